import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LAYERS } from '../../src/layers/catalogue.ts';
import { conformsTo } from '../../src/layers/conforms.ts';

function agrees(schema: z.core.$ZodType, value: unknown): void {
  expect(conformsTo(schema)(value), JSON.stringify(value)).toBe(z.safeParse(schema, value).success);
}

const KINDS: readonly (readonly [name: string, schema: z.core.$ZodType])[] = [
  ['text', z.string()],
  ['text that is not empty', z.string().min(1)],
  ['text of a form', z.string().regex(/^[a-z]{3}$/u)],
  ['whole numbers', z.int()],
  ['whole numbers within bounds', z.int().min(0).max(5)],
  ['numbers', z.number()],
  ['numbers above a bound', z.number().gt(0)],
  ['truth values', z.boolean()],
  ['one of several words', z.enum(['a', 'abc'])],
  ['one word', z.literal('abc')],
  ['something or null', z.int().nullable()],
  ['something or nothing', z.string().optional()],
  ['lists', z.array(z.string()).min(1)],
  ['pairs', z.tuple([z.int(), z.int()])],
  ['one of several types', z.union([z.string(), z.int()])],
  ['dictionaries', z.record(z.string(), z.int())],
  ['anything', z.unknown()],
  ['refined text, which is left to the parser', z.string().refine((text) => text.length !== 3)],
  ['objects', z.strictObject({ a: z.int(), b: z.string().optional(), abc: z.array(z.int()).nullable() })],
  ['objects with further parts', z.looseObject({ a: z.int() })],
];

/** Values as JSON has them and as it has not: numbers that are none, `undefined`. */
const VALUES = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      '',
      'a',
      'abc',
      'eng',
      null,
      undefined,
      true,
      0,
      3,
      7,
      -1,
      1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'abc', 'd'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('a value conforms to a schema where the parser says so', () => {
  test.each(KINDS)('%s', (_name, schema) => {
    fc.assert(
      fc.property(VALUES, (value) => agrees(schema, value)),
      { numRuns: 300 },
    );
  });

  test.each(LAYERS.map((layer) => [layer.name, layer] as const))(
    '%s: its example and what is broken of it',
    (_name, layer) => {
      expect(conformsTo(layer.schema)(layer.example.value)).toBe(true);
      agrees(layer.schema, layer.example.value);
      const fields = Object.keys(layer.example.value);
      fc.assert(
        fc.property(fc.constantFrom(...fields, 'unheardOf'), VALUES, (field, value) =>
          agrees(layer.schema, { ...layer.example.value, [field]: value }),
        ),
        { numRuns: 100 },
      );
      for (const field of fields)
        agrees(
          layer.schema,
          Object.fromEntries(Object.entries(layer.example.value).filter(([name]) => name !== field)),
        );
    },
  );
});
