import type { NoteMarker } from '../core/document.ts';
import type { Draft } from '../core/layer.ts';
import { OffsetMap, type Piece } from '../core/offset-map.ts';
import type { Range, Span } from '../core/span.ts';
import type { Repair, RepairKind } from '../layers/repairs.ts';
import { JOINT_TEXT, type Part } from './raw-block.ts';
import type { InlineEdit } from './repairs/inline-edit.ts';

/** Builds the reading text piece by piece, with the offset map, the markers that were taken out, and the repairs. */
export class ReadingText {
  readonly repairs: Draft<Repair>[] = [];
  readonly markers: NoteMarker[] = [];
  private readonly source: string;
  private readonly edits: readonly InlineEdit[];
  private readonly pieces: Piece[] = [];
  private readonly inline: Range[] = [];
  private readonly chunks: string[] = [];
  private length = 0;

  constructor(source: string, edits: readonly InlineEdit[]) {
    this.source = source;
    this.edits = edits;
  }

  get position(): number {
    return this.length;
  }

  /** Begins a block: a blank line before it, unless it is the first. */
  startBlock(): void {
    if (this.length > 0) this.write('\n\n');
  }

  /** Adds the parts of a block and returns its span. */
  addParts(parts: readonly Part[]): Span {
    const start = this.length;
    parts.forEach((part, index) => {
      if (index > 0) this.joinTo(part, parts[index - 1]);
      this.copy(part.range);
    });
    return { start, end: this.length };
  }

  /** Records characters that go nowhere. */
  leaveOut(range: Range, kind: RepairKind, position: number = this.length): void {
    const before = this.source.slice(range[0], range[1]);
    if (before.trim() === '') return;
    this.repairs.push({ start: position, end: position, source: [range], value: { kind, before, after: '' } });
  }

  /** Text and map; nothing can be added any more. */
  finish(): { readonly text: string; readonly map: OffsetMap } {
    return { text: this.chunks.join(''), map: new OffsetMap(this.pieces, this.inline) };
  }

  private joinTo(part: Part, before: Part | undefined): void {
    if (part.joint === 'closed') return;
    this.write(JOINT_TEXT[part.joint]);
    const gap: Range = [before?.range[1] ?? 0, part.range[0]];
    // Lines of one paragraph: the line end between them is white space, a passage over it is one range.
    if (gap[1] > gap[0] && gap[1] - gap[0] < 40 && /^[ \t>]*\r?\n[ \t>]*$/u.test(this.source.slice(gap[0], gap[1])))
      this.inline.push(gap);
  }

  /** Copies a stretch of the source, with its edits. */
  private copy([start, end]: Range): void {
    let position = start;
    for (let i = this.firstEditFrom(start); i < this.edits.length; i++) {
      const edit = this.edits[i];
      if (edit === undefined || edit.range[0] >= end) break;
      if (edit.range[0] < position || edit.range[1] > end) continue;
      this.verbatim([position, edit.range[0]]);
      this.apply(edit);
      position = edit.range[1];
    }
    this.verbatim([position, end]);
  }

  private apply(edit: InlineEdit): void {
    const before = this.source.slice(edit.range[0], edit.range[1]);
    const at = this.length;
    if (edit.label !== undefined) {
      const digits: Range = [edit.range[0] + (before.length - before.trimStart().length), edit.range[1]];
      this.markers.push({ label: edit.label, source: digits, position: at });
    }
    if (edit.after === '') this.inline.push(edit.range);
    else {
      this.pieces.push({ start: at, end: at + edit.after.length, source: edit.range, verbatim: false });
      this.write(edit.after);
    }
    if (before.trim() !== '' || edit.after !== '')
      this.repairs.push({
        start: at,
        end: this.length,
        source: [edit.range],
        ...(edit.rule === undefined ? {} : { rule: edit.rule }),
        value: { kind: edit.kind, before, after: edit.after },
      });
  }

  private verbatim([start, end]: Range): void {
    if (end <= start) return;
    this.pieces.push({ start: this.length, end: this.length + end - start, source: [start, end], verbatim: true });
    this.write(this.source.slice(start, end));
  }

  private write(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
  }

  private firstEditFrom(position: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.edits[middle]?.range[0] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
