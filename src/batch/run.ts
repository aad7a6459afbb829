import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Misuse, MisuseError } from '../core/diagnostic.ts';
import { serialiseDataPackage } from '../emit/datapackage/datapackage.ts';
import { serialiseAnnotatedSchema } from '../emit/schema/annotated-schema.ts';
import { annotatedFile } from './annotate-file.ts';
import type { Clock } from './clock.ts';
import { byId } from './document-id.ts';
import { type FoundDocument, findDocuments, type Search } from './find-documents.ts';
import { WorkerPool } from './pool.ts';
import { programDigest } from './program-digest.ts';
import { type DocumentRecord, noteDocument, previouslyWritten, type RunRecord, writeRunRecord } from './run-record.ts';
import type { CheckAnswer, WrittenDocument } from './task.ts';
import { writeTables } from './write-tables.ts';
import { removePartial, writeWhole } from './write-whole.ts';

export interface BatchOptions extends Search {
  /** Absolute paths of pipeline files; the genre of a document chooses among several, the first where none fits. */
  readonly pipelines: readonly string[];
  /** Whether `tables/` and `datapackage.json` are written. */
  readonly csv: boolean;
  readonly byteOrderMark: boolean;
  /** `null`: as many as there are cores, but no more than the amount of text is worth. */
  readonly workers: number | null;
  /** Megabytes a worker, and seconds a document, before the document fails. */
  readonly memory: number;
  readonly timeLimit: number;
  /** Annotate documents that have not changed since the last run, too. */
  readonly force: boolean;
  readonly entry: URL;
  readonly clock: Clock;
  /** Called when the documents are known, and whenever one is done. */
  readonly progress?: (done: number, total: number) => void;
  /** Breaks the run off; what is written so far is kept and taken up by the next run. */
  readonly signal?: AbortSignal;
}

/**
 * Annotates documents and writes the output folder.
 * @throws MisuseError before anything is written: nothing to annotate, a wrong pipeline, an unusable output folder
 */
export async function runBatch(options: BatchOptions): Promise<RunRecord> {
  const { clock, out } = options;
  const started = clock.now();
  const begin = clock.milliseconds();
  const { documents, refused } = findDocuments(options);
  if (documents.length === 0 && refused.every(({ stage }) => stage === 'find'))
    throw new MisuseError(
      refused.length > 0
        ? refused.map(({ file, message }): Misuse => ({ file, message }))
        : [{ file: options.args.join(' '), message: 'this is no document' }],
    );
  const workers = Math.max(1, Math.min(options.workers ?? worthwhileWorkers(documents), documents.length));
  const pool = new WorkerPool({ ...options, workers });
  const stop = (): void => void pool.close();
  options.signal?.addEventListener('abort', stop);
  try {
    const checked = passed(await pool.check(options.pipelines));
    createFolder(out);
    const annotated = await annotateAll(documents, pool, checked, options);
    options.signal?.throwIfAborted();
    const records = [
      ...annotated,
      ...refused.map(
        ({ id, file, stage, message }): DocumentRecord => ({
          id,
          file,
          status: 'failed',
          seconds: 0,
          error: { stage, message },
        }),
      ),
    ];
    writeCorpus(options, checked.version, annotated);
    const record: RunRecord = {
      schema: 'glossator/run@1',
      program: { version: checked.version, node: process.version, platform: `${process.platform} ${process.arch}` },
      started: started.toISOString(),
      finished: clock.now().toISOString(),
      seconds: Math.round(clock.milliseconds() - begin) / 1000,
      folder: options.cwd,
      arguments: options.args,
      workers,
      pipelines: checked.pipelines,
      resources: checked.resources,
      documents: records,
    };
    writeRunRecord(out, record);
    return record;
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}

/** A worker loads all lexicons and rules before its first document: for less text than this, one more only costs time. */
const BYTES_A_WORKER = 500_000;

function worthwhileWorkers(documents: readonly FoundDocument[]): number {
  const bytes = documents.reduce((sum, { file }) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  return Math.min(availableParallelism(), 1 + Math.floor(bytes / BYTES_A_WORKER));
}

type Checked = Extract<CheckAnswer, { readonly version: string }>;

function passed(answer: CheckAnswer): Checked {
  if ('problems' in answer) throw new MisuseError(answer.problems);
  return answer;
}

function createFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new MisuseError([{ file: out, message: `the output folder cannot be made: ${message}` }]);
  }
}

/** As many documents under way as there are workers; records in order of id. */
async function annotateAll(
  documents: readonly FoundDocument[],
  pool: WorkerPool,
  checked: Checked,
  { out, pipelines, force, progress, signal }: BatchOptions,
): Promise<DocumentRecord[]> {
  const earlier = force ? new Map<string, WrittenDocument>() : previouslyWritten(out);
  const context = contextOf(checked);
  const records: DocumentRecord[] = [];
  const waiting = documents.values();
  progress?.(0, documents.length);
  const runner = async (): Promise<void> => {
    for (const { id, file, metadata } of waiting) {
      if (signal?.aborted) return;
      const previous = earlier.get(id) ?? null;
      const answer = await pool.annotate({ kind: 'annotate', id, file, metadata, pipelines, out, context, previous });
      const { status, seconds } = answer;
      if (status === 'failed') removePartial(annotatedFile(out, id));
      if (signal?.aborted) return;
      const details = status === 'failed' ? { error: answer.error } : answer.written;
      const record: DocumentRecord = { id, file, status, seconds, ...details };
      records.push(record);
      noteDocument(out, record);
      progress?.(records.length, documents.length);
    }
  };
  await Promise.all(Array.from({ length: pool.workers }, runner));
  return records.sort((a, b) => byId({ id: a.id ?? '' }, { id: b.id ?? '' }));
}

/** What every result of the run depends on beside its document. */
const contextOf = ({ version, resources, pipelines }: Checked): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        version,
        programDigest(),
        resources,
        pipelines.map(({ name, genres, digest }) => [name, genres, digest]),
      ]),
    )
    .digest('hex');

function writeCorpus(
  { out, csv, byteOrderMark }: BatchOptions,
  version: string,
  records: readonly DocumentRecord[],
): void {
  writeWhole(join(out, 'schema', 'annotated.schema.json'), serialiseAnnotatedSchema());
  if (!csv) return;
  const ids = records.flatMap(({ id, status }) => (status === 'failed' || id === null ? [] : [id]));
  writeWhole(join(out, 'datapackage.json'), serialiseDataPackage(writeTables(out, ids, byteOrderMark), version));
}
