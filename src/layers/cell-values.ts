import { z } from 'zod';
import { type Cell, type ColumnType, joinList } from '../core/table.ts';
import { isoDay } from './define.ts';

export { joinList };

/** How values of one schema stand in a cell. */
export interface CellForm {
  readonly type: ColumnType;
  readonly allowed?: readonly string[];
  render(value: unknown): Cell;
}

/** A schema without its wrappers. */
export interface Unwrapped {
  readonly core: unknown;
  readonly nullable: boolean;
  readonly meaning: string;
}

export function unwrap(schema: unknown): Unwrapped {
  let core = schema;
  let nullable = false;
  let meaning = '';
  for (;;) {
    if (core instanceof z.ZodType && meaning === '') meaning = core.description ?? '';
    if (!(core instanceof z.ZodNullable || core instanceof z.ZodOptional)) return { core, nullable, meaning };
    nullable = true;
    core = core.unwrap();
  }
}

/** Scalars as they are; lists joined with `|`; ranges `start..end`; what has no such form as JSON. */
export function cellForm(schema: unknown): CellForm {
  const { core } = unwrap(schema);
  if (core instanceof z.ZodEnum) return { type: 'string', allowed: core.options.map(String), render: toText };
  if (core instanceof z.ZodNumber) return { type: core.format === 'safeint' ? 'integer' : 'number', render: toNumber };
  if (core instanceof z.ZodBoolean) return { type: 'boolean', render: (value) => value === true };
  if (core === isoDay) return { type: 'date', render: toText };
  const list = core instanceof z.ZodArray ? elementForm(core.element) : null;
  if (list !== null)
    return { type: 'string', render: (value) => (Array.isArray(value) ? joinList(value.map(list)) : null) };
  const element = elementForm(core);
  if (element !== null) return { type: 'string', render: (value) => (isAbsent(value) ? null : element(value)) };
  return {
    type: core instanceof z.ZodArray ? 'array' : 'object',
    render: (value) => (isAbsent(value) ? null : JSON.stringify(value)),
  };
}

/** Source ranges in a cell: `120..131|140..162`. */
export const joinRanges = (ranges: readonly (readonly [number, number])[]): string =>
  joinList(ranges.map(([start, end]) => `${start}..${end}`));

/** How a value stands as one element of a list; `null` where it needs JSON. */
function elementForm(schema: unknown): ((value: unknown) => string) | null {
  const { core } = unwrap(schema);
  if (isScalar(core)) return String;
  if (core instanceof z.ZodTuple) {
    const separator = core.def.items.every((item) => item instanceof z.ZodNumber) ? '..' : '=';
    return (value) => (Array.isArray(value) ? value.map(String).join(separator) : '');
  }
  if (core instanceof z.ZodUnion && core.options.every((option) => elementForm(option) !== null))
    return (value) => (typeof value === 'object' && value !== null ? joinValues(value) : String(value));
  if (
    core instanceof z.ZodObject &&
    Object.values(core.shape).every((field) => unwrap(field).core instanceof z.ZodString)
  )
    return (value) => (typeof value === 'object' && value !== null ? joinValues(value) : '');
  return null;
}

/** An object of strings: `Howard, Marc`. */
const joinValues = (value: object): string =>
  Object.values(value)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');

const isScalar = (schema: unknown): boolean =>
  schema instanceof z.ZodString ||
  schema instanceof z.ZodNumber ||
  schema instanceof z.ZodBoolean ||
  schema instanceof z.ZodEnum ||
  schema instanceof z.ZodLiteral;

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

const toText = (value: unknown): Cell => (isAbsent(value) ? null : String(value));

const toNumber = (value: unknown): Cell => (typeof value === 'number' ? value : null);
