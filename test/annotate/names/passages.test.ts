import { describe, expect, it } from 'vitest';
import { mentions } from '../../../src/layers/mentions.ts';
import { annotateWith, found } from '../../support/annotate.ts';
import { HELD_BACK, OPEN } from './passages.ts';
import { scoresOf } from './scores.ts';

describe('passages of reports', () => {
  it('names and entities of those that were looked at', () => {
    const { missed, wrong, entities } = scoresOf(OPEN);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
    expect(entities).toBeGreaterThan(0.98);
  });

  it('those that were held back', () => {
    const scores = scoresOf(HELD_BACK);
    expect(scores.mentions).toBeGreaterThan(0.94);
    expect(scores.entities).toBeGreaterThan(0.98);
  });
});

const namesIn = (text: string): string[] =>
  found(annotateWith(['acronyms', 'law', 'names'], `${text}\n`), mentions).map(({ quote, type }) => `${type} ${quote}`);

describe('names that are other things as well', () => {
  it.each<[text: string, names: readonly string[]]>([
    ['They interviewed Anna Lund. According to Lund, little changed.', ['PERSON Anna Lund', 'PERSON Lund']],
    ['They interviewed Anna Lund. She studied in Lund.', ['PERSON Anna Lund', 'PLACE Lund']],
    ['The trains to Lund were late.', ['PLACE Lund']],
    ['Политолог Досым Сатпаев возразил. Сатпаев ушёл.', ['PERSON Досым Сатпаев', 'PERSON Сатпаев']],
    ['Завод в городе Сатпаев закрыт.', ['PLACE Сатпаев']],
    ['The fund spent US$2 million there.', []],
    ['They left the US for good.', ['PLACE US']],
    ['Вчера президент Токаев подписал указ.', ['PERSON Токаев']],
    ['Вчера подали бутылку токая.', []],
    ['Later Karim Masotov left the hall.', ['PERSON Karim Masotov']],
    ['The contract went to Meridian Trade Ltd., a small firm.', ['ORG Meridian Trade Ltd.']],
    ['The contract went to Meridian Trade, Inc. of Texas.', ['ORG Meridian Trade, Inc.', 'PLACE Texas']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
