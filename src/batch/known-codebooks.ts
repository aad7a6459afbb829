import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCodebook } from '../annotate/codes/codebook.ts';
import type { KnownCodebook } from '../compare/parts/comparing.ts';
import { BUILT_IN_PIPELINES } from '../pipeline/definition.ts';

/**
 * The codebooks that come with the program and those that are named, which go before them where names are the same.
 * @throws MisuseError where one that is named cannot be read
 */
export function knownCodebooks(named: readonly string[]): KnownCodebook[] {
  const folder = join(BUILT_IN_PIPELINES, 'codebooks');
  const builtIn = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : [];
  const found = new Map<string, KnownCodebook>();
  for (const file of [...named, ...builtIn]) {
    const { name, title, codes } = readCodebook(file);
    if (found.has(name)) continue;
    const languages = [...new Set(codes.flatMap(({ terms }) => Object.keys(terms)))].sort();
    found.set(name, { name, title, languages, codes: codes.map(({ code, definition }) => ({ code, definition })) });
  }
  return [...found.values()];
}
