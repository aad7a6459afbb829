import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { MisuseError } from '../core/diagnostic.ts';
import { checkAnnotated } from '../emit/json/check-annotated.ts';
import type { AnnotatedDocument, AnnotatedItem } from '../layers/annotated.ts';
import { layerNamed } from '../layers/catalogue.ts';
import { ResourceStore } from '../resources/store.ts';
import { editedPlace } from './explaining/edited-place.ts';
import { nearIds } from './explaining/near-ids.ts';
import { passage } from './explaining/passage.ts';
import { rulePlace } from './explaining/rule-place.ts';
import { sourcePlace } from './explaining/source-place.ts';
import { print } from './terminal.ts';

export const explainCommand = (): Command =>
  new Command('explain')
    .summary('why an annotation is there')
    .description(
      'Says why an annotation is there: the passage, the rule or lexicon entry, the evidence, the place in the source.',
    )
    .argument('<annotated.json>', 'a document that was annotated, or its folder')
    .argument('<annotation id>', 'the id of one of its annotations: date-4')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, id: string) => print(await explanation(annotatedFile(file), id)));

const EXAMPLES = `
Examples:
  $ glossator explain output/kazakhstan-sample/annotated.json date-4
  $ glossator explain output/kazakhstan-sample legal-2`;

const annotatedFile = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? resolve(path, 'annotated.json') : resolve(path);

/** @throws MisuseError where the file is no annotated document or has no such annotation */
export async function explanation(file: string, id: string): Promise<string> {
  const annotated = readAnnotated(file);
  const item = itemsOf(annotated).get(id);
  if (item === undefined)
    throw new MisuseError([
      { file, message: 'no annotation has this id', found: id, allowed: nearIds(annotated, id).join(', ') },
    ]);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      'passage',
      item.start === undefined || item.end === undefined ? [] : passage(annotated.text, item.start, item.end),
    ],
    ['attributes', attributesOf(item)],
    ['made by', madeBy(item, file, annotated.producer.pipeline)],
    ['evidence', (item.evidence ?? []).map((evidence) => evidenceLine(evidence, annotated))],
    ['source', await sourcePlace(file, annotated, item)],
  ];
  return [
    heading(annotated, item),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n')),
  ].join('\n\n');
}

function readAnnotated(file: string): AnnotatedDocument {
  if (!existsSync(file))
    throw new MisuseError([{ file, message: 'there is no such file', allowed: 'an annotated.json' }]);
  const text = readFileSync(file, 'utf8');
  const [problem, ...others] = checkAnnotated(file, text);
  if (problem !== undefined)
    throw new MisuseError([
      problem,
      ...(others.length > 0 ? [{ file, message: `${others.length} more mistakes: see \`glossator validate\`` }] : []),
    ]);
  // checkAnnotated has found nothing wrong with it.
  return JSON.parse(text) as AnnotatedDocument;
}

const itemsOf = ({ layers }: AnnotatedDocument): ReadonlyMap<string, AnnotatedItem> =>
  new Map(Object.values(layers).flatMap((items) => items.map((item) => [item.id, item] as const)));

function heading({ document, layers }: AnnotatedDocument, item: AnnotatedItem): string {
  const [name = ''] = Object.entries(layers).find(([, items]) => items.includes(item)) ?? [];
  return [`${item.id} in ${document.id}, layer ${name}`, layerNamed(name)?.meaning ?? ''].join('\n');
}

const PROVENANCE = new Set([
  'id',
  'start',
  'end',
  'quote',
  'source',
  'page',
  'pages',
  'by',
  'rule',
  'confidence',
  'evidence',
]);

function attributesOf(item: AnnotatedItem): string[] {
  const attributes = Object.entries(item).filter(([name]) => !PROVENANCE.has(name));
  const width = Math.max(0, ...attributes.map(([name]) => name.length));
  return attributes.map(([name, value]) => `${name.padEnd(width)}  ${shown(value)}`);
}

function shown(value: unknown): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value.replaceAll('\n', ' ');
  const text = JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

function madeBy({ by, rule, confidence }: AnnotatedItem, file: string, pipeline: string): string[] {
  const builtIn = rule === undefined ? [] : rulePlace(rule, new ResourceStore());
  const place = rule === undefined || builtIn.length > 0 ? builtIn : editedPlace(rule, file, pipeline);
  return [
    `stage ${by}${confidence === undefined ? '' : `, confidence ${confidence}`}`,
    ...(rule === undefined ? [] : place.length > 0 ? place : [`rule ${rule}, part of the stage`]),
  ];
}

type Evidence = NonNullable<AnnotatedItem['evidence']>[number];

function evidenceLine({ kind, annotation, quote, weight }: Evidence, annotated: AnnotatedDocument): string {
  const target = annotation === undefined ? undefined : itemsOf(annotated).get(annotation);
  const words = quote ?? target?.quote;
  return [
    kind,
    ...(words === undefined ? [] : [JSON.stringify(shortened(words))]),
    ...(annotation === undefined ? [] : [`(${annotation}${target === undefined ? ', which is not in the file' : ''})`]),
    ...(weight === undefined ? [] : [`weight ${weight}`]),
  ].join(' ');
}

const shortened = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words);
