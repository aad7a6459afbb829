import { CharacterClass, classOf, isLetterAt } from '../../matching/character-class.ts';
import { differsByOne } from '../../matching/edit-distance.ts';
import { Forms } from '../../matching/forms.ts';
import { fold } from '../../resources/fold.ts';

/** Counting all words costs as much as searching for so many. */
const FEW = 40;
/** Lines inside of paragraphs by which a document shows whether it cuts words, and the share of cut ones in one that does not. */
const MANY_LINES = 40;
const SELDOM_CUT = 0.015;
const LETTER = /[\p{L}\p{M}]/u;
/** Neither a letter nor the end of a line or cell, where a half of a word may stand. */
const ENDS_WORD = /^(?![\p{L}\p{M}]|-?[\n\t])/u;

/** Where a word with a space in it stands in the text. */
export interface BrokenWord {
  readonly start: number;
  readonly end: number;
}

/** How often a word stands in a text, and where first; -1 where only parts of words with hyphens are it. */
interface Counted {
  count: number;
  readonly first: number;
}

/**
 * How often each word stands in a document: its own dictionary, by which broken words are mended. Words cut by a line
 * or page break count in neither half.
 */
export class Vocabulary {
  private readonly text: string;
  private counted: Map<string, Counted> | undefined;
  private lowered: string | undefined;
  private withoutYo: string | undefined;
  private searches = 0;
  private lookups = 0;
  private whole: boolean | undefined;
  private broken: readonly BrokenWord[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The text in small letters. */
  get lower(): string {
    this.lowered ??= this.text.toLowerCase();
    return this.lowered;
  }

  /** The same with ё as е. */
  private get folded(): string {
    this.withoutYo ??= this.lower.replaceAll('ё', 'е');
    return this.withoutYo;
  }

  /** Counted when first asked for: a text without broken words never is. */
  private get counts(): Map<string, Counted> {
    if (this.counted !== undefined) return this.counted;
    const counts = new Map<string, Counted>();
    const lower = this.folded;
    const aligned = lower.length === this.text.length;
    const add = (word: string, count: number, at: number): void => {
      const known = counts.get(word);
      if (known === undefined) counts.set(word, { count, first: aligned ? at : -1 });
      else known.count += count;
    };
    const forms = new Forms(lower);
    const times: number[] = [];
    eachWord(lower, (start, end) => {
      const form = forms.numberOf(start, end);
      times[form] = (form < times.length ? (times[form] ?? 0) : 0) + 1;
    });
    times.forEach((count, form) => {
      const printed = forms.formOf(form);
      // Folding each word costs as much as all the rest, and only words of two alphabets need it now.
      const word = mixesAlphabets(printed) ? fold(printed) : printed;
      add(word, count, forms.startOf(form));
      if (word.includes('-')) for (const part of word.split('-')) add(part, count, -1);
    });
    this.counted = counts;
    return counts;
  }

  /** How often a word stands in the text. The first few are searched for; then all words are counted once for all. */
  count(word: string): number {
    if (this.counted === undefined && this.searches < FEW) {
      this.searches++;
      return this.search(fold(word));
    }
    return this.counts.get(fold(word))?.count ?? 0;
  }

  private search(word: string): number {
    if (word === '') return 0;
    const text = this.folded;
    let count = 0;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
      if (!LETTER.test(text.charAt(at - 1)) && ENDS_WORD.test(text.slice(at + word.length, at + word.length + 2)))
        count++;
    return count;
  }

  /**
   * Pairs of words in a stretch of the text that are one word with a space in it: the whole stands elsewhere more than
   * once, and a short first half, or both halves, nowhere else.
   */
  brokenWords(start: number, end: number): readonly BrokenWord[] {
    this.broken ??= this.findBroken();
    let low = 0;
    let high = this.broken.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.broken[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: BrokenWord[] = [];
    for (let i = low; i < this.broken.length; i++) {
      const word = this.broken[i];
      if (word === undefined || word.end > end) break;
      found.push(word);
    }
    return found;
  }

  /** Each word that stands in the text only once is looked at with the word behind it. */
  private findBroken(): BrokenWord[] {
    const broken: BrokenWord[] = [];
    const NEXT = /\p{Ll}{2,14}(?![\p{L}\p{M}-])/uy;
    for (const [left, { count, first: start }] of this.counts) {
      if (count !== 1 || start < 0 || left.length > 14 || left.includes('-')) continue;
      if (this.text.charAt(start + left.length) !== ' ' || /[\p{L}\p{M}-]/u.test(this.text.charAt(start - 1))) continue;
      NEXT.lastIndex = start + left.length + 1;
      const right = NEXT.exec(this.text)?.[0];
      if (right === undefined || (left.length > 3 && this.counts.get(fold(right))?.count !== 1)) continue;
      if ((this.counts.get(fold(left + right))?.count ?? 0) >= 2)
        broken.push({ start, end: start + left.length + 1 + right.length });
    }
    return broken.sort((a, b) => a.start - b.start);
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
    if (this.count(left) > 1 && this.count(right) > 1 && left.length > 2 && right.length > 3) return 'hyphen';
    return this.keepsWordsWhole ? 'hyphen' : 'closed';
  }

  /** Many lines, hardly one of which ends in a hyphen: the program that set them cut no words, and these are real ones. */
  private get keepsWordsWhole(): boolean {
    if (this.whole !== undefined) return this.whole;
    const { text } = this;
    let lines = 0;
    let cut = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      if (!isLetterAt(text, at + 1)) continue;
      const sign = text.charAt(at - 1);
      if (sign === ',' || isLetterAt(text, at - 1)) lines++;
      else if (HYPHENS.has(sign) && /\p{Ll}/u.test(text.charAt(at - 2))) cut++;
    }
    this.whole = lines >= MANY_LINES && cut <= Math.max(1, lines * SELDOM_CUT);
    return this.whole;
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
    for (const [known, { count }] of this.counts)
      if (count >= 3 && known !== folded && differsByOne(known, folded) && (best === undefined || count > best.count))
        best = { word: known, count };
    return best?.word;
  }
}

/** Whether a word in small letters has Latin and Cyrillic ones. */
function mixesAlphabets(word: string): boolean {
  let latin = false;
  let cyrillic = false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) latin = true;
    else if (unit >= 0x400 && unit <= 0x52f) cyrillic = true;
  }
  return latin && cyrillic;
}

/** What cuts a word at the end of a line. */
const HYPHENS: ReadonlySet<string> = new Set(['-', '\u00ad', '\u2010']);
const HYPHEN = 0x2d;

/** Every word with the hyphens inside it, but those that the end of a line or cell may have cut. Linear. */
function eachWord(text: string, give: (start: number, end: number) => void): void {
  const ends = (at: number): boolean => text.charCodeAt(at) === 0x0a || text.charCodeAt(at) === 0x09;
  for (let start = 0; start < text.length; start++) {
    if (!isLetterAt(text, start)) continue;
    let end = start + 1;
    for (;;) {
      while (isLetterAt(text, end) || (end < text.length && classOf(text.charCodeAt(end)) === CharacterClass.mark))
        end++;
      if (text.charCodeAt(end) !== HYPHEN || !isLetterAt(text, end + 1)) break;
      end++;
    }
    if (!ends(end) && !(text.charCodeAt(end) === HYPHEN && ends(end + 1))) give(start, end);
    start = end;
  }
}
