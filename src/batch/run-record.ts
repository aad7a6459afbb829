import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckedPipeline, Failure, WrittenDocument } from './task.ts';
import { writeWhole } from './write-whole.ts';

/** What became of one document. */
export interface DocumentRecord extends Partial<WrittenDocument> {
  /** `null` where it came to no id. */
  readonly id: string | null;
  /** Absolute path, or the argument that led to nothing. */
  readonly file: string;
  readonly status: 'ok' | 'failed' | 'unchanged';
  readonly seconds: number;
  readonly error?: Failure;
}

/** `run.json`: the only file with clock times, paths and facts about the machine. */
export interface RunRecord {
  readonly schema: 'glossator/run@1';
  readonly program: { readonly version: string; readonly node: string; readonly platform: string };
  readonly started: string;
  readonly finished: string;
  readonly seconds: number;
  readonly folder: string;
  readonly arguments: readonly string[];
  readonly workers: number;
  readonly pipelines: readonly CheckedPipeline[];
  /** Digest of lexicons and rules. */
  readonly resources: string;
  readonly documents: readonly DocumentRecord[];
}

const writtenSchema = z.object({
  id: z.string(),
  status: z.enum(['ok', 'unchanged']),
  pipeline: z.string(),
  bytes: z.number(),
  words: z.number(),
  annotations: z.record(z.string(), z.number()),
  diagnostics: z.number(),
  fingerprint: z.string(),
  sha256: z.string(),
});

const runFile = (out: string): string => join(out, 'run.json');
const journalFile = (out: string): string => join(out, '.run.partial');

/** Notes a finished document at once, so that a run that is broken off can be taken up again. */
export const noteDocument = (out: string, record: DocumentRecord): void =>
  appendFileSync(journalFile(out), `${JSON.stringify(record)}\n`);

export function writeRunRecord(out: string, record: RunRecord): void {
  writeWhole(runFile(out), `${JSON.stringify(record, null, 2)}\n`);
  rmSync(journalFile(out), { force: true });
}

/** What the last run wrote, by id, and what a run that was broken off had written. Unreadable records count for nothing. */
export function previouslyWritten(out: string): Map<string, WrittenDocument> {
  const run = parseOrNull(read(runFile(out)));
  const listed = typeof run === 'object' && run !== null && 'documents' in run ? run.documents : [];
  const noted = read(journalFile(out)).split('\n').map(parseOrNull);
  const written = new Map<string, WrittenDocument>();
  for (const record of [...(Array.isArray(listed) ? listed : []), ...noted]) {
    const parsed = writtenSchema.safeParse(record);
    if (!parsed.success) continue;
    const { id, status: _, ...document } = parsed.data;
    written.set(id, document);
  }
  return written;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
