import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Extension['text']>;

/** The bare addresses that GFM makes links of, by the names of their constructs. */
const MAIL: ReadonlySet<string> = new Set(['emailAutolink']);
const ADDRESSES: ReadonlySet<string> = new Set([...MAIL, 'protocolAutolink', 'wwwAutolink']);
/** How every bare address but one of mail begins. */
const SIGN = /https?:\/\/|www\./iu;

const gfm = unified().use(remarkParse).use(remarkGfm).use(transformOnlyAddresses).freeze();
const gfmWithoutMail = gfm().use(leaveOut, MAIL).freeze();
const gfmWithoutAddresses = gfm().use(leaveOut, ADDRESSES).freeze();

/**
 * The tree of CommonMark with GFM. Bare addresses are only looked for where a text has their signs: an address of mail may
 * begin with any letter, and looking for one at each word costs as much as all else.
 */
export function parseMarkdown(text: string): Root {
  if (text.includes('@')) return gfm.parse(text);
  return SIGN.test(text) ? gfmWithoutMail.parse(text) : gfmWithoutAddresses.parse(text);
}

function leaveOut(this: Processor, names: ReadonlySet<string>): void {
  const extensions = this.data('micromarkExtensions') ?? [];
  this.data(
    'micromarkExtensions',
    extensions.map((extension): Extension => ({ ...extension, text: constructsWithout(extension.text ?? {}, names) })),
  );
}

function constructsWithout(constructs: Constructs, names: ReadonlySet<string>): Constructs {
  return Object.fromEntries(
    Object.entries(constructs).map(([code, tried]) => [
      code,
      [tried ?? []].flat().filter(({ name }) => name === undefined || !names.has(name)),
    ]),
  );
}

/** GFM goes through the finished tree four times for addresses that the parser has not seen: only where there may be one. */
function transformOnlyAddresses(this: Processor): void {
  const extensions = this.data('fromMarkdownExtensions') ?? [];
  this.data(
    'fromMarkdownExtensions',
    extensions.flat().map((extension) => ({
      ...extension,
      transforms: (extension.transforms ?? []).map(
        (transform) => (tree: Root) => (mayHoldAddress(tree) ? transform(tree) : undefined),
      ),
    })),
  );
}

function mayHoldAddress(root: Root): boolean {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'link' || node.type === 'linkReference') continue;
    if (node.type === 'text' && (node.value.includes('@') || SIGN.test(node.value))) return true;
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return false;
}
