import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { type Joint, type Part, type RawBlock, trimmed } from './raw-block.ts';

interface Line {
  readonly range: Range;
  readonly text: string;
  readonly pageBefore: boolean;
}

/** A bullet and the space behind it: `- `, `• `, `* ` (but not `*italics*`). */
export const BULLET = /^[ \t]*[-–—•·▪◦‣*][ \t]+(?=\S)/u;

/** A line that begins something new even in the middle of hard-wrapped lines: a note number, TeX, `(a)`, `2)`. */
const STARTS_NEW = /^[ \t]*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|\$[^$]{0,20}\d{1,3}|\[\d{1,3}\]\s|\(?[\p{Ll}\d]{1,3}\)\s)/u;
/** An enumerated item: `1) …`, `(a) …`, `б) …`. The letter or number stays: laws and reports are cited by it. */
const ENUMERATED = /^[ \t]*\(?(?:\d{1,2}|\p{Ll}|[ivx]{2,4})\)\s+\S/u;

/**
 * Blocks of a text without markup. Blank lines separate blocks. Where lines are hard-wrapped (most lines that another
 * line follows have about the width of a printed line), the lines of a block are one paragraph; else every line is one.
 */
export function segmentPlain(source: Source): RawBlock[] {
  const lines = readLines(source);
  const chunks = splitAtBlankLines(lines);
  const wrapped = isHardWrapped(chunks);
  return chunks.flatMap((chunk) => blocksOf(source.text, chunk, wrapped));
}

function readLines(source: Source): Line[] {
  const lines: Line[] = [];
  let pageBefore = false;
  for (const match of source.text.matchAll(/[^\n\r\f]*(?:\r\n|[\n\r\f]|$)/gu)) {
    const text = match[0].replace(/[\r\n\f]+$/u, '');
    lines.push({ range: [match.index, match.index + text.length], text, pageBefore });
    pageBefore = match[0].endsWith('\f');
  }
  return lines;
}

function splitAtBlankLines(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let current: Line[] = [];
  const close = (): void => {
    if (current.length > 0) chunks.push(current);
    current = [];
  };
  for (const line of lines) {
    if (line.text.trim() === '' || line.pageBefore) close();
    if (line.text.trim() !== '') current.push(line);
  }
  close();
  return chunks;
}

const isRow = (line: Line): boolean => line.text.includes('\t');

function isHardWrapped(chunks: readonly (readonly Line[])[]): boolean {
  const widths: number[] = [];
  for (const chunk of chunks)
    chunk.slice(0, -1).forEach((line, index) => {
      const next = chunk[index + 1];
      if (next !== undefined && !isRow(line) && !isRow(next) && !BULLET.test(next.text))
        widths.push(line.text.trim().length);
    });
  if (widths.length < 5) return false;
  const printed = widths.filter((width) => width >= 40 && width <= 130).length;
  return printed >= widths.length * 0.6;
}

function blocksOf(text: string, chunk: readonly Line[], wrapped: boolean): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (const line of chunk) {
    const last = blocks.at(-1);
    const bullet = BULLET.exec(line.text);
    if (isRow(line) && bullet === null) {
      // Leading tabs are kept: an empty first cell continues the row above.
      const range: Range = [line.range[0], trimmed(text, line.range)[1]];
      if (last?.kind === 'rows') last.parts.push({ range, joint: 'line' });
      else blocks.push(newBlock('rows', range, 'line', line.pageBefore));
    } else if (bullet !== null) {
      const start = line.range[0] + bullet[0].length;
      const block = newBlock('bullet', trimmed(text, [start, line.range[1]]), 'space', line.pageBefore);
      block.dropped.push({ range: trimmed(text, [line.range[0], start]), kind: 'bullet' });
      blocks.push(block);
    } else if (wrapped && last !== undefined && last.kind !== 'rows' && !STARTS_NEW.test(line.text)) {
      last.parts.push({ range: trimmed(text, line.range), joint: 'space' });
    } else {
      const kind = ENUMERATED.test(line.text) ? 'bullet' : 'text';
      blocks.push(newBlock(kind, trimmed(text, line.range), 'space', line.pageBefore));
    }
  }
  return blocks;
}

function newBlock(kind: RawBlock['kind'], range: Range, joint: Joint, pageBefore: boolean): RawBlock {
  const part: Part = { range, joint };
  return { kind, parts: [part], dropped: [], ...(pageBefore ? { pageBefore } : {}) };
}
