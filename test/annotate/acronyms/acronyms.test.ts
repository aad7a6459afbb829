import { describe, expect, test } from 'vitest';
import { acronyms } from '../../../src/layers/acronyms.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const acronymsIn = (text: string) => found(annotateWith(['acronyms'], text), acronyms);

describe('initials of the name in another language', () => {
  test.each([
    [
      'Then the Confederation of Free Bakers of Ruritania (KSPR) was founded. KSPR grew.',
      'KSPR',
      'Confederation of Free Bakers of Ruritania',
    ],
    ['The National Bakers Union (ZNPR) met. Nobody knew the ZNPR.', 'ZNPR', 'National Bakers Union'],
  ])('%s', (text, short, long) => {
    expect(acronymsIn(text)).toEqual([{ quote: `${long} (${short})`, short, long }]);
  });

  test.each([
    ['not used again', 'The Confederation of Free Bakers (KSPR) was founded.'],
    ['no body', 'In the Sunday Morning Light (KSPR) it was said that KSPR had won.'],
    ['money', 'It paid 25,000 lari (GEL), and the GEL fell.'],
    ['a single word', 'The Union (KSPR) met. KSPR met.'],
  ])('%s: none', (_, text) => expect(acronymsIn(text)).toEqual([]));
});

describe('definitions in the text', () => {
  test.each([
    [
      'The rules for social service agencies (SSAs) changed.',
      'social service agencies (SSAs)',
      'SSAs',
      'social service agencies',
    ],
    [
      'They joined the Union of Non-Profit Associations of Ruritania (UNAR) in May.',
      'Union of Non-Profit Associations of Ruritania (UNAR)',
      'UNAR',
      'Union of Non-Profit Associations of Ruritania',
    ],
    [
      'A State Led Non-State Body (SLNSB) is odd.',
      'State Led Non-State Body (SLNSB)',
      'SLNSB',
      'State Led Non-State Body',
    ],
    [
      'Созданы территориальные советы развития (далее — ТСР) в городах.',
      'территориальные советы развития (далее — ТСР)',
      'ТСР',
      'территориальные советы развития',
    ],
    [
      'Организация по сотрудничеству и развитию в Руритании (ОСРР) сообщает.',
      'Организация по сотрудничеству и развитию в Руритании (ОСРР)',
      'ОСРР',
      'Организация по сотрудничеству и развитию в Руритании',
    ],
    [
      'The IRSC (Institute for Rural Studies and Cooperation) reports.',
      'IRSC (Institute for Rural Studies and Cooperation)',
      'IRSC',
      'Institute for Rural Studies and Cooperation',
    ],
    [
      'Anna Example (Institute of Rural Studies, IRS)',
      'Institute of Rural Studies, IRS',
      'IRS',
      'Institute of Rural Studies',
    ],
  ])('%s', (text, quote, short, long) => {
    expect(acronymsIn(text)).toContainEqual({ quote, short, long });
  });

  test.each([
    'The ministry (2003, 23) said so.',
    'Many towns (Article 489) have one.',
    'It met in Bishkek (KG) and elsewhere.',
    'The report (Sample 2009) and others, USAID, say so.',
    'He lives in the United States, and NATO is far.',
  ])('not: %s', (text) => {
    expect(acronymsIn(text)).toEqual([]);
  });
});

test('lists, with entries over two lines', () => {
  const text =
    'Text.\n\nList of Acronyms\n\nRSA\tRural Studies Association of the Commonwealth of\n\t\tFarmers\nUSSA\tUrban Studies Association';
  expect(acronymsIn(text).map(({ short, long }) => [short, long])).toEqual([
    ['RSA', 'Rural Studies Association of the Commonwealth of Farmers'],
    ['USSA', 'Urban Studies Association'],
  ]);
});

test.each([
  ['RSA Rural Studies Association', [['RSA', 'Rural Studies Association']]],
  ['RSA: Rural Studies Association', [['RSA', 'Rural Studies Association']]],
  ['Rural studies are dear to the association', []],
])('a list without tabs: %s', (entry, expected) => {
  const text = `Text stands here.\n\nList of Acronyms\n\n${entry}\n\nUSSA\tUrban Studies Association`;
  const rows = acronymsIn(text).map(({ short, long }) => [short, long]);
  expect(rows).toEqual([...expected, ['USSA', 'Urban Studies Association']]);
});

test('ten thousand brackets take linear time and find nothing', () => {
  expect(acronymsIn('word '.repeat(20) + '(AB) '.repeat(10_000))).toHaveLength(0);
});
