import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { Instrument } from '../../layers/instruments.ts';
import type { LegalCitation } from '../../layers/legal-citations.ts';
import { type DatedTime, isCovered, type Material, yearsOf } from './material.ts';
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

const NOWHERE: readonly Span[] = [];

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
    const found: Clue[] = [];
    const places = this.addDefinitions(material, found);
    this.addOrdinals(material, places, found);
    for (const time of material.times) if (!isCovered(time, places)) this.addDate(time, material, found);
    for (const law of material.laws) this.addLaw(law, found);
    this.addEras(material, found);
    return factor === 1 ? found : found.map((clue) => ({ ...clue, weight: clue.weight * factor }));
  }

  /** How many phases of schemes with other numbers a passage defines. */
  rivals({ definitions }: Material): number {
    return definitions.filter(({ value }) => !this.timeline.kin.has(value.scheme)).length;
  }

  /** Phrases that define phases: of this scheme, or of one that it revises or is revised by: their numbers are the same. */
  private addDefinitions({ definitions }: Material, found: Clue[]): readonly Span[] {
    if (definitions.length === 0) return NOWHERE;
    const places: Span[] = [];
    for (const phase of definitions) {
      const at = this.timeline.ordinals.indexOf(phase.value.ordinal);
      const { scheme, hypothetical } = phase.value;
      if (at < 0 || !this.timeline.kin.has(scheme)) continue;
      const kind = hypothetical ? 'hypothetical' : scheme === this.timeline.scheme ? 'definition' : 'basis-definition';
      found.push(this.clue(kind, phase, this.weights[kind], new Map([[at, 1]]), phase.id));
      places.push(phase);
    }
    return places;
  }

  private addOrdinals(material: Material, defined: readonly Span[], found: Clue[]): void {
    for (const mention of material.mentions) {
      if (mention.strength !== 'strong' || mention.ordinals.length === 0) continue;
      if (isCovered(mention, defined) || !this.spoken.areOf(this.timeline.scheme, mention, material)) continue;
      const known = mention.ordinals.map((ordinal) => this.timeline.ordinals.indexOf(ordinal)).filter((at) => at > 0);
      if (known.length === 0) continue;
      const hypothetical = mention.ordinals.every((ordinal) => this.timeline.isHypothetical(ordinal));
      const weight = this.weights[hypothetical ? 'hypothetical' : 'ordinal'];
      found.push(
        this.clue('ordinal', mention, weight * this.position(mention, material), new Map(known.map((at) => [at, 1]))),
      );
    }
  }

  private addDate({ date, stretch }: DatedTime, region: Span, found: Clue[]): void {
    const { value } = date;
    if (stretch === null) {
      const vague =
        value.type === 'DATE' && (value.timex === 'PRESENT_REF' || value.timex === 'PAST_REF') ? this.recent() : null;
      if (vague !== null) found.push(this.timed('date-vague', date, this.weights['date-vague'], vague, date.id));
      return;
    }
    const kind = !value.stated ? 'date-inferred' : value.context === 'quotation' ? 'date-quoted' : 'date';
    const long = stretch.until - stretch.begin > LONG_INTERVAL && Number.isFinite(stretch.until);
    const shares = this.timeline.shares(stretch, this.weights.later);
    const spread = long && !anyOf(shares, MOSTLY);
    const weight = this.weights[kind] * (spread ? this.weights['long-interval'] : 1) * this.position(date, region);
    found.push(this.clue(kind, date, weight, shares, date.id));
  }

  private addLaw(law: Annotation<LegalCitation>, found: Clue[]): void {
    const entry = law.value.instrument === null ? undefined : this.register.get(law.value.instrument);
    const day = law.value.date ?? entry?.date ?? null;
    if (day === null) return;
    const begin = yearsOf(day);
    const abroad = (law.value.jurisdiction ?? entry?.jurisdiction) === 'INT';
    const kind = abroad ? 'instrument-abroad' : law.value.date === null ? 'instrument-again' : 'instrument';
    found.push(this.timed(kind, law, this.weights[kind], { begin, until: begin + 1 / 12 }, law.id));
  }

  private addEras({ eras }: Material, found: Clue[]): void {
    for (const { place, begin, until } of eras) {
      const stretch = begin === 'now' ? this.recent() : { begin, until: until + 1 };
      if (stretch !== null) found.push(this.timed('era-word', place, this.weights['era-word'], stretch));
    }
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
    const { start } = place;
    const quote = this.document.text.slice(start, place.end);
    return annotation === undefined
      ? { start, kind, quote, weight, shares }
      : { start, kind, quote, weight, shares, annotation };
  }
}
