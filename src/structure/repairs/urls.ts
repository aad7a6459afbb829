import { type RepairRule, replace } from './rule.ts';

/** A space before percent escapes, which begin nothing else; a space inside `https ://`. */
const BROKEN = / (?=%[0-9A-F]{2})(?<=(?:https?:|www\.)\S{1,500} )| ?: ?\/ ?\/ ?(?=\S)(?<=\bhttps? ?: ?\/ ?\/ ?)/gu;

/** A web address broken by a space, where what follows can only be more of it. Others are reported with their entry. */
export const brokenUrl: RepairRule = {
  name: 'broken-url',
  kind: 'url',
  examples: [
    { before: 'http://example.org/a%D0%BE %D1%81.docx', after: 'http://example.org/a%D0%BE%D1%81.docx' },
    { before: 'see http ://example.org', after: 'see http://example.org' },
  ],
  rejects: [{ before: 'http://example.org/a (2015-06-16)' }, { before: 'http://example.org 5 % of them' }],
  sign: /https?|www\./u,
  *edits(line) {
    for (const match of line.matchAll(BROKEN)) {
      const after = match[0].includes(':') ? '://' : '';
      if (match[0] !== after) yield replace(match, after);
    }
  },
};
