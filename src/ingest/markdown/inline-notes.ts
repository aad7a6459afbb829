import type { Range } from '../../core/span.ts';

export interface InlineNote {
  /** `^[`. */
  readonly opening: Range;
  readonly body: Range;
  /** `]`. */
  readonly closing: Range;
}

const LONGEST = 10_000;

/** Pandoc's notes in the line: `^[The body, with [brackets] closed.]`, within one paragraph. */
export function inlineNotes(text: string): InlineNote[] {
  const notes: InlineNote[] = [];
  let position = 0;
  for (let at = text.indexOf('^['); at !== -1; at = text.indexOf('^[', position)) {
    position = at + 2;
    if (text.charAt(at - 1) === '\\' || text.charAt(at - 1) === '[') continue;
    const end = closingBracket(text, at + 2);
    if (end === -1 || text.slice(at + 2, end).trim() === '') continue;
    notes.push({ opening: [at, at + 2], body: [at + 2, end], closing: [end, end + 1] });
    position = end + 1;
  }
  return notes;
}

function closingBracket(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length && i - start < LONGEST; i++) {
    const sign = text.charAt(i);
    if (sign === '\\') i++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return i;
    else if (sign === '\n' && /^[ \t\r]*\n/u.test(text.slice(i + 1, i + 200))) return -1;
  }
  return -1;
}
