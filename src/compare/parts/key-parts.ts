import type { Placement } from '../grouping/groups.ts';
import { entryOf } from '../order.ts';

/** A group of one document is cut into about so many blocks of paragraphs with equally many words. */
const BLOCKS = 10;

/** Part of a group over which dispersion is measured: a document, or a block of paragraphs of the only one. */
export interface Part {
  readonly document: string;
  /** In words. */
  size: number;
}

/** The parts of every group, and the part of every paragraph. */
export interface GroupParts {
  readonly parts: readonly (readonly Part[])[];
  readonly unit: readonly ('document' | 'paragraph-block')[];
  /** By index of the document: the part of each paragraph, within its group. */
  readonly partOf: readonly Int32Array[];
}

/** Documents are the parts of a group; where it has one only, blocks of its paragraphs are. Sizes are words. */
export function partsOf({ groups, documents }: Placement): GroupParts {
  const members = groups.map(() => new Set<number>());
  documents.forEach(({ groupOf }, at) => {
    for (const group of groupOf) members[group]?.add(at);
  });
  const single = members.map((set) => set.size < 2);
  const parts = groups.map((): Part[] => []);
  const partOf = documents.map(({ facts, id, groupOf }) => {
    const own = new Map<number, number>();
    const words = new Map<number, number>();
    facts.paragraphs.forEach((paragraph, index) => {
      const group = groupOf[index] ?? -1;
      words.set(group, entryOf(words, group, () => 0) + paragraph.words);
    });
    const read = new Map<number, number>();
    return Int32Array.from(facts.paragraphs, (paragraph, index) => {
      const group = groupOf[index] ?? -1;
      const mine = parts[group];
      if (mine === undefined) return -1;
      const before = entryOf(read, group, () => 0);
      read.set(group, before + paragraph.words);
      const block = single[group] === true ? Math.floor((before * BLOCKS) / Math.max(1, words.get(group) ?? 1)) : 0;
      const key = group * (BLOCKS + 1) + Math.min(block, BLOCKS - 1);
      const part = entryOf(own, key, () => mine.push({ document: id, size: 0 }) - 1);
      const entry = mine[part];
      if (entry !== undefined) entry.size += paragraph.words;
      return part;
    });
  });
  return { parts, unit: single.map((one) => (one ? 'paragraph-block' : 'document')), partOf };
}
