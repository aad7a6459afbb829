import { z } from 'zod';
import { trace } from './trace.ts';

const code = z.strictObject({ codebook: z.string(), code: z.string() });

/** Two codes that stand in the same paragraphs more, or less, often than chance would have it. */
export const association = z.strictObject({
  a: code,
  b: code,
  both: z.int().describe('paragraphs with both'),
  onlyA: z.int(),
  onlyB: z.int(),
  neither: z.int().describe('other paragraphs that were coded with both codebooks'),
  logLikelihood: z.number().describe('G² with four cells; `direction` says which way'),
  direction: z.enum(['together', 'apart']),
  phi: z.number().describe('correlation of the two, from −1 to 1'),
  p: z.number().describe('χ², one degree of freedom'),
  q: z.number().describe('Benjamini–Hochberg, over all pairs tested'),
  trace: trace.describe('the paragraphs with both'),
});
export type Association = z.infer<typeof association>;

export const associationsPart = z.array(association);
