import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byId, idKey, isSafeId, safeId } from '../../src/batch/document-id.ts';

describe('ids of documents', () => {
  test.each([
    ['pierobon-2016', 'pierobon-2016'],
    ['Annual report 2016', 'Annual report 2016'],
    ['Отчёт', 'Отчёт'],
    ['Отчёт'.normalize('NFD'), 'Отчёт'],
    ['a/b', 'a-b'],
    ['..\\..\\etc', '-..-etc'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['..', 'document'],
    ['', 'document'],
    ['.hidden', 'hidden'],
    ['ends with a stop.', 'ends with a stop'],
    ['what?', 'what-'],
    ['tables', 'tables-document'],
    ['schema', 'schema-document'],
    ['run.json', 'run.json-document'],
    ['CON', 'CON-document'],
    ['a\nb\u0000c', 'a-b-c'],
  ])('%j becomes %j', (name, id) => {
    expect(safeId(name)).toBe(id);
  });

  test('are safe, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const id = safeId(name);
        expect(isSafeId(id)).toBe(true);
        expect(id).not.toMatch(/[/\\\p{Cc}]|^\.|\.$|^$/u);
        expect(id.length).toBeLessThan(140);
      }),
    );
  });

  test('clash where file systems do not tell upper from lower case', () => {
    expect(idKey('Report')).toBe(idKey('report'));
  });

  test('are sorted by code units', () => {
    expect([{ id: 'б' }, { id: 'a' }, { id: 'B' }, { id: 'ё' }].sort(byId).map(({ id }) => id)).toEqual([
      'B',
      'a',
      'б',
      'ё',
    ]);
  });
});
