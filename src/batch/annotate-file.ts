import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DocumentError } from '../core/diagnostic.ts';
import { countWords } from '../emit/csv/counts.ts';
import { serialiseAnnotated, toAnnotated } from '../emit/json/annotated.ts';
import type { AnnotatedDocument } from '../layers/annotated.ts';
import { producerOf } from '../pipeline/producer.ts';
import type { Clock } from './clock.ts';
import { failureOf } from './failure.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { AnnotateAnswer, AnnotateTask, WrittenDocument } from './task.ts';
import { removePartial, writeWhole } from './write-whole.ts';

/** The result of one document, relative to the output folder. */
export const annotatedFile = (out: string, id: string): string => join(out, id, 'annotated.json');

/** Annotates one file and writes its `annotated.json`. Whatever goes wrong is this document's failure, never thrown. */
export async function annotateFile(task: AnnotateTask, run: PreparedRun, clock: Clock): Promise<AnnotateAnswer> {
  let begin = clock.milliseconds();
  const seconds = (): number => Math.round(clock.milliseconds() - begin) / 1000;
  let stage = 'read';
  try {
    const bytes = readDocument(task.file);
    const fingerprint = fingerprintOf(task, bytes);
    if (task.previous?.fingerprint === fingerprint && isIntact(task, task.previous))
      return { status: 'unchanged', written: task.previous, seconds: seconds() };
    stage = 'structure';
    const opened = await run.annotating.open({ file: basename(task.file), bytes, metadata: task.metadata });
    stage = 'prepare';
    const ready = clock.milliseconds();
    const pipeline = run.pipelineFor(opened.metadata.genre);
    // Loading lexicons is the run's time, not that of the document that happens to come first.
    begin += clock.milliseconds() - ready;
    stage = 'annotate';
    const document = run.annotating.run(opened, pipeline);
    stage = 'write';
    const annotated = toAnnotated(document, producerOf(pipeline, run.store));
    const text = serialiseAnnotated(annotated);
    writeWhole(annotatedFile(task.out, task.id), text);
    return { status: 'ok', written: describe(annotated, fingerprint, sha256(text)), seconds: seconds() };
  } catch (error) {
    removePartial(annotatedFile(task.out, task.id));
    return { status: 'failed', error: failureOf(error, stage), seconds: seconds() };
  }
}

function readDocument(file: string): Uint8Array {
  const status = statSync(file);
  // Reading a pipe or a device could wait for ever.
  if (!status.isFile()) throw new DocumentError('read/not-a-file', 'it is not a file');
  return readFileSync(file);
}

const fingerprintOf = (task: AnnotateTask, bytes: Uint8Array): string => {
  const metadata = Object.entries(task.metadata).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([task.context, basename(task.file), metadata, sha256(bytes)]));
};

function isIntact(task: AnnotateTask, previous: WrittenDocument): boolean {
  try {
    return sha256(readFileSync(annotatedFile(task.out, task.id))) === previous.sha256;
  } catch {
    return false;
  }
}

const describe = (annotated: AnnotatedDocument, fingerprint: string, digest: string): WrittenDocument => ({
  pipeline: annotated.producer.pipeline,
  bytes: annotated.document.source.bytes,
  words: countWords(annotated.text),
  annotations: Object.fromEntries(Object.entries(annotated.layers).map(([layer, items]) => [layer, items.length])),
  diagnostics: annotated.diagnostics.length,
  fingerprint,
  sha256: digest,
});

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
