import { z } from 'zod';
import type { Layer } from '../core/layer.ts';

/** Declares a layer and ties its example to its schema. */
export function defineLayer<V extends object>(layer: Layer<V>): Layer<V> {
  return Object.freeze(layer);
}

/**
 * The id of an annotation in another layer. In drafts, a draft's `key` may stand in its place. The name of the layer
 * is kept in the schema: the runner resolves keys by it, `validate` checks that the id exists, the documentation
 * links it.
 */
export const idOf = (layer: string) => z.string().min(1).meta({ refersTo: layer });

/** The layer that a field refers to, for a field declared with {@link idOf}, possibly optional or in an array. */
export function referredLayer(schema: unknown): string | null {
  let current = schema;
  while (current instanceof z.ZodNullable || current instanceof z.ZodOptional || current instanceof z.ZodArray) {
    current = current instanceof z.ZodArray ? current.element : current.unwrap();
  }
  if (!(current instanceof z.ZodType)) return null;
  const layer = current.meta()?.refersTo;
  return typeof layer === 'string' ? layer : null;
}

/** ISO 639-3; `und` where the language cannot be told. */
export const language = z
  .string()
  .regex(/^[a-z]{3}$/u)
  .describe('ISO 639-3 code; `und` where it cannot be told');

export const country = z
  .string()
  .regex(/^([A-Z]{2}|INT)$/u)
  .describe('ISO 3166-1 alpha-2 code, `INT` for international');

/** A day: `2005-04-12`. */
export const isoDay = z.string().regex(/^-?\d{4}-\d{2}-\d{2}$/u);

/** A day, month or year, as precise as it was stated: `2005`, `2005-04`, `2005-04-12`. */
export const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u);

export const year = z.int().min(-5000).max(9999);

/** `[start, end)` in the decoded source. */
export const sourceRange = z.tuple([z.int().min(0), z.int().min(0)]);

export const evidence = z.strictObject({
  kind: z.string().describe('what sort of reason: ordinal, date, heading, lexicon, rule, neighbour …'),
  annotation: z.string().optional().describe('id of the annotation that serves as evidence'),
  quote: z.string().optional().describe('the words of the document, or the lexicon entry'),
  weight: z.number().optional().describe('what it counted for'),
});
