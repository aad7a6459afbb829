import type { AnnotatedDocument } from '../../layers/annotated.ts';

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ‘ʻ]\p{L}[\p{L}\p{M}]*)*/gu;

/** Runs of letters: "post-Soviet" is two words, "don't" one. */
export function countWords(reading: string): number {
  let count = 0;
  for (const _ of reading.matchAll(WORD)) count++;
  return count;
}

export const countAnnotations = ({ layers }: AnnotatedDocument): number =>
  Object.values(layers).reduce((sum, items) => sum + items.length, 0);
