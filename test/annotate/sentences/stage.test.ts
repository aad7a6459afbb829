import { expect, test } from 'vitest';
import { paragraphs } from '../../../src/layers/paragraphs.ts';
import { sentences } from '../../../src/layers/sentences.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const languagesOf = (text: string) =>
  found(annotateWith(['sentences'], text), sentences).map(({ quote, language }) => [quote.slice(0, 12), language]);

test('a sentence in another script or language keeps its own language', () => {
  expect(
    languagesOf(
      'The commission was asked about the rule and gave no answer. Комиссия на вопрос не ответила. Die Kommission hat die Frage der Presse nicht beantwortet und ist gegangen. It met again.',
    ),
  ).toEqual([
    ['The commissi', 'eng'],
    ['Комиссия на ', 'rus'],
    ['Die Kommissi', 'deu'],
    ['It met again', 'eng'],
  ]);
});

test('every sentence lies in the paragraph that it names', () => {
  const document = annotateWith(
    ['sentences'],
    'One sentence stands here. Another follows it.\n\nA second paragraph has one.\n',
  );
  const byId = new Map(document.layer(paragraphs).map((paragraph) => [paragraph.id, paragraph]));
  const all = document.layer(sentences);
  expect(all).toHaveLength(3);
  for (const { start, end, value } of all) {
    const paragraph = byId.get(value.paragraph ?? '');
    expect(paragraph?.start).toBeLessThanOrEqual(start);
    expect(paragraph?.end).toBeGreaterThanOrEqual(end);
  }
});
