import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partialOf, removePartial, WholeFile, writeWhole } from '../../src/batch/write-whole.ts';
import { contentsOf, workspace } from '../support/workspace.ts';

describe('files written whole', () => {
  test('appear under their name only when finished', () => {
    const folder = workspace({ 'a.csv': 'before' });
    const file = new WholeFile(join(folder, 'a.csv'));
    file.append('after, ');
    file.append('жүз');
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('before');
    file.finish();
    expect(contentsOf(folder)).toEqual({ 'a.csv': 'after, жүз' });
  });

  test('leave nothing when abandoned', () => {
    const folder = workspace({ 'a.csv': 'before' });
    const file = new WholeFile(join(folder, 'a.csv'));
    file.append('half');
    file.abandon();
    expect(contentsOf(folder)).toEqual({ 'a.csv': 'before' });
  });

  test('make their folder', () => {
    const folder = workspace();
    writeWhole(join(folder, 'x', 'y', 'a.json'), '{}');
    expect(contentsOf(folder)).toEqual({ 'x/y/a.json': '{}' });
  });

  test('what a killed worker left is removed, with its folder when that is empty', () => {
    const folder = workspace({ 'kept/annotated.json': '{}' });
    for (const id of ['kept', 'new']) {
      const file = join(folder, id, 'annotated.json');
      mkdirSync(join(folder, id), { recursive: true });
      writeFileSync(partialOf(file), 'half');
      removePartial(file);
    }
    expect(contentsOf(folder)).toEqual({ 'kept/annotated.json': '{}' });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});
