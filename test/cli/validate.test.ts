import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../src/cli/validators.ts';
import { describeMisuse } from '../../src/core/diagnostic.ts';
import { ResourceStore } from '../../src/resources/store.ts';
import { annotatedOf } from '../support/annotated.ts';
import { glossator } from '../support/command-line.ts';
import { SMALL_PIPELINE, workspace } from '../support/workspace.ts';

const store = new ResourceStore();
const LEXICON_META =
  'title: Months\nsource: own\nlicence: CC0-1.0\nretrieved: 2026-11-23\nkey: [form]\ncolumns:\n  form: name\n  number: of the month\n';
const RULES =
  'layer: dates\nrules:\n  - id: year\n    pattern: "in (?<year>\\\\d{4})"\n    examples:\n      - text: in 1994\n        gives: {quote: in 1994}\n';

const SCHEME =
  'name: s\ntitle: S\ncountry: KZ\nsource: own\nphases:\n  - {ordinal: 1, label: a, begin: 1990, until: 1995}\n  - {ordinal: 2, label: b, begin: 1996}\n';

/** Kind and problems of one file among others, without the folder. */
function check(files: Readonly<Record<string, string>>, name: string) {
  const cwd = workspace(files);
  const { kind, problems } = problemsOf(join(cwd, name), store);
  return { kind, problems: problems.map((problem) => describeMisuse(problem).replaceAll(`${cwd}/`, '')) };
}

describe('one file', () => {
  test.each<[string, Record<string, string>, string]>([
    ['pipeline', { 'p.yaml': SMALL_PIPELINE }, 'p.yaml'],
    ['lexicon', { 'm.tsv': 'form\tnumber\nMay\t5\n', 'm.meta.yaml': LEXICON_META }, 'm.tsv'],
    ['lexicon description', { 'm.tsv': 'form\tnumber\nMay\t5\n', 'm.meta.yaml': LEXICON_META }, 'm.meta.yaml'],
    ['rules', { 'languages/eng/rules/y.yaml': RULES }, 'languages/eng/rules/y.yaml'],
    ['rules', { 'y.yaml': RULES }, 'y.yaml'],
    ['metadata', { 'meta.yaml': 'year: 2016\n' }, 'meta.yaml'],
    ['periodisation', { 's.yaml': SCHEME }, 's.yaml'],
    ['annotated document', { 'a/annotated.json': JSON.stringify(annotatedOf()) }, 'a/annotated.json'],
  ])('%s: nothing wrong', (kind, files, name) => {
    expect(check(files, name)).toEqual({ kind, problems: [] });
  });

  test.each<[string, Record<string, string>, string, string]>([
    [
      'a misspelt stage',
      { 'p.yaml': 'stages:\n  - sentenses\n' },
      'p.yaml',
      'p.yaml:2: unknown stage (found "sentenses"; allowed: ',
    ],
    [
      'a wrong option',
      { 'p.yaml': 'stages:\n  - sentences:\n      size: 3\n' },
      'p.yaml',
      'p.yaml:2: stage "sentences"',
    ],
    [
      'a duplicate key',
      { 'm.tsv': 'form\tnumber\nMay\t5\nMAY\t6\n', 'm.meta.yaml': LEXICON_META },
      'm.tsv',
      'm.tsv:3: duplicate key, first on line 2 (found "MAY")',
    ],
    [
      'a lexicon without description',
      { 'm.tsv': 'form\nMay\n' },
      'm.tsv',
      'm.meta.yaml: a lexicon needs a .meta.yaml beside it',
    ],
    [
      'a rule without example',
      { 'y.yaml': 'layer: dates\nrules:\n  - id: year\n    pattern: x\n    examples: []\n' },
      'y.yaml',
      'y.yaml:3: examples',
    ],
    ['a broken pattern', { 'y.yaml': RULES.replace('(?<year>', '(?<year') }, 'y.yaml', 'y.yaml:3: '],
    ['metadata', { 'x.meta.yaml': 'id: a/b\n' }, 'x.meta.yaml', 'x.meta.yaml:1: "id" is not valid (found "a/b"'],
    [
      'a codebook with a wrong polarity',
      {
        'c.yaml':
          'name: c\ntitle: C\nversion: "1"\nsource: own\ncodes:\n  - code: a\n    definition: A.\n    polarity_default: good\n    terms: {eng: [a word]}\n',
      },
      'c.yaml',
      'c.yaml:',
    ],
    [
      'a codebook with an unknown code in an example',
      {
        'c.yaml':
          'name: c\ntitle: C\nversion: "1"\nsource: own\ncodes:\n  - code: a\n    definition: A.\n    terms: {eng: [a word]}\n    examples:\n      - {text: a word, codes: [b]}\n',
      },
      'c.yaml',
      'c.yaml:10: unknown code (found "b"; allowed: a)',
    ],
    [
      'a codebook with a broken term',
      {
        'c.yaml':
          'name: c\ntitle: C\nversion: "1"\nsource: own\ncodes:\n  - code: a\n    definition: A.\n    terms:\n      eng:\n        - control of *\n',
      },
      'c.yaml',
      'c.yaml:10: ',
    ],
    [
      'a periodisation whose phases overlap',
      { 's.yaml': SCHEME.replace('begin: 1996', 'begin: 1994') },
      's.yaml',
      's.yaml:7: this phase overlaps the one before it (found "1994"; allowed: 1996 or later)',
    ],
    [
      'a pipeline that names a periodisation whose bounds are reversed',
      {
        'p.yaml':
          'stages: [sentences, references, acronyms, citations, dates, {periodisations: {schemes: [s.yaml]}}]\n',
        's.yaml': SCHEME.replace('until: 1995', 'until: 1980'),
      },
      'p.yaml',
      's.yaml:6: a phase ends before it begins (found "1990–1980"; allowed: an end in 1990 or later)',
    ],
    [
      'a pipeline that names a periodisation that no file gives',
      {
        'p.yaml':
          'stages: [sentences, references, acronyms, citations, dates, {periodisations: {schemes: [s.yaml], scheme: other}}]\n',
        's.yaml': SCHEME,
      },
      'p.yaml',
      's.yaml: none of these files gives the scheme that the pipeline names (found "other"; allowed: s)',
    ],
    [
      'a file of no kind',
      { 'x.yaml': 'hello: world\n' },
      'x.yaml',
      'x.yaml: this is no kind of file that can be checked (allowed: annotated document, lexicon',
    ],
    ['a file that is not there', {}, 'x.tsv', 'x.meta.yaml: a lexicon needs'],
  ])('%s', (_, files, name, problem) => {
    const { problems } = check(files, name);
    expect(problems.map((line) => line.slice(0, problem.length))).toContain(problem);
  });
});

describe('glossator validate', () => {
  test('without arguments checks all that comes with the program', async () => {
    const { status, stdout, messages } = await glossator(['validate'], workspace());
    expect([status, messages]).toEqual([0, []]);
    expect(stdout).toMatch(/^\d+ files checked \(pipeline \d+, .*lexicon \d+.*\), 0 with mistakes\n$/u);
  });

  test('one line a mistake, status 1', async () => {
    const cwd = workspace({ 'good.yaml': SMALL_PIPELINE, 'bad.yaml': 'nam: x\nstages:\n  - sentenses\n' });
    writeFileSync(join(cwd, 'm.tsv'), 'form\nMay\n');
    const { status, stdout, messages } = await glossator(['validate', 'good.yaml', 'bad.yaml', 'm.tsv'], cwd);
    expect(status).toBe(1);
    expect(messages).toEqual([
      expect.stringMatching(/^bad\.yaml:1: unknown key \(found "nam"; allowed: name,/u),
      expect.stringMatching(/^bad\.yaml:3: unknown stage/u),
      expect.stringMatching(/^m\.meta\.yaml: a lexicon needs/u),
    ]);
    expect(stdout).toBe(
      'good.yaml: pipeline, nothing wrong\n3 files checked (pipeline 2, lexicon 1), 2 with mistakes\n',
    );
  });

  test('a path that is not there is wrong usage', async () => {
    const { status, messages } = await glossator(['validate', 'nowhere.yaml'], workspace());
    expect([status, messages]).toEqual([2, [expect.stringMatching(/^nowhere\.yaml: there is no file here/u)]]);
  });
});
