import type { ResourceStore } from '../../resources/store.ts';
import type { Grouping } from '../model/documents.ts';
import type { ComparedScheme } from '../model/periodisations.ts';
import { byCodeUnits, entryOf, sortedBy } from '../order.ts';
import type { DocumentFacts } from '../read/facts.ts';
import { chooseScheme, ordinalsOf } from './chosen-scheme.ts';
import type { SchemeRegister } from './schemes.ts';

export const UNKNOWN = 'unknown';

export interface GroupKey {
  readonly id: string;
  readonly label: string;
  readonly scheme: ComparedScheme | null;
}

/** One document with the place of each of its paragraphs. */
export interface PlacedDocument {
  readonly facts: DocumentFacts;
  readonly id: string;
  /** Index of its group; null where its paragraphs are in several. */
  readonly group: number | null;
  /** Index of the group of each paragraph. */
  readonly groupOf: Int32Array;
  /** The scheme of `ordinals`. */
  readonly scheme: ComparedScheme | null;
  /** The phase of each paragraph; null = none, or several. */
  readonly ordinals: readonly (number | null)[];
}

export interface Placement {
  readonly by: Grouping;
  /** Sorted by id, `unknown` last. */
  readonly groups: readonly GroupKey[];
  /** Sorted by id. */
  readonly documents: readonly PlacedDocument[];
}

/** Sorts documents, or for `phase` their paragraphs, into groups, and sets paragraphs in the phases of the group's scheme. */
export function place(
  documents: readonly DocumentFacts[],
  by: Grouping,
  register: SchemeRegister,
  asked: string | null,
  store: ResourceStore,
): Placement {
  const sorted = sortedBy(documents, ({ document }) => document.id);
  const sets = new Map<string, DocumentFacts[]>();
  for (const facts of sorted) entryOf(sets, keyOf(facts, by), () => []).push(facts);
  const chosen = new Map([...sets].map(([key, members]) => [key, chooseScheme(members, register, asked)]));
  const withPhases = sorted.map((facts) => {
    const key = keyOf(facts, by);
    const scheme = chosen.get(key) ?? null;
    const ordinals = scheme === null ? facts.paragraphs.map(() => null) : ordinalsOf(facts, scheme, register);
    return { facts, key, scheme, ordinals };
  });
  const names = by === 'country' ? countryNames(store) : new Map<string, string>();
  const keys =
    by === 'phase'
      ? phaseGroups(withPhases)
      : [...sets.keys()].map((id) => ({ id, label: labelOf(id, by, names), scheme: chosen.get(id) ?? null }));
  const groups = [...keys].sort(
    (a, b) => Number(a.id === UNKNOWN) - Number(b.id === UNKNOWN) || byCodeUnits(a.id, b.id),
  );
  const indexOf = new Map(groups.map(({ id }, index) => [id, index]));
  const index = (id: string): number => indexOf.get(id) ?? groups.length - 1;
  return {
    by,
    groups,
    documents: withPhases.map(({ facts, key, scheme, ordinals }) => ({
      facts,
      id: facts.document.id,
      group: by === 'phase' ? null : index(key),
      groupOf: Int32Array.from(ordinals, (ordinal) => index(by === 'phase' ? phaseGroupId(scheme, ordinal) : key)),
      scheme,
      ordinals,
    })),
  };
}

/** For `phase`: the documents that share a scheme, those of a country. */
function keyOf({ document }: DocumentFacts, by: Grouping): string {
  if (by === 'year') return document.year === null ? UNKNOWN : String(document.year).padStart(4, '0');
  if (by === 'genre') return document.genre ?? UNKNOWN;
  return document.countries.length === 0 ? UNKNOWN : [...document.countries].sort(byCodeUnits).join('+');
}

const phaseGroupId = (scheme: ComparedScheme | null, ordinal: number | null): string =>
  scheme === null || ordinal === null ? UNKNOWN : `${scheme.id} phase ${ordinal}`;

interface WithPhases {
  readonly scheme: ComparedScheme | null;
  readonly ordinals: readonly (number | null)[];
}

function phaseGroups(documents: readonly WithPhases[]): GroupKey[] {
  const found = new Map<string, GroupKey>();
  for (const { scheme, ordinals } of documents)
    for (const ordinal of ordinals) {
      const id = phaseGroupId(scheme, ordinal);
      if (found.has(id)) continue;
      const label = scheme === null || ordinal === null ? 'in no phase, or in several' : phaseLabel(scheme, ordinal);
      found.set(id, { id, label, scheme: id === UNKNOWN ? null : scheme });
    }
  return [...found.values()];
}

const phaseLabel = (scheme: ComparedScheme, ordinal: number): string => {
  const phase = scheme.phases.find((one) => one.ordinal === ordinal);
  const name = ordinal === 0 ? 'before the first phase' : `phase ${ordinal}`;
  return `${scheme.id}, ${name}${phase === undefined ? '' : yearsLabel(phase.begin, phase.until)}`;
};

export const yearsLabel = (begin: number | null, until: number | null): string =>
  begin === null && until === null ? '' : ` (${begin ?? '…'}–${until ?? ''})`;

const UNKNOWNS: Readonly<Record<Grouping, string>> = {
  country: 'no country known',
  year: 'no year known',
  genre: 'no genre known',
  phase: 'in no phase, or in several',
};

function labelOf(id: string, by: Grouping, names: ReadonlyMap<string, string>): string {
  if (id === UNKNOWN) return UNKNOWNS[by];
  if (by !== 'country') return id;
  return id
    .split('+')
    .map((code) => names.get(code) ?? code)
    .join(' and ');
}

/** Names of countries by ISO 3166-1 code: of former names and present one that under which most forms are listed. */
function countryNames(store: ResourceStore): ReadonlyMap<string, string> {
  const forms = new Map<string, Map<string, number>>();
  for (const { cells } of store.findLexicon('jurisdictions/INT', 'countries')?.entries ?? []) {
    if (cells.code === undefined || cells.code === '' || cells.name === undefined) continue;
    const names = entryOf(forms, cells.code, () => new Map<string, number>());
    names.set(cells.name, (names.get(cells.name) ?? 0) + 1);
  }
  return new Map(
    [...forms].map(([code, names]) => {
      const [most] = [...names].sort(([a, countA], [b, countB]) => countB - countA || byCodeUnits(a, b));
      return [code, most?.[0] ?? code];
    }),
  );
}
