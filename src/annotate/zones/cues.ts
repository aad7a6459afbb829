import type { Span } from '../../core/span.ts';
import type { TokenTable } from '../../core/tokens.ts';
import { tokenise, wordAt } from '../../matching/tokens.ts';
import { WordFilter } from '../../matching/word-filter.ts';
import type { LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { ROLES } from './weights.ts';

interface Cue {
  readonly words: readonly string[];
  readonly role: string;
  readonly column: number;
  readonly weight: number;
  readonly entry: LexiconEntry;
}

export interface FoundCue extends Span {
  readonly role: string;
  /** The column of the role; -1 where it is none. */
  readonly column: number;
  readonly weight: number;
  readonly rule: string;
}

const ANY_WORD = '*';

/** What a word may be to cues: the first of one whose second is given, of any other, the second of one. */
const BEGINS_PAIR = 1;
const BEGINS = 2;
const SECOND = 4;

/** Finds the cue phrases of one language, in which `*` stands for exactly one word. */
export class CueFinder {
  /** By first word, then by second (`*` for any, and for cues of one word). */
  private readonly byWords = new Map<string, Map<string, Cue[]>>();

  private readonly seconds = new Set<string>();
  /** Of the words of cues. */
  private readonly filter = new WordFilter();
  /** The document asked about last, and by its distinct words what they may be. */
  private lastTokens: TokenTable | undefined;
  private lastParts = new Uint8Array(0);

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries) {
      const tokens = tokenise(entry.form);
      const words = Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index));
      const role = entry.cells.role ?? '';
      const column = (ROLES as readonly string[]).indexOf(role);
      const cue: Cue = { words, role, column, weight: Number(entry.cells.weight) || 1, entry };
      const bySecond = this.byWords.get(words[0] ?? '') ?? new Map<string, Cue[]>();
      this.byWords.set(words[0] ?? '', bySecond);
      const second = words[1] ?? ANY_WORD;
      this.seconds.add(second);
      for (const word of [words[0] ?? '', second]) this.filter.add(word);
      bySecond.set(second, [...(bySecond.get(second) ?? []), cue]);
    }
    for (const bySecond of this.byWords.values())
      for (const cues of bySecond.values()) cues.sort((one, other) => other.words.length - one.words.length);
  }

  /** The longest cue at each place, among tokens `[from, to)`. */
  find(tokens: TokenTable, from: number, to: number): FoundCue[] {
    const found: FoundCue[] = [];
    const parts = this.partsOfWords(tokens);
    for (let i = from; i < to; i++) {
      const part = parts[tokens.word[i] ?? 0] ?? 0;
      if ((part & (BEGINS_PAIR | BEGINS)) === 0) continue;
      // "The" begins many cues and is a cue of few places: the next word tells.
      const paired = (part & BEGINS_PAIR) !== 0 && i + 1 < to && ((parts[tokens.word[i + 1] ?? 0] ?? 0) & SECOND) !== 0;
      if (!paired && (part & BEGINS) === 0) continue;
      const bySecond = this.byWords.get(wordAt(tokens, i));
      const cue =
        (paired ? longestOf(bySecond?.get(wordAt(tokens, i + 1)), tokens, i, to) : undefined) ??
        longestOf(bySecond?.get(ANY_WORD), tokens, i, to);
      if (cue === undefined) continue;
      const end = tokens.end[i + cue.words.length - 1] ?? 0;
      const { role, column, weight, entry } = cue;
      found.push({ start: tokens.start[i] ?? 0, end, role, column, weight, rule: entry.id });
    }
    return found;
  }

  private partsIn(word: string): number {
    const bySecond = this.byWords.get(word);
    const any = bySecond?.has(ANY_WORD) === true;
    const pair = bySecond !== undefined && bySecond.size > (any ? 1 : 0);
    return (pair ? BEGINS_PAIR : 0) | (any ? BEGINS : 0) | (this.seconds.has(word) ? SECOND : 0);
  }

  private partsOfWords(tokens: TokenTable): Uint8Array {
    if (this.lastTokens === tokens) return this.lastParts;
    const { words, hashes } = tokens;
    const parts = new Uint8Array(words.length);
    for (let i = 0; i < words.length; i++)
      if (this.filter.mayHold(hashes[i] ?? 0)) parts[i] = this.partsIn(words[i] ?? '');
    this.lastParts = parts;
    this.lastTokens = tokens;
    return parts;
  }
}

/** The first of cues sorted by length that stands at `at`. */
function longestOf(cues: readonly Cue[] | undefined, tokens: TokenTable, at: number, to: number): Cue | undefined {
  if (cues === undefined) return undefined;
  for (const cue of cues) if (matches(tokens, at, to, cue.words)) return cue;
  return undefined;
}

function matches(tokens: TokenTable, at: number, to: number, words: readonly string[]): boolean {
  if (at + words.length > to) return false;
  for (let i = 1; i < words.length; i++) if (words[i] !== ANY_WORD && words[i] !== wordAt(tokens, at + i)) return false;
  return true;
}

export const cueFinders = (store: ResourceStore): ReadonlyMap<string, CueFinder> =>
  new Map(
    store.lexicons('zone-cues').map((lexicon) => [lexicon.id.split('/')[1] ?? 'und', new CueFinder(lexicon.entries)]),
  );
