import { z } from 'zod';
import type { Findings, Revision } from '../core/annotator.ts';
import type { Annotation, Draft, Layer } from '../core/layer.ts';
import { pageAt } from '../core/source.ts';
import { inReadingOrder, type Range, type Span } from '../core/span.ts';
import { conformsTo } from '../layers/conforms.ts';
import { referredLayer } from '../layers/define.ts';
import type { WorkingDocument } from './working-document.ts';

/** A stage broke its promise: a bug of the program, which fails the document and names the stage. */
export class StageError extends Error {
  readonly stage: string;

  constructor(stage: string, message: string, options?: ErrorOptions) {
    super(`stage "${stage}": ${message}`, options);
    this.name = 'StageError';
    this.stage = stage;
  }
}

/**
 * Turns what a stage found into annotations of the document: checks bounds and values, sorts into reading order,
 * gives ids, resolves keys of drafts to ids, maps to the source, freezes.
 */
export function stamp(document: WorkingDocument, stage: string, findings: Findings): void {
  const sorted = findings.layers.map(({ layer, drafts }) => ({ layer, drafts: inOrder(layer, drafts) }));
  const ids = new Map<string, Map<string, string>>();
  for (const { layer, drafts } of sorted) {
    const offset = document.layer(layer).length;
    const keys = new Map<string, string>();
    drafts.forEach((draft, index) => {
      if (draft.key === undefined) return;
      if (keys.has(draft.key)) throw new StageError(stage, `two drafts of ${layer.name} have the key ${draft.key}`);
      keys.set(draft.key, idAt(layer, offset + index));
    });
    ids.set(layer.name, keys);
  }
  for (const { layer, drafts } of sorted) {
    const before = document.layer(layer);
    const resolve = keyResolver(layer, ids);
    const stamped = drafts.map((draft, index) =>
      stampOne(document, stage, layer, draft, resolve(draft.value), idAt(layer, before.length + index)),
    );
    document.provide(layer, Object.freeze([...before, ...stamped]));
  }
  revise(document, stage, findings.revisions ?? []);
  document.report(
    (findings.diagnostics ?? []).map(({ code, severity, message, span }) => ({
      code,
      severity,
      message,
      source: span === undefined ? [] : document.map.toSource(span.start, span.end),
    })),
  );
}

/** Puts the values that a stage knows better in the place of those that an earlier one gave. */
function revise(document: WorkingDocument, stage: string, revisions: readonly Revision[]): void {
  for (const layer of new Set(revisions.map((revision) => revision.layer))) {
    const byId = new Map(revisions.filter((one) => one.layer === layer).map((one) => [one.id, one]));
    const revised = document.layer(layer).map((annotation) => {
      const revision = byId.get(annotation.id);
      if (revision === undefined) return annotation;
      byId.delete(annotation.id);
      checkValue(stage, document, layer, annotation, revision.value);
      return deepFreeze({ ...annotation, value: revision.value, evidence: revision.evidence });
    });
    for (const id of byId.keys()) throw new StageError(stage, `revises ${layer.name} ${id}, which is not there`);
    document.provide(layer, Object.freeze(revised));
  }
}

function checkValue(stage: string, document: WorkingDocument, layer: Layer, { start, end }: Span, value: object): void {
  if (conformsTo(layer.schema)(value)) return;
  const { error } = layer.schema.safeParse(value);
  throw new StageError(
    stage,
    `${layer.name} draft at ${start} ${JSON.stringify(document.text.slice(start, Math.min(end, start + 60)))}: ${error === undefined ? 'not as the layer says' : z.prettifyError(error)}`,
  );
}

const idAt = (layer: Layer, index: number): string => `${layer.idPrefix}-${index + 1}`;

/** Reading order; drafts without a place keep the order in which the stage gave them. */
function inOrder(layer: Layer, drafts: readonly Draft[]): readonly Draft[] {
  if (layer.placement === 'none') return drafts;
  // Most stages go through the text from beginning to end.
  const sorted = drafts.every((draft, i) => i === 0 || inReadingOrder(drafts[i - 1] ?? draft, draft) <= 0);
  return sorted ? drafts : [...drafts].sort(inReadingOrder);
}

/** @param value the draft's, with keys resolved to ids */
function stampOne(
  document: WorkingDocument,
  stage: string,
  layer: Layer,
  draft: Draft,
  value: object,
  id: string,
): Annotation {
  const { start, end, rule, evidence, confidence } = draft;
  const placed = layer.placement !== 'none';
  if (
    placed &&
    !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= document.text.length)
  )
    throw new StageError(stage, `${layer.name} draft has the span [${start}, ${end}) outside the text`);
  checkValue(stage, document, layer, draft, value);
  if (confidence !== undefined && !(confidence > 0 && confidence <= 1))
    throw new StageError(stage, `${layer.name} draft at ${start} has the confidence ${confidence}`);
  // Assigned one by one: spreading parts that may be missing is slow, and every annotation passes here.
  const stamped: { -readonly [Key in keyof Annotation]: Annotation[Key] } = {
    id,
    start: placed ? start : 0,
    end: placed ? end : 0,
    source: placed ? (draft.source ?? sourceOf(document, layer, draft)) : [],
    by: stage,
    value,
  };
  const { pages } = document.source;
  if (placed && pages.length > 0) stamped.pages = stamped.source.map(([from]) => pageAt(pages, from));
  if (rule !== undefined) stamped.rule = rule;
  if (evidence !== undefined) stamped.evidence = evidence;
  if (confidence !== undefined) stamped.confidence = confidence;
  return deepFreeze(stamped);
}

/** A layer that speaks about other annotations has the same spans over and over: each paragraph by zone and by every scheme. */
const sourceOf = (document: WorkingDocument, { placement }: Layer, { start, end }: Span): readonly Range[] =>
  placement === 'target' ? document.sourceOfTarget(start, end) : document.map.toSource(start, end);

/** A field of a layer that holds ids of another. */
interface IdField {
  readonly field: string;
  readonly refersTo: string;
}

/** By layer, as its schema declares them with `idOf`: asked for every stage of every document. */
const idFields = new WeakMap<Layer, readonly IdField[]>();

function idFieldsOf(layer: Layer): readonly IdField[] {
  let fields = idFields.get(layer);
  if (fields === undefined) {
    const shape = layer.schema instanceof z.ZodObject ? layer.schema.shape : {};
    fields = Object.entries(shape).flatMap(([field, schema]) => {
      const refersTo = referredLayer(schema);
      return refersTo === null ? [] : [{ field, refersTo }];
    });
    idFields.set(layer, fields);
  }
  return fields;
}

/** Replaces keys by ids in the fields that the layer's schema declares with `idOf`. */
function keyResolver(layer: Layer, ids: ReadonlyMap<string, ReadonlyMap<string, string>>): (value: object) => object {
  const fields = idFieldsOf(layer).flatMap(({ field, refersTo }) => {
    const keys = ids.get(refersTo);
    return keys === undefined || keys.size === 0 ? [] : [{ field, keys }];
  });
  if (fields.length === 0) return (value) => value;
  return (value) => {
    const copy: Record<string, unknown> = { ...value };
    for (const { field, keys } of fields) {
      const held = copy[field];
      if (typeof held === 'string') copy[field] = keys.get(held) ?? held;
      else if (Array.isArray(held))
        copy[field] = held.map((item: unknown) => (typeof item === 'string' ? (keys.get(item) ?? item) : item));
    }
    return copy;
  };
}

/** Calls itself for objects only: most of what an annotation holds are words and numbers, and every annotation passes here. */
function deepFreeze<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const inner: unknown = value[i];
      if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
    }
  } else
    for (const key in value) {
      const inner = value[key];
      if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
    }
  return Object.freeze(value);
}
