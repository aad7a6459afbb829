import { type DefaultTreeAdapterTypes, defaultTreeAdapter, type html, parse } from 'parse5';
import { DocumentError } from '../../core/diagnostic.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Deeper than any page; the parser's time grows with depth for every element. */
const DEEPEST = 5_000;
/** Misnested formatting makes a parser copy elements: beyond this number it is no document but an attack. */
const MOST_ELEMENTS = 3_000_000;

const SPACE = /\s+/gu;

/**
 * A page as a list of its nodes in document order: node `i` and all below it are `i` to `lasts[i]`. Whatever is asked
 * of a page is a loop over it, so that no nesting is too deep.
 */
export class Page {
  readonly nodes: readonly HtmlNode[];
  readonly parents: readonly number[];
  readonly lasts: readonly number[];
  readonly byId: ReadonlyMap<string, number>;
  private readonly indexes: ReadonlyMap<HtmlNode, number>;

  /** @throws DocumentError `ingest/too-deep` */
  constructor(text: string) {
    const nodes: HtmlNode[] = [];
    const parents: number[] = [];
    const lasts: number[] = [];
    const byId = new Map<string, number>();
    const indexes = new Map<HtmlNode, number>();
    const stack: { readonly node: HtmlNode; readonly parent: number }[] = [];
    const push = (children: readonly HtmlNode[], parent: number): void => {
      for (let i = children.length - 1; i >= 0; i--) {
        const node = children[i];
        if (node !== undefined) stack.push({ node, parent });
      }
    };
    push(parseBounded(text).childNodes, -1);
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { node, parent } = next;
      const index = nodes.push(node) - 1;
      parents.push(parent);
      lasts.push(index);
      if (!isElement(node)) continue;
      indexes.set(node, index);
      for (const name of [attributeOf(node, 'id'), node.tagName === 'a' ? attributeOf(node, 'name') : null])
        if (name !== null && name !== '' && !byId.has(name)) byId.set(name, index);
      push(node.childNodes, index);
    }
    // A node's last descendant is known when all behind it are: from the back, each lifts its parent's.
    for (let i = nodes.length - 1; i >= 0; i--) {
      const parent = parents[i] ?? -1;
      if (parent >= 0) lasts[parent] = Math.max(lasts[parent] ?? parent, lasts[i] ?? i);
    }
    this.nodes = nodes;
    this.parents = parents;
    this.lasts = lasts;
    this.byId = byId;
    this.indexes = indexes;
  }

  /** The element at an index; `null` for text. */
  element(index: number): HtmlElement | null {
    const node = this.nodes[index];
    return node !== undefined && isElement(node) ? node : null;
  }

  text(index: number): string | null {
    const node = this.nodes[index];
    return node !== undefined && node.nodeName === '#text' && 'value' in node ? node.value : null;
  }

  indexOf(node: HtmlNode): number {
    return this.indexes.get(node) ?? -1;
  }

  parent(index: number): number {
    return this.parents[index] ?? -1;
  }

  last(index: number): number {
    return this.lasts[index] ?? index;
  }

  contains(outer: number, inner: number): boolean {
    return outer <= inner && inner <= this.last(outer);
  }

  /** All text below a node, white space folded, none at the ends. */
  textOf(index: number, limit = Number.POSITIVE_INFINITY): string {
    let text = '';
    for (let i = index; i <= this.last(index) && text.length < limit; i++) text += this.text(i) ?? '';
    return text.replaceAll(SPACE, ' ').trim();
  }

  /** Indexes of the elements of a tag name, in document order. */
  all(...tagNames: readonly string[]): number[] {
    return this.nodes.flatMap((node, index) => (isElement(node) && tagNames.includes(node.tagName) ? [index] : []));
  }

  /** The nearest of a node and those around it that is a block. */
  blockAround(index: number): number {
    let at = index;
    while (at > 0 && !isBlock(this.element(at))) at = this.parent(at);
    return at;
  }
}

function parseBounded(text: string): DefaultTreeAdapterTypes.Document {
  let depth = 0;
  let elements = 0;
  return parse(text, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace: html.NS, attributes) => {
        if (++elements > MOST_ELEMENTS)
          throw new DocumentError('ingest/too-large', `the page has more than ${MOST_ELEMENTS} elements`);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush: () => {
        if (++depth > DEEPEST)
          throw new DocumentError('ingest/too-deep', `the page is nested more than ${DEEPEST} levels deep`);
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const attributeOf = (element: HtmlElement | null, name: string): string | null =>
  element?.attrs.find((attribute) => attribute.name === name)?.value ?? null;

export const rolesOf = (element: HtmlElement | null): string =>
  `${attributeOf(element, 'role') ?? ''} ${attributeOf(element, 'epub:type') ?? ''}`.toLowerCase();

/** Class and id in words, lower case, with a space at either end: `" mw edit section sidebar "`. */
export const wordsOf = (element: HtmlElement): string =>
  ` ${[attributeOf(element, 'class'), attributeOf(element, 'id')]
    .join(' ')
    .slice(0, 400)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

export const styleOf = (element: HtmlElement | null): string =>
  (attributeOf(element, 'style') ?? '').toLowerCase().replaceAll(SPACE, '');

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export const isBlock = (element: HtmlElement | null): boolean => element !== null && BLOCKS.has(element.tagName);
