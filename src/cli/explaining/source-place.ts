import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ingest } from '../../ingest/ingest.ts';
import type { AnnotatedDocument, AnnotatedItem } from '../../layers/annotated.ts';
import { shortPath } from '../terminal.ts';
import { runOf } from './run-of.ts';

/** Formats whose source text is the file's own, so that lines of it can be named. */
const HAS_LINES = new Set(['text/plain', 'text/markdown']);

/**
 * Where an annotation stands in the source file, as `file:line:column`. The file is found through `run.json` of the
 * output folder; where it is not there any more, or has changed, offsets are all that can be said.
 */
export async function sourcePlace(
  annotatedFile: string,
  annotated: AnnotatedDocument,
  item: AnnotatedItem,
): Promise<string[]> {
  const ranges = item.source ?? [];
  const pageOf = (index: number): string => {
    const page = item.pages?.[index];
    return page === undefined ? '' : `page ${page}, `;
  };
  const { id, source } = annotated.document;
  const file = runOf(annotatedFile)?.documents.find((document) => document.id === id)?.file ?? null;
  const text = file === null ? null : await decoded(file, source.sha256);
  if (file === null || text === null)
    return [
      ...ranges.map(([start, end], index) => `${pageOf(index)}characters ${start} to ${end} of ${source.file}`),
      `(${source.file} is not where it was, or has changed: no line numbers)`,
    ];
  if (!HAS_LINES.has(source.mediaType))
    return ranges.map(
      ([start, end], index) =>
        `${pageOf(index)}characters ${start} to ${end} of the text taken from ${shortPath(file)}`,
    );
  return ranges.map(([start, end]) => {
    const place = `${shortPath(file)}:${lineAndColumn(text, start)}`;
    return start === end ? place : `${place} to ${lineAndColumn(text, end)}`;
  });
}

async function decoded(file: string, sha256: string): Promise<string | null> {
  try {
    const source = await ingest(basename(file), readFileSync(file));
    return source.sha256 === sha256 ? source.text : null;
  } catch {
    return null;
  }
}

/** Both count from 1; columns in characters of the line. */
function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split(/\r\n|\r|\n/u);
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
