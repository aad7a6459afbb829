import type { Description, DescriptionBlock } from './description.ts';
import { below, pick, seeded } from './random.ts';

const SUBJECTS = [
  'The council',
  'The cooperative',
  'The district',
  'A commission of elders',
  'The archive',
  'The school board',
];
const VERBS = ['recorded', 'postponed', 'approved', 'described', 'rejected', 'published'];
const OBJECTS = [
  'the list of members',
  'a petition about the bridge',
  'the accounts of the mill',
  'the plan for the spring',
  'a rule on grazing',
];
const ENDINGS = [
  'without much debate',
  'after a long winter',
  'in the presence of the clerk',
  'for reasons that were not written down',
  'as it had done before',
];

function sentence(random: () => number): string {
  const year = 1900 + below(random, 114);
  const opening = random() < 0.5 ? `In ${year} ${lower(pick(random, SUBJECTS))}` : pick(random, SUBJECTS);
  return `${opening} ${pick(random, VERBS)} ${pick(random, OBJECTS)} ${pick(random, ENDINGS)}.`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const sentences = (random: () => number, count: number): string[] =>
  Array.from({ length: count }, () => sentence(random));

const CHAPTERS = ['The Upper Valley', 'The Mills', 'Roads and Bridges', 'The Schools', 'What Remained'];

/** Five chapters of 30 notes each; numbers start again in every chapter. */
export function chaptersWithNotes(): Description {
  const random = seeded(1887);
  const notes: Record<string, Record<string, string>> = {};
  const body = CHAPTERS.flatMap((chapter, at): DescriptionBlock[] => {
    const number = String(at + 1);
    const paragraphs = Array.from({ length: 10 }, (_, paragraph): DescriptionBlock => {
      const text = sentences(random, 6);
      for (const within of [0, 1, 2]) {
        const key = `${number}/${paragraph * 3 + within + 1}`;
        notes[key] = { eng: `Ledger ${number}, sheet ${paragraph * 3 + within + 1}. ${sentence(random)}` };
        text[within * 2] = `${text[within * 2]}[^${key}]`;
      }
      return { p: text.join(' ') };
    });
    return [{ heading: chapter, number, level: 1 }, ...paragraphs];
  });
  return {
    ...EMPTY,
    id: 'chapters-with-notes',
    title: 'Ledgers of the Upper Valley: A History in Five Chapters',
    authors: [{ name: 'Tomas Grell', affiliation: 'Valley State University' }],
    body,
    notes,
  };
}

const PLACES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'];
const KINDS = ['Ford', 'Bridge', 'Hill', 'Green', 'Landing', 'Cross', 'Field', 'Mill', 'Gate'];

/** A table of 90 rows, which no page holds. */
export function longTable(): Description {
  const random = seeded(1934);
  const rows = PLACES.flatMap((place) =>
    KINDS.map((kind) => [
      `${place} ${kind}`,
      String(1890 + below(random, 110)),
      String(1000 + below(random, 8999)).replace(/^(\d)/u, '$1,'),
      `${below(random, 90)}.${below(random, 10)}`,
    ]),
  );
  const table = {
    label: 'Table',
    number: '1',
    caption: 'Settlements of the valley with year of first mention',
    columns: ['Settlement', 'First mention', 'Inhabitants', 'Share of readers, %'],
    rows,
    notes: [],
    source: 'census of the valley, sheets 1-90',
  };
  return {
    ...EMPTY,
    id: 'long-table',
    title: 'Settlements of the Valley and Their Readers',
    authors: [{ name: 'Mira Tolman', affiliation: 'Institute of Small Libraries' }],
    body: [
      { heading: 'Introduction', number: '1', level: 1 },
      ...Array.from({ length: 3 }, (): DescriptionBlock => ({ p: sentences(random, 5).join(' ') })),
      { heading: 'The Settlements', number: '2', level: 1 },
      {
        p: 'Table 1 lists every settlement that the census of the valley names, with the share of those who could read.',
      },
      { table },
      { p: sentences(random, 6).join(' ') },
      { heading: 'Conclusion', number: '3', level: 1 },
      { p: sentences(random, 5).join(' ') },
    ],
    notes: {},
  };
}

const EMPTY = {
  language: 'eng',
  abstract: null,
  keywords: null,
  acronyms: null,
  bibliography: null,
  resources: null,
} satisfies Partial<Description>;
