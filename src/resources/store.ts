import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MisuseError } from '../core/diagnostic.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';
import { type Rule, readRules } from './rules.ts';

/** The data that comes with the program; the same folder from `src/` and from `dist/`. */
export const BUILT_IN_RESOURCES = fileURLToPath(new URL('../../src/resources', import.meta.url));

/**
 * Lexicons and rules by language (`languages/<iso639-3>/`) and jurisdiction (`jurisdictions/<iso3166>/`). Files are
 * read when first asked for and kept. A folder dropped in is a language or country more: no code knows their names.
 */
export class ResourceStore {
  readonly folder: string;
  private readonly lexiconCache = new Map<string, Lexicon>();
  private readonly ruleCache = new Map<string, readonly Rule[]>();

  constructor(folder: string = BUILT_IN_RESOURCES) {
    this.folder = folder;
  }

  languages(): string[] {
    return this.subfolders('languages');
  }

  jurisdictions(): string[] {
    return this.subfolders('jurisdictions');
  }

  /**
   * The lexicon of one folder: `lexicon('languages/eng', 'months')`.
   * @throws MisuseError when there is none
   */
  lexicon(place: string, name: string): Lexicon {
    const lexicon = this.findLexicon(place, name);
    if (lexicon === undefined)
      throw new MisuseError([{ file: join(this.folder, place, `${name}.tsv`), message: 'this lexicon is missing' }]);
    return lexicon;
  }

  findLexicon(place: string, name: string): Lexicon | undefined {
    const id = `${place}/${name}`;
    const cached = this.lexiconCache.get(id);
    if (cached !== undefined) return cached;
    const file = join(this.folder, `${id}.tsv`);
    if (!existsSync(file)) return undefined;
    const lexicon = readLexicon(file, id);
    this.lexiconCache.set(id, lexicon);
    return lexicon;
  }

  /** All lexicons of a name, of every language and jurisdiction, in alphabetical order of their folders. */
  lexicons(name: string): Lexicon[] {
    return this.places().flatMap((place) => this.findLexicon(place, name) ?? []);
  }

  /** The rules of one folder, `[]` where it has none: `rules('languages/eng', 'dates')`. */
  rules(place: string, name: string): readonly Rule[] {
    const id = `${place}/rules/${name}`;
    const cached = this.ruleCache.get(id);
    if (cached !== undefined) return cached;
    const file = join(this.folder, `${id}.yaml`);
    if (!existsSync(file)) return [];
    const code = place.split('/').at(-1) ?? 'und';
    const rules = readRules(file, code, (slot) => this.findLexicon(place, slot) ?? this.lexicons(slot)[0]);
    this.ruleCache.set(id, rules);
    return rules;
  }

  /** The rules of a name of all languages and jurisdictions, in alphabetical order of their folders. */
  allRules(name: string): Rule[] {
    return this.places().flatMap((place) => this.rules(place, name));
  }

  /** `languages/<code>` and `jurisdictions/<code>` of every folder there is. */
  places(): string[] {
    return [
      ...this.languages().map((code) => `languages/${code}`),
      ...this.jurisdictions().map((code) => `jurisdictions/${code}`),
    ];
  }

  /** Every lexicon and rule file, relative to the folder, in alphabetical order. */
  files(): string[] {
    return this.places()
      .flatMap((place) => this.filesUnder(place))
      .sort();
  }

  /** SHA-256 over names and contents of all files: what the results depend on, beside program and pipeline. */
  digest(): string {
    const hash = createHash('sha256');
    for (const file of this.files()) hash.update(`${file}\0`).update(readFileSync(join(this.folder, file)));
    return `sha256:${hash.digest('hex')}`;
  }

  private filesUnder(folder: string): string[] {
    return readdirSync(join(this.folder, folder)).flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(join(this.folder, path)).isDirectory()) return this.filesUnder(path);
      return /\.(tsv|yaml)$/u.test(name) ? [path] : [];
    });
  }

  private subfolders(of: string): string[] {
    const folder = join(this.folder, of);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isDirectory())
      .sort();
  }
}
