import type { Range } from '../core/span.ts';
import type { InlineMarks } from './inline-marks.ts';
import { RAISED_LABEL, SUPERSCRIPT_RUN, superscriptToDigits, TEX_LABEL } from './note-labels.ts';
import { type RawBlock, trimmed } from './raw-block.ts';

/**
 * How sure a marker is: `certain` for what is nothing else (a mark of the format, a superscript sign, TeX), `raised` for
 * characters that the format only says to be raised, `guess` for digits and stars that might be anything.
 */
export type Certainty = 'certain' | 'raised' | 'guess';

/** What may be the marker of a note. */
export interface Candidate {
  readonly label: string;
  readonly range: Range;
  readonly certainty: Certainty;
  readonly link?: string;
  /** Of a guess, in (0, 1]: digits behind a full stop are likelier than digits behind a letter. */
  readonly likelihood: number;
}

/** Digits that may be glued to the end of a sentence, clause or word: `2014.5`, `2006),9`, `law12`. */
const DIGITS = /\d{1,3}(?=[.,;:]?(?:\s|$))/gu;
const BEHIND_CLAUSE = /(?:[\p{L})»”"’'\]]|\d{4})[.,;!?]$|\p{L}:$/u;
const BEHIND_LETTER = /[\p{Ll})»”"’\]]$/u;
/** "No. 331.10 The", the tenth note: a number too long to count sections, and a sentence behind it. */
const BEHIND_NUMBER = /\d{3}[.)]$/u;
const SENTENCE_BEHIND = /^\s*$|^\s\p{Lu}/u;
/** Behind these a raised digit is a power or an index: km², 10³, 30 км2. */
const UNIT = /(?:^|[^\p{L}])(?:[kcdm]?m|км|см|мм|м|га|куб|кв)$/u;
/** `ст.5`, `p.12`: an abbreviation and its number. */
const ABBREVIATED = /(?:^|[^\p{L}])(\p{L}{1,5})\.$/u;
/** `[1]`: a note's marker where there is a note of that number, else a numbered citation. */
const BRACKETED = /\[(\d{1,3})\]/gu;
const TAGGED = /<sup>\s*(\d{1,3}|[*†‡]|[a-z])\s*<\/sup>|\[\^([^\]\s]{1,20})\](?!:)/giu;
/** Stars and daggers behind a word. */
const SIGNS = /(?:\*{1,3}|†{1,2}|‡)(?=[\s,.;]|$)/gu;
const BEHIND_WORD = /\p{L}[.,;]?$/u;

export interface CandidateRules {
  readonly marks: InlineMarks;
  /** The format marks nothing: tags and stars stand in the text as they were typed. */
  readonly plain: boolean;
  /** Numbers in brackets cite works: some have a page or a second number with them, `[1, p. 47]`, `[3, 4]`. */
  readonly bracketsCite?: boolean;
  isAbbreviation(word: string): boolean;
}

/** The rules for the blocks of one text, with what is seen in the whole of it. */
export interface TextRules extends CandidateRules {
  /** There are superscript signs in it. */
  readonly superscripts: boolean;
}

/** All that may be a marker in a block, in the order of the source. */
export function candidatesIn(source: string, block: RawBlock, rules: TextRules): Candidate[] {
  const found: Candidate[] = [];
  for (const { range } of block.parts) {
    const [start, end] = range;
    const text = source.slice(start, end);
    const add = (label: string, at: number, length: number, certainty: Certainty, likelihood = 1): void => {
      found.push({ label, range: [start + at, start + at + length], certainty, likelihood });
    };
    const addRaised = (label: string, at: Range, certainty: Certainty): void => {
      const likelihood = likelihoodOfRaised(text, at[0] - start, label, block.kind === 'table');
      if (likelihood > 0) found.push({ label, range: at, certainty: likelihood < 1 ? 'guess' : certainty, likelihood });
    };
    for (const mark of rules.marks.referencesIn(range)) found.push({ ...mark, certainty: 'certain', likelihood: 1 });
    for (const mark of rules.marks.superscriptsIn(range)) {
      const label = RAISED_LABEL.exec(source.slice(mark.range[0], mark.range[1]).trim())?.[1];
      if (label !== undefined) addRaised(label, trimmed(source, mark.range), 'raised');
    }
    if (rules.superscripts)
      for (const match of text.matchAll(SUPERSCRIPT_RUN))
        if (match.index > 0)
          addRaised(
            superscriptToDigits(match[0]),
            [start + match.index, start + match.index + match[0].length],
            'certain',
          );
    if (text.includes('$'))
      for (const match of text.matchAll(new RegExp(TEX_LABEL.source, 'gu')))
        if (/^\$\s*(?:\^|\[)/u.test(match[0])) add(match[1] ?? '', match.index, match[0].trimEnd().length, 'certain');
    if (rules.plain && /<sup|\[\^/iu.test(text))
      for (const match of text.matchAll(TAGGED))
        add(match[1] ?? match[2] ?? '', match.index, match[0].length, 'certain');
    addGuesses(text, add, rules);
  }
  return found.length < 2 ? found : withoutOverlap(found.sort((a, b) => a.range[0] - b.range[0] || rank(a) - rank(b)));
}

const rank = ({ certainty }: Candidate): number => ['certain', 'raised', 'guess'].indexOf(certainty);

/** A marker of the format that holds a superscript sign is one marker. */
function withoutOverlap(sorted: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (last === undefined || candidate.range[0] >= last.range[1]) kept.push(candidate);
    else if (rank(candidate) < rank(last)) kept[kept.length - 1] = candidate;
  }
  return kept;
}

function addGuesses(
  text: string,
  add: (label: string, at: number, length: number, certainty: Certainty, likelihood: number) => void,
  rules: CandidateRules,
): void {
  // Digits first and what stands before them second: a look-behind at every letter of a text is slow.
  for (const match of text.matchAll(DIGITS)) {
    const end = match.index + match[0].length;
    const likelihood =
      likelihoodOfDigits(before(text, match.index, 8), match[0], rules) ||
      (BEHIND_NUMBER.test(before(text, match.index, 5)) && SENTENCE_BEHIND.test(text.slice(end, end + 3)) ? 0.2 : 0);
    if (likelihood > 0) add(match[0], match.index, match[0].length, 'guess', likelihood);
  }
  if (text.includes('['))
    for (const match of text.matchAll(BRACKETED))
      add(match[1] ?? '', match.index, match[0].length, 'guess', rules.bracketsCite === true ? 0.3 : 0.9);
  if (!/[*†‡]/u.test(text)) return;
  // An asterisk that closes italics has its partner before it.
  let counted = 0;
  let stars = 0;
  for (const match of text.matchAll(SIGNS)) {
    for (let i = text.indexOf('*', counted); i !== -1 && i < match.index; i = text.indexOf('*', i + 1)) stars++;
    counted = match.index;
    if (BEHIND_WORD.test(before(text, match.index, 2)) && stars % 2 === 0)
      add(match[0], match.index, match[0].length, 'guess', 0.9);
  }
}

function likelihoodOfDigits(left: string, digits: string, rules: CandidateRules): number {
  if (digits.startsWith('0')) return 0;
  if (BEHIND_CLAUSE.test(left)) {
    const abbreviation = ABBREVIATED.exec(left)?.[1];
    return abbreviation !== undefined && rules.isAbbreviation(abbreviation) ? 0 : 0.9;
  }
  return BEHIND_LETTER.test(left) && !UNIT.test(left) ? 0.5 : 0;
}

/** How much a raised number is a marker: nothing in `km²` and `10³`, little in `126¹` (an article), all in `law¹`, `2014¹`. */
function likelihoodOfRaised(text: string, at: number, label: string, inTable: boolean): number {
  const left = before(text, at, 6);
  if (UNIT.test(left) && (label === '2' || label === '3')) return 0;
  if (!/\d$/u.test(left)) return 1;
  // A figure of a table and the sign of its note.
  if (inTable) return /(?:^|\D)10$/u.test(left) ? 0 : 1;
  if (/(?:^|\D)(?:10|\d)$/u.test(left)) return 0;
  return /(?:^|\D)(?:19|20)\d\d$/u.test(left) ? 1 : 0.3;
}

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);
