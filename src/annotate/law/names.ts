import { tokenise, wordAt } from '../../matching/tokens.ts';
import type { Lexica } from './lexica.ts';

/**
 * The words by which two titles are compared: without small words, the state, the noun of the kind, periods and the
 * endings of the plural ("Law On Social Orders" and "on State Social Order" share "social", "order").
 */
export function titleWords(lex: Lexica, title: string): ReadonlySet<string> {
  const known = lex.titleWords.get(title);
  if (known !== undefined) return known;
  const found = readTitleWords(lex, title);
  // Documents of one corpus name the same laws; forgotten now and then, so that memory stays bounded.
  if (lex.titleWords.size >= REMEMBERED) lex.titleWords.clear();
  lex.titleWords.set(title, found);
  return found;
}

const REMEMBERED = 10_000;

function readTitleWords(lex: Lexica, title: string): ReadonlySet<string> {
  const tokens = tokenise(title);
  const found = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    const state = lex.jurisdictions.longestAt(tokens, i);
    if (state?.values.some(({ role }) => role === 'name') === true) {
      i = state.to - 1;
      continue;
    }
    const word = wordAt(tokens, i);
    if (!/^\p{L}{2,}/u.test(word) || lex.isFunctionWord(word) || lex.isOpener(word)) continue;
    found.add(singular(word));
  }
  return found;
}

/** "activities" and "activity", "orders" and "order". Only for comparing. */
const singular = (word: string): string =>
  word
    .replace(/ies$/u, 'y')
    .replace(/(?<=[a-z]{2}[^s])s$/u, '')
    .replace(/isation/u, 'ization')
    .replace(/offense/u, 'offence')
    .replace(/labor$/u, 'labour');

/** Equal, or, where `loose`, one contained in the other with at least two words in common. */
export function sameTitle(a: ReadonlySet<string>, b: ReadonlySet<string>, loose: boolean): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (!loose && small.size !== large.size) return false;
  if (small.size !== large.size && small.size < 2) return false;
  for (const word of small) if (!large.has(word)) return false;
  return true;
}

/** The last year of the period in a title: "2011" for "… for 2006-11" and «… на 2006–2011 годы». */
export function periodEnd(title: string): string | null {
  const match = /(?:19|20)(\d\d)(?:\s?[-‐‑–—]\s?(\d{2}|\d{4}))?(?!\d)\D{0,8}$/u.exec(title);
  if (match === null) return null;
  const end = match[2] ?? match[0].slice(0, 4);
  return end.length === 4 ? end : `${match[0].slice(0, 2)}${end}`;
}

/** Two titles that name different periods name different programmes. */
export const periodsAgree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
