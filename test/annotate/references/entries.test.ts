import { describe, expect, test } from 'vitest';
import { EntryReader } from '../../../src/annotate/references/read-entry.ts';
import { BibliographyWords } from '../../../src/annotate/references/vocabulary.ts';
import { store } from '../../support/annotate.ts';

const reader = new EntryReader(new BibliographyWords(store));

/** Every field given must be read so; fields not given do not count. */
const cases: readonly (readonly [string, Record<string, unknown>])[] = [
  [
    'Marat, Asel B. (2012). «Village Councils after Reform». *Review of Steppe Politics*, 4(2), 17-39.',
    {
      authors: [{ family: 'Marat', given: 'Asel B.' }],
      year: 2012,
      title: 'Village Councils after Reform',
      container: 'Review of Steppe Politics',
      volume: '4',
      issue: '2',
      pages: '17-39',
    },
  ],
  [
    'Orlova, T., Beck, J. K., & Lund, P. (2015a). Donors and their shadows. Journal of Aid Studies, 12(3), 201–219. https://doi.org/10.1234/jas.2015.77',
    {
      authors: [
        { family: 'Orlova', given: 'T.' },
        { family: 'Beck', given: 'J. K.' },
        { family: 'Lund', given: 'P.' },
      ],
      year: 2015,
      yearSuffix: 'a',
      title: 'Donors and their shadows',
      container: 'Journal of Aid Studies',
      doi: '10.1234/jas.2015.77',
    },
  ],
  [
    'Finch, Adam, and Clara Weiss. 2009. "Tenders and Trust." Policy Review 33 (1): 5–28.',
    {
      authors: [
        { family: 'Finch', given: 'Adam' },
        { family: 'Weiss', given: 'Clara' },
      ],
      year: 2009,
      title: 'Tenders and Trust',
      container: 'Policy Review',
      volume: '33',
      issue: '1',
      pages: '5–28',
    },
  ],
  [
    'Hollis, Ruth. The Price of Order. London: Harrow Press, 1998.',
    {
      authors: [{ family: 'Hollis', given: 'Ruth' }],
      year: 1998,
      title: 'The Price of Order',
      place: 'London',
      publisher: 'Harrow Press',
    },
  ],
  [
    'Petrov, I. (2004) Rivers and borders. In: Hall, M. and Ito, K. (eds.) Water in Dry Lands. 2nd ed. Oxford: Meadow Books, pp. 44-61.',
    {
      authors: [{ family: 'Petrov', given: 'I.' }],
      editors: [
        { family: 'Hall', given: 'M.' },
        { family: 'Ito', given: 'K.' },
      ],
      title: 'Rivers and borders',
      container: 'Water in Dry Lands',
      edition: '2',
      pages: '44-61',
      place: 'Oxford',
      publisher: 'Meadow Books',
    },
  ],
  [
    'Иванов И.И. Гражданские инициативы в степи. – М.: Наука, 2010. – 320 с.',
    {
      authors: [{ family: 'Иванов', given: 'И.И.' }],
      year: 2010,
      title: 'Гражданские инициативы в степи',
      place: 'Москва',
      publisher: 'Наука',
      pageCount: '320',
    },
  ],
  [
    'Петрова А.С., Ким В.Н. Третий сектор и государство // Вестник права. – 2014. – № 3. – С. 15–27.',
    {
      authors: [
        { family: 'Петрова', given: 'А.С.' },
        { family: 'Ким', given: 'В.Н.' },
      ],
      year: 2014,
      title: 'Третий сектор и государство',
      container: 'Вестник права',
      issue: '3',
      pages: '15–27',
    },
  ],
  [
    'Общество и власть: сборник статей / под ред. П.П. Сидорова. – Алматы: Дайк-Пресс, 2008. – 210 с.',
    {
      authors: [],
      editors: [{ family: 'Сидорова', given: 'П.П.' }],
      year: 2008,
      place: 'Алматы',
      publisher: 'Дайк-Пресс',
    },
  ],
  [
    'World Bank (2011). Steppe Economic Update. Washington, DC: World Bank.',
    { authors: [{ literal: 'World Bank' }], year: 2011, title: 'Steppe Economic Update', publisher: 'World Bank' },
  ],
  [
    'UNDP. 2013. Report on Local Funds. New York: UNDP.',
    { authors: [{ literal: 'UNDP' }], year: 2013, title: 'Report on Local Funds', place: 'New York' },
  ],
  [
    '——— (2006). Second Thoughts. Leeds: Garth University Press.',
    { sameAuthor: true, authors: [], year: 2006, title: 'Second Thoughts', publisher: 'Garth University Press' },
  ],
  [
    'Lindt, Hans (Hrsg.) (2001). Vereine im Wandel. Berlin: Nordverlag.',
    { editors: [{ family: 'Lindt', given: 'Hans' }], year: 2001, title: 'Vereine im Wandel', place: 'Berlin' },
  ],
  [
    'Roy, C. (2010). A Note on Grants. Available at: http://www.example.org/files/grant note.pdf (2016-09-28).',
    {
      url: 'http://www.example.org/files/grantnote.pdf',
      urlBroken: true,
      accessed: '2016-09-28',
      title: 'A Note on Grants',
    },
  ],
  [
    'http://news.example.kz/archive/2011/08/item/(2016-05-20)',
    { url: 'http://news.example.kz/archive/2011/08/item/', accessed: '2016-05-20' },
  ],
  [
    'Совет по делам НКО. Сведения о грантах. URL: https://example.kz/grants (дата обращения: 12.03.2019).',
    { url: 'https://example.kz/grants', accessed: '2019-03-12' },
  ],
  ['[12] Orr, K. Small States. Basel: Rheinverlag, 1987.', { number: '12', year: 1987, title: 'Small States' }],
  ['Bell, D. (n.d.). Undated Papers. York: Minster Press.', { status: 'undated', title: 'Undated Papers' }],
];

describe('entries', () => {
  test.each(cases)('%s', (printed, fields) => {
    expect(reader.read(printed)).toMatchObject(fields);
  });

  test('300 authors in one entry are read in linear time', () => {
    const authors = Array.from({ length: 300 }, (_, i) => `Smith${'abcdefghij'[i % 10]}, J.`).join(', ');
    const started = performance.now();
    const fields = reader.read(`${authors} (2003). A title of many. Nature, 12(3), 1-2.`);
    expect(fields.authors).toHaveLength(300);
    expect(fields.year).toBe(2003);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
