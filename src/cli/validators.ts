import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { readCodebook } from '../annotate/codes/codebook.ts';
import { readSchemeFile } from '../annotate/periodisations/scheme-file.ts';
import { readMetadata } from '../batch/metadata.ts';
import { type Misuse, MisuseError } from '../core/diagnostic.ts';
import { checkAnnotated } from '../emit/json/check-annotated.ts';
import { preparePipeline, readPipeline } from '../pipeline/definition.ts';
import { readLexicon } from '../resources/lexicon.ts';
import { readRules } from '../resources/rules.ts';
import { ResourceStore } from '../resources/store.ts';

/** Checks one kind of file that a researcher edits. */
export interface Validator {
  /** What the file is called in messages. */
  readonly kind: string;
  /** @param keys the topmost keys of a YAML file; empty for others */
  claims(file: string, keys: ReadonlySet<string>): boolean;
  /** Everything that is wrong with the file; may throw a MisuseError instead. */
  check(file: string, store: ResourceStore): readonly Misuse[];
}

const nothingWrong: readonly Misuse[] = [];

/** The first that claims a file checks it. */
export const VALIDATORS: readonly Validator[] = [
  {
    kind: 'annotated document',
    claims: (file) => file.endsWith('.json'),
    check: (file) => checkAnnotated(file, readFileSync(file, 'utf8')),
  },
  {
    kind: 'lexicon',
    claims: (file) => file.endsWith('.tsv'),
    check: (file) => {
      readLexicon(file, basename(file, '.tsv'));
      return nothingWrong;
    },
  },
  {
    kind: 'lexicon description',
    claims: (file, keys) => file.endsWith('.meta.yaml') && keys.has('columns'),
    check: (file) => {
      readLexicon(file.replace(/\.meta\.yaml$/u, '.tsv'), basename(file, '.meta.yaml'));
      return nothingWrong;
    },
  },
  {
    kind: 'metadata',
    claims: (file) => /^(?:.*\.)?meta\.ya?ml$/u.test(basename(file)),
    check: (file) => {
      readMetadata(file);
      return nothingWrong;
    },
  },
  {
    kind: 'rules',
    claims: (_, keys) => keys.has('rules'),
    check: (file, store) => {
      readRuleFile(file, store);
      return nothingWrong;
    },
  },
  {
    kind: 'codebook',
    claims: (_, keys) => keys.has('codes'),
    check: (file) => {
      readCodebook(file);
      return nothingWrong;
    },
  },
  {
    kind: 'periodisation',
    claims: (_, keys) => keys.has('phases'),
    check: (file) => {
      readSchemeFile(file);
      return nothingWrong;
    },
  },
  {
    kind: 'pipeline',
    claims: (_, keys) => keys.has('stages'),
    check: (file, store) => {
      preparePipeline(readPipeline(file), store);
      return nothingWrong;
    },
  },
];

/** What the validators claim, for messages. */
export const KINDS = VALIDATORS.map(({ kind }) => kind).join(', ');

/** Everything that is wrong with one file; a file of no known kind is wrong. */
export function problemsOf(
  file: string,
  store: ResourceStore,
): { readonly kind: string; readonly problems: readonly Misuse[] } {
  let kind = 'file';
  try {
    const keys = topmostKeys(file);
    const validator = VALIDATORS.find(({ claims }) => claims(file, keys));
    if (validator === undefined)
      return { kind, problems: [{ file, message: 'this is no kind of file that can be checked', allowed: KINDS }] };
    kind = validator.kind;
    return { kind, problems: validator.check(file, store) };
  } catch (error) {
    if (error instanceof MisuseError) return { kind, problems: error.problems };
    return { kind, problems: [{ file, message: error instanceof Error ? error.message : String(error) }] };
  }
}

/** Whether a file found in a folder is of a kind that can be checked; others are passed over there. */
export function isCheckable(file: string): boolean {
  const keys = topmostKeys(file);
  return VALIDATORS.some(({ claims }) => claims(file, keys));
}

function topmostKeys(file: string): ReadonlySet<string> {
  if (!/\.ya?ml$/u.test(file)) return new Set();
  const { contents } = parseDocument(readFileSync(file, 'utf8'), { schema: 'failsafe' });
  return new Set(isMap(contents) ? contents.items.map(({ key }) => String(key)) : []);
}

/** Slots are filled from the folder of resources that the file lies in, else from those of the program. */
function readRuleFile(file: string, store: ResourceStore): void {
  const [, root, place, code] =
    /^(.*)[\\/]((?:languages|jurisdictions)[\\/]([^\\/]+))[\\/]rules[\\/][^\\/]+$/u.exec(file) ?? [];
  if (root === undefined || place === undefined || code === undefined)
    readRules(file, 'und', (slot) => store.lexicons(slot)[0]);
  else {
    const own = root === store.folder ? store : new ResourceStore(root);
    readRules(file, code, (slot) => own.findLexicon(place, slot) ?? own.lexicons(slot)[0] ?? store.lexicons(slot)[0]);
  }
}
