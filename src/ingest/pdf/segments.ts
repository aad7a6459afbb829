import type { Glyph } from './ink.ts';

/** A word, or a stretch of one in one font and height. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: number;
  /** Smaller than its line and above its baseline: a note's marker, a power, an ordinal's ending. */
  readonly raised: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** A stretch of one line without a gap as wide as a column or cell has: what is joined before columns are known. */
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly x0: number;
  readonly x1: number;
  /** Baseline and size of most of its characters. */
  readonly y: number;
  readonly size: number;
  /** The gap before it has no space character, on a page where words are parted by these. */
  readonly free: boolean;
}

/** Fractions of the em. A gap wider than `WORD` separates words; one wider than `CELL` may separate columns. */
const WORD = 0.14;
const CELL = 0.62;
/** Where words are parted by space characters, a gap as wide as this without one was left by a cell or a tab. */
const LEFT_FREE = 0.26;
/** A space character that a justified line has stretched. */
const STRETCHED = 4;
/** Share of gaps between words that have a space character, on pages that part their words by these. */
const WITH_SPACES = 0.8;

/** Glyphs of one baseline in the order in which the file sets them, raised ones among them. */
interface Run {
  readonly glyphs: Glyph[];
  base: Glyph;
}

/** Puts the glyphs of a page together to segments. */
export function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  const kept = withoutOverprint(glyphs);
  const spaces = writesSpaces(kept);
  const runs = runsOf(kept, spaces);
  return bandsOf(runs.map((run) => toSegment(run, spaces))).flatMap(joinBand);
}

/** Whether the gaps between words of a page have space characters: TeX sets none, word processors and browsers do. */
function writesSpaces(glyphs: readonly Glyph[]): boolean {
  let gaps = 0;
  let blank = 0;
  for (let i = 1; i < glyphs.length; i++) {
    const [before, glyph] = [glyphs[i - 1], glyphs[i]];
    if (before === undefined || glyph === undefined || Math.abs(glyph.y - before.y) > 1) continue;
    const gap = glyph.x0 - before.x1;
    if (gap < WORD * glyph.size || gap > CELL * glyph.size) continue;
    gaps++;
    if (glyph.blank !== 'none') blank++;
  }
  return blank >= 5 && blank >= gaps * WITH_SPACES;
}

/** Bold and shadows are made by setting a glyph twice: the second is dropped. */
function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<number, string>();
  return glyphs.filter((glyph) => {
    const place = Math.round(glyph.x0) * 8192 + Math.round(glyph.y);
    if (seen.get(place) === glyph.text) return false;
    seen.set(place, glyph.text);
    return true;
  });
}

function runsOf(glyphs: readonly Glyph[], spaces: boolean): Run[] {
  const runs: Run[] = [];
  glyphs.forEach((glyph, index) => {
    const run = runs.at(-1);
    const isFree = spaces && glyph.blank === 'none' && !isSetApart(glyphs, index);
    if (run !== undefined && continues(run, glyph, isFree, spaces && glyph.blank === 'filled')) {
      run.glyphs.push(glyph);
      if (glyph.size > run.base.size * 1.15) run.base = glyph;
    } else runs.push({ glyphs: [glyph], base: glyph });
  });
  return runs;
}

/** In words of letters set apart (`R U L E S`) the gap behind a letter is like the one before it. */
function isSetApart(glyphs: readonly Glyph[], index: number): boolean {
  const gap = gapBefore(glyphs, index);
  return gap < 1.8 * Math.max(gapBefore(glyphs, index - 1), gapBefore(glyphs, index + 1));
}

function gapBefore(glyphs: readonly Glyph[], index: number): number {
  const [before, glyph] = [glyphs[index - 1], glyphs[index]];
  if (before === undefined || glyph === undefined || Math.abs(before.y - glyph.y) > 1 || glyph.blank !== 'none')
    return 0;
  return glyph.x0 - before.x1;
}

function continues({ glyphs, base }: Run, glyph: Glyph, isFree: boolean, isFilled: boolean): boolean {
  const last = glyphs.at(-1) ?? base;
  const gap = glyph.x0 - last.x1;
  const em = Math.max(base.size, glyph.size);
  const widest = isFilled ? STRETCHED * em : (isFree ? LEFT_FREE : 0.6) * em + 2.2 * spread(glyphs);
  if (gap < -0.35 * em || gap > widest) return false;
  const rise = base.y - glyph.y;
  if (Math.abs(rise) <= 0.12 * em) return glyph.size > base.size * 0.55 && base.size > glyph.size * 0.55;
  if (Math.min(base.size, glyph.size) < 0.5 * em) return false;
  // A smaller glyph off the baseline is a raised or lowered one; a larger one below gives the baseline to a raised beginning.
  if (glyph.size < base.size * 0.87) return rise > -0.35 * em && rise < 0.75 * em;
  return base.size < glyph.size * 0.87 && glyphs.length <= 6 && rise < 0 && -rise < 0.75 * em;
}

/** The smaller of the last two gaps between glyphs: words of letters set apart stand further apart themselves. */
function spread(glyphs: readonly Glyph[]): number {
  const [first, second, third] = glyphs.slice(-3);
  if (first === undefined || second === undefined || third === undefined) return 0;
  return Math.max(0, Math.min(second.x0 - first.x1, third.x0 - second.x1));
}

function toSegment({ glyphs, base }: Run, spaces: boolean): Segment {
  const spacing = letterSpacing(glyphs, base.size);
  const pieces: Piece[] = [];
  let word = '';
  let from: Glyph | undefined;
  let before: Glyph | undefined;
  let spaced = false;
  const close = (): void => {
    if (from === undefined || before === undefined) return;
    const raised = from.size < base.size * 0.87 && base.y - from.y > 0.12 * base.size;
    pieces.push({
      text: word,
      x0: from.x0,
      x1: before.x1,
      y: from.y,
      size: from.size,
      font: from.font,
      raised,
      spaced,
    });
  };
  for (const glyph of glyphs) {
    const parted = before !== undefined && isParted(before, glyph, base.size, spacing);
    const alike =
      before !== undefined && glyph.font === before.font && glyph.size === before.size && glyph.y === before.y;
    if (from === undefined || parted || !alike) {
      close();
      from = glyph;
      word = glyph.text;
      spaced = parted;
    } else word += glyph.text;
    before = glyph;
  }
  close();
  const [first, last] = [glyphs[0] ?? base, glyphs.at(-1) ?? base];
  return { pieces, x0: first.x0, x1: last.x1, y: base.y, size: base.size, free: spaces && first.blank === 'none' };
}

/**
 * The extra space between letters that are set apart (`C O N T E N T S`), in points; 0 for usual setting. Words in such
 * lines are parted by visibly more.
 */
function letterSpacing(glyphs: readonly Glyph[], size: number): number {
  if (glyphs.length < 5) return 0;
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) gaps.push((glyphs[i]?.x0 ?? 0) - (glyphs[i - 1]?.x1 ?? 0));
  gaps.sort((a, b) => a - b);
  const low = gaps[Math.floor(gaps.length * 0.2)] ?? 0;
  return low > 0.1 * size ? (gaps[Math.floor(gaps.length * 0.4)] ?? low) : 0;
}

function isParted(before: Glyph, glyph: Glyph, size: number, spacing: number): boolean {
  const gap = glyph.x0 - before.x1;
  if (spacing > 0) return gap > spacing * 1.35 + 0.08 * size;
  return glyph.spaced || gap > WORD * size;
}

/** Segments on one baseline, whatever their distance; bands from the top of the page to its foot. */
export function bandsOf(segments: readonly Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const bands: Segment[][] = [];
  let lead: Segment | undefined;
  for (const segment of sorted) {
    const band = bands.at(-1);
    if (band !== undefined && lead !== undefined && segment.y - lead.y <= 0.22 * Math.min(lead.size, segment.size))
      band.push(segment);
    else {
      bands.push([segment]);
      lead = segment;
    }
  }
  return bands;
}

/** Joins the segments of one baseline that stand no further apart than words do. */
function joinBand(band: readonly Segment[]): Segment[] {
  const sorted = [...band].sort((a, b) => a.x0 - b.x0);
  const joined: Segment[] = [];
  for (const segment of sorted) {
    const last = joined.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : segment.x0 - last.x1;
    const em = last === undefined ? segment.size : Math.max(last.size, segment.size);
    if (last === undefined || gap > (segment.free ? LEFT_FREE : CELL) * em || !alike(last, segment))
      joined.push(segment);
    else if (gap >= -0.5 * em) joined[joined.length - 1] = join(last, segment, gap > WORD * em);
    else if (segment.x1 - segment.x0 < last.x1 - last.x0) joined[joined.length - 1] = interleave(last, segment);
    else joined.push(segment);
  }
  return joined;
}

/** Letters that the main font lacks are set in another one after the rest of the line: they go into the gaps left for them. */
function interleave(host: Segment, guest: Segment): Segment {
  const sorted = [...host.pieces, ...guest.pieces].sort((a, b) => a.x0 - b.x0);
  const pieces = sorted.map((piece, index): Piece => {
    const before = sorted[index - 1];
    return before === undefined ? piece : { ...piece, spaced: piece.x0 - before.x1 > WORD * host.size };
  });
  return { ...host, pieces, x1: Math.max(host.x1, guest.x1) };
}

const alike = (a: Segment, b: Segment): boolean => a.size < b.size * 1.9 && b.size < a.size * 1.9;

export function join(before: Segment, after: Segment, spaced: boolean): Segment {
  const base = after.size > before.size * 1.15 ? after : before;
  const [first, ...rest] = after.pieces;
  const pieces = first === undefined ? [] : [{ ...first, spaced: spaced || first.spaced }, ...rest];
  return {
    pieces: [...before.pieces, ...pieces],
    x0: Math.min(before.x0, after.x0),
    x1: Math.max(before.x1, after.x1),
    y: base.y,
    size: base.size,
    free: before.free,
  };
}

/** From the left edge of a segment to the end of its first word. */
export function firstWordWidth({ pieces, x0, x1 }: Segment): number {
  const next = pieces.findIndex((piece, index) => index > 0 && piece.spaced);
  return (next === -1 ? x1 : (pieces[next - 1]?.x1 ?? x1)) - x0;
}
