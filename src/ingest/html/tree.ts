import { type DefaultTreeAdapterTypes, defaultTreeAdapter, type html, parse } from 'parse5';
import { DocumentError } from '../../core/diagnostic.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Deeper than any page; the parser's time grows with depth for every element. */
const DEEPEST = 5_000;
/** Misnested formatting makes a parser copy elements: beyond this number, and one for three characters, it is an attack. */
const MOST_COPIES = 200_000;

const SPACE = /\s+/gu;

export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A page as a list of its nodes in document order: node `i` and all below it are `i` to `lasts[i]`. Whatever is asked
 * of a page is a loop over it, so that no nesting is too deep.
 */
export class Page {
  readonly nodes: readonly HtmlNode[];
  readonly parents: readonly number[];
  readonly lasts: readonly number[];
  private readonly indexes = new Map<HtmlNode, number>();
  private readonly byId = new Map<string, number>();
  /** Names of the files, and the index of the first node of each. */
  private readonly files: { readonly name: string; readonly start: number }[] = [];

  /**
   * @param files one page, or the chapters of a book in their order
   * @throws DocumentError `ingest/too-deep`
   */
  constructor(files: readonly PageFile[]) {
    const nodes: HtmlNode[] = [];
    const parents: number[] = [];
    const lasts: number[] = [];
    for (const { name, text } of files) {
      this.files.push({ name, start: nodes.length });
      const stack = childrenOf(parseBounded(text), -1);
      for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        const { node, parent } = next;
        const index = nodes.push(node) - 1;
        parents.push(parent);
        lasts.push(index);
        if (!isElement(node)) continue;
        this.indexes.set(node, index);
        for (const id of [attributeOf(node, 'id'), node.tagName === 'a' ? attributeOf(node, 'name') : null])
          if (id !== null && id !== '' && !this.byId.has(`${name}#${id}`)) this.byId.set(`${name}#${id}`, index);
        for (const child of childrenOf(node, index)) stack.push(child);
      }
    }
    // A node's last descendant is known when all behind it are: from the back, each lifts its parent's.
    for (let i = nodes.length - 1; i >= 0; i--) {
      const parent = parents[i] ?? -1;
      if (parent >= 0) lasts[parent] = Math.max(lasts[parent] ?? parent, lasts[i] ?? i);
    }
    this.nodes = nodes;
    this.parents = parents;
    this.lasts = lasts;
  }

  /** The element that a link at `index` leads to, in any of the files; `undefined` where it leads out of them. */
  target(index: number, href: string): number | undefined {
    const hash = href.indexOf('#');
    if (hash < 0 || hash === href.length - 1) return undefined;
    const own = this.files.findLast(({ start }) => start <= index)?.name ?? '';
    // A page that was saved may link to itself by its whole address.
    const path = this.files.length === 1 || hash === 0 ? own : resolvePath(own, decoded(href.slice(0, hash)));
    const id = href.slice(hash + 1);
    return this.byId.get(`${path}#${id}`) ?? this.byId.get(`${path}#${decoded(id)}`);
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

/** The nodes below one, last first: popped from a stack they come in order. */
function childrenOf(
  holder: { readonly childNodes: readonly HtmlNode[] },
  parent: number,
): { node: HtmlNode; parent: number }[] {
  const children: { node: HtmlNode; parent: number }[] = [];
  for (let i = holder.childNodes.length - 1; i >= 0; i--) {
    const node = holder.childNodes[i];
    if (node !== undefined) children.push({ node, parent });
  }
  return children;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `../Text/b.xhtml` seen from `OEBPS/Notes/a.xhtml` → `OEBPS/Text/b.xhtml`. */
export function resolvePath(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  return parts.join('/');
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
        if (++elements > MOST_COPIES + text.length / 3)
          throw new DocumentError(
            'ingest/too-large',
            'the page never closes its elements: they come to more than can be read',
          );
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
