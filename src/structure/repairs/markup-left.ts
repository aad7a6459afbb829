import { type RepairRule, replace } from './rule.ts';

/** `*italics*`, `**bold**` in plain text: the signs stand close to letters and on one line. */
const EMPHASIS = /(?<![\p{L}\p{N}*\\])(\*{1,3})(?=[^\s*])([^*\n]{0,400}?[^\s*])\1(?![\p{L}\p{N}*])/gu;

/** Asterisks around words where the format knows no emphasis. In tables they mark notes. */
export const typedEmphasis: RepairRule = {
  name: 'typed-emphasis',
  kind: 'markup',
  examples: [
    { before: 'an *ad hoc* body', after: 'an ad hoc body' },
    { before: '**Bold** words', after: 'Bold words' },
  ],
  rejects: [{ before: '2 * 3 * 4' }, { before: '(5,500)*', block: 'table' }, { before: 'a note* and another*' }],
  sign: /\*/u,
  *edits(line, { block, plain }) {
    if (!plain || block === 'table' || block === 'acronym') return;
    for (const match of line.matchAll(EMPHASIS)) {
      const sign = match[1]?.length ?? 0;
      const end = match.index + match[0].length;
      yield { start: match.index, end: match.index + sign, after: '' };
      yield { start: end - sign, end, after: '' };
    }
  },
};

/** What TeX leaves around a note's text: `\quad`, `\text{`, `}`, a closing `$`. */
const TEX_REST = /\\(?:quad|text(?:it|bf|rm)?|href|url)\s*\{?|(?<=\S)\}?\s*\$$|^\s*\$/gu;

export const texRest: RepairRule = {
  name: 'tex-rest',
  kind: 'markup',
  examples: [{ before: '\\quad \\text{http://example.org/a}$', after: 'http://example.org/a', block: 'note' }],
  rejects: [{ before: 'It cost $ 5.' }],
  sign: /[\\$]/u,
  *edits(line, { block }) {
    if (block !== 'note') return;
    for (const match of line.matchAll(TEX_REST)) yield replace(match, '');
  },
};
