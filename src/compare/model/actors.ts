import { z } from 'zod';
import { trace } from './trace.ts';

/** An entity of several documents: one by its `link`, the same in every language and script. */
export const actor = z.strictObject({
  link: z.string().describe('the same for one entity in all documents, languages and scripts'),
  type: z.string().describe('PERSON, ORG, PLACE, NORP, EVENT'),
  subtype: z.string().nullable().describe('what sort of organisation or place'),
  name: z.string().describe('as it is called most often'),
  names: z.strictObject({
    eng: z.string().nullable().describe('name in English'),
    rus: z.string().nullable().describe('name in Russian'),
  }),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2 code'),
  mentions: z.int().describe('in paragraphs: names in notes, headings, tables and lists are not counted'),
  cited: z.int().describe('of these, as author of a work that is cited'),
  documents: z.int().describe('documents that mention it'),
  shared: z.int().describe('number of groups that mention it; 1 = unshared'),
  groups: z.array(
    z.strictObject({
      group: z.string().describe('id of the group'),
      mentions: z.int().describe('mentions in paragraphs of the group'),
      documents: z.int().describe('documents of the group that mention it'),
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
        a: z.string().describe('id of a group'),
        b: z.string().describe('id of another'),
        shared: z.int().describe('entities that both groups mention'),
        onlyA: z.int().describe('entities that only the first mentions'),
        onlyB: z.int().describe('entities that only the second mentions'),
        jaccard: z.number().nullable().describe('shared / (shared + onlyA + onlyB); null where neither has any'),
      }),
    )
    .describe('each pair of groups'),
});
export type ActorsPart = z.infer<typeof actorsPart>;

/** Statements of one sort of speaker, or of one speaker, in one column of the grid. */
export const voice = z.strictObject({
  group: z.string().describe('id of the group'),
  column: z.string().describe('id of a column of the grid: `all` or a phase'),
  speakerType: z.string().describe('scholar, government, president, igo, ngo, interviewees, document, donor, author'),
  entity: z.string().nullable().describe('link of the speaker, where the speaker is in the register of entities'),
  speaker: z.string().nullable().describe('name of the speaker; null = all speakers of the sort together'),
  statements: z.int().describe('attributed statements'),
  direct: z.int().describe('of these, in the speaker’s own words, wholly or in part'),
  documents: z.int().describe('documents with such statements'),
  share: z.number().nullable().describe('of all statements of this group and column; null where a speaker is named'),
  trace,
});
export type Voice = z.infer<typeof voice>;

/** Codes within statements: who speaks of what. */
export const voiceCode = z.strictObject({
  group: z.string().describe('id of the group'),
  column: z.string().describe('id of a column of the grid'),
  speakerType: z.string().describe('sort of speaker'),
  entity: z.string().nullable().describe('link of the speaker, where the speaker is in the register of entities'),
  speaker: z.string().nullable().describe('name of the speaker; null = all speakers of the sort together'),
  codebook: z.string().describe('name of the codebook'),
  code: z.string().describe('the code'),
  count: z.int().describe('coded passages within statements'),
  supportive: z.int().describe('of supportive polarity'),
  restrictive: z.int().describe('of restrictive polarity'),
  ambivalent: z.int().describe('of ambivalent polarity'),
  trace: trace.describe('the codes'),
  statements: trace.describe('the statements that they stand in'),
});
export type VoiceCode = z.infer<typeof voiceCode>;

export const voicesPart = z.strictObject({ statements: z.array(voice), codes: z.array(voiceCode) });
export type VoicesPart = z.infer<typeof voicesPart>;
