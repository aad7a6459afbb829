import type { Comparison } from '../../../src/compare/comparison.ts';

type Grid = Comparison['grid'];
type Cell = Grid['cells'][number];
type Column = Grid['columns'][number];
type Passage = Grid['passages'][number];

export const CODES = ['founding-law', 'money', 'rehearsal-rooms', 'public-trust'];

/** Every status occurs: by turns a code is mentioned, not mentioned, said to be lacking; one column has no text. */
export function sampleGrid(groups: Comparison['groups'], documents: Comparison['documents']): Grid {
  const all: Column = {
    id: 'all',
    kind: 'all',
    group: null,
    scheme: null,
    ordinal: null,
    label: 'all',
    begin: null,
    until: null,
  };
  const phases = groups.flatMap(({ id }, at): Column[] =>
    [1, 2, 3].map((ordinal) => ({
      id: `${id} Example 2016 phase ${ordinal}`,
      kind: 'phase',
      group: id,
      scheme: `${id} Example 2016`,
      ordinal,
      label: `${ordinal} (from ${1985 + at}): singing`,
      begin: 1985 + at + (ordinal - 1) * 9,
      until: ordinal === 3 ? null : 1985 + at + ordinal * 9 - 1,
    })),
  );
  const spans = [1985, 1990, 1995, 2000, 2005].map(
    (begin): Column => ({
      id: `${begin}-${begin + 4}`,
      kind: 'span',
      group: null,
      scheme: null,
      ordinal: null,
      label: `${begin}-${begin + 4}`,
      begin,
      until: begin + 4,
    }),
  );
  const columns = [all, ...phases, ...spans];
  const passages: Passage[] = [];
  const cells = groups.flatMap((group, g) =>
    columns
      .filter((column) => column.group === null || column.group === group.id)
      .flatMap((column, c) =>
        CODES.map((code, k) => cellOf(group.id, column, code, g + c * 2 + k * 3, documents, passages)),
      ),
  );
  return {
    codebooks: [
      {
        name: 'choir-life',
        title: 'What choirs live by',
        complete: true,
        codes: CODES.map((code) => ({ code, definition: `What is said about ${code.replace('-', ' ')}.` })),
      },
    ],
    columns,
    cells,
    passages,
    passagesShown: 25,
  };
}

function cellOf(
  group: string,
  column: Column,
  code: string,
  turn: number,
  documents: Comparison['documents'],
  all: Passage[],
): Cell {
  const empty = column.ordinal === 3 && group === 'KG';
  const count = empty || turn % 4 === 1 ? 0 : turn % 7 === 3 ? 1 : (turn * 5) % 23;
  const absent = turn % 7 === 3 && count > 0;
  const own = documents.filter((document) => document.group === group);
  const passages = Array.from({ length: Math.min(count, 25) }, (_, index) => {
    const document = own[index % own.length];
    const russian = document?.language === 'rus';
    const sentence = russian
      ? `В ${2000 + index} году хоры жаловались на отсутствие помещений для репетиций.`
      : `In ${2000 + index} the choirs complained of a lack of rooms to rehearse in.`;
    const quote = russian ? 'отсутствие помещений' : 'lack of rooms';
    const start = sentence.indexOf(quote);
    return {
      document: document?.id ?? '',
      annotation: `code-${index + 1}`,
      paragraph: `paragraph-${index + 3}`,
      quote,
      sentence,
      at: [start, start + quote.length] as [number, number],
    };
  });
  return {
    codebook: 'choir-life',
    code,
    group,
    column: column.id,
    status: empty ? 'no-text' : absent ? 'absent' : count === 0 ? 'not-mentioned' : 'mentioned',
    count,
    paragraphs: Math.ceil(count / 2),
    documents: count === 0 ? 0 : own.length,
    of: empty ? 0 : 40,
    supportive: Math.floor(count / 3),
    restrictive: Math.floor(count / 3),
    ambivalent: count - 2 * Math.floor(count / 3),
    lacking: absent ? count : 0,
    passages: passages.map(
      (passage) =>
        all.push({
          ...passage,
          codebook: 'choir-life',
          code,
          polarity: 'ambivalent',
          lacking: absent,
          group,
          ordinal: column.ordinal,
        }) - 1,
    ),
    trace:
      count === 0 ? [] : [{ document: own[0]?.id ?? '', annotations: passages.map(({ annotation }) => annotation) }],
  };
}

/** One pair that goes together, one that chance could have made. */
export function sampleAssociations([document = '']: readonly string[]): Comparison['associations'] {
  const [a, b, c] = ['founding-law', 'money', 'public-trust'].map((code) => ({ codebook: 'choir-life', code }));
  if (a === undefined || b === undefined || c === undefined) return [];
  const trace = [{ document, annotations: ['paragraph-3', 'paragraph-9'] }];
  return [
    {
      a,
      b,
      both: 12,
      onlyA: 3,
      onlyB: 4,
      neither: 81,
      logLikelihood: 45.2,
      direction: 'together',
      phi: 0.73,
      p: 1e-9,
      q: 2e-9,
      trace,
    },
    {
      a,
      b: c,
      both: 1,
      onlyA: 14,
      onlyB: 9,
      neither: 76,
      logLikelihood: 0.4,
      direction: 'apart',
      phi: -0.05,
      p: 0.5,
      q: 0.5,
      trace,
    },
  ];
}
