import { describe, expect, test } from 'vitest';
import { citations } from '../../../src/layers/citations.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const BIBLIOGRAPHY = [
  'Marat, Asel (2003). *The Village Council*. Almaty: Steppe Press.',
  'Marat, Asel (2005). *The Village Court*. Almaty: Steppe Press.',
  'Orlova, Tamara; Beck, John (2014). «Donors in the Steppe». *Review of Aid*, 1(2), 27-41.',
  'Назарова, Д. (2010). Общество и власть. Алматы: Раритет.',
  'Hall, Kim; Ito, Ken; Lund, Per (2011). *Grants*. Oslo: North Press.',
  'UNFPA (2013). *Annual Review*. New York: UNFPA.',
  'Kazantsov, Andrei (2015). *Trust*. Riga: Baltic Press.',
  'Weiss, Clara (2009a). *Tenders*. Leeds: Garth Press.',
  'Weiss, Clara (2009b). *Contracts*. Leeds: Garth Press.',
  'ter Horst, Anna (2001). *Dikes*. Delft: Delta Press.',
];

const annotate = (...paragraphs: readonly string[]) =>
  annotateWith(
    ['citations'],
    ['A Study of Councils', '1 Introduction', ...paragraphs, 'Bibliography', ...BIBLIOGRAPHY].join('\n\n'),
  );

const cite = (...paragraphs: readonly string[]) =>
  found(annotate(...paragraphs), citations).map(({ quote, targets, locator, form }) => [
    quote,
    targets.join(' '),
    locator,
    form,
  ]);

const paren = (quote: string, target: string, locator: string | null = null) => [
  quote,
  target,
  locator,
  'parenthetical',
];
const narrative = (quote: string, target: string, locator: string | null = null) => [
  quote,
  target,
  locator,
  'narrative',
];
const pageOnly = (quote: string, target: string, locator: string | null) => [quote, target, locator, 'page-only'];

describe('author and year', () => {
  test.each([
    ['Councils were weak (Marat 2003, 23).', [paren('Marat 2003, 23', 'Marat2003', '23')]],
    ['Councils were weak (Marat, 2003, p. 23).', [paren('Marat, 2003, p. 23', 'Marat2003', '23')]],
    ['Councils were weak (Marat 2003: 23-7).', [paren('Marat 2003: 23-7', 'Marat2003', '23-7')]],
    ['Councils were weak (Marat 2003. 30).', [paren('Marat 2003. 30', 'Marat2003', '30')]],
    ['It was so (Marat 2003, 27, emphasis added).', [paren('Marat 2003, 27', 'Marat2003', '27')]],
    ['It was so (Orlova, Beck 2014, 32).', [paren('Orlova, Beck 2014, 32', 'Orlova2014', '32')]],
    ['It was so (Orlova and Beck 2014).', [paren('Orlova and Beck 2014', 'Orlova2014')]],
    ['It was so (Hall et al. 2011, 5).', [paren('Hall et al. 2011, 5', 'Hall2011', '5')]],
    [
      'It was so (see Marat 2003, 23; cf. UNFPA, 2013, 96).',
      [paren('Marat 2003, 23', 'Marat2003', '23'), paren('UNFPA, 2013, 96', 'UNFPA2013', '96')],
    ],
    [
      'It was so (Marat 2003 and Orlova and Beck 2014).',
      [paren('Marat 2003', 'Marat2003'), paren('Orlova and Beck 2014', 'Orlova2014')],
    ],
    ['It was so (Marat 2003, 2005).', [paren('Marat 2003', 'Marat2003'), paren('2005', 'Marat2005')]],
    [
      'It was so (Beier 1999, quoted in Marat 2003, 23).',
      [paren('Beier 1999', ''), paren('Marat 2003, 23', 'Marat2003', '23')],
    ],
    ['It was so (Weiss 2009b, 4).', [paren('Weiss 2009b, 4', 'Weiss2009b', '4')]],
    ['It was so (Weiss 2009).', [paren('Weiss 2009', 'Weiss2009a Weiss2009b')]],
    ['It was so (Kazantsev 2015, 28).', [paren('Kazantsev 2015, 28', 'Kazantsov2015', '28')]],
    ['It was so (Nazarova 2010, 8).', [paren('Nazarova 2010, 8', 'Назарова2010', '8')]],
    ['Это так (Назарова, 2010: 5).', [paren('Назарова, 2010: 5', 'Назарова2010', '5')]],
    ['Это так [Назарова 2010, с. 5].', [paren('Назарова 2010, с. 5', 'Назарова2010', '5')]],
    ['Marat (2003) counts five kinds.', [narrative('Marat (2003)', 'Marat2003')]],
    ['For Orlova and Beck (2014, 30) it is late.', [narrative('Orlova and Beck (2014, 30)', 'Orlova2014', '30')]],
    ['According to UNFPA (2013), it fell.', [narrative('UNFPA (2013)', 'UNFPA2013')]],
    ['As Marat shows, they were «open to all» (2003, 23).', [paren('2003, 23', 'Marat2003', '23')]],
    ['Here Kazantsev adds that «trust is rare» (2015).', [paren('2015', 'Kazantsov2015')]],
    [
      'Drawn from UNFPA 2013 and Marat 2003, 21.',
      [paren('UNFPA 2013', 'UNFPA2013'), paren('Marat 2003, 21', 'Marat2003', '21')],
    ],
    ['It was so (Obermaier 1987, 4).', [paren('Obermaier 1987, 4', '', '4')]],
    ['Hall and others (2011) agree.', [narrative('Hall and others (2011)', 'Hall2011')]],
    ['It was so (Weiss 2009a, b).', [paren('Weiss 2009a', 'Weiss2009a'), paren('b', 'Weiss2009b')]],
    ['It was so (Marat 2003, ch. 2, p. 4).', [paren('Marat 2003, ch. 2, p. 4', 'Marat2003', 'ch. 2, p. 4')]],
    ['It was so (ter Horst 2001: 5).', [paren('ter Horst 2001: 5', 'terHorst2001', '5')]],
    ['Ter Horst (2001) shows it.', [narrative('Ter Horst (2001)', 'terHorst2001')]],
    [
      'Some had gains (Marat 2005, 4). Others had none (Marat, op. cit., 9).',
      [paren('Marat 2005, 4', 'Marat2005', '4'), paren('Marat, op. cit., 9', 'Marat2005', '9')],
    ],
  ])('%s', (text, expected) => {
    expect(cite(text)).toEqual(expected);
  });

  test.each([
    'The court may close it (Article 489).',
    'The Fund (UNFPA) was there.',
    'The second stage (1994-7): growth of councils.',
    'The first stage (end of 1980s-1994): the beginning.',
    'The crisis (September 2003) was short.',
    'The city (Almaty 2010) has changed.',
    'There were (5,500) of them in 2003.',
    'The Law on Councils (2005) was passed.',
    'The film Meridian (1972) was shown in every village.',
    'World War II (1939–1945) had ended, and Phase II (1992-2000) began.',
    'См. закон о выборах (ред. 2001) и резолюцию (2005).',
  ])('no citation: %s', (text) => {
    expect(cite(text)).toEqual([]);
  });
});

describe('pages alone', () => {
  test('take the work cited last', () => {
    expect(cite('Some had gains (Marat 2003, 23). Others had none (26-7) and left (p. 30).')).toEqual([
      paren('Marat 2003, 23', 'Marat2003', '23'),
      pageOnly('26-7', 'Marat2003', '26-7'),
      pageOnly('p. 30', 'Marat2003', '30'),
    ]);
  });

  test('ibid. takes it too', () => {
    expect(cite('Some had gains (Marat 2003, 23). Others had none (ibid., 24).')).toEqual([
      paren('Marat 2003, 23', 'Marat2003', '23'),
      pageOnly('ibid., 24', 'Marat2003', '24'),
    ]);
  });

  test.each([
    'As was said (Marat 2003, 23) they did (1) meet, (2) vote and (3) report.',
    'As was said (Marat 2003, 23) there were ten (10) of them, see Article 5 (2).',
    'As was said (Marat 2003, 23) in the third stage (1998-2002) and later (2004).',
    'As was said (Orlova and Beck 2014, 30) there was more (99).',
    'Nothing is cited here (50).',
  ])('no page: %s', (text) => {
    expect(cite(text).filter(([, , , form]) => form === 'page-only')).toEqual([]);
  });
});

test('notes cite by author and title', () => {
  const text = [
    '# A Study',
    'Councils were weak.[^1] Courts too.[^2] Donors came.[^3] So it was.[^4] Nothing more.[^5]',
    '[^1]: Asel Marat, *The Village Council* (Almaty: Steppe Press, 2003), 23.',
    '[^2]: Ibid., 27; Marat, Village Court, p. 7.',
    '[^3]: Tamara Orlova and John Beck, "Donors in the Steppe," *Review of Aid* 1, no. 2 (2014): 30.',
    '[^4]: Orlova and Beck, "Donors," 31.',
    '[^5]: Marat, Almaty, 12 May.',
    '## Bibliography',
    ...BIBLIOGRAPHY,
  ].join('\n\n');
  const list = found(annotateWith(['citations'], text, {}, 'test.md'), citations);
  expect(list.map(({ quote, targets, locator }) => [quote, targets.join(' '), locator])).toEqual([
    ['Asel Marat, The Village Council (Almaty: Steppe Press, 2003), 23', 'Marat2003', '23'],
    ['Ibid., 27', 'Marat2003', '27'],
    ['Marat, Village Court, p. 7', 'Marat2005', '7'],
    ['Tamara Orlova and John Beck, "Donors in the Steppe," Review of Aid 1, no. 2 (2014): 30', 'Orlova2014', '30'],
    ['Orlova and Beck, "Donors," 31', 'Orlova2014', '31'],
  ]);
});

test('a work that is quoted through another is evidence of the other', () => {
  const document = annotate('It was so (Beier 1999, quoted in Marat 2003, 23).');
  expect(document.layer(citations).at(-1)?.evidence).toEqual([{ kind: 'quotes', quote: 'Beier 1999' }]);
});

describe('notes of a document without a bibliography', () => {
  const cited = (...notes: string[]) => {
    const marks = notes.map((_, i) => `It was so.[^${i + 1}]`).join(' ');
    const text = ['# A Study', '## Introduction', marks, ...notes.map((note, i) => `[^${i + 1}]: ${note}`)].join(
      '\n\n',
    );
    return found(annotateWith(['citations'], text, {}, 'test.md'), citations).map(
      ({ quote, targets, locator }) => `${quote} → ${targets.join(' ')} ${locator ?? '-'}`,
    );
  };

  test('the first note is the entry, and later ones mean it', () => {
    expect(
      cited(
        'See J. Harding, The Local State (London: Harrow Press, 2010), p. 23.',
        'Ibid., p. 25.',
        'Иванов И.И. Гражданские инициативы в степи. М.: Наука, 2008. С. 15.',
        'Там же. С. 17.',
        'Harding, op. cit., p. 40; Иванов И.И. Указ. соч. С. 20.',
        'Ebd., S. 7.',
      ),
    ).toEqual([
      'J. Harding, The Local State (London: Harrow Press, 2010), p. 23 → Harding2010 23',
      'Ibid., p. 25 → Harding2010 25',
      'Иванов И.И. Гражданские инициативы в степи. М.: Наука, 2008. С. 15 → Иванов2008 15',
      'Там же. С. 17 → Иванов2008 17',
      'Harding, op. cit., p. 40 → Harding2010 40',
      'Иванов И.И. Указ. соч. С. 20 → Иванов2008 20',
      'Ebd., S. 7 → Иванов2008 7',
    ]);
  });

  test('"op. cit." means the work of that author that was cited last', () => {
    expect(
      cited(
        'J. Harding, The Local State (London: Harrow Press, 2010).',
        'P. Moss, Small Grants (Leeds: Garth Press, 2012).',
        'J. Harding, Reform Undone (London: Harrow Press, 2015).',
        'Harding, op. cit., p. 4.',
        'Moss, op. cit., p. 5.',
      ).slice(3),
    ).toEqual(['Harding, op. cit., p. 4 → Harding2015 4', 'Moss, op. cit., p. 5 → Moss2012 5']);
  });

  test('"ibid." behind a note that cites nothing, and an author whom no note has: nobody is guessed', () => {
    expect(cited('The author thanks the archive.', 'Ibid., p. 3.', 'Weiss, op. cit., p. 9.')).toEqual([
      'Ibid., p. 3 →  3',
      'Weiss, op. cit., p. 9 →  9',
    ]);
  });

  test('prose is no entry', () => {
    expect(
      cited('John Harding argued in 2010 that London had changed.', 'The law of 2005 (Almaty) was short.'),
    ).toEqual([]);
  });
});

test('a citation without an entry is reported', () => {
  const codes = annotate('It was so (Obermaier 1987, 4), and (Weiss 2009).').diagnostics.map(({ code }) => code);
  expect(codes).toContain('citations/no-reference');
  expect(codes).toContain('citations/ambiguous');
});

test('numbers in square brackets, where the bibliography is numbered', () => {
  const text = [
    'A Study',
    '1 Introduction',
    'It was so [2, с. 15]. It was otherwise [1; 3].',
    'Bibliography',
    '1. Orr, K. Small States. Basel: Rheinverlag, 1987.',
    '2. Иванов И.И. Право и степь. – М.: Наука, 2010. – 320 с.',
    '3. Lind, P. Borders. Oslo: North Press, 1999.',
  ].join('\n\n');
  const list = found(annotateWith(['citations'], text), citations);
  expect(list.map(({ quote, targets, locator }) => [quote, targets[0], locator])).toEqual([
    ['2, с. 15', 'Иванов2010', '15'],
    ['1', 'Orr1987', null],
    ['3', 'Lind1999', null],
  ]);
});

const surname = (i: number): string =>
  `B${Array.from(String(i).padStart(4, '0'), (digit) => 'aceghkmrtw'[Number(digit)]).join('u')}son`;

test('a bibliography of 5,000 entries and a long text take linear time', () => {
  const timeOf = (entries: number): number => {
    const list = Array.from(
      { length: entries },
      (_, i) => `${surname(i)}, A. (${1900 + (i % 120)}). Title ${i}. Oslo: North Press.`,
    );
    const body = Array.from(
      { length: entries / 2.5 },
      (_, i) => `It was so (${surname(i)} ${1900 + (i % 120)}, ${(i % 400) + 1}).`,
    ).join(' ');
    const text = ['A Study', '1 Introduction', body, 'Bibliography', ...list].join('\n\n');
    const started = performance.now();
    expect(found(annotateWith(['citations'], text), citations)).toHaveLength(entries / 2.5);
    return performance.now() - started;
  };
  timeOf(500);
  expect(timeOf(5000)).toBeLessThan(15 * timeOf(1000) + 1000);
}, 60_000);
