import type { Nodes, Table } from 'mdast';
import type { Mark } from '../../core/source.ts';
import type { Range } from '../../core/span.ts';
import type { FormatReader } from '../format.ts';
import { readDialect } from './dialects.ts';
import { htmlBlock } from './html-parts.ts';
import { inlineNotes } from './inline-notes.ts';
import { parseMarkdown } from './parser.ts';
import { isPicture, Places } from './places.ts';
import { withoutProse } from './prose.ts';
import { dashMarks, textMarks } from './text-marks.ts';

/** CommonMark with GFM tables and footnotes, and what pandoc and OCR converters add. Marks point into the text itself. */
export const readMarkdown: FormatReader = (text) => {
  const dialect = readDialect(text);
  const condensed = withoutProse(dialect.masked);
  const reader = new MarkdownReader(text, new Places(condensed), dialect.isPandoc);
  reader.read(parseMarkdown(condensed.text));
  reader.inlineNotes();
  return {
    marks: [...dialect.marks, ...reader.marks].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]),
    pages: dialect.pages,
    diagnostics: dialect.diagnostics,
    stated: dialect.stated,
  };
};

/** Behind these raised digits are a power: km², 10³. */
const POWER = /(?:^|[^\p{L}])(?:[kcdm]?m|км|см|мм|м|\d)$/u;
/** A paragraph beside a table: `: Caption` and `Table: Caption` are pandoc's. */
const CAPTION = /^(?:Table)?:[ \t]+(?=\S)/u;

class MarkdownReader {
  readonly marks: Mark[] = [];
  private readonly text: string;
  private readonly places: Places;
  private readonly isPandoc: boolean;
  /** Where the last call in `<sup>` ends. */
  private callEnd = 0;

  constructor(text: string, places: Places, isPandoc: boolean) {
    this.text = text;
    this.places = places;
    this.isPandoc = isPandoc;
  }

  read(root: Nodes): void {
    const stack: { readonly node: Nodes; readonly inNote: boolean; readonly besideTable: boolean }[] = [
      { node: root, inNote: false, besideTable: false },
    ];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { node } = next;
      this.enter(node, next.inNote, next.besideTable);
      if (!('children' in node) || node.type === 'table') continue;
      const inNote = next.inNote || node.type === 'footnoteDefinition';
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        const besideTable = node.children[i - 1]?.type === 'table' || node.children[i + 1]?.type === 'table';
        if (child !== undefined) stack.push({ node: child, inNote, besideTable });
      }
    }
  }

  /** `^[…]`: the paragraph around it goes on behind it. */
  inlineNotes(): void {
    let number = this.marks.filter(({ kind }) => kind === 'note-body').length;
    for (const { opening, body, closing } of inlineNotes(this.text)) {
      const label = String(++number);
      const link = `inline note ${label}`;
      this.marks.push(
        { kind: 'note-reference', range: opening, label, link },
        { kind: 'note-body', range: body, label, link },
        { kind: 'syntax', range: closing },
      );
    }
  }

  private enter(node: Nodes, inNote: boolean, besideTable: boolean): void {
    const { marks, text, places } = this;
    const range = places.of(node);
    switch (node.type) {
      case 'heading':
        marks.push({ kind: 'heading', range: places.ofWords(node), level: node.depth });
        break;
      case 'paragraph':
        if (!inNote && !node.children.every(isPicture)) this.paragraph(range, besideTable);
        break;
      case 'listItem': {
        const ordinal = /^\s*(\d+)[.)]/u.exec(text.slice(range[0], range[0] + 12))?.[1] ?? null;
        marks.push({ kind: 'list-item', range, ordinal });
        break;
      }
      case 'blockquote':
        marks.push({ kind: 'block-quotation', range: places.ofContent(node) });
        break;
      case 'code':
        marks.push({ kind: 'code', range });
        break;
      case 'table':
        this.table(node);
        break;
      case 'footnoteDefinition':
        marks.push({ kind: 'note-body', range: places.ofContent(node), label: node.identifier, link: node.identifier });
        break;
      case 'footnoteReference':
        marks.push({ kind: 'note-reference', range, label: node.identifier, link: node.identifier });
        break;
      case 'html':
        this.html(node.value, range);
        break;
      case 'emphasis':
      case 'strong':
        marks.push({
          kind: 'emphasis',
          range: places.ofContent(node),
          style: node.type === 'strong' ? 'bold' : 'italic',
        });
        this.around(range, places.ofContent(node));
        break;
      case 'delete':
      case 'link':
      case 'linkReference':
        this.around(range, places.ofContent(node));
        break;
      case 'image':
      case 'imageReference':
        marks.push({ kind: 'syntax', range });
        break;
      case 'inlineCode': {
        const ticks = /^`+/u.exec(text.slice(range[0], range[1]))?.[0].length ?? 0;
        this.around(range, [range[0] + ticks, range[1] - ticks]);
        break;
      }
      case 'text':
        marks.push(...textMarks(text, range), ...(this.isPandoc ? dashMarks(text, range) : []));
        break;
      case 'break':
        marks.push({ kind: 'syntax', range: [range[0], Math.max(range[0], range[1] - 1)] });
        break;
      default:
        break;
    }
  }

  private paragraph([start, end]: Range, besideTable: boolean): void {
    const beginning = this.text.slice(start, Math.min(end, start + 60));
    const caption = besideTable ? CAPTION.exec(beginning) : null;
    // Nougat writes the bodies of notes as paragraphs of their own.
    const note = /^Footnote (\d{1,3}):[ \t]+(?=\S)/u.exec(beginning);
    if (caption !== null) this.marks.push({ kind: 'caption', range: [start + caption[0].length, end] });
    else if (note !== null)
      this.marks.push({ kind: 'note-body', range: [start + note[0].length, end], label: note[1] ?? '' });
    else this.marks.push({ kind: 'paragraph', range: [start, end] });
  }

  /** Syntax at both ends of a node. */
  private around(range: Range, content: Range): void {
    if (content[0] > range[0]) this.marks.push({ kind: 'syntax', range: [range[0], content[0]] });
    if (content[1] < range[1]) this.marks.push({ kind: 'syntax', range: [content[1], range[1]] });
  }

  /** The end tag of a call is part of the call: as a sign at the end of a paragraph it would be cut off alone. */
  private html(value: string, range: Range): void {
    const before = this.text.slice(Math.max(0, range[0] - 3), range[0]);
    const note = /^<sup>$/iu.test(value)
      ? /^<sup>\s*(\d{1,3}|[*†‡])\s*<\/sup>/iu.exec(this.text.slice(range[0], range[0] + 24))
      : null;
    if (note !== null && !POWER.test(before)) {
      this.callEnd = range[0] + note[0].length;
      this.marks.push({ kind: 'note-reference', range: [range[0], this.callEnd], label: note[1] ?? '' });
    } else if (range[1] <= this.callEnd) return;
    else if (/^<\/?[a-z][^<>]*>$|^<!--/iu.test(value)) this.marks.push({ kind: 'syntax', range });
    else this.marks.push(...htmlBlock(this.text.slice(...range), range[0]));
  }

  /** Right below a table, without a blank line, a caption of pandoc's looks like a row of one cell. */
  private table(table: Table): void {
    const rows = [...table.children];
    const last = rows.at(-1);
    const lastText = last === undefined ? '' : this.text.slice(...this.places.of(last));
    const caption = rows.length > 2 && !lastText.includes('|') ? CAPTION.exec(lastText) : null;
    if (last !== undefined && caption !== null) {
      rows.pop();
      const [start, end] = this.places.of(last);
      this.marks.push({ kind: 'caption', range: [start + caption[0].length, end] });
    }
    const range: Range = [this.places.of(table)[0], this.places.of(rows.at(-1) ?? table)[1]];
    this.marks.push({
      kind: 'table',
      range,
      rows: rows.map((row) =>
        row.children.map((cell) =>
          cell.children.length > 0 ? this.places.ofContent(cell) : emptyAt(this.places.of(cell)[0]),
        ),
      ),
    });
    const stack: Nodes[] = rows.flatMap((row) => row.children).flatMap((cell) => cell.children);
    for (const node of stack) {
      this.enter(node, true, false);
      if ('children' in node) stack.push(...node.children);
    }
  }
}

const emptyAt = (position: number): Range => [position, position];
