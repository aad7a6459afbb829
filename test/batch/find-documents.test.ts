import { symlinkSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDocuments } from '../../src/batch/find-documents.ts';
import type { Metadata } from '../../src/batch/metadata.ts';
import { workspace } from '../support/workspace.ts';

function find(cwd: string, args: readonly string[], metadata: Metadata = {}) {
  const { documents, refused } = findDocuments({ args, cwd, out: join(cwd, 'out'), metadata });
  return {
    documents: documents.map(({ id, file }) => [id, relative(cwd, file)]),
    refused: refused.map(
      ({ file, stage, message }) => `${isAbsolute(file) ? relative(cwd, file) : file}: ${stage}: ${message}`,
    ),
    metadata: documents.map((document) => document.metadata),
  };
}

const TREE = {
  'b.txt': 'b',
  'a.md': 'a',
  'UPPER.TXT': 'u',
  'notes.xyz': 'no format',
  'README.md': 'no document',
  '.hidden.txt': 'no',
  'nested/deep/c.txt': 'c',
  'kazakhstan/source.md': 'k',
  'kazakhstan/meta.yaml': 'title: K\n',
  'report.txt': 'r',
  'report.meta.yaml': 'id: my-report\nyear: 2001\n',
  'out/old/annotated.txt': 'a result',
};

describe('finding documents', () => {
  test('in a folder: readable files at any depth, by id, without results', () => {
    expect(find(workspace(TREE), ['.']).documents).toEqual([
      ['UPPER', 'UPPER.TXT'],
      ['a', 'a.md'],
      ['b', 'b.txt'],
      ['c', 'nested/deep/c.txt'],
      ['kazakhstan', 'kazakhstan/source.md'],
      ['my-report', 'report.txt'],
    ]);
  });

  test('whatever the order of arguments, each once', () => {
    const cwd = workspace(TREE);
    const once = find(cwd, ['.']).documents;
    expect(find(cwd, ['b.txt', 'nested', './b.txt', '*.md', '.', 'nested/../b.txt']).documents).toEqual(once);
  });

  test('by glob; metadata are passed over', () => {
    const cwd = workspace(TREE);
    expect(find(cwd, ['**/*.txt', 'kazakhstan/*']).documents.map(([id]) => id)).toEqual([
      'b',
      'c',
      'kazakhstan',
      'my-report',
    ]);
    expect(find(cwd, ['kazakhstan/source.md', 'kazakhstan/meta.yaml']).refused).toEqual([]);
  });

  test('with metadata: beside it, then those of the call', () => {
    const cwd = workspace(TREE);
    expect(find(cwd, ['report.txt']).metadata).toEqual([{ id: 'my-report', year: 2001 }]);
    expect(find(cwd, ['report.txt'], { year: 2005, genre: 'law' }).metadata).toEqual([
      { id: 'my-report', year: 2005, genre: 'law' },
    ]);
  });

  test('what leads to none', () => {
    const cwd = workspace({ 'empty/x.xyz': '', 'a.txt': 'a' });
    expect(find(cwd, ['missing.txt', 'empty', '*.md', 'a.txt'])).toMatchObject({
      documents: [['a', 'a.txt']],
      refused: [
        'missing.txt: find: there is no such file or folder',
        expect.stringMatching(/^empty: find: no document in this folder \(readable are .txt/u),
        expect.stringMatching(/^\*\.md: find: no document matches/u),
      ],
    });
  });

  test('two documents with one id: both are named, neither is taken', () => {
    const cwd = workspace({ 'one/report.txt': '1', 'two/Report.md': '2', 'other.txt': '3' });
    const { documents, refused } = find(cwd, ['.']);
    expect(documents).toEqual([['other', 'other.txt']]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(
      /^one\/report\.txt: metadata: the same id "report" as .*two\/Report\.md: give one of them another id/u,
    );
  });

  test('bad metadata refuse their document alone', () => {
    const cwd = workspace({ 'a.txt': 'a', 'a.meta.yaml': 'yaer: 1\n', 'b.txt': 'b' });
    expect(find(cwd, ['.'])).toMatchObject({
      documents: [['b', 'b.txt']],
      refused: [expect.stringContaining('a.txt: metadata: a.meta.yaml:1: unknown key (found "yaer"')],
    });
  });

  test('a link and its target are one document; a link that leads nowhere is left to the reader', () => {
    const cwd = workspace({ 'a.txt': 'a' });
    symlinkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'));
    expect(find(cwd, ['a.txt', 'b.txt']).documents).toHaveLength(1);
  });
});
