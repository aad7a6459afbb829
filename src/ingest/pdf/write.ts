import type { Mark, Page } from '../../core/source.ts';
import type { Range } from '../../core/span.ts';
import type { PageBlock } from './blocks.ts';
import { isCutWord } from './cut-words.ts';
import type { FontTable } from './fonts.ts';
import type { Call } from './note-calls.ts';
import type { Piece, Segment } from './segments.ts';
import type { JoinedTable } from './table-flow.ts';
import type { Cell, TableGrid } from './table-grid.ts';

/** Writes the text of a document block by block, with the marks of what it writes. */
export class SourceWriter {
  readonly marks: Mark[] = [];
  readonly pages: Page[] = [];
  private readonly chunks: string[] = [];
  private length = 0;
  private readonly fonts: FontTable;
  private readonly calls: ReadonlyMap<Piece, readonly Call[]>;
  private readonly decode: (piece: Piece) => string;

  constructor(fonts: FontTable, calls: readonly Call[], decode: (piece: Piece) => string) {
    this.fonts = fonts;
    this.decode = decode;
    const byPiece = new Map<Piece, Call[]>();
    for (const call of calls) byPiece.set(call.piece, [...(byPiece.get(call.piece) ?? []), call]);
    this.calls = byPiece;
  }

  /** Everything written from here on is on this page, until another begins. */
  beginPage(number: number, printed: string | null = null): void {
    const last = this.pages.at(-1);
    if (last?.number === number) return;
    this.closePage();
    this.pages.push({ number, range: [this.length, this.length], ...(printed === null ? {} : { printed }) });
  }

  finish(): { readonly text: string; readonly marks: readonly Mark[]; readonly pages: readonly Page[] } {
    this.closePage();
    const marks = [...this.marks].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
    return { text: this.chunks.join(''), marks, pages: this.pages.filter(({ range }) => range[1] > range[0]) };
  }

  furniture(bands: readonly (readonly Segment[])[]): void {
    for (const band of bands) {
      this.startBlock();
      const start = this.length;
      this.writeSegments([...band].sort((a, b) => a.x0 - b.x0));
      this.marks.push({ kind: 'furniture', range: [start, this.length] });
    }
  }

  block(block: PageBlock): void {
    this.startBlock();
    const lead = block.lead ?? 0;
    const outer = this.length;
    const chunk = this.chunks.length;
    // Marks are sorted by place and length, so a container must be pushed before what fills it.
    const at = this.marks.length;
    block.lines.forEach((line, index) => {
      if (index > 0) this.write('\n');
      this.writeSegments(line.segments);
    });
    const behind = lead > 0 ? this.chunks.slice(chunk).join('').slice(lead) : '';
    const start = outer + lead + (behind.length - behind.trimStart().length);
    this.marks.splice(at, 0, ...blockMarks(block, [outer, this.length], [Math.min(start, this.length), this.length]));
  }

  table({ grids, elsewhere }: JoinedTable): void {
    this.startBlock();
    const start = this.length;
    const rows: Range[][] = [];
    for (const { grid, rows: gridRows } of grids) {
      for (const row of gridRows) {
        if (rows.length > 0) this.write('\n');
        this.beginPage(grid.page);
        rows.push(this.writeRow(grid, row, (segment) => this.beginPage(elsewhere.get(segment) ?? grid.page)));
      }
    }
    this.marks.push({ kind: 'table', range: [start, this.length], rows });
  }

  private writeRow(grid: TableGrid, row: readonly Cell[], enter: (segment: Segment) => void): Range[] {
    return row.map((cell, column): Range => {
      if (column > 0) this.write('\t');
      const start = this.length;
      cell.forEach((segment, index) => {
        const before = cell[index - 1];
        if (before !== undefined && !isCutWord(before, segment, column, grid)) this.write(' ');
        enter(segment);
        this.writeSegments([segment]);
      });
      return [start, this.length];
    });
  }

  private writeSegments(segments: readonly Segment[]): void {
    const pieces = segments.flatMap((segment, index) =>
      segment.pieces.map((piece, at) => ({ piece, spaced: at === 0 ? index > 0 : piece.spaced })),
    );
    let open: { style: 'bold' | 'italic'; start: number }[] = [];
    for (const { piece, spaced } of pieces) {
      const font = this.fonts.font(piece.font);
      const closed = open.filter(({ style }) => !font[style]);
      for (const { style, start } of closed) this.marks.push({ kind: 'emphasis', style, range: [start, this.length] });
      open = open.filter(({ style }) => font[style]);
      if (spaced) this.write(' ');
      for (const style of ['bold', 'italic'] as const)
        if (font[style] && !open.some((known) => known.style === style)) open.push({ style, start: this.length });
      this.writePiece(piece);
    }
    for (const { style, start } of open) this.marks.push({ kind: 'emphasis', style, range: [start, this.length] });
  }

  private writePiece(piece: Piece): void {
    const start = this.length;
    this.write(this.decode(piece));
    const calls = this.calls.get(piece) ?? [];
    for (const { label, from, link } of calls) {
      const range: Range = [start + from, start + from + label.length];
      if (link !== undefined) this.marks.push({ kind: 'note-reference', range, label, link });
    }
    if (piece.raised && calls.every((call) => call.link === undefined))
      this.marks.push({ kind: 'superscript', range: [start, this.length] });
  }

  private startBlock(): void {
    if (this.length > 0) this.write('\n\n');
  }

  private write(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
  }

  private closePage(): void {
    const last = this.pages.pop();
    if (last !== undefined) this.pages.push({ ...last, range: [last.range[0], this.length] });
  }
}

function blockMarks(block: PageBlock, outer: Range, inner: Range): Mark[] {
  const continues = block.continues ? { continues: true as const } : {};
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', range: outer, level: block.level ?? 2 }];
    case 'caption':
      return [{ kind: 'caption', range: outer }];
    case 'list-item':
      return [
        { kind: 'list-item', range: outer, ordinal: block.ordinal ?? null },
        { kind: 'paragraph', range: inner, ...continues },
      ];
    case 'quotation':
      return [
        { kind: 'block-quotation', range: outer },
        { kind: 'paragraph', range: inner, ...continues },
      ];
    case 'note':
      return [
        {
          kind: 'note-body',
          range: inner,
          label: block.label ?? '',
          ...(block.link === undefined ? {} : { link: block.link }),
          ...continues,
        },
      ];
    default:
      return [{ kind: 'paragraph', range: outer, ...continues }];
  }
}
