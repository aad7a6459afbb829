import { z } from 'zod';
import { COMPARISON_SCHEMA, comparisonSchema } from './comparison.ts';

/** JSON Schema (draft 2020-12) that every `comparison.json` satisfies, generated from the declarations of the model. */
export function comparisonJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(comparisonSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: `urn:${COMPARISON_SCHEMA.replace('/', ':').replace('@', ':')}`,
    title: COMPARISON_SCHEMA,
    description: 'Annotated documents set side by side.',
    ...rest,
  };
}

export const serialiseComparisonSchema = (): string => `${JSON.stringify(comparisonJsonSchema(), null, 2)}\n`;
