import type { Block } from '../../core/document.ts';

/**
 * The work cited last, for "(26-7)", "ibid." and the like. Body text and notes are two sequences: a note's "ibid." looks
 * to the note before, not to the text that stands before the notes in reading order.
 */
export class Antecedent {
  private readonly last = new Map<
    string,
    { readonly keys: readonly string[]; readonly block: Block; readonly ordinal: number }
  >();
  private readonly times = new Map<string, number>();
  private count = 0;
  private block: Block | undefined;
  private ordinal = 0;

  enter(block: Block): void {
    this.block = block;
    this.ordinal++;
  }

  cite(keys: readonly string[]): void {
    if (this.block === undefined || keys.length === 0) return;
    for (const key of keys) this.times.set(key, ++this.count);
    this.last.set(sequenceOf(this.block), { keys, block: this.block, ordinal: this.ordinal });
  }

  /** Keys of the work cited last: in the same block, in one of the `blocks` before it, and in the same section. */
  within(blocks: number): readonly string[] | undefined {
    if (this.block === undefined) return undefined;
    const last = this.last.get(sequenceOf(this.block));
    if (last === undefined || this.ordinal - last.ordinal > blocks) return undefined;
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
