import { describe, expect, test } from 'vitest';
import { entities } from '../../../src/layers/entities.ts';
import { mentions } from '../../../src/layers/mentions.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const annotate = (text: string) => annotateWith(['law', 'names'], text);
const namesIn = (text: string) => found(annotate(text), mentions).map(({ quote, type }) => [quote, type]);

describe('names', () => {
  test.each([
    [
      'The visit to Kyrgyzstan and Tajikistan was short.',
      [
        ['Kyrgyzstan', 'PLACE'],
        ['Tajikistan', 'PLACE'],
      ],
    ],
    [
      'Many Kyrgyz and Uzbek families left.',
      [
        ['Kyrgyz', 'NORP'],
        ['Uzbek', 'NORP'],
      ],
    ],
    ['In post-Soviet times this changed.', [['Soviet', 'NORP']]],
    [
      'It was signed by President Almazbek Atambayev in Bishkek.',
      [
        ['Almazbek Atambayev', 'PERSON'],
        ['Bishkek', 'PLACE'],
      ],
    ],
    ['The grant came from the Association of Rural Teachers.', [['Association of Rural Teachers', 'ORG']]],
    [
      'They joined the Sample Helsinki Committee and the Green Valley Foundation.',
      [
        ['Sample Helsinki Committee', 'ORG'],
        ['Green Valley Foundation', 'ORG'],
      ],
    ],
    [
      'Both UNDP and OSCE took part.',
      [
        ['UNDP', 'ORG'],
        ['OSCE', 'ORG'],
      ],
    ],
    [
      'The Second Citizens Forum was held in Osh.',
      [
        ['Second Citizens Forum', 'EVENT'],
        ['Osh', 'PLACE'],
      ],
    ],
    ['Встреча прошла в Бишкеке.', [['Бишкеке', 'PLACE']]],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  test.each([
    'The Law on Public Associations of 1996 was amended in March.',
    'See Article 5, Table 2 and Chapter Three of this Report.',
    'However, the government and the parliament did nothing.',
    'NGOs and CSOs met on Monday.',
    'See http://example.org/Kazakhstan/USAID for more.',
  ])('none in: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('a member of a list of organisations is one, too', () => {
    expect(namesIn('Donors such as USAID, Hivos, Sunrise Path and UNDP came.')).toContainEqual(['Sunrise Path', 'ORG']);
  });

  test('a title is kept apart from the name', () => {
    expect(found(annotate('A speech by President Askar Akayev followed.'), mentions)[0]).toMatchObject({
      quote: 'Askar Akayev',
      title: 'President',
      role: 'president',
    });
  });
});

describe('entities', () => {
  const register = (text: string) =>
    found(annotate(text), entities).map(({ type, name, mentions: ids }) => [type, name, ids.length]);

  test('a name, its acronym and a short form are one', () => {
    expect(
      register(
        'The Union of Sample Associations of Ruritania (USAR) was founded in May. The USAR grew. Later the Union fell.',
      ),
    ).toEqual([['ORG', 'Union of Sample Associations of Ruritania', 4]]);
  });

  test('a surname is the person named in full before', () => {
    expect(register('President Almazbek Atambayev came. President Atambayev spoke.')).toEqual([
      ['PERSON', 'Almazbek Atambayev', 2],
    ]);
  });

  test('names of one thing in two scripts are one', () => {
    expect(
      register('They met in Bishkek. Они встретились в Бишкеке.').filter(([, name]) => name === 'Bishkek'),
    ).toEqual([['PLACE', 'Bishkek', 2]]);
  });
});

test('every mention says what speaks for it', () => {
  const document = annotate('President Askar Akayev met USAID and the Association of Rural Teachers in Osh.');
  for (const mention of document.layer(mentions)) {
    expect(mention.rule).toBeDefined();
    expect(mention.evidence?.length).toBeGreaterThan(0);
    expect(mention.confidence).toBeGreaterThan(0);
  }
});
