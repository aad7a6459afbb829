import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { footnotes } from '../../src/layers/footnotes.ts';
import { paragraphs } from '../../src/layers/paragraphs.ts';
import { sections } from '../../src/layers/sections.ts';
import { tables } from '../../src/layers/tables.ts';
import type { WorkingDocument } from '../../src/pipeline/working-document.ts';

/**
 * What a person has read off one sample document. Sections read "kind level number title" (`-` where there is no number),
 * paragraphs and notes by their first and last two words, notes with their label and how many markers call them.
 */
const schema = z.strictObject({
  title: z.string().nullable(),
  authors: z.array(z.string()),
  sections: z.array(z.string()),
  paragraphs: z.array(z.string()),
  notes: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      number: z.string().nullable(),
      caption: z.string().nullable(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      notes: z.array(z.string()),
      sourceLine: z.string().nullable(),
    }),
  ),
  references: z.int(),
  acronyms: z.int(),
  diagnostics: z.array(z.string()),
});
export type DocumentGolden = z.infer<typeof schema>;

export const readDocumentGolden = (file: string): DocumentGolden => schema.parse(parse(readFileSync(file, 'utf8')));

/** The same, read off the document by the program. */
export function describeDocument(document: WorkingDocument): DocumentGolden {
  const quote = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end);
  const count = (kind: string): number => document.blocks.filter((block) => block.kind === kind).length;
  return {
    title: document.metadata.title,
    authors: [...document.metadata.authors],
    sections: document
      .layer(sections)
      .map(({ value: { kind, level, number, title } }) => `${kind} ${level} ${number ?? '-'} ${title}`),
    paragraphs: document.layer(paragraphs).map((item) => `${item.value.kind}: ${ends(quote(item))}`),
    notes: document
      .layer(footnotes)
      .map(
        (note) =>
          `${note.value.marker} (${note.value.refs.length}): ${note.value.bodyLost ? 'lost' : ends(quote(note))}`,
      ),
    tables: document.layer(tables).map(({ value: { cells: _, ...table } }) => table),
    references: count('reference') + count('resource'),
    acronyms: count('acronym'),
    diagnostics: document.diagnostics.map(({ code }) => code),
  };
}

/** The first and last two words; all of a text of up to four. */
function ends(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= 4 ? words.join(' ') : `${words.slice(0, 2).join(' ')} … ${words.slice(-2).join(' ')}`;
}
