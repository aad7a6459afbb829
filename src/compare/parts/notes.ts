import { hasLemmas } from '../../matching/lemmas.ts';
import { isAsked } from '../grouping/chosen-scheme.ts';
import { UNKNOWN } from '../grouping/groups.ts';
import type { ComparedDocument, Grouping, Lack, Note } from '../model/documents.ts';
import { byCodeUnits, entryOf } from '../order.ts';
import type { Comparing } from './comparing.ts';
import { MOST_RIVALS } from './periodisations.ts';
import { MOST_DOCUMENTS } from './similarity.ts';

type Severity = Note['severity'];

/** What is missing, mixed or left out, in words a researcher understands. */
export function notesOf(
  comparing: Comparing,
  documents: readonly ComparedDocument[],
  by: Grouping,
  asked: string | null,
): Note[] {
  return [
    ...aboutNumber(comparing, documents, by),
    ...aboutProducers(documents),
    ...aboutLacks(documents, by),
    ...aboutLanguages(documents),
    ...aboutGroups(comparing, documents, by),
    ...aboutSchemes(comparing, documents, asked),
  ];
}

const note = (code: string, severity: Severity, message: string, about: readonly ComparedDocument[] = []): Note => ({
  code: `compare/${code}`,
  severity,
  message,
  documents: about.map(({ id }) => id),
});

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function aboutNumber({ placement }: Comparing, documents: readonly ComparedDocument[], by: Grouping): Note[] {
  const notes: Note[] = [];
  const [only] = documents;
  if (documents.length === 1 && only !== undefined)
    notes.push(
      note(
        'one-document',
        'warning',
        'There is one document only: nothing is compared with another. Periodisations, grid, laws, actors and amounts are those of this document; keyness and similarity need two.',
        [only],
      ),
    );
  else if (placement.groups.length === 1)
    notes.push(
      note(
        'one-group',
        'warning',
        `All documents are in one group (${placement.groups[0]?.label ?? ''}): there is no keyness of it against others. Another grouping may tell more: --by country, year, genre or phase${by === 'country' ? '' : ` (this one is by ${by})`}.`,
      ),
    );
  if (documents.length > MOST_DOCUMENTS)
    notes.push(
      note(
        'too-many-for-similarity',
        'warning',
        `Similarity of all pairs is left out for more than ${MOST_DOCUMENTS} documents.`,
      ),
    );
  return notes;
}

function aboutProducers(documents: readonly ComparedDocument[]): Note[] {
  const versions = new Map<string, ComparedDocument[]>();
  const digests = new Map<string, ComparedDocument[]>();
  for (const document of documents) {
    entryOf(versions, document.version, () => []).push(document);
    entryOf(digests, `${document.pipeline}\n${document.digest}`, () => []).push(document);
  }
  const list = (groups: ReadonlyMap<string, readonly ComparedDocument[]>, name: (key: string) => string): string =>
    [...groups]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([key, mine]) => `${name(key)} (${counted(mine.length, 'document')})`)
      .join(', ');
  if (versions.size > 1)
    return [
      note(
        'mixed-versions',
        'warning',
        `The documents were annotated by several versions of glossator: ${list(versions, (key) => key)}. What differs between them may be the program's doing: annotate all again with one version.`,
      ),
    ];
  if (digests.size < 2) return [];
  const pipelines = new Set(documents.map(({ pipeline }) => pipeline));
  return [
    note(
      'mixed-pipelines',
      pipelines.size === digests.size ? 'info' : 'warning',
      `The documents were annotated by several pipelines, or by one that was changed in between: ${list(digests, (key) => key.split('\n')[0] ?? '')}. Stages, options and codebooks may differ, and with them what could be found.`,
    ),
  ];
}

const LACKS: Readonly<Record<Lack, string>> = {
  country: 'no country is known: they stand in the group "no country known" when countries are compared',
  year: 'no year of publication is known',
  genre: 'no genre is known',
  language: 'no main language is known',
  dates:
    'no date in the text places anything in years: their passages stand in the years of their phases, else in "no year"',
  phases:
    'there is no division into phases, neither their own nor one given for their country: they have no columns by phase',
  'phase-tags': 'no paragraph is clearly in one phase',
  codes: 'no codebook was applied, or none of its codes was found: they have "no text" in the grid',
};

/** The remedy that a researcher has. */
const REMEDIES: Partial<Readonly<Record<Lack, string>>> = {
  country: 'Say it in the metadata beside the document (country: KZ) and annotate again.',
  year: 'Say it in the metadata beside the document (year: 2016) and annotate again.',
  genre: 'Say it in the metadata beside the document (genre: country-report) and annotate again.',
  phases: 'A scheme for a country goes to pipelines/periodisations/.',
};

const GROUPED: Readonly<Record<Grouping, Lack | null>> = {
  country: 'country',
  year: 'year',
  genre: 'genre',
  phase: 'phases',
};

function aboutLacks(documents: readonly ComparedDocument[], by: Grouping): Note[] {
  const lacks: readonly Lack[] = ['country', 'year', 'genre', 'language', 'dates', 'phases', 'phase-tags', 'codes'];
  return lacks.flatMap((lack) => {
    const lacking = documents.filter((document) => document.lacks.includes(lack));
    if (lacking.length === 0) return [];
    const remedy = REMEDIES[lack];
    return note(
      `no-${lack}`,
      GROUPED[by] === lack ? 'warning' : 'info',
      `Of ${counted(lacking.length, 'document')} ${LACKS[lack]}.${remedy === undefined ? '' : ` ${remedy}`}`,
      lacking,
    );
  });
}

function aboutLanguages(documents: readonly ComparedDocument[]): Note[] {
  const main = new Map<string, ComparedDocument[]>();
  for (const document of documents) {
    const [first] = document.languages;
    if (first !== undefined) entryOf(main, first.language, () => []).push(document);
  }
  const notes: Note[] = [];
  if (main.size > 1)
    notes.push(
      note(
        'several-languages',
        'warning',
        `Documents are in several languages (${[...main]
          .sort(([a], [b]) => byCodeUnits(a, b))
          .map(([language, mine]) => `${language} ${mine.length}`)
          .join(
            ', ',
          )}): words are compared within each language only. Entities, laws and codes are compared across them, as far as each language has lexicons.`,
      ),
    );
  const unread = [...main].filter(([language]) => !hasLemmas(language));
  for (const [language, mine] of unread.sort(([a], [b]) => byCodeUnits(a, b)))
    notes.push(
      note(
        'language-without-lexicons',
        'warning',
        `${counted(mine.length, 'document')} in ${language}: words are counted by form, and codes, statements and most other layers have no words for this language. What is not found there proves nothing.`,
        mine,
      ),
    );
  return notes;
}

function aboutGroups({ placement }: Comparing, documents: readonly ComparedDocument[], by: Grouping): Note[] {
  if (by !== 'country' && by !== 'phase') return [];
  const several = documents.filter(({ countries }) => countries.length > 1);
  const notes: Note[] = [];
  if (by === 'country' && several.length > 0)
    notes.push(
      note(
        'several-countries',
        'info',
        `${counted(several.length, 'document')} on several countries: a group of its own for each combination, since passages do not say which country they are on.`,
        several,
      ),
    );
  const members = new Map<number, string[]>();
  for (const { group, id } of placement.documents) if (group !== null) entryOf(members, group, () => []).push(id);
  const single = [...members].filter(([group, ids]) => ids.length === 1 && placement.groups[group]?.id !== UNKNOWN);
  if (by === 'country' && single.length > 0 && documents.length > 1)
    notes.push({
      code: 'compare/one-document-groups',
      severity: 'info',
      message: `${counted(single.length, 'group')} of one document only: what sets such a group apart may be its author's way of writing. Dispersion is measured over its paragraphs there.`,
      documents: single.flatMap(([, ids]) => ids),
    });
  return notes;
}

function aboutSchemes(
  { register, placement }: Comparing,
  documents: readonly ComparedDocument[],
  asked: string | null,
): Note[] {
  const notes: Note[] = [];
  const schemes = new Map(register.schemes.map((scheme) => [scheme.id, scheme]));
  const kinds = (kind: string): ComparedDocument[] =>
    documents.filter(({ scheme }) => scheme !== null && schemes.get(scheme)?.kind === kind);
  const [given, proposed] = [kinds('given'), kinds('proposed')];
  if (given.length > 0)
    notes.push(
      note(
        'given-schemes',
        'info',
        `The phases of ${counted(given.length, 'document')} are those of a file of the pipeline: these documents divide history into no phases themselves.`,
        given,
      ),
    );
  if (proposed.length > 0)
    notes.push(
      note(
        'proposed-schemes',
        'warning',
        `The phases of ${counted(proposed.length, 'document')} were proposed by the program from the data, not by an author.`,
        proposed,
      ),
    );
  const without = placement.groups.filter(({ scheme }) => scheme !== null && asked !== null && !isAsked(scheme, asked));
  if (without.length > 0)
    notes.push(
      note(
        'scheme-not-everywhere',
        'info',
        `The periodisation asked for (${asked ?? ''}) is not one of ${without.map(({ id }) => id).join(', ')}: there the most used one stands.`,
      ),
    );
  const byCountry = new Map<string, number>();
  for (const { countries } of register.schemes)
    byCountry.set(countries.join('+'), (byCountry.get(countries.join('+')) ?? 0) + 1);
  if ([...byCountry.values()].some((count) => count > MOST_RIVALS))
    notes.push(
      note(
        'rivals-left',
        'info',
        `Of a country with more than ${MOST_RIVALS} periodisations, only the ${MOST_RIVALS} most used are set against one another.`,
      ),
    );
  return notes;
}
