import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { contains, firstEndingAfter, type Span } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';
import { dates, type TimeExpression } from '../../layers/dates.ts';
import { type Instrument, instruments } from '../../layers/instruments.ts';
import { type LegalCitation, legalCitations } from '../../layers/legal-citations.ts';
import { type Phase, phases } from '../../layers/phases.ts';
import type { PhaseMentions } from '../../matching/phase-mentions.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import type { EraWords } from './era-words.ts';
import type { Stretch, Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';

/** One piece of evidence in a passage, shared among the ordinals of a timeline (by index). */
export interface Clue {
  readonly kind: string;
  readonly annotation?: string;
  readonly quote: string;
  readonly weight: number;
  readonly shares: ReadonlyMap<number, number>;
}

/** What a language gives to find clues with. */
export interface ClueLexis {
  readonly mentions: PhaseMentions;
  readonly eras: EraWords;
}

/** Evidence so near the start of a paragraph tells what the paragraph is about. */
const OPENING = 60;
/** "Recent": so many years before publication. */
const RECENT_YEARS = 3;
const LONG_INTERVAL = 12;
/** A long time that lies in one phase by so much is that phase's: "Soviet times" before the first. */
const MOSTLY = 0.9;

const anyOf = (shares: ReadonlyMap<number, number>, least: number): boolean =>
  [...shares.values()].some((share) => share >= least);

/** Reads clues from passages of one document for one timeline. */
export class ClueReader {
  private readonly document: Document;
  private readonly timeline: Timeline;
  private readonly weights: Weights;
  private readonly dates: readonly Annotation<TimeExpression>[];
  private readonly laws: readonly Annotation<LegalCitation>[];
  private readonly cited: readonly Span[];
  private readonly defined: readonly Annotation<Phase>[];
  private readonly register: ReadonlyMap<string, Instrument>;

  constructor(document: Document, timeline: Timeline, weights: Weights) {
    this.document = document;
    this.timeline = timeline;
    this.weights = weights;
    this.dates = document.layer(dates);
    this.laws = document.layer(legalCitations);
    this.cited = document.layer(citations);
    this.defined = document.layer(phases).filter((phase) => phase.end > phase.start);
    this.register = new Map(document.layer(instruments).map((entry) => [entry.id, entry.value]));
  }

  read(region: Span, lexis: ClueLexis | undefined): Clue[] {
    const definitions = this.definitions(region);
    const laws = overlapping(this.laws, region);
    const cited = overlapping(this.cited, region);
    const times = overlapping(this.dates, region).filter(
      (date) => !isWithin(date, cited) && !definitions.some((one) => isWithin(date, [one.place])),
    );
    return [
      ...definitions.map((one) => one.clue),
      ...(lexis === undefined
        ? []
        : this.ordinals(
            region,
            lexis,
            definitions.map((one) => one.place),
          )),
      ...times.flatMap((date) => this.date(date, region, laws)),
      ...laws.flatMap((law) => this.law(law)),
      ...(lexis === undefined ? [] : this.eras(region, lexis, times)),
    ];
  }

  /** How many phases of schemes with other numbers a passage defines. */
  rivals(region: Span): number {
    const { scheme, basis } = this.timeline;
    return overlapping(this.defined, region).filter(({ value }) => value.scheme !== scheme && value.scheme !== basis)
      .length;
  }

  /** Phrases that define phases: of this scheme, or of the one it revises, whose phases have the same numbers. */
  private definitions(region: Span): { readonly clue: Clue; readonly place: Span }[] {
    return overlapping(this.defined, region).flatMap((phase) => {
      const at = this.timeline.ordinals.indexOf(phase.value.ordinal);
      const { scheme, hypothetical } = phase.value;
      if (at < 0 || (scheme !== this.timeline.scheme && scheme !== this.timeline.basis)) return [];
      const kind = hypothetical ? 'hypothetical' : scheme === this.timeline.scheme ? 'definition' : 'basis-definition';
      return [{ clue: this.clue(kind, phase, this.weights[kind], new Map([[at, 1]]), phase.id), place: phase }];
    });
  }

  private ordinals(region: Span, { mentions }: ClueLexis, defined: readonly Span[]): Clue[] {
    const { from, to } = tokensWithin(this.document.tokens, region);
    return mentions.find(this.document, from, to).flatMap((mention) => {
      if (mention.strength !== 'strong' || mention.ordinals.length === 0) return [];
      if (isWithin(mention, defined)) return [];
      const known = mention.ordinals.map((ordinal) => this.timeline.ordinals.indexOf(ordinal)).filter((at) => at > 0);
      if (known.length === 0) return [];
      const hypothetical = mention.ordinals.every((ordinal) => this.timeline.isHypothetical(ordinal));
      const weight = this.weights[hypothetical ? 'hypothetical' : 'ordinal'];
      return [
        this.clue('ordinal', mention, weight * this.position(mention, region), new Map(known.map((at) => [at, 1]))),
      ];
    });
  }

  private date(date: Annotation<TimeExpression>, region: Span, laws: readonly Span[]): Clue[] {
    const { value } = date;
    if (value.context === 'access' || isWithin(date, laws)) return [];
    const stretch = stretchOf(value);
    if (stretch === null) {
      const vague = value.type === 'DATE' && /^(?:PRESENT|PAST)_REF$/u.test(value.timex) ? this.recent() : null;
      return vague === null ? [] : [this.timed('date-vague', date, this.weights['date-vague'], vague, date.id)];
    }
    const kind = !value.stated ? 'date-inferred' : value.context === 'quotation' ? 'date-quoted' : 'date';
    const long = stretch.until - stretch.begin > LONG_INTERVAL && Number.isFinite(stretch.until);
    const shares = this.timeline.shares(stretch, this.weights.later);
    const spread = long && !anyOf(shares, MOSTLY);
    const weight = this.weights[kind] * (spread ? this.weights['long-interval'] : 1) * this.position(date, region);
    return [this.clue(kind, date, weight, shares, date.id)];
  }

  private law(law: Annotation<LegalCitation>): Clue[] {
    const entry = law.value.instrument === null ? undefined : this.register.get(law.value.instrument);
    const day = law.value.date ?? entry?.date ?? null;
    const stretch = day === null ? null : { begin: yearsOf(day), until: yearsOf(day) + 1 / 12 };
    if (stretch === null) return [];
    const abroad = (law.value.jurisdiction ?? entry?.jurisdiction) === 'INT';
    const kind = abroad ? 'instrument-abroad' : law.value.date === null ? 'instrument-again' : 'instrument';
    return [this.timed(kind, law, this.weights[kind], stretch, law.id)];
  }

  /** Words such as "Soviet", each once, where no temporal expression has them. */
  private eras(region: Span, { eras }: ClueLexis, times: readonly Span[]): Clue[] {
    const { from, to } = tokensWithin(this.document.tokens, region);
    const seen = new Set<string>();
    return eras.find(this.document, from, to).flatMap(({ place, begin, until }) => {
      const quote = this.document.text.slice(place.start, place.end).toLowerCase();
      if (seen.has(quote) || times.some((time) => time.start < place.end && place.start < time.end)) return [];
      seen.add(quote);
      const stretch = begin === 'now' ? this.recent() : { begin, until: until + 1 };
      return stretch === null ? [] : [this.timed('era-word', place, this.weights['era-word'], stretch)];
    });
  }

  private recent(): Stretch | null {
    const { year } = this.document.metadata;
    return year === null ? null : { begin: year - RECENT_YEARS, until: year };
  }

  private position(place: Span, region: Span): number {
    return place.start - region.start <= OPENING ? this.weights.opening : 1;
  }

  private timed(kind: string, place: Span, weight: number, stretch: Stretch, annotation?: string): Clue {
    return this.clue(kind, place, weight, this.timeline.shares(stretch, this.weights.later), annotation);
  }

  private clue(
    kind: string,
    place: Span,
    weight: number,
    shares: ReadonlyMap<number, number>,
    annotation?: string,
  ): Clue {
    const quote = this.document.text.slice(place.start, place.end);
    return { kind, quote, weight, shares, ...(annotation === undefined ? {} : { annotation }) };
  }
}

const isWithin = (inner: Span, places: readonly Span[]): boolean => places.some((place) => contains(place, inner));

/** Annotations sorted by start that lie within a region; they may overlap one another a little. */
function overlapping<S extends Span>(sorted: readonly S[], region: Span): S[] {
  const found: S[] = [];
  for (let i = firstEndingAfter(sorted, region.start); i < sorted.length; i++) {
    const item = sorted[i];
    if (item === undefined || item.start >= region.end) break;
    if (item.start >= region.start && item.end <= region.end) found.push(item);
  }
  return found;
}

function stretchOf({ type, begin, until }: TimeExpression): Stretch | null {
  if (begin === null || (type !== 'DATE' && type !== 'DURATION')) return null;
  const from = yearsOf(begin);
  return {
    begin: from,
    until: until === null ? Number.POSITIVE_INFINITY : Math.max(yearsOf(until) + 1 / 366, from + 1 / 366),
  };
}

/** `2005`, `2005-04`, `2005-04-12` in years and fractions. */
function yearsOf(day: string): number {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return (year ?? 0) + ((month ?? 1) - 1) / 12 + ((dayOfMonth ?? 1) - 1) / 366;
}
