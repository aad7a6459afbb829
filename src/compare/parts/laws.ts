import type { AnnotatedItem } from '../../layers/annotated.ts';
import { datesAgree } from '../../matching/calendar.ts';
import { type CorpusInstrument, CorpusRegister } from '../../matching/instrument-register.ts';
import { type KnownInstrument, knownInstruments } from '../../resources/known-instruments.ts';
import type { PlacedDocument } from '../grouping/groups.ts';
import type { ComparedInstrument, LawsPart } from '../model/laws.ts';
import { byCodeUnits, entryOf } from '../order.ts';
import type { CitationFacts } from '../read/facts.ts';
import { TraceOf } from '../traces.ts';
import type { Comparing } from './comparing.ts';
import { subjectCells } from './law-counterparts.ts';
import { LawSubjects } from './law-subjects.ts';

interface Member {
  readonly document: PlacedDocument;
  readonly item: AnnotatedItem;
  /** Citations of its document by the id of the instrument. */
  readonly byInstrument: ReadonlyMap<string, readonly CitationFacts[]>;
}

const citationsOf = ({ byInstrument, item }: Member): readonly CitationFacts[] => byInstrument.get(item.id) ?? [];

function citationsByInstrument({ facts }: PlacedDocument): ReadonlyMap<string, readonly CitationFacts[]> {
  const found = new Map<string, CitationFacts[]>();
  for (const citation of facts.citations)
    if (citation.instrument !== null) entryOf(found, citation.instrument, () => []).push(citation);
  return found;
}

/** Instruments of all documents, by kind and year, and the counterparts of each subject in every country. */
export function lawsOf(comparing: Comparing): LawsPart {
  const { placement, store } = comparing;
  const subjects = new LawSubjects(store);
  const known = knownInstruments(store);
  const named = namedInstruments(comparing, subjects, known);
  const countries = new Set(placement.documents.flatMap(({ facts }) => facts.document.countries));
  const others = new Set(named.flatMap(({ jurisdiction }) => jurisdiction ?? []));
  const jurisdictions = [
    ...[...countries].sort(byCodeUnits),
    ...[...others].filter((code) => !countries.has(code)).sort(byCodeUnits),
  ];
  const told = new Map<string, (string | null)[]>();
  for (const { known: entry, date } of named) if (entry !== null) entryOf(told, entry, () => []).push(date);
  const unnamed = known
    .filter(
      (law) =>
        jurisdictions.includes(law.jurisdiction) &&
        !(told.get(law.id) ?? []).some((date) => datesAgree(date, law.date)),
    )
    .flatMap((law) => registered(law, subjects));
  const instruments = [...named.map(({ known: _, ...instrument }) => instrument), ...unnamed].sort(byPlaceAndTime);
  return {
    instruments,
    jurisdictions,
    byKindAndYear: byKindAndYear(instruments),
    subjects: subjects.all,
    bySubject: subjectCells(instruments, subjects.all, jurisdictions),
  };
}

const byPlaceAndTime = (a: ComparedInstrument, b: ComparedInstrument): number =>
  byCodeUnits(a.jurisdiction ?? '~', b.jurisdiction ?? '~') ||
  byCodeUnits(a.date ?? '~', b.date ?? '~') ||
  byCodeUnits(a.id, b.id);

type Named = ComparedInstrument & { readonly known: string | null };

function namedInstruments({ placement }: Comparing, subjects: LawSubjects, known: readonly KnownInstrument[]): Named[] {
  const register = new CorpusRegister();
  const documents = new Map(placement.documents.map((document) => [document.id, document]));
  for (const { id, facts } of placement.documents) register.addEntries(id, facts.instruments);
  const members = new Map<CorpusInstrument, Member[]>();
  const cited = new Map<PlacedDocument, Member['byInstrument']>();
  const idOf = new Map<string, string>();
  for (const { entry, instrument } of register.placed()) {
    const document = documents.get(entry.documentId);
    if (document === undefined) continue;
    idOf.set(`${entry.documentId}\n${entry.item.id}`, instrument.id);
    const byInstrument = entryOf(cited, document, () => citationsByInstrument(document));
    entryOf(members, instrument, () => []).push({ document, item: entry.item, byInstrument });
  }
  const groupName = ({ groupOf, group }: PlacedDocument, paragraph: number): string | undefined =>
    placement.groups[groupOf[paragraph] ?? group ?? -1]?.id;
  return [...members].map(([instrument, entries]) => {
    const trace = new TraceOf();
    const groups = new Set<string>();
    let mentions = 0;
    for (const member of entries)
      for (const { id, paragraph } of citationsOf(member)) {
        trace.add(member.document.id, id);
        mentions++;
        const group = groupName(member.document, paragraph);
        if (group !== undefined) groups.add(group);
      }
    return {
      ...describe(instrument, subjects),
      effective: earliest(entries.map(({ item }) => textOf(item.effective))),
      origin: 'documents' as const,
      replaced: replacedIn(instrument, entries, known),
      amendments: amendmentsOf(entries, idOf),
      documents: [...instrument.documents].sort(byCodeUnits),
      groups: [...groups].sort(byCodeUnits),
      mentions,
      trace: trace.trace,
      known: instrument.known,
    };
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.filter((date) => date !== null).sort(byCodeUnits)[0] ?? null;

const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));

function describe(
  { id, kind, jurisdiction, titles, date, number, urn }: Omit<CorpusInstrument, 'documents' | 'known'>,
  subjects: LawSubjects,
): Pick<
  ComparedInstrument,
  'id' | 'kind' | 'jurisdiction' | 'titles' | 'date' | 'year' | 'number' | 'urn' | 'subjects'
> {
  return {
    id,
    kind,
    jurisdiction,
    titles: { eng: titles.eng, rus: titles.rus },
    date,
    year: yearOf(date),
    number,
    urn,
    subjects: subjects.of(kind, titles),
  };
}

/** What documents say of its repeal comes first, for it is the newer knowledge. */
function replacedIn(
  { known: entry, date }: CorpusInstrument,
  members: readonly Member[],
  known: readonly KnownInstrument[],
): number | null {
  const repealed = members.flatMap((member) =>
    citationsOf(member).flatMap(({ relation, effective }) =>
      relation === 'repeals' && effective !== null ? effective : [],
    ),
  );
  const told = yearOf(earliest(repealed));
  if (told !== null) return told;
  return known.find((law) => law.id === entry && date !== null && datesAgree(law.date, date))?.replaced ?? null;
}

function amendmentsOf(members: readonly Member[], idOf: ReadonlyMap<string, string>): ComparedInstrument['amendments'] {
  const found = new Map<string, { instrument: string | null; date: string | null; trace: TraceOf }>();
  const add = (instrument: string | null, date: string | null, document: string, annotation: string): void =>
    entryOf(found, `${date ?? '~'}\n${instrument ?? '~'}`, () => ({
      instrument,
      date,
      trace: new TraceOf(),
    })).trace.add(document, annotation);
  for (const member of members) {
    const { document, item, byInstrument } = member;
    for (const by of Array.isArray(item.amendedBy) ? item.amendedBy.map(String) : []) {
      const amending = document.facts.instruments.find(({ id }) => id === by);
      const date = textOf(amending?.effective) ?? textOf(amending?.date);
      for (const { id } of byInstrument.get(by) ?? [])
        add(idOf.get(`${document.id}\n${by}`) ?? null, date, document.id, id);
    }
    for (const { id, relation, effective } of citationsOf(member))
      if (relation === 'amended-by') add(null, effective, document.id, id);
  }
  return [...found]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, { instrument, date, trace }]) => ({ instrument, date, trace: trace.trace }));
}

/** Of the register only what can be a counterpart: the rest would fill the table with what no document is about. */
function registered(law: KnownInstrument, subjects: LawSubjects): ComparedInstrument[] {
  const titles = { eng: law.eng ?? law.form, rus: law.rus };
  const id = `${law.id}${law.date === null ? '' : ` (${law.date})`}`;
  const described = describe({ ...law, id, titles, urn: null }, subjects);
  if (described.subjects.length === 0) return [];
  return [
    {
      ...described,
      effective: null,
      origin: 'register',
      replaced: law.replaced,
      amendments: [],
      documents: [],
      groups: [],
      mentions: 0,
      trace: [],
    },
  ];
}

function byKindAndYear(instruments: readonly ComparedInstrument[]): LawsPart['byKindAndYear'] {
  const found = new Map<string, LawsPart['byKindAndYear'][number]>();
  for (const { id, jurisdiction, kind, year, origin } of instruments) {
    if (origin !== 'documents') continue;
    const key = [jurisdiction ?? '~', kind, year === null ? '~' : String(year).padStart(5, '0')].join('\n');
    const row = found.get(key);
    const instrumentsOfRow = [...(row?.instruments ?? []), id];
    found.set(key, { jurisdiction, kind, year, count: instrumentsOfRow.length, instruments: instrumentsOfRow });
  }
  return [...found].sort(([a], [b]) => byCodeUnits(a, b)).map(([, row]) => row);
}
