import { z } from 'zod';

/** How like the documents are, by one measure; 0 nothing in common, 1 the same. */
export const similarity = z.strictObject({
  measure: z.enum(['words', 'codes', 'entities']).describe('what is compared'),
  language: z.string().nullable().describe('of words: documents of other languages are left out'),
  meaning: z.string().describe('what a high value means'),
  documents: z.array(z.string()).describe('ids, in the order of the dendrogram: similar ones side by side'),
  rows: z
    .array(z.array(z.number()))
    .describe('lower triangle: rows[i][j] for j < i is the similarity of documents[i] and documents[j]; rows[0] is []'),
  merges: z
    .array(
      z.strictObject({
        a: z.int().describe('0 … n−1 a document by its place in `documents`; n + k the k-th merge'),
        b: z.int(),
        height: z.number().describe('1 − average similarity of the two clusters'),
        size: z.int(),
      }),
    )
    .describe('average linkage (UPGMA), in the order in which clusters join'),
});
export type Similarity = z.infer<typeof similarity>;

export const similarityPart = z.array(similarity);
