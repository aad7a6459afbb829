import { withoutLetterSpacing } from '../heading-shapes.ts';
import { type RepairRule, replace } from './rule.ts';

/** A hyphen inside an acronym that stands without it elsewhere: `US-AID`. The hyphen first: it is rare. */
const SPLIT_ACRONYM = /-(?<=(?<![\p{L}\p{N}-])(\p{Lu}{1,6})-)(?=(\p{Lu}{1,6})(?![\p{L}\p{N}-]))/gu;

export const splitAcronym: RepairRule = {
  name: 'split-acronym',
  kind: 'rejoined-word',
  examples: [{ before: 'as US-AID says', after: 'as USAID says', elsewhere: 'USAID and USAID' }],
  rejects: [{ before: 'the US-EU talks', elsewhere: 'the US and the EU' }],
  sign: /-\p{Lu}/u,
  *edits(line, { vocabulary }) {
    for (const match of line.matchAll(SPLIT_ACRONYM)) {
      const [, left = '', right = ''] = match;
      const closed = vocabulary.count(left + right);
      if (closed < 2 || closed <= vocabulary.count(`${left}-${right}`)) continue;
      yield { start: match.index - left.length, end: match.index + 1 + right.length, after: left + right };
    }
  },
};

/** `В В Е Д Е Н И Е`, `I N T R O D U C T I O N`. */
export const letterSpacing: RepairRule = {
  name: 'letter-spacing',
  kind: 'spelling',
  examples: [
    { before: 'В В Е Д Е Н И Е', after: 'ВВЕДЕНИЕ', block: 'heading' },
    { before: 'T H E  L A W', after: 'THE LAW', block: 'heading' },
  ],
  rejects: [{ before: 'А и Б', block: 'heading' }, { before: 'a b c d e' }],
  *edits(line, { block }) {
    const closed = block === 'heading' ? withoutLetterSpacing(line) : undefined;
    if (closed !== undefined) yield { start: 0, end: line.length, after: closed };
  },
};

/**
 * A word with a space in it: `ин формация`, `co operation`. Mended where the whole word stands elsewhere, more than once,
 * and a half of it nowhere.
 */
export const spaceInWord: RepairRule = {
  name: 'space-in-word',
  kind: 'rejoined-word',
  examples: [
    { before: 'the co operation of all', after: 'the cooperation of all', elsewhere: 'cooperation, cooperation' },
    { before: 'эта ин формация нова', after: 'эта информация нова', elsewhere: 'информация и информация' },
  ],
  rejects: [
    { before: 'in formation flight', elsewhere: 'information, information, in, in' },
    { before: 'to gether', elsewhere: 'together, together, to' },
    { before: 'co operation', elsewhere: 'nothing' },
  ],
  *edits(line, { vocabulary, block, at }) {
    if (block === 'table') return;
    for (const { start, end } of vocabulary.brokenWords(at, at + line.length))
      yield { start: start - at, end: end - at, after: line.slice(start - at, end - at).replace(/\s+/u, '') };
  },
};

const STRAY_SPACE = /(?<=[\p{L}\p{N})»”]) +(?=,\s|\.(?:\s|$))/gu;

/** `the law , which`: a space before a comma or full stop. Before `;` and `!` French and older print have one. */
export const spaceBeforeSign: RepairRule = {
  name: 'space-before-sign',
  kind: 'spelling',
  examples: [{ before: 'the law , which was passed .', after: 'the law, which was passed.' }],
  rejects: [{ before: 'and so on . . .' }, { before: 'la loi ; le pays' }, { before: 'a .com address' }],
  sign: / [,.]/u,
  *edits(line, { block }) {
    if (block === 'table' || block === 'reference') return;
    for (const match of line.matchAll(STRAY_SPACE))
      if (!/^\. ?\./u.test(line.slice(match.index + match[0].length))) yield replace(match, '');
  },
};
