import type { PageBlock } from './blocks.ts';
import type { Rule } from './ink.ts';
import type { Line } from './lines.ts';
import type { LinedLeaf, Typography } from './typography.ts';

const SIGN = /^(?:\*{1,4}|[†‡§¶#]{1,3})$/u;
/** A number or sign with white space behind it, at the beginning of a line; where the indent is too narrow, without. */
const PLAIN_LABEL = /^(\d{1,3}|\*{1,4}|[†‡§¶]{1,3})[.)]?(?=\s+\S|\p{Lu}|[«“"])/u;

/** Notes are set smaller than this share of the text, unless a rule stands above them. */
const SMALLER = 0.94;

/** The label with which a line of a note begins. */
export interface LineLabel {
  readonly label: string;
  /** UTF-16 units of label and sign behind it. */
  readonly length: number;
  readonly raised: boolean;
}

export function labelOf(line: Line): LineLabel | undefined {
  const first = line.segments[0]?.pieces[0];
  if (first?.raised === true) {
    const label = first.text.replace(/[.)]$/u, '');
    if (/^\d{1,3}$/u.test(label) || SIGN.test(label) || /^[a-z]$/u.test(label))
      return { label, length: first.text.length, raised: true };
  }
  const plain = PLAIN_LABEL.exec(line.text);
  return plain === null ? undefined : { label: plain[1] ?? '', length: plain[0].length, raised: false };
}

/** Cuts the notes off the foot of a column: lines under a short rule, or smaller lines that begin with a label. */
export function cutNotes(
  leaf: LinedLeaf,
  rules: readonly Rule[],
  typography: Typography,
  called: ReadonlySet<string>,
  noteOpen: boolean,
): { readonly body: readonly Line[]; readonly notes: readonly Line[] } {
  const { lines } = leaf;
  const start = underRule(leaf, rules, typography) ?? smallerFrom(lines, typography);
  if (start === undefined) return { body: lines, notes: [] };
  const zone = withoutApart(lines.slice(start.index));
  const first = zone.findIndex((line) => startsNote(line, called));
  // Lines before the first label belong to the last note of the page before, where that is not over.
  const from = first > 0 && !noteOpen && !start.ruled ? start.index + first : start.index;
  if (first === -1 && !(noteOpen && (start.ruled || start.index === 0 || isSmall(zone[0], typography))))
    return { body: lines, notes: [] };
  const end = start.index + zone.length;
  return { body: [...lines.slice(0, from), ...lines.slice(end)], notes: lines.slice(from, end) };
}

/** What stands far below the notes is no note. */
function withoutApart(zone: readonly Line[]): readonly Line[] {
  const end = zone.findIndex((line, index) => line.y - (zone[index - 1]?.y ?? line.y) > 3 * line.size);
  return end === -1 ? zone : zone.slice(0, end);
}

const isSmall = (line: Line | undefined, typography: Typography): boolean =>
  line !== undefined && line.size <= typography.bodySize * SMALLER;

const startsNote = (line: Line, called: ReadonlySet<string>): boolean => {
  const label = labelOf(line);
  return label !== undefined && (label.raised || called.has(label.label));
};

function underRule(
  leaf: LinedLeaf,
  rules: readonly Rule[],
  typography: Typography,
): { index: number; ruled: boolean } | undefined {
  const width = leaf.x1 - leaf.x0;
  for (const rule of [...rules].sort((a, b) => b.y0 - a.y0)) {
    const long = rule.x1 - rule.x0;
    if (rule.y1 - rule.y0 > 3 || long < 30 || long > width * 0.8 || Math.abs(rule.x0 - leaf.x0) > 8) continue;
    const index = leaf.lines.findIndex((line) => line.table === undefined && line.y > rule.y0 + 1);
    const below = index === -1 ? [] : leaf.lines.slice(index);
    if (below.length === 0 || below.some((line) => line.table !== undefined || line.size > typography.bodySize * 1.05))
      continue;
    return { index, ruled: true };
  }
  return undefined;
}

function smallerFrom(lines: readonly Line[], typography: Typography): { index: number; ruled: boolean } | undefined {
  let index = lines.length;
  while (index > 0) {
    const line = lines[index - 1];
    if (line === undefined || line.table !== undefined || !isSmall(line, typography)) break;
    index--;
  }
  if (index === lines.length) return undefined;
  // Lines right under a table are the table's notes.
  if (lines[index - 1]?.table !== undefined) {
    const size = lines[index]?.size ?? 0;
    while (index + 1 < lines.length && (lines[index + 1]?.y ?? 0) - (lines[index]?.y ?? 0) < 1.6 * size) index++;
    index++;
  }
  return index < lines.length ? { index, ruled: false } : undefined;
}

/** One block a note. A block without a label goes on with the last note of the page before. */
export function notesOf(leaf: LinedLeaf, lines: readonly Line[], called: ReadonlySet<string>): PageBlock[] {
  const notes: PageBlock[] = [];
  let last = Number.NaN;
  const left = Math.min(...lines.map((line) => line.x0));
  for (const line of lines) {
    const found = labelOf(line);
    const note = notes.at(-1);
    const number = Number(found?.label);
    const begins =
      found !== undefined &&
      line.x0 - left < 3 * line.size &&
      (found.raised || called.has(found.label)) &&
      // Notes count on; where a chapter begins on the page, they begin again.
      (Number.isNaN(last) || Number.isNaN(number) || number > last || number === 1);
    if (begins || note === undefined) {
      notes.push({
        kind: 'note',
        lines: [line],
        page: leaf.page,
        x0: leaf.x0,
        x1: leaf.x1,
        above: 0,
        continues: !begins,
        ...(begins ? { label: found.label, lead: found.length } : {}),
      });
      if (begins) last = number;
    } else note.lines.push(line);
  }
  return notes;
}
