import type { Document } from '../../core/document.ts';
import { firstEndingAfter } from '../../core/span.ts';
import { sections } from '../../layers/sections.ts';

/** Where the text under the heading of a block ends: at the next heading of its level or above; under what is no heading, at the next of any. */
export function sectionEnds(document: Document): (block: { readonly start: number; readonly end: number }) => number {
  const headings = document.layer(sections);
  const ends = new Array<number>(headings.length).fill(Number.POSITIVE_INFINITY);
  const open: number[] = [];
  headings.forEach(({ start, value: { level } }, index) => {
    for (let last = open.at(-1); last !== undefined && levelAt(last) >= level; last = open.at(-1)) {
      ends[last] = start;
      open.pop();
    }
    open.push(index);
  });
  function levelAt(index: number): number {
    return headings[index]?.value.level ?? 0;
  }
  return ({ start, end }) => {
    const next = firstEndingAfter(headings, start);
    const heading = headings[next];
    if (heading === undefined) return Number.POSITIVE_INFINITY;
    return heading.start < end ? (ends[next] ?? Number.POSITIVE_INFINITY) : heading.start;
  };
}
