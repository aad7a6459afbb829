import { z } from 'zod';
import { defineLayer, idOf, sourceRange } from './define.ts';

const schema = z.strictObject({
  speaker: z.string().describe('who says it'),
  entity: idOf('entities').nullable().describe('the speaker in the register of entities'),
  speakerType: z
    .enum(['scholar', 'government', 'president', 'igo', 'ngo', 'interviewees', 'document', 'donor', 'author'])
    .describe('what sort of speaker'),
  cue: z.string().nullable().describe('the verb or phrase that attributes: "highlights", "According to"'),
  cueSource: sourceRange.nullable().describe('where the cue stands in the source'),
  mode: z.enum(['direct', 'indirect', 'mixed']).describe('mixed: a part stands in quotation marks, a part not'),
  attribution: z
    .enum(['cue', 'citation', 'continued'])
    .describe('by a verb or phrase, by a citation only, or carried on from the sentence before'),
  citation: idOf('citations').nullable().describe('the citation that supports it'),
});
export type Statement = z.infer<typeof schema>;

export const statements = defineLayer<Statement>({
  name: 'statements',
  idPrefix: 'statement',
  placement: 'own',
  meaning: 'An attributed statement; the span is its content, without subject and cue.',
  schema,
  example: {
    quote: 'the state lacked a systematic approach',
    value: {
      speaker: 'Example',
      entity: 'entity-4',
      speakerType: 'scholar',
      cue: 'argues',
      cueSource: [120, 126],
      mode: 'indirect',
      attribution: 'cue',
      citation: 'citation-2',
    },
  },
});
