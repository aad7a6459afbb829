import type { Quotation } from '../../layers/quotations.ts';

/** Words behind which a quotation is a name: law, programme, newspaper, party, fund … in the language of the passage. */
export type NamesFollow = (word: string) => boolean;

/** Words of the longest title, and characters within which so many words stand. */
const MOST_WORDS = 20;
const LONGEST_TITLE = 600;

/** A term is a phrase of few words; more of them say something. */
const LONGEST_TERM = 3;

/**
 * What a stretch in quotation marks is: quoted words where a verb of saying stands at it (`said`), else a title (all content words capitalised; in Russian, behind a noun that names take,
 * beginning with a capital), a term (a few words without an end of sentence), else quoted words.
 */
export function kindOf(inside: string, wordBefore: string, namesFollow: NamesFollow, said: boolean): Quotation['kind'] {
  if (said && !namesFollow(wordBefore)) return 'quote';
  // Longer stretches are neither titles nor terms, whatever their other words are.
  const words = (inside.slice(0, LONGEST_TITLE).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).slice(0, MOST_WORDS + 1);
  const first = words[0] ?? '';
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  const content = words.filter((word) => word.length > 3 || isCapital(word));
  const capitals = content.filter(isCapital).length;
  if (isCapital(first) && !/[.!?…]$/u.test(inside) && words.length <= MOST_WORDS) {
    if (namesFollow(wordBefore)) return 'title';
    if (words.length > 1 && content.length > 0 && capitals === content.length) return 'title';
    if (words.length === 1 && /\p{Ll}/u.test(first)) return 'title';
  }
  return words.length <= LONGEST_TERM && !/[.!?;]/u.test(inside) ? 'term' : 'quote';
}
