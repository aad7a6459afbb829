import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Misuse, MisuseError } from '../core/diagnostic.ts';
import type { Lexicon } from './lexicon.ts';

const exampleSchema = z.strictObject({
  text: z.string(),
  /** What one annotation must have: `quote` and any attributes, as strings. */
  gives: z.record(z.string(), z.string()),
});

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u, 'ids are lower case words joined by "-" or "."'),
  pattern: z.string().min(1),
  anchors: z.array(z.string()).default([]),
  needs: z.array(z.string()).default([]),
  /** What the groups mean, in the words of the annotator that reads the rule. */
  set: z.record(z.string(), z.string()).default({}),
  case: z.enum(['fold', 'exact']).default('fold'),
  boundaries: z.enum(['both', 'start', 'end', 'none']).default('both'),
  /** At least one, but for rules that only say what something is not: those have `rejects`. */
  examples: z.array(exampleSchema).default([]),
  rejects: z.array(z.string()).default([]),
});

const provenRuleSchema = ruleSchema.refine(
  ({ examples, rejects, set }) => examples.length > 0 || (set.gives === 'none' && rejects.length > 0),
  {
    message: 'a rule needs examples',
    path: ['examples'],
  },
);

const fileSchema = z.strictObject({
  layer: z.string(),
  /** What the patterns run over: the characters of the text, or its tokens (see matching/token-patterns.ts). */
  over: z.enum(['text', 'tokens']).default('text'),
  defs: z.record(z.string(), z.string()).default({}),
  rules: z.array(provenRuleSchema).min(1),
});

export interface RuleExample {
  readonly text: string;
  readonly gives: Readonly<Record<string, string>>;
}

/** A compiled rule. `expression` has the flags `g` and `u`; slots are filled and word boundaries added. */
export interface Rule {
  readonly id: string;
  readonly language: string;
  readonly file: string;
  readonly line: number;
  /** Position in its file: earlier rules win where two match the same words. */
  readonly order: number;
  /** As written, slots and all, with the definitions that it may use. */
  readonly pattern: string;
  readonly defs: Readonly<Record<string, string>>;
  /** Matches nothing where the pattern runs over tokens. */
  readonly expression: RegExp;
  /** Folded words, `#number` or `#year`; the rule is tried only where one of them stands. Empty: everywhere. */
  readonly anchors: readonly string[];
  /** Words and signs of which one must stand there besides, where there are any: "three" where "phases" is an anchor. */
  readonly needs: readonly string[];
  readonly set: Readonly<Record<string, string>>;
  readonly examples: readonly RuleExample[];
  readonly rejects: readonly string[];
}

export type FindLexicon = (name: string) => Lexicon | undefined;

const SLOT = /\{([a-z][a-z-]*)(?: ([a-z_]+)=([^{}]*))?\}/gu;
const ONE_SLOT = new RegExp(`^${SLOT.source}$`, 'u');
const SPACE = '[ \\t\\n\\u00a0\\u2007\\u2009\\u202f]{1,2}';

/**
 * Reads a rule file. Patterns are regular expressions in which
 * - `{name}` stands for a definition of the file (`defs`), else for any form of the lexicon of that name;
 *   `{name column=value}` for the forms of the entries with that value;
 * - a space stands for one or two characters of white space, non-breaking ones and a line break included;
 * - word boundaries that know every script are added at both ends (`boundaries: none` leaves them out).
 *
 * YAML is read with the failsafe schema: every scalar is a string (`08` stays `08`).
 * @throws MisuseError naming file and line of everything that is wrong
 */
export function readRules(file: string, language: string, findLexicon: FindLexicon): Rule[] {
  const counter = new LineCounter();
  const yaml = parseDocument(readFileSync(file, 'utf8'), { schema: 'failsafe', lineCounter: counter });
  if (yaml.errors.length > 0)
    throw new MisuseError(
      yaml.errors.map((error) => ({ file, line: counter.linePos(error.pos[0]).line, message: error.message })),
    );
  const lineOf = (index: number): number => {
    const list = isMap(yaml.contents) ? yaml.contents.get('rules') : undefined;
    const node = isSeq(list) ? list.items[index] : undefined;
    const range = isMap(node) || isScalar(node) ? node.range : undefined;
    return range ? counter.linePos(range[0]).line : 1;
  };
  const parsed = fileSchema.safeParse(yaml.toJS());
  if (!parsed.success)
    throw new MisuseError(
      parsed.error.issues.map((issue) => ({
        file,
        line: issue.path[0] === 'rules' ? lineOf(Number(issue.path[1] ?? 0)) : 1,
        message: `${issue.path.slice(issue.path[0] === 'rules' ? 2 : 0).join('.') || 'file'}: ${issue.message}`,
      })),
    );

  const problems: Misuse[] = [];
  const seen = new Map<string, number>();
  const rules = parsed.data.rules.map((rule, order): Rule => {
    const line = lineOf(order);
    const first = seen.get(rule.id);
    if (first !== undefined)
      problems.push({ file, line, message: `duplicate rule id, first on line ${first}`, found: rule.id });
    seen.set(rule.id, line);
    const complain = (message: string, found: string) => problems.push({ file, line, message, found });
    const overText = parsed.data.over === 'text';
    const body = overText ? fillSlots(rule.pattern, parsed.data.defs, findLexicon, complain) : '(?!)';
    return {
      id: rule.id,
      language,
      file,
      line,
      order,
      pattern: rule.pattern,
      defs: parsed.data.defs,
      expression: compile(body, rule, complain),
      anchors: rule.anchors.flatMap((anchor) => expandAnchor(anchor, findLexicon, complain)),
      needs: rule.needs.flatMap((word) => expandAnchor(word, findLexicon, complain)),
      set: rule.set,
      examples: rule.examples,
      rejects: rule.rejects,
    };
  });
  if (problems.length > 0) throw new MisuseError(problems);
  return rules;
}

type Complain = (message: string, found: string) => void;

function fillSlots(
  pattern: string,
  defs: Readonly<Record<string, string>>,
  findLexicon: FindLexicon,
  complain: Complain,
  depth = 0,
): string {
  return pattern.replace(SLOT, (slot, name: string, column?: string, value?: string) => {
    const definition = defs[name];
    if (definition !== undefined && column === undefined) {
      if (depth > 8) {
        complain('definitions refer to one another in a circle', name);
        return slot;
      }
      return `(?:${fillSlots(definition, defs, findLexicon, complain, depth + 1)})`;
    }
    const lexicon = findLexicon(name);
    if (lexicon === undefined) {
      complain('no definition and no lexicon of this name', slot);
      return slot;
    }
    const forms = lexicon.forms(column, value);
    if (forms.length === 0) complain('no entry of the lexicon has this value', slot);
    return `(?:${[...new Set(forms)]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map(literally)
      .join('|')})`;
  });
}

/** A form as a pattern: its signs literal, hyphens and apostrophes in any of their shapes. */
const literally = (form: string): string =>
  form.replace(/[\\^$.*+?()[\]{}|/'’-]/gu, (sign) =>
    sign === '-' ? '[-‐‑]' : /['’]/u.test(sign) ? "['’]" : `\\${sign}`,
  );

function compile(
  body: string,
  rule: { readonly case: 'fold' | 'exact'; readonly boundaries: 'both' | 'start' | 'end' | 'none' },
  complain: Complain,
): RegExp {
  const start = rule.boundaries === 'both' || rule.boundaries === 'start' ? '(?<![\\p{L}\\p{N}])' : '';
  const end = rule.boundaries === 'both' || rule.boundaries === 'end' ? '(?![\\p{L}\\p{N}])' : '';
  const source = `${start}(?:${widenSpaces(body)})${end}`;
  try {
    return new RegExp(source, rule.case === 'fold' ? 'giu' : 'gu');
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error), body);
    return /(?!)/gu;
  }
}

/** Replaces literal spaces, but not those inside a character class. */
function widenSpaces(pattern: string): string {
  let out = '';
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern[i] ?? '';
    if (sign === '\\') {
      out += sign + (pattern[++i] ?? '');
      continue;
    }
    if (sign === '[') inClass = true;
    else if (sign === ']') inClass = false;
    out += sign === ' ' && !inClass ? SPACE : sign;
  }
  return out;
}

function expandAnchor(anchor: string, findLexicon: FindLexicon, complain: Complain): string[] {
  const slot = ONE_SLOT.exec(anchor);
  if (slot === null) return [anchor];
  const [, name = '', column, value] = slot;
  const forms = findLexicon(name)?.forms(column, value);
  if (forms === undefined) complain('no lexicon of this name', anchor);
  else if (forms.length === 0) complain('no entry of the lexicon has this value', anchor);
  return forms ?? [];
}
