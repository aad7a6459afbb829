import type { Source } from '../core/source.ts';
import { alignedTable, joinRows } from './aligned-rows.ts';
import { isEnumerated } from './enumerated.ts';
import { chunksOf, isHardWrapped, type Line, readLines } from './lines.ts';
import { markPageFurniture } from './page-furniture.ts';
import { isPiped, pipedTable } from './piped-rows.ts';
import { type Joint, type Part, type RawBlock, trimmed } from './raw-block.ts';

/** A bullet and the space behind it: `- `, `• `, `* ` (but not `*italics*`, nor the star of a note). */
const BULLET = /^[ \t]*(?:[-–—•·▪◦‣●○■□]|\*(?=[ \t]+\p{L}[^*]*$))[ \t]+(?=\S)/u;
/** A number in brackets and a word in small letters behind it: group 1 is the word. */
const BRACKETED = /^[ \t]*\[\d{1,3}\]\s+(\p{Ll}+)/u;
/** A line that begins something new even in the middle of hard-wrapped lines: a note number, TeX, `(a)`, `2)`. */
const STARTS_NEW =
  /^[ \t]*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|\$[^$]{0,20}\d{1,3}|\[\d{1,3}\]\s|\(?[\p{Ll}\d]{1,3}\)\s|(?:\*{1,3}|†|‡)\s*\p{L})/u;
/** `12. …`, `12 …` at the start of a line; group 1 is the number. */
const NUMBER = /^[ \t]*\[?(\d{1,3})(?:[.)\]]\s{1,3}|\s{1,3})(?=\S)/u;

/** What the words of a line say of it. */
export interface LineWords {
  /** A caption, or the name of a division. */
  isNamedLine(line: string): boolean;
  /** "van", "de": a word in small letters that a name begins with. */
  isParticle(word: string): boolean;
}

/**
 * Blocks of a text without markup. Blank lines separate blocks. Where lines are hard-wrapped, the lines of a block are one
 * paragraph, unless numbers, signs, indentation or columns say otherwise; else every line is one.
 */
export function segmentPlain(source: Source, words: LineWords): RawBlock[] {
  const chunks = joinRows(chunksOf(markPageFurniture(readLines(source), words.isNamedLine)));
  const wrapped = isHardWrapped(chunks, isText);
  const beginnings = new Beginnings(words);
  return chunks.flatMap((chunk) => blocksOf(source.text, chunk, wrapped, beginnings));
}

const isRow = (line: Line): boolean => line.text.includes('\t') && line.text.trim().includes('\t');
const isText = (line: Line): boolean => !isRow(line) && !isPiped(line) && !BULLET.test(line.text);

function blocksOf(text: string, chunk: readonly Line[], wrapped: boolean, beginnings: Beginnings): RawBlock[] {
  if (chunk[0]?.furniture === true)
    return chunk.map((line) => newBlock('furniture', trimmed(text, line.range), 'space', line.pageBefore));
  const blocks: RawBlock[] = [];
  const hanging = isHanging(chunk);
  let number: number | undefined;
  for (let i = 0; i < chunk.length; i++) {
    const line = chunk[i];
    if (line === undefined) break;
    const table = pipedTable(text, chunk, i) ?? alignedTable(text, chunk, i);
    if (table !== undefined) {
      blocks.push(table.block);
      i = table.next - 1;
      continue;
    }
    const last = blocks.at(-1);
    const bullet = BULLET.exec(line.text);
    const own: number | undefined = beginnings.numberOf(line);
    // A leading tab is an empty first cell behind rows, and stands in the first line of a paragraph elsewhere.
    if ((isRow(line) || (line.text.startsWith('\t') && last?.kind === 'rows')) && bullet === null) {
      // Leading tabs are kept: an empty first cell continues the row above.
      const start = line.range[0] + (/^[ \u00a0]*/u.exec(line.text)?.[0].length ?? 0);
      const part: Part = { range: [start, trimmed(text, line.range)[1]], joint: 'line' };
      if (last?.kind === 'rows') last.parts.push(part);
      else blocks.push(newBlock('rows', part.range, 'line', line.pageBefore));
    } else if (bullet !== null) {
      const start = line.range[0] + bullet[0].length;
      const block = newBlock('bullet', trimmed(text, [start, line.range[1]]), 'space', line.pageBefore);
      block.dropped.push({ range: trimmed(text, [line.range[0], start]), kind: 'bullet' });
      blocks.push(block);
    } else if (
      last !== undefined &&
      (wrapped || hanging) &&
      goesOn(line, chunk[i - 1], { last, hanging, number, beginnings })
    ) {
      last.parts.push({ range: trimmed(text, line.range), joint: 'space' });
    } else {
      const kind = isEnumerated(line.text) ? 'bullet' : 'text';
      blocks.push(newBlock(kind, trimmed(text, line.range), 'space', line.pageBefore));
    }
    if (own !== undefined && (number === undefined || own === number + 1 || blocks.at(-1) !== last)) number = own;
  }
  return blocks;
}

/** What lines begin with. */
class Beginnings {
  private readonly words: LineWords;

  constructor(words: LineWords) {
    this.words = words;
  }

  numberOf({ text }: Line): number | undefined {
    const digits = NUMBER.exec(text)?.[1];
    return digits === undefined || this.cites(text) ? undefined : Number(digits);
  }

  startNew = ({ text }: Line): boolean => STARTS_NEW.test(text) && !this.cites(text);

  /** `[1] holds …`: a citation that its line begins with, as against an entry, even one of "[2] van Example". */
  private cites(text: string): boolean {
    const word = BRACKETED.exec(text)?.[1];
    return word !== undefined && !this.words.isParticle(word);
  }
}

interface Before {
  readonly last: RawBlock;
  readonly hanging: boolean;
  readonly number: number | undefined;
  readonly beginnings: Beginnings;
}

/** Whether a hard-wrapped line goes on with the block of the line before it. */
function goesOn(line: Line, before: Line | undefined, { last, hanging, number, beginnings }: Before): boolean {
  if (last.kind === 'rows' || last.kind === 'table' || beginnings.startNew(line)) return false;
  // Each line of a list of contents is one entry.
  if (before !== undefined && /(?:[.…·]\s?){3,}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/u.test(before.text)) return false;
  if (hanging) return line.indent >= 2;
  // "1 …" and "2 …" at the starts of lines are two notes, or two entries.
  if (number !== undefined && beginnings.numberOf(line) === number + 1) return false;
  // The first line of a paragraph stands in from those before it.
  if (before !== undefined && line.indent >= 2 && before.indent <= line.indent - 2)
    return last.kind === 'bullet' || !/[.!?:;»”"]$/u.test(before.text.trimEnd());
  return true;
}

/** Entries whose first line stands out from the others, as in bibliographies. */
function isHanging(chunk: readonly Line[]): boolean {
  const [first, second] = chunk;
  if (first === undefined || second === undefined || second.indent < first.indent + 2) return false;
  if (BULLET.test(first.text) || isEnumerated(first.text)) return false;
  return chunk.every((line) => line.indent === first.indent || line.indent >= first.indent + 2);
}

function newBlock(
  kind: RawBlock['kind'],
  range: RawBlock['parts'][0]['range'],
  joint: Joint,
  pageBefore: boolean,
): RawBlock {
  return { kind, parts: [{ range, joint }], dropped: [], ...(pageBefore ? { pageBefore } : {}) };
}
