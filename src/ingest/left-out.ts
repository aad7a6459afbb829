import type { Diagnostic } from '../core/diagnostic.ts';

/** Says what of a document was not read as its text, how much it is and how it begins; nothing where it is blank. */
export function leftOutDiagnostic(reason: string, text: string, parts = 1): Diagnostic[] {
  const folded = text.replaceAll(/\s+/gu, ' ').trim();
  if (folded === '') return [];
  const many = parts === 1 ? '' : ` in ${parts} parts`;
  return [
    {
      code: 'ingest/left-out',
      severity: 'info',
      message: `Left out as ${reason}: ${folded.length} ${folded.length === 1 ? 'character' : 'characters'}${many}, beginning "${folded.slice(0, 60)}".`,
      source: [],
    },
  ];
}
