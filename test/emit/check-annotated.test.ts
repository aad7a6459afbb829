import { describe, expect, test } from 'vitest';
import { describeMisuse } from '../../src/core/diagnostic.ts';
import { serialiseAnnotated } from '../../src/emit/json/annotated.ts';
import { checkAnnotated } from '../../src/emit/json/check-annotated.ts';
import { annotatedOf } from '../support/annotated.ts';

const sentence = { paragraph: 'paragraph-1', footnote: null, language: 'eng' };
const paragraph = { section: null, kind: 'paragraph', language: 'eng' };

const check = (value: unknown): string[] =>
  checkAnnotated('a.json', typeof value === 'string' ? value : JSON.stringify(value, null, 2)).map(describeMisuse);

describe('what is wrong with an annotated.json', () => {
  test('nothing', () => {
    expect(check(annotatedOf({ layers: { paragraphs: [paragraph], sentences: [sentence] } }))).toEqual([]);
  });

  test('no JSON', () => {
    expect(check('{\n  "schema": 1,\n  oops\n}')).toEqual([expect.stringMatching(/^a\.json:3: not JSON: /u)]);
  });

  test('a wrong value, with the line of its annotation', () => {
    const [problem, ...others] = check(annotatedOf({ layers: { paragraphs: [{ ...paragraph, kind: 'stanza' }] } }));
    expect(problem).toMatch(
      /^a\.json:\d+: paragraphs paragraph-1 kind: must be equal to one of the allowed values \(found "stanza"; allowed: paragraph, list-item, block-quotation\)$/u,
    );
    expect(others).toEqual([]);
  });

  test('the line in a file as the program writes it, one annotation a line', () => {
    const json = serialiseAnnotated(
      annotatedOf({ layers: { paragraphs: [paragraph, { ...paragraph, kind: 'stanza' }] } }),
    );
    const [problem] = check(json);
    const line = json.split('\n').findIndex((text) => text.includes('"stanza"')) + 1;
    expect(problem).toContain(`a.json:${line}: paragraphs paragraph-2 kind`);
  });

  test('an id that leads nowhere', () => {
    expect(check(annotatedOf({ layers: { sentences: [sentence] } }))).toEqual([
      expect.stringContaining(
        'sentence-1: "paragraph" leads nowhere (found "paragraph-1"; allowed: an id of the layer paragraphs)',
      ),
    ]);
  });

  test('evidence and targets that lead nowhere', () => {
    const zone = { target: 'paragraph-9', role: 'aim', evidence: [{ kind: 'heading', annotation: 'section-9' }] };
    expect(check(annotatedOf({ layers: { zones: [zone] } }))).toEqual([
      expect.stringContaining('"target" leads nowhere'),
      expect.stringContaining('its evidence leads nowhere (found "section-9")'),
    ]);
  });

  test('two annotations with one id', () => {
    const twice = [{ ...paragraph }, { ...paragraph, id: 'paragraph-1' }];
    expect(check(annotatedOf({ layers: { paragraphs: twice } }))).toEqual([
      expect.stringContaining('two annotations have this id'),
    ]);
  });

  test('a quote that is not the text, a place outside it', () => {
    const paragraphs = [
      { ...paragraph, quote: 'Other' },
      { ...paragraph, end: 500 },
    ];
    expect(check(annotatedOf({ layers: { paragraphs } }))).toEqual([
      expect.stringContaining('"quote" is not what stands there (found "Other"; allowed: Civil)'),
      expect.stringContaining('its place is not in the text (found "0 to 500"; allowed: 0 to 19)'),
    ]);
  });
});
