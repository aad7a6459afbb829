import type { Flow } from '../flow.ts';
import { TableWriter } from '../table-writer.ts';
import { childOf, childrenOf, isElement, textOf, type XmlElement } from '../xml.ts';
import { Counter, type Look, PLAIN, type Style, type Styles } from './styles.ts';

interface WaitingNote {
  readonly label: string;
  readonly link: string;
  readonly body: XmlElement;
}

const CONTENTS =
  /^text:(?:table-of-content|illustration-index|table-index|alphabetical-index|user-index|object-index)$/u;
/** What holds text without a look of its own. */
const TRANSPARENT = new Set(
  'text:section text:a text:ruby text:ruby-base text:meta text:meta-field draw:a draw:g text:numbered-paragraph table:table-header-rows table:table-rows table:table-row-group'.split(
    ' ',
  ),
);
const LEFT_OUT: Readonly<Record<string, string>> = {
  'office:annotation': 'comments',
  'text:hidden-text': 'hidden text',
  'text:hidden-paragraph': 'hidden text',
};

/** Writes the body of an OpenDocument text into a flow. */
export class BodyWriter {
  readonly leftOut = new Map<string, string>();
  private readonly flow: Flow;
  private readonly styles: Styles;
  private readonly headings: Counter;
  private readonly notes: WaitingNote[] = [];
  private readonly boxes: XmlElement[] = [];
  private lists: { counter: Counter; readonly level: number }[] = [];
  private lastList = new Map<string, Counter>();
  /** The number that a list prints before the heading in it; `null` where headings count themselves. */
  private headingNumber: string | null = null;
  private serial = 0;

  constructor(flow: Flow, styles: Styles) {
    this.flow = flow;
    this.styles = styles;
    this.headings = new Counter(styles.outline);
  }

  write(body: XmlElement): void {
    this.blocks(body);
    for (let i = 0; i < this.notes.length; i++) {
      const note = this.notes[i];
      if (note === undefined) continue;
      const close = this.flow.openNote(note.label, note.link);
      this.lists = [];
      this.blocks(note.body);
      close();
    }
  }

  private leaveOut(reason: string, element: XmlElement): void {
    const text = textOf(element);
    if (text.trim() !== '') this.leftOut.set(reason, `${this.leftOut.get(reason) ?? ''} ${text}`);
  }

  private blocks(holder: XmlElement): void {
    for (const element of holder.children) {
      if (!isElement(element)) continue;
      if (element.name === 'text:p') this.paragraph(element, holder);
      else if (element.name === 'text:h') this.heading(element);
      else if (element.name === 'text:list') this.list(element);
      else if (element.name === 'table:table') this.table(element);
      else if (element.name === 'text:tracked-changes') this.leaveOut('deleted text of tracked changes', element);
      else if (CONTENTS.test(element.name)) this.leaveOut('a table of contents', element);
      else if (LEFT_OUT[element.name] !== undefined) this.leaveOut(LEFT_OUT[element.name] ?? '', element);
      else if (element.name === 'draw:frame' || element.name === 'draw:custom-shape') this.frame(element);
      else if (TRANSPARENT.has(element.name)) this.blocks(element);
      this.flushBoxes();
    }
  }

  private heading(element: XmlElement): void {
    const level = Number(/^\d{1,2}$/u.exec(element.attributes['text:outline-level'] ?? '')?.[0] ?? 1);
    this.flow.boundary({ kind: 'heading', level });
    if (textOf(element).trim() !== '') {
      const number = this.headingNumber ?? this.headings.next(level)?.text ?? '';
      if (number !== '') this.flow.text(`${number} `);
    }
    this.inline(element, PLAIN, false);
    this.flow.boundary();
  }

  private paragraph(element: XmlElement, holder: XmlElement): void {
    const style = this.styles.get('paragraph', element.attributes['text:style-name']);
    const named = (pattern: RegExp): boolean => style.names.some((name) => pattern.test(name));
    const heading = style.names
      .map((name) => /^(?:Heading|Заголовок) ([1-9])$/u.exec(name)?.[1])
      .find((found) => found !== undefined);
    const close =
      named(/^(?:Quotations|Quote|Block Text|Цитата)$/u) && !this.flow.inNote
        ? this.flow.openHolder({ kind: 'block-quotation' })
        : null;
    if (close === null) {
      if (heading !== undefined || named(/^(?:Title|Название)$/u))
        this.flow.boundary({ kind: 'heading', level: Number(heading ?? 1) });
      else
        this.flow.boundary({
          kind: named(/^(?:Table|Caption|Таблица)$/u) && isBesideTable(element, holder) ? 'caption' : 'paragraph',
        });
    }
    this.inline(element, heading === undefined ? style : PLAIN, heading === undefined);
    close?.();
    this.flow.boundary();
  }

  private list(element: XmlElement): void {
    const outer = this.lists.at(-1);
    const level = (outer?.level ?? 0) + 1;
    const name = element.attributes['text:style-name'];
    const goesOn =
      element.attributes['text:continue-numbering'] === 'true' ||
      element.attributes['text:continue-list'] !== undefined;
    const known = name === undefined ? undefined : this.lastList.get(name);
    const counter =
      (level > 1 && (name === undefined || outer?.counter === known) ? outer?.counter : undefined) ??
      (goesOn ? known : undefined) ??
      new Counter(this.styles.list(name) ?? new Map());
    if (name !== undefined) this.lastList.set(name, counter);
    this.lists.push({ counter, level });
    for (const item of element.children) if (isElement(item)) this.item(item, counter, level);
    this.lists.pop();
  }

  private item(item: XmlElement, counter: Counter, level: number): void {
    if (item.name === 'text:list-header') this.blocks(item);
    if (item.name !== 'text:list-item') return;
    const [first] = item.children.filter(
      (child): child is XmlElement => isElement(child) && child.name !== 'text:number',
    );
    // LibreOffice writes numbered headings as items of a list, and nested lists as items without a paragraph.
    if (first?.name === 'text:list') {
      this.blocks(item);
      return;
    }
    const start = /^\d{1,9}$/u.test(item.attributes['text:start-value'] ?? '')
      ? Number(item.attributes['text:start-value'])
      : undefined;
    const number = counter.next(level, start);
    if (first?.name === 'text:h') {
      this.headingNumber = number?.text ?? '';
      this.blocks(item);
      this.headingNumber = null;
      return;
    }
    const close = this.flow.openHolder({ kind: 'list-item', ordinal: number?.ordinal ?? null }, number?.text ?? '');
    this.blocks(item);
    close();
  }

  private table(element: XmlElement): void {
    const rows = rowsOf(element);
    const first = rows.findIndex((row) => filled(row) > 1);
    if (first === -1 || rows.length < 2 || this.flow.inCell || this.flow.inNote) {
      for (const row of rows) for (const cell of cellsOf(row)) this.blocks(cell);
      return;
    }
    const lists = this.lists;
    this.lists = [];
    const writer = new TableWriter(this.flow);
    for (const row of rows) {
      writer.startRow();
      for (const cell of cellsOf(row)) {
        const times = Math.min(Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1, 100);
        for (let time = 0; time < times; time++) {
          // The cells that a merged one covers are written, too, and hold nothing.
          const close = writer.openCell();
          if (cell.name === 'table:table-cell') this.blocks(cell);
          close();
        }
      }
      writer.endRow();
    }
    writer.finish();
    this.lists = lists;
  }

  private frame(element: XmlElement): void {
    for (const inner of element.children)
      if (isElement(inner) && (inner.name === 'draw:text-box' || element.name === 'draw:custom-shape'))
        this.boxes.push(inner.name === 'draw:text-box' ? inner : element);
  }

  /** Frames stand behind the paragraph that they are anchored in. */
  private flushBoxes(): void {
    if (this.flow.inCell) return;
    const boxes = new Set(this.boxes.splice(0));
    for (const box of boxes) this.blocks(box);
  }

  /** Text with its look; a paragraph's own look counts only where its kind does not say it already. */
  private inline(holder: XmlElement, look: Look, styled: boolean): void {
    const closers = styled ? this.openLook(look) : [];
    for (const node of holder.children) {
      if (isElement(node)) this.element(node, look);
      else if (!look.hidden) this.flow.text(node);
    }
    if (look.hidden) this.leaveOut('hidden text', holder);
    for (const close of closers.reverse()) close();
  }

  private element(element: XmlElement, look: Look): void {
    const { name } = element;
    if (name === 'text:span') this.span(element, look);
    else if (name === 'text:s' || name === 'text:tab') this.flow.text(' ');
    else if (name === 'text:line-break') this.flow.lineBreak();
    else if (name === 'text:note') this.note(element);
    else if (LEFT_OUT[name] !== undefined) this.leaveOut(LEFT_OUT[name] ?? '', element);
    else if (name === 'draw:frame' || name === 'draw:custom-shape') this.frame(element);
    else if (
      name === 'office:annotation-end' ||
      name === 'text:ruby-text' ||
      name === 'svg:title' ||
      name === 'svg:desc'
    )
      return;
    else this.inline(element, look, false);
  }

  private span(element: XmlElement, outer: Look): void {
    const own: Style = this.styles.get('text', element.attributes['text:style-name']);
    const added: Look = {
      bold: own.bold && !outer.bold,
      italic: own.italic && !outer.italic,
      raised: own.raised && !outer.raised,
      hidden: own.hidden,
    };
    const closers = this.openLook(added);
    const look: Look = {
      bold: own.bold || outer.bold,
      italic: own.italic || outer.italic,
      raised: own.raised || outer.raised,
      hidden: own.hidden || outer.hidden,
    };
    this.inline(element, look, false);
    for (const close of closers.reverse()) close();
  }

  private openLook({ bold, italic, raised }: Look): (() => void)[] {
    return [
      ...(bold ? [this.flow.openStyle('bold')] : []),
      ...(italic ? [this.flow.openStyle('italic')] : []),
      ...(raised ? [this.flow.openSuperscript()] : []),
    ];
  }

  private note(element: XmlElement): void {
    const body = childOf(element, 'text:note-body');
    const citation = childOf(element, 'text:note-citation');
    const kind = element.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
    if (body === undefined) return;
    const label = citation === undefined ? '' : textOf(citation).trim();
    const link = `${kind} ${++this.serial}`;
    this.flow.noteReference(label, label, link);
    this.notes.push({ label, link, body });
  }
}

const rowsOf = (table: XmlElement): XmlElement[] =>
  table.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'table:table-row'
        ? [child]
        : /^table:table-(?:header-rows|rows|row-group)$/u.test(child.name)
          ? rowsOf(child)
          : [],
    );

const cellsOf = (row: XmlElement): XmlElement[] =>
  row.children.filter(
    (child): child is XmlElement => isElement(child) && /^table:(?:covered-)?table-cell$/u.test(child.name),
  );

const filled = (row: XmlElement): number => childrenOf(row, 'table:table-cell').length;

function isBesideTable(element: XmlElement, holder: XmlElement): boolean {
  const siblings = holder.children.filter(isElement);
  const at = siblings.indexOf(element);
  return [siblings[at - 1], siblings[at + 1]].some((sibling) => sibling?.name === 'table:table');
}
