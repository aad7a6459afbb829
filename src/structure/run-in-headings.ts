import type { Source } from '../core/source.ts';
import type { InlineMarks } from './inline-marks.ts';
import { type HeadingFacts, type RawBlock, trimmed } from './raw-block.ts';
import type { SectionNames } from './section-names.ts';

/** A heading on the line of its text takes no more of it than this. Units: UTF-16 code units. */
const LONGEST = 80;

/**
 * Cuts a block in two behind `length` characters: the heading and its text. The sign between them (`:`, `.`, `—`) is left
 * out, unless the heading ends with it.
 */
export function splitHeading(source: Source, block: RawBlock, length: number, facts: HeadingFacts): RawBlock[] {
  const first = block.parts[0];
  if (first === undefined) return [block];
  const [start, end] = first.range;
  const printed = source.text.slice(start, Math.min(start + length, end));
  const cut = trimmed(source.text, [start, start + printed.replace(/[\s.:—–-]+$/u, '').length]);
  const sign = /^\s*[.:—–-]?/u.exec(source.text.slice(cut[1], end))?.[0] ?? '';
  const rest = trimmed(source.text, [cut[1] + sign.length, end]);
  const heading: RawBlock = {
    kind: 'heading',
    parts: [{ range: cut, joint: 'space' }],
    dropped: sign.trim() === '' ? [] : [{ range: trimmed(source.text, [cut[1], rest[0]]), kind: 'markup' }],
    heading: facts,
  };
  const parts = rest[1] > rest[0] ? [{ ...first, range: rest }, ...block.parts.slice(1)] : block.parts.slice(1);
  return parts.length === 0 ? [heading] : [heading, { ...block, parts }];
}

/** A known name, glued to the text behind it: `IntroductionThe article …`. */
export function gluedName(text: string, names: SectionNames): number | undefined {
  const match = /^(\p{Lu}\p{Ll}{5,20})(?=\p{Lu}\p{Ll})/u.exec(text);
  return match !== null && text.length > 60 && names.kindOf(match[1] ?? '') !== undefined ? match[0].length : undefined;
}

/**
 * The bold beginning of a paragraph that goes on in another weight, where it reads like a heading: it ends with a sign, or
 * the text behind begins with one.
 * @returns its length and its words
 */
export function boldBeginning(
  source: Source,
  block: RawBlock,
  marks: InlineMarks,
): { readonly length: number; readonly title: string } | undefined {
  const range = block.parts[0]?.range;
  const bold = range === undefined ? undefined : marks.boldFrom(source.text, range);
  if (range === undefined || bold === undefined || bold[1] - bold[0] > LONGEST) return undefined;
  const printed = source.text.slice(...bold);
  const behind = source.text.slice(bold[1], Math.min(range[1], bold[1] + 3));
  if (range[1] - bold[1] < 40 || !(/[.:—–]\s*$/u.test(printed) || /^\s*[.:—–]/u.test(behind))) return undefined;
  const title = printed.replace(/[\s.:—–]+$/u, '');
  return /\p{L}{3}/u.test(title) ? { length: title.length, title } : undefined;
}
