import type { Mark, Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { digitsToSuperscript } from './note-labels.ts';
import { type RawBlock, rawText } from './raw-block.ts';

type Superscript = Extract<Mark, { kind: 'superscript' }>;
type NoteReference = Extract<Mark, { kind: 'note-reference' }>;

/** What a format says about stretches within blocks, to be asked by position. Look-ups are logarithmic. */
export class InlineMarks {
  /** Bold stretches, neighbours merged. */
  private readonly bold: Range[] = [];
  private readonly superscripts: Superscript[] = [];
  private readonly references: NoteReference[] = [];

  constructor({ text, marks }: Pick<Source, 'text' | 'marks'>) {
    for (const mark of marks)
      if (mark.kind === 'superscript') this.superscripts.push(mark);
      else if (mark.kind === 'note-reference') this.references.push(mark);
      else if (mark.kind === 'emphasis' && mark.style === 'bold') this.addBold(text, mark.range);
  }

  /** Word processors cut a bold line into many runs: white space and syntax between two of them is bold too. */
  private addBold(text: string, [start, end]: Range): void {
    const last = this.bold.at(-1);
    if (last === undefined || start - last[1] > 8 || /[\p{L}\p{N}]/u.test(text.slice(last[1], start)))
      this.bold.push([start, end]);
    else this.bold[this.bold.length - 1] = [last[0], Math.max(last[1], end)];
  }

  /** The bold stretch that begins at the start of `range`, signs and white space aside; cut at its end. */
  boldFrom(text: string, [start, end]: Range): Range | undefined {
    const found = this.bold[firstEndingBehind(this.bold, start)];
    if (found === undefined || found[0] >= end || found[1] <= start) return undefined;
    if (found[0] > start && /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(found[0], start + 12)))) return undefined;
    return found[0] - start > 12 ? undefined : [start, Math.min(found[1], end)];
  }

  /** Whether all letters of `range` are bold. */
  isBold(text: string, range: Range): boolean {
    const found = this.boldFrom(text, range);
    return found !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(found[1], range[1]));
  }

  /** The raised stretch that begins at `position`. */
  superscriptAt(position: number): Superscript | undefined {
    const found = this.superscripts[firstStartingFrom(this.superscripts, position)];
    return found?.range[0] === position ? found : undefined;
  }

  get allSuperscripts(): readonly Superscript[] {
    return this.superscripts;
  }

  /** The text of a block with raised digits as superscript signs, of which there is one for each: `126¹`, not `1261`. */
  raised(source: Pick<Source, 'text'>, block: RawBlock): string {
    const printed = rawText(source, block);
    const [part] = block.parts;
    if (part === undefined || this.superscripts.length === 0) return printed;
    let text = printed;
    for (const { range } of this.superscriptsIn(part.range)) {
      const digits = source.text.slice(...range);
      const at = range[0] - part.range[0];
      if (/^\d+$/u.test(digits))
        text = text.slice(0, at) + digitsToSuperscript(digits) + text.slice(at + digits.length);
    }
    return text;
  }

  superscriptsIn(range: Range): Superscript[] {
    return startingIn(this.superscripts, range);
  }

  referencesIn(range: Range): NoteReference[] {
    return startingIn(this.references, range);
  }
}

function startingIn<M extends { readonly range: Range }>(marks: readonly M[], [start, end]: Range): M[] {
  const found: M[] = [];
  for (let i = firstStartingFrom(marks, start); i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.range[0] >= end) break;
    found.push(mark);
  }
  return found;
}

const firstStartingFrom = (marks: readonly { readonly range: Range }[], position: number): number =>
  lowest(marks.length, (index) => (marks[index]?.range[0] ?? 0) >= position);

const firstEndingBehind = (ranges: readonly Range[], position: number): number =>
  lowest(ranges.length, (index) => (ranges[index]?.[1] ?? 0) > position);

/** The lowest index below `count` that a test, false up to it and true from it on, accepts; `count` where none. */
function lowest(count: number, accepts: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (accepts(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
