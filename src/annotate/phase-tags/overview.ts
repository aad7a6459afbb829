import type { Document } from '../../core/document.ts';
import type { Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { periodisations } from '../../layers/periodisations.ts';
import { phases } from '../../layers/phases.ts';
import type { Clue, ClueReader } from './clues.ts';
import type { Material } from './material.ts';
import type { ReadDocument } from './read-document.ts';
import type { SpokenOrdinals } from './spoken-ordinals.ts';
import { scoresOf } from './tag.ts';
import { Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';

/** A passage that speaks of the phases together and mainly of none. */
export interface Overview {
  readonly ordinals: readonly number[];
  readonly evidence: readonly Evidence[];
}

/** "The five phases tell one story" so near the start makes the paragraph an overview, whatever it names later. */
const OPENING = 40;

/** Finds overviews: phases counted together, most of them named, or a rival scheme set out. */
export class Overviews {
  private readonly document: Document;
  private readonly timeline: Timeline;
  private readonly reader: ClueReader;
  private readonly weights: Weights;
  private readonly spoken: SpokenOrdinals;
  /** Ordinals of the scheme, and of the one it revises, by how many they are. */
  private readonly sizes: ReadonlyMap<number, readonly number[]>;

  constructor({ document, spoken }: ReadDocument, timeline: Timeline, reader: ClueReader, weights: Weights) {
    this.document = document;
    this.timeline = timeline;
    this.reader = reader;
    this.weights = weights;
    this.spoken = spoken;
    this.sizes = schemeSizes(document, timeline);
  }

  /** @param clues those of the material, in this timeline */
  read(material: Material, clues: readonly Clue[]): Overview | null {
    const strong = clues.filter(({ kind }) => kind === 'ordinal' || kind.endsWith('definition'));
    const named = new Set(
      strong.flatMap((clue) => [...clue.shares.keys()].map((at) => this.timeline.ordinals[at] ?? 0)),
    );
    const all = named.size === 0 ? named : this.withBare(material, named);
    if (all.size >= 3 && all.size > this.timeline.established.length * this.weights['overview-share'])
      return { ordinals: [...all].sort((a, b) => a - b), evidence: strong.map(({ kind, quote }) => ({ kind, quote })) };
    return this.counted(material, named.size) ?? this.rival(material, clues, named.size);
  }

  /** "In the first phase …; in the second …; in the third …": ordinals without a noun beside one that has it. */
  private withBare({ mentions }: Material, named: ReadonlySet<number>): ReadonlySet<number> {
    const bare = mentions.filter((mention) => mention.noun === null && mention.led);
    const known = bare.flatMap((mention) => mention.ordinals).filter((one) => this.timeline.established.includes(one));
    return new Set([...named, ...known]);
  }

  private counted(material: Material, named: number): Overview | null {
    const phrase = material.counted.find(
      (one) => this.sizes.has(one.count) && this.spoken.areOf(this.timeline.scheme, one, material),
    );
    if (phrase === undefined || (named === 1 && phrase.start - material.start > OPENING)) return null;
    const evidence = [{ kind: 'overview of all phases', quote: quoteOf(this.document, phrase) }];
    return { ordinals: this.sizes.get(phrase.count) ?? [], evidence };
  }

  /** Another scheme with other numbers: the phases in whose years its phases lie. */
  private rival(material: Material, clues: readonly Clue[], named: number): Overview | null {
    if (named > 0 || this.reader.rivals(material) < 2) return null;
    const scores = scoresOf(clues, this.timeline.ordinals.length);
    const ordinals = scores.flatMap((score, at) =>
      score >= this.weights['spoken-of-least'] ? [this.timeline.ordinals[at] ?? 0] : [],
    );
    const evidence = clues.map(({ kind, quote }) => ({ kind: `rival scheme: ${kind}`, quote }));
    return ordinals.length === 0 ? null : { ordinals, evidence };
  }
}

const quoteOf = ({ text }: Document, { start, end }: Span): string => text.slice(start, end);

function schemeSizes(document: Document, timeline: Timeline): ReadonlyMap<number, readonly number[]> {
  const sizes = new Map<number, readonly number[]>();
  const schemes = document.layer(periodisations);
  for (const scheme of schemes) {
    if (scheme.id !== timeline.basis || scheme.id === timeline.scheme) continue;
    const { established } = new Timeline(scheme, schemes, document.layer(phases));
    const ordinals = established.filter((ordinal) => timeline.ordinals.includes(ordinal));
    if (ordinals.length > 1) sizes.set(ordinals.length, ordinals);
  }
  if (timeline.established.length > 1) sizes.set(timeline.established.length, timeline.established);
  return sizes;
}
