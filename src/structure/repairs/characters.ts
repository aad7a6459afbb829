import { type RepairRule, replace } from './rule.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\ufeff\u200b-\u200d\u2060]+/gu;

/** What separates lines and cells stays; soft hyphens, byte order marks and what TeX has lost its backslash to do not. */
export const controlCharacters: RepairRule = {
  name: 'control-characters',
  kind: 'control-character',
  examples: [
    { before: 'the govern\u00adment', after: 'the government' },
    { before: '\ufeffThe', after: 'The' },
  ],
  rejects: [{ before: 'a\tb' }],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  sign: /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\ufeff\u200b-\u200d\u2060]/u,
  *edits(line) {
    for (const match of line.matchAll(CONTROL)) yield replace(match, '');
  },
};

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Printers' ligatures, which no search finds. */
export const ligatures: RepairRule = {
  name: 'ligatures',
  kind: 'spelling',
  examples: [{ before: 'the oﬃce of ﬁnance', after: 'the office of finance' }],
  rejects: [{ before: 'the office' }],
  sign: /[ﬀ-ﬆ]/u,
  *edits(line) {
    for (const match of line.matchAll(/[ﬀ-ﬆ]/gu)) yield replace(match, LIGATURES[match[0]] ?? match[0]);
  },
};
