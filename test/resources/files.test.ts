import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ResourceStore } from '../../src/resources/store.ts';
import { store } from '../support/annotate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-resources-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const META =
  'title: T\nsource: S\nlicence: CC0-1.0\nretrieved: 2026-11-23\nkey: [form]\ncolumns:\n  form: F\n  month: M\n';
function write(files: Readonly<Record<string, string>>): ResourceStore {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return new ResourceStore(folder);
}
const lexicon = (rows: string, meta = META): ResourceStore =>
  write({ 'languages/eng/months.tsv': rows, 'languages/eng/months.meta.yaml': meta });

describe('lexicons', () => {
  test('forms are found whatever their case, and ё counts as е', () => {
    const months = lexicon('form\tmonth\nApril\t4\nмёд\t13\n').lexicon('languages/eng', 'months');
    expect(months.cell('APRIL', 'month')).toBe('4');
    expect(months.cell('мед', 'month')).toBe('13');
    expect(months.has('Aprilis')).toBe(false);
  });

  test.each([
    ['a duplicate key', 'form\tmonth\nApril\t4\napril\t4\n', 3, 'duplicate key, first on line 2'],
    ['a missing cell', 'form\tmonth\nApril\n', 2, 'must have 2 cells'],
    ['an unknown column', 'form\tmonth\tseason\nApril\t4\tspring\n', 1, 'not described'],
    ['another first column', 'word\tmonth\nApril\t4\n', 1, 'must be "form"'],
    ['an empty form', 'form\tmonth\n\t4\n', 2, 'the form is empty'],
  ])('%s is refused with its line', (_, rows, line, message) => {
    const read = (): unknown => lexicon(rows).lexicon('languages/eng', 'months');
    expect(read).toThrow(message);
    expect(read).toThrow(`months.tsv:${line}:`);
  });

  test('a lexicon without source and licence is refused', () => {
    expect(() => write({ 'languages/eng/months.tsv': 'form\nApril\n' }).lexicon('languages/eng', 'months')).toThrow(
      '.meta.yaml',
    );
    expect(() => lexicon('form\tmonth\n', 'title: T\n').lexicon('languages/eng', 'months')).toThrow('licence');
  });

  test('a missing lexicon is named', () => {
    expect(() => write({}).lexicon('languages/eng', 'months')).toThrow('months.tsv');
  });
});

const rules = (yaml: string): ResourceStore =>
  write({
    'languages/eng/months.tsv': 'form\tmonth\nMay\t5\nMayfair-Day\t5\n',
    'languages/eng/months.meta.yaml': META,
    'languages/eng/rules/dates.yaml': yaml,
  });
const RULE = (extra: string): string =>
  `layer: dates\ndefs: {day: '\\d{1,2}'}\nrules:\n  - id: day-month\n    pattern: '{day} {months}'\n    examples: [{text: 12 May, gives: {quote: 12 May}}]\n${extra}`;

describe('rules', () => {
  test('slots, spaces and word boundaries', () => {
    const [rule] = rules(RULE('')).rules('languages/eng', 'dates');
    const hits = (text: string): string[] => Array.from(text.matchAll(rule?.expression ?? /(?!)/gu), (hit) => hit[0]);
    expect(hits('on 12 May, 3\u00a0mayfair‑day and 1\nMay')).toEqual(['12 May', '3\u00a0mayfair‑day', '1\nMay']);
    expect(hits('112 Mayor, 12 Mayе')).toEqual([]);
  });

  test.each([
    [
      'a duplicate id',
      '  - id: day-month\n    pattern: x\n    examples: [{text: x, gives: {quote: x}}]\n',
      ':7:',
      'duplicate rule id',
    ],
    [
      'an unknown slot',
      "  - id: other\n    pattern: '{seasons}'\n    examples: [{text: x, gives: {quote: x}}]\n",
      ':7:',
      'no lexicon of this name',
    ],
    [
      'a broken pattern',
      "  - id: other\n    pattern: '(x'\n    examples: [{text: x, gives: {quote: x}}]\n",
      ':7:',
      'Invalid regular expression',
    ],
    ['no example', '  - id: other\n    pattern: x\n    examples: []\n', ':7:', 'examples'],
    [
      'an unknown key',
      '  - id: other\n    patern: x\n    pattern: x\n    examples: [{text: x, gives: {quote: x}}]\n',
      ':7:',
      'patern',
    ],
  ])('%s is refused with its line', (_, extra, line, message) => {
    const read = (): unknown => rules(RULE(extra)).rules('languages/eng', 'dates');
    expect(read).toThrow(message);
    expect(read).toThrow(line);
  });
});

test('every lexicon and rule file that comes with the program can be read', () => {
  for (const place of store.places()) {
    const names = (pattern: RegExp): string[] =>
      store
        .files()
        .flatMap((file) => (file.startsWith(`${place}/`) ? (pattern.exec(file.slice(place.length))?.[1] ?? []) : []));
    for (const name of names(/^\/([^/]+)\.tsv$/u)) expect(store.lexicon(place, name).entries.length).toBeGreaterThan(0);
    for (const name of names(/^\/rules\/([^/]+)\.yaml$/u)) expect(store.rules(place, name).length).toBeGreaterThan(0);
  }
});
