import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord, type Run } from './runs.ts';

/** Times that a foreign word must occur to be taken for the name of a body. */
const OFTEN = 3;

/** Latin words in Cyrillic text: mostly companies and media («в Vestas сообщили», "Lenta.ru"). */
export function foreignWords(reading: Reading, lexica: Lexica, runs: readonly Run[]): Candidate[] {
  const inside = runs.filter((run) => isForeign(reading, run));
  if (inside.length < OFTEN) return [];
  const counts = new Map<string, number>();
  for (const { from, to } of inside) {
    const printed = reading.printed(from, to);
    counts.set(printed, (counts.get(printed) ?? 0) + 1);
  }
  return inside.flatMap((run) => {
    const printed = reading.printed(run.from, run.to);
    const times = counts.get(printed) ?? 0;
    if (times < OFTEN || isPerson(reading, lexica, run)) return [];
    return [vote(run.from, run.to, 'ORG', 0.52, 'foreign-word', `${printed} (${times})`)];
  });
}

/** Cyrillic words on either side, and no brackets, where the original of a name stands. */
function isForeign(reading: Reading, { from, to }: Run): boolean {
  if (!reading.isLatin(from) || reading.shape[from] === Shape.initial || to - from > 4) return false;
  if (!beside(reading, from - 1, -1) || !beside(reading, to, 1)) return false;
  return !/^[(/[]$/u.test(reading.word(from - 1)) && !/^\d/u.test(reading.word(to));
}

function beside(reading: Reading, from: number, step: number): boolean {
  for (let i = from, seen = 0; seen < 3 && i >= 0 && i < reading.count; i += step, seen++)
    if (reading.isCyrillic(i)) return true;
    else if (reading.isLatin(i)) return false;
  return true;
}

const isPerson = (reading: Reading, lexica: Lexica, { from, to }: Run): boolean =>
  lexica.givenNames.has(reading.word(from)) || lexica.surnames.has(reading.word(to - 1));

/** "Lenta.ru", «Лента.ру»: the name of a site, with its ending. */
export function siteNames(reading: Reading, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  const stop = reading.tokens.indexOf.get('.');
  for (let i = 1; i + 1 < reading.count; i++) {
    if (reading.tokens.word[i] !== stop || !reading.glued(i - 1) || !reading.glued(i)) continue;
    if (!lexica.siteEndings.has(reading.word(i + 1)) || !isNameWord(reading, i - 1)) continue;
    if (
      /^[/@.]$/u.test(reading.word(i - 2)) ||
      (/^[/@.-]$/u.test(reading.word(i + 2)) && reading.glued(i + 1) && reading.shape[i + 3] !== Shape.other)
    )
      continue;
    found.push(vote(i - 1, i + 2, 'ORG', 0.85, 'site', reading.printed(i - 1, i + 2), 'media'));
  }
  return found;
}
