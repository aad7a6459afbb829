/** How numeric dates of a document are to be read; `null` where nothing in it says. */
export type NumericOrder = 'day-first' | 'month-first';

const NUMERIC = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/gu;

/**
 * 22.12.2011 settles 01.02.2012: the number that cannot be a month decides for the document. Without one, full stops
 * and hyphens mean day first, as everywhere but in the United States; slashes stay undecided.
 */
export function decideNumericOrder(text: string): NumericOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const [, first, , second] of text.matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(second) <= 12) dayFirst++;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst++;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}
