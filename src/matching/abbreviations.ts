import { fold } from '../resources/fold.ts';
import type { Lexicon, LexiconEntry } from '../resources/lexicon.ts';

/**
 * How an abbreviation with a full stop stands at the end of a sentence: never (`always` an abbreviation), not before a
 * `number`, not before a `name` (a capital), or it `may-end` one.
 */
export type AbbreviationKind = 'always' | 'number' | 'name' | 'may-end';

export interface AbbreviationMatch {
  readonly kind: AbbreviationKind;
  /** Where its first letter stands. */
  readonly start: number;
  /** As the lexicon has it. */
  readonly form: string;
}

interface Candidate {
  readonly entry: LexiconEntry;
  /** What stands before the last word: `et `, `до н. `. */
  readonly prefix: string;
  readonly kind: AbbreviationKind;
  readonly afterNumber: AbbreviationKind;
  readonly capital: boolean;
}

const LONGEST_CHUNK = 24;
const SPACE = /[\s\u00a0\u202f]/u;
const BEFORE_WORD = /[\s\u00a0\u202f([{«„“"'‘’/–—-]/u;
const ENDS_IN_NUMBER = /(?:\d|(?<!\p{L})[IVXLCM]{1,6})[\s\u00a0\u202f]{0,2}$/u;
const KINDS: readonly string[] = ['always', 'number', 'name', 'may-end'] satisfies AbbreviationKind[];

const isKind = (cell: string): cell is AbbreviationKind => KINDS.includes(cell);

/** The abbreviations of one or several languages, found by the full stop that closes them. */
export class Abbreviations {
  private readonly byLastWord = new Map<string, Candidate[]>();

  constructor(lexicons: readonly Lexicon[]) {
    for (const entry of lexicons.flatMap((lexicon) => lexicon.entries)) this.add(entry);
    for (const candidates of this.byLastWord.values()) candidates.sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /** The longest abbreviation whose last full stop stands at `stop`, and that starts at or behind `from`. */
  endingAt(text: string, stop: number, from: number): AbbreviationMatch | undefined {
    const wordStart = chunkStart(text, stop, from);
    if (wordStart === stop) return undefined;
    for (const candidate of this.byLastWord.get(fold(text.slice(wordStart, stop + 1))) ?? []) {
      const start = wordStart - candidate.prefix.length;
      if (start < from || !fits(text, candidate, start, wordStart, from)) continue;
      const numbered = ENDS_IN_NUMBER.test(text.slice(Math.max(from, start - 10), start));
      return { kind: numbered ? candidate.afterNumber : candidate.kind, start, form: candidate.entry.form };
    }
    return undefined;
  }

  private add(entry: LexiconEntry): void {
    const kind = entry.cells.kind ?? '';
    if (!isKind(kind)) return;
    const folded = fold(entry.form);
    const lastSpace = folded.lastIndexOf(' ');
    const after = entry.cells.after_number ?? '';
    const candidate: Candidate = {
      entry,
      prefix: folded.slice(0, lastSpace + 1),
      kind,
      afterNumber: isKind(after) ? after : kind,
      // "no. 5" is "No. 5", but "fed." is not "Fed.".
      capital: kind !== 'number' && entry.form[0] !== entry.form[0]?.toLowerCase(),
    };
    const last = folded.slice(lastSpace + 1);
    this.byLastWord.set(last, [...(this.byLastWord.get(last) ?? []), candidate]);
  }
}

/** Start of the run of letters, full stops, hyphens and apostrophes that ends at `stop`; `stop` where there is none. */
export function chunkStart(text: string, stop: number, from: number): number {
  const limit = Math.max(from, stop - LONGEST_CHUNK);
  let start = stop;
  while (start > limit && !standsBeforeWord(text.charCodeAt(start - 1))) start--;
  return start;
}

const BEFORE_WORD_EXCEPT_HYPHEN = /[\s\u00a0\u202f([{«„“"‘’/–—;:,]/u;
const NOT_YET = 2;
/** By code unit whether {@link BEFORE_WORD_EXCEPT_HYPHEN} has it: asked of every letter before a full stop. */
const before = new Uint8Array(0x10000).fill(NOT_YET);

function standsBeforeWord(unit: number): boolean {
  if (before[unit] === NOT_YET) before[unit] = BEFORE_WORD_EXCEPT_HYPHEN.test(String.fromCharCode(unit)) ? 1 : 0;
  return before[unit] === 1;
}

function fits(text: string, candidate: Candidate, start: number, wordStart: number, from: number): boolean {
  if (candidate.capital && text[start] === text[start]?.toLowerCase()) return false;
  if (start > from && !BEFORE_WORD.test(text[start - 1] ?? '') && !/[.;:,\d]/u.test(text[start - 1] ?? ''))
    return false;
  const printed = text.slice(start, wordStart);
  return (
    candidate.prefix === '' ||
    fold(Array.from(printed, (sign) => (SPACE.test(sign) ? ' ' : sign)).join('')) === candidate.prefix
  );
}
