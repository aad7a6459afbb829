import { tellingOf, type WordFeatures } from './word-features.ts';

const QUOTES = ['unquoted', 'quoted', 'closed'] as const;
/** How many states there are. */
export const STATES = 5 * 2 * QUOTES.length * 2 * 2;

/** A state by name: sentences ended, a year, a quotation closed or open, a bracket open, "In". */
export function stateName(state: number): string {
  const inside = state % 2 === 1 ? 'in' : 'out';
  const bracket = (state >> 1) % 2 === 1 ? 'bracket' : 'open';
  const quote = QUOTES[(state >> 2) % QUOTES.length] ?? 'unquoted';
  const rest = Math.floor((state >> 2) / QUOTES.length);
  return `s${rest >> 1} ${rest % 2 === 1 ? 'dated' : 'undated'} ${quote} ${bracket} ${inside}`;
}

/** What has gone before each word, as the number of its state. */
export function progressOf(infos: readonly WordFeatures[]): Int32Array {
  const states = new Int32Array(infos.length);
  let sentences = 0;
  let year = 0;
  let quote = 0;
  let bracket = 0;
  let inside = 0;
  for (let i = 0; i < infos.length; i++) {
    const info = infos[i];
    if (info === undefined) continue;
    if (info.opens && quote !== 1) quote = 1;
    if (info.opensBracket) bracket = 1;
    if (info.inside && i > 2 && (sentences > 0 || quote === 2)) inside = 1;
    const told = Math.min(sentences, 4) * 2 + year;
    states[i] = ((told * QUOTES.length + quote) * 2 + bracket) * 2 + inside;
    if (info.stops) sentences++;
    if (info.year) year = 1;
    if (info.closes && quote === 1) quote = 2;
    if (info.closesBracket) bracket = 0;
  }
  return states;
}

/** What an entry as a whole may have, behind a quoted title: "In", editors, pages, a place behind its title. */
const WHOLE = ['role=in', 'role=editor', 'role=page', 'role=thesis', 'place'] as const;
const WHOLE_NAMES = ['quoted', 'in', 'editor', 'page', 'thesis', 'place'] as const;
const WHOLE_BITS = WHOLE.map((name) => tellingOf([name]));
/** How many kinds of whole entries there are. */
export const WHOLES = 1 << WHOLE_NAMES.length;

/** One bit for each that the entry has. */
export function wholeOf(infos: readonly WordFeatures[]): number {
  let telling = 0;
  let whole = 0;
  for (const info of infos) {
    telling |= info.telling;
    if (info.opens) whole = 1;
  }
  WHOLE_BITS.forEach((bit, index) => {
    if ((telling & bit) !== 0) whole |= 2 << index;
  });
  return whole;
}

export const wholeName = (whole: number): string =>
  WHOLE_NAMES.map((name, index) => ((whole & (1 << index)) === 0 ? '' : name)).join(',');
