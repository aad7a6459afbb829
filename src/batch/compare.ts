import { Comparer } from '../compare/compare-documents.ts';
import type { Comparison, Grouping, Note } from '../compare/comparison.ts';
import { type Misuse, MisuseError } from '../core/diagnostic.ts';
import { packageVersion } from '../pipeline/producer.ts';
import { findAnnotated, readAnnotatedFile, shortName } from './annotated-files.ts';
import { knownCodebooks } from './known-codebooks.ts';

export interface CompareRun {
  /** Files, folders, globs. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly by: Grouping;
  readonly scheme: string | null;
  /** Codebook files beside those that come with the program. */
  readonly codebooks: readonly string[];
  readonly progress?: (done: number, total: number) => void;
}

export interface Compared {
  readonly comparison: Comparison;
  /** What is wrong with the files that were left out. */
  readonly problems: readonly Misuse[];
}

/**
 * Reads annotated documents one at a time and compares them. A file that cannot be used is left out and said, also in the
 * comparison.
 * @throws MisuseError where an argument leads to nothing, no file can be used, or two files have one document id
 */
export function compareFiles({ args, cwd, by, scheme, codebooks, progress }: CompareRun): Compared {
  const { files, missing } = findAnnotated(args, cwd);
  if (missing.length > 0) throw new MisuseError(missing);
  const known = knownCodebooks(codebooks);
  const version = packageVersion();
  const comparer = new Comparer();
  const problems: Misuse[] = [];
  const leftOut: string[] = [];
  const fileOf = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    const { document, problems: found } = readAnnotatedFile(file, version);
    if (document === undefined) {
      problems.push(...found);
      leftOut.push(file);
    } else {
      const { id } = document.document;
      const other = fileOf.get(id);
      if (other !== undefined) throw new MisuseError([sameId(file, other, id)]);
      fileOf.set(id, file);
      comparer.add(document);
    }
    progress?.(index + 1, files.length);
  }
  if (comparer.count === 0) throw new MisuseError(problems);
  return { comparison: comparer.compare({ by, scheme, codebooks: known, version, notes: notesOn(leftOut) }), problems };
}

const sameId = (file: string, other: string, id: string): Misuse => ({
  file,
  message: `has the document id of ${shortName(other)}: annotations could not be told apart. Give one of them another id in its metadata and annotate it again, or name one of them only`,
  found: id,
});

const notesOn = (leftOut: readonly string[]): Note[] =>
  leftOut.length === 0
    ? []
    : [
        {
          code: 'compare/left-out',
          severity: 'warning',
          message: `Left out, because they could not be used: ${leftOut.map(shortName).join(', ')}. They are not in any number here.`,
          documents: [],
        },
      ];
