import type { ComparedPhase, ComparedScheme } from '../model/periodisations.ts';
import { byCodeUnits, entryOf, sortedBy } from '../order.ts';
import type { DocumentFacts } from '../read/facts.ts';
import type { DocumentScheme } from '../read/schemes.ts';
import { TraceOf } from '../traces.ts';

const RANK: readonly ComparedScheme['kind'][] = ['own', 'basis', 'reported', 'given', 'proposed'];

interface Member {
  readonly document: DocumentFacts;
  readonly scheme: DocumentScheme;
}

/** The schemes of all documents, and which of them a scheme of one document is. */
export interface SchemeRegister {
  /** Sorted by id. */
  readonly schemes: readonly ComparedScheme[];
  readonly byId: ReadonlyMap<string, ComparedScheme>;
  /** Id of the compared scheme. */
  idOf(document: string, scheme: string): string | undefined;
}

/** Schemes are one where countries, proposer and the years of all phases are the same. */
export function registerSchemes(documents: readonly DocumentFacts[]): SchemeRegister {
  const byKey = new Map<string, Member[]>();
  for (const document of documents)
    for (const scheme of document.schemes) entryOf(byKey, keyOf(document, scheme), () => []).push({ document, scheme });
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const named = sortedBy(byKey, ([key]) => key).map(([, members]) => {
    const id = unique(nameOf(members), taken);
    for (const { document, scheme } of members) ids.set(`${document.document.id}\n${scheme.id}`, id);
    return { id, members };
  });
  const idOf = (document: string, scheme: string): string | undefined => ids.get(`${document}\n${scheme}`);
  const schemes = sortedBy(
    named.map(({ id, members }) => compared(id, members, idOf)),
    ({ id }) => id,
  );
  return { schemes, byId: new Map(schemes.map((scheme) => [scheme.id, scheme])), idOf };
}

const countriesOf = ({ document }: DocumentFacts): string[] => [...document.countries].sort(byCodeUnits);

const keyOf = (document: DocumentFacts, { proposer, phases }: DocumentScheme): string =>
  [
    countriesOf(document).join('+'),
    proposer,
    ...phases.map(({ ordinal, begin, until }) => `${ordinal}:${begin ?? ''}–${until ?? ''}`),
  ].join('\n');

function nameOf([first]: readonly Member[]): string {
  if (first === undefined) return '';
  const countries = countriesOf(first.document).join('+');
  return `${countries === '' ? '' : `${countries} `}${first.scheme.proposer}`;
}

function unique(name: string, taken: Set<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name} (${number})`;
  taken.add(id);
  return id;
}

function compared(
  id: string,
  members: readonly Member[],
  idOf: (document: string, scheme: string) => string | undefined,
): ComparedScheme {
  const kinds = new Set(members.map(({ scheme }) => scheme.kind));
  const trace = new TraceOf();
  let tagged = 0;
  let basis: string | null = null;
  for (const { document, scheme } of members) {
    trace.add(document.document.id, scheme.id);
    tagged += document.paragraphs.filter(({ id: paragraph }) => (scheme.tags.get(paragraph) ?? null) !== null).length;
    basis ??= scheme.basis === null ? null : (idOf(document.document.id, scheme.basis) ?? null);
  }
  const [first] = members;
  return {
    id,
    proposer: first?.scheme.proposer ?? '',
    countries: first === undefined ? [] : countriesOf(first.document),
    kind: RANK.find((kind) => kinds.has(kind)) ?? 'reported',
    basis,
    documents: [...new Set(members.map(({ document }) => document.document.id))],
    phases: first === undefined ? [] : first.scheme.phases.map((phase) => phaseOf(phase.ordinal, members)),
    tagged,
    trace: trace.trace,
  };
}

function phaseOf(ordinal: number, members: readonly Member[]): ComparedPhase {
  const trace = new TraceOf();
  const phases = members.flatMap(({ document, scheme }) =>
    scheme.phases
      .filter((phase) => phase.ordinal === ordinal)
      .map((phase) => {
        for (const annotation of phase.annotations) trace.add(document.document.id, annotation);
        return phase;
      }),
  );
  const [first] = phases;
  return {
    ordinal,
    label: phases.find(({ label }) => label !== null)?.label ?? null,
    begin: first?.begin ?? null,
    until: first?.until ?? null,
    beginFrom: first?.beginFrom ?? null,
    untilFrom: first?.untilFrom ?? null,
    hypothetical: phases.every(({ hypothetical }) => hypothetical),
    trace: trace.trace,
  };
}
