import type { Quotation } from '../../layers/quotations.ts';
import { CharacterClass, classOf, isCapitalAt, isLetterAt } from '../../matching/character-class.ts';

/** Words behind which a quotation is a name: law, programme, newspaper, party, fund … in the language of the passage. */
export type NamesFollow = (word: string) => boolean;

/** Words of the longest title, and characters within which so many words stand. */
const MOST_WORDS = 20;
const LONGEST_TITLE = 600;

/** A term is a phrase of few words; more of them say something. */
const LONGEST_TERM = 3;

/** Letters that a word must have more of to count where all words of a title have capitals. */
const SHORT_WORD = 3;

/**
 * What a stretch in quotation marks is: quoted words where a verb of saying stands at it (`said`), else a title (all content words capitalised; in Russian, behind a noun that names take,
 * beginning with a capital), a term (a few words without an end of sentence), else quoted words.
 */
export function kindOf(inside: string, wordBefore: string, namesFollow: NamesFollow, said: boolean): Quotation['kind'] {
  const named = namesFollow(wordBefore);
  if (said && !named) return 'quote';
  const words = readWords(inside, named);
  if (words.opensWithCapital && words.count <= MOST_WORDS && !/[.!?…]$/u.test(inside)) {
    if (named) return 'title';
    if (words.count > 1 && words.content && words.allCapitals) return 'title';
    if (words.count === 1 && /\p{Ll}/u.test(words.first)) return 'title';
  }
  return words.count <= LONGEST_TERM && !/[.!?;]/u.test(inside) ? 'term' : 'quote';
}

interface Words {
  /** As far as they were read: more than {@link LONGEST_TERM} or {@link MOST_WORDS} are enough to tell. */
  readonly count: number;
  readonly first: string;
  readonly opensWithCapital: boolean;
  /** Whether any is long or has a capital, and whether all those have one. */
  readonly content: boolean;
  readonly allCapitals: boolean;
}

/** Reads no further than the words can tell a title or a term: longer stretches are neither. */
function readWords(inside: string, named: boolean): Words {
  const end = Math.min(inside.length, LONGEST_TITLE);
  let count = 0;
  let first = '';
  let opensWithCapital = false;
  let content = false;
  let allCapitals = true;
  for (let at = 0; at < end; at++) {
    if (!isLetterAt(inside, at)) continue;
    const start = at;
    while (at + 1 < end && isWordSign(inside.charCodeAt(at + 1))) at++;
    const capital = isCapitalAt(inside, start);
    if (count++ === 0) {
      first = inside.slice(start, at + 1);
      opensWithCapital = capital;
    }
    if (capital || at + 1 - start > SHORT_WORD) content = true;
    if (!capital && at + 1 - start > SHORT_WORD) allCapitals = false;
    const mayBeTitle = opensWithCapital && (named || allCapitals);
    if (count > (mayBeTitle ? MOST_WORDS : LONGEST_TERM)) break;
  }
  return { count, first, opensWithCapital, content, allCapitals };
}

function isWordSign(unit: number): boolean {
  const found = classOf(unit);
  return (
    found === CharacterClass.letter ||
    found === CharacterClass.mark ||
    unit === 0x2019 ||
    unit === 0x27 ||
    unit === 0x2d
  );
}
