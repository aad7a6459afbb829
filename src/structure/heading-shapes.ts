import type { Source } from '../core/source.ts';
import { lengthOf, type RawBlock, rawText } from './raw-block.ts';

/** Headings are lines of a page: what is longer is a paragraph. Units: UTF-16 code units. */
export const LONGEST_HEADING = 160;

export const isLine = (text: string): boolean =>
  text.length <= LONGEST_HEADING && (!/[.;,:]$/u.test(text) || /\d\s?\p{Ll}{1,2}\.$/u.test(text));

/** `THE STATE AND ITS RULES`: all letters capitals, and words among them, not only an acronym. */
export const isAllCapitals = (text: string): boolean =>
  text.length <= 120 && !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= 6;

/** `Anna B. Example*`, `A. B. Example`: a name with an initial or the sign of a note, as authors stand under titles. */
export const isSigned = (text: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}[*†‡]?$/u.test(text) && /\p{Lu}\.\s\p{Lu}|[*†‡]$/u.test(text);

const SPACED = /^\p{L}(?: \p{L})+(?:\s{2,}\p{L}(?: \p{L})+)*$/u;

/** `В В Е Д Е Н И Е` → `ВВЕДЕНИЕ`; words stand two spaces apart. `undefined` where letters are not set so. */
export function withoutLetterSpacing(text: string): string | undefined {
  if (!/^\p{L} \p{L} \p{L} /u.test(text) || !SPACED.test(text)) return undefined;
  return text
    .split(/\s{2,}/u)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}

/** A section number and the sign behind it, at the start of a line; group 1 is the number. */
export const SECTION_NUMBER =
  /^(\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,7}|\p{Lu}|\p{Ll}(?=\)))(?:[.)]\s*(?=["«“(]?\p{L}{2}|\d)|[.)]?\s+(?=\S))/u;

/** Whether a text goes on with a sentence, as against a line that names something. */
export const isSentence = (text: string): boolean =>
  (/[.;:]$/u.test(text) && text.length > 80) || text.length > 240 || /\p{Ll}{3}[.!?]\s+\p{Lu}\p{Ll}/u.test(text);

/** The end of a sentence and the first two words of another; looked for by its sign, of which a text has few. */
const SENTENCE_BOUNDARY = /[.?!;:](?<=\p{Ll}{3}[»”")]?.)[¹²³⁴⁵⁶⁷⁸⁹⁰\d]{0,3}\s+["«“(]?\p{Lu}\p{Ll}*\s+\p{Ll}/u;

/** Running prose, as against an entry of a list of works: several sentences, no author and year at the start. */
export function isProse(source: Source, block: RawBlock | undefined): boolean {
  if (block?.kind !== 'text' || lengthOf(block) < 150) return false;
  const text = rawText(source, block).slice(0, 1200);
  // `Surname I. O.`, `Surname, G.`, `Title // Journal`: an entry, or several of them in one block.
  if (/^.{0,40}?\p{Lu}\p{L}+,?\s+\p{Lu}\.|\/\//u.test(text)) return false;
  if (/^[^.]{0,80}\((?:1[5-9]|20)\d\d[a-z]?\)|^(?:\[?\d{1,3}[.\])]|https?:|www\.)/u.test(text)) return false;
  return SENTENCE_BOUNDARY.test(text);
}

/** A short block of text that ends like no sentence. */
export function isTitleLine(source: Source, block: RawBlock | undefined): block is RawBlock {
  if (block?.kind !== 'text' || lengthOf(block) > 200) return false;
  const text = rawText(source, block);
  return /^["«“(]?[\p{Lu}\d]/u.test(text) && !/[.;:,]$/u.test(text);
}
