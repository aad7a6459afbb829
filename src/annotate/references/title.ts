import { CUT, type EntryText, tidy } from './entry.ts';
import type { BibliographyWords } from './vocabulary.ts';

/** Closing marks by opening mark; `«` may be printed where `»` is meant. */
const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '«': ['»', '«'],
  '»': ['«'],
  '“': ['”', '“', '"'],
  '”': ['”'],
  '"': ['"', '”'],
  '„': ['“', '”', '"'],
  '‘': ['’'],
  "'": ["'"],
  '‚': ['‘', '’'],
  '`': ["''", '’’', "'"],
};

const STARTS_SENTENCE = /^\s(?:[\p{Lu}\d«“"„*¦–—‘'([]|$)|^\s?$/u;

/**
 * Offset just behind the sentence that starts at `from`: a full stop that closes neither an initial nor an
 * abbreviation, `//`, `/` (statement of responsibility) or a piece that was read off already.
 */
export function sentenceEnd(text: string, words: BibliographyWords, from = 0): number {
  for (const match of text.slice(from).matchAll(/[.?!…]["”’»]?|\s\/\/?\s|\s¦|;\s(?=\p{Lu})/gu)) {
    const index = from + match.index;
    const sign = match[0];
    if (/^\s/u.test(sign)) return index;
    const end = index + sign.length;
    const next = text.slice(end, end + 3);
    if (sign.startsWith(';')) continue;
    if (!STARTS_SENTENCE.test(next)) continue;
    if (sign.startsWith('.')) {
      const before = /[\p{L}\p{M}\d.'’-]*$/u.exec(text.slice(Math.max(from, index - 25), index))?.[0] ?? '';
      if (/^\p{Lu}$|(?:^|[.-])\p{Lu}$/u.test(before) && /^\s\p{Lu}/u.test(next) && !/^\p{Lu}\p{Lu}/u.test(before))
        continue;
      if (before !== '' && words.isAbbreviation(`${before.toLowerCase()}.`) && !/^\s[«“"¦–—*]/u.test(next)) continue;
    }
    return end;
  }
  return text.length;
}

/** Takes the title off: a quoted one whole, else to the end of the sentence or, in entries set with commas, of its part. */
export class TitleReader {
  private readonly words: BibliographyWords;
  private readonly inside: RegExp;
  private readonly boundary: RegExp;
  private readonly mark: RegExp;

  constructor(words: BibliographyWords) {
    this.words = words;
    this.inside = new RegExp(
      `[.,?!;]["”’»]?\\s${words.pattern('in')}(?::\\s|\\s(?=[\\p{Lu}«“"„*\\d]))|\\s${words.pattern('in')}:\\s`,
      'u',
    );
    // The first part of an entry set with commas that can be no title: volume, pages, month or year, a container.
    this.boundary = new RegExp(
      `^(?:${words.pattern('page', 'volume', 'issue', 'part')}(?:\\s?\\p{L}{0,2}\\d[\\d–/-]{0,12}\\s*(?:$|[(:;.¦])|\\s[ivxlcm]{1,6}\\s*$)|(?:\\p{Lu}{0,2})\\d{1,5}\\s?(?:$|[(:;¦–-]|\\.?$|\\d+-)|[([]?(?:1[4-9]|20)\\d\\d|¦|${words.pattern('thesis', 'report', 'forthcoming', 'genre')}(?![\\p{L}])|(?:\\p{Lu}[^,.]{0,60}\\s)?${words.pattern('publisher')}\\.?(?:\\s(?:of|de)\\s\\p{Lu}[^,.]{1,40})?[.\\s]*$|${words.pattern('publisher-name')}[.\\s]*$)`,
      'u',
    );
    this.mark = new RegExp(
      `^(?:${words.pattern('in')}:?\\s|\\*|${words.pattern('proceedings')}\\s|(?:\\p{Lu}[\\p{L}.]*\\s){0,3}${words.pattern('journal')}\\s)`,
      'u',
    );
  }

  read(entry: EntryText): void {
    const start = /^[\s.,:;–—]*/u.exec(entry.text)?.[0].length ?? 0;
    const text = entry.text.slice(start);
    const quoted = quotedEnd(text);
    if (quoted !== undefined) {
      entry.fields.title = tidy(text.slice(0, quoted));
      entry.text = `${CUT} ${text.slice(quoted).trimStart()}`;
      return;
    }
    const end = this.endOf(text, entry.fields.year === undefined);
    const title = tidy(text.slice(0, end));
    if (title !== '') entry.fields.title = title;
    entry.text = `${CUT} ${text.slice(end).trimStart()}`;
  }

  private endOf(text: string, late: boolean): number {
    const italics = /^\*[^*]{3,400}\*/u.exec(text);
    if (italics !== null) return italics[0].length;
    let end = sentenceEnd(text, this.words);
    const inside = this.inside.exec(text.slice(0, end));
    if (inside !== null && inside.index > 8) end = Math.min(end, inside.index + (/^\s/u.test(inside[0]) ? 0 : 1));
    else if (this.isHalf(text, end)) end = sentenceEnd(text, this.words, end);
    const commas = this.commaEnd(text.slice(0, end), late);
    return commas ?? end;
  }

  /** "Chapter 29. Inequality in …", "Reform or decay? The case of …": a title may be two sentences. */
  private isHalf(text: string, end: number): boolean {
    const first = text.slice(0, end);
    if (/^\p{L}+\s\d+\.$/u.test(first)) return true;
    if (!/[?!]["”’»]?$/u.test(first)) return false;
    const next = text.slice(end, sentenceEnd(text, this.words, end));
    const last = end + next.length >= text.length - 2;
    return (
      !last && !/\d|:\s\p{Lu}|^\s[*«“"¦]/u.test(next) && !this.mark.test(next.trim()) && next.split(' ').length > 3
    );
  }

  /** Where the title ends among the parts between commas; `undefined` where the commas are the title's own. */
  private commaEnd(text: string, late: boolean): number | undefined {
    const parts = [...text.matchAll(/(?<=,\s)[^,]+|^[^,]+/gu)];
    const at = parts.findIndex((part, index) => index > 0 && (this.boundary.test(part[0]) || this.mark.test(part[0])));
    const place = parts.findIndex(
      (part, index) => index > 0 && /^[^:]{2,40}:\s?\p{Lu}/u.test(part[0]) && late && /^\p{Lu}/u.test(part[0]),
    );
    const first = [at, place].filter((index) => index > 0).sort((a, b) => a - b)[0];
    if (first === undefined) return undefined;
    const stop = parts[first];
    if (stop === undefined) return undefined;
    if (this.mark.test(stop[0]) || first === place) return stop.index - 2;
    const isYear = /^[([]?(?:1[4-9]|20)\d\d/u.test(stop[0]);
    // "Title, Journal, 27": the part before the number is the container; "Title, 2nd vol." has none.
    const before = parts[first - 1];
    if (isYear && !late) return undefined;
    if (first < 2 || before === undefined) return stop.index - 2;
    return before.index - 2;
  }
}

/** Offset behind the closing mark of a text that starts with a quotation mark. */
function quotedEnd(text: string): number | undefined {
  const open = text[0] ?? '';
  const closing = CLOSING[open];
  if (closing === undefined) return undefined;
  const from = open === '`' ? 2 : 1;
  for (let i = from + 1; i < text.length; i++) {
    const sign = closing.find((mark) => text.startsWith(mark, i));
    if (sign === undefined) continue;
    const after = text[i + sign.length] ?? '';
    const nested = open === '«' && sign === '«' && !/[\s.,;:?!¦]/u.test(after);
    const apostrophe = /['’]/u.test(sign) && sign.length === 1 && /\p{L}/u.test(after);
    const openAgain = sign === open && /\s/u.test(text[i - 1] ?? '') && open !== '"';
    if (nested || apostrophe || openAgain || (after !== '' && !/[\s.,;:?!)¦»”]/u.test(after))) continue;
    return i + sign.length;
  }
  return undefined;
}
