import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BatchOptions, runBatch } from '../../src/batch/run.ts';
import type { DocumentRecord, RunRecord } from '../../src/batch/run-record.ts';
import { systemClock } from '../../src/cli/clock.ts';
import { contentsOf, resultsOf, SMALL_PIPELINE, workspace } from '../support/workspace.ts';

const entry = new URL('../../src/cli/worker.ts', import.meta.url);

const run = (cwd: string, options: Partial<BatchOptions> = {}): Promise<RunRecord> =>
  runBatch({
    args: ['in'],
    cwd,
    out: join(cwd, 'out'),
    metadata: {},
    pipelines: [join(cwd, 'small.yaml')],
    csv: true,
    byteOrderMark: false,
    workers: 1,
    memory: 1024,
    timeLimit: 60,
    force: false,
    entry,
    clock: systemClock,
    ...options,
  });

const corpus = (files: Readonly<Record<string, string>>): string =>
  workspace({
    'small.yaml': SMALL_PIPELINE,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text])),
  });

const statusOf = ({ documents }: RunRecord): Record<string, string> =>
  Object.fromEntries(documents.map(({ id, file, status }) => [id ?? file, status]));
const documentOf = ({ documents }: RunRecord, id: string): DocumentRecord | undefined =>
  documents.find((each) => each.id === id);

const TWO = { 'a.txt': 'The state grew. Society grew too.', 'b.txt': 'Общество росло. Государство росло тоже.' };

describe('a run', () => {
  test('writes what the contract lists, and says what it did', async () => {
    const cwd = corpus(TWO);
    const record = await run(cwd);
    const written = Object.keys(contentsOf(join(cwd, 'out')));
    expect(written).toEqual(
      expect.arrayContaining([
        'a/annotated.json',
        'b/annotated.json',
        'datapackage.json',
        'run.json',
        'schema/annotated.schema.json',
        'tables/documents.csv',
        'tables/sentences.csv',
      ]),
    );
    expect(written.filter((name) => /(?:^|\/)\./u.test(name))).toEqual([]);
    expect(statusOf(record)).toEqual({ a: 'ok', b: 'ok' });
    expect(documentOf(record, 'a')).toMatchObject({
      pipeline: 'small',
      bytes: 33,
      words: 6,
      diagnostics: expect.any(Number),
    });
    expect(JSON.parse(readFileSync(join(cwd, 'out', 'run.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(record)));
  });

  test('skips what has not changed, and annotates what has, or whose result was touched', async () => {
    const cwd = corpus({ ...TWO, 'c.txt': 'One.', 'd.txt': 'Two.', 'e.txt': 'Three.' });
    await run(cwd);
    const before = resultsOf(join(cwd, 'out'));
    expect(statusOf(await run(cwd))).toEqual({
      a: 'unchanged',
      b: 'unchanged',
      c: 'unchanged',
      d: 'unchanged',
      e: 'unchanged',
    });
    expect(resultsOf(join(cwd, 'out'))).toEqual(before);
    writeFileSync(join(cwd, 'in', 'b.txt'), 'Другое.');
    writeFileSync(join(cwd, 'in', 'c.meta.yaml'), 'year: 2001\n');
    rmSync(join(cwd, 'out', 'd', 'annotated.json'));
    writeFileSync(join(cwd, 'out', 'e', 'annotated.json'), '{ "half');
    expect(statusOf(await run(cwd))).toEqual({ a: 'unchanged', b: 'ok', c: 'ok', d: 'ok', e: 'ok' });
    expect(statusOf(await run(cwd, { force: true }))).toMatchObject({ a: 'ok', e: 'ok' });
    writeFileSync(join(cwd, 'small.yaml'), `# another pipeline\n${SMALL_PIPELINE}`);
    expect(statusOf(await run(cwd))).toMatchObject({ a: 'ok', e: 'ok' });
  });

  test('has rows of its own documents only, and leaves the others', async () => {
    const cwd = corpus(TWO);
    await run(cwd);
    await run(cwd, { args: ['in/a.txt'] });
    const files = contentsOf(join(cwd, 'out'));
    expect(files['tables/documents.csv']).toMatch(/^document_id,.*\r\na,[^\r]*\r\n$/u);
    expect(Object.keys(files)).toContain('b/annotated.json');
  });

  test('takes up a run that was broken off', async () => {
    const cwd = corpus(TWO);
    const first = await run(cwd);
    rmSync(join(cwd, 'out', 'run.json'));
    writeFileSync(join(cwd, 'out', '.run.partial'), `${JSON.stringify(documentOf(first, 'a'))}\n{"id":"b","sta`);
    expect(statusOf(await run(cwd))).toEqual({ a: 'unchanged', b: 'ok' });
    expect(Object.keys(contentsOf(join(cwd, 'out')))).not.toContain('.run.partial');
  });

  test('is broken off by its signal', async () => {
    const cwd = corpus(TWO);
    const controller = new AbortController();
    const progress = (done: number): void => void (done === 1 && controller.abort(new Error('stop')));
    await expect(run(cwd, { signal: controller.signal, progress })).rejects.toThrow('stop');
    expect(statusOf(await run(cwd))).toEqual({ a: 'unchanged', b: 'ok' });
  });

  test('writes a byte order mark when asked to, and no tables when not', async () => {
    const cwd = corpus(TWO);
    await run(cwd, { byteOrderMark: true });
    const tables = Object.entries(contentsOf(join(cwd, 'out'))).filter(([name]) => name.endsWith('.csv'));
    expect(tables.filter(([, text]) => !text.startsWith('\uFEFF')).map(([name]) => name)).toEqual([]);
    rmSync(join(cwd, 'out'), { recursive: true });
    await run(cwd, { csv: false });
    expect(Object.keys(contentsOf(join(cwd, 'out')))).toEqual([
      'a/annotated.json',
      'b/annotated.json',
      'run.json',
      'schema/annotated.schema.json',
    ]);
  });

  test('chooses the pipeline by genre, the first where none is for it', async () => {
    const cwd = corpus({ 'a.txt': 'A.', 'a.meta.yaml': 'genre: law\n', 'b.txt': 'B.', 'b.meta.yaml': 'genre: poem\n' });
    writeFileSync(join(cwd, 'law.yaml'), 'name: law\ngenres: [law]\nstages:\n  - sentences\n');
    const record = await run(cwd, { pipelines: [join(cwd, 'small.yaml'), join(cwd, 'law.yaml')] });
    expect([documentOf(record, 'a')?.pipeline, documentOf(record, 'b')?.pipeline]).toEqual(['law', 'small']);
  });

  test('throws before anything is written: a wrong pipeline, nothing to annotate', async () => {
    const cwd = corpus(TWO);
    writeFileSync(join(cwd, 'small.yaml'), 'stages:\n  - sentenses\n');
    await expect(run(cwd)).rejects.toThrow(/small\.yaml:2: unknown stage \(found "sentenses"; allowed: .*sentences/u);
    await expect(run(cwd, { args: ['nowhere'] })).rejects.toThrow('nowhere: there is no such file or folder');
    expect(Object.keys(contentsOf(cwd))).toEqual(['in/a.txt', 'in/b.txt', 'small.yaml']);
  });
});

describe('a document that', () => {
  const hostile = new URL('./hostile-worker.ts', import.meta.url);

  test('hangs, kills, bloats or breaks its worker fails alone', async () => {
    const cwd = corpus({
      ...TWO,
      'hangs.txt': 'x',
      'exits.txt': 'x',
      'bloats.txt': 'x',
      'throws.txt': 'x',
      'z.txt': 'Last.',
    });
    const record = await run(cwd, { entry: hostile, timeLimit: 2, memory: 256, workers: 2 });
    expect(statusOf(record)).toEqual({
      a: 'ok',
      b: 'ok',
      bloats: 'failed',
      exits: 'failed',
      hangs: 'failed',
      throws: 'failed',
      z: 'ok',
    });
    expect(documentOf(record, 'hangs')?.error).toEqual({
      stage: 'worker',
      message: 'it took longer than 2 s (see --time-limit)',
    });
    expect(documentOf(record, 'bloats')?.error).toEqual({
      stage: 'worker',
      message: 'it needs more than 256 MB of memory (see --memory)',
    });
    expect(documentOf(record, 'exits')?.error?.message).toContain('its worker died');
    expect(documentOf(record, 'throws')?.error?.message).toContain('a bug');
    const written = Object.keys(contentsOf(join(cwd, 'out'))).filter((name) => !name.startsWith('tables/'));
    expect(written).toEqual([
      'a/annotated.json',
      'b/annotated.json',
      'datapackage.json',
      'run.json',
      'schema/annotated.schema.json',
      'z/annotated.json',
    ]);
  });
});
