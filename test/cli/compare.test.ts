import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serialiseAnnotated } from '../../src/emit/json/annotated.ts';
import { documentOf, type GivenDocument } from '../compare/support/documents.ts';
import { glossator } from '../support/command-line.ts';
import { contentsOf, workspace } from '../support/workspace.ts';

const file = (given: GivenDocument): string => serialiseAnnotated(documentOf(given));
const KZ = file({ id: 'kz', paragraphs: [{ text: 'A social order.', codes: [{ quote: 'social order' }] }] });
const KG = file({ id: 'kg', countries: ['KG'], paragraphs: ['Nothing of the sort.'] });
const BOTH = { 'in/kz/annotated.json': KZ, 'in/kg/annotated.json': KG };

describe('glossator compare', () => {
  test('writes JSON, tables, data package and schema, and says what to open', async () => {
    const cwd = workspace(BOTH);
    const { status, stdout, stderr } = await glossator(['compare', 'in', '--out', 'out'], cwd);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^country +documents +words +coded passages +laws +actors +periodisation\nKG Kyrgyzstan +1 +4 +0 /u,
    );
    expect(stdout).toContain('2 documents in 2 groups');
    for (const [, path] of stdout.matchAll(/^ {2}(out\S+) {3}/gmu))
      expect(readFileSync(join(cwd, path ?? ''), 'utf8')).not.toBe('');
    const written = Object.keys(contentsOf(join(cwd, 'out')));
    expect(written).toEqual(
      expect.arrayContaining([
        'comparison.json',
        'datapackage.json',
        'schema/comparison.schema.json',
        'tables/grid.csv',
        'tables/traces.csv',
      ]),
    );
    const resources: { path: string }[] = JSON.parse(readFileSync(join(cwd, 'out/datapackage.json'), 'utf8')).resources;
    expect(resources.map(({ path }) => path).sort()).toEqual(written.filter((path) => path.startsWith('tables/')));
  });

  test('leaves no chart of an earlier comparison in the folder, and every file of the researcher', async () => {
    const cwd = workspace(BOTH);
    await glossator(['compare', 'in', '--out', 'out'], cwd);
    const charts = join(cwd, 'out/charts');
    const names = readdirSync(charts).filter((name) => name.endsWith('.vl.json'));
    expect(names.length).toBeGreaterThan(0);
    const [first = ''] = names;
    const specification = readFileSync(join(charts, first), 'utf8');
    const chart = first.replace('.vl.json', '');
    const files = {
      'gone.vl.json': specification.replace(`"chart": "${chart}"`, '"chart": "gone"'),
      'gone.svg': '<svg/>',
      'my-own.vl.json': specification,
      'my-own.svg': '<svg/>',
      'broken.vl.json': '{',
      'other.svg': '<svg/>',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(charts, name), text);
    await glossator(['compare', 'in', '--out', 'out'], cwd);
    const left = readdirSync(charts);
    expect(left).toEqual(
      expect.arrayContaining([...names, 'my-own.vl.json', 'my-own.svg', 'broken.vl.json', 'other.svg']),
    );
    expect(left.filter((name) => name.startsWith('gone'))).toEqual([]);
  });

  test('is the same byte for byte, whatever the order of arguments, locale and time zone', async () => {
    const cwd = workspace(BOTH);
    await glossator(['compare', 'in/kz', 'in/kg', '--out', 'one'], cwd);
    await glossator(['compare', 'in/kg/annotated.json', 'in', '--out', 'two'], cwd, {
      TZ: 'Asia/Almaty',
      LC_ALL: 'tr_TR.UTF-8',
    });
    expect(contentsOf(join(cwd, 'one'))).toEqual(contentsOf(join(cwd, 'two')));
  });

  test('leaves out what it cannot use, compares the rest, and says so everywhere', async () => {
    const cwd = workspace({
      ...BOTH,
      'in/old/annotated.json': KZ.replace('glossator/annotated@1', 'glossator/annotated@0').replace('"kz"', '"old"'),
      'in/broken/annotated.json': KZ.slice(0, 200),
      'in/newer/annotated.json': KZ.replace('"countries": [', '"planets": [], "countries": [').replace(
        '"version": "0.0.0"',
        '"version": "9.9.9"',
      ),
      'in/other.json': '{"name": "x"}',
    });
    const { status, stdout, messages } = await glossator(['compare', 'in', 'in/other.json', '--out', 'out'], cwd);
    expect(status).toBe(1);
    expect(messages).toEqual([
      expect.stringMatching(/^in\/broken\/annotated\.json:\d+: not JSON/u),
      expect.stringMatching(
        /^in\/newer\/annotated\.json: document: .*annotated by glossator 9\.9\.9, this is \S+: annotate it again \(found "planets"\)$/u,
      ),
      'in/old/annotated.json:2: written by another version of glossator: annotate the document again (found "glossator/annotated@0"; allowed: glossator/annotated@1)',
      'in/other.json: not an annotated document (found "no \\"schema\\""; allowed: glossator/annotated@1)',
    ]);
    expect(stdout).toContain('2 documents in 2 groups');
    expect(stdout).toContain(
      'Left out, because they could not be used: broken/annotated.json, newer/annotated.json, old/annotated.json, in/other.json',
    );
    expect(readFileSync(join(cwd, 'out/tables/notes.csv'), 'utf8')).toContain('compare/left-out');
  });

  test('writes nothing where usage is wrong', async () => {
    const cwd = workspace(BOTH);
    const { status, stdout, messages } = await glossator(
      ['compare', 'in', '--scheme', 'Nobody 1999', '--out', 'out'],
      cwd,
    );
    expect([status, stdout, messages]).toEqual([
      2,
      '',
      [expect.stringMatching(/^--scheme: no document has this periodisation/u)],
    ]);
    expect(Object.keys(contentsOf(cwd)).sort()).toEqual(Object.keys(BOTH).sort());
  });
});
