import { describe, expect, test } from 'vitest';
import { CORPUS_ENTITIES, CorpusEntities } from '../../src/emit/csv/corpus-entities.ts';
import type { Cell } from '../../src/emit/csv/table.ts';
import { toAnnotated } from '../../src/emit/json/annotated.ts';
import { annotateWith } from '../support/annotate.ts';

const columns: readonly string[] = CORPUS_ENTITIES.columns.map(({ name }) => name);

/** The rows of a corpus, by column. */
function corpus(texts: readonly string[]): Record<string, Cell>[] {
  const documents = texts.map((text, index) =>
    toAnnotated(annotateWith(['acronyms', 'law', 'names'], text, { id: `d${index + 1}` }), {
      version: '0',
      pipeline: 'test',
      digest: '',
    }),
  );
  const register = new CorpusEntities();
  for (const document of documents) register.add(document);
  return documents
    .flatMap((document) => register.rows(document))
    .map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

/** Documents by entity, for the entities of one type. */
function together(texts: readonly string[], type = 'PERSON'): string[] {
  const groups = new Map<Cell, Cell[]>();
  for (const row of corpus(texts))
    if (row.type === type)
      groups.set(row.corpus_entity ?? null, [
        ...(groups.get(row.corpus_entity ?? null) ?? []),
        row.document_id ?? null,
      ]);
  return [...groups.values()].map((documents) => documents.join('+')).sort();
}

describe('persons of a corpus', () => {
  test.each<[name: string, texts: readonly string[], groups: readonly string[]]>([
    [
      'a bare surname is the one bearer of it',
      ['A speech by Kassym-Jomart Tokayev.', 'They asked Tokayev.', 'Речь Токаева.'],
      ['d1+d2+d3'],
    ],
    [
      'two of one surname stay two, and the bare surname is neither',
      ['Anna Petrova spoke.', 'Olga Petrova spoke.', 'They thanked Petrova.'],
      ['d1', 'd2', 'd3'],
    ],
    ['two of one surname and initial stay two', ['Anna Petrova spoke.', 'Alina Petrova spoke.'], ['d1', 'd2']],
    [
      'an initial is the one whose name begins so',
      ['Anna Petrova spoke.', 'Olga Petrova spoke.', 'A letter by O. Petrova.'],
      ['d1', 'd2+d3'],
    ],
    [
      'an initial that two names begin with is neither',
      ['Anna Petrova spoke.', 'Alina Petrova spoke.', 'A letter by A. Petrova.'],
      ['d1', 'd2', 'd3'],
    ],
    ['scripts and romanisations meet', ['Nursultan Nazarbayev left.', 'Речь Н. А. Назарбаева.'], ['d1+d2']],
    ['bare surnames alone are one', ['They asked Tokayev.', 'Речь Токаева.'], ['d1+d2']],
  ])('%s', (_name, texts, groups) => {
    expect(together(texts)).toEqual(groups);
  });

  test('an undecided one says who could be meant', () => {
    const row = corpus(['Anna Petrova spoke.', 'Olga Petrova spoke.', 'They thanked Petrova.']).at(-1);
    expect(row).toMatchObject({ joined: 'undecided', candidates: 'person:petrov/ana|person:petrov/olg', documents: 1 });
  });

  test('each row has the fullest names of all documents', () => {
    const rows = corpus(['Nursultan Nazarbayev left.', 'Речь Назарбаева.']).filter(({ type }) => type === 'PERSON');
    expect(rows.map(({ name_eng, documents, joined }) => [name_eng, documents, joined])).toEqual([
      ['Nursultan Nazarbayev', 2, 'given-name'],
      ['Nursultan Nazarbayev', 2, 'only-one-of-this-surname'],
    ]);
  });
});

describe('bodies of a corpus', () => {
  test.each<[name: string, texts: readonly string[], groups: readonly string[]]>([
    ['an acronym known by lexicon, in two scripts', ['Aid came from UNDP.', 'Помощь пришла от ПРООН.'], ['d1+d2']],
    [
      'one acronym, two expansions',
      ['The Union of Sample Wells (USW) met.', 'The Union of Steppe Writers (USW) met.', 'The USW protested.'],
      ['d1', 'd2', 'd3'],
    ],
    ['an acronym that one document expands', ['The Union of Sample Wells (USW) met.', 'The USW protested.'], ['d1+d2']],
  ])('%s', (_name, texts, groups) => {
    expect(together(texts, 'ORG')).toEqual(groups);
  });
});

test('the order of documents does not count', () => {
  const texts = [
    'They thanked Petrova.',
    'Anna Petrova spoke.',
    'The USW met.',
    'The Union of Sample Wells (USW) met.',
  ];
  const named = (order: readonly string[]) =>
    corpus(order)
      .map(({ corpus_entity, name }) => `${corpus_entity} ${name}`)
      .sort();
  expect(named([...texts].reverse())).toEqual(named(texts));
});
