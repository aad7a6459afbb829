import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Rule } from '../../resources/rules.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { shortPath } from '../terminal.ts';

/** Where the rule or lexicon entry of an annotation stands, and what it says; `[]` where it is neither. */
export function rulePlace(id: string, store: ResourceStore): string[] {
  const rules = ruleFiles(store).flatMap(({ place, name }) =>
    store.rules(place, name).filter((rule) => rule.id === id),
  );
  return rules.length > 0 ? rules.flatMap(describeRule) : describeEntries(id, store);
}

function describeRule(rule: Rule): string[] {
  return [
    `rule ${rule.id} at ${shortPath(rule.file)}:${rule.line}`,
    `  pattern  ${patternOf(rule)}`,
    ...rule.examples.map(
      ({ text, gives }) =>
        `  example  ${JSON.stringify(text)} gives ${Object.entries(gives)
          .map(([key, value]) => `${key} ${value}`)
          .join(', ')}`,
    ),
    ...rule.rejects.map((text) => `  not      ${JSON.stringify(text)}`),
  ];
}

/** The pattern as written in the file: the compiled one has all slots filled in. */
function patternOf(rule: Rule): string {
  const list = parseDocument(readFileSync(rule.file, 'utf8'), { schema: 'failsafe' }).get('rules');
  const item: unknown = isSeq(list) ? list.items[rule.order] : undefined;
  return isMap(item) ? String(item.get('pattern')).trim() : rule.expression.source;
}

/** Entries are named `languages/eng/months:March`. */
function describeEntries(id: string, store: ResourceStore): string[] {
  const [, place, name, form] = /^((?:languages|jurisdictions)\/[^/]+)\/([^/:]+):(.*)$/su.exec(id) ?? [];
  if (place === undefined || name === undefined || form === undefined) return [];
  const lexicon = store.findLexicon(place, name);
  const file = join(store.folder, place, `${name}.tsv`);
  return (lexicon?.all(form) ?? []).flatMap((entry) => [
    `lexicon entry ${JSON.stringify(entry.form)} at ${shortPath(file)}:${entry.line}`,
    ...Object.entries(entry.cells)
      .filter(([column, cell]) => column !== 'form' && cell !== '')
      .map(([column, cell]) => `  ${column}  ${cell}`),
    `  from     ${lexicon?.meta.title}: ${lexicon?.meta.source} (${lexicon?.meta.licence}, retrieved ${lexicon?.meta.retrieved})`,
  ]);
}

const ruleFiles = (store: ResourceStore): { readonly place: string; readonly name: string }[] =>
  store.files().flatMap((file) => {
    const [, place, name] = /^(.*)\/rules\/([^/]+)\.yaml$/u.exec(file) ?? [];
    return place === undefined || name === undefined ? [] : [{ place, name }];
  });
