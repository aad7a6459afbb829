import { describe, expect, test } from 'vitest';
import { CORPUS_TABLES } from '../../src/emit/csv/corpus-tables.ts';
import { dataPackage } from '../../src/emit/datapackage/datapackage.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly { name: string; type: string; description: string }[];
    readonly primaryKey?: readonly string[];
  };
}

const resources = (...names: string[]): readonly Resource[] =>
  Reflect.get(
    dataPackage(
      names.map((name) => ({ name, title: `title of ${name}` })),
      '1.2.3',
    ),
    'resources',
  ) as readonly Resource[];

describe('data package', () => {
  test('describes every table, column by column', () => {
    for (const table of CORPUS_TABLES) {
      const resource = resources().find(({ path }) => path === `tables/${table.name}.csv`);
      expect(resource?.schema.fields.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name));
      expect(resource?.schema.fields.every(({ type, description }) => type !== '' && description !== '')).toBe(true);
      for (const key of resource?.schema.primaryKey ?? []) expect(table.columns.map(({ name }) => name)).toContain(key);
    }
  });

  test('names of resources are what Frictionless allows, and unique, whatever documents are called', () => {
    const names = resources('data_Отчёт 2016_1', 'data_Доклад 2016_1', 'data_UPPER_1').map(({ name }) => name);
    expect(names.filter((name) => !/^[-a-z0-9._/]+$/u.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('paths keep the names of files', () => {
    expect(resources('data_Отчёт_1').at(-1)?.path).toBe('tables/data_Отчёт_1.csv');
  });
});
