import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSchemeFile } from '../../src/annotate/periodisations/scheme-file.ts';
import { periodisationsStage } from '../../src/annotate/periodisations/stage.ts';
import { citations } from '../../src/layers/citations.ts';
import { footnotes } from '../../src/layers/footnotes.ts';
import { instruments } from '../../src/layers/instruments.ts';
import { paragraphs } from '../../src/layers/paragraphs.ts';
import { references } from '../../src/layers/references.ts';
import { sections } from '../../src/layers/sections.ts';
import { tables } from '../../src/layers/tables.ts';
import { commandOf } from '../conformance/generate.ts';
import { plainText } from '../conformance/inline.ts';
import { annotateOpened, found, openBytes } from '../support/annotate.ts';
import { workspace } from '../support/workspace.ts';
import { writeReport } from './generate.ts';
import { parseMaster } from './master.ts';
import { keptBytes, sampleReports } from './reports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe.each(sampleReports().map((report) => [report.id, report] as const))('%s', (_, report) => {
  const { master, file, written } = report;
  const read = openBytes(keptBytes(report), file);

  const command = 'bytes' in written ? null : commandOf('LibreOffice');
  const why = command === undefined ? ' (skipped: LibreOffice is not installed)' : '';
  test.skipIf(command === undefined)(`the file of the corpus is what its generator writes${why}`, async () => {
    if ('bytes' in written) return expect(Buffer.compare(Buffer.from(written.bytes), keptBytes(report))).toBe(0);
    // Another version of LibreOffice writes other bytes: the text is compared.
    const anew = join(workspace(), basename(file));
    writeReport(report, anew);
    expect((await openBytes(readFileSync(anew), file)).text).toBe((await read).text);
  });

  test('its headings, paragraphs, notes and tables are those of the master', async () => {
    const document = await read;
    const headings = master.body.flatMap((block) => ('heading' in block ? [block] : []));
    expect(
      found(document, sections)
        .filter(({ kind }) => kind === 'body')
        .map(({ number, title, level }) => ({ heading: title, number, level })),
    ).toEqual(headings);
    const texts = [master.abstract, master.keywords].flatMap((part) => (part === null ? [] : [part.text]));
    const body = master.body.flatMap((block) => ('p' in block ? [block.p] : 'list' in block ? block.list : []));
    expect(found(document, paragraphs).map(({ quote }) => quote)).toEqual([...texts, ...body].map(plainText));
    expect(Object.fromEntries(found(document, footnotes).map(({ marker, quote }) => [marker, quote]))).toEqual(
      Object.fromEntries(Object.entries(master.notes).map(([key, note]) => [key, Object.values(note)[0]])),
    );
    const grids = master.body.flatMap((block) => ('table' in block ? [block.table] : []));
    expect(found(document, tables).map(({ caption, columns, rows }) => ({ caption, columns, rows }))).toEqual(
      grids.map(({ caption, columns, rows }) => ({ caption, columns, rows })),
    );
  });

  test('every note is called once', async () => {
    expect(found(await read, footnotes).map(({ refs }) => refs.length)).toEqual(Object.keys(master.notes).map(() => 1));
  });
});

describe('a master', () => {
  test.each([
    ['without a title', 'Text.\n\nSomebody'],
    ['with a table that has no caption', '# T\n\nA\n\n| a |\n| --- |\n| 1 |'],
    ['with a note that has no text', '# T\n\nA\n\n[^1]:'],
    ['with an acronym that is not one', '# T\n\nA\n\n## Acronyms\n\n- CSO'],
  ])('%s is refused', (_, markdown) => {
    expect(() => parseMaster('test', markdown)).toThrow();
  });
});

const collections = readdirSync(join(root, 'corpus'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const folders = collections.flatMap(({ name }) =>
  readdirSync(join(root, 'corpus', name)).map((document) => join('corpus', name, document)),
);

describe('the corpus', () => {
  const described = folders.map((folder) => parse(readFileSync(join(root, folder, 'meta.yaml'), 'utf8')));

  test('six countries in five formats, each in a folder of its own', () => {
    const endings = folders.map((folder) => readdirSync(join(root, folder)).filter((name) => name !== 'meta.yaml'));
    expect(endings.flat().sort()).toEqual([
      'source.docx',
      'source.html',
      'source.html',
      'source.md',
      'source.pdf',
      'source.txt',
    ]);
    expect(described.map(({ country }) => country).sort()).toEqual(['AM', 'GE', 'KG', 'KZ', 'TJ', 'UZ']);
  });

  test('every description says that the text is a sample and free', () => {
    for (const { sample, rights } of described) {
      expect(sample).toBe(true);
      expect(rights).toMatch(/^CC0-1\.0; sample text written for glossator/u);
    }
  });

  test('for every country there is a periodisation, and the stage knows every one', () => {
    const files = readdirSync(join(root, 'pipelines/periodisations')).map((name) => `periodisations/${name}`);
    expect(periodisationsStage.options.parse({})).toMatchObject({ schemes: files.sort() });
    const countries = files.map((file) => readSchemeFile(join(root, 'pipelines', file)).country);
    expect(countries.sort()).toEqual(described.map(({ country }) => country).sort());
  });
});

/** Day and number of every law that a report cites by both, or by its day alone: written down from the masters by hand. */
const LAWS: Readonly<Record<string, readonly string[]>> = {
  uzbekistan: [
    '1991-02-15 223-XII',
    '1992-12-08',
    '1998-05-01 618-I',
    '1999-04-14 763-I',
    '2003-08-29 527-II',
    '2007-01-03 ZRU-76',
    '2007-05-02 ZRU-96',
    '2014-05-05 ZRU-369',
    '2014-09-25 ZRU-376',
    '2017-02-07 UP-4947',
    '2018-05-04 UP-5430',
    '2018-04-12 ZRU-474',
    '2019-12-06 ZRU-588',
    '2019-06-25 ZRU-544',
    '2021-07-05 ZRU-699',
    '2021-03-04 UP-6181',
    '2022-06-13 328',
  ],
  tajikistan: [
    '1989-07-22',
    '1994-11-06',
    '1994-12-16 968',
    '1996-03-09',
    '1998-05-23 644',
    '1998-11-13 680',
    '2003-04-22 18',
    '2007-05-12 258',
    '2008-06-18 411',
    '2008-12-31',
    '2009-03-26 489',
    '2011-08-02 762',
    '2013-03-19 961',
    '2014-12-31 1169',
    '2015-08-08 1223',
    '2020-01-02 1655',
  ],
  georgia: [
    '1995-08-24',
    '1996-06-28 331',
    '1997-06-26 786',
    '1999-06-25 2181',
    '2004-06-24',
    '2004-12-23',
    '2014-02-05 1958',
    '2014-05-02 2391',
    '2014-06-27',
    '2024-05-14',
  ],
  armenia: [
    '1995-07-05',
    '2016-12-16 HO-22-N',
    '2001-12-04',
    '2002-12-26',
    '2002-10-08',
    '1991-06-17',
    '2000-12-05',
    '2003-09-23',
    '2008-06-17',
    '2011-04-14',
    '2017-12-13',
    '2021-05-05 HO-199-N',
    '2003-04-18 HO-528-N',
    '2017-11-24',
  ],
};

describe.each(sampleReports().map((report) => [report.id, report] as const))('%s, annotated', (id, report) => {
  const { country } = parse(readFileSync(join(dirname(report.file), 'meta.yaml'), 'utf8'));
  const document = openBytes(keptBytes(report), report.file, { countries: [country] }).then((opened) =>
    annotateOpened(opened, ['law', 'citations']),
  );

  test('every law is found with its day and number', async () => {
    const known = found(await document, instruments).map(({ date, number }) =>
      [date, number].filter(Boolean).join(' '),
    );
    expect(known).toEqual(expect.arrayContaining([...(LAWS[id] ?? [])]));
  });

  test('every citation finds its work, and every work is cited', async () => {
    const cited = found(await document, citations);
    expect(cited.filter(({ targets }) => targets.length !== 1)).toEqual([]);
    const works = found(await document, references).filter(({ title }) => title !== null);
    expect(works).toHaveLength(report.master.bibliography?.entries.length ?? 0);
    expect(new Set(cited.flatMap(({ targets }) => targets))).toEqual(new Set(works.map(({ key }) => key)));
  });
});
