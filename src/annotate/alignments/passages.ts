import type { Span } from '../../core/span.ts';
import { consonants } from './translations.ts';
import type { ContentWord } from './words.ts';

/** A stretch of the body between marks of punctuation, and its content words. */
export interface Chunk extends Span {
  readonly words: readonly ContentWord[];
  /** A sentence, or the words that a citation supports, ends here. */
  readonly last: boolean;
}

/** A note's words with what may render each. */
export interface Original {
  readonly words: readonly ContentWord[];
  readonly renderings: readonly ReadonlySet<string>[];
}

export interface Passage extends Span {
  /** In [0, 1]: how much of the note is in the passage, and of the passage in the note (harmonic mean). */
  readonly score: number;
  /** The score, with a premium for passages that end where a sentence or a citation ends. */
  readonly rank: number;
  readonly pairs: readonly (readonly [original: ContentWord, rendering: ContentWord])[];
}

const NAME_OR_NUMBER = 2;
/** A word that the lexicon lacks cannot match; it still tells that something is not rendered. */
const UNKNOWN = 0.5;
const FEWEST_PAIRS = 3;
/** In the quotation that the marker closes: one word in common, "door", may be chance. */
const FEWEST_IN_PLACE = 2;
const WHOLE = 1.2;
/** How much less a word says of a rendering for being frequent in the document. */
const COMMON_WORDS = 0.25;

/** What it adds to the score that the passage is the quotation which the marker closes. */
const IN_PLACE = 0.15;

/** A word of the body, how much it weighs, and the indexes of the note's words that it may render. */
interface Weighed {
  readonly word: ContentWord;
  readonly weight: number;
  readonly candidates: readonly number[];
}

const NO_CANDIDATES: readonly number[] = [];

/** Words are rendered by stem, and names by their consonants. */
function candidatesFor(word: ContentWord, wanted: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const byStem = wanted.get(word.stem) ?? NO_CANDIDATES;
  const bySound = word.capital ? wanted.get(consonants(word.folded)) : undefined;
  return bySound === undefined ? byStem : [...byStem, ...bySound];
}

/**
 * Passages that may render the note, the best first: runs of neighbouring chunks, weighed by the words they share with
 * it. `quoted` is the quotation that the note's marker closes. Chunks are those of a few sentences: the work is quadratic in their number.
 */
export function passagesFor(
  original: Original,
  chunks: readonly Chunk[],
  commonness: (word: number) => number,
  quoted: Span | undefined,
): Passage[] {
  const found: Passage[] = [];
  const weightOf = (word: ContentWord): number =>
    word.number ? NAME_OR_NUMBER : 1 / (1 + COMMON_WORDS * Math.log(Math.max(1, commonness(word.word))));
  const wanted = new Map<string, number[]>();
  original.renderings.forEach((stems, index) => {
    for (const stem of stems) {
      const indexes = wanted.get(stem);
      if (indexes === undefined) wanted.set(stem, [index]);
      else indexes.push(index);
    }
  });
  // A chunk is in many runs: what its words may render and how much they weigh is told once.
  const weighed = chunks.map(({ words }) =>
    words.map((word): Weighed => ({ word, weight: weightOf(word), candidates: candidatesFor(word, wanted) })),
  );
  const size = original.renderings.reduce((sum, stems) => sum + (stems.size === 0 ? UNKNOWN : 1), 0);
  for (let from = 0; from < chunks.length; from++) {
    const run = new Run(original, size);
    for (let to = from; to < chunks.length; to++) {
      const before = run.pairs.length;
      for (const word of weighed[to] ?? []) run.add(word);
      const gained = run.pairs.length > before;
      const start = chunks[from]?.start ?? 0;
      // A run starts and ends with a chunk that has something of the note; the quotation that the marker closes may
      // open with a word that has nothing: “Before, they gave …”.
      if (to === from && !gained && start !== quoted?.start) break;
      const end = chunks[to]?.end ?? 0;
      const inPlace = quoted !== undefined && start === quoted.start && end === quoted.end;
      const fewest = Math.min(inPlace ? FEWEST_IN_PLACE : FEWEST_PAIRS, original.words.length);
      if ((!inPlace && !gained) || run.pairs.length < fewest) continue;
      const score = inPlace ? Math.min(1, run.score() + IN_PLACE) : run.score();
      found.push({ start, end, score, rank: chunks[to]?.last === true ? score * WHOLE : score, pairs: [...run.pairs] });
    }
  }
  return found.sort((a, b) => b.rank - a.rank || a.start - b.start);
}

class Run {
  readonly pairs: (readonly [ContentWord, ContentWord])[] = [];
  private readonly used = new Set<number>();
  private shared = 0;
  private total = 0;
  private covered = 0;
  private readonly original: Original;
  private readonly size: number;

  /** @param size of the note: its words, those that the lexicon lacks for less */
  constructor(original: Original, size: number) {
    this.original = original;
    this.size = size;
  }

  add({ word, weight, candidates }: Weighed): void {
    this.total += weight;
    if (candidates.length === 0) return;
    const index = candidates.find((candidate) => !this.used.has(candidate));
    // Said once in the note and twice in the passage: no new pair, but nothing foreign either.
    this.shared += index === undefined ? weight / 2 : weight;
    const source = index === undefined ? undefined : this.original.words[index];
    if (index === undefined || source === undefined) return;
    this.used.add(index);
    this.covered += 1;
    this.pairs.push([source, word]);
  }

  score(): number {
    const recall = this.covered / Math.max(1, this.size);
    const precision = this.shared / Math.max(Number.MIN_VALUE, this.total);
    return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  }
}
