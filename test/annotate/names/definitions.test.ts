import { describe, expect, test } from 'vitest';
import { entities } from '../../../src/layers/entities.ts';
import { mentions } from '../../../src/layers/mentions.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const annotate = (text: string) => annotateWith(['acronyms', 'law', 'references', 'citations', 'names'], text);
const namesIn = (text: string) => found(annotate(text), mentions).map(({ quote, type }) => `${type} ${quote}`);
const register = (text: string) => annotate(text).layer(entities);

describe('what a document defines goes before what its short form mostly means', () => {
  test.each([
    ['The parliament ratified the European Convention on Human Rights (ECHR) late. Few knew the ECHR.', 'ECHR'],
    ['They signed a Modern Partnership Agreement (MPA) in Osh. The MPA was short.', 'MPA'],
  ])('%s', (text, short) => expect(namesIn(text).filter((name) => name.endsWith(short))).toEqual([]));

  test('a court stays a court, a programme that is a body a body', () => {
    const text =
      'They wrote to the European Court of Human Rights (ECHR) and to the United Nations Development Programme (UNDP). The ECHR and the UNDP answered.';
    expect(namesIn(text)).toEqual(expect.arrayContaining(['ORG ECHR', 'ORG UNDP']));
  });

  test('a Russian short form is the body it is defined for', () => {
    const text =
      'Об этом пишет Лаборатория сельских измерений (ЛСИ). По данным, которые собрала ЛСИ в районах страны, школ стало меньше.';
    const body = register(text).find(({ value }) => value.aliases.includes('ЛСИ'));
    expect(body?.value.name).toBe('Лаборатория сельских измерений');
  });

  test('a long form with the name of the organisation written out is the same body', () => {
    const links = (text: string) => register(text).map(({ value }) => value.link);
    expect(links('Отчёт издала Программа развития Организации Объединённых Наций в прошлом году.')).toContain(
      'org:united-nations-development-programme',
    );
  });

  test('a list of acronyms without tabs', () => {
    const text = `A Title

1 Introduction

The Institute of Rural Studies (IRS) was small.

Acronyms

IRS Institute of Rural Studies

CLS Centre for Local Surveys
`;
    const names = namesIn(text);
    expect(names).toContain('ORG Centre for Local Surveys');
    expect(names.filter((name) => /IRS I|CLS C/u.test(name))).toEqual([]);
  });
});

const BIBLIOGRAPHY = `

Bibliography

Muster, Anna (2010). Fees. Osh: Placeholder Press.

Lund-Muster, Jan (2012). Small Clubs. Osh: Placeholder Press.
`;

describe('surnames of the bibliography', () => {
  test('a double surname is one person, and not that of its second half', () => {
    const text = `A Title\n\n1 Introduction\n\nLund-Muster holds that clubs are small. Muster holds that they are poor.${BIBLIOGRAPHY}`;
    const people = register(text)
      .filter(({ value }) => value.type === 'PERSON')
      .map(({ value }) => value.name);
    expect(people.sort()).toEqual(['Anna Muster', 'Jan Lund-Muster']);
  });

  test('a title that begins with a surname names nobody', () => {
    const text = `A Title\n\n1 Introduction\n\nIt was printed as A Muster Country Report in Osh. Later Muster wrote more.${BIBLIOGRAPHY}`;
    expect(namesIn(text).filter((name) => name === 'PERSON Muster')).toHaveLength(1);
  });
});

test.each([
  ['The crowd met at Theatre Square in the evening.', 'PLACE Theatre Square'],
  ['They met at the Opera Foundation in the evening.', 'ORG Opera Foundation'],
  ['The years of the Thaw were short.', 'EVENT Thaw'],
  ['Вчера немца и немку видели в городе.', 'NORP немца'],
])('%s', (text, name) => expect(namesIn(text)).toContain(name));

test.each(['After a thaw the roads were bad.', 'Закон приняли давно, но о нём никто не слышал.'])(
  'no name: %s',
  (text) => expect(namesIn(text)).toEqual([]),
);

test('a movement is that of the country of which the document speaks', () => {
  const link = (countries: string[]) =>
    annotateWith(['names'], 'The movement Birlik was small.', { countries })
      .layer(entities)
      .map(({ value }) => value.link);
  expect(link(['UZ'])).toEqual(['org:birlik-uzbekistan']);
  expect(link(['KZ'])).toEqual(['org:birlik']);
});

test('a Soviet republic is not the country that has an ISO code today', () => {
  const links = register('The Estonian SSR and Estonia had other laws.').map(({ value }) => value.link);
  expect(links).toEqual(['place:estonian-soviet-socialist-republic', 'iso3166:EE']);
});
