import { describe, expect, test } from 'vitest';
import { type CompareRun, compareFiles } from '../../src/batch/compare.ts';
import { MisuseError } from '../../src/core/diagnostic.ts';
import { serialiseAnnotated } from '../../src/emit/json/annotated.ts';
import { documentOf, type GivenDocument } from '../compare/support/documents.ts';
import { workspace } from '../support/workspace.ts';

const file = (given: GivenDocument): string => serialiseAnnotated(documentOf(given));
const KZ = file({ id: 'kz', paragraphs: [{ text: 'A social order.', codes: [{ quote: 'social order' }] }] });
const KG = file({ id: 'kg', countries: ['KG'], year: 2009, paragraphs: ['Nothing of the sort.'] });
const BOTH = { 'in/kz/annotated.json': KZ, 'in/kg/annotated.json': KG };

const run = (cwd: string, args: readonly string[], more: Partial<CompareRun> = {}) =>
  compareFiles({ args, cwd, by: 'country', scheme: null, codebooks: [], ...more });

/** Messages of what is refused, with paths from the working folder. */
function refused(cwd: string, args: readonly string[], more: Partial<CompareRun> = {}): string {
  try {
    run(cwd, args, more);
  } catch (error) {
    if (error instanceof MisuseError) return error.message.replaceAll(`${cwd}/`, '');
    throw error;
  }
  return '';
}

describe('files to compare', () => {
  test.each([
    ['a folder, to any depth', ['in'], ['kg', 'kz']],
    ['the folder of a document', ['in/kz'], ['kz']],
    ['a file', ['in/kg/annotated.json'], ['kg']],
    ['a glob', ['in/*/annotated.json'], ['kg', 'kz']],
    ['one file named twice is read once', ['in', 'in/kz', 'in/kz/annotated.json'], ['kg', 'kz']],
  ])('%s', (_name, args, ids) =>
    expect(run(workspace(BOTH), args).comparison.documents.map(({ id }) => id)).toEqual(ids),
  );

  test('are told one by one', () => {
    const told: [number, number][] = [];
    run(workspace(BOTH), ['in'], { progress: (done, total) => void told.push([done, total]) });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test.each<[string, Record<string, string>, string[], RegExp]>([
    [
      'nothing that can be used',
      { 'in/annotated.json': '{}' },
      ['in'],
      /^in\/annotated\.json: not an annotated document/u,
    ],
    ['a list', { 'in/annotated.json': '[]' }, ['in'], /^in\/annotated\.json: not an annotated document/u],
    ['an empty file', { 'in/annotated.json': '' }, ['in'], /^in\/annotated\.json:1: not JSON/u],
    [
      'a folder without results',
      { 'in/a.txt': 'x' },
      ['in'],
      /^in: no annotated\.json in this folder: annotate documents first/u,
    ],
    ['no such file', {}, ['nowhere'], /^nowhere: there is no such file or folder/u],
    [
      'two files with one id',
      { 'a/annotated.json': KZ, 'b/annotated.json': KZ },
      ['a', 'b'],
      /^b\/annotated\.json: has the document id of a\/annotated\.json: .*\(found "kz"\)$/u,
    ],
  ])('refuses %s', (_name, files, args, message) => expect(refused(workspace(files), args)).toMatch(message));

  test('refuses a periodisation that no document has', () =>
    expect(refused(workspace(BOTH), ['in'], { scheme: 'Nobody 1999' })).toBe(
      '--scheme: no document has this periodisation (found "Nobody 1999"; allowed: none: no document has phases)',
    ));

  test('refuses a codebook that is none', () => {
    const cwd = workspace({ ...BOTH, 'book.yaml': 'name: x\n' });
    expect(refused(cwd, ['in'], { codebooks: [`${cwd}/book.yaml`] })).toMatch(/^book\.yaml:\d+: /u);
  });
});

test('a codebook of one’s own lists the codes that do not occur', () => {
  const cwd = workspace({
    ...BOTH,
    'book.yaml':
      'name: book\ntitle: A book\nversion: 1\nsource: me\ncodes:\n  - code: silence\n    definition: Nobody speaks.\n    terms: {eng: [silence]}\n',
  });
  const { grid } = run(cwd, ['in'], { codebooks: [`${cwd}/book.yaml`] }).comparison;
  expect(grid.codebooks.map(({ codes, complete }) => [complete, codes.map(({ code }) => code)])).toEqual([
    [true, ['silence', 'partnership']],
  ]);
});

test('groups by what is asked for', () =>
  expect(run(workspace(BOTH), ['in'], { by: 'year' }).comparison.groups.map(({ id }) => id)).toEqual(['2009', '2016']));
