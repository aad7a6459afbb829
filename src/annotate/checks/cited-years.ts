import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import { citations } from '../../layers/citations.ts';
import { references } from '../../layers/references.ts';

/** Years that a citation may be off by to be the same work; more is another work that the list lacks. */
const NEAR = 2;

/** A citation of an author whose only listed work is of a year close by. */
export function citedYears(document: Document): DiagnosticDraft[] {
  const worksOf = new Map<string, Set<number>>();
  for (const { value } of document.layer(references)) {
    const [author] = value.authors;
    const name = author === undefined ? '' : ('family' in author ? author.family : author.literal).toLowerCase();
    if (name === '' || value.year === null) continue;
    worksOf.set(name, (worksOf.get(name) ?? new Set()).add(value.year));
  }
  return document.layer(citations).flatMap(({ start, end, value }) => {
    if (value.targets.length > 0 || value.form === 'page-only') return [];
    const quote = document.text.slice(start, end);
    const match = /^(\p{Lu}[\p{L}'’-]+)[^\d]{0,80}?((?:1[89]|20)\d\d)/u.exec(quote);
    const years = [...(worksOf.get((match?.[1] ?? '').toLowerCase()) ?? [])];
    const [listed] = years;
    const cited = Number(match?.[2]);
    if (listed === undefined || years.length > 1 || listed === cited || Math.abs(listed - cited) > NEAR) return [];
    const message = `${match?.[1] ?? ''} is cited with the year ${cited}; the only work listed is of ${listed}.`;
    return [{ code: 'checks/cited-year-differs', severity: 'warning', message, span: { start, end } } as const];
  });
}
