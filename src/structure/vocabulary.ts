import { differsByOne } from '../matching/edit-distance.ts';
import { fold } from '../resources/fold.ts';

/** Counting all words costs as much as searching for so many. */
const FEW = 40;
const LETTER = /[\p{L}\p{M}]/u;
/** Neither a letter nor the end of a line or cell, where a half of a word may stand. */
const ENDS_WORD = /^(?![\p{L}\p{M}]|-?[\n\t])/u;

/**
 * How often each word stands in a document: its own dictionary, by which broken words are mended. Words cut by a line
 * or page break count in neither half.
 */
export class Vocabulary {
  private readonly text: string;
  private counted: Map<string, number> | undefined;
  private lower: string | undefined;
  private searches = 0;
  private lookups = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Counted when first asked for: a text without broken words never is. */
  private get counts(): Map<string, number> {
    if (this.counted !== undefined) return this.counted;
    const counts = new Map<string, number>();
    for (const match of this.text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*(?!-?[\n\t])/gu)) {
      const word = fold(match[0]);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (word.includes('-')) for (const part of word.split('-')) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    this.counted = counts;
    return counts;
  }

  /** How often a word stands in the text. The first few are searched for; then all words are counted once for all. */
  count(word: string): number {
    if (this.counted === undefined && this.searches < FEW) {
      this.searches++;
      return this.search(fold(word));
    }
    return this.counts.get(fold(word)) ?? 0;
  }

  private search(word: string): number {
    if (word === '') return 0;
    this.lower ??= this.text.toLowerCase().replaceAll('ё', 'е');
    let count = 0;
    for (let at = this.lower.indexOf(word); at !== -1; at = this.lower.indexOf(word, at + 1))
      if (
        !LETTER.test(this.lower.charAt(at - 1)) &&
        ENDS_WORD.test(this.lower.slice(at + word.length, at + word.length + 2))
      )
        count++;
    return count;
  }

  /**
   * How two halves of a word cut by a hyphen at a line's end belong together: `closed` (`rul-` + `ing`) or `hyphen`
   * (`long-` + `term`). The document's own spelling decides; where it has neither, two halves that are words of their
   * own keep the hyphen.
   */
  rejoin(left: string, right: string): 'closed' | 'hyphen' {
    const closed = this.count(left + right);
    const hyphen = this.count(`${left}-${right}`);
    if (closed !== hyphen) return closed > hyphen ? 'closed' : 'hyphen';
    // A capital behind the hyphen is a name's ("Austro-" + "Hungarian").
    if (/^\p{Lu}/u.test(right) && /^\p{Lu}?\p{Ll}+$/u.test(left)) return 'hyphen';
    return this.count(left) > 1 && this.count(right) > 1 && left.length > 2 && right.length > 3 ? 'hyphen' : 'closed';
  }

  /**
   * The commonest word of the document that differs from `word` by one letter, for a word that stands nowhere else:
   * what a broken word with a misread letter (`develonment`) was. `undefined` where none is common enough.
   */
  nearest(word: string): string | undefined {
    const folded = fold(word);
    // Every look-up goes through the whole vocabulary: a text with more broken words than this is beyond mending.
    if (folded.length < 6 || this.count(folded) > 1 || ++this.lookups > 200) return undefined;
    let best: { word: string; count: number } | undefined;
    for (const [known, count] of this.counts)
      if (count >= 3 && known !== folded && differsByOne(known, folded) && (best === undefined || count > best.count))
        best = { word: known, count };
    return best?.word;
  }
}
