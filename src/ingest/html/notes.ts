import { attributeOf, isBlock, type Page, rolesOf } from './tree.ts';

/** A note whose call and body the page ties together by a link. */
export interface LinkedNote {
  /** What is printed as the marker, without brackets: `1`, `*`. */
  readonly label: string;
  /** Unique in the page. */
  readonly link: string;
  /** The outermost element that is nothing but the marker of a call: `a`, or the `sup` around it. One note may be called twice. */
  readonly calls: readonly number[];
  /** The element that the body begins with. */
  readonly body: number;
  /** The last node of the body. */
  readonly end: number;
  /** Elements of the body that are its printed marker or a link back: not text of the note. */
  readonly marks: readonly number[];
}

/** `1`, `[1]`, `(12)`, `*`, `a`, `iv`, `note 3`, `прим. 4`. */
const MARKER = /^[[({]?\s*(?:(?:note|fn|прим)\.?\s*)?(\d{1,4}|[ivxlc]{1,7}|\p{L}|[*†‡§¶#]{1,4})\s*[\])}]?[.:]?$/iu;
const NOTE_NAME =
  /(?:^|[-_:.])(?:(?:foot|end)?notes?|fn|ftn|edn|en|sdfootnote|sdendnote|cite[-_]?(?:note|ref)|ref|prim|snoska)(?:ref|sym|anc|\b|[-_\d])/iu;
const ARROWS =
  /^[\s^↑↩⏎↵⤴⇑▲△«»[\]()]*$|^(?:(?:jump|back|return) (?:up|back|to (?:text|content))|(?:назад|наверх|вернуться))/iu;

/** Selectors of emoji or text style, behind arrows. */
const VARIATION = /\p{Variation_Selector}/gu;

interface Anchor {
  readonly index: number;
  readonly target: number;
  readonly label: string | null;
  readonly isArrow: boolean;
  readonly role: 'call' | 'back' | null;
  readonly name: string;
}

/**
 * The notes of a page whose calls link to their bodies: pages of journals and encyclopaedias, pandoc, saved from Word,
 * LibreOffice, EPUB. A call is a link whose text is a marker and whose target begins a block with that marker, links back, or
 * is called a note by the page.
 */
export function linkedNotes(page: Page): LinkedNote[] {
  const anchors = anchorsOf(page);
  const byTarget = new Map<number, Anchor[]>();
  for (const anchor of anchors) {
    if (anchor.label === null || !isCall(anchor, anchors, page)) continue;
    const held = byTarget.get(anchor.target);
    if (held === undefined) byTarget.set(anchor.target, [anchor]);
    else held.push(anchor);
  }
  const targets = [...byTarget].sort(([a], [b]) => a - b);
  const starts = targets.map(([target]) => bodyStart(page, target));
  const labels = new Map<string, number>();
  return targets.flatMap(([target, calls], index): LinkedNote[] => {
    const body = starts[index] ?? target;
    const label = calls[0]?.label ?? '';
    const count = (labels.get(label) ?? 0) + 1;
    labels.set(label, count);
    const end = bodyEnd(page, body, starts[index + 1]);
    return [
      {
        label,
        link: count === 1 ? `note ${label}` : `note ${label} (${count})`,
        calls: calls.map((call) => markerElement(page, call.index)),
        body,
        end,
        marks: marksOf(page, { body, end, label, calls }, anchors),
      },
    ];
  });
}

function anchorsOf(page: Page): Anchor[] {
  return page.all('a').flatMap((index): Anchor[] => {
    const element = page.element(index);
    const href = attributeOf(element, 'href') ?? '';
    const target = page.target(index, href);
    if (target === undefined) return [];
    const text = page.textOf(index, 40);
    const roles = `${rolesOf(element)} ${attributeOf(element, 'class') ?? ''}`.toLowerCase();
    const role = /\b(?:doc-noteref|noteref|footnote-?ref|fn-?ref)\b/u.test(roles)
      ? 'call'
      : /\b(?:doc-backlink|footnote-back(?:ref|link)?|backlink|reversefootnote)\b/u.test(roles)
        ? 'back'
        : null;
    return [
      {
        index,
        target,
        label: MARKER.exec(text)?.[1] ?? null,
        isArrow: ARROWS.test(text.replaceAll(VARIATION, '')),
        role,
        name: href.slice(href.indexOf('#') + 1),
      },
    ];
  });
}

function isCall(anchor: Anchor, anchors: readonly Anchor[], page: Page): boolean {
  if (anchor.role !== null) return anchor.role === 'call';
  // Of two that point at each other, the call stands in its block, the note's number at the beginning of its own.
  if (page.contains(anchor.target, anchor.index)) return false;
  const back = linksBack(anchor, anchors, page);
  if (back)
    return (
      !startsBlock(page, anchor.index) ||
      (anchor.index < anchor.target && !startsBlock(page, anchor.target)) ||
      anchor.index < anchor.target
    );
  const raised = isRaised(page, anchor.index);
  const named = NOTE_NAME.test(anchor.name);
  return (
    (raised || named || /^[[(]/u.test(page.textOf(anchor.index, 40))) &&
    anchor.index < anchor.target &&
    startsBlock(page, anchor.target) &&
    (named || beginsWithLabel(page, anchor))
  );
}

/** Whether something in the body points back to the call or right beside it. */
function linksBack(anchor: Anchor, anchors: readonly Anchor[], page: Page): boolean {
  const block = page.blockAround(anchor.target);
  const call = page.blockAround(anchor.index);
  for (let i = firstFrom(anchors, block); i < anchors.length; i++) {
    const other = anchors[i];
    if (other === undefined || other.index > page.last(block)) return false;
    const near = Math.abs(other.target - anchor.index) <= 6 || other.target === call;
    if (near && (other.isArrow || other.label === anchor.label || other.role === 'back')) return true;
  }
  return false;
}

function firstFrom(anchors: readonly Anchor[], index: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((anchors[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether nothing but white space stands before a node in its block. */
function startsBlock(page: Page, index: number): boolean {
  const block = page.blockAround(index);
  for (let i = index - 1; i > block; i--) {
    const text = page.text(i);
    if (text !== null && text.trim() !== '') return false;
    if (page.element(i)?.tagName === 'br') return true;
  }
  return true;
}

const isRaised = (page: Page, index: number): boolean => {
  for (let at = index, step = 0; at >= 0 && step < 4 && !isBlock(page.element(at)); at = page.parent(at), step++)
    if (page.element(at)?.tagName === 'sup') return true;
  for (let i = index; i <= page.last(index); i++) if (page.element(i)?.tagName === 'sup') return true;
  return false;
};

function beginsWithLabel(page: Page, { target, label }: Anchor): boolean {
  const block = page.blockAround(target);
  if (page.element(block)?.tagName === 'li') return true;
  let text = '';
  for (let i = target; i <= page.last(block) && text.length < 30; i++) text += page.text(i) ?? '';
  const sign = /^[\s^↑[({]*([\p{L}\p{N}]{1,7}|[*†‡§¶#]{1,4})/u.exec(text)?.[1];
  return label !== null && sign?.toLowerCase() === label.toLowerCase();
}

/** The marker may stand in elements that hold nothing else: `<sup id="…">[<a>1</a>]</sup>`. */
function markerElement(page: Page, anchor: number): number {
  const text = page.textOf(anchor, 40);
  let at = anchor;
  for (let up = page.parent(at); up >= 0 && !isBlock(page.element(up)); up = page.parent(up)) {
    const around = page.textOf(up, 60);
    if (around !== text && around !== `[${text}]` && around !== `(${text})`) break;
    at = up;
  }
  return at;
}

/** The body begins with the block that its anchor begins, or with the anchor where several notes share a block. */
function bodyStart(page: Page, target: number): number {
  if (!startsBlock(page, target)) return target;
  const block = page.blockAround(target);
  const brBefore = page.nodes.slice(block, target).some((node) => node.nodeName === 'br');
  if (brBefore || page.text(target) !== null) return target;
  // Word and LibreOffice put each note into a container of its own.
  const parent = page.parent(block);
  const container = page.element(parent);
  return container !== null &&
    (/^(?:aside|li)$/u.test(container.tagName) ||
      /^(?:s?d?(?:foot|end)note|ftn|edn|fn)[-_]?\d+$/iu.test(attributeOf(container, 'id') ?? '')) &&
    startsWith(page, parent, block)
    ? parent
    : block;
}

const startsWith = (page: Page, outer: number, inner: number): boolean => {
  for (let i = outer + 1; i < inner; i++) if ((page.text(i) ?? '').trim() !== '') return false;
  return true;
};

/** The last node of a body: of its element, but not beyond where the next note begins. */
function bodyEnd(page: Page, body: number, next: number | undefined): number {
  const block = isBlock(page.element(body)) ? body : page.blockAround(body);
  const row = page.element(block)?.tagName === 'td' ? page.parent(block) : block;
  let end = page.last(row);
  if (page.element(block)?.tagName === 'dt' && page.element(end + 1)?.tagName === 'dd') end = page.last(end + 1);
  if (!isBlock(page.element(body)))
    for (let i = page.last(body) + 1; i <= end; i++)
      if (
        page.element(i)?.tagName === 'br' &&
        page.parent(i) === block &&
        next !== undefined &&
        next > i &&
        next - i < 4
      )
        end = i - 1;
  return next !== undefined && next > body && next <= end ? next - 1 : end;
}

/** The number that the body is headed with, and the links back. */
function marksOf(
  page: Page,
  { body, end, label, calls }: { body: number; end: number; label: string; calls: readonly Anchor[] },
  anchors: readonly Anchor[],
): number[] {
  const marks: number[] = [];
  for (let i = firstFrom(anchors, body); i < anchors.length; i++) {
    const anchor = anchors[i];
    if (anchor === undefined || anchor.index > end) break;
    if (anchor.target >= body) continue;
    const text = page.textOf(anchor.index, 40);
    const isOwn = anchor.label === label && startsBlock(page, anchor.index);
    // Links back of a note that is called more than once are lettered: ^ a b c.
    const isLettered =
      /^(?:\p{L}|\d+\.\d+)$/u.test(text) && calls.some((call) => Math.abs(call.index - anchor.target) <= 3);
    if (anchor.role === 'back' || anchor.isArrow || isOwn || isLettered) marks.push(markerElement(page, anchor.index));
  }
  return marks;
}
