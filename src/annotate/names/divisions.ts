import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import type { Run } from './runs.ts';

/** "Kemin District", "Ashtamudi Lake": a capitalised word for a division or feature ends the name. */
export function divisions(reading: Reading, lexica: Lexica, runs: readonly Run[]): Candidate[] {
  return runs.flatMap(({ from, to }) => {
    const last = to - 1;
    const name = last - 1;
    if (name < from || name - from > 2 || reading.titleCase[from] === 1 || reading.shape[last] !== Shape.capital)
      return [];
    if (lexica.ordinary.get(reading.word(last)) !== 'generic-place') return [];
    for (let i = from; i < last; i++)
      if (lexica.ordinary.has(reading.word(i)) || lexica.stopwords.has(reading.word(i)) || reading.isUsuallyLower(i))
        return [];
    return [vote(from, to, 'PLACE', 0.72, 'division', reading.printed(last), 'region')];
  });
}
