import type { Block } from '../../core/document.ts';

interface Last {
  readonly keys: readonly string[];
  readonly block: Block;
  readonly ordinal: number;
  /** Only law was cited there. */
  readonly law: boolean;
}

/**
 * The work cited last, for "(26-7)", "ibid." and the like. Body text and notes are two sequences: a note's "ibid." looks
 * to the note before, not to the text that stands before the notes in reading order. For "supra note 8" it knows which
 * works each note cites.
 */
export class Antecedent {
  private readonly last = new Map<string, Last>();
  private readonly times = new Map<string, number>();
  private readonly inNote = new Map<string, string[]>();
  private readonly markers: ReadonlyMap<Block, string>;
  private count = 0;
  private block: Block | undefined;
  private ordinal = 0;

  /** @param markers the number of each note, as printed */
  constructor(markers: ReadonlyMap<Block, string> = new Map()) {
    this.markers = markers;
  }

  enter(block: Block): void {
    this.block = block;
    this.ordinal++;
  }

  cite(keys: readonly string[]): void {
    if (this.block === undefined || keys.length === 0) return;
    for (const key of keys) this.times.set(key, ++this.count);
    this.last.set(sequenceOf(this.block), { keys, block: this.block, ordinal: this.ordinal, law: false });
    this.foresee(this.block, keys);
  }

  /** Works that a note is known to cite before it is read: "infra note 30", and what the text says of notes. */
  foresee(note: Block, keys: readonly string[]): void {
    const marker = this.markers.get(note);
    if (marker === undefined) return;
    const known = this.inNote.get(marker) ?? [];
    this.inNote.set(marker, [...known, ...keys.filter((key) => !known.includes(key))]);
  }

  /** A law was cited, and no work: "Id." behind it means the law. */
  citeLaw(): void {
    this.citeNone(true);
  }

  /** A work was cited that no entry has: "Id." behind it means none that is known. */
  citeUnknown(): void {
    this.citeNone(false);
  }

  private citeNone(law: boolean): void {
    if (this.block === undefined) return;
    this.last.set(sequenceOf(this.block), { keys: [], block: this.block, ordinal: this.ordinal, law });
  }

  /** Whether what was cited last is a law. */
  get isLaw(): boolean {
    return this.block !== undefined && this.last.get(sequenceOf(this.block))?.law === true;
  }

  /** Keys of the works that the note of this number cites. */
  citedIn(number: string): readonly string[] {
    return this.inNote.get(number) ?? [];
  }

  /** Keys of the work cited last: in the same block, in one of the `blocks` before it, and in the same section. */
  within(blocks: number): readonly string[] | undefined {
    if (this.block === undefined) return undefined;
    const last = this.last.get(sequenceOf(this.block));
    if (last === undefined || last.law || this.ordinal - last.ordinal > blocks) return undefined;
    return last.block.section === this.block.section || last.block === this.block ? last.keys : undefined;
  }

  /** The one of several works that was cited last; all of them where none was. "Howard, op. cit.": his work cited before. */
  latestOf(keys: readonly string[]): readonly string[] {
    const cited = keys.filter((key) => this.times.has(key));
    const latest = cited.sort((a, b) => (this.times.get(b) ?? 0) - (this.times.get(a) ?? 0))[0];
    return latest === undefined ? keys : [latest];
  }

  get inSameBlock(): readonly string[] | undefined {
    return this.within(0);
  }
}

const sequenceOf = (block: Block): string =>
  block.kind === 'footnote' ? 'notes' : block.kind === 'table' ? 'tables' : 'text';
