import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { DOCUMENT_ENDINGS, READABLE_ENDINGS } from '../ingest/formats.ts';

/** An argument that leads to no document. */
export interface NotFound {
  readonly argument: string;
  readonly message: string;
}

/** What stands beside documents and is none: metadata, and what a repository says about itself. */
const NO_DOCUMENT =
  /^(?:(?:.*\.)?meta\.ya?ml|(?:readme|licen[cs]e|copying|changelog|contributing|sources)(?:\..*)?)$/iu;

/**
 * The document files that files, folders and globs lead to: absolute paths, each once, sorted by code units. Folders
 * are searched to any depth for the endings of documents, without hidden files and without `outside` (the output folder).
 * A file named as such is taken whatever its ending.
 */
export function findFiles(
  args: readonly string[],
  cwd: string,
  outside: string,
): { files: string[]; missing: NotFound[] } {
  const files = new Map<string, string>();
  const missing: NotFound[] = [];
  for (const argument of args) {
    const found = filesOf(argument, cwd).filter((file) => !isWithin(file, outside));
    if (found.length === 0 && !isMetadata(resolve(cwd, argument)))
      missing.push({ argument, message: reason(argument, cwd) });
    for (const file of found) files.set(realpath(file), file);
  }
  return { files: [...files.values()].sort(), missing };
}

function filesOf(argument: string, cwd: string): string[] {
  const path = resolve(cwd, argument);
  if (isFolder(path)) return search('**/*', path);
  if (existsSync(path)) return isMetadata(path) ? [] : [path];
  return isGlob(argument) ? search(argument.replaceAll('\\', '/'), cwd) : [];
}

const search = (pattern: string, cwd: string): string[] =>
  globSync(pattern, { cwd, absolute: true, ignore: ['**/node_modules/**'], expandDirectories: false })
    .map((file) => resolve(file))
    .filter(
      (file) => DOCUMENT_ENDINGS.includes(extname(file).slice(1).toLowerCase()) && !NO_DOCUMENT.test(basename(file)),
    );

function reason(argument: string, cwd: string): string {
  const path = resolve(cwd, argument);
  const endings = READABLE_ENDINGS.map((ending) => `.${ending}`).join(', ');
  if (isFolder(path)) return `no document in this folder (readable are ${endings})`;
  if (isGlob(argument)) return `no document matches (readable are ${endings})`;
  return existsSync(path) ? 'lies in the output folder' : 'there is no such file or folder';
}

const isMetadata = (path: string): boolean => /^(?:.*\.)?meta\.ya?ml$/u.test(basename(path)) && existsSync(path);

const isGlob = (argument: string): boolean => /[*?{}[\]!()]/u.test(argument);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const isWithin = (file: string, folder: string): boolean => {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && resolve(folder, path) === file;
};

function realpath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
