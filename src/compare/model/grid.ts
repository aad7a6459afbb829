import { z } from 'zod';
import { passage, trace, year } from './trace.ts';

/**
 * A column of the grid. `all`: the whole group. `phase`: a phase of one group’s scheme (ordinal null = passages in no
 * phase or in several). `span`: calendar years on the axis that all groups share; a passage counts in every span that its
 * years reach into, so that spans do not add up; ordinal null without years = passages without years.
 */
export const gridColumn = z.strictObject({
  id: z.string().describe('"all", "KZ phase 2", "KZ no phase", "1990-1994", "no year"; unique'),
  kind: z.enum(['all', 'phase', 'span']).describe('all; a phase of a group; a span of years'),
  group: z.string().nullable().describe('the group it is a column of; null = of every group'),
  scheme: z.string().nullable().describe('the scheme of the phase'),
  ordinal: z.int().nullable().describe('number of the phase; 0 = before the first, null = no phase or no phase column'),
  label: z.string().describe('to be shown'),
  begin: year.nullable().describe('first year'),
  until: year.nullable().describe('counted in'),
});
export type GridColumn = z.infer<typeof gridColumn>;

/**
 * `mentioned`: coded passages. `absent`: coded passages, and every one of them says that the thing is lacking ("no …",
 * "lack of …", "отсутствует"). `not-mentioned`: there are paragraphs coded with this codebook, and none shows the code.
 * `no-text`: no paragraph here was coded with this codebook.
 */
export const cellStatus = z.enum(['mentioned', 'absent', 'not-mentioned', 'no-text']);
export type CellStatus = z.infer<typeof cellStatus>;

export const gridCell = z.strictObject({
  codebook: z.string().describe('name of the codebook'),
  code: z.string().describe('the code'),
  group: z.string().describe('id of the group'),
  column: z.string().describe('id of a column'),
  status: cellStatus.describe('mentioned; said to be absent; not mentioned in coded text; no coded text'),
  count: z.int().describe('passages coded'),
  paragraphs: z.int().describe('paragraphs with the code'),
  documents: z.int().describe('documents with the code'),
  of: z.int().describe('paragraphs here that were coded with this codebook: what `paragraphs` is a part of'),
  supportive: z.int().describe('passages of supportive polarity'),
  restrictive: z.int().describe('passages of restrictive polarity'),
  ambivalent: z.int().describe('passages of ambivalent polarity'),
  lacking: z.int().describe('passages that say that it is lacking'),
  passages: z
    .array(z.int())
    .describe('to read: places in `grid.passages`, at most `passagesShown`, taken from the documents in turn'),
  trace,
});
export type GridCell = z.infer<typeof gridCell>;

/** Every coded passage of all documents. */
export const codedPassage = z.strictObject({
  ...passage.shape,
  codebook: z.string().describe('name of the codebook'),
  code: z.string().describe('the code'),
  polarity: z.enum(['supportive', 'restrictive', 'ambivalent']).describe('of the state’s role as described'),
  lacking: z.boolean().describe('says that the thing is lacking'),
  group: z.string().describe('id of the group'),
  ordinal: z.int().nullable().describe('phase of its paragraph in the scheme of its document; null = none, or several'),
});
export type CodedPassage = z.infer<typeof codedPassage>;

export const gridPart = z.strictObject({
  codebooks: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string().nullable(),
      complete: z.boolean().describe('all codes of the codebook are listed; false = only those that occur'),
      codes: z.array(z.strictObject({ code: z.string(), definition: z.string().nullable() })),
    }),
  ),
  columns: z.array(gridColumn),
  cells: z.array(gridCell).describe('every code × group × column of the group, the empty ones too'),
  passages: z.array(codedPassage).describe('every coded passage, by document and place'),
  passagesShown: z.int().describe('at most so many passages stand in a cell; `count` and `trace` are complete'),
});
export type GridPart = z.infer<typeof gridPart>;
