import { expect, test } from 'vitest';
import { citations } from '../../../src/layers/citations.ts';
import { quotations } from '../../../src/layers/quotations.ts';
import { statements } from '../../../src/layers/statements.ts';
import { annotateWith } from '../../support/annotate.ts';

const ENGLISH = [
  '## Bibliography',
  '- Marat, Asel (2003). *The Village Council*. Almaty: Steppe Press.',
  '- Orlova, Tamara (2014). Donors in the Steppe. *Review of Aid* 1 (2), 1–30.',
];
const RUSSIAN = [
  '## Литература',
  '1. Марат А. Сельский совет. Алматы: Степь, 2003. 210 с.',
  '2. Орлова Т. Доноры в степи // Обзор помощи. 2014. № 2. С. 1–30.',
];

const read = (...paragraphs: string[]) =>
  annotateWith(['citations', 'quotations', 'statements'], paragraphs.join('\n\n'), {}, 'test.md');

/** Citation → what is quoted through it. */
function chains(...paragraphs: string[]) {
  const document = read(...paragraphs);
  return document
    .layer(citations)
    .flatMap(({ start, end, evidence }) =>
      (evidence ?? []).map(({ kind, quote }) => [document.text.slice(start, end), kind, quote]),
    );
}

type Case = readonly [passage: string, citation: string, kind: string, quoted: string];

test.each<Case>([
  ['It was so (Beier 1999, qtd in Marat 2003, 23).', 'Marat 2003, 23', 'quotes', 'Beier 1999'],
  ['It was so (Orlova 2014; as quoted by Marat 2003).', 'Marat 2003', 'quotes', 'Orlova 2014'],
  ['“Nobody ever came” (cited in Marat 2003, 23).', 'Marat 2003, 23', 'quotes-passage', 'Nobody ever came'],
])('in brackets: %s', (passage, ...chain) =>
  expect(chains('# A Study', '## Aims', passage, ...ENGLISH)).toEqual([chain]),
);

test.each<Case>([
  [
    'Ulli Beier, *On Rule* (Osh: Example, 1999), 44, quoted in Marat, Village Council, 27.',
    'Marat, Village Council, 27',
    'quotes',
    'Ulli Beier, On Rule (Osh: Example, 1999), 44',
  ],
  [
    'Orlova, "Donors," 31; qtd. in Marat, Village Council, 9.',
    'Marat, Village Council, 9',
    'quotes',
    'Orlova, "Donors," 31',
  ],
  ['Quoted in Marat, Village Council, 9.', 'Marat, Village Council, 9', 'quotes-passage', 'Nobody ever came'],
])('in a note: %s', (note, ...chain) =>
  expect(chains('# A Study', '## Aims', 'As Beier says, “Nobody ever came”.[^1]', `[^1]: ${note}`, ...ENGLISH)).toEqual(
    [chain],
  ),
);

test.each<Case>([
  [
    'Цит. по: Марат А. Сельский совет. Алматы: Степь, 2003. С. 23.',
    'Марат А. Сельский совет. Алматы: Степь, 2003. С. 23',
    'quotes-passage',
    'никто не пришёл на собрание',
  ],
  [
    'Бейер У. О власти. С. 44. Цит. по кн.: Марат А. Сельский совет. С. 7.',
    'Марат А. Сельский совет. С. 7',
    'quotes',
    'Бейер У. О власти. С. 44',
  ],
])('in a Russian note: %s', (note, ...chain) =>
  expect(
    chains('# Очерк', '## Цели', 'По мнению Бейера, «никто не пришёл на собрание»[^1].', `[^1]: ${note}`, ...RUSSIAN),
  ).toEqual([chain]),
);

test('by number', () =>
  expect(
    chains(
      '# Очерк',
      '## Цели',
      'Там «никто не пришёл на собрание» [цит. по: 2, с. 12]. Иначе [1]. Так [2]. Снова [1].',
      ...RUSSIAN,
    ),
  ).toEqual([['2, с. 12', 'quotes-passage', 'никто не пришёл на собрание']]));

test('where no bibliography is, both works of a note are found, each with its own year', () => {
  const document = read(
    '# Очерк',
    '## Цели',
    'Там никто не пришёл[^1].',
    '[^1]: Бейер У. О власти. Алматы: Степь, 1999. С. 44. Цит. по: Марат А. Сельский совет. Алматы: Степь, 2003. С. 7.',
  );
  expect(
    document.layer(citations).map(({ value, evidence }) => [value.targets, value.locator, evidence?.[0]?.quote]),
  ).toEqual([
    [['Бейер1999'], '44', undefined],
    [['Марат2003'], '7', 'Бейер У. О власти. Алматы: Степь, 1999. С. 44'],
  ]);
});

test.each(['It was so (Orlova 2014; see also Marat 2003).', 'It was so, as many quoted in those years (Marat 2003).'])(
  'nothing is quoted through a work that is only cited: %s',
  (passage) => expect(chains('# A Study', '## Aims', passage, ...ENGLISH)).toEqual([]),
);

test('who is quoted through a work speaks, not its author', () => {
  const document = read(
    '# A Study',
    '## Aims',
    '“Kings rule by absence alone” (Beier 1999, as quoted by Marat 2003, 23). Later “nobody ever came back” (cited in Marat 2003, 5).',
    ...ENGLISH,
  );
  expect(document.layer(quotations).map(({ value }) => value.speaker)).toEqual(['Beier', null]);
  expect(document.layer(statements).map(({ value }) => value.speaker)).toEqual(['Beier']);
});
