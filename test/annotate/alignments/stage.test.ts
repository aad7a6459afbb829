import { expect, test } from 'vitest';
import { alignments } from '../../../src/layers/alignments.ts';
import { footnotes } from '../../../src/layers/footnotes.ts';
import { annotateWith, store } from '../../support/annotate.ts';

const REPORT = `# Report

## 1 The programme

The ministry presented its plans in spring. According to the strategy, the state and society share responsibility for the development of education in the regions.[^1] Journalists asked about the costs. No answer was given.

## 2 The courts

The law guarantees citizens the right to freedom of association (Carter 2003, 5), and every organization must be registered within 30 days.[^2] Judges were trained abroad.[^3] The weather was bad that winter.[^4]

[^1]: «Государство и общество несут общую ответственность за развитие образования в регионах».

[^2]: «Каждая организация должна быть зарегистрирована в течение 30 дней».

[^3]: Interview with a judge, May 2010.

[^4]: Цены на хлеб выросли вдвое, и правительство ввело субсидии для фермеров.
`;

const aligned = () => {
  const document = annotateWith(['alignments'], REPORT, { language: 'eng' }, 'report.md');
  const markers = new Map(document.layer(footnotes).map(({ id, value }) => [id, String(value.marker)]));
  return document.layer(alignments).map(({ start, end, value }) => ({
    note: markers.get(value.footnote),
    passage: document.text.slice(start, end),
    score: value.score,
    pairs: value.pairs,
    target: document.source.text.slice(...value.target),
  }));
};

test('a note in another language meets the passage that renders it, without the citation', () => {
  const [first, second] = aligned();
  expect(first?.note).toBe('1');
  expect(first?.passage).toMatch(
    /the state and society share responsibility for the development of education in the regions$/u,
  );
  expect(first?.pairs).toContainEqual(['ответственность', 'responsibility']);
  expect(second?.note).toBe('2');
  expect(second?.passage).toBe('and every organization must be registered within 30 days');
  expect(second?.pairs).toContainEqual(['30', '30']);
  expect(second?.target).toBe(second?.passage);
});

test('no alignment for a note in the language of the document, nor where nothing renders the note', () => {
  expect(aligned().map(({ note }) => note)).toEqual(['1', '2']);
});

test('scores lie between the threshold and 1', () => {
  for (const { score } of aligned()) {
    expect(score).toBeGreaterThanOrEqual(0.3);
    expect(score).toBeLessThanOrEqual(1);
  }
});

test('a short quotation that the marker closes needs fewer words in common', () => {
  const text = `# Report\n\n## 1 One\n\nIt was a cold year. An old judge called the court “a house without doors and a law without paper” (Interview 9).[^1] Nobody came.\n\n[^1]: «Дом без дверей и закон без бумаги».\n`;
  const document = annotateWith(['alignments'], text, { language: 'eng' }, 'report.md');
  expect(document.layer(alignments).map(({ start, end }) => document.text.slice(start, end))).toEqual([
    'a house without doors and a law without paper',
  ]);
});

test.each([
  ['Суд вынес приговор за злоупотребление полномочиями.', 'The court passed a sentence for abuse of power.'],
  ['Наблюдатели сообщили о фальсификации голосования.', 'Observers spoke of falsification of the voting.'],
  ['Избиратели не доверяли прокуратуре и чиновникам.', 'Voters did not trust prosecutors and officials.'],
])('words of law and politics: %s', (note, passage) => {
  const text = `# Report\n\n## 1 One\n\nIt was a cold year. ${passage}[^1] Nobody came.\n\n[^1]: «${note}»\n`;
  const document = annotateWith(['alignments'], text, { language: 'eng' }, 'report.md');
  expect(document.layer(alignments)).toHaveLength(1);
  expect(document.layer(alignments)[0]?.value.pairs.length).toBeGreaterThanOrEqual(3);
});

test('the lexicon has 1,500 lemmas', () => {
  const lemmas = new Set(store.lexicon('languages/rus', 'translations').forms());
  expect(lemmas.size).toBeGreaterThanOrEqual(1500);
});

/** A report in which an interviewee is quoted, and the note behind the quotation. */
const passagesOf = (quoted: string, note: string): string[] => {
  const text = `# Report\n\n## 1 One\n\nIt was a cold year. An old judge remembers: “${quoted}” (Interview 9).[^1] Nobody came.\n\n[^1]: «${note}»\n`;
  const document = annotateWith(['alignments'], text, { language: 'eng' }, 'report.md');
  return document.layer(alignments).map(({ start, end }) => document.text.slice(start, end));
};

test.each([
  ['Мы сидели на кухне и ждали, когда они придут', 'We sat in the kitchen and waited for them to come'],
  ['Нам никогда не говорили правду', 'They never told us the truth'],
  ['Сосед продал дом, купил машину и уехал', 'A neighbour sold the house, bought a car and left'],
  ['Вчера они смеялись, сегодня боятся', 'Yesterday they laughed; today they are afraid'],
])('words of everyday speech: %s', (note, quoted) => {
  expect(passagesOf(quoted, note)).toEqual([quoted]);
});

test('the quotation that a marker closes may open with a word that has nothing of the note', () => {
  const quoted = 'Later, they took much from friends; now they take much from strangers';
  expect(passagesOf(quoted, 'Потом брали много у друзей, а теперь берут у чужих')).toEqual([quoted]);
});

test.each([
  ['Дверь была белой, а за окном шёл снег', 'We waited at the door for an answer that nobody wanted to give us'],
  ['Перевод автора; запись разговора хранится в архиве', 'Before, they gave little to friends'],
  ['Мой отец каждое утро читал газету', 'The clerk told us to come back in the morning with three seals and a copy'],
  ['Хлеб в тот год стоил дороже книги', 'It was the only time that I saw policemen ask for the way'],
])('a note that says something else stays alone: %s', (note, quoted) => {
  expect(passagesOf(quoted, note)).toEqual([]);
});
