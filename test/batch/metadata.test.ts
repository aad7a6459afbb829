import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMetadata, readMetadata } from '../../src/batch/metadata.ts';
import { MisuseError } from '../../src/core/diagnostic.ts';
import { workspace } from '../support/workspace.ts';

const read = (text: string) => readMetadata(join(workspace({ 'meta.yaml': text }), 'meta.yaml'));

function problemOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof MisuseError) return error.message.replace(/^\S*meta\.yaml/u, 'meta.yaml');
    throw error;
  }
  return 'none';
}

describe('metadata beside a document', () => {
  test.each([
    ['', {}],
    ['title: "A: Title"\nyear: 2016', { title: 'A: Title', year: 2016 }],
    ['authors: [Anna Example, Boris Muster]', { authors: ['Anna Example', 'Boris Muster'] }],
    ['authors: Anna Example', { authors: ['Anna Example'] }],
    ['country: NO', { countries: ['NO'] }],
    ['country:\n  - KZ\n  - KG', { countries: ['KZ', 'KG'] }],
    ['date: 2016-05', { date: '2016-05' }],
    [
      'date: 2016-02-29\nlanguage: rus\ngenre: country-report\nrights: CC0',
      { date: '2016-02-29', language: 'rus', genre: 'country-report', rights: 'CC0' },
    ],
    ['title:\nyear: 1999\nsample: true', { year: 1999 }],
  ])('%j', (text, metadata) => {
    expect(read(text)).toEqual(metadata);
  });

  test.each([
    ['title: x\nautors: y', 'meta.yaml:2: unknown key (found "autors"; allowed: id, title, authors, year,'],
    ['year: last', 'meta.yaml:1: "year" is not valid (found "last"; allowed: a year: 2016)'],
    ['\n\ndate: 2015-02-29', 'meta.yaml:3: "date" is not valid (found "2015-02-29"; allowed: a day or month'],
    ['date: 2015-13', 'meta.yaml:1: "date" is not valid'],
    ['country: Kazakhstan', 'meta.yaml:1: "country" is not valid (found "Kazakhstan"; allowed: a country code'],
    ['language: en', 'meta.yaml:1: "language" is not valid (found "en"; allowed: a language code, ISO 639-3'],
    ['id: ../../elsewhere', 'meta.yaml:1: "id" is not valid (found "../../elsewhere"; allowed: letters,'],
    ['id: tables', 'meta.yaml:1: "id" is not valid'],
    ['- a\n- b', 'meta.yaml:1: metadata are "key: value" lines'],
    ['title: "open', 'meta.yaml:1: '],
    ['title: a\ntitle: b', 'meta.yaml:2: Map keys must be unique'],
  ])('%j is refused', (text, problem) => {
    expect(problemOf(() => read(text))).toContain(problem);
  });
});

describe('metadata of a call', () => {
  test('pairs', () => {
    expect(
      parseMetadata(['year=2016', 'title=a=b', 'authors=Anna Example|Boris Muster', 'country=KZ', 'country=KG']),
    ).toEqual({
      year: 2016,
      title: 'a=b',
      authors: ['Anna Example', 'Boris Muster'],
      countries: ['KZ', 'KG'],
    });
  });

  test.each([
    ['yaer=2016', '--meta: unknown key (found "yaer"; allowed: id, title,'],
    ['2016', '--meta: metadata are given as key=value (found "2016"'],
    ['year=MMXVI', '--meta: "year" is not valid (found "MMXVI"; allowed: a year: 2016)'],
  ])('%s is refused', (pair, problem) => {
    expect(problemOf(() => parseMetadata([pair]))).toContain(problem);
  });
});
