import type { Lexica } from './lexica.ts';
import { isAttached, isHyphen, isNumber, isWord, type Passage, textOf, wordOf } from './passage.ts';
import { type ProvisionItem, pathsOf } from './provision-paths.ts';

/** A provision as printed over the tokens `[from, to)`, with its normal form: "art. 58 para. 1 subpara. 2, 3". */
export interface Provision {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly normal: string;
  /** Whether an article is named: a bare «п. 5» is a point of anything. */
  readonly article: boolean;
  readonly language: string;
}

/** Reads the provision that starts at a token, all its levels and lists. */
export function readProvision(lex: Lexica, p: Passage, at: number): Provision | undefined {
  const items: ProvisionItem[] = [];
  let to = at;
  let language = 'und';
  for (let from = at; ; ) {
    const item = unitFirst(lex, p, from) ?? unitLast(lex, p, from);
    if (item === undefined) break;
    items.push(item);
    language = item.language;
    to = item.to;
    if (wordOf(p, at - 1) === '(' && closes(p, item)) break;
    from = behindLink(lex, p, to);
  }
  if (items.length === 0) return undefined;
  // "(Article 489)": the bracket that closes is not that of «пп. 2)».
  if (wordOf(p, at - 1) === '(' && wordOf(p, to - 1) === ')' && wordOf(p, to - 3) !== '(') to--;
  return {
    passage: p,
    from: at,
    to,
    normal: pathsOf(items),
    article: items.some(({ unit }) => unit === 'art'),
    language,
  };
}

/** "(Article 404), and Article 489": the bracket behind the number closes the one before the provision. */
const closes = (p: Passage, { to }: ProvisionItem): boolean => wordOf(p, to - 1) === ')' && wordOf(p, to - 3) !== '(';

/** Behind what may join two levels: comma, "and", "of", nothing. */
function behindLink(lex: Lexica, p: Passage, at: number): number {
  let i = wordOf(p, at) === ',' ? at + 1 : at;
  i = lex.word(p, i, 'conjunction')?.to ?? i;
  return lex.word(p, i, 'linker')?.to ?? i;
}

/** "Articles 174 and 404", «пп. 2) и 3)», «п. «з»», "art. 7-9". */
function unitFirst(lex: Lexica, p: Passage, at: number): ProvisionItem | undefined {
  const unit = lex.word(p, at, 'unit');
  const value = unit?.values[0];
  if (unit === undefined || value === undefined) return undefined;
  let i = unit.to;
  const dotted = wordOf(p, i) === '.';
  if (dotted) i++;
  const numbers: string[] = [];
  let to = i;
  for (;;) {
    const number =
      (dotted || !isAbbreviated(p, at, unit.to) ? undefined : lostPoint(p, i)) ??
      readMark(p, i) ??
      readRoman(lex, p, i);
    if (number === undefined) break;
    addNumber(p, numbers, number.text, i);
    to = number.to;
    i = behindSeparator(lex, p, behindComment(lex, p, to));
    if (i === behindComment(lex, p, to)) break;
  }
  return numbers.length === 0 ? undefined : { unit: value.value, numbers, to, language: value.language };
}

/** «ст»: in texts that have lost their punctuation. */
const isAbbreviated = (p: Passage, at: number, to: number): boolean => to === at + 1 && textOf(p, at).length <= 3;

/** "15 4" for 15.4, where points are lost. */
function lostPoint(p: Passage, at: number): { readonly text: string; readonly to: number } | undefined {
  if (!isNumber(p, at) || !/^\d{1,2}$/u.test(textOf(p, at + 1)) || !isWord(p, at + 2)) return undefined;
  return { text: `${textOf(p, at)}.${textOf(p, at + 1)}`, to: at + 2 };
}

/** "art. 7-9 (consent), 12": what the provision is about stands in brackets, and the list goes on behind. */
function behindComment(lex: Lexica, p: Passage, at: number): number {
  if (wordOf(p, at) !== '(' || !isWord(p, at + 1)) return at;
  for (let i = at + 1; i < p.to && i - at < 12; i++) {
    if (wordOf(p, i) !== ')') continue;
    const behind = i + 1;
    return wordOf(p, behind) === ',' && behindSeparator(lex, p, behind) !== behind ? behind : at;
  }
  return at;
}

/** "12–15" is one range, "12, 15" two numbers. */
function addNumber(p: Passage, numbers: string[], text: string, at: number): void {
  const last = numbers.at(-1);
  if (last !== undefined && isHyphen(p, at - 1)) numbers[numbers.length - 1] = `${last}-${text}`;
  else numbers.push(text);
}

/** «17-бабы», «3-1 және 3-2-тармақтарына», «22–23-б.» */
function unitLast(lex: Lexica, p: Passage, at: number): ProvisionItem | undefined {
  const numbers: string[] = [];
  for (let i = at; i < p.to && i - at < 12; ) {
    const number = readMark(p, i);
    if (number === undefined) return undefined;
    addNumber(p, numbers, number.text, i);
    const unit = isHyphen(p, number.to) ? lex.word(p, number.to + 1, 'unit-after') : undefined;
    const value = unit?.values[0];
    if (unit !== undefined && value !== undefined)
      return {
        unit: value.value,
        numbers,
        to:
          wordOf(p, unit.to) === '.' && unit.to - number.to === 2 && textOf(p, number.to + 1).length === 1
            ? unit.to + 1
            : unit.to,
        language: value.language,
      };
    const next = behindSeparator(lex, p, number.to);
    if (next === number.to) return undefined;
    i = next;
  }
  return undefined;
}

/** Behind a comma, "and", a range dash; where none stands, or no number follows it, the same index. */
function behindSeparator(lex: Lexica, p: Passage, at: number): number {
  let i = wordOf(p, at) === ',' ? at + 1 : at;
  const conjunction = lex.word(p, i, 'conjunction');
  if (conjunction !== undefined) i = conjunction.to;
  if (i === at && isHyphen(p, at)) i++;
  return i > at && readMark(p, i) !== undefined && (!startsDate(lex, p, i) || countsOn(p, at - 1, i)) ? i : at;
}

/** "Articles 1109–1115": of a code with more than a thousand, whose numbers only look like years. */
function countsOn(p: Passage, before: number, at: number): boolean {
  const [first, next] = [textOf(p, before), textOf(p, at)];
  if (!/^\d{4}$/u.test(first) || !/^\d{4}$/u.test(next)) return false;
  return Number(next) > Number(first) && Number(next) - Number(first) <= MOST_ARTICLES;
}
/** Further apart, two numbers of four digits are an article and a year. */
const MOST_ARTICLES = 60;

/** "Article 5 and 12 April": the number behind begins a date. */
const startsDate = (lex: Lexica, p: Passage, at: number): boolean =>
  lex.word(p, at + 1, 'month') !== undefined || /^\d{4}$/u.test(textOf(p, at));

/** "sec. I, para. 9", «раздел IV Закона»: a Roman number, with the end of the provision or what it belongs to behind it. */
function readRoman(lex: Lexica, p: Passage, at: number): { readonly text: string; readonly to: number } | undefined {
  const text = textOf(p, at);
  if (!/^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text) || text === '') return undefined;
  const behind =
    at + 1 >= p.to || /^[,.;:)–—-]$/u.test(wordOf(p, at + 1)) || lex.word(p, at + 1, 'linker') !== undefined;
  return behind || lex.kinds.longestAt(p.tokens, at + 1, p.to) !== undefined ? { text, to: at + 1 } : undefined;
}

/** One number or letter: 489, 165.1, 3-1, 21-6), 1(d), (b), «з», and "15 4" with its point lost. */
function readMark(p: Passage, at: number): { readonly text: string; readonly to: number } | undefined {
  if (isNumber(p, at)) {
    let to = at + 1;
    while (/^[.-]$|^[‑]$/u.test(wordOf(p, to)) && isNumber(p, to + 1) && isAttached(p, to) && isAttached(p, to + 1))
      to += 2;
    // Article 174¹
    if (/^[⁰¹²³⁴-⁹]$/u.test(wordOf(p, to)) && isAttached(p, to)) to++;
    // 501(c)(3)
    while (
      wordOf(p, to) === '(' &&
      isAttached(p, to) &&
      /^[\p{L}\d]{1,3}$/u.test(textOf(p, to + 1)) &&
      wordOf(p, to + 2) === ')'
    )
      to += 3;
    const text = textOf(p, at, to);
    if (wordOf(p, to) === ')' && isAttached(p, to)) to++;
    return { text, to };
  }
  if (
    /^[«("“]$/u.test(wordOf(p, at)) &&
    isWord(p, at + 1) &&
    textOf(p, at + 1).length === 1 &&
    /^[»)"”]$/u.test(wordOf(p, at + 2))
  )
    return { text: textOf(p, at + 1), to: at + 3 };
  return undefined;
}
