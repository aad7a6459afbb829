import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../../src/annotate/connectives/conditions.ts';
import { connectives } from '../../../src/layers/connectives.ts';
import { cellList } from '../../../src/resources/lexicon.ts';
import { ResourceStore } from '../../../src/resources/store.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const senses = (text: string) =>
  found(annotateWith(['connectives'], text), connectives).map(({ quote, sense }) => `${quote.toLowerCase()}: ${sense}`);

describe('the sense of an English connective by where it stands', () => {
  test.each([
    ['As the economy recovered, aid fell.', 'as: Temporal.Synchronous'],
    ['Prices rose as the army left the city.', 'as: Temporal.Synchronous'],
    ['They could not meet, as the hall was closed.', 'as: Contingency.Cause'],
    ['They pay fees, as we do in Almaty.', 'as: Comparison.Similarity'],
    ['They have as much power as the senators have.', 'as: Comparison.Similarity'],
    ['While the law is strict, nobody reads it.', 'while: Comparison.Concession'],
    ['They save money while waiting for a visa.', 'while: Temporal.Synchronous'],
    ['They voted while the senators slept.', 'while: Temporal.Synchronous'],
    ['Parties are rich, while unions have nothing.', 'while: Comparison.Contrast'],
    ['They have grown since the law was passed.', 'since: Temporal.Asynchronous'],
    ['They could not meet, since the hall was closed.', 'since: Contingency.Cause'],
    ['Then they left.', 'then: Temporal.Asynchronous'],
    ['The fee was high, so nobody paid it.', 'so: Contingency.Cause'],
    ['They rent a hall so members can meet.', 'so: Contingency.Purpose'],
  ])('%s', (text, expected) => expect(senses(text)).toEqual([expected]));

  test('then behind if is a condition', () => {
    expect(senses('If the fee rises, then groups will close.')).toContain('then: Contingency.Condition');
    expect(senses('The fee rises, then groups will close.')).toEqual(['then: Temporal.Asynchronous']);
  });
});

describe('the lists of connectives', () => {
  const lexicons = new ResourceStore().lexicons('connectives');

  test.each(lexicons.map((lexicon) => [lexicon.id, lexicon] as const))(
    '%s asks only what can be told',
    (_id, lexicon) => {
      const asked = lexicon.entries.flatMap(({ cells }) => [
        ...cellList(cells.condition),
        ...cellList(cells.sense_where).flatMap((cell) =>
          (cell.split(':')[0] ?? '').split('+').map((name) => name.trim()),
        ),
      ]);
      expect(asked.filter((name) => CONDITIONS[name] === undefined)).toEqual([]);
    },
  );

  test.each(lexicons.map((lexicon) => [lexicon.id, lexicon] as const))('%s has senses of level 2', (_id, lexicon) => {
    const named = lexicon.entries
      .filter(({ cells }) => cells.condition !== 'never')
      .flatMap(({ cells }) => [
        cells.sense ?? '',
        ...cellList(cells.sense_where).map((cell) => cell.split(':')[1] ?? ''),
      ]);
    const wrong = named.filter(
      (sense) => !/^(?:Temporal|Contingency|Comparison|Expansion)\.[A-Z][a-z-]+(?:-[A-Z][a-z]+)?$/u.test(sense.trim()),
    );
    expect(wrong).toEqual([]);
  });
});
