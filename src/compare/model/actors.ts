import { z } from 'zod';
import { trace } from './trace.ts';

/** An entity of several documents: one by its `link`, the same in every language and script. */
export const actor = z.strictObject({
  link: z.string(),
  type: z.string().describe('PERSON, ORG, PLACE, NORP, EVENT'),
  subtype: z.string().nullable(),
  name: z.string().describe('as it is called most often'),
  names: z.strictObject({ eng: z.string().nullable(), rus: z.string().nullable() }),
  country: z.string().nullable(),
  mentions: z.int().describe('in paragraphs: names in notes, headings, tables and lists are not counted'),
  cited: z.int().describe('of these, as author of a work that is cited'),
  documents: z.int(),
  shared: z.int().describe('number of groups that mention it; 1 = unshared'),
  groups: z.array(
    z.strictObject({
      group: z.string(),
      mentions: z.int(),
      documents: z.int(),
      perTenThousand: z.number().describe('mentions per 10,000 words of the group'),
      trace,
    }),
  ),
});
export type Actor = z.infer<typeof actor>;

export const actorsPart = z.strictObject({
  actors: z.array(actor).describe('most groups first, then most mentions, then by link'),
  pairs: z
    .array(
      z.strictObject({
        a: z.string(),
        b: z.string(),
        shared: z.int().describe('entities that both groups mention'),
        onlyA: z.int(),
        onlyB: z.int(),
        jaccard: z.number().nullable().describe('shared / (shared + onlyA + onlyB); null where neither has any'),
      }),
    )
    .describe('each pair of groups'),
});
export type ActorsPart = z.infer<typeof actorsPart>;

/** Statements of one sort of speaker, or of one speaker, in one column of the grid. */
export const voice = z.strictObject({
  group: z.string(),
  column: z.string().describe('id of a column of the grid: `all` or a phase'),
  speakerType: z.string().describe('scholar, government, president, igo, ngo, interviewees, document, donor, author'),
  entity: z.string().nullable().describe('link of the speaker, where the speaker is in the register of entities'),
  speaker: z.string().nullable().describe('name of the speaker; null = all speakers of the sort together'),
  statements: z.int(),
  direct: z.int().describe('of these, in the speaker’s own words, wholly or in part'),
  documents: z.int(),
  share: z.number().nullable().describe('of all statements of this group and column; null where a speaker is named'),
  trace,
});
export type Voice = z.infer<typeof voice>;

/** Codes within statements: who speaks of what. */
export const voiceCode = z.strictObject({
  group: z.string(),
  column: z.string(),
  speakerType: z.string(),
  entity: z.string().nullable().describe('link of the speaker, where the speaker is in the register of entities'),
  speaker: z.string().nullable().describe('name of the speaker; null = all speakers of the sort together'),
  codebook: z.string(),
  code: z.string(),
  count: z.int().describe('coded passages within statements'),
  supportive: z.int(),
  restrictive: z.int(),
  ambivalent: z.int(),
  trace: trace.describe('the codes'),
  statements: trace.describe('the statements that they stand in'),
});
export type VoiceCode = z.infer<typeof voiceCode>;

export const voicesPart = z.strictObject({ statements: z.array(voice), codes: z.array(voiceCode) });
export type VoicesPart = z.infer<typeof voicesPart>;
