import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const nullable = z.string().nullable();

/** A golden structure file: what a person has read off a sample document. See the `conventions` in each. */
const goldenSchema = z.object({
  sections: z.array(
    z.object({ number: nullable, title: z.string(), level: z.number(), kind: z.string(), parent: nullable }),
  ),
  paragraphs: z.array(
    z.object({
      kind: z.string(),
      section: nullable,
      first: z.string(),
      last: z.string(),
      joined: z.boolean().optional(),
    }),
  ),
  rejoinedWords: z.array(z.string()).optional(),
  footnotes: z.array(
    z.object({
      marker: z.union([z.number(), z.string()]),
      language: z.string(),
      first: nullable,
      last: nullable,
      refs: z.number(),
      bodyLost: z.boolean(),
    }),
  ),
  tables: z.array(
    z.object({
      number: z.number(),
      caption: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      notes: z.array(z.string()),
      sourceLine: nullable,
    }),
  ),
  references: z.array(z.string()),
  acronyms: z.array(z.object({ short: z.string(), long: z.string() })),
});
export type StructureGolden = z.infer<typeof goldenSchema>;

export const readStructureGolden = (file: string): StructureGolden =>
  goldenSchema.parse(parse(readFileSync(file, 'utf8')));
