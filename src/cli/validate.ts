import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { globSync } from 'tinyglobby';
import type { Misuse } from '../core/diagnostic.ts';
import { BUILT_IN_PIPELINES } from '../pipeline/definition.ts';
import { BUILT_IN_RESOURCES, ResourceStore } from '../resources/store.ts';
import { print, reportMisuse, shortPath } from './terminal.ts';
import { isCheckable, KINDS, problemsOf } from './validators.ts';

export const validateCommand = (): Command =>
  new Command('validate')
    .summary('check files that you have edited')
    .description(
      `Checks files that a researcher edits (${KINDS}): every mistake with file, line, what was found and what is allowed. Without arguments, all that come with the program.`,
    )
    .argument('[files...]', 'files, folders or globs in quotation marks')
    .addHelpText('after', EXAMPLES)
    .action(validate);

const EXAMPLES = `
Examples:
  $ glossator validate my-pipeline.yaml
  $ glossator validate languages/uzb/months.tsv languages/uzb/rules/dates.yaml
  $ glossator validate "output/*/annotated.json"
  $ glossator validate

Exit status: 0 nothing is wrong, 1 something is, 2 wrong usage.`;

function validate(args: string[]): void {
  const { files, missing } = args.length === 0 ? ownFiles() : filesOf(args);
  const store = new ResourceStore();
  const counts = new Map<string, number>();
  let wrong = missing.length;
  reportMisuse(missing);
  for (const file of files) {
    const { kind, problems } = problemsOf(file, store);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (problems.length === 0 && args.length > 0) print(`${shortPath(file)}: ${kind}, nothing wrong`);
    if (problems.length > 0) wrong++;
    reportMisuse(problems);
  }
  const kinds = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  print(
    `${files.length} ${files.length === 1 ? 'file' : 'files'} checked${kinds === '' ? '' : ` (${kinds})`}, ${wrong} with mistakes`,
  );
  if (wrong > 0) process.exitCode = missing.length > 0 && files.length === 0 ? 2 : 1;
}

interface FilesToCheck {
  readonly files: readonly string[];
  readonly missing: readonly Misuse[];
}

const ownFiles = (): FilesToCheck => ({
  files: [BUILT_IN_PIPELINES, BUILT_IN_RESOURCES].flatMap(inFolder),
  missing: [],
});

function filesOf(args: readonly string[]): FilesToCheck {
  const files = new Set<string>();
  const missing: Misuse[] = [];
  for (const argument of args) {
    const path = resolve(argument);
    const found = !existsSync(path)
      ? search(argument, process.cwd())
      : statSync(path).isDirectory()
        ? inFolder(path)
        : [path];
    if (found.length === 0)
      missing.push({ file: argument, message: 'there is no file here that can be checked', allowed: KINDS });
    for (const file of found) files.add(file);
  }
  return { files: [...files], missing };
}

const inFolder = (folder: string): string[] => search('**/*.{yaml,yml,tsv,json}', folder).filter(isOfInterest);

/** Of the JSON in a folder of results only `annotated.json` is of a kind that people edit. */
const isOfInterest = (file: string): boolean =>
  file.endsWith('.json') ? file.endsWith(join('/', 'annotated.json')) : isCheckable(file);

const search = (pattern: string, cwd: string): string[] =>
  globSync(pattern.replaceAll('\\', '/'), { cwd, absolute: true, expandDirectories: false })
    .map((file) => resolve(file))
    .sort();
