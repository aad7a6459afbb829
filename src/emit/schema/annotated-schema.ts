import { z } from 'zod';
import { ANNOTATED_SCHEMA, annotatedSchema } from '../../layers/annotated.ts';

/** JSON Schema (draft 2020-12) that every `annotated.json` satisfies, generated from the declarations of the layers. */
export function annotatedJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(annotatedSchema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => sayWhatItRefersTo(jsonSchema),
  });
  return {
    $schema,
    $id: `urn:${ANNOTATED_SCHEMA.replace('/', ':').replace('@', ':')}`,
    title: ANNOTATED_SCHEMA,
    description: 'One annotated document: its reading text with standoff layers over it.',
    ...rest,
  };
}

export const serialiseAnnotatedSchema = (): string => `${JSON.stringify(annotatedJsonSchema(), null, 2)}\n`;

/** The layer that an id points into is no keyword of JSON Schema, which strict validators refuse: it is said in words. */
function sayWhatItRefersTo(schema: Record<string, unknown>): void {
  const layer = schema.refersTo;
  if (typeof layer !== 'string') return;
  delete schema.refersTo;
  const said = typeof schema.description === 'string' ? `${schema.description}; ` : '';
  schema.description = `${said}id in the layer ${layer}`;
}
