import type { Span } from '../core/span.ts';
import type { ResourceStore } from '../resources/store.ts';
import { Abbreviations } from './abbreviations.ts';
import { type Ending, endsSentence, type LanguageHabits } from './sentence-end.ts';

export interface SentenceSplitter {
  /** The sentences of a stretch of text, in order, without the white space between them. Linear. */
  split(text: string, region: Span, language: string): Span[];
}

const isTerminal = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f;
/** Marks that may close a sentence behind its full stop: ' " ) ] » ’ ” “ › and superscript figures. */
const CLOSERS = new Set(Array.from('\'")]»’”“›⁰¹²³⁴⁵⁶⁷⁸⁹', (sign) => sign.charCodeAt(0)));
const LONGEST_BRACKET = 400;
/** A citation between full stop and next sentence: `state. (Howard 2003, 23) The …` */
const CITATION_BEHIND = /[\s\u00a0]{1,2}\((?=[^()]{0,120}\d)[^()]{1,120}\)\.?(?=\s|$)/uy;
const MOSTLY_CITATION = /(?:1[6-9]|20)\d\d|^[\s(]*(?:pp?\. ?)?\d+(?:[-–]\d+)?\)/u;

export function prepareSentenceSplitter(store: ResourceStore): SentenceSplitter {
  const lexicons = store.lexicons('abbreviations');
  const all = new Abbreviations(lexicons);
  const habits = new Map<string, LanguageHabits>();
  const habitsOf = (language: string): LanguageHabits => {
    const known = habits.get(language);
    if (known !== undefined) return known;
    const place = `languages/${language}`;
    const own = store.findLexicon(place, 'abbreviations');
    const words = store.findLexicon(place, 'stopwords') ?? store.findLexicon(place, 'frequent-words');
    const made: LanguageHabits = {
      abbreviations: own === undefined ? all : new Abbreviations([own]),
      functionWords: new Set(words?.forms().map((form) => form.toLowerCase()) ?? []),
      prepositions: new Set(words?.forms('class', 'preposition').map((form) => form.toLowerCase()) ?? []),
    };
    habits.set(language, made);
    return made;
  };
  return { split: (text, region, language) => split(text, region, habitsOf(language)) };
}

function split(text: string, region: Span, habits: LanguageHabits): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, region.start, region.end);
  let bracketEnd = -1;
  for (let i = start; i < region.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28 || code === 0x5b) bracketEnd = Math.max(bracketEnd, closingBracket(text, i, region.end));
    if (!isTerminal(code) || i < bracketEnd) continue;
    const ending = endingAt(text, i, start, region.end);
    if (endsSentence(text, ending, habits)) {
      const end = behindCitation(text, ending.end, region.end);
      sentences.push({ start, end });
      start = skipSpace(text, end, region.end);
      i = start - 1;
    } else i = ending.marksEnd - 1;
  }
  const end = trimEnd(text, start, region.end);
  if (end > start) sentences.push({ start, end });
  return sentences;
}

function endingAt(text: string, at: number, start: number, limit: number): Ending {
  let marksEnd = at + 1;
  while (marksEnd < limit && isTerminal(text.charCodeAt(marksEnd))) marksEnd++;
  let end = marksEnd;
  while (end < limit && CLOSERS.has(text.charCodeAt(end))) end++;
  return { sentenceStart: start, at, marksEnd, end, next: skipSpace(text, end, limit), limit };
}

/** Where the bracket that opens at `open` is closed; -1 where it is not, or too far away to be one. */
function closingBracket(text: string, open: number, limit: number): number {
  const close = text[open] === '(' ? 0x29 : 0x5d;
  const last = Math.min(limit, open + LONGEST_BRACKET);
  for (let i = open + 1; i < last; i++) if (text.charCodeAt(i) === close) return i;
  return -1;
}

function behindCitation(text: string, end: number, limit: number): number {
  CITATION_BEHIND.lastIndex = end;
  const match = CITATION_BEHIND.exec(text);
  if (match === null || end + match[0].length > limit || !MOSTLY_CITATION.test(match[0])) return end;
  return end + match[0].length;
}

function skipSpace(text: string, from: number, limit: number): number {
  let position = from;
  while (position < limit && isSpace(text.charCodeAt(position))) position++;
  return position;
}

function trimEnd(text: string, start: number, end: number): number {
  let position = end;
  while (position > start && isSpace(text.charCodeAt(position - 1))) position--;
  return position;
}
