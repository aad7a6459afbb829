import type { Flow } from '../flow.ts';
import { TableWriter } from '../table-writer.ts';
import { childOf, childrenOf, isElement, textOf, type XmlElement } from '../xml.ts';
import type { Notes } from './notes.ts';
import type { Numbering, Printed } from './numbering.ts';
import { numberOf, settingOf } from './package.ts';
import { RunWriter } from './runs.ts';
import { levelOfOutline, numberingOf, type Style, type Styles } from './styles.ts';

/** What holds paragraphs and tables without being one. */
const TRANSPARENT = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'mc:Choice', 'w:body']);

/** Writes the body of a word processor's document into a flow. */
export class BodyWriter {
  private readonly flow: Flow;
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly notes: Notes;
  private readonly runs: RunWriter;
  /** The mark that ends a paragraph was deleted: the next paragraph goes on with it. */
  private goesOn = false;
  /** What a paragraph is that its style says nothing of. */
  private plain: 'paragraph' | 'caption' = 'paragraph';

  constructor(flow: Flow, styles: Styles, numbering: Numbering, notes: Notes) {
    this.flow = flow;
    this.styles = styles;
    this.numbering = numbering;
    this.notes = notes;
    this.runs = new RunWriter(flow, styles, notes);
  }

  /** How much was left out, by reason. */
  get leftOut(): ReadonlyMap<string, string> {
    return this.runs.leftOut;
  }

  get changes(): { readonly inserted: number; readonly deleted: number } {
    return this.runs.changes;
  }

  /** Everything in the body, then the notes in the order of their calls. */
  write(body: XmlElement): void {
    this.blocks(body);
    // Notes may call notes: the list grows while it is written.
    for (let i = 0; i < this.notes.called.length; i++) {
      const note = this.notes.called[i];
      const element = note === undefined ? undefined : this.notes.body(note);
      if (note === undefined || element === undefined) continue;
      const close = this.flow.openNote(note.label, `${note.kind} ${note.id}`);
      this.runs.cutNext(note.custom ? note.label : '');
      this.blocks(element);
      this.runs.cutNext('');
      close();
    }
  }

  private blocks(holder: XmlElement): void {
    const elements = holder.children.filter(isElement);
    elements.forEach((element, index) => {
      if (element.name === 'w:p') this.paragraph(element, [elements[index - 1], elements[index + 1]]);
      else if (element.name === 'w:tbl') this.table(element);
      else if (element.name === 'w:sdt') this.structured(element);
      else if (element.name === 'w:del' || element.name === 'w:moveFrom') this.runs.delete(element);
      else if (element.name === 'w:altChunk') this.runs.leaveOut('a document inserted as a whole', '[file]');
      else if (element.name === 'mc:AlternateContent') this.blocks(childOf(element, 'mc:Choice') ?? element);
      else if (TRANSPARENT.has(element.name)) this.blocks(element);
    });
  }

  private structured(element: XmlElement): void {
    const content = childOf(element, 'w:sdtContent');
    if (content === undefined) return;
    const gallery = settingOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '';
    if (/table of contents|оглавлени/iu.test(gallery)) this.runs.leaveOut('a table of contents', textOf(content));
    else this.blocks(content);
  }

  private paragraph(element: XmlElement, neighbours: readonly (XmlElement | undefined)[]): void {
    const properties = childOf(element, 'w:pPr');
    const styleId = settingOf(properties, 'w:pStyle');
    const style = this.styles.get(styleId);
    if (style.role === 'contents' || this.runs.inContents) {
      this.runs.contents(element);
      this.endParagraph(properties);
      return;
    }
    const outline = numberOf(settingOf(properties, 'w:outlineLvl'));
    const level =
      outline === undefined ? (style.level ?? (style.role === 'title' ? 1 : null)) : levelOfOutline(outline);
    const numbering = numberingOf(properties) ?? style.numbering;
    const printed =
      numbering === null
        ? null
        : this.numbering.next(
            { id: numbering.id ?? style.numbering?.id, level: numbering.level ?? style.numbering?.level },
            styleId,
          );
    const hasText = /\S/u.test(textOf(element));
    const close = this.goesOn || !hasText ? () => {} : this.begin(style, level, printed, neighbours);
    if (this.goesOn) this.goesOn = false;
    this.runs.write(element, level === null ? style : { ...style, bold: false, italic: false });
    this.goesOn = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
    if (this.goesOn) this.flow.text(' ');
    else close();
    if (!this.goesOn) this.flow.boundary();
    this.runs.flushBoxes((box) => this.blocks(box));
    this.endParagraph(properties);
  }

  private endParagraph(properties: XmlElement | undefined): void {
    if (childOf(properties, 'w:sectPr') !== undefined) this.notes.endSection();
  }

  /** Begins the block that a paragraph is. */
  private begin(
    style: Style,
    level: number | null,
    printed: Printed | null,
    neighbours: readonly (XmlElement | undefined)[],
  ): () => void {
    const { flow } = this;
    const number = printed === null || printed.text === '' ? '' : `${printed.text} `;
    if (level !== null) {
      flow.boundary({ kind: 'heading', level });
      flow.text(number);
      return () => {};
    }
    if (printed !== null && !printed.wordy)
      return flow.openHolder({ kind: 'list-item', ordinal: printed.ordinal }, printed.text);
    if (style.role === 'quotation') return flow.openHolder({ kind: 'block-quotation' });
    const isCaption = style.role === 'caption' && neighbours.some((neighbour) => neighbour?.name === 'w:tbl');
    flow.boundary({ kind: isCaption ? 'caption' : this.plain });
    flow.text(number);
    return () => {};
  }

  private table(element: XmlElement): void {
    const rows = rowsOf(element).filter((row) => {
      const deleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
      if (deleted) this.runs.delete(row);
      return !deleted;
    });
    const widths = rows.map((row) => cellsOf(row).length);
    const first = widths.findIndex((width) => width > 1);
    const last = widths.findLastIndex((width) => width > 1);
    // A single column only places text; within a cell or a note there is no table.
    if (first === -1 || rows.length < 2 || this.flow.inCell || this.flow.inNote) {
      for (const row of rows) for (const cell of cellsOf(row)) this.blocks(cell);
      return;
    }
    for (const row of rows.slice(0, first)) this.fullRow(row, 'caption');
    const writer = new TableWriter(this.flow);
    for (const row of rows.slice(first, last + 1)) {
      writer.startRow();
      const before = numberOf(settingOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0;
      if (before > 0) writer.openCell(Math.min(before, 1000))();
      for (const cell of cellsOf(row)) this.cell(cell, writer);
      writer.endRow();
    }
    writer.finish();
    for (const row of rows.slice(last + 1)) this.fullRow(row, 'paragraph');
  }

  private cell(cell: XmlElement, writer: TableWriter): void {
    const properties = childOf(cell, 'w:tcPr');
    const columns = Math.min(Math.max(numberOf(settingOf(properties, 'w:gridSpan')) ?? 1, 1), 1000);
    const close = writer.openCell(columns);
    const merged = [settingOf(properties, 'w:vMerge'), settingOf(properties, 'w:hMerge')].some(
      (value) => value !== undefined && value !== 'restart',
    );
    if (!merged) this.blocks(cell);
    close();
  }

  /** A row of one cell above or below the others is the caption, or a note. */
  private fullRow(row: XmlElement, kind: 'caption' | 'paragraph'): void {
    this.plain = kind;
    for (const cell of cellsOf(row)) this.blocks(cell);
    this.plain = 'paragraph';
  }
}

const rowsOf = (table: XmlElement): XmlElement[] =>
  table.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'w:tr'
        ? [child]
        : child.name === 'w:sdt'
          ? childrenOf(childOf(child, 'w:sdtContent'), 'w:tr')
          : child.name === 'w:ins'
            ? childrenOf(child, 'w:tr')
            : [],
    );

const cellsOf = (row: XmlElement): XmlElement[] =>
  row.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'w:tc'
        ? [child]
        : child.name === 'w:sdt'
          ? childrenOf(childOf(child, 'w:sdtContent'), 'w:tc')
          : [],
    );
