import type { Document } from '../../core/document.ts';
import type { Annotation, Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { Paragraph } from '../../layers/paragraphs.ts';
import { periodisations } from '../../layers/periodisations.ts';
import { phases } from '../../layers/phases.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import type { Clue, ClueLexis, ClueReader } from './clues.ts';
import { scoresOf } from './tag.ts';
import { Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';

/** A paragraph that speaks of the phases together and mainly of none. */
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
  /** Ordinals of the scheme, and of the one it revises, by how many they are. */
  private readonly sizes: ReadonlyMap<number, readonly number[]>;

  constructor(document: Document, timeline: Timeline, reader: ClueReader, weights: Weights) {
    this.document = document;
    this.timeline = timeline;
    this.reader = reader;
    this.weights = weights;
    this.sizes = schemeSizes(document, timeline);
  }

  read(paragraph: Annotation<Paragraph>, lexis: ClueLexis | undefined, clues: readonly Clue[]): Overview | null {
    if (paragraph.value.kind === 'list-item') return null;
    const strong = clues.filter((clue) => /definition$|^ordinal$/u.test(clue.kind));
    const named = new Set(
      strong.flatMap((clue) => [...clue.shares.keys()].map((at) => this.timeline.ordinals[at] ?? 0)),
    );
    const all = named.size === 0 || lexis === undefined ? named : this.withBare(paragraph, lexis, named);
    if (all.size >= 3 && all.size > this.timeline.established.length * this.weights['overview-share'])
      return { ordinals: [...all].sort((a, b) => a - b), evidence: strong.map(({ kind, quote }) => ({ kind, quote })) };
    return this.counted(paragraph, lexis, named.size) ?? this.rival(paragraph, clues, named.size);
  }

  /** "In the first phase …; in the second …; in the third …": ordinals without a noun beside one that has it. */
  private withBare(region: Span, { mentions }: ClueLexis, named: ReadonlySet<number>): ReadonlySet<number> {
    const { from, to } = tokensWithin(this.document.tokens, region);
    const bare = mentions.find(this.document, from, to).filter((mention) => mention.noun === null && mention.led);
    const known = bare.flatMap((mention) => mention.ordinals).filter((one) => this.timeline.established.includes(one));
    return new Set([...named, ...known]);
  }

  private counted(region: Span, lexis: ClueLexis | undefined, named: number): Overview | null {
    if (lexis === undefined) return null;
    const { from, to } = tokensWithin(this.document.tokens, region);
    const phrase = lexis.mentions.counts(this.document.tokens, from, to).find(({ count }) => this.sizes.has(count));
    if (phrase === undefined || (named === 1 && phrase.start - region.start > OPENING)) return null;
    const quote = this.document.text.slice(phrase.start, phrase.end);
    return { ordinals: this.sizes.get(phrase.count) ?? [], evidence: [{ kind: 'overview of all phases', quote }] };
  }

  /** Another scheme with other numbers: the phases in whose years its phases lie. */
  private rival(region: Span, clues: readonly Clue[], named: number): Overview | null {
    if (named > 0 || this.reader.rivals(region) < 2) return null;
    const scores = scoresOf(clues, this.timeline.ordinals.length);
    const ordinals = scores.flatMap((score, at) =>
      score >= this.weights['spoken-of-least'] ? [this.timeline.ordinals[at] ?? 0] : [],
    );
    const evidence = clues.map(({ kind, quote }) => ({ kind: `rival scheme: ${kind}`, quote }));
    return ordinals.length === 0 ? null : { ordinals, evidence };
  }
}

function schemeSizes(document: Document, timeline: Timeline): ReadonlyMap<number, readonly number[]> {
  const sizes = new Map<number, readonly number[]>();
  for (const scheme of document.layer(periodisations)) {
    if (scheme.id !== timeline.basis || scheme.id === timeline.scheme) continue;
    const { established } = new Timeline(scheme, document.layer(phases));
    const ordinals = established.filter((ordinal) => timeline.ordinals.includes(ordinal));
    if (ordinals.length > 1) sizes.set(ordinals.length, ordinals);
  }
  if (timeline.established.length > 1) sizes.set(timeline.established.length, timeline.established);
  return sizes;
}
