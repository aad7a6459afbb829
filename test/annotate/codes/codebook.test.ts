import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCodebook } from '../../../src/annotate/codes/codebook.ts';
import { codesStage } from '../../../src/annotate/codes/stage.ts';
import { MisuseError } from '../../../src/core/diagnostic.ts';
import { codes } from '../../../src/layers/codes.ts';
import { BUILT_IN_PIPELINES } from '../../../src/pipeline/definition.ts';
import { stamp } from '../../../src/pipeline/stamp.ts';
import { annotateWith, found, store } from '../../support/annotate.ts';

const BUILT_IN = readdirSync(join(BUILT_IN_PIPELINES, 'codebooks')).filter((file) => file.endsWith('.yaml'));

describe.each(BUILT_IN)('the codebook %s that comes with the project', (file) => {
  const path = join(BUILT_IN_PIPELINES, 'codebooks', file);
  const annotate = codesStage.prepare({ codebook: path }, { store, resolve: (name) => name });
  const shown = (text: string) => {
    const language = /\p{Script=Cyrillic}/u.test(text) ? { language: 'rus' } : {};
    const document = annotateWith(['sentences'], `1 Report\n\n${text}`, language);
    stamp(document, 'codes', annotate(document));
    return new Set(found(document, codes).map((item) => item.code));
  };

  for (const code of readCodebook(path).codes) {
    test.each(code.examples.map((example) => [example.text, example.codes] as const))('%s', (text, expected) => {
      expect([...shown(text)]).toEqual(expect.arrayContaining([...expected]));
    });
    test.each(code.rejects.map((reject) => [reject.text]))(`${code.code} not in: %s`, (text) => {
      expect(shown(text)).not.toContain(code.code);
    });
  }
});

test('several codebooks code one document side by side, each with primaries of its own', () => {
  const files = BUILT_IN.map((file) => join(BUILT_IN_PIPELINES, 'codebooks', file));
  const annotate = codesStage.prepare({ codebook: files }, { store, resolve: (name) => name });
  const document = annotateWith(['sentences'], '1 Report\n\nSocial partnership gave the clubs a resource centre.');
  stamp(document, 'codes', annotate(document));
  const primary = found(document, codes).filter((item) => item.primary);
  expect(primary.map(({ codebook, code }) => [codebook, code]).sort()).toEqual([
    ['civil-society-dimensions', 'infrastructure'],
    ['state-civil-society', 'partnership'],
  ]);
  const twice = [files[0] ?? '', files[0] ?? ''];
  expect(() => codesStage.prepare({ codebook: twice }, { store, resolve: (name) => name })).toThrow('the same name');
});

const head = 'name: test\ntitle: Test\nversion: 1.0.0\nsource: test\n';
const problemsOf = (text: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'codebook-'));
  const file = join(folder, 'test.yaml');
  writeFileSync(file, text);
  try {
    readCodebook(file);
    return [];
  } catch (error) {
    if (error instanceof MisuseError) return error.problems.map(({ file: _, ...problem }) => problem);
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('a broken codebook is refused with line, found and allowed', () => {
  test.each([
    [
      'a misspelt polarity',
      `${head}codes:\n  - code: a\n    definition: d\n    polarity_default: suportive\n    terms: {eng: [x]}\n`,
      { line: 8, found: 'suportive', allowed: 'supportive, restrictive, ambivalent' },
    ],
    [
      'an unknown key',
      `${head}codes:\n  - code: a\n    defintion: d\n    terms: {eng: [x]}\n`,
      { line: 7, found: 'defintion' },
    ],
    [
      'a code twice',
      `${head}codes:\n  - {code: a, definition: d, terms: {eng: [x]}}\n  - {code: a, definition: d, terms: {eng: [x]}}\n`,
      { line: 7, found: 'a' },
    ],
    [
      'a term that ends with a gap',
      `${head}codes:\n  - code: a\n    definition: d\n    terms:\n      eng:\n        - control of *\n`,
      { line: 10, found: 'control of *' },
    ],
    [
      'a term with an empty alternative',
      `${head}codes:\n  - code: a\n    definition: d\n    terms:\n      eng:\n        - {term: law//decree}\n`,
      { line: 10, found: 'law//decree' },
    ],
    [
      'a term twice',
      `${head}codes:\n  - code: a\n    definition: d\n    terms:\n      eng:\n        - law\n        - law\n`,
      { line: 11, found: 'law' },
    ],
    [
      'a broken cue',
      `${head}codes:\n  - {code: a, definition: d, terms: {eng: [x]}}\npolarity_cues:\n  eng:\n    supportive: ['* help']\n`,
      { line: 9, found: '* help' },
    ],
    [
      'a weight out of range',
      `${head}codes:\n  - code: a\n    definition: d\n    terms:\n      eng:\n        - {term: law, weight: 9}\n`,
      { line: 10, found: '9', allowed: '1, 2, 3' },
    ],
    [
      'an example with an unknown code',
      `${head}codes:\n  - code: a\n    definition: d\n    terms: {eng: [x]}\n    examples:\n      - {text: t, codes: [b]}\n`,
      { line: 10, found: 'b', allowed: 'a' },
    ],
    ['broken YAML', `${head}codes: [\n`, { line: 6 }],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining(expected));
  });

  test('a missing file', () => {
    expect(() => readCodebook('/nowhere/codebook.yaml')).toThrow(/missing/u);
  });
});
