import { blockText, type PageBlock } from './blocks.ts';
import { type LineLabel, labelOf } from './foot-notes.ts';
import type { Line } from './lines.ts';
import type { Piece } from './segments.ts';

/** A raised number or sign in the running text. */
export interface Call {
  readonly piece: Piece;
  readonly page: number;
  /** Place of its block in reading order. */
  readonly at: number;
  readonly label: string;
  /** UTF-16 place in the piece: one raised piece can hold several (`1,2`). */
  readonly from: number;
  /** Behind a unit of measure or a lone letter: rather a power (km², x²). */
  readonly power: boolean;
  link?: string;
}

const LABELS = /\d{1,3}|\*{1,4}|[†‡§¶]{1,3}|(?<![\p{L}])[a-z](?![\p{L}])/gu;
/** The end of a word behind which a raised 2 or 3 is a power. */
const BEFORE_POWER = /(?:^|[^\p{L}])(?:[kcdmµн]?m|[кдсм]?м|ft|in|\p{L})$|\d$/iu;
const ONLY_LABELS = /^[\s,;()[\]–-]*(?:(?:\d{1,3}|\*{1,4}|[†‡§¶]{1,3}|[a-z])[\s,;()[\]–-]*)+$/u;

/** Labels of the raised pieces of some lines. */
export function labelsIn(lines: readonly Line[]): Set<string> {
  const labels = new Set<string>();
  for (const line of lines)
    for (const { segments } of [line])
      for (const piece of segments.flatMap((segment) => segment.pieces))
        for (const { label } of labelsOfPiece(piece)) labels.add(label);
  return labels;
}

function labelsOfPiece(piece: Piece): { label: string; from: number }[] {
  const signs = !piece.raised && /^(?:[†‡]{1,3}|\*{1,4})$/u.test(piece.text);
  if (!signs && !(piece.raised && ONLY_LABELS.test(piece.text))) return [];
  return [...piece.text.matchAll(LABELS)].map((match) => ({ label: match[0], from: match.index }));
}

/**
 * Ties notes to their calls: a note at the foot of the page to calls of its label on the page (or on the page before,
 * where the foot had no room); a note at the end of a chapter or of the document to calls before it.
 */
export function linkNotes(blocks: readonly PageBlock[]): Call[] {
  const calls = callsIn(blocks);
  nameEndNotes(blocks, calls);
  const byLabel = new Map<string, Call[]>();
  for (const call of calls) byLabel.set(call.label, [...(byLabel.get(call.label) ?? []), call]);
  blocks.forEach((block, index) => {
    if (block.kind !== 'note' || block.label === undefined) return;
    const unlinked = (byLabel.get(block.label) ?? []).filter((call) => call.link === undefined);
    const sure = unlinked.filter((call) => !call.power);
    const waiting = sure.length > 0 ? sure : unlinked;
    const here = waiting.filter((call) => call.page === block.page);
    const before = waiting.filter((call) => call.page === block.page - 1);
    const foot = block.lead !== undefined && block.ordinal === undefined;
    const mine = foot ? (here.length > 0 ? here : before) : waiting.filter((call) => call.at < index);
    if (mine.length === 0) return;
    block.link = `page ${block.page} note ${block.label} block ${index}`;
    for (const call of mine) call.link = block.link;
  });
  return calls;
}

function callsIn(blocks: readonly PageBlock[]): Call[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'note' || block.kind === 'table') return [];
    return block.lines.flatMap((line, lineIndex) =>
      line.segments.flatMap((segment, segmentIndex) =>
        segment.pieces.flatMap((piece, pieceIndex) => {
          // At the beginning of a paragraph a raised number is a label, not a call.
          if (lineIndex === 0 && segmentIndex === 0 && pieceIndex === 0) return [];
          const before = segment.pieces[pieceIndex - 1]?.text ?? '';
          const power = /^[23]$/u.test(piece.text) && !piece.spaced && BEFORE_POWER.test(before);
          return labelsOfPiece(piece).map((found): Call => ({ piece, page: block.page, at, power, ...found }));
        }),
      ),
    );
  });
}

/**
 * Notes at the end of a chapter or of the document: paragraphs that begin with a raised label that is called, and runs
 * of paragraphs counted without a gap whose numbers are called and have no note at the foot of a page.
 */
function nameEndNotes(blocks: readonly PageBlock[], calls: readonly Call[]): void {
  const called = new Set(calls.map((call) => call.label));
  for (const block of blocks) {
    const found = isText(block) ? labelOfBlock(block) : undefined;
    if (found?.raised === true && called.has(found.label)) toEndNote(block, found.label, found.length);
  }
  const noted = new Set(blocks.filter((block) => block.kind === 'note').map((block) => block.label));
  const open = callsByLabel(calls.filter((call) => !noted.has(call.label)));
  const wantedBy = (run: readonly Counted[]): Call[] => run.flatMap((item) => lastBefore(item, open) ?? []);
  // Lists and bibliographies are counted too: the run that answers most calls takes them, and of equals the last.
  const runs = countedRuns(blocks)
    .map((run) => ({ run, answered: wantedBy(run).length }))
    .sort(
      (a, b) => b.answered - a.answered || a.run.length - b.run.length || (b.run[0]?.at ?? 0) - (a.run[0]?.at ?? 0),
    );
  for (const { run } of runs) {
    const wanted = wantedBy(run);
    if (run.length < 2 || wanted.length < run.length * 0.6) continue;
    for (const { block, number, lead } of run) toEndNote(block, String(number), lead);
    for (const call of wanted) open.get(call.label)?.delete(call);
  }
}

function callsByLabel(calls: readonly Call[]): Map<string, Set<Call>> {
  const byLabel = new Map<string, Set<Call>>();
  for (const call of calls) {
    const known = byLabel.get(call.label);
    if (known === undefined) byLabel.set(call.label, new Set([call]));
    else known.add(call);
  }
  return byLabel;
}

/** The nearest call of its number before a counted paragraph. */
function lastBefore({ number, at }: Counted, open: ReadonlyMap<string, ReadonlySet<Call>>): Call | undefined {
  let found: Call | undefined;
  for (const call of open.get(String(number)) ?? []) if (call.at < at) found = call;
  return found;
}

const isText = (block: PageBlock): boolean => block.kind === 'paragraph' || block.kind === 'list-item';

function labelOfBlock({ lines }: PageBlock): LineLabel | undefined {
  return lines[0] === undefined ? undefined : labelOf(lines[0]);
}

interface Counted {
  readonly block: PageBlock;
  readonly number: number;
  readonly lead: number;
  readonly at: number;
}

/** Paragraphs that are counted without a gap; between them may stand further paragraphs of theirs, if short. */
function countedRuns(blocks: readonly PageBlock[]): Counted[][] {
  const runs: Counted[][] = [];
  let run: Counted[] = [];
  blocks.forEach((block, at) => {
    if (!isText(block)) return;
    const found = labelOfBlock(block);
    const number = Number(found?.label);
    if (found === undefined || !Number.isInteger(number)) {
      if (blockText(block).length > 600) run = [];
      return;
    }
    if (number !== (run.at(-1)?.number ?? Number.NaN) + 1) {
      run = [];
      runs.push(run);
    }
    run.push({ block, number, lead: found.length, at });
  });
  return runs;
}

function toEndNote(block: PageBlock, label: string, lead: number): void {
  block.kind = 'note';
  block.label = label;
  block.ordinal = label;
  block.lead = lead;
}
