import type { Span } from '../../core/span.ts';
import type { TokenTable } from '../../core/tokens.ts';
import { tokenise, wordAt } from '../../matching/tokens.ts';
import type { LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

interface Cue {
  readonly words: readonly string[];
  readonly role: string;
  readonly weight: number;
  readonly entry: LexiconEntry;
}

export interface FoundCue extends Span {
  readonly role: string;
  readonly weight: number;
  readonly rule: string;
}

const ANY_WORD = '*';

/** Finds the cue phrases of one language, in which `*` stands for exactly one word. */
export class CueFinder {
  /** By first word, then by second (`*` for any, and for cues of one word). */
  private readonly byWords = new Map<string, Map<string, Cue[]>>();

  /** By distinct word of a document, 1 where a cue begins with it. */
  private readonly beginnings = new WeakMap<TokenTable, Uint8Array>();

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries) {
      const tokens = tokenise(entry.form);
      const words = Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index));
      const cue: Cue = { words, role: entry.cells.role ?? '', weight: Number(entry.cells.weight) || 1, entry };
      const bySecond = this.byWords.get(words[0] ?? '') ?? new Map<string, Cue[]>();
      this.byWords.set(words[0] ?? '', bySecond);
      const second = words[1] ?? ANY_WORD;
      bySecond.set(second, [...(bySecond.get(second) ?? []), cue]);
    }
    for (const bySecond of this.byWords.values())
      for (const cues of bySecond.values()) cues.sort((one, other) => other.words.length - one.words.length);
  }

  /** The longest cue at each place, among tokens `[from, to)`. */
  find(tokens: TokenTable, from: number, to: number): FoundCue[] {
    const found: FoundCue[] = [];
    const begins = this.beginningsIn(tokens);
    for (let i = from; i < to; i++) {
      if (begins[tokens.word[i] ?? 0] !== 1) continue;
      const bySecond = this.byWords.get(wordAt(tokens, i));
      if (bySecond === undefined) continue;
      const cue =
        longestOf(bySecond.get(wordAt(tokens, i + 1)), tokens, i, to) ??
        longestOf(bySecond.get(ANY_WORD), tokens, i, to);
      if (cue === undefined) continue;
      const end = tokens.end[i + cue.words.length - 1] ?? 0;
      found.push({ start: tokens.start[i] ?? 0, end, role: cue.role, weight: cue.weight, rule: cue.entry.id });
    }
    return found;
  }

  private beginningsIn(tokens: TokenTable): Uint8Array {
    const known = this.beginnings.get(tokens);
    if (known !== undefined) return known;
    const begins = Uint8Array.from(tokens.words, (word) => (this.byWords.has(word) ? 1 : 0));
    this.beginnings.set(tokens, begins);
    return begins;
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
