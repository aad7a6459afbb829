import type { Stem } from '../../matching/stemmers.ts';
import { tokenise, wordAt } from '../../matching/tokens.ts';

/** One step of a term: a stem that must follow, or `null` for a gap of up to {@link GAP} arbitrary words. */
export type TermStep = string | null;

/** How many words a `*` may stand for at most; it may stand for none. */
export const GAP = 2;

/** At most so many readings a term: `a/b/c d/e/f` has nine. */
const MOST_READINGS = 400;

/**
 * Reads a term of a codebook: words match by stem and in order, `*` = up to two arbitrary words, `a/b` = either.
 * Hyphens do not count: `capacity-building` is read as `capacity building`.
 *
 * @returns every reading of the term, or what is wrong with it
 */
export function readTerm(term: string, stem: Stem): readonly (readonly TermStep[])[] | { readonly problem: string } {
  const parts = term.trim().split(/\s+/u);
  if (parts[0] === '*' || parts.at(-1) === '*') return { problem: 'a term neither begins nor ends with "*"' };
  let readings: TermStep[][] = [[]];
  for (const part of parts) {
    const choices = part === '*' ? [[null]] : part.split('/').map((word) => stemsOf(word, stem));
    if (choices.some((choice) => choice.length === 0))
      return { problem: `"${part}" has an alternative without a word in it` };
    readings = readings.flatMap((reading) => choices.map((choice) => [...reading, ...choice]));
    if (readings.length > MOST_READINGS) return { problem: `the term has more than ${MOST_READINGS} readings` };
  }
  return readings;
}

function stemsOf(word: string, stem: Stem): string[] {
  const tokens = tokenise(word);
  const stems: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const form = wordAt(tokens, i);
    if (/[\p{L}\p{N}]/u.test(form)) stems.push(stem(form));
  }
  return stems;
}
