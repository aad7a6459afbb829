import type { Mark, Page } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { Extraction, type Opened } from './extraction.ts';

/** A block without blocks in it. */
export type Leaf =
  | { readonly kind: 'paragraph' | 'caption' | 'code' | 'furniture' }
  | { readonly kind: 'heading'; readonly level: number };

/** What holds blocks. */
export type Holder =
  | { readonly kind: 'list-item'; readonly ordinal: string | null }
  | { readonly kind: 'block-quotation' };

type Style = 'bold' | 'italic';

interface OpenNote {
  readonly label: string;
  readonly link: string | undefined;
  readonly opened: Opened;
}

/**
 * Writes a document as a flow of blocks, as every format of markup has them: paragraphs that begin where text does,
 * headings, items, quotations, notes, tables. In a note, blocks are lines; in a cell, they are words of one line.
 */
export class Flow {
  readonly extraction = new Extraction();
  private leaf: { readonly opened: Opened; readonly leaf: Leaf } | null = null;
  private next: Leaf = { kind: 'paragraph' };
  private note: OpenNote | null = null;
  private cells = 0;
  /** Where the number ends that was written last. */
  private numeralEnd = -1;
  private readonly styles: { readonly style: Style; opened: Opened }[] = [];

  /** Running text; begins a paragraph where none is open. */
  text(text: string): void {
    if (/[^ \t\n\r\f\v\u0085\u00a0\u2028\u2029]/u.test(text)) this.ensureLeaf();
    this.extraction.write(text);
  }

  /** Lines as they stand. */
  verbatim(text: string): void {
    this.ensureLeaf();
    this.extraction.writeExactly(text);
  }

  /** A line ends within its block. */
  lineBreak(): void {
    if (this.cells > 0) this.extraction.write(' ');
    else this.extraction.breakLine();
  }

  /** The block ends; the next text begins one of the given kind. */
  boundary(next: Leaf = { kind: 'paragraph' }): void {
    this.interruptStyles();
    if (this.leaf !== null) {
      const { opened, leaf } = this.leaf;
      this.extraction.close(opened, leaf);
      this.leaf = null;
    }
    this.next = next;
    if (this.extraction.length === this.numeralEnd) return;
    if (this.cells > 0) this.extraction.write(' ');
    else if (this.note !== null) {
      if (this.note.opened.start !== null) this.extraction.breakLine();
    } else this.extraction.breakBlock();
  }

  get inCell(): boolean {
    return this.cells > 0;
  }

  get inNote(): boolean {
    return this.note !== null;
  }

  /** Begins an item or a quotation; its number, if any, stands before its first block. */
  openHolder(holder: Holder, numeral = ''): () => void {
    this.boundary();
    const opened = this.extraction.open();
    if (numeral !== '' && this.cells === 0 && this.note === null) {
      this.numeral(numeral);
    } else if (numeral !== '') this.text(`${numeral} `);
    return () => {
      this.boundary();
      if (this.cells === 0 && this.note === null) this.extraction.close(opened, holder);
    };
  }

  /** Begins the body of a note behind its printed number; one that is open ends. Returns what ends it. */
  openNote(label: string, link?: string, numeral = ''): () => void {
    this.closeNote();
    if (this.cells > 0) return () => {};
    this.boundary();
    if (numeral !== '') this.numeral(numeral);
    const note: OpenNote = { label, link, opened: this.extraction.open() };
    this.note = note;
    return () => {
      if (this.note === note) this.closeNote();
    };
  }

  closeNote(): void {
    if (this.note === null) return;
    this.boundary();
    const { label, link, opened } = this.note;
    this.note = null;
    this.extraction.close(opened, { kind: 'note-body', label, ...(link === undefined ? {} : { link }) });
    this.extraction.breakBlock();
  }

  /** The call of a note, with the marker as it is printed. */
  noteReference(marker: string, label: string, link?: string): Range | null {
    if (marker === '') return null;
    this.ensureLeaf();
    const opened = this.extraction.open();
    this.extraction.writeExactly(marker);
    return this.extraction.close(opened, { kind: 'note-reference', label, ...(link === undefined ? {} : { link }) });
  }

  /** Bold or italic text begins; a block that ends within it ends the mark, and the next block goes on with it. */
  openStyle(style: Style): () => void {
    const entry = { style, opened: this.extraction.open() };
    this.styles.push(entry);
    return () => {
      const at = this.styles.lastIndexOf(entry);
      if (at >= 0) this.styles.splice(at, 1);
      this.extraction.close(entry.opened, { kind: 'emphasis', style });
    };
  }

  openSuperscript(): () => void {
    const opened = this.extraction.open();
    return () => void this.extraction.close(opened, { kind: 'superscript' });
  }

  openCell(): () => void {
    this.cells++;
    return () => {
      this.interruptStyles();
      this.cells--;
    };
  }

  finish(): { readonly text: string; readonly marks: Mark[]; readonly pages: Page[] } {
    this.closeNote();
    this.boundary();
    return this.extraction.finish();
  }

  /** Stands before the block that it numbers, on its line. */
  private numeral(numeral: string): void {
    this.extraction.writeExactly(numeral);
    this.extraction.write(' ');
    this.numeralEnd = this.extraction.length;
  }

  private ensureLeaf(): void {
    if (this.leaf !== null || this.note !== null || this.cells > 0) return;
    this.leaf = { opened: this.extraction.open(), leaf: this.next };
  }

  private interruptStyles(): void {
    for (const entry of this.styles) {
      this.extraction.close(entry.opened, { kind: 'emphasis', style: entry.style });
      entry.opened = this.extraction.open();
    }
  }
}
