import { type Description, readDescription } from './description.ts';
import { docx, type ManuscriptStyle } from './renderers/docx.ts';
import type { Rendering } from './rendering.ts';
import { truthOf } from './truth.ts';

export const manuscript = (description: Description, what: string, style: ManuscriptStyle): Rendering => ({
  file: `${description.id}.${what}.docx`,
  format: 'docx',
  writer: 'manuscript',
  bytes: () => docx(description, style),
  truth: truthOf(description),
  levels: style.headings === 'bold' ? 'numbered' : 'stated',
  labels: style.handMadeNotes ? 'printed' : 'automatic',
});

/** Word manuscripts as authors leave them, written by hand. */
export function manuscripts(): Rendering[] {
  const rooms = readDescription('reading-rooms');
  const gardens = readDescription('sadovye-tovarishchestva');
  const ferries = readDescription('ferries-report');
  return [
    manuscript(rooms, 'raised-by-hand', { handMadeNotes: true, trackedChanges: false, headings: 'Heading' }),
    manuscript(gardens, 'russian-styles', { handMadeNotes: false, trackedChanges: false, headings: 'Заголовок' }),
    manuscript(ferries, 'under-review', { handMadeNotes: false, trackedChanges: true, headings: 'Heading' }),
    manuscript(rooms, 'bold-headings', { handMadeNotes: true, trackedChanges: false, headings: 'bold' }),
  ];
}
