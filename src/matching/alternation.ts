interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/**
 * Many forms as one pattern that tries the longest first: `ed|ed.|eds.` as `ed(?:\.|s\.)?`. With common beginnings
 * factored out, a pattern of hundreds of forms compiles and fails fast. A space in a form stands for one of any kind.
 */
export function alternation(forms: Iterable<string>): string {
  const root: Node = { next: new Map(), ends: false };
  for (const form of forms) {
    let node = root;
    for (const sign of form) {
      let next = node.next.get(sign);
      if (next === undefined) {
        next = { next: new Map(), ends: false };
        node.next.set(sign, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return root.next.size === 0 ? '(?!)' : written({ ...root, ends: false });
}

function written(node: Node): string {
  const branches = [...node.next]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, next]) => escaped(sign) + (next.next.size === 0 ? '' : written(next)));
  if (branches.length === 0) return '';
  return `(?:${branches.join('|')})${node.ends ? '?' : ''}`;
}

const escaped = (sign: string): string => (sign === ' ' ? '\\s' : sign.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
