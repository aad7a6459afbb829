import { differsByOne } from '../../matching/edit-distance.ts';
import { deletions } from './sound.ts';

const BASE = 0x01000193;

/**
 * Words of a document, and which of them another word is one letter apart from: both have a form in common when each
 * loses one letter at most. The forms are compared by their hashes, and spelled out only where two of those are equal,
 * for nearly all words are a variant of none.
 */
export class Variants {
  private readonly words: string[] = [];
  /** How many of the words are spelled out in `forms`. */
  private spelled = 0;
  /** From a form to the first word that has it. */
  private readonly forms = new Map<string, string>();
  /** A bit for 16 of a hash. */
  private readonly marks = new Uint8Array(0x2000);

  add(word: string): void {
    this.words.push(word);
    this.meets(word, true);
  }

  /** The first word that differs from this one, and by one letter that is not the first. */
  of(word: string): string | undefined {
    if (!this.meets(word, false)) return undefined;
    for (; this.spelled < this.words.length; this.spelled++) {
      const known = this.words[this.spelled] ?? '';
      for (const form of deletions(known)) if (!this.forms.has(form)) this.forms.set(form, known);
    }
    for (const form of deletions(word)) {
      const known = this.forms.get(form);
      if (known !== undefined && known !== word && known[0] === word[0] && differsByOne(word, known)) return known;
    }
    return undefined;
  }

  /** Whether a form of the word is marked; marks them all. The hash of a form follows from that of the one before. */
  private meets(word: string, marking: boolean): boolean {
    const last = word.length - 1;
    let hash = 0;
    for (let i = 0; i < last; i++) hash = (Math.imul(hash, BASE) + word.charCodeAt(i)) | 0;
    let met = this.mark((Math.imul(hash, BASE) + word.charCodeAt(last)) | 0, marking);
    met = this.mark(hash, marking) || met;
    let power = 1;
    for (let i = last - 1; i >= 0 && (marking || !met); i--) {
      hash = (hash + Math.imul(word.charCodeAt(i + 1) - word.charCodeAt(i), power)) | 0;
      met = this.mark(hash, marking) || met;
      power = Math.imul(power, BASE);
    }
    return met;
  }

  private mark(hash: number, marking: boolean): boolean {
    const bits = (hash ^ (hash >>> 16)) & 0xffff;
    const there = this.marks[bits >>> 3] ?? 0;
    if (marking) this.marks[bits >>> 3] = there | (1 << (bits & 7));
    return ((there >>> (bits & 7)) & 1) === 1;
  }
}
