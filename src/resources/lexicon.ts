import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { type Misuse, MisuseError } from '../core/diagnostic.ts';
import { foldPhrase } from './fold.ts';

/** One row of a lexicon: a form and its attributes. An empty cell is an empty string. */
export interface LexiconEntry {
  readonly form: string;
  /** `<folder>/<lexicon>:<form>`, the id that annotations give as their rule. */
  readonly id: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const metaSchema = z.strictObject({
  title: z.string(),
  source: z.string(),
  licence: z.string(),
  retrieved: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  key: z.array(z.string()).min(1),
  columns: z.record(z.string(), z.string()),
});
export type LexiconMeta = z.infer<typeof metaSchema>;

/**
 * A table of forms and their attributes, read from a TSV file with a `.meta.yaml` beside it.
 * A form may have several entries (`Georgia`, the country and the state), where the key has more columns.
 */
export class Lexicon {
  /** `languages/eng/months`: folder and name, without ending. */
  readonly id: string;
  readonly meta: LexiconMeta;
  readonly entries: readonly LexiconEntry[];
  private readonly byForm = new Map<string, LexiconEntry[]>();

  constructor(id: string, meta: LexiconMeta, entries: readonly LexiconEntry[]) {
    this.id = id;
    this.meta = meta;
    this.entries = entries;
    for (const entry of entries) {
      const key = foldPhrase(entry.form);
      const there = this.byForm.get(key);
      if (there === undefined) this.byForm.set(key, [entry]);
      else there.push(entry);
    }
  }

  /** The first entry of a form, compared after folding. */
  get(form: string): LexiconEntry | undefined {
    return this.all(form)[0];
  }

  all(form: string): readonly LexiconEntry[] {
    return this.byForm.get(foldPhrase(form)) ?? [];
  }

  has(form: string): boolean {
    return this.byForm.has(foldPhrase(form));
  }

  /** The cell of a form's first entry; `undefined` where form, column or content is missing. */
  cell(form: string, column: string): string | undefined {
    const cell = this.get(form)?.cells[column];
    return cell === '' ? undefined : cell;
  }

  /** The forms, optionally of those entries only whose `column` has `value`. */
  forms(column?: string, value?: string): string[] {
    const chosen =
      column === undefined ? this.entries : this.entries.filter((entry) => entry.cells[column] === (value ?? ''));
    return chosen.map((entry) => entry.form);
  }
}

/** A list in a cell: `of|for`. */
export const cellList = (cell: string | undefined): string[] =>
  cell === undefined || cell === '' ? [] : cell.split('|').map((part) => part.trim());

/**
 * Reads a TSV lexicon and its metadata.
 * @throws MisuseError naming every wrong line: cells missing or too many, a duplicate key, a column not described
 */
export function readLexicon(file: string, id: string): Lexicon {
  const problems: Misuse[] = [];
  const meta = readMeta(file.replace(/\.tsv$/u, '.meta.yaml'));
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
  const header = (lines[0] ?? '').split('\t');
  if (header[0] !== 'form')
    problems.push({ file, line: 1, message: 'the first column must be "form"', found: header[0] ?? '' });
  for (const column of header)
    if (meta.columns[column] === undefined)
      problems.push({ file, line: 1, message: 'column is not described in the .meta.yaml', found: column });
  for (const column of meta.key)
    if (!header.includes(column))
      problems.push({ file, line: 1, message: 'key column is missing', found: column, allowed: header.join(', ') });

  const entries: LexiconEntry[] = [];
  const seen = new Map<string, number>();
  lines.forEach((text, index) => {
    const line = index + 1;
    if (index === 0 || text.trim() === '') return;
    const values = text.split('\t');
    if (values.length !== header.length) {
      problems.push({ file, line, message: `a row must have ${header.length} cells`, found: String(values.length) });
      return;
    }
    const cells = Object.fromEntries(header.map((column, at) => [column, (values[at] ?? '').trim()]));
    const form = cells.form ?? '';
    if (form === '') {
      problems.push({ file, line, message: 'the form is empty' });
      return;
    }
    const key = meta.key.map((column) => foldPhrase(cells[column] ?? '')).join('\t');
    const first = seen.get(key);
    if (first !== undefined) {
      problems.push({ file, line, message: `duplicate key, first on line ${first}`, found: form });
      return;
    }
    seen.set(key, line);
    entries.push({ form, id: `${id}:${form}`, line, cells });
  });
  if (problems.length > 0) throw new MisuseError(problems);
  return new Lexicon(id, meta, entries);
}

function readMeta(file: string): LexiconMeta {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new MisuseError([{ file, message: 'a lexicon needs a .meta.yaml beside it (source, licence, columns)' }]);
  }
  const parsed = metaSchema.safeParse(parseYaml(text, { schema: 'failsafe' }));
  if (parsed.success) return parsed.data;
  throw new MisuseError(
    parsed.error.issues.map((issue) => ({ file, message: `${issue.path.join('.') || 'file'}: ${issue.message}` })),
  );
}
