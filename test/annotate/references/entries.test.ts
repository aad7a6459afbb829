import { describe, expect, test } from 'vitest';
import { toCsl } from '../../../src/annotate/references/csl.ts';
import { EntryReader } from '../../../src/annotate/references/read-entry.ts';
import { store } from '../../support/annotate.ts';

const reader = new EntryReader(store);

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
  [
    'USAID (2014). 2013 Index of Village Councils for Central Asia, 17th edition. URL http://www.example.org/index.pdf (2016-09-28).',
    { title: '2013 Index of Village Councils for Central Asia', edition: '17' },
  ],
  [
    'Orlova, Tamara (2015). «Councils in Transition«. Beck, John (ed.), Steppe Politics. Leeds: Garth Press.',
    { title: 'Councils in Transition', container: 'Steppe Politics' },
  ],
  ['Bell, D. (n.d.). Undated Papers. York: Minster Press.', { status: 'undated', title: 'Undated Papers' }],
];

/** As CSL-JSON: item types, and habits of Russian, German and French lists and of notes. */
const items: readonly (readonly [string, Record<string, unknown>])[] = [
  [
    'Абишева Г. К. Городские комитеты [Электронный ресурс] // Вестник КазНУ. Серия юридическая. – 2014. – Т. 70, № 2. – С. 101–109. – URL: https://example.kz/vestnik/70/2 (дата обращения: 15.03.2020).',
    {
      type: 'article-journal',
      title: 'Городские комитеты',
      'container-title': 'Вестник КазНУ. Серия юридическая',
      volume: '70',
      issue: '2',
      page: '101–109',
      accessed: { 'date-parts': [[2020, 3, 15]] },
    },
  ],
  [
    'Громов В. П. Артели Сибири // История кооперации: сб. ст. / отв. ред. И. К. Ланская. – СПб.: Нестор, 2001. – С. 45–67.',
    { type: 'chapter', title: 'Артели Сибири', page: '45–67', 'publisher-place': 'Санкт-Петербург' },
  ],
  [
    'Ланская И. К. Артель как институт: дис. … канд. ист. наук. – Томск, 2004. – 198 с.',
    { type: 'thesis', title: 'Артель как институт', 'publisher-place': 'Томск' },
  ],
  [
    'О некоммерческих организациях: федеральный закон от 12.01.1996 № 7-ФЗ // Собрание законодательства РФ. – 1996. – № 3. – Ст. 145.',
    { type: 'legislation', 'container-title': 'Собрание законодательства РФ', issue: '3' },
  ],
  [
    'Закон Республики Казахстан от 31 мая 1996 года № 3-I «Об общественных объединениях» // Ведомости Парламента РК. 1996. № 8-9. Ст. 234.',
    {
      type: 'legislation',
      title: 'Закон Республики Казахстан от 31 мая 1996 года № 3-I «Об общественных объединениях»',
    },
  ],
  [
    'Müller, Karin: Vereine im ländlichen Raum. In: Zeitschrift für Sozialforschung 12 (2004), H. 3, S. 44–61.',
    {
      type: 'article-journal',
      'container-title': 'Zeitschrift für Sozialforschung',
      volume: '12',
      issue: '3',
      page: '44–61',
    },
  ],
  [
    'Müller, Karin (2004): Vereine im ländlichen Raum, in: Hans Vogt/Eva Brandt (Hrsg.), Zivilgesellschaft heute, Opladen: Nordverlag, S. 44-61.',
    {
      type: 'chapter',
      editor: [
        { family: 'Vogt', given: 'Hans' },
        { family: 'Brandt', given: 'Eva' },
      ],
      'container-title': 'Zivilgesellschaft heute',
    },
  ],
  [
    'Vogt, Hans / Brandt, Eva (Hg.): Zivilgesellschaft heute. 2., überarb. Aufl. Wiesbaden: VS Verlag 2010.',
    {
      edition: '2',
      editor: [
        { family: 'Vogt', given: 'Hans' },
        { family: 'Brandt', given: 'Eva' },
      ],
      title: 'Zivilgesellschaft heute',
      'publisher-place': 'Wiesbaden',
    },
  ],
  [
    'Brandt, Eva: Der Staat und seine Vereine. Diss. Universität Köln 1999.',
    { type: 'thesis', title: 'Der Staat und seine Vereine', publisher: 'Universität Köln' },
  ],
  [
    'Vogt, H. (2011): Förderung ohne Folgen. Arbeitspapier Nr. 12. Berlin: Institut für Raumfragen. Online: https://example.de/ap12.pdf [Zugriff: 12.05.2013].',
    { type: 'report', genre: 'Arbeitspapier', number: '12', publisher: 'Institut für Raumfragen' },
  ],
  [
    "Lefort, Claire. 2004. « Les associations », in P. Dubois (dir.), L'État en questions. Paris : La Découverte, p. 33-58.",
    {
      type: 'chapter',
      title: 'Les associations',
      editor: [{ family: 'Dubois', given: 'P.' }],
      publisher: 'La Découverte',
    },
  ],
  [
    'Harding, J. (2010b). Grants and trust. In P. Moss & R. Vale (Eds.), Handbook of civic life (Vol. 2, pp. 45–67). Harrow Press.',
    { type: 'chapter', 'year-suffix': 'b', 'container-title': 'Handbook of civic life', volume: '2', page: '45–67' },
  ],
  [
    'John Harding, The Local State (London: Harrow Press, 2010), 23–45.',
    { type: 'book', title: 'The Local State', publisher: 'Harrow Press', 'publisher-place': 'London', page: '23–45' },
  ],
  [
    'Human Rights Watch, Hellish Work: Exploitation of Migrant Tobacco Workers (New York: Human Rights Watch, 2010).',
    {
      author: [{ literal: 'Human Rights Watch' }],
      title: 'Hellish Work: Exploitation of Migrant Tobacco Workers',
      'publisher-place': 'New York',
    },
  ],
  [
    "Amnesty International, 'Old Habits', 11 July 2013, available at http://example.org/old (last accessed 3 March 2014).",
    { author: [{ literal: 'Amnesty International' }], title: 'Old Habits' },
  ],
  [
    'Moss, P. Civic life. PhD diss., University of Leeds, 2008.',
    { type: 'thesis', title: 'Civic life', publisher: 'University of Leeds' },
  ],
  [
    "Moss, Peter (forthcoming) 'Small grants, large hopes', Development in Practice.",
    { status: 'forthcoming', title: 'Small grants, large hopes', 'container-title': 'Development in Practice' },
  ],
  [
    'Grants cut by half. (2014, March 12). The Daily Courier, p. A4.',
    { title: 'Grants cut by half', 'container-title': 'The Daily Courier', page: 'A4' },
  ],
  [
    'Hart, Robert J., Trade and the River Towns, 900-1200. Leeds: Garth Press, 2004.',
    { title: 'Trade and the River Towns, 900-1200', publisher: 'Garth Press' },
  ],
  [
    'Weaver, Dora L. Walking the ridge: roads and rumours. Oxford: Oxford University Press, 2000.',
    { author: [{ family: 'Weaver', given: 'Dora L.' }], title: 'Walking the ridge: roads and rumours' },
  ],
  [
    'Lowe, T. Bounds on stiff sums. ACM Trans. Math. Softw., 4(2):127-136, 1978.',
    { 'container-title': 'ACM Trans. Math. Softw', volume: '4', issue: '2', page: '127-136' },
  ],
  [
    'Hart R. and Lowe T. Sharing memory. In Proceedings of the Second Workshop on Memory, pages 12-19, Seattle, WA, 1992.',
    {
      'container-title': 'Proceedings of the Second Workshop on Memory',
      page: '12-19',
      'publisher-place': 'Seattle, WA',
    },
  ],
];

describe('entries', () => {
  test.each(items)('as an item: %s', (printed, item) => {
    expect(toCsl('key', reader.read(printed))).toMatchObject(item);
  });

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
