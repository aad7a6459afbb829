import type { Source } from '../core/source.ts';
import { fold } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';
import { romanToNumber } from './outline.ts';
import { beginning, lengthOf, type RawBlock } from './raw-block.ts';

/** `division` of a text, `law` for articles and titles of laws, `annex` for what is added behind. */
export type DivisionKind = 'division' | 'law' | 'annex';

export interface Division {
  /** As printed, but with a raised or dotted figure behind a hyphen: `126¹` is `126-1`. */
  readonly number: string | null;
  readonly value: number | null;
  /** Rank of the word among divisions, 1 for the highest. */
  readonly rank: number;
  readonly kind: DivisionKind;
  /** UTF-16 length of word, number and the sign behind them. */
  readonly length: number;
}

interface DivisionWord {
  readonly rank: number;
  readonly kind: DivisionKind;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NUMBER = String.raw`(?:[IVXLC]+(?![\p{L}\d])|\d{1,4}(?:[-–.]\d{1,3}(?!\d))?[⁰¹²³⁴⁵⁶⁷⁸⁹]*|\p{Lu}(?![\p{L}\d]))`;
const WORD_FIRST = new RegExp(String.raw`^(\p{L}+|§)\s*(?:№\s*|No\.?\s*)?(${NUMBER})(?:\s*[.:–—]|\)|(?=\s|$))\s*`, 'u');
const NUMBER_FIRST = new RegExp(String.raw`^(${NUMBER})\s?-?\s?(\p{L}+)(?:\s*[.:–—]|(?=\s|$))\s*`, 'u');
const WORDS = /^(\p{L}+)\s+(\p{L}+)(?:\s*[.:–—]|$)\s*/u;

/** Reads divisions (`Chapter II.`, `Статья 126¹.`, `ЧАСТЬ ПЕРВАЯ`, `3-тарау`) at the start of lines, in all languages. */
export class Divisions {
  private readonly words = new Map<string, DivisionWord>();
  private readonly numberFirst = new Map<string, DivisionWord>();
  private readonly ordinals = new Map<string, number>();

  constructor(store: ResourceStore) {
    for (const lexicon of store.lexicons('division-words'))
      for (const { form, cells } of lexicon.entries) {
        const word: DivisionWord = { rank: Number(cells.level), kind: cells.kind as DivisionKind };
        (cells.order === 'number-first' ? this.numberFirst : this.words).set(fold(form), word);
      }
    for (const name of ['ordinals', 'number-words'])
      for (const lexicon of store.lexicons(name))
        for (const { form, cells } of lexicon.entries)
          if (/^\d{1,2}$/u.test(cells.value ?? '')) this.ordinals.set(fold(form), Number(cells.value));
  }

  at(text: string): Division | undefined {
    const first = WORD_FIRST.exec(text);
    const word = first === null ? undefined : this.words.get(fold(first[1] ?? ''));
    if (first !== null && word !== undefined) return division(word, first[2] ?? '', first[0].length);
    const last = NUMBER_FIRST.exec(text);
    const behind = last === null ? undefined : this.numberFirst.get(fold(last[2] ?? ''));
    if (last !== null && behind !== undefined) return division(behind, last[1] ?? '', last[0].length);
    const words = WORDS.exec(text);
    const named = words === null ? undefined : this.words.get(fold(words[1] ?? ''));
    const value = words === null ? undefined : this.ordinals.get(fold(words[2] ?? ''));
    if (words === null || named === undefined || named.kind === 'annex' || value === undefined) return undefined;
    return { number: String(value), value, rank: named.rank, kind: named.kind, length: words[0].length };
  }

  /** Whether a text is divided as a law is: articles at the starts of at least three blocks. */
  isLaw(source: Source, blocks: readonly RawBlock[]): boolean {
    let articles = 0;
    for (const block of blocks) {
      if ((block.kind !== 'text' && block.kind !== 'heading' && block.kind !== 'bullet') || lengthOf(block) === 0)
        continue;
      const division = this.at(beginning(source, block));
      if (division?.kind === 'law' && isSetOff(beginning(source, block), division) && ++articles >= 3) return true;
    }
    return false;
  }
}

/** "Article 5 describes …" is a sentence; a division has a sign, a capital or nothing behind its number. */
export const isSetOff = (text: string, { length }: Division): boolean =>
  length >= text.length || /[.:–—)]\s*$/u.test(text.slice(0, length)) || /^["«“(]?\p{Lu}/u.test(text.slice(length));

function division({ rank, kind }: DivisionWord, printed: string, length: number): Division {
  const number = printed
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/u, (raised) => `-${Array.from(raised, (sign) => SUPERSCRIPTS.indexOf(sign)).join('')}`)
    .replace(/^(\d+)[–.](?=\d)/u, kind === 'law' ? '$1-' : '$1.');
  const value = /^\d+$/u.test(number) ? Number(number) : /^[IVXLC]+$/u.test(number) ? romanToNumber(number) : null;
  return { number, value, rank, kind, length };
}
