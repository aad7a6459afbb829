import { DocumentError } from '../core/diagnostic.ts';

export interface XmlElement {
  /** With its prefix as written: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface Building extends XmlElement {
  readonly children: XmlNode[];
}

/** Deeper than any document that a word processor writes; trees are walked by recursion up to this depth. */
const DEEPEST = 1000;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const ATTRIBUTE = /([^\s="'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const TAG_NAME = /^[^\s/>"'=<]+/u;

/**
 * Reads an XML part. Entities other than the five and character references are not known, and a document type that
 * could define some is refused: containers of documents have none.
 * @throws DocumentError `ingest/damaged`, `ingest/too-deep`
 */
export function parseXml(text: string, part: string): XmlElement {
  const root: Building = { name: '', attributes: {}, children: [] };
  const stack: Building[] = [root];
  let position = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', position)) {
    const holder = stack.at(-1) ?? root;
    if (at > position) holder.children.push(resolveEntities(text.slice(position, at)));
    const end = tokenEnd(text, at, part);
    position = end;
    const token = text.slice(at, end);
    if (token.startsWith('<![CDATA[')) holder.children.push(token.slice(9, -3));
    else if (token.startsWith('<!--') || token.startsWith('<?')) continue;
    else if (token.startsWith('<!')) throw damaged(part, 'it declares a document type');
    else if (token.startsWith('</')) {
      const name = token.slice(2, -1).trim();
      if (stack.length === 1 || holder.name !== name) throw damaged(part, `</${shown(name)}> closes nothing`);
      stack.pop();
    } else {
      const empty = token.endsWith('/>');
      const inner = token.slice(1, empty ? -2 : -1);
      const name = TAG_NAME.exec(inner)?.[0];
      if (name === undefined) throw damaged(part, 'it has a tag without a name');
      const element: Building = { name, attributes: readAttributes(inner.slice(name.length)), children: [] };
      holder.children.push(element);
      if (empty) continue;
      stack.push(element);
      if (stack.length > DEEPEST)
        throw new DocumentError('ingest/too-deep', `the file is nested more than ${DEEPEST} levels deep in ${part}`);
    }
  }
  const [document] = root.children.filter(isElement);
  if (document === undefined || stack.length !== 1) throw damaged(part, 'it breaks off');
  return document;
}

/** Where the tag, comment, … that begins at `at` is over. */
function tokenEnd(text: string, at: number, part: string): number {
  const [close, behind] = text.startsWith('<!--', at)
    ? ['-->', 4]
    : text.startsWith('<![CDATA[', at)
      ? [']]>', 9]
      : text.startsWith('<?', at)
        ? ['?>', 2]
        : ['>', 1];
  let end = text.indexOf(close, at + behind);
  // A ">" within a quoted value does not close the tag.
  for (let quote = close === '>' ? openQuote(text, at, end) : -1; quote !== -1 && end !== -1; ) {
    const closing = text.indexOf(text.charAt(quote), quote + 1);
    if (closing === -1) throw damaged(part, 'it breaks off');
    if (closing > end) end = text.indexOf('>', closing);
    quote = end === -1 ? -1 : openQuote(text, closing + 1, end);
  }
  if (end === -1) throw damaged(part, 'it breaks off');
  return end + close.length;
}

function openQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 34 || sign === 39) return at;
  }
  return -1;
}

const damaged = (part: string, how: string): DocumentError =>
  new DocumentError(
    'ingest/damaged',
    `the file is damaged in ${part}: ${how}; open it in the program that made it and save it again`,
  );

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (text === '') return attributes;
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    attributes[name] = resolveEntities(double ?? single ?? '');
  return attributes;
}

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0x10ffff || code === 0 ? '\uFFFD' : String.fromCodePoint(code);
  });
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((node): node is XmlElement => isElement(node) && node.name === name);

/** All elements below one, of any depth, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next !== element) yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && isElement(child)) stack.push(child);
    }
  }
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  let text = '';
  const stack: XmlNode[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') text += next;
    else for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] ?? '');
  }
  return text;
}

/** Of a name that may be anything: as much of it as is one. */
const shown = (name: string): string => /^[\p{L}\p{N}:._-]{1,40}/u.exec(name)?.[0] ?? '…';
