import { describe, expect, test } from 'vitest';
import { draftsOf, type Layer } from '../../src/core/layer.ts';
import { acronyms } from '../../src/layers/acronyms.ts';
import { entities } from '../../src/layers/entities.ts';
import { mentions } from '../../src/layers/mentions.ts';
import { stamp } from '../../src/pipeline/stamp.ts';
import { openText } from '../support/annotate.ts';

const opened = () => openText('Anna Example met Boris Sample of the Sample Fund (SF).');
const acronym = { short: 'SF', long: 'Sample Fund' };
const at = (start: number) => ({ start, end: start + 4, value: acronym });
const revision = (id: string, value: object) => ({
  layer: acronyms as unknown as Layer,
  id,
  value,
  evidence: [{ kind: 'test' }],
});
const mention = (entity: string) => ({ type: 'PERSON' as const, subtype: null, entity, title: null, role: null });

describe('the runner gives drafts their ids and provenance', () => {
  test('reading order, numbered ids, source ranges, frozen', () => {
    const document = opened();
    stamp(document, 'test', {
      layers: [
        draftsOf(acronyms, [
          { start: 37, end: 53, value: acronym, rule: 'r1' },
          { start: 0, end: 12, value: acronym, confidence: 0.5 },
        ]),
      ],
    });
    const found = document.layer(acronyms);
    expect(found.map(({ id, start, by, rule, source }) => ({ id, start, by, rule, source }))).toEqual([
      { id: 'acronym-1', start: 0, by: 'test', rule: undefined, source: [[0, 12]] },
      { id: 'acronym-2', start: 37, by: 'test', rule: 'r1', source: [[37, 53]] },
    ]);
    expect(Object.isFrozen(found[0]?.value)).toBe(true);
  });

  test('keys become ids, in both directions', () => {
    const document = opened();
    const entity = {
      type: 'PERSON' as const,
      subtype: null,
      name: 'Anna Example',
      aliases: [],
      names: {},
      country: null,
      link: 'person:sample',
      given: null,
    };
    stamp(document, 'test', {
      layers: [
        draftsOf(mentions, [{ start: 0, end: 12, key: 'm', value: mention('e') }]),
        draftsOf(entities, [{ start: 0, end: 0, key: 'e', value: { ...entity, mentions: ['m'] } }]),
      ],
    });
    expect(document.layer(mentions)[0]?.value.entity).toBe('entity-1');
    expect(document.layer(entities)[0]?.value.mentions).toEqual(['mention-1']);
  });

  test('the page of each source range, where the format has pages', () => {
    const document = openText('The Sample Fund was\fopened in the spring.\f\nIt closed.');
    const at = (words: string) => {
      const start = document.text.indexOf(words);
      return { start, end: start + words.length, value: acronym };
    };
    stamp(document, 'test', { layers: [draftsOf(acronyms, [at('Sample Fund'), at('was opened'), at('closed')])] });
    expect(document.layer(acronyms).map(({ pages }) => pages)).toEqual([[1], [1, 2], [3]]);
    const without = opened();
    stamp(without, 'test', { layers: [draftsOf(acronyms, [{ start: 0, end: 4, value: acronym }])] });
    expect(without.layer(acronyms)[0]).not.toHaveProperty('pages');
  });

  test('a second stage goes on counting', () => {
    const document = opened();
    for (const stage of ['one', 'two'])
      stamp(document, stage, { layers: [draftsOf(acronyms, [{ start: 0, end: 4, value: acronym }])] });
    expect(document.layer(acronyms).map((item) => [item.id, item.by])).toEqual([
      ['acronym-1', 'one'],
      ['acronym-2', 'two'],
    ]);
  });

  test('a later stage may know a value better: span, id and maker stay', () => {
    const document = opened();
    stamp(document, 'one', { layers: [draftsOf(acronyms, [at(0), at(5)])] });
    stamp(document, 'two', { layers: [], revisions: [revision('acronym-2', { short: 'BS', long: 'Boris Sample' })] });
    expect(document.layer(acronyms).map(({ id, by, start, value }) => [id, by, start, value.short])).toEqual([
      ['acronym-1', 'one', 0, 'SF'],
      ['acronym-2', 'one', 5, 'BS'],
    ]);
    expect(document.layer(acronyms)[1]?.evidence).toEqual([{ kind: 'test' }]);
    expect(Object.isFrozen(document.layer(acronyms)[1]?.value)).toBe(true);
  });

  test.each([
    ['acronym-9', acronym, 'acronym-9'],
    ['acronym-1', { short: 'SF' }, 'long'],
  ])('no revision of what is not there, nor to what the layer does not know: %s', (id, value, message) => {
    const document = opened();
    stamp(document, 'one', { layers: [draftsOf(acronyms, [at(0)])] });
    const run = (): void => stamp(document, 'careless', { layers: [], revisions: [revision(id, value)] });
    expect(run).toThrow(message);
    expect(run).toThrow('careless');
  });
});

describe('a stage that breaks its promise is named', () => {
  test.each([
    ['a span outside the text', { start: 0, end: 9999, value: acronym }, 'outside the text'],
    ['a reversed span', { start: 4, end: 2, value: acronym }, 'outside the text'],
    ['a value that the layer does not know', { start: 0, end: 4, value: { ...acronym, extra: 1 } }, 'extra'],
    ['a confidence of nought', { start: 0, end: 4, value: acronym, confidence: 0 }, 'confidence'],
  ])('%s', (_, draft, message) => {
    const run = (): void => stamp(opened(), 'careless', { layers: [draftsOf(acronyms, [draft])] });
    expect(run).toThrow(message);
    expect(run).toThrow('careless');
  });
});
