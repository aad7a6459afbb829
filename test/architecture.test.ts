import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../src/', import.meta.url));

/** A room may import from rooms of a lower floor, and from itself; the five of one floor do not import one another. */
const FLOORS = [
  ['core'],
  ['layers'],
  ['resources'],
  ['matching'],
  ['ingest', 'structure', 'annotate', 'emit', 'compare'],
  ['pipeline'],
  ['batch'],
  ['cli'],
];
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  [
    ...readFileSync(join(ROOT, from), 'utf8').matchAll(
      /(?:import|export)\s+(type\s)?[^;'"]*?from\s+'(\.[^']+)'|import\s*\(?'(\.[^']+)'/gu,
    ),
  ].map(([, type, named, bare]) => ({
    from,
    to: normalize(join(dirname(from), named ?? bare ?? '')).replaceAll('\\', '/'),
    typeOnly: type !== undefined,
  })),
);

const roomOf = (file: string): string => file.split('/')[0] ?? '';
const arrow = ({ from, to }: Import): string => `${from} → ${to}`;

describe('architecture', () => {
  test('every folder of src is a room with a floor', () => {
    const rooms = new Set(FILES.filter((file) => file.includes('/')).map(roomOf));
    expect([...rooms].filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  test('every import leads to a file', () => {
    expect(IMPORTS.filter(({ to }) => !FILES.includes(to)).map(arrow)).toEqual([]);
  });

  test('dependencies run one way', () => {
    const wrong = IMPORTS.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      return from.includes('/') && here !== there && floorOf(there) >= floorOf(here);
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('nothing imports the public interface', () => {
    expect(IMPORTS.filter(({ to }) => !to.includes('/')).map(arrow)).toEqual([]);
  });

  test('annotators do not import one another: they meet through layers', () => {
    const annotatorOf = (file: string): string | undefined => /^annotate\/([^/]+)\//u.exec(file)?.[1];
    const wrong = IMPORTS.filter(({ from, to }) => {
      const [here, there] = [annotatorOf(from), annotatorOf(to)];
      return here !== undefined && there !== undefined && here !== there;
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('no file imports itself over others', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typeOnly } of IMPORTS) if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
    expect(cycles(edges)).toEqual([]);
  });

  test('only the command line touches stdout, the environment, the clock and exit codes', () => {
    const OUTSIDE =
      /\bprocess\.(?:stdout|stderr|env|exit|exitCode|argv)\b|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b/u;
    const wrong = FILES.filter((file) => roomOf(file) !== 'cli').filter((file) =>
      OUTSIDE.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  test('what annotates reads no files', () => {
    const pure = FILES.filter((file) => ['core', 'layers', 'matching', 'ingest', 'structure'].includes(roomOf(file)));
    expect(
      pure.filter((file) =>
        /from 'node:(?:fs|child_process|net|http|os)/u.test(readFileSync(join(ROOT, file), 'utf8')),
      ),
    ).toEqual([]);
  });

  test('nothing depends on the locale', () => {
    const LOCALE = /\.toLocale|\blocaleCompare\b|\bIntl\./u;
    expect(FILES.filter((file) => LOCALE.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

/** Each circle once, as the path that closes it. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}
