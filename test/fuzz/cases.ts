import { DocumentError } from '../../src/core/diagnostic.ts';
import { Annotating } from '../../src/pipeline/annotate.ts';
import { findPipelineFile, type Pipeline, preparePipeline, readPipeline } from '../../src/pipeline/definition.ts';
import { conformanceSet } from '../conformance/catalogue.ts';
import { store } from '../support/annotate.ts';
import { broken } from '../support/conservation.ts';
import { mutate } from './mutate.ts';

export interface SeedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Two small real files of each format and writer: mutations find more in many kinds than in many copies. */
export function seedFiles(): SeedFile[] {
  const byKind = new Map<string, SeedFile[]>();
  for (const rendering of conformanceSet()) {
    const kind = `${rendering.format} ${rendering.writer}`;
    const files = byKind.get(kind) ?? [];
    if (files.length < 2) byKind.set(kind, [...files, { file: rendering.file, bytes: rendering.bytes() }]);
  }
  return [...byKind.values()].flat();
}

/** The file and the bytes of a case. */
export function fuzzCase(files: readonly SeedFile[], seed: number, index: number): SeedFile {
  const { file, bytes } = files[index % files.length] ?? { file: 'none.txt', bytes: new Uint8Array() };
  return { file, bytes: mutate(bytes, seed, index) };
}

/** One case in eight goes through every stage; the others stop behind structure, where formats are read. */
const EVERY_STAGE = 8;

const annotating = new Annotating(store);
const pipeline: Pipeline = preparePipeline(readPipeline(findPipelineFile('article')), store);

/** What went wrong in a case; `null` where it was read, or refused in one clear line. */
export async function failureOf({ file, bytes }: SeedFile, index: number): Promise<string | null> {
  try {
    const document = await annotating.open({ file, bytes, metadata: { id: 'fuzz' } });
    const [first] = broken(document);
    if (first !== undefined) return first;
    if (index % EVERY_STAGE === 0) annotating.run(document, pipeline);
    return null;
  } catch (error) {
    if (!(error instanceof DocumentError))
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    return /\n/u.test(error.message) || error.message.length > 400 ? `no clear line: ${error.message}` : null;
  }
}
