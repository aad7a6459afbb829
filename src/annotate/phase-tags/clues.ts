import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { Instrument } from '../../layers/instruments.ts';
import type { LegalCitation } from '../../layers/legal-citations.ts';
import { type DatedTime, isWithin, type Material, yearsOf } from './material.ts';
import type { ReadDocument } from './read-document.ts';
import type { SpokenOrdinals } from './spoken-ordinals.ts';
import type { Stretch, Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';

/** One piece of evidence in a passage, shared among the ordinals of a timeline (by index). */
export interface Clue {
  /** Where in the text it stands. */
  readonly start: number;
  readonly kind: string;
  readonly annotation?: string;
  readonly quote: string;
  readonly weight: number;
  readonly shares: ReadonlyMap<number, number>;
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

/** Reads clues for one timeline from the material of passages. */
export class ClueReader {
  private readonly document: Document;
  private readonly timeline: Timeline;
  private readonly weights: Weights;
  private readonly spoken: SpokenOrdinals;
  private readonly register: ReadonlyMap<string, Instrument>;

  constructor({ document, spoken, register }: ReadDocument, timeline: Timeline, weights: Weights) {
    this.document = document;
    this.timeline = timeline;
    this.weights = weights;
    this.spoken = spoken;
    this.register = register;
  }

  /** @param factor what every clue counts, times this: less in a paragraph on methods */
  read(material: Material, factor = 1): Clue[] {
    const definitions = this.definitions(material);
    const places = definitions.map((one) => one.place);
    const found = [
      ...definitions.map((one) => one.clue),
      ...this.ordinals(material, places),
      ...material.times.flatMap((time) => (isWithin(time, places) ? [] : this.date(time, material))),
      ...material.laws.flatMap((law) => this.law(law)),
      ...this.eras(material),
    ];
    return factor === 1 ? found : found.map((clue) => ({ ...clue, weight: clue.weight * factor }));
  }

  /** How many phases of schemes with other numbers a passage defines. */
  rivals({ definitions }: Material): number {
    return definitions.filter(({ value }) => !this.timeline.kin.has(value.scheme)).length;
  }

  /** Phrases that define phases: of this scheme, or of one that it revises or is revised by: their numbers are the same. */
  private definitions({ definitions }: Material): { readonly clue: Clue; readonly place: Span }[] {
    return definitions.flatMap((phase) => {
      const at = this.timeline.ordinals.indexOf(phase.value.ordinal);
      const { scheme, hypothetical } = phase.value;
      if (at < 0 || !this.timeline.kin.has(scheme)) return [];
      const kind = hypothetical ? 'hypothetical' : scheme === this.timeline.scheme ? 'definition' : 'basis-definition';
      return [{ clue: this.clue(kind, phase, this.weights[kind], new Map([[at, 1]]), phase.id), place: phase }];
    });
  }

  private ordinals(material: Material, defined: readonly Span[]): Clue[] {
    return material.mentions.flatMap((mention) => {
      if (mention.strength !== 'strong' || mention.ordinals.length === 0) return [];
      if (isWithin(mention, defined) || !this.spoken.areOf(this.timeline.scheme, mention, material)) return [];
      const known = mention.ordinals.map((ordinal) => this.timeline.ordinals.indexOf(ordinal)).filter((at) => at > 0);
      if (known.length === 0) return [];
      const hypothetical = mention.ordinals.every((ordinal) => this.timeline.isHypothetical(ordinal));
      const weight = this.weights[hypothetical ? 'hypothetical' : 'ordinal'];
      return [
        this.clue('ordinal', mention, weight * this.position(mention, material), new Map(known.map((at) => [at, 1]))),
      ];
    });
  }

  private date({ date, stretch }: DatedTime, region: Span): Clue[] {
    const { value } = date;
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

  private eras({ eras }: Material): Clue[] {
    return eras.flatMap(({ place, begin, until }) => {
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
    return { start: place.start, kind, quote, weight, shares, ...(annotation === undefined ? {} : { annotation }) };
  }
}
