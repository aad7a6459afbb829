import type { Lexicon } from '../resources/lexicon.ts';

/**
 * The number that words spell: [two hundred and fifty] is 250, «двадцать пять тысяч» 25000. `null` where one of them
 * is no number word. Connecting words must be left out; hundreds that are one word («двести») are added.
 */
export function readNumberWords(words: readonly string[], lexicon: Lexicon): number | null {
  if (words.length === 0) return null;
  let total = 0;
  let current = 0;
  for (const word of words) {
    const cell = lexicon.cell(word, 'value');
    if (cell === undefined) return null;
    const value = Number(cell);
    if (value >= 1000) {
      total += (current === 0 ? 1 : current) * value;
      current = 0;
    } else if (value === 100 && current > 0 && current < 20) current *= value;
    else current += value;
  }
  return total + current;
}
