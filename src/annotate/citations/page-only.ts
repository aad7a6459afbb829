import type { Block } from '../../core/document.ts';
import type { Antecedent } from './antecedent.ts';
import { type Found, RULES } from './citation-draft.ts';
import type { LocatorReader } from './locator.ts';
import type { CitationWords } from './words.ts';
import type { Works } from './works.ts';

/** Reads brackets that hold nothing but pages: "(26-7)", "(50)", "(p. 50)". */
export class PageOnlyReader {
  private readonly words: CitationWords;
  private readonly locators: LocatorReader;
  private readonly remark: RegExp;
  private readonly page: RegExp;

  constructor(words: CitationWords, locators: LocatorReader) {
    this.words = words;
    this.locators = locators;
    this.remark = new RegExp(`[,;]\\s${words.pattern('remark')}$`, 'iu');
    this.page = new RegExp(`^${words.pattern('page')}\\s?(?=[\\divxlc])`, 'iu');
  }

  read(passage: string, open: number, block: Block, antecedent: Antecedent, works: Works): Found | undefined {
    const inside = /^[([]\s?([^()[\]]{1,60}?)\s?[)\]]/u.exec(passage.slice(open, open + 64))?.[1];
    if (inside === undefined || !/\d/u.test(inside)) return undefined;
    const printed = inside.replace(this.remark, '');
    const locator = this.locators.whole(printed);
    if (locator === undefined) return undefined;
    const marked = this.page.test(printed);
    if (!marked && !(passage.charAt(open) === '(' && this.mayBePages(passage, open, inside, locator))) return undefined;
    const targets = antecedent.within(marked ? 12 : block.kind === 'footnote' ? 0 : 1);
    if (targets === undefined || targets.length === 0) return undefined;
    if (!marked && targets.some((key) => isOutside(works.get(key)?.pages ?? null, locator))) return undefined;
    const start = passage.indexOf(printed, open);
    return {
      start,
      end: start + printed.length,
      value: { targets: [...targets], locator, form: 'page-only' },
      rule: RULES.page,
      confidence: marked ? 0.95 : 0.8,
      evidence: targets.map((key) => ({ kind: 'antecedent', quote: key })),
    };
  }

  /**
   * Whether bare numbers in brackets can be pages where they stand: no year or span of years, no item of an enumeration
   * ("(1) one, (2) two"), no figure repeated ("ten (10)"), no number of something ("Article 5 (2)", "Table (3)").
   */
  private mayBePages(passage: string, open: number, inside: string, locator: string): boolean {
    const [first, second] = locator.split(/[^\d]+/u).map(Number);
    if (first === undefined || (first >= 1500 && first <= 2100 && /^\d{4}/u.test(locator))) return false;
    if (second !== undefined && second < first && String(second).length >= String(first).length) return false;
    const before = passage.slice(Math.max(0, open - 40), open);
    if (!/[\p{L}»”"’'.)]\*?\s{1,2}$/u.test(before.slice(-5))) return false;
    // Of what stands behind the last space but one: the pattern would else be tried from every letter before it.
    const last = before.slice(before.trimEnd().lastIndexOf(' ') + 1);
    const word = /(\p{L}[\p{L}’'-]*)\*?\s{1,2}$/u.exec(last)?.[1];
    if (
      word !== undefined &&
      ((this.words.isOrdinary(word) && /^\p{Lu}/u.test(word)) ||
        this.words.has('pinpoint', word) ||
        this.words.has('and', word))
    )
      return false;
    if (word !== undefined && this.words.numberOf(word) === first) return false;
    const after = passage.slice(open + inside.length + 2, open + inside.length + 6);
    const enumerated = second === undefined && first <= 20;
    if (enumerated && (hasSibling(passage, open, first) || !/^(?:$|[\s.,;:»”)])/u.test(after))) return false;
    // "ten (10) days": the number before the bracket says the same; then a noun follows. A list item's number starts a clause.
    return !(enumerated && /[,;:]\s{1,2}$/u.test(before));
  }
}

/** "(1) … (2)": the same paragraph holds the number before or behind in brackets. */
function hasSibling(passage: string, open: number, number: number): boolean {
  const near = passage.slice(Math.max(0, open - 1500), open + 1500);
  return near.includes(`(${number + 1})`) || (number > 1 && near.includes(`(${number - 1})`));
}

function isOutside(pages: readonly [number, number] | null, locator: string): boolean {
  const first = Number(/^\d+/u.exec(locator)?.[0]);
  return pages !== null && Number.isFinite(first) && (first < pages[0] || first > pages[1]);
}
