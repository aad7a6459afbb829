import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { Grouping } from '../../src/compare/comparison.ts';
import { documentOf, type GivenDocument } from './support/documents.ts';

const SCHEME = { proposer: 'Example 2016', own: true, phases: [{ ordinal: 1, begin: 1991, until: null }] };
const whole = (id: string, country: string, more: GivenDocument = {}): GivenDocument => ({
  id,
  countries: [country],
  schemes: [SCHEME],
  paragraphs: [
    {
      text: 'A social order of 2001.',
      phase: 1,
      codes: [{ quote: 'social order' }],
      dates: [{ quote: '2001', begin: '2001-01-01', until: '2001-12-31' }],
    },
  ],
  ...more,
});

const notesOf = (documents: readonly GivenDocument[], by: Grouping = 'country', scheme: string | null = null) =>
  compareDocuments(documents.map(documentOf), { by, scheme }).notes.map(({ code, severity, documents: ids }) => [
    code.replace('compare/', ''),
    severity,
    ids,
  ]);

const BASE = [whole('a', 'KZ'), whole('b', 'KZ'), whole('c', 'KG'), whole('d', 'KG')];

describe('notes', () => {
  test('there are none where nothing is missing', () => expect(notesOf(BASE)).toEqual([]));

  test.each<[string, readonly GivenDocument[], unknown[]]>([
    ['one document only', [whole('a', 'KZ')], ['one-document', 'warning', ['a']]],
    ['one group only', [whole('a', 'KZ'), whole('b', 'KZ')], ['one-group', 'warning', []]],
    ['a country with one document', [...BASE, whole('e', 'UZ')], ['one-document-groups', 'info', ['e']]],
    ['no country', [...BASE, whole('e', 'UZ', { countries: [] })], ['no-country', 'warning', ['e']]],
    ['no date', [...BASE, whole('e', 'KG', { year: null })], ['no-year', 'info', ['e']]],
    [
      'no date in the text',
      [...BASE, whole('e', 'KG', { paragraphs: [{ text: 'An order.', phase: 1, codes: [{ quote: 'order' }] }] })],
      ['no-dates', 'info', ['e']],
    ],
    [
      'no phases',
      [...BASE, whole('e', 'UZ', { schemes: [], paragraphs: [{ text: 'An order.', codes: [{ quote: 'order' }] }] })],
      ['no-phases', 'info', ['e']],
    ],
    [
      'no paragraph in a phase',
      [...BASE, whole('e', 'UZ', { paragraphs: [{ text: 'An order.', codes: [{ quote: 'order' }] }] })],
      ['no-phase-tags', 'info', ['e']],
    ],
    [
      'no codes',
      [...BASE, whole('e', 'KG', { digest: 'sha256:1', paragraphs: [{ text: 'Nothing.', phase: 1 }] })],
      ['no-codes', 'info', ['e']],
    ],
    [
      'another pipeline',
      [...BASE, whole('e', 'KG', { digest: 'sha256:1', pipeline: 'article' })],
      ['mixed-pipelines', 'info', []],
    ],
    [
      'a pipeline that was changed',
      [...BASE, whole('e', 'KG', { digest: 'sha256:1' })],
      ['mixed-pipelines', 'warning', []],
    ],
    [
      'another version',
      [...BASE, whole('e', 'KG', { digest: 'sha256:1', version: '0.2.0' })],
      ['mixed-versions', 'warning', []],
    ],
    [
      'several countries in one document',
      [...BASE, whole('e', 'KG', { countries: ['KZ', 'KG'] })],
      ['several-countries', 'info', ['e']],
    ],
    [
      'another language',
      [...BASE, whole('e', 'KG', { language: 'rus', paragraphs: [{ text: 'Заказ.', language: 'rus', phase: 1 }] })],
      ['several-languages', 'warning', []],
    ],
    [
      'a language without lexicons',
      [...BASE, whole('e', 'KG', { language: 'kaz', paragraphs: [{ text: 'Заң.', language: 'kaz', phase: 1 }] })],
      ['language-without-lexicons', 'warning', ['e']],
    ],
    [
      'a scheme of a file',
      [...BASE, whole('e', 'UZ', { schemes: [{ ...SCHEME, own: false, given: true }] })],
      ['given-schemes', 'info', ['e']],
    ],
  ])('%s', (_name, documents, expected) => expect(notesOf(documents)).toContainEqual(expected));

  test('no year is a warning where years are compared', () =>
    expect(notesOf([...BASE, whole('e', 'KG', { year: null })], 'year')).toContainEqual(['no-year', 'warning', ['e']]));

  test('a periodisation that one country has only', () =>
    expect(
      notesOf(
        [...BASE, whole('e', 'UZ', { schemes: [{ ...SCHEME, proposer: 'Other 2000' }] })],
        'country',
        'Other 2000',
      ),
    ).toContainEqual(['scheme-not-everywhere', 'info', []]));
});

describe('schemes', () => {
  const scheme = (proposer: string, first: number, more: object = {}) => ({
    proposer,
    phases: [
      { ordinal: 1, begin: first, until: first + 4 },
      { ordinal: 2, begin: first + 5, until: null },
    ],
    ...more,
  });
  const schemesOf = (...documents: GivenDocument[]) => compareDocuments(documents.map(documentOf)).periodisations;

  test('the same one in two documents is one; with other years it is another', () =>
    expect(
      schemesOf(
        { id: 'a', schemes: [scheme('Example 2016', 1991)] },
        { id: 'b', schemes: [scheme('Example 2016', 1991)] },
        { id: 'c', schemes: [scheme('Example 2016', 1992)] },
        { id: 'd', countries: ['KG'], schemes: [scheme('Example 2016', 1991)] },
      ).schemes.map(({ id, documents }) => [id, documents]),
    ).toEqual([
      ['KG Example 2016', ['d']],
      ['KZ Example 2016', ['a', 'b']],
      ['KZ Example 2016 (2)', ['c']],
    ]));

  test('kinds: own, revised, told of, given', () =>
    expect(
      schemesOf(
        {
          id: 'a',
          schemes: [
            scheme('Old 2009', 1990),
            scheme('Own 2016', 1991, { own: true, basis: 'scheme-1' }),
            scheme('Told 2011', 1992),
          ],
        },
        { id: 'b', schemes: [scheme('Given', 1985, { given: true })] },
      ).schemes.map(({ proposer, kind, basis }) => [proposer, kind, basis]),
    ).toEqual([
      ['Given', 'given', null],
      ['Old 2009', 'basis', null],
      ['Own 2016', 'own', 'KZ Old 2009'],
      ['Told 2011', 'reported', null],
    ]));

  test('unstated bounds are those of the neighbours, and said to be; a phase only wondered about bounds none', () => {
    const [one] = schemesOf({
      schemes: [
        {
          proposer: 'Example 2016',
          phases: [
            { ordinal: 1, until: 1999 },
            { ordinal: 2, label: 'the middle' },
            { ordinal: 3, begin: 2010 },
            { ordinal: 4, begin: 2014, hypothetical: true },
          ],
        },
      ],
    }).schemes;
    expect(
      one?.phases.map(({ begin, beginFrom, until, untilFrom, hypothetical }) => [
        begin,
        beginFrom,
        until,
        untilFrom,
        hypothetical,
      ]),
    ).toEqual([
      [null, null, 1999, 'stated', false],
      [2000, 'neighbour', 2009, 'neighbour', false],
      [2010, 'stated', null, null, false],
      [2014, 'stated', null, null, true],
    ]);
  });

  test('rivals, revisions and countries are set against one another, with gaps', () => {
    const { pairs, gaps } = schemesOf(
      {
        id: 'a',
        schemes: [
          {
            proposer: 'Old 2009',
            phases: [
              { ordinal: 1, begin: 1991, until: 1994 },
              { ordinal: 2, begin: 1997, until: 2005 },
            ],
          },
          {
            proposer: 'Own 2016',
            own: true,
            basis: 'scheme-1',
            phases: [
              { ordinal: 1, begin: 1992, until: 1994 },
              { ordinal: 2, begin: 1995, until: null },
            ],
          },
        ],
        paragraphs: [{ text: 'One.', phase: { 'scheme-2': 1 } }],
      },
      { id: 'b', countries: ['KG'], schemes: [scheme('Other 2020', 1991)], paragraphs: [{ text: 'One.', phase: 1 }] },
    );
    expect(pairs.map(({ a, b, reason }) => [a, b, reason])).toEqual([
      ['KG Other 2020', 'KZ Own 2016', 'countries'],
      ['KZ Old 2009', 'KZ Own 2016', 'revision'],
    ]);
    expect(pairs[1]).toMatchObject({
      phases: [
        { a: 1, b: 1, relation: 'finished-by', overlap: 3, beginShift: 1, untilShift: 0 },
        { a: 1, b: 2, relation: 'meets', overlap: 0, beginShift: 4, untilShift: null },
        { a: 2, b: 2, relation: 'during', overlap: 9, beginShift: -2, untilShift: null },
      ],
      boundaries: [
        { a: 1, b: 1, yearA: 1991, yearB: 1992, shift: 1 },
        { a: 2, b: 2, yearA: 1997, yearB: 1995, shift: -2 },
      ],
      onlyA: [[1991, 1991]],
      onlyB: [
        [1995, 1996],
        [2006, null],
      ],
    });
    expect(gaps).toEqual([{ scheme: 'KZ Old 2009', from: 1995, to: 1996 }]);
  });
});
