import type { Nodes, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Mark } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import type { FormatReader } from './format.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** CommonMark with GFM tables and footnotes. Marks point into the Markdown text itself. */
export const readMarkdown: FormatReader = (text) => {
  const marks: Mark[] = [];
  visit(parser.parse(text), text, marks, null);
  return {
    marks: marks.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]),
    pages: [],
    diagnostics: [],
  };
};

const rangeOf = (node: Nodes): Range => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];

/** The stretch that a node's children cover; the rest of the node is syntax. */
function contentOf(node: Nodes & { readonly children: readonly Nodes[] }): Range {
  const first = node.children[0];
  const last = node.children.at(-1);
  const [start, end] = rangeOf(node);
  return [first === undefined ? end : rangeOf(first)[0], last === undefined ? end : rangeOf(last)[1] || start];
}

function visit(node: Nodes, text: string, marks: Mark[], noteLabel: string | null): void {
  const range = rangeOf(node);
  let label = noteLabel;
  switch (node.type) {
    case 'heading':
      marks.push({ kind: 'heading', range: contentOf(node), level: node.depth });
      break;
    case 'paragraph':
      if (label === null) marks.push({ kind: 'paragraph', range });
      break;
    case 'listItem': {
      const ordinal = /^\s*(\d+)[.)]/u.exec(text.slice(range[0], range[0] + 12))?.[1] ?? null;
      marks.push({ kind: 'list-item', range, ordinal });
      break;
    }
    case 'blockquote':
      marks.push({ kind: 'block-quotation', range: contentOf(node) });
      break;
    case 'code':
      marks.push({ kind: 'code', range });
      break;
    case 'table':
      marks.push({ kind: 'table', range, rows: tableRows(node) });
      return;
    case 'footnoteDefinition':
      label = node.identifier;
      marks.push({ kind: 'note-body', range: contentOf(node), label });
      break;
    case 'footnoteReference':
      marks.push({ kind: 'note-reference', range, label: node.identifier });
      break;
    case 'html': {
      const note = /^<sup>$/iu.test(node.value)
        ? /^<sup>\s*(\d{1,3}|[*†‡])\s*<\/sup>/iu.exec(text.slice(range[0], range[0] + 24))
        : null;
      if (note === null) marks.push({ kind: 'syntax', range });
      else marks.push({ kind: 'note-reference', range: [range[0], range[0] + note[0].length], label: note[1] ?? '' });
      break;
    }
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference': {
      const content = contentOf(node);
      if (content[0] > range[0]) marks.push({ kind: 'syntax', range: [range[0], content[0]] });
      if (content[1] < range[1]) marks.push({ kind: 'syntax', range: [content[1], range[1]] });
      break;
    }
    case 'inlineCode': {
      const ticks = /^`+/u.exec(text.slice(range[0], range[1]))?.[0].length ?? 0;
      if (ticks > 0) {
        marks.push({ kind: 'syntax', range: [range[0], range[0] + ticks] });
        marks.push({ kind: 'syntax', range: [range[1] - ticks, range[1]] });
      }
      break;
    }
    case 'break':
      marks.push({ kind: 'syntax', range: [range[0], Math.max(range[0], range[1] - 1)] });
      break;
    default:
      break;
  }
  if ('children' in node) for (const child of node.children) visit(child, text, marks, label);
}

const tableRows = (table: Table): Range[][] =>
  table.children.map((row) =>
    row.children.map((cell) => (cell.children.length > 0 ? contentOf(cell) : emptyAt(rangeOf(cell)[0]))),
  );

const emptyAt = (position: number): Range => [position, position];
