import type { Misuse } from '../core/diagnostic.ts';
import type { GivenMetadata } from '../pipeline/metadata.ts';

/** Reads and prepares every pipeline of the run, before any document is read. */
export interface CheckTask {
  readonly kind: 'check';
  /** Absolute paths; the first is chosen for genres that none of them is for. */
  readonly pipelines: readonly string[];
}

export interface CheckedPipeline {
  readonly name: string;
  readonly file: string;
  readonly genres: readonly string[];
  readonly digest: string;
}

export type CheckAnswer =
  | { readonly problems: readonly Misuse[] }
  | { readonly pipelines: readonly CheckedPipeline[]; readonly version: string; readonly resources: string };

/** What was written for a document, as `run.json` keeps it. */
export interface WrittenDocument {
  readonly pipeline: string;
  readonly bytes: number;
  readonly words: number;
  /** Number of annotations by layer, empty layers included. */
  readonly annotations: Readonly<Record<string, number>>;
  readonly diagnostics: number;
  /** SHA-256 over everything that the result depends on: equal means that it need not be made again. */
  readonly fingerprint: string;
  /** SHA-256 of `annotated.json`, by which a damaged or edited file is told. */
  readonly sha256: string;
}

/** Paths in, paths out: texts never travel between threads. */
export interface AnnotateTask {
  readonly kind: 'annotate';
  readonly id: string;
  readonly file: string;
  readonly metadata: GivenMetadata;
  readonly pipelines: readonly string[];
  /** The output folder. */
  readonly out: string;
  /** Digest of program, resources and pipelines: enters the fingerprint. */
  readonly context: string;
  /** What an earlier run wrote for this document; `null` when it is to be annotated anyway. */
  readonly previous: WrittenDocument | null;
}

export interface Failure {
  /** `find`, `metadata`, `read`, `ingest`, `structure`, the name of an annotation stage, `write` or `worker`. */
  readonly stage: string;
  readonly message: string;
}

export type AnnotateAnswer =
  | { readonly status: 'ok' | 'unchanged'; readonly written: WrittenDocument; readonly seconds: number }
  | { readonly status: 'failed'; readonly error: Failure; readonly seconds: number };

export type Task = CheckTask | AnnotateTask;
