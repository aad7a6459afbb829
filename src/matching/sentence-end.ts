import { type AbbreviationMatch, type Abbreviations, chunkStart } from './abbreviations.ts';
import { isLetterAt } from './character-class.ts';

/** What a language contributes to finding its sentences. */
export interface LanguageHabits {
  readonly abbreviations: Abbreviations;
  /** Lower case; of an upper-case word behind an abbreviation they tell that it starts a sentence. */
  readonly functionWords: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}

/** A place where a sentence might end. */
export interface Ending {
  /** Start of the sentence so far. */
  readonly sentenceStart: number;
  /** The first of the closing full stops, question or exclamation marks. */
  readonly at: number;
  /** Behind the last of them. */
  readonly marksEnd: number;
  /** Behind the quotation marks and brackets that close with them. */
  readonly end: number;
  /** Where the next word, or its opening mark, stands. */
  readonly next: number;
  readonly limit: number;
}

type Verdict = boolean | undefined;
type Rule = (text: string, ending: Ending, next: Next, habits: LanguageHabits) => Verdict;

/** What follows: the first word behind opening quotation marks, brackets and dashes. */
interface Next {
  readonly word: string;
  readonly start: 'upper' | 'lower' | 'digit' | 'other';
  /** A number, a Roman numeral, or a sign for one with the number behind it (`N 515`, `No. 3`, `№ 7`). */
  readonly numeral: boolean;
  /** Two or more capitals: `США`, `NGO`. */
  readonly acronym: boolean;
  /** An opening bracket stands before it. */
  readonly bracket: boolean;
}

const NEXT = /(?<open>[«„“"'‘’([{–—\s-]{0,6})(?<word>\p{L}[\p{L}\p{M}'’]{0,40}|\d{1,12}|\S)?(?<rest>[^\n]{0,12})/uy;
const ROMAN = /^[IVXLCM]{1,7}$/u;
const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
const SINGLE_LETTER = /^\p{L}$/u;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[\s\u00a0]?){0,3}\p{Lu}\p{Ll}?$/u;
const DOTTED = /^(?:\p{L}\.){1,5}\p{L}$/u;
const NUMBER_SIGN = /^(?:№|#|N|No|Nr|n|no)$/u;
/** Without a full stop inside, initials are a capital, or two letters, which may take two code units each. */
const LONGEST_INITIAL = 4;
const LONGEST_ENUMERATOR = 14;
const ENUMERATOR = /^(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})(?:\.\d{1,2}){0,3}$/u;

/**
 * The first rule that has a verdict decides. Named by what they were written for. Before them come the end of the
 * stretch and {@link withoutSpace}, which do not ask for the next word.
 */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['goes on in lower case', (_text, _ending, next) => (next.start === 'lower' ? false : undefined)],
  ['enumerator', enumerator],
  ['question, exclamation, ellipsis', notAFullStop],
  ['abbreviation', abbreviation],
  ['initials', initials],
  ['bracketed figure behind', (_text, _ending, next) => (next.bracket && next.start === 'digit' ? true : undefined)],
  ['sign behind', (_text, _ending, next) => (next.start === 'other' ? false : undefined)],
];

/** Whether the sentence ends at a full stop, question or exclamation mark, or ellipsis. */
export function endsSentence(text: string, ending: Ending, habits: LanguageHabits): boolean {
  if (ending.next >= ending.limit) return true;
  if (ending.next <= ending.end) return withoutSpace(text, ending);
  // As behind most abbreviations inside a sentence.
  if (goesOnSmall(text.charCodeAt(ending.next))) return false;
  const next = plainWord(text, ending.next) ?? nextWord(text, ending);
  for (const [, rule] of RULES) {
    const verdict = rule(text, ending, next, habits);
    if (verdict !== undefined) return verdict;
  }
  return true;
}

/** A small letter that begins no sign for a number ("n 5", "no. 5"). */
const goesOnSmall = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a && unit !== 0x6e) || (unit >= 0x430 && unit <= 0x44f);

const isPlainCapital = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x410 && unit <= 0x42f);

/** The word at `start` where it is letters behind a capital, as {@link nextWord} reads it; undefined of any other. */
function plainWord(text: string, start: number): Next | undefined {
  if (!isPlainCapital(text.charCodeAt(start))) return undefined;
  let end = start + 1;
  while (isLetterAt(text, end)) end++;
  const word = text.slice(start, end);
  if (end - start > LONGEST_PLAIN || NUMBER_SIGN.test(word) || !endsWordAt(text, end)) return undefined;
  const small = goesOnSmall(text.charCodeAt(start + 1));
  return {
    word,
    start: 'upper',
    numeral: !small && ROMAN.test(word),
    acronym: !small && ACRONYM.test(word),
    bracket: false,
  };
}

const LONGEST_PLAIN = 40;
/** No apostrophe, mark or letter of two code units, which might belong to the word. */
const endsWordAt = (text: string, at: number): boolean =>
  at >= text.length || (text.charCodeAt(at) < 0x80 && text.charCodeAt(at) !== 0x27);

function nextWord(text: string, { next }: Ending): Next {
  NEXT.lastIndex = next;
  const groups = NEXT.exec(text)?.groups;
  const word = groups?.word ?? '';
  const rest = groups?.rest ?? '';
  const start = UPPER.test(word) ? 'upper' : LOWER.test(word) ? 'lower' : /^\d/u.test(word) ? 'digit' : 'other';
  const signed = NUMBER_SIGN.test(word) && /^\.?[\s\u00a0]?\d/u.test(rest);
  return {
    word,
    start: signed ? 'digit' : start,
    numeral: start === 'digit' || signed || (ROMAN.test(word) && !/^['’]/u.test(rest)),
    acronym: ACRONYM.test(word),
    bracket: /[([{]/u.test(groups?.open ?? ''),
  };
}

/** "system.The" (a lost space) ends a sentence; "example.org", "3.5", "U.S.-based" do not. */
function withoutSpace(text: string, { at, marksEnd, end, next, sentenceStart }: Ending): boolean {
  if (end > marksEnd || marksEnd - at > 1) return false;
  const before = text.slice(chunkStart(text, at, sentenceStart), at);
  return /^\p{L}*\p{Ll}{3}$/u.test(before) && /^\p{Lu}\p{Ll}*(?:[\s,]|$)/u.test(text.slice(next, next + 20));
}

/** "1. The first", "a. The first", "as follows: 2. The second" */
function enumerator(text: string, { at, sentenceStart, marksEnd }: Ending): Verdict {
  if (marksEnd - at > 1) return undefined;
  const start = chunkStart(text, at, sentenceStart);
  if (at - start > LONGEST_ENUMERATOR || !ENUMERATOR.test(text.slice(start, at))) return undefined;
  if (start === sentenceStart) return false;
  return /[:;]\s{0,2}$/u.test(text.slice(Math.max(sentenceStart, start - 3), start)) ? false : undefined;
}

function notAFullStop(text: string, { at, marksEnd }: Ending, next: Next): Verdict {
  if (text[at] === '.' && marksEnd - at === 1) return undefined;
  return next.start === 'upper' || next.start === 'digit';
}

function abbreviation(text: string, ending: Ending, next: Next, habits: LanguageHabits): Verdict {
  const found = habits.abbreviations.endingAt(text, ending.at, ending.sentenceStart);
  if (found === undefined) return undefined;
  if (isInitial(text, found, ending)) return initials(text, ending, next, habits);
  switch (found.kind) {
    case 'always':
      return false;
    case 'number':
      return !next.numeral && next.start === 'upper';
    case 'name':
      return ending.end > ending.marksEnd && next.start === 'upper';
    case 'may-end':
      return mayEnd(text, found, ending, next, habits);
  }
}

/** «С. Иванов»: the letter is an abbreviation too («с. 5»), but printed as a capital. */
const isInitial = (text: string, { start }: AbbreviationMatch, { at }: Ending): boolean =>
  at - start === 1 && UPPER.test(text[start] ?? '');

function mayEnd(text: string, found: AbbreviationMatch, ending: Ending, next: Next, habits: LanguageHabits): boolean {
  if (next.start !== 'upper' || next.numeral) return next.start === 'digit' && !next.bracket && !next.numeral;
  if (hasOnlyBegun(text, found, ending, habits)) return false;
  const startsSentence = habits.functionWords.has(next.word.toLowerCase());
  // «10 млн. долл. США», "U.S. Congress", "Inc."
  if (next.acronym && /[\d.][\s\u00a0]?$/u.test(text.slice(Math.max(0, found.start - 2), found.start))) return false;
  return UPPER.test(found.form) ? startsSentence : true;
}

/** «В 2005 г. Казахстан …», "In the U.S. President …": a preposition and a few words are no sentence yet. */
function hasOnlyBegun(text: string, found: AbbreviationMatch, ending: Ending, habits: LanguageHabits): boolean {
  if (found.start - ending.sentenceStart > 40) return false;
  const words = text.slice(ending.sentenceStart, found.start).split(/[\s\u00a0]+/u);
  return words.length <= 6 && habits.prepositions.has((words[0] ?? '').toLowerCase());
}

/** "J. F. Kennedy", «Иванов И. О. Он …», "U.S.-style" acronyms that the lexicon lacks, a lone small letter. */
function initials(text: string, ending: Ending, next: Next, { functionWords }: LanguageHabits): Verdict {
  const chunk = text.slice(chunkStart(text, ending.at, ending.sentenceStart), ending.at);
  if (chunk.length > LONGEST_INITIAL && !chunk.includes('.')) return undefined;
  if (!INITIALS.test(chunk) && !DOTTED.test(chunk) && !SINGLE_LETTER.test(chunk)) return undefined;
  if (chunk.length === 2 && !chunk.includes('.') && functionWords.has(chunk.toLowerCase())) return undefined;
  if (next.start === 'digit') return !next.numeral || ROMAN.test(chunk);
  const anotherInitial = SINGLE_LETTER.test(next.word) && text.startsWith(`${next.word}.`, ending.next);
  return !anotherInitial && functionWords.has(next.word.toLowerCase());
}
