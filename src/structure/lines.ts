import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';

/** A line of a text without markup. */
export interface Line {
  readonly range: Range;
  readonly text: string;
  /** White space at its start, in columns; a tab counts as one. */
  readonly indent: number;
  /** A form feed stands right before it. */
  readonly pageBefore: boolean;
  /** A running head, a running foot or a page number. */
  readonly furniture: boolean;
}

export function readLines({ text }: Pick<Source, 'text'>): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let pageBefore = false;
  const END = /\r\n|[\n\r\f]/gu;
  for (;;) {
    const end = END.exec(text);
    const to = end?.index ?? text.length;
    const line = text.slice(start, to);
    lines.push({ range: [start, to], text: line, indent: indentOf(line), pageBefore, furniture: false });
    if (end === null) return lines;
    pageBefore = end[0] === '\f';
    start = to + end[0].length;
  }
}

const indentOf = (line: string): number => {
  let indent = 0;
  while (indent < line.length && /[ \t\u00a0]/u.test(line.charAt(indent))) indent++;
  return indent;
};

export const isBlank = (line: Line): boolean => line.text.trim() === '';

/** Lines between blank ones and page ends; furniture stands by itself. */
export function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let current: Line[] = [];
  const close = (): void => {
    if (current.length > 0) chunks.push(current);
    current = [];
  };
  for (const line of lines) {
    const blank = isBlank(line);
    if (blank || line.pageBefore || line.furniture) close();
    if (blank) continue;
    current.push(line);
    if (line.furniture) close();
  }
  close();
  return chunks;
}

/** No line of print is so wide: a paragraph. Units: UTF-16 code units. */
const UNWRAPPED = 200;

/**
 * Whether most lines that another line follows have about the width of a printed line, and few lines are whole
 * paragraphs: a list of short notes under each other is not wrapped where the text above it is not.
 */
export function isHardWrapped(chunks: readonly (readonly Line[])[], isText: (line: Line) => boolean): boolean {
  let counted = 0;
  let printed = 0;
  let unwrapped = 0;
  for (const chunk of chunks) {
    for (const line of chunk) if (line.text.length > UNWRAPPED && isText(line)) unwrapped++;
    for (let i = 0; i + 1 < chunk.length; i++) {
      const [line, next] = [chunk[i], chunk[i + 1]];
      if (line === undefined || next === undefined || !isText(line) || !isText(next)) continue;
      const width = line.text.trim().length;
      counted++;
      if (width >= 40 && width <= 130) printed++;
    }
  }
  return counted >= 5 && printed >= counted * 0.6 && unwrapped * 4 <= printed;
}
