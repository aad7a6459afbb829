import type { Diagnostic } from '../../core/diagnostic.ts';
import { leftOutDiagnostic } from '../left-out.ts';
import { isHidden, NO_TEXT, type Reason, reasonFor } from './left-out-reasons.ts';
import { attributeOf, isBlock, type Page, rolesOf } from './tree.ts';

/** What of a page is text of the document: `leftOut[i]` is why node `i` and all below it are not read. */
export interface Content {
  readonly leftOut: ReadonlyMap<number, Reason | null>;
  readonly diagnostics: Diagnostic[];
}

/**
 * Finds the main content: `main` or the one article where the page says which it is, else all of the body; without what is
 * hidden, navigation, sidebars, notices, comments. An element that holds a note's body (`kept`), or most of the page's
 * prose, is read whatever it calls itself.
 */
export function mainContent(page: Page, kept: readonly number[]): Content {
  const leftOut = new Map<number, Reason | null>();
  const measure = new Measure(page);
  const body = page.all('body')[0] ?? 0;
  const all = measure.prose(body);
  const holdsNote = new Set<number>();
  for (const index of kept) for (let at = index; at >= 0 && !holdsNote.has(at); at = page.parent(at)) holdsNote.add(at);
  const root = rootOf(page, measure, body);
  const articles = page.all('article').filter((index) => root === body || page.contains(root, index));
  const dominant = articles.find((index) => measure.prose(index) >= 0.5 * measure.prose(root));
  for (let i = 0; i < page.nodes.length; i++) {
    const element = page.element(i);
    if (element === null) continue;
    const reason = NO_TEXT.has(element.tagName) ? null : reasonFor(element, page, i, { body, root, dominant });
    if (reason === undefined) continue;
    const safe = reason === null || reason === 'hidden text' || reason === 'edit links' || reason === 'comments';
    if (!safe && (holdsNote.has(i) || measure.prose(i) > 0.5 * all)) continue;
    leftOut.set(i, reason);
    i = page.last(i);
  }
  if (root !== body) leaveOutAround(page, root, holdsNote, leftOut);
  else leaveOutMenus(page, measure, holdsNote, leftOut);
  return { leftOut, diagnostics: report(page, leftOut) };
}

/** Of a book everything is content but its lists of contents and what is hidden. */
export function bookContent(page: Page): Content {
  const leftOut = new Map<number, Reason | null>();
  for (let i = 0; i < page.nodes.length; i++) {
    const element = page.element(i);
    if (element === null) continue;
    const isContents = element.tagName === 'nav' || /\b(?:doc-toc|toc|landmarks|page-list)\b/u.test(rolesOf(element));
    if (NO_TEXT.has(element.tagName)) leftOut.set(i, null);
    else if (isHidden(element) || isContents) leftOut.set(i, isContents ? 'a table of contents' : 'hidden text');
    else continue;
    i = page.last(i);
  }
  return { leftOut, diagnostics: report(page, leftOut) };
}

function rootOf(page: Page, measure: Measure, body: number): number {
  const whole = measure.prose(body);
  const best = (candidates: readonly number[]): number | undefined =>
    candidates
      .filter((index) => measure.prose(index) >= 0.5 * whole && whole > 0)
      .sort((a, b) => measure.prose(b) - measure.prose(a) || a - b)[0];
  const marked = (index: number): boolean => {
    const element = page.element(index);
    return element?.tagName === 'main' || / main | ^main$/u.test(` ${rolesOf(element)} `);
  };
  const elements = page.nodes.flatMap((_, index) => (page.element(index) === null ? [] : [index]));
  return (
    best(elements.filter(marked)) ??
    best(
      elements.filter(
        (index) =>
          attributeOf(page.element(index), 'itemprop') === 'articleBody' || page.element(index)?.tagName === 'article',
      ),
    ) ??
    body
  );
}

/** Everything outside the main content but the title of the page and the notes. */
function leaveOutAround(
  page: Page,
  root: number,
  holdsNote: ReadonlySet<number>,
  leftOut: Map<number, Reason | null>,
): void {
  const title = (page.all('title')[0] ?? -1) >= 0 ? page.textOf(page.all('title')[0] ?? 0) : '';
  const hasTitle = page.all('h1').some((index) => page.contains(root, index));
  const isTitle = (index: number): boolean => {
    const text = page.element(index)?.tagName === 'h1' ? page.textOf(index) : '';
    return !hasTitle && index < root && text !== '' && title.includes(text);
  };
  const titles = page.all('h1').filter(isTitle);
  for (let i = 0; i < page.nodes.length; i++) {
    if (i === root || leftOut.has(i)) {
      i = page.last(i);
      continue;
    }
    if (page.contains(i, root) || titles.some((index) => page.contains(i, index)) || holdsNote.has(i)) {
      // A note's own content is read whole.
      if (holdsNote.has(i) && !hasHolderBelow(page, i, holdsNote)) i = page.last(i);
      if (titles.includes(i)) i = page.last(i);
      continue;
    }
    leftOut.set(i, 'text outside the main content');
    i = page.last(i);
  }
}

function hasHolderBelow(page: Page, index: number, holdsNote: ReadonlySet<number>): boolean {
  for (let i = index + 1; i <= page.last(index); i++) if (holdsNote.has(i)) return true;
  return false;
}

/** Where nothing says what the main content is: blocks that are little but short links. */
function leaveOutMenus(
  page: Page,
  measure: Measure,
  holdsNote: ReadonlySet<number>,
  leftOut: Map<number, Reason | null>,
): void {
  for (let i = 0; i < page.nodes.length; i++) {
    if (leftOut.has(i)) {
      i = page.last(i);
      continue;
    }
    const element = page.element(i);
    if (element === null || !isBlock(element) || holdsNote.has(i) || /^(?:p|li|body|html)$/u.test(element.tagName))
      continue;
    const links = measure.links(i);
    if (links >= 5 && measure.linked(i) > 0.75 * measure.text(i) && measure.linked(i) / links < 35) {
      leftOut.set(i, 'navigation');
      i = page.last(i);
    }
  }
}

/** Sums over subtrees: characters of text, of linked text, of prose; number of links. */
class Measure {
  private readonly page: Page;
  private readonly sums: Readonly<Record<'text' | 'linked' | 'prose' | 'links', Float64Array>>;

  constructor(page: Page) {
    this.page = page;
    const size = page.nodes.length + 1;
    this.sums = {
      text: new Float64Array(size),
      linked: new Float64Array(size),
      prose: new Float64Array(size),
      links: new Float64Array(size),
    };
    let link = -1;
    let hidden = -1;
    page.nodes.forEach((_, i) => {
      const element = page.element(i);
      if (element !== null && (NO_TEXT.has(element.tagName) || isHidden(element)))
        hidden = Math.max(hidden, page.last(i));
      const isLink = element?.tagName === 'a' && attributeOf(element, 'href') !== null;
      if (isLink) link = page.last(i);
      const length = i <= hidden ? 0 : (page.text(i)?.trim().length ?? 0);
      const linked = i <= link;
      this.add('text', i, length);
      this.add('linked', i, linked ? length : 0);
      this.add('prose', i, !linked && length >= 40 ? length : 0);
      this.add('links', i, isLink ? 1 : 0);
    });
  }

  text = (index: number): number => this.sum('text', index);
  linked = (index: number): number => this.sum('linked', index);
  prose = (index: number): number => this.sum('prose', index);
  links = (index: number): number => this.sum('links', index);

  private add(what: keyof Measure['sums'], at: number, amount: number): void {
    this.sums[what][at + 1] = (this.sums[what][at] ?? 0) + amount;
  }

  private sum(what: keyof Measure['sums'], index: number): number {
    return (this.sums[what][this.page.last(index) + 1] ?? 0) - (this.sums[what][index] ?? 0);
  }
}

/** One diagnostic for each kind of what was left out. */
function report(page: Page, leftOut: ReadonlyMap<number, Reason | null>): Diagnostic[] {
  const kinds = new Map<Reason, string[]>();
  for (const [index, reason] of leftOut) {
    const text = reason === null ? '' : readableText(page, index, leftOut);
    if (reason === null || text === '') continue;
    const held = kinds.get(reason);
    if (held === undefined) kinds.set(reason, [text]);
    else held.push(text);
  }
  return [...kinds].flatMap(([reason, texts]) => leftOutDiagnostic(reason, texts.join(' '), texts.length));
}

function readableText(page: Page, index: number, leftOut: ReadonlyMap<number, Reason | null>): string {
  let text = '';
  for (let i = index; i <= page.last(index); i++) {
    const element = page.element(i);
    if (element !== null && (leftOut.get(i) === null || NO_TEXT.has(element.tagName))) i = page.last(i);
    else text += page.text(i) ?? '';
  }
  return text.replaceAll(/\s+/gu, ' ').trim();
}
