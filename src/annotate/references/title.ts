import { CUT, type EntryFields, type EntryText, tidy } from './entry.ts';
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

// "arXiv", "bioRxiv", "eLife" start a sentence too.
const STARTS_SENTENCE = /^\s(?:\p{Ll}{1,4}\p{Lu}|[\p{Lu}\d«“"„*¦–—‘'([]|$)|^\s?$/u;

const MAY_END = /[.?!…]["”’»]?|\s\/\/?\s|\s¦/gu;

/**
 * Offset just behind the sentence that starts at `from`: a full stop that closes neither an initial nor an
 * abbreviation, `//`, `/` (statement of responsibility) or a piece that was read off already.
 */
export function sentenceEnd(text: string, words: BibliographyWords, from = 0): number {
  MAY_END.lastIndex = from;
  for (let match = MAY_END.exec(text); match !== null; match = MAY_END.exec(text)) {
    const { index } = match;
    const sign = match[0];
    if (!sign.startsWith('.') && /^\s/u.test(sign)) return index;
    const end = index + sign.length;
    const next = text.slice(end, end + 6);
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

const CITY = "\\p{Lu}[\\p{L}.’'-]+(?:[\\s,-]{1,2}\\p{Lu}[\\p{L}.’'-]*){0,4}";
/** "(London: Harrow Press, 2010)" or "(Harrow Press, 2010)": the imprint of a work that is set with commas. */
const BRACKETED_IMPRINT = /,?\s\((?:[^()¦]{2,80}?:\s?)?\p{Lu}[^()¦:]{2,90},\s?(?:c\.\s?)?(?:1[4-9]|20)\d\d[a-z]?\)/u;
const BRACKETED_PLACE = new RegExp(`\\s\\(${CITY}\\s?:\\s?\\p{Lu}[^()]{2,90}\\)`, 'u');
const PLACE_AND_PUBLISHER = new RegExp(`^[\\s.,–—-]*${CITY}\\s?:\\s?[\\p{Lu}«"“]`, 'u');

/** Takes the title off: a quoted one whole, else to the end of the sentence or, in entries set with commas, of its part. */
export class TitleReader {
  private readonly words: BibliographyWords;
  private readonly inside: RegExp;
  private readonly boundary: RegExp;
  private readonly mark: RegExp;
  private readonly thesis: RegExp;
  private readonly contributor: RegExp;
  private readonly kind: RegExp;
  private readonly report: RegExp;
  private readonly kindBehindColon: RegExp;
  private readonly contained: RegExp;

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
    this.thesis = new RegExp(
      `(?:\\s?:\\s|[.,]\\s|\\s\\((?:[Uu]npublished\\s)?)${words.pattern('thesis')}(?![\\p{L}]).*$`,
      'u',
    );
    // "(Working Paper No. 14)", "(Policy Brief 3": the closing bracket may be lost to the step before.
    this.report = new RegExp(
      `\\s\\(((?:\\p{L}+\\s){0,3}${words.pattern('report')})(?:[\\s,]{1,2}${words.pattern('issue')})?(?:\\s?(\\d{1,5}))?\\)?$`,
      'u',
    );
    // «: монография», «: сборник статей»: a kind of book behind the title proper (ГОСТ 7.1), in Russian only.
    this.kindBehindColon = new RegExp(`\\s?:\\s(${words.pattern('genre', 'collected')})$`, 'u');
    this.contributor = new RegExp(
      `,\\s(?:(?:\\p{Lu}[\\p{L}.’'-]*\\s){1,4}\\((?:${words.pattern('editor', 'translator')})|(?:${words.pattern('translator')})(?:\\sby)?\\s\\p{Lu})`,
      'u',
    );
    this.contained = new RegExp(
      `^[\\s¦]*${words.pattern('in')}(?::|\\s(?=\\p{Lu}\\.|[\\p{L}\\s.&]{3,60}\\((?:${words.pattern('editor')})))`,
      'u',
    );
    this.kind = new RegExp(
      `(?<!\\p{L})(?:${words.pattern('edition', 'editor', 'translator', 'publisher', 'publisher-name', 'journal', 'report', 'series', 'genre')})(?!\\p{L})`,
      'u',
    );
    this.mark = new RegExp(
      `^(?:${words.pattern('in')}:?\\s|\\*|${words.pattern('proceedings', 'collected')}\\s|(?:\\p{Lu}[\\p{L}.]*\\s){0,3}${words.pattern('journal')}\\s)`,
      'u',
    );
  }

  read(entry: EntryText): void {
    const start = /^[\s.,:;–—]*/u.exec(entry.text)?.[0].length ?? 0;
    const text = entry.text.slice(start);
    const quoted = quotedEnd(text);
    if (quoted !== undefined) {
      entry.fields.title = tidy(text.slice(1, quoted).replace(/[»”"“’'‘]+$/u, ''));
      entry.fields.quoted = true;
      entry.text = `${CUT} ${text.slice(quoted).trimStart()}`;
      return;
    }
    const end = this.endOf(text, entry.fields.year === undefined);
    const title = this.withoutRemarks(entry.fields, tidy(text.slice(0, end)));
    if (title !== '') entry.fields.title = title;
    entry.text = `${CUT} ${text.slice(end).trimStart()}`;
  }

  /** Takes "[Motion picture]", «[Электронный ресурс]», "(Unpublished doctoral dissertation)", «: дис. … канд. наук» off. */
  withoutRemarks(fields: EntryFields, title: string): string {
    const thesis = this.thesis.exec(title);
    if (thesis !== null && thesis.index > 3) {
      fields.thesis = true;
      return tidy(title.slice(0, thesis.index));
    }
    const report = this.report.exec(title);
    if (report?.[1] !== undefined && report.index > 3) {
      fields.report = true;
      fields.genre = report[1];
      if (report[2] !== undefined) fields.reportNumber = report[2];
      return tidy(title.slice(0, report.index));
    }
    const kind = /\p{Script=Cyrillic}/u.test(title) ? this.kindBehindColon.exec(title) : null;
    if (kind?.[1] !== undefined && kind.index > 3) {
      if (this.words.has('collected', kind[1])) fields.collected = true;
      fields.genre = kind[1];
      return tidy(title.slice(0, kind.index));
    }
    const remark = /\s\[(\p{L}[\p{L}\s-]{2,40})\]\.?$/u.exec(title);
    if (remark?.[1] === undefined || remark.index < 3) return title;
    fields.genre = remark[1];
    return tidy(title.slice(0, remark.index));
  }

  private endOf(text: string, late: boolean): number {
    const italics = /^\*[^*]{3,400}\*/u.exec(text);
    if (italics !== null) return italics[0].length;
    const stop = this.hardStop(text, late);
    return Math.min(this.softEnd(text.slice(0, stop), late), stop);
  }

  /** Where no title goes on: "(Oxford: Garth Press, 2010)" behind it, or ", John Harding (ed.)". */
  private hardStop(text: string, late: boolean): number {
    const imprint = (late ? BRACKETED_IMPRINT : BRACKETED_PLACE).exec(text)?.index ?? text.length;
    const contributor = this.contributor.exec(text.slice(0, imprint))?.index ?? text.length;
    return Math.max(Math.min(imprint, contributor), 3);
  }

  private softEnd(text: string, late: boolean): number {
    let end = sentenceEnd(text, this.words);
    const inside = this.inside.exec(text.slice(0, end));
    if (inside !== null && inside.index > 8) end = Math.min(end, inside.index + (/^\s/u.test(inside[0]) ? 0 : 1));
    else if (this.isHalf(text, end)) end = sentenceEnd(text, this.words, end);
    else end = this.withSubtitle(text, end);
    const commas = this.commaEnd(text.slice(0, end), late, text.slice(end));
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

  /** "Steps on a journey. Person-centred expressions. Leeds: Garth Press": two sentences, then the imprint of a book. */
  private withSubtitle(text: string, end: number): number {
    if (end >= text.length || !text.slice(0, end).endsWith('.')) return end;
    const second = sentenceEnd(text, this.words, end);
    const next = text.slice(end, second).trim();
    if (!/^[\p{Lu}«“"„‘'][^:¦]{11,120}\.$/u.test(next) || /\d{1,4}\.$|,\s\p{Lu}\p{L}+\.$/u.test(next)) return end;
    const words = next.split(' ');
    if (words.length < 3 || this.mark.test(next) || this.boundary.test(next) || this.kind.test(next)) return end;
    const behind = text.slice(second);
    return PLACE_AND_PUBLISHER.test(behind) || this.contained.test(behind) ? second : end;
  }

  /** Where the title ends among the parts between commas; `undefined` where the commas are the title's own. */
  private commaEnd(text: string, late: boolean, behind: string): number | undefined {
    const parts = [...text.matchAll(/(?<=,\s)[^,]+|^[^,]+/gu)];
    // "Provincial Society, 950-1100. Cambridge": the years that a title speaks of, not pages.
    const years = (part: string, index: number): boolean =>
      index === parts.length - 1 && behind.trim() !== '' && /^\d{3,4}\s?[-–]\s?\d{1,4}\.$/u.test(part.trim());
    const at = parts.findIndex(
      (part, index) => index > 0 && !years(part[0], index) && (this.boundary.test(part[0]) || this.mark.test(part[0])),
    );
    const place = PLACE_AND_PUBLISHER.test(behind)
      ? -1
      : parts.findIndex((part, index) => index > 0 && late && /^\p{Lu}[^:]{1,40}:\s?\p{Lu}/u.test(part[0]));
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
