import type { LineEdit, RepairRule } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A tab inside a word of a caption or source line is the extraction's: `develo⇥pment`. The halves are joined; where the
 * joined word is no word of the document but one letter away from a common one, or has a digit doubled at the seam, it is
 * mended to that.
 */
export const strayTabs: RepairRule = {
  name: 'stray-tabs',
  kind: 'rejoined-word',
  examples: [
    {
      before: 'Table 2. The develo\tnment of clubs',
      after: 'Table 2. The development of clubs',
      elsewhere: 'development, development, development',
      block: 'table',
    },
    { before: 'Source: Office 20\t011', after: 'Source: Office 2011', block: 'table' },
  ],
  rejects: [{ before: 'Villages\t120\t80', block: 'table' }],
  sign: /\t/u,
  *edits(line, { block, vocabulary }) {
    if (block !== 'table' || !/^\**\p{L}[\p{L}. ]{1,14}\d*[.:]/u.test(line)) return;
    for (const match of line.matchAll(/([\p{L}\p{N}]*)\t([\p{L}\p{N}]*)/gu))
      yield mended(match.index, match[1] ?? '', match[2] ?? '', vocabulary);
  },
};

const YEAR = /^(?:19|20)\d\d$/u;

function mended(start: number, left: string, right: string, vocabulary: Vocabulary): LineEdit {
  const tab: LineEdit = { start: start + left.length, end: start + left.length + 1, after: ' ' };
  if (left === '' || right === '') return tab;
  const whole = { start, end: start + left.length + 1 + right.length };
  const closed = left + right;
  if (/^\d+$/u.test(closed)) {
    const seam = withoutDoubled(left, right);
    return { ...whole, after: !YEAR.test(closed) && YEAR.test(seam) ? seam : closed };
  }
  if (vocabulary.count(closed) === 0 && vocabulary.count(left) > 0 && vocabulary.count(right) > 0) return tab;
  const known = vocabulary.count(closed) > 1 ? undefined : vocabulary.nearest(closed);
  if (known === undefined) return { ...whole, after: closed };
  return { ...whole, after: /^\p{Lu}/u.test(closed) ? known.charAt(0).toUpperCase() + known.slice(1) : known };
}

/** Two halves of a number that share a digit at the seam: `20` + `011` is 2011. */
function withoutDoubled(left: string, right: string): string {
  if (left.at(-1) === right[0]) return left + right.slice(1);
  return left.at(-1) === right[1] ? left.slice(0, -1) + right.slice(1) : left + right;
}
