import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { glossator } from '../support/command-line.ts';
import { contentsOf, SMALL_PIPELINE, workspace } from '../support/workspace.ts';

const RUSSIAN =
  'В начале девяностых годов гражданское общество только складывалось. Первые объединения возникли вокруг экологических требований, и государство относилось к ним с осторожностью.';
const GOOD = 'The sector grew slowly. It depended on donors.';

const ARGUMENTS = ['annotate', 'in', '--out', 'out', '--pipeline', 'small.yaml'];

/** The good document is written; of the bad ones, one line each, and nothing else. */
async function annotate(bad: Readonly<Record<string, string | Uint8Array>>, args: readonly string[] = []) {
  const files = Object.fromEntries(Object.entries(bad).map(([name, content]) => [`in/${name}`, content]));
  const cwd = workspace({ 'small.yaml': SMALL_PIPELINE, 'in/good.txt': GOOD, ...files });
  const ended = await glossator([...ARGUMENTS, ...args], cwd);
  const written = Object.keys(contentsOf(join(cwd, 'out')));
  const documents = written.filter((name) => name.endsWith('annotated.json'));
  return { ...ended, cwd, documents, partial: written.filter((name) => name.includes('partial')) };
}

const annotated = (cwd: string, id: string): { text: string; document: { source: { encoding: string } } } =>
  JSON.parse(readFileSync(join(cwd, 'out', id, 'annotated.json'), 'utf8'));

describe('bad documents fail alone, with one line each', () => {
  test('empty, white, binary, huge, of no known format', async () => {
    const sentence = 'Organizations registered, and the ministry counted them. ';
    const { status, messages, documents, partial, stdout } = await annotate(
      {
        'empty.txt': '',
        'white.txt': ' \n\t\n ',
        'binary.txt': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
        'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
        'huge.txt': sentence.repeat(Math.ceil((50 * 1024 * 1024) / sentence.length)),
        'sheet.xyz': 'x',
      },
      ['in/sheet.xyz'],
    );
    expect(status).toBe(1);
    expect(documents).toEqual(['good/annotated.json']);
    expect(partial).toEqual([]);
    expect(messages).toEqual([
      expect.stringMatching(/^in\/binary\.txt: ingest: .*not text/u),
      expect.stringMatching(/^in\/empty\.txt: ingest: .*empty/u),
      expect.stringMatching(/^in\/huge\.txt: ingest: .*50 MB.*32 MB/u),
      expect.stringMatching(/^in\/picture\.txt: ingest: .*not text.*PNG/u),
      expect.stringMatching(/^in\/sheet\.xyz: ingest: .*"\.xyz" cannot be read; readable are \.txt/u),
      expect.stringMatching(/^in\/white\.txt: ingest: .*white space/u),
    ]);
    expect(stdout).toContain('1 annotated, 6 failed');
  });

  test('a missing path, two documents with one id, wrong metadata, a link that leads nowhere, a file without permission', async () => {
    const cwd = workspace({
      'small.yaml': SMALL_PIPELINE,
      'in/good.txt': GOOD,
      'in/one/report.txt': 'One.',
      'in/two/report.txt': 'Two.',
      'in/meta.txt': 'Three.',
      'in/meta.meta.yaml': 'title: x\nyaer: 2016\n',
      'in/secret.txt': 'Four.',
    });
    chmodSync(join(cwd, 'in', 'secret.txt'), 0o000);
    symlinkSync(join(cwd, 'gone.txt'), join(cwd, 'in', 'link.txt'));
    const { status, messages } = await glossator([...ARGUMENTS, 'nowhere.txt', 'in/link.txt'], cwd);
    expect(status).toBe(1);
    expect(messages).toContainEqual('nowhere.txt: find: there is no such file or folder');
    expect(messages).toContainEqual(
      expect.stringMatching(/^in\/one\/report\.txt: metadata: the same id "report" as .*in\/two\/report\.txt/u),
    );
    expect(messages).toContainEqual(
      expect.stringMatching(/^in\/meta\.txt: metadata: meta\.meta\.yaml:2: unknown key \(found "yaer"; allowed: id/u),
    );
    expect(messages).toContainEqual(expect.stringMatching(/^in\/link\.txt: (?:read|find): there is no such file/u));
    // Root may read everything: then there is nothing to refuse.
    const mayRead = process.getuid?.() === 0;
    expect(messages.filter((line) => line.startsWith('in/secret.txt'))).toEqual(
      mayRead ? [] : ['in/secret.txt: read: permission denied'],
    );
    const documents = Object.keys(contentsOf(join(cwd, 'out'))).filter((name) => name.endsWith('annotated.json'));
    expect(documents).toEqual(['good/annotated.json', ...(mayRead ? ['secret/annotated.json'] : [])]);
  });

  test('Russian in windows-1251, KOI8-R and UTF-16 is read right', async () => {
    const encodings = {
      'windows-1251': 'windows-1251',
      'koi8-r': 'koi8-r',
      'utf-16le': 'utf16-le',
      'utf-16be': 'utf16-be',
    };
    const { status, messages, cwd } = await annotate(
      Object.fromEntries(
        Object.entries(encodings).map(([name, codec]) => [
          `${name}.txt`,
          iconv.encode(RUSSIAN, codec, { addBOM: name.startsWith('utf') }),
        ]),
      ),
    );
    expect([status, messages]).toEqual([0, []]);
    for (const encoding of Object.keys(encodings)) {
      const { text, document } = annotated(cwd, encoding);
      expect([encoding, document.source.encoding, text]).toEqual([encoding, encoding, RUSSIAN]);
    }
  });
});

describe('misuse ends with status 2, and nothing is written', () => {
  test.each<[string, string[], RegExp]>([
    [
      'a misspelt stage',
      ['--pipeline', 'wrong.yaml'],
      /^wrong\.yaml:4: unknown stage \(found "sentenses"; allowed: .*sentences/u,
    ],
    [
      'a pipeline that is not there',
      ['--pipeline', 'artikel'],
      /^artikel: there is no pipeline of this name \(found "artikel"; allowed: article, /u,
    ],
    ['an unknown format', ['--formats', 'csv,docx'], /docx.*Allowed: json, csv/u],
    ['no number of workers', ['--workers', 'many'], /many.*whole number/u],
    [
      'wrong metadata',
      ['--meta', 'year=soon'],
      /^--meta: "year" is not valid \(found "soon"; allowed: a year: 2016\)/u,
    ],
    ['an unknown option', ['--fast'], /unknown option '--fast'/u],
  ])('%s', async (_, args, message) => {
    const cwd = workspace({ 'a.txt': GOOD, 'wrong.yaml': 'name: wrong\nstages:\n  - sentences\n  - sentenses\n' });
    const { status, messages } = await glossator(['annotate', 'a.txt', '--out', 'out', ...args], cwd);
    expect(messages).toEqual([expect.stringMatching(message)]);
    expect(status).toBe(2);
    expect(Object.keys(contentsOf(cwd))).toEqual(['a.txt', 'wrong.yaml']);
  });

  test('no documents at all; an output folder that is a file', async () => {
    const cwd = workspace({ 'a.txt': GOOD, 'small.yaml': SMALL_PIPELINE, 'empty/notes.xyz': '' });
    const none = await glossator(['annotate', 'empty', '--out', 'out', '--pipeline', 'small.yaml'], cwd);
    expect([none.status, none.messages]).toEqual([2, [expect.stringMatching(/^empty: no document in this folder/u)]]);
    const blocked = await glossator(['annotate', 'a.txt', '--out', 'small.yaml', '--pipeline', 'small.yaml'], cwd);
    expect([blocked.status, blocked.messages]).toEqual([
      2,
      [expect.stringMatching(/^small\.yaml: the output folder cannot be made/u)],
    ]);
    expect(contentsOf(cwd)['small.yaml']).toBe(SMALL_PIPELINE);
  });
});

test('what was written stays when a later run goes wrong', async () => {
  const cwd = workspace({ 'in/a.txt': GOOD, 'small.yaml': SMALL_PIPELINE });
  expect((await glossator(ARGUMENTS, cwd)).status).toBe(0);
  const before = contentsOf(join(cwd, 'out'));
  writeFileSync(join(cwd, 'small.yaml'), 'stages: []\n');
  expect((await glossator(ARGUMENTS, cwd)).status).toBe(2);
  expect(contentsOf(join(cwd, 'out'))).toEqual(before);
});

test('a periodisation with a mistake stops the run before anything is written: file, line, found, allowed', async () => {
  const cwd = workspace({
    'in/good.txt': GOOD,
    'p.yaml': 'stages: [sentences, references, acronyms, citations, dates, {periodisations: {schemes: [s.yaml]}}]\n',
    's.yaml':
      'name: s\ntitle: S\ncountry: KZ\nsource: own\nphases:\n  - {ordinal: 1, label: a, begin: 1990, until: 1995}\n  - {ordinal: 1, label: b, begin: 1996}\n',
  });
  const { status, messages } = await glossator(['annotate', 'in', '--out', 'out', '--pipeline', 'p.yaml'], cwd);
  expect(status).toBe(2);
  expect(messages).toEqual([
    expect.stringMatching(/s\.yaml:7: ordinals must rise \(found "1"; allowed: more than 1\)/u),
  ]);
  expect(Object.keys(contentsOf(cwd)).filter((name) => name.startsWith('out'))).toEqual([]);
});
