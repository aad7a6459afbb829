import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSchemeFile } from '../../src/annotate/periodisations/scheme-file.ts';
import { periodisationsStage } from '../../src/annotate/periodisations/stage.ts';
import { footnotes } from '../../src/layers/footnotes.ts';
import { paragraphs } from '../../src/layers/paragraphs.ts';
import { sections } from '../../src/layers/sections.ts';
import { tables } from '../../src/layers/tables.ts';
import { commandOf } from '../conformance/generate.ts';
import { plainText } from '../conformance/inline.ts';
import { found, openBytes } from '../support/annotate.ts';
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
