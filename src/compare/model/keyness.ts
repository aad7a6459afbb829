import { z } from 'zod';

/** One word, code or entity, of one group as against all others. */
export const keyItem = z.strictObject({
  item: z.string().describe('lemma; "codebook:code"; link of an entity'),
  label: z.string().describe('to be shown; of a lemma its most frequent form'),
  functionWord: z.boolean().describe('an article, preposition, pronoun …: style rather than matter'),
  count: z.int().describe('in the group'),
  rest: z.int().describe('in the other groups'),
  perTenThousand: z.number().describe('per 10,000 units of the group'),
  restPerTenThousand: z.number().describe('the same elsewhere'),
  documents: z.int().describe('documents of the group with it'),
  restDocuments: z.int().describe('documents of other groups with it'),
  logLikelihood: z.number().describe('G², never negative; `direction` says for whom'),
  direction: z.enum(['over', 'under']).describe('more, or less, frequent in the group than elsewhere'),
  logRatio: z.number().describe('binary logarithm of the ratio of relative frequencies; 0.5 stands for a count of 0'),
  p: z.number().describe('χ², one degree of freedom'),
  q: z.number().describe('Benjamini–Hochberg, over all items tested in this list'),
  dispersion: z
    .number()
    .nullable()
    .describe(
      'Gries’ DP over the parts of the group: 0 evenly spread, near 1 in one part; null with fewer than two parts',
    ),
  range: z.number().describe('share of the group’s parts that have it'),
  trace: z
    .array(
      z.strictObject({
        document: z.string(),
        count: z.int(),
        annotations: z
          .array(z.string())
          .describe('codes or mentions, all of them; of a lemma the first sentence that has it in this document'),
      }),
    )
    .describe('where it stands in the group, by document'),
});
export type KeyItem = z.infer<typeof keyItem>;

export const keyList = z.strictObject({
  kind: z.enum(['word', 'code', 'entity']).describe('what is counted'),
  language: z
    .string()
    .nullable()
    .describe('of words: ISO 639-3, languages are never mixed; null for codes and entities'),
  group: z.string().describe('id of the group'),
  unit: z.string().describe('what the totals count: words, coded passages, mentions'),
  total: z.int().describe('units in the group'),
  restTotal: z.int().describe('units elsewhere'),
  parts: z.int().describe('parts of the group over which dispersion is measured'),
  partUnit: z
    .enum(['document', 'paragraph-block'])
    .describe('documents; or, of a single document, blocks of paragraphs'),
  tested: z.int().describe('items tested; `items` holds those worth showing'),
  significant: z.int().describe('of those tested, with q ≤ 0.05'),
  items: z.array(keyItem).describe('overused first, then underused, each by falling G²'),
});
export type KeyList = z.infer<typeof keyList>;

export const keynessPart = z.strictObject({
  lists: z.array(keyList),
  /** So that a page can say it. */
  minimum: z.int().describe('items that occur less often in all documents together are not tested'),
});
export type KeynessPart = z.infer<typeof keynessPart>;
