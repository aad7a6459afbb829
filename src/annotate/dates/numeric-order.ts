/** How numeric dates of a document are to be read; `null` where nothing in it says. */
export type NumericOrder = 'day-first' | 'month-first';

/** That no digit stands before is looked at behind the match: looked at first, it is looked at everywhere. */
const NUMERIC = /(\d\d?)([./-])(\d\d?)\2\d\d(?:\d\d)?(?!\d)/g;

const DIGIT = /\d/;

/**
 * 22.12.2011 settles 01.02.2012: the number that cannot be a month decides for the document. Without one, full stops
 * and hyphens mean day first, as everywhere but in the United States; slashes stay undecided.
 */
export function decideNumericOrder(text: string): NumericOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { 1: first, 3: second, index } of text.matchAll(NUMERIC)) {
    if (DIGIT.test(text.charAt(index - 1))) continue;
    if (Number(first) > 12 && Number(second) <= 12) dayFirst++;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst++;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}
