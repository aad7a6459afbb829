import { letterSpacing, spaceBeforeSign, spaceInWord, splitAcronym } from './broken-words.ts';
import { controlCharacters, ligatures } from './characters.ts';
import { texRest, typedEmphasis } from './markup-left.ts';
import type { RepairRule } from './rule.ts';
import { strayTabs } from './stray-tabs.ts';
import { brokenUrl } from './urls.ts';

/**
 * How damage within a line is mended, in this order: where two rules would change the same characters, the one that begins
 * first wins, then the longer, then the earlier in the list. What spans lines and blocks is mended before: paragraphs and
 * words cut by a page or a line (`joins.ts`), notes out of their place (`notes.ts`).
 */
export const REPAIR_RULES: readonly RepairRule[] = [
  controlCharacters,
  ligatures,
  letterSpacing,
  typedEmphasis,
  texRest,
  brokenUrl,
  strayTabs,
  splitAcronym,
  spaceInWord,
  spaceBeforeSign,
];
