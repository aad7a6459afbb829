import type { Flow, Leaf } from '../flow.ts';
import { TableWriter } from '../table-writer.ts';
import { itemNumerals } from './lists.ts';
import type { Content } from './main-content.ts';
import type { LinkedNote } from './notes.ts';
import { dataTables, spanOf, type TableShape } from './tables.ts';
import { attributeOf, type HtmlElement, isBlock, type Page, rolesOf, styleOf } from './tree.ts';

interface OpenTable {
  readonly shape: TableShape;
  writer: TableWriter | null;
}

/** Writes a page into a flow: one loop over its nodes in document order, with what is to happen when each is over. */
export class PageWriter {
  private readonly page: Page;
  private readonly flow: Flow;
  private readonly content: Content;
  private readonly calls = new Map<number, LinkedNote>();
  private readonly bodies = new Map<number, LinkedNote>();
  private readonly skipped = new Set<number>();
  /** Characters of a text node that are the number of the note it begins. */
  private readonly cut = new Map<number, number>();
  private readonly numerals: ReadonlyMap<number, string>;
  private readonly dataTables: ReadonlyMap<number, TableShape>;
  private readonly tables: OpenTable[] = [];
  private readonly prefix: string;
  private verbatim: 'code' | 'lines' | null = null;
  private brokeLine = false;

  /** @param prefix makes the links of notes unique where several pages make one document */
  constructor(page: Page, flow: Flow, content: Content, notes: readonly LinkedNote[], prefix = '') {
    this.page = page;
    this.flow = flow;
    this.content = content;
    this.prefix = prefix;
    for (const note of notes) {
      for (const call of note.calls) this.calls.set(call, note);
      this.bodies.set(note.body, note);
      for (const mark of note.marks) this.skipped.add(mark);
    }
    this.numerals = itemNumerals(page);
    this.dataTables = dataTables(page, new Set(notes.map(({ body }) => body)));
  }

  write(): void {
    const open: { readonly last: number; readonly leave: () => void }[] = [];
    const leaveUpTo = (index: number): void => {
      for (let top = open.at(-1); top !== undefined && top.last < index; top = open.at(-1)) {
        open.pop();
        top.leave();
      }
    };
    for (let i = 0; i < this.page.nodes.length; i++) {
      leaveUpTo(i);
      if (this.content.leftOut.has(i) || this.skipped.has(i)) {
        i = this.page.last(i);
        continue;
      }
      const note = this.bodies.get(i);
      if (note !== undefined)
        open.push({
          last: note.end,
          leave: this.flow.openNote(note.label, this.prefix + note.link, this.numeralOf(note)),
        });
      const call = this.calls.get(i);
      if (call !== undefined) {
        this.flow.noteReference(this.page.textOf(i, 40), call.label, this.prefix + call.link);
        i = this.page.last(i);
        continue;
      }
      const text = this.page.text(i);
      if (text !== null) this.text(text.slice(this.cut.get(i) ?? 0));
      const element = this.page.element(i);
      if (element === null) continue;
      const leave = this.enter(element, i);
      if (leave !== null) open.push({ last: this.page.last(i), leave });
    }
    leaveUpTo(Number.POSITIVE_INFINITY);
  }

  /** What the body of a note is headed with; it is taken off the body. */
  private numeralOf({ body, end, label, marks }: LinkedNote): string {
    const own = marks.map((mark) => this.page.textOf(mark, 40)).find((text) => text.includes(label));
    if (own !== undefined) return own;
    for (let i = body; i <= end; i++) {
      const text = this.page.text(i);
      if (text === null || text.trim() === '' || this.skipped.has(this.page.parent(i))) continue;
      const rest = text.trimStart();
      if (/^[\^↑]\s*$/u.test(rest)) {
        this.cut.set(i, text.length);
        continue;
      }
      const sign = /^[[({]?\s*([\p{L}\p{N}]{1,7}|[*†‡§¶#]{1,4})\s*[\])}]?[.:]?/u.exec(rest);
      if (sign?.[1] !== label || /^[\p{L}\p{N}]/u.test(rest.slice(sign[0].length))) return '';
      this.cut.set(i, text.length - rest.length + sign[0].length);
      return sign[0];
    }
    return '';
  }

  private text(text: string): void {
    if (this.verbatim === 'code' && !this.flow.inCell) this.flow.verbatim(text);
    else if (this.verbatim === 'lines')
      text.split('\n').forEach((line, index) => {
        if (index > 0) this.lineBreak();
        this.words(line);
      });
    else this.words(text);
  }

  private words(text: string): void {
    if (text.trim() !== '') this.brokeLine = false;
    this.flow.text(text);
  }

  /** One break ends a line, two in a row a paragraph. */
  private lineBreak(): void {
    if (this.brokeLine) this.flow.boundary();
    else this.flow.lineBreak();
    this.brokeLine = true;
  }

  /** Begins an element; returns what its end does. */
  private enter(element: HtmlElement, index: number): (() => void) | null {
    const { flow } = this;
    const tag = element.tagName;
    const table = this.tables.at(-1);
    switch (tag) {
      case 'br':
        this.lineBreak();
        return null;
      case 'hr':
        flow.boundary();
        return null;
      case 'b':
      case 'strong':
        return flow.openStyle('bold');
      case 'i':
      case 'em':
      case 'cite':
        return flow.openStyle('italic');
      case 'sup':
        return flow.openSuperscript();
      case 'q':
        flow.text('“');
        return () => flow.text('”');
      case 'table':
        return this.enterTable(index);
      case 'caption':
        return this.leaf({ kind: 'caption' });
      case 'figcaption':
        return this.leaf({ kind: this.holdsTable(this.page.parent(index)) ? 'caption' : 'paragraph' });
      case 'tr':
        if (table !== undefined) return this.enterRow(table, index);
        break;
      case 'td':
      case 'th':
        if (table?.writer !== undefined && table.writer !== null)
          return table.writer.openCell(
            spanOf(attributeOf(element, 'colspan')),
            spanOf(attributeOf(element, 'rowspan')),
          );
        break;
      case 'li':
        if (this.bodies.has(index) || flow.inNote) break;
        return this.item(index);
      case 'blockquote':
        if (flow.inNote) break;
        return flow.openHolder({ kind: 'block-quotation' });
      case 'pre':
        return this.enterPre(index);
      default:
        break;
    }
    const level = headingLevel(element);
    if (level !== null) return this.leaf({ kind: 'heading', level });
    if (/\b(?:doc-)?pagebreak\b/u.test(rolesOf(element))) return this.pageBreak(element, index);
    if (isBlock(element)) return this.leaf({ kind: 'paragraph' });
    return /font-weight:(?:bold|[6-9]00)/u.test(styleOf(element)) ? flow.openStyle('bold') : null;
  }

  private leaf(leaf: Leaf): () => void {
    this.flow.boundary(leaf);
    return () => {
      this.flow.boundary();
      this.brokeLine = false;
    };
  }

  private item(index: number): () => void {
    const ordinal = this.numerals.get(index) ?? null;
    return this.flow.openHolder({ kind: 'list-item', ordinal }, ordinal === null ? '' : `${ordinal}.`);
  }

  private enterTable(index: number): () => void {
    const shape = this.dataTables.get(index);
    if (shape === undefined || this.flow.inCell || this.flow.inNote) return this.leaf({ kind: 'paragraph' });
    const table: OpenTable = { shape, writer: null };
    this.tables.push(table);
    this.flow.boundary();
    return () => {
      this.tables.pop();
      table.writer?.finish();
      this.flow.boundary();
    };
  }

  private enterRow(table: OpenTable, index: number): () => void {
    if (table.shape.captionRows.has(index)) return this.leaf({ kind: 'caption' });
    if (table.shape.noteRows.has(index)) {
      table.writer?.finish();
      table.writer = null;
      return this.leaf({ kind: 'paragraph' });
    }
    table.writer ??= new TableWriter(this.flow);
    table.writer.startRow();
    return () => table.writer?.endRow();
  }

  /** Preformatted text with blank lines is prose in lines; without, it is code. */
  private enterPre(index: number): () => void {
    const before = this.verbatim;
    const text = this.page.nodes
      .slice(index, this.page.last(index) + 1)
      .map((node) => ('value' in node ? node.value : ''))
      .join('');
    this.verbatim = /\n[ \t\u00a0]*\n/u.test(text) || this.flow.inNote ? 'lines' : 'code';
    this.flow.boundary(this.verbatim === 'code' ? { kind: 'code' } : { kind: 'paragraph' });
    return () => {
      this.verbatim = before;
      this.flow.boundary();
    };
  }

  private pageBreak(element: HtmlElement, index: number): () => void {
    const label = attributeOf(element, 'title') ?? attributeOf(element, 'aria-label') ?? this.page.textOf(index, 20);
    const number = /(\d{1,5})\D*$/u.exec(label)?.[1];
    if (number !== undefined) this.flow.extraction.startPage(Number(number));
    for (let i = index + 1; i <= this.page.last(index); i++) this.skipped.add(i);
    return () => {};
  }

  private holdsTable(index: number): boolean {
    for (let i = index; i <= this.page.last(index); i++) if (this.dataTables.has(i)) return true;
    return false;
  }
}

function headingLevel(element: HtmlElement): number | null {
  const tag = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  if (attributeOf(element, 'role') === 'heading')
    return Number(/^[1-6]$/u.exec(attributeOf(element, 'aria-level') ?? '')?.[0] ?? 2);
  return /(?:^|\s)MsoTitle(?:\s|$)/u.test(attributeOf(element, 'class') ?? '') ? 1 : null;
}
