import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import type { Reading } from './reading.ts';
import type { Run } from './runs.ts';

const NEAR = 8;

/** Named events on a head noun: "Second Civic Forum", "Tulip Revolution". */
export function events(reading: Reading, lexica: Lexica, runs: readonly Run[]): Candidate[] {
  const found: Candidate[] = [];
  const names = new Set<string>();
  const undecided: Candidate[] = [];
  for (const run of runs) {
    const context = lexica.eventHeads.get(reading.word(run.to - 1));
    if (context === undefined) continue;
    const from = startOf(reading, lexica, run);
    if (run.to - from < 2 || reading.titleCase[run.from] === 1) continue;
    const event = vote(from, run.to, 'EVENT', 0.85, 'event-head', reading.printed(run.to - 1));
    if (context === '' || isOrdinal(reading, lexica, from) || isHeld(reading, lexica, run)) {
      found.push(event);
      names.add(reading.printed(from, run.to));
    } else undecided.push(event);
  }
  return [...found, ...undecided.filter(({ from, to }) => names.has(reading.printed(from, to)))];
}

function startOf(reading: Reading, lexica: Lexica, run: Run): number {
  let from = run.from;
  while (from < run.to - 1 && lexica.stopwords.has(reading.word(from))) from++;
  return from;
}

const isOrdinal = (reading: Reading, lexica: Lexica, index: number): boolean =>
  lexica.eventCues.get(reading.word(index)) === 'ordinal' || /^\d{4}$/u.test(reading.word(index - 1));

/** "a Forum has been held", "held the Forum", "during the Forum". */
function isHeld(reading: Reading, lexica: Lexica, run: Run): boolean {
  for (let i = run.to; i < run.to + NEAR && reading.together(run.from, i) && reading.opens[i + 1] !== 1; i++)
    if (lexica.eventCues.get(reading.word(i)) === 'verb') return true;
  for (let i = run.from - 1; i >= run.from - 4 && reading.together(run.from, i); i--)
    if (['verb', 'preposition'].includes(lexica.eventCues.get(reading.word(i)) ?? '')) return true;
  return false;
}
