import type { Span } from '../../core/span.ts';

/** A stretch in quotation marks, marks included; offsets are those of the passage. */
export interface MarkedQuotation extends Span {
  readonly nested: boolean;
  /** `open`: the closing mark is missing; `close`: the opening one is. The other end is a guess then. */
  readonly missing: 'none' | 'open' | 'close';
}

interface OpenMark {
  readonly family: Family;
  readonly start: number;
}

type Family = 'guillemet' | 'double' | 'straight' | 'single' | 'quote';

const isSpace = (sign: string): boolean => sign === '' || /\s/u.test(sign);
const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);
/** What may stand before an opening mark. */
const isOpening = (before: string): boolean => isSpace(before) || /[([{«“„‘"'—–/-]/u.test(before);

/** Quotations do not run on for pages: a mark that is not closed within so many characters was not opened. */
const LONGEST = 6000;
const DEEPEST = 32;
/** Single marks set off words and short phrases; further on, an apostrophe is likelier. */
const LONGEST_SINGLE = 240;

/**
 * Finds stretches in quotation marks in one passage, from left to right with a stack, so that they nest. `«` between a
 * letter and a space closes («Transition«). Apostrophes are no marks: a single mark opens only before a letter and behind a
 * space, and closes only where one is open. A closing mark without an opening one, and the reverse, are given as they are.
 */
export function findMarked(passage: string): MarkedQuotation[] {
  const found: MarkedQuotation[] = [];
  const stack: OpenMark[] = [];
  const close = (family: Family, end: number): boolean => {
    const at = stack.findLastIndex((mark) => mark.family === family && end - mark.start < LONGEST);
    if (at === -1) return false;
    // Marks opened inside and never closed were none (apostrophes), but for guillemets, which never are anything else.
    for (const left of stack.splice(at + 1)) if (left.family === 'guillemet') found.push(unclosed(left, end - 1));
    const mark = stack.pop();
    if (mark !== undefined) found.push({ start: mark.start, end, nested: stack.length > 0, missing: 'none' });
    return true;
  };
  const open = (family: Family, start: number): void => {
    stack.push({ family, start });
    // Nobody nests so deep: a text full of unclosed marks must not make every further one dear.
    if (stack.length > DEEPEST)
      for (const left of stack.splice(0, 1)) if (left.family === 'guillemet') found.push(unclosed(left, start));
  };
  for (const { index } of passage.matchAll(/[«»“”„"'‘’‚]/gu)) {
    const sign = passage.charAt(index);
    const before = passage.charAt(index - 1);
    const after = passage.charAt(index + 1);
    switch (sign) {
      case '«':
        if (!isOpening(before) && (isSpace(after) || /[)\].,;:!?]/u.test(after)) && close('guillemet', index + 1))
          break;
        open('guillemet', index);
        break;
      case '»':
        if (!close('guillemet', index + 1))
          found.push({ start: index, end: index + 1, nested: false, missing: 'open' });
        break;
      case '„':
        open('double', index);
        break;
      case '“':
        // German and Russian „…“ closes with the sign that opens in English.
        if (!isOpening(before) && stack.some((mark) => mark.family === 'double') && close('double', index + 1)) break;
        open('double', index);
        break;
      case '”':
        if (!close('double', index + 1)) found.push({ start: index, end: index + 1, nested: false, missing: 'open' });
        break;
      case '"':
        if (isOpening(before) && !isSpace(after) && !stack.some((mark) => mark.family === 'straight'))
          open('straight', index);
        else close('straight', index + 1);
        break;
      case '‘':
      case '‚':
        if (isOpening(before) && isLetter(after)) open('quote', index);
        break;
      case '’':
        if (!isLetter(after)) closeSingle(stack, 'quote', index, close);
        break;
      default:
        if (isOpening(before) && isLetter(after) && !stack.some((mark) => mark.family === 'single'))
          open('single', index);
        else if (!isLetter(after)) closeSingle(stack, 'single', index, close);
    }
  }
  for (const left of stack)
    if (left.family === 'guillemet' || left.family === 'double') found.push(unclosed(left, passage.length));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const unclosed = (mark: OpenMark, end: number): MarkedQuotation => ({
  start: mark.start,
  end,
  nested: false,
  missing: 'close',
});

function closeSingle(
  stack: readonly OpenMark[],
  family: Family,
  index: number,
  close: (family: Family, end: number) => boolean,
): void {
  const mark = stack.findLast((candidate) => candidate.family === family);
  if (mark !== undefined && index - mark.start <= LONGEST_SINGLE) close(family, index + 1);
}
