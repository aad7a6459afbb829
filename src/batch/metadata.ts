import { readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Misuse, MisuseError } from '../core/diagnostic.ts';
import type { GivenMetadata } from '../pipeline/metadata.ts';
import { ID_RULE, isSafeId } from './document-id.ts';

/** What a `meta.yaml` or `--meta` says; the id may be missing. */
export type Metadata = Partial<GivenMetadata>;

/** What each key may hold, in the words of an error message. */
const ALLOWED: Readonly<Record<string, string>> = {
  id: ID_RULE,
  title: 'text',
  authors: 'a list of names',
  year: 'a year: 2016',
  date: 'a day or month, ISO 8601: 2016-05-31 or 2016-05',
  country: 'a country code, ISO 3166-1 alpha-2 (KZ), or a list of them',
  language: 'a language code, ISO 639-3: eng, rus, kaz',
  genre: 'lower-case words joined by "-": article, country-report',
  rights: 'text',
  sample: 'true or false',
};

/** The keys of a document's metadata. */
export const METADATA_KEYS: readonly string[] = Object.keys(ALLOWED);

const oneOrMore = <T extends z.ZodType<string>>(item: T) =>
  z.union([z.array(item).min(1), item.transform((only) => [only])]);

const schema = z.strictObject({
  id: z.string().refine(isSafeId).optional(),
  title: z.string().optional(),
  authors: oneOrMore(z.string().min(1)).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/u)
    .transform(Number)
    .optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/u)
    .refine(isRealDate)
    .optional(),
  country: oneOrMore(z.string().regex(/^[A-Z]{2}$/u)).optional(),
  language: z
    .string()
    .regex(/^[a-z]{3}$/u)
    .optional(),
  genre: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/u)
    .optional(),
  rights: z.string().optional(),
  // Says that a text was made up to show how the program works; nothing depends on it.
  sample: z.enum(['true', 'false']).optional(),
});

/**
 * Reads the metadata that stand beside a document. YAML is read with the failsafe schema: `NO` is Norway.
 * @throws MisuseError naming file, line, what was found and what is allowed
 */
export function readMetadata(file: string): Metadata {
  const counter = new LineCounter();
  const yaml = parseDocument(readFileSync(file, 'utf8'), { schema: 'failsafe', lineCounter: counter });
  const lineAt = (position: number): number => counter.linePos(position).line;
  if (yaml.errors.length > 0)
    throw new MisuseError(
      yaml.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        message: (error.message.split('\n')[0] ?? '').replace(/:$/u, ''),
      })),
    );
  if (yaml.contents === null) return {};
  const root = yaml.contents;
  if (!isMap(root))
    throw new MisuseError([
      { file, line: 1, message: 'metadata are "key: value" lines', allowed: METADATA_KEYS.join(', ') },
    ]);
  const lines = new Map<string, number>();
  const given: Record<string, unknown> = {};
  for (const { key, value } of root.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    lines.set(name, lineAt(key.range?.[0] ?? 0));
    const held = value === null ? '' : (root.toJSON() as Record<string, unknown>)[name];
    // An empty value is an absent one.
    if (held !== '' && held !== null) given[name] = held;
  }
  return check(given, (key) => ({ file, line: lines.get(key) ?? 1 }));
}

/**
 * `key=value` pairs of a call; a list is written with `|` between its elements, or the key given twice.
 * @throws MisuseError
 */
export function parseMetadata(pairs: readonly string[]): Metadata {
  const given: Record<string, unknown> = {};
  for (const pair of pairs) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/su.exec(pair) ?? [];
    if (key === '')
      throw new MisuseError([
        { file: '--meta', message: 'metadata are given as key=value', found: pair, allowed: METADATA_KEYS.join(', ') },
      ]);
    const listed = key === 'authors' || key === 'country' ? value.split('|').map((part) => part.trim()) : value;
    const before = given[key];
    given[key] = Array.isArray(before) && Array.isArray(listed) ? [...before, ...listed] : listed;
  }
  return check(given, () => ({ file: '--meta' }));
}

function check(
  given: Readonly<Record<string, unknown>>,
  placeOf: (key: string) => Pick<Misuse, 'file' | 'line'>,
): Metadata {
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    throw new MisuseError(
      parsed.error.issues.flatMap((issue) => {
        if (issue.code === 'unrecognized_keys')
          return issue.keys.map((key) => ({
            ...placeOf(key),
            message: 'unknown key',
            found: key,
            allowed: METADATA_KEYS.join(', '),
          }));
        const key = String(issue.path[0] ?? '');
        const held = given[key];
        const found = typeof held === 'string' ? held : JSON.stringify(held);
        return [{ ...placeOf(key), message: `"${key}" is not valid`, found, allowed: ALLOWED[key] ?? '' }];
      }),
    );
  const { country, sample: _, ...rest } = parsed.data;
  const defined = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...defined, ...(country === undefined ? {} : { countries: country }) };
}

function isRealDate(date: string): boolean {
  const [year = 0, month = 0, day = 1] = date.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
