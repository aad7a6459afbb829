import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'zod';
import type { Misuse } from '../../core/diagnostic.ts';
import type { AnnotatedDocument, AnnotatedItem } from '../../layers/annotated.ts';
import { LAYERS } from '../../layers/catalogue.ts';
import { referredLayer } from '../../layers/define.ts';
import { annotatedJsonSchema } from '../schema/annotated-schema.ts';

/**
 * Everything that is wrong with the text of an `annotated.json`: its syntax, else its form, else what the form cannot
 * say (ids unique and leading somewhere, quotes that repeat the text).
 */
export function checkAnnotated(file: string, json: string): Misuse[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return [syntaxProblem(file, json, error)];
  }
  const lineOf = lineFinder(json);
  const formal = formProblems(file, value, lineOf);
  if (formal.length > 0) return formal;
  // The form has just been checked against the schema.
  return contentProblems(file, value as AnnotatedDocument, lineOf);
}

/** Compiling the schema takes longer than checking a document. */
let compiled: ValidateFunction | undefined;

type LineOf = (id: string) => number | undefined;

/** The line on which an annotation is: that of its id, however the file is spaced. All are found when one is asked for. */
function lineFinder(json: string): LineOf {
  let lines: Map<string, number> | undefined;
  return (id) => {
    lines ??= linesOfIds(json);
    return lines.get(id);
  };
}

function linesOfIds(json: string): Map<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let counted = 0;
  for (const { 1: id, index } of json.matchAll(/"id"\s*:\s*"([^"\\]{1,200})"/gu)) {
    for (; counted < index; counted++) if (json.charCodeAt(counted) === LINE_FEED) line++;
    if (id !== undefined && !lines.has(id)) lines.set(id, line);
  }
  return lines;
}

const LINE_FEED = 0x0a;

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

function syntaxProblem(file: string, json: string, error: unknown): Misuse {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/at position (\d+)/u.exec(message)?.[1] ?? json.length);
  return { file, line: lineAt(json, position), message: `not JSON: ${message}` };
}

function formProblems(file: string, value: unknown, lineOf: LineOf): Misuse[] {
  compiled ??= new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(annotatedJsonSchema());
  const validate = compiled;
  if (validate(value)) return [];
  const byPlace = new Map<string, ErrorObject[]>();
  for (const error of validate.errors ?? []) {
    const place = error.instancePath + (error.keyword === 'required' ? `/${error.params.missingProperty}` : '');
    byPlace.set(place, [...(byPlace.get(place) ?? []), error]);
  }
  return [...byPlace].map(([place, errors]) => formProblem(file, place, errors, value, lineOf));
}

function formProblem(
  file: string,
  place: string,
  errors: readonly ErrorObject[],
  value: unknown,
  lineOf: LineOf,
): Misuse {
  // `anyOf` only says that each of its branches failed, which the others say better.
  const told = errors.filter(({ keyword }) => keyword !== 'anyOf');
  const [first] = told.length > 0 ? told : errors;
  const { id, path } = describePlace(place, value);
  const line = id === undefined ? undefined : lineOf(id);
  const extra: unknown = first?.params.additionalProperty;
  const allowed = told.flatMap(({ params }) => params.allowedValues ?? params.allowedValue ?? []).join(', ');
  return {
    file,
    ...(line === undefined ? {} : { line }),
    message: `${path}: ${[...new Set(told.map(({ message }) => message ?? 'is wrong'))].join(' or ')}`,
    found: typeof extra === 'string' ? extra : shorten(first?.keyword === 'required' ? undefined : first?.data),
    ...(allowed === '' ? {} : { allowed }),
  };
}

/** `/layers/dates/3/edtf` as `dates date-4 edtf`. */
function describePlace(place: string, value: unknown): { readonly id?: string; readonly path: string } {
  const steps = place.split('/').slice(1);
  const item = steps.slice(0, 3).reduce<unknown>(propertyOf, value);
  const id = steps[0] === 'layers' && steps.length > 2 ? propertyOf(item, 'id') : undefined;
  if (typeof id !== 'string') return { path: steps.length === 0 ? 'the file' : steps.join('.') };
  return { id, path: [steps[1], id, ...steps.slice(3)].join(' ') };
}

const propertyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const shorten = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

function contentProblems(file: string, annotated: AnnotatedDocument, lineOf: LineOf): Misuse[] {
  const problems: Misuse[] = [];
  const ids = new Map<string, string>();
  const complain = (item: AnnotatedItem, message: string, found?: string, allowed?: string): void => {
    const line = lineOf(item.id);
    problems.push({
      file,
      ...(line === undefined ? {} : { line }),
      message: `${item.id}: ${message}`,
      ...(found === undefined ? {} : { found }),
      ...(allowed === undefined ? {} : { allowed }),
    });
  };
  const items = LAYERS.flatMap((layer) => (annotated.layers[layer.name] ?? []).map((item) => ({ layer, item })));
  for (const { layer, item } of items) {
    if (ids.has(item.id)) complain(item, 'two annotations have this id');
    ids.set(item.id, layer.name);
  }
  for (const { layer, item } of items) {
    checkPlace(item, annotated.text, complain);
    const shape: Record<string, unknown> = layer.schema instanceof z.ZodObject ? layer.schema.shape : {};
    for (const [field, schema] of Object.entries(shape)) {
      const target = referredLayer(schema);
      const anyLayer = layer.placement === 'target' && field === 'target';
      if (target === null && !anyLayer) continue;
      for (const id of idsIn(item[field]))
        if (target === null ? !ids.has(id) : ids.get(id) !== target)
          complain(
            item,
            `"${field}" leads nowhere`,
            id,
            `an id of ${target === null ? 'this file' : `the layer ${target}`}`,
          );
    }
    for (const { annotation } of item.evidence ?? [])
      if (annotation !== undefined && !ids.has(annotation)) complain(item, 'its evidence leads nowhere', annotation);
  }
  return problems;
}

type Complain = (item: AnnotatedItem, message: string, found?: string, allowed?: string) => void;

function checkPlace(item: AnnotatedItem, text: string, complain: Complain): void {
  const { start, end, quote } = item;
  if (start === undefined || end === undefined) return;
  if (start > end || end > text.length)
    complain(item, 'its place is not in the text', `${start} to ${end}`, `0 to ${text.length}`);
  else if (text.slice(start, end) !== quote)
    complain(item, '"quote" is not what stands there', shorten(quote), shorten(text.slice(start, end)));
  const { pages, source = [] } = item;
  if (pages !== undefined && pages.length !== source.length)
    complain(item, '"pages" has not one page for each range of "source"', `${pages.length}`, `${source.length}`);
  else if (pages !== undefined && item.page !== (pages[0] ?? null))
    complain(item, '"page" is not the first of "pages"', `${item.page}`, `${pages[0] ?? null}`);
}

const idsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
