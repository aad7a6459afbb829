import type { ComparedInstrument, LawsPart, SubjectCell } from '../model/laws.ts';
import { byCodeUnits, entryOf } from '../order.ts';

/** What is no law in force: a draft, and what applies one. */
const NO_LAW: ReadonlySet<string> = new Set(['bill', 'judgment', 'article']);

/** Which country has an instrument on a subject, since when: every subject that some country has × every country. */
export function subjectCells(
  instruments: readonly ComparedInstrument[],
  subjects: LawsPart['subjects'],
  jurisdictions: readonly string[],
): SubjectCell[] {
  const found = new Map<string, ComparedInstrument[]>();
  for (const instrument of instruments)
    if (!NO_LAW.has(instrument.kind))
      for (const subject of instrument.subjects)
        entryOf(found, `${subject}\n${instrument.jurisdiction ?? ''}`, () => []).push(instrument);
  return subjects
    .filter(({ id }) => jurisdictions.some((code) => found.has(`${id}\n${code}`)))
    .flatMap(({ id }) => jurisdictions.map((code) => cellOf(id, code, found.get(`${id}\n${code}`) ?? [])));
}

function cellOf(subject: string, jurisdiction: string, instruments: readonly ComparedInstrument[]): SubjectCell {
  const ordered = [...instruments].sort((a, b) => byCodeUnits(a.date ?? '~', b.date ?? '~') || byCodeUnits(a.id, b.id));
  const named = ordered.some(({ origin }) => origin === 'documents');
  return {
    subject,
    jurisdiction,
    status: named ? 'named' : ordered.length > 0 ? 'register-only' : 'none-known',
    since: ordered[0]?.date ?? null,
    // Undated instruments stand last, but are no later for that.
    current: ordered.findLast(({ replaced, date }) => replaced === null && date !== null)?.id ?? null,
    instruments: ordered.map(({ id }) => id),
  };
}
