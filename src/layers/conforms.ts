import { z } from 'zod';

type Test = (value: unknown) => boolean;

const known = new WeakMap<z.core.$ZodType, Test>();

/**
 * Whether values are as a schema says. Parsing says the same, but copies every value, and the runner checks each
 * annotation of a document and keeps the value it was given. What is not known here is left to the parser.
 */
export function conformsTo(schema: z.core.$ZodType): Test {
  let test = known.get(schema);
  if (test === undefined) {
    test = testOf(schema);
    known.set(schema, test);
  }
  return test;
}

const parsed =
  (schema: z.core.$ZodType): Test =>
  (value) =>
    z.safeParse(schema, value).success;

function testOf(schema: z.core.$ZodType): Test {
  const checks = checksOf(schema);
  const base = baseOf(schema);
  if (checks === undefined || base === undefined) return parsed(schema);
  return checks.length === 0 ? base : (value) => base(value) && checks.every((check) => check(value));
}

function baseOf(schema: z.core.$ZodType): Test | undefined {
  if (schema instanceof z.ZodString) return (value) => typeof value === 'string';
  if (schema instanceof z.ZodNumber) return Number.isFinite;
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodUnknown) return () => true;
  if (schema instanceof z.ZodEnum) return memberOf(schema.options);
  if (schema instanceof z.ZodLiteral) return memberOf([...schema.values]);
  if (schema instanceof z.ZodNullable) {
    const inner = conformsTo(schema.unwrap());
    return (value) => value === null || inner(value);
  }
  if (schema instanceof z.ZodOptional) {
    const inner = conformsTo(schema.unwrap());
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof z.ZodArray) {
    const element = conformsTo(schema.element);
    return (value) => Array.isArray(value) && value.every(element);
  }
  if (schema instanceof z.ZodTuple) return tupleTest(schema);
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(conformsTo);
    return (value) => options.some((option) => option(value));
  }
  if (schema instanceof z.ZodRecord) return recordTest(schema);
  if (schema instanceof z.ZodObject) return objectTest(schema);
  return undefined;
}

/** Without a rest, and with no part that may be missing. */
function tupleTest({ def }: z.ZodTuple): Test | undefined {
  if (def.rest !== null || def.items.some((item) => item instanceof z.ZodOptional)) return undefined;
  const items = def.items.map(conformsTo);
  return (value) =>
    Array.isArray(value) && value.length === items.length && items.every((item, index) => item(value[index]));
}

/** With keys of any kind of string. */
function recordTest({ def }: z.ZodRecord): Test | undefined {
  if (!(def.keyType instanceof z.ZodString)) return undefined;
  const key = conformsTo(def.keyType);
  const held = conformsTo(def.valueType);
  return (value) => {
    if (!isObject(value)) return false;
    for (const name in value) if (!key(name) || !held(value[name])) return false;
    return true;
  };
}

function memberOf(values: readonly unknown[]): Test {
  const members = new Set(values);
  return (value) => members.has(value);
}

/** Strict objects only: others may have parts that are parsed, too. */
function objectTest(schema: z.ZodObject): Test | undefined {
  if (!(schema.def.catchall instanceof z.ZodNever)) return undefined;
  const fields = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    test: conformsTo(field),
    optional: field instanceof z.ZodOptional,
  }));
  const names = new Set(Object.keys(schema.shape));
  return (value) => {
    if (!isObject(value)) return false;
    let present = 0;
    // By index: an iterator for each annotation of a document is too dear.
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i];
      const held = field === undefined ? undefined : value[field.name];
      if (held !== undefined) present++;
      if (held === undefined ? field?.optional !== true : field?.test(held) !== true) return false;
    }
    // Counting costs less than asking for each name whether the schema has it.
    for (const _ in value) present--;
    return present === 0 || Object.keys(value).every((name) => names.has(name));
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The checks on top of the type; `undefined` where one is not known here. */
function checksOf(schema: z.core.$ZodType): readonly Test[] | undefined {
  const tests: Test[] = [];
  if (schema instanceof z.ZodNumberFormat) {
    if (schema._zod.def.format !== 'safeint') return undefined;
    tests.push(Number.isSafeInteger);
  }
  for (const check of schema._zod.def.checks ?? []) {
    const test = checkTest(check);
    if (test === undefined) return undefined;
    tests.push(test);
  }
  return tests;
}

function checkTest(check: z.core.$ZodCheck<never>): Test | undefined {
  if (check instanceof z.core.$ZodCheckNumberFormat)
    return check._zod.def.format === 'safeint' ? Number.isSafeInteger : undefined;
  if (check instanceof z.core.$ZodCheckGreaterThan) {
    const least = Number(check._zod.def.value);
    const { inclusive } = check._zod.def;
    return (value) => typeof value === 'number' && (inclusive ? value >= least : value > least);
  }
  if (check instanceof z.core.$ZodCheckLessThan) {
    const most = Number(check._zod.def.value);
    const { inclusive } = check._zod.def;
    return (value) => typeof value === 'number' && (inclusive ? value <= most : value < most);
  }
  if (check instanceof z.core.$ZodCheckMinLength) {
    const { minimum } = check._zod.def;
    return (value) => (typeof value === 'string' || Array.isArray(value)) && value.length >= minimum;
  }
  if (check instanceof z.core.$ZodCheckRegex) {
    const { pattern } = check._zod.def;
    // One without flags that remember where it stopped.
    return pattern.global || pattern.sticky ? undefined : (value) => typeof value === 'string' && pattern.test(value);
  }
  return undefined;
}
