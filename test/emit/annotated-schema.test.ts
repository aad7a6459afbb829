import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { annotatedJsonSchema } from '../../src/emit/schema/annotated-schema.ts';
import { everyLayer } from '../support/annotated.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(annotatedJsonSchema());
const errorsOf = (value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);

describe('JSON Schema of annotated.json', () => {
  test('is draft 2020-12', () => {
    expect(annotatedJsonSchema().$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test('accepts the examples of all layers', () => {
    expect(errorsOf(JSON.parse(JSON.stringify(everyLayer())))).toEqual([]);
  });

  test.each<[string, (annotated: Record<string, unknown>) => unknown, string]>([
    ['another format', (annotated) => ({ ...annotated, schema: 'other@1' }), '/schema'],
    ['an unknown key', (annotated) => ({ ...annotated, extra: 1 }), ''],
    ['a missing layer', (annotated) => ({ ...annotated, layers: {} }), '/layers'],
    ['a text that is none', (annotated) => ({ ...annotated, text: 5 }), '/text'],
  ])('refuses %s', (_, change, place) => {
    expect(errorsOf(change({ ...everyLayer() }))).toContain(place);
  });

  test('refuses a value that the layer does not allow', () => {
    const annotated = structuredClone(everyLayer()) as unknown as { layers: { dates: Record<string, unknown>[] } };
    const [date] = annotated.layers.dates;
    if (date !== undefined) date.type = 'EPOCH';
    expect(errorsOf(annotated)).toEqual(['/layers/dates/0/type']);
  });
});
