import { z } from 'zod';
import { trace } from './trace.ts';

const code = z.strictObject({
  codebook: z.string().describe('codebook of the code'),
  code: z.string().describe('the code'),
});

/** Two codes that stand in the same paragraphs more, or less, often than chance would have it. */
export const association = z.strictObject({
  a: code.describe('the first code'),
  b: code.describe('the second'),
  both: z.int().describe('paragraphs with both'),
  onlyA: z.int().describe('paragraphs with the first only'),
  onlyB: z.int().describe('paragraphs with the second only'),
  neither: z.int().describe('other paragraphs that were coded with both codebooks'),
  logLikelihood: z.number().describe('G² with four cells; `direction` says which way'),
  direction: z.enum(['together', 'apart']).describe('more often together, or less, than by chance'),
  phi: z.number().describe('correlation of the two, from −1 to 1'),
  p: z.number().describe('χ², one degree of freedom'),
  q: z.number().describe('Benjamini–Hochberg, over all pairs tested'),
  trace: trace.describe('the paragraphs with both'),
});
export type Association = z.infer<typeof association>;

export const associationsPart = z.array(association);
