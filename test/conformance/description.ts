import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * A document as its author thinks of it, in no format. Texts hold light markup: `[^2]` calls note 2, `*…*` is italic.
 * Renderers write it in every format; what must be found in the result follows from it (`truth.ts`).
 */
const table = z.strictObject({
  label: z.string(),
  number: z.string(),
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  notes: z.array(z.string()),
  source: z.string().nullable(),
});

const block = z.union([
  z.strictObject({ heading: z.string(), number: z.string().nullable(), level: z.int().min(1) }),
  z.strictObject({ p: z.string() }),
  z.strictObject({ list: z.array(z.string()), ordered: z.boolean().default(false) }),
  z.strictObject({ quote: z.string() }),
  z.strictObject({ table }),
]);

const headed = z.strictObject({ heading: z.string(), text: z.string() });
const entries = z.strictObject({ heading: z.string(), entries: z.array(z.string()) });

const schema = z.strictObject({
  id: z.string(),
  /** ISO 639-3. */
  language: z.string(),
  title: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), affiliation: z.string().nullable() })),
  abstract: headed.nullable().default(null),
  keywords: headed.nullable().default(null),
  body: z.array(block),
  /** By key: the label, or `chapter/label` where numbers start again in each chapter. Language of the body, then the body. */
  notes: z.record(z.string(), z.record(z.string(), z.string())),
  acronyms: z
    .strictObject({ heading: z.string(), entries: z.array(z.tuple([z.string(), z.string()])) })
    .nullable()
    .default(null),
  bibliography: entries.nullable().default(null),
  resources: entries.nullable().default(null),
});

export type Description = z.infer<typeof schema>;
export type DescriptionBlock = z.infer<typeof block>;
export type TableDescription = z.infer<typeof table>;

export const readDescription = (name: string): Description =>
  schema.parse(parse(readFileSync(fileURLToPath(new URL(`descriptions/${name}.yaml`, import.meta.url)), 'utf8')));

/** What is printed for a note's key: `2/14` is note 14 of the second chapter. */
export const labelOf = (key: string): string => key.slice(key.indexOf('/') + 1);

export function noteOf(description: Description, key: string): { readonly language: string; readonly text: string } {
  const [body] = Object.entries(description.notes[key] ?? {});
  if (body === undefined) throw new Error(`${description.id} calls note ${key}, which it does not have`);
  return { language: body[0], text: body[1] };
}

/** The paragraphs of a note's body. */
export const noteParagraphs = (text: string): string[] => text.split(/\n\n/u);

/** What a format that has links calls a note: unique in the document. */
export const linkOf = (key: string): string => key.replace('/', '-');

/** Words that a printed document of the language uses around its parts. */
interface PrintedWords {
  readonly notes: string;
  readonly source: string;
}
const ENGLISH: PrintedWords = { notes: 'Notes', source: 'Source' };
const PRINTED: Readonly<Record<string, PrintedWords>> = {
  eng: ENGLISH,
  rus: { notes: 'Примечания', source: 'Источник' },
  ukr: { notes: 'Примітки', source: 'Джерело' },
  kaz: { notes: 'Ескертпелер', source: 'Дереккөз' },
};
export const printedWords = (description: Description): PrintedWords => PRINTED[description.language] ?? ENGLISH;

export const numbered = (number: string | null, title: string): string => {
  if (number === null) return title;
  return /^[\d.]+$/u.test(number) ? `${number} ${title}` : `${number}. ${title}`;
};

export const authorLine = ({ name, affiliation }: Description['authors'][number]): string =>
  affiliation === null ? name : `${name} (${affiliation})`;
