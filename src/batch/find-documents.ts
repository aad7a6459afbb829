import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describeMisuse, MisuseError } from '../core/diagnostic.ts';
import type { GivenMetadata } from '../pipeline/metadata.ts';
import { byId, idKey, safeId } from './document-id.ts';
import { findFiles } from './find-files.ts';
import { type Metadata, readMetadata } from './metadata.ts';

/** A document to annotate. */
export interface FoundDocument {
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
  readonly metadata: GivenMetadata;
}

/** A document, or an argument meant as one, that cannot be annotated. */
export interface RefusedDocument {
  /** `null` where it came to no id. */
  readonly id: string | null;
  readonly file: string;
  readonly stage: 'find' | 'metadata';
  readonly message: string;
}

export interface FoundDocuments {
  /** Sorted by id, which is unique. */
  readonly documents: readonly FoundDocument[];
  readonly refused: readonly RefusedDocument[];
}

export interface Search {
  /** Files, folders, globs. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** The output folder: what lies in it is no document. */
  readonly out: string;
  /** Metadata of the call, which override those beside a document. */
  readonly metadata: Metadata;
}

export function findDocuments({ args, cwd, out, metadata }: Search): FoundDocuments {
  const { files, missing } = findFiles(args, cwd, out);
  const refused: RefusedDocument[] = missing.map(({ argument, message }) => ({
    id: null,
    file: argument,
    stage: 'find',
    message,
  }));
  const described: FoundDocument[] = [];
  for (const file of files) {
    try {
      described.push(describe(file, metadata));
    } catch (error) {
      refused.push({ id: null, file, stage: 'metadata', message: metadataMessage(error) });
    }
  }
  const { documents, clashing } = separateClashes(described);
  return { documents: documents.sort(byId), refused: [...refused, ...clashing] };
}

function describe(file: string, call: Metadata): FoundDocument {
  const meta = metadataFile(file);
  const metadata = { ...(meta === null ? {} : readMetadata(meta)), ...call };
  const id = metadata.id ?? safeId(nameOf(file));
  return { id, file, metadata: { ...metadata, id } };
}

/** `report.meta.yaml` beside `report.pdf`, `meta.yaml` beside `source.*`. */
function metadataFile(file: string): string | null {
  const stem = basename(file, extname(file));
  const names = [`${stem}.meta.yaml`, `${stem}.meta.yml`, ...(isSource(file) ? ['meta.yaml', 'meta.yml'] : [])];
  return names.map((name) => join(dirname(file), name)).find(existsSync) ?? null;
}

const nameOf = (file: string): string => (isSource(file) ? basename(dirname(file)) : basename(file, extname(file)));

const isSource = (file: string): boolean => basename(file, extname(file)) === 'source';

function metadataMessage(error: unknown): string {
  if (error instanceof MisuseError)
    return error.problems.map((problem) => describeMisuse({ ...problem, file: basename(problem.file) })).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** Two documents with one id would overwrite each other: neither is annotated, and each names the other. */
function separateClashes(described: readonly FoundDocument[]) {
  const byKey = new Map<string, FoundDocument[]>();
  for (const document of described) {
    const key = idKey(document.id);
    byKey.set(key, [...(byKey.get(key) ?? []), document]);
  }
  const documents: FoundDocument[] = [];
  const clashing: RefusedDocument[] = [];
  for (const [first, ...others] of byKey.values()) {
    if (first === undefined) continue;
    if (others.length === 0) documents.push(first);
    else
      clashing.push({
        id: first.id,
        file: first.file,
        stage: 'metadata',
        message: `the same id ${JSON.stringify(first.id)} as ${others.map(({ file }) => file).join(', ')}: give one of them another id in its metadata`,
      });
  }
  return { documents, clashing };
}
