import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Misuse } from '../core/diagnostic.ts';
import { checkAnnotated } from '../emit/json/check-annotated.ts';
import { ANNOTATED_SCHEMA, type AnnotatedDocument } from '../layers/annotated.ts';

const NAME = 'annotated.json';

/**
 * The annotated documents that files, folders and globs lead to: absolute paths, each once, sorted by code units. Folders are
 * searched to any depth for `annotated.json`.
 */
export function findAnnotated(
  args: readonly string[],
  cwd: string,
): { readonly files: readonly string[]; readonly missing: readonly Misuse[] } {
  const files = new Set<string>();
  const missing: Misuse[] = [];
  for (const argument of args) {
    const found = filesOf(argument, cwd);
    if (found.length === 0) missing.push({ file: argument, ...reason(resolve(cwd, argument)) });
    for (const file of found) files.add(file);
  }
  return { files: [...files].sort(), missing };
}

function filesOf(argument: string, cwd: string): string[] {
  const path = resolve(cwd, argument);
  if (isFolder(path)) return search(`**/${NAME}`, path);
  if (existsSync(path)) return [path];
  return /[*?{}[\]!()]/u.test(argument) ? search(argument.replaceAll('\\', '/'), cwd) : [];
}

const search = (pattern: string, cwd: string): string[] =>
  globSync(pattern, { cwd, absolute: true, expandDirectories: false, ignore: ['**/node_modules/**'] }).map((file) =>
    resolve(file),
  );

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const reason = (path: string): Omit<Misuse, 'file'> =>
  isFolder(path)
    ? { message: `no ${NAME} in this folder: annotate documents first (glossator annotate … --out ${path})` }
    : { message: 'there is no such file or folder', allowed: `an ${NAME}, or a folder with some` };

/** A document, or what is wrong with its file: never both. */
export type ReadAnnotated =
  | { readonly document: AnnotatedDocument; readonly problems?: never }
  | { readonly document?: never; readonly problems: readonly Misuse[] };

/**
 * Reads and checks one annotated document.
 * @param version of this program, for messages
 */
export function readAnnotatedFile(file: string, version: string): ReadAnnotated {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return {
      problems: [{ file, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` }],
    };
  }
  const format = formatOf(text);
  if (format !== undefined && format !== ANNOTATED_SCHEMA) return { problems: [otherFormat(file, text, format)] };
  const [first, ...others] = checkAnnotated(file, text);
  if (first === undefined) {
    // checkAnnotated has found nothing wrong with it.
    return { document: JSON.parse(text) as AnnotatedDocument };
  }
  const by = producerOf(text);
  const remedy =
    by === undefined || by === version ? '' : `; annotated by glossator ${by}, this is ${version}: annotate it again`;
  return {
    problems: [
      { ...first, message: `${first.message}${remedy}` },
      ...(others.length === 0 ? [] : [{ file, message: `${others.length} more mistakes: see \`glossator validate\`` }]),
    ],
  };
}

/** What the file says it is; null where it is JSON and says nothing, undefined where it is no JSON. */
function formatOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (Reflect.get(value, 'schema') ?? null)
      : null;
  } catch {
    return undefined;
  }
}

function otherFormat(file: string, text: string, format: unknown): Misuse {
  const position = /^\s*\{?\s*"schema"\s*:/mu.exec(text);
  const line = position === null ? undefined : text.slice(0, position.index + position[0].length).split('\n').length;
  const isOurs = typeof format === 'string' && format.startsWith('glossator/annotated@');
  return {
    file,
    ...(line === undefined ? {} : { line }),
    message: isOurs
      ? 'written by another version of glossator: annotate the document again'
      : 'not an annotated document',
    found: format === null ? 'no "schema"' : String(format),
    allowed: ANNOTATED_SCHEMA,
  };
}

function producerOf(text: string): string | undefined {
  return /"producer"\s*:\s*\{\s*"version"\s*:\s*"([^"\n]{1,40})"/u.exec(text.slice(0, 2000))?.[1];
}

/** How a file is named in a comparison, which holds no paths: by its folder and its own name. */
export const shortName = (file: string): string => file.split(/[/\\]/u).slice(-2).join('/');
