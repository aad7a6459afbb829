import { foldPhrase } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';

/** What figures of tables are in, by folded words of every language. */
export interface UnitWords {
  /** ISO 4217 codes. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Words that multiply a number by a thousand or more, and by what. */
  readonly scales: ReadonlyMap<string, number>;
}

export function readUnitWords(store: ResourceStore): UnitWords {
  const scales = new Map<string, number>();
  for (const lexicon of store.lexicons('number-words'))
    for (const { form, cells } of lexicon.entries)
      if (cells.kind === 'multiplier' && Number(cells.value) >= 1000) scales.set(foldPhrase(form), Number(cells.value));
  const currencies = new Map<string, string>();
  for (const lexicon of store.lexicons('currencies'))
    for (const { form, cells } of lexicon.entries)
      if (cells.code !== undefined) currencies.set(foldPhrase(form), cells.code);
  return { currencies, scales };
}
