import type { SectionKind } from '../../src/core/document.ts';
import { type Description, labelOf, noteOf, printedWords } from './description.ts';
import { plainText, readRuns } from './inline.ts';

export interface SectionTruth {
  readonly title: string;
  readonly number: string | null;
  readonly level: number;
  readonly kind: SectionKind;
  /** A heading that some renderings print and some do not ("Notes"): neither missed nor too much. */
  readonly optional?: boolean;
}

export interface NoteTruth {
  readonly label: string;
  /** The body without its marker; `null` where the rendering lost it. */
  text: string | null;
  readonly language: string;
  /** What stands right before its marker, white space taken out; `null` where the rendering lost the marker. */
  place: string | null;
}

export interface TableTruth {
  readonly number: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly source: string | null;
}

/** What must be found in every rendering of a description. Mutators of a rendering change it with the text. */
export interface Truth {
  sections: SectionTruth[];
  paragraphs: string[];
  /** Those of the paragraphs that the rendering cut in two. */
  joined: string[];
  notes: NoteTruth[];
  tables: TableTruth[];
  references: string[];
  acronyms: (readonly [string, string])[];
}

/** Characters before a marker that say where it stands; long enough to be found once in a document. */
const PLACE_LENGTH = 24;

export const placeOf = (before: string): string => before.replaceAll(/\s+/gu, '').slice(-PLACE_LENGTH);

export function truthOf(description: Description): Truth {
  return {
    sections: sectionsOf(description),
    paragraphs: paragraphsOf(description).map(plainText),
    joined: [],
    notes: notesOf(description),
    tables: description.body.flatMap((block) =>
      'table' in block ? [{ ...block.table, caption: plainText(block.table.caption) }] : [],
    ),
    references: [...(description.bibliography?.entries ?? []), ...(description.resources?.entries ?? [])].map(
      plainText,
    ),
    acronyms: [...(description.acronyms?.entries ?? [])],
  };
}

function sectionsOf(description: Description): SectionTruth[] {
  const { abstract, keywords, acronyms, bibliography, resources } = description;
  const named = (part: { heading: string } | null, kind: SectionKind): SectionTruth[] =>
    part === null ? [] : [{ title: part.heading, number: null, level: 1, kind }];
  return [
    { title: description.title, number: null, level: 1, kind: 'title' },
    ...named(abstract, abstract?.heading === 'Summary' ? 'summary' : 'abstract'),
    ...named(keywords, 'keywords'),
    ...description.body.flatMap((block): SectionTruth[] =>
      'heading' in block ? [{ title: block.heading, number: block.number, level: block.level, kind: 'body' }] : [],
    ),
    { title: printedWords(description).notes, number: null, level: 1, kind: 'body', optional: true },
    ...named(acronyms, 'acronyms'),
    ...named(bibliography, 'bibliography'),
    ...named(resources, 'resources'),
  ];
}

/** Texts of the paragraphs with their light markup, in reading order. */
function paragraphsOf({ abstract, keywords, body }: Description): string[] {
  const front = [abstract, keywords].flatMap((part) => (part === null ? [] : [part.text]));
  return [
    ...front,
    ...body.flatMap((block) => {
      if ('p' in block) return [block.p];
      if ('quote' in block) return [block.quote];
      return 'list' in block ? block.list : [];
    }),
  ];
}

function notesOf(description: Description): NoteTruth[] {
  return paragraphsOf(description).flatMap((text) => {
    let before = '';
    return readRuns(text).flatMap((run): NoteTruth[] => {
      if (run.kind === 'text') {
        before += run.text;
        return [];
      }
      const { language, text: body } = noteOf(description, run.key);
      return [{ label: labelOf(run.key), text: plainText(body), language, place: placeOf(before) }];
    });
  });
}
