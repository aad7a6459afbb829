import { MisuseError } from '../../core/diagnostic.ts';
import { readSchemeFile, type SchemeFile } from './scheme-file.ts';

/** The schemes that a pipeline gives for documents without one of their own. */
export interface GivenSchemes {
  readonly all: readonly SchemeFile[];
  /** The one that the pipeline names for every document; `null` where the country chooses. */
  readonly named: SchemeFile | null;
}

const isFile = (named: string): boolean => /\.ya?ml$/u.test(named);

/** The files that the options name: those to choose from, and the one to take where it is named by its file. */
export const filesOf = (files: readonly string[], named: string | null): string[] => [
  ...new Set(named !== null && isFile(named) ? [...files, named] : files),
];

/**
 * Reads and checks them.
 * @throws MisuseError for what is wrong in a file; for a name that none has; for two of one name, or of one country where
 * none is named, of which neither could be chosen
 */
export function readGivenSchemes(
  files: readonly string[],
  named: string | null,
  resolve: (path: string) => string,
): GivenSchemes {
  const paths = filesOf(files, named);
  const all = paths.map((file) => readSchemeFile(resolve(file)));
  const chosen =
    named === null
      ? null
      : (all[isFile(named) ? paths.indexOf(named) : all.findIndex((one) => one.name === named)] ?? null);
  if (named !== null && chosen === null)
    throw new MisuseError([
      {
        file: paths.length === 0 ? 'schemes' : paths.join(', '),
        message: 'none of these files gives the scheme that the pipeline names',
        found: named,
        allowed: all.map((one) => one.name).join(', '),
      },
    ]);
  const problems = all.flatMap((one, index) => {
    const file = resolve(paths[index] ?? '');
    const earlier = all.slice(0, index);
    if (earlier.some((other) => other.name === one.name))
      return [{ file, message: 'two schemes of a pipeline have the same name', found: one.name }];
    if (named !== null || !earlier.some((other) => other.country === one.country)) return [];
    return [
      {
        file,
        message: 'two schemes are given for one country, and the pipeline does not name the one to take',
        found: one.country,
        allowed: `one of them, or the option "scheme" with ${all
          .filter((other) => other.country === one.country)
          .map((other) => other.name)
          .join(' or ')}`,
      },
    ];
  });
  if (problems.length > 0) throw new MisuseError(problems);
  return { all, named: chosen };
}
