import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** All elements of a page, in document order, as a browser's parser (WHATWG HTML) builds them; parse errors by their code. */
export function elementsOf(page: string): {
  readonly elements: readonly Element[];
  readonly errors: readonly string[];
} {
  const errors = new Set<string>();
  const document = parse(page, { onParseError: ({ code }) => errors.add(code) });
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if (isElement(node)) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(document);
  return { elements, errors: [...errors] };
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(' ').includes(name);

/** The text of an element with that of everything in it. */
export function textIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Elements inside of one, itself left out. */
export function within(element: Element): Element[] {
  return element.childNodes.filter(isElement).flatMap((child) => [child, ...within(child)]);
}
