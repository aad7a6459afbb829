import { readFileSync } from 'node:fs';
import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Misuse, MisuseError } from '../core/diagnostic.ts';

/** A YAML file that a researcher edits, read and checked; `lineAt` serves checks beyond the schema. */
export interface YamlFile<T> {
  readonly file: string;
  readonly value: T;
  /** 1-based line of the node at a path; of its nearest ancestor where there is none. */
  lineAt(path: readonly PropertyKey[]): number;
}

/**
 * Reads a YAML file against a schema. Read with the failsafe schema: every scalar is a string.
 * @throws MisuseError with file, line, found and allowed of everything that is wrong
 */
export function readYamlFile<T>(file: string, schema: z.ZodType<T, unknown>): YamlFile<T> {
  const counter = new LineCounter();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new MisuseError([{ file, message: 'this file is missing or cannot be read' }]);
  }
  const yaml = parseDocument(text, { schema: 'failsafe', lineCounter: counter });
  if (yaml.errors.length > 0)
    throw new MisuseError(
      yaml.errors.map((error) => ({ file, line: counter.linePos(error.pos[0]).line, message: error.message })),
    );
  const lineAt = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = yaml.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const content: unknown = isCollection(yaml.contents) ? yaml.toJS() : {};
  const parsed = schema.safeParse(content);
  if (parsed.success) return { file, value: parsed.data, lineAt };
  throw new MisuseError(
    parsed.error.issues
      .flatMap((issue) => describeIssue(issue, [], content))
      .map(({ path, ...problem }) => ({
        file,
        line: lineAt(path),
        ...problem,
      })),
  );
}

interface LocatedProblem extends Omit<Misuse, 'file' | 'line'> {
  readonly path: readonly PropertyKey[];
}

function describeIssue(issue: z.core.$ZodIssue, above: readonly PropertyKey[], content: unknown): LocatedProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    const inner = nearest.flatMap((one) => describeIssue(one, path, content));
    if (inner.length > 0) return inner;
  }
  const place = path.map(String).join('.') || 'file';
  const value = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : valueAt(content, path);
  const allowed = allowedBy(issue);
  return [
    {
      path: issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path,
      message: `${place}: ${issue.message}`,
      ...(value === undefined ? {} : { found: value }),
      ...(allowed === undefined ? {} : { allowed }),
    },
  ];
}

const depth = (issues: readonly z.core.$ZodIssue[]): number => {
  const issue = issues[0];
  return issue === undefined ? -1 : issue.path.length * 2 + (issue.code === 'invalid_type' ? 0 : 1);
};

function allowedBy(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_format') return issue.pattern;
  return undefined;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): string | undefined {
  let value = content;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return typeof value === 'string' ? value : undefined;
}
