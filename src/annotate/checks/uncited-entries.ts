import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import { spanAt } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';
import { references } from '../../layers/references.ts';

/**
 * Entries of the bibliography that nothing in the text cites. Lists of internet resources are read, not cited, and a
 * text in which no citation was linked at all cites in another way.
 */
export function uncitedEntries(document: Document): DiagnosticDraft[] {
  const cited = new Set(document.layer(citations).flatMap(({ value }) => value.targets));
  if (cited.size === 0) return [];
  return document.layer(references).flatMap(({ start, end, value }) => {
    if (cited.has(value.key) || spanAt(document.blocks, start)?.kind !== 'reference') return [];
    const message = `The entry ${value.key} of the bibliography is not cited in the text.`;
    return [{ code: 'checks/entry-never-cited', severity: 'info', message, span: { start, end } } as const];
  });
}
