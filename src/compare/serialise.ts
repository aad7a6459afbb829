import type { Comparison } from './comparison.ts';

/**
 * The text of `comparison.json`, piece by piece: one line an element of its lists, so that a change of one is a change of one
 * line, one line feed at the end.
 */
export function* serialiseComparison(comparison: Comparison): Generator<string> {
  yield* object(comparison, '');
  yield '\n';
}

function* object(value: object, indentation: string): Generator<string> {
  const inner = `${indentation}  `;
  yield '{';
  let first = true;
  for (const [key, part] of Object.entries(value)) {
    yield `${first ? '' : ','}\n${inner}${JSON.stringify(key)}: `;
    first = false;
    if (Array.isArray(part)) yield* list(part, inner);
    else if (typeof part === 'object' && part !== null) yield* object(part, inner);
    else yield JSON.stringify(part);
  }
  yield `\n${indentation}}`;
}

function* list(values: readonly unknown[], indentation: string): Generator<string> {
  if (values.length === 0) {
    yield '[]';
    return;
  }
  yield '[';
  for (const [index, value] of values.entries())
    yield `${index === 0 ? '' : ','}\n${indentation}  ${JSON.stringify(value)}`;
  yield `\n${indentation}]`;
}
