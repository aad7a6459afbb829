import type { Nodes } from 'mdast';
import type { Range } from '../../core/span.ts';
import type { Condensed } from './prose.ts';

type Parent = Nodes & { readonly children: readonly Nodes[] };

/** Where the nodes stand in the text that was condensed. */
export class Places {
  private readonly condensed: Condensed;

  constructor(condensed: Condensed) {
    this.condensed = condensed;
  }

  of(node: Nodes): Range {
    const { position } = node;
    if (position?.start.offset === undefined || position.end.offset === undefined) return [0, 0];
    return [this.condensed.toWhole(position.start.offset), this.condensed.toWhole(position.end.offset)];
  }

  /** The stretch that a node's children cover; the rest of the node is syntax. */
  ofContent(node: Parent): Range {
    return this.between(node, node.children[0], node.children.at(-1));
  }

  /** Without anchors and pictures at either end: `## <span id="page-3-0"></span>Title`. */
  ofWords(node: Parent): Range {
    const first = node.children.find((child) => !isPicture(child));
    return first === undefined
      ? this.ofContent(node)
      : this.between(
          node,
          first,
          node.children.findLast((child) => !isPicture(child)),
        );
  }

  private between(node: Parent, first: Nodes | undefined, last: Nodes | undefined): Range {
    const [start, end] = this.of(node);
    return [first === undefined ? end : this.of(first)[0], last === undefined ? end : this.of(last)[1] || start];
  }
}

/** Shows nothing that can be read: a picture, a tag, a line end between them. */
export const isPicture = (node: Nodes): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'html' && !/^<sup>$/iu.test(node.value)) ||
  (node.type === 'text' && node.value.trim() === '');
