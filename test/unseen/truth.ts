/**
 * Truth in files of their own, a line an annotation, written before the program was run on the document:
 *
 * ```
 * ## dates
 * held in ⟦1993⟧ | 1993
 * ?the ⟦same year⟧ | *
 * ```
 *
 * The first field is the quote; words around it stand outside of ⟦ ⟧ where the quote alone is found too early; ` / ` separates
 * spans that are as good. The others are attributes: `*` anything or any part, `-` null, `/` alternatives. `?` before a line:
 * neither asked for nor punished.
 */
export interface Expected {
  readonly optional: boolean;
  /** Quotes that are as good, each with the words before it. */
  readonly spans: readonly { readonly before: string; readonly quote: string; readonly after: string }[];
  readonly fields: readonly string[];
  /** As written, for messages. */
  readonly line: string;
}

export function readTruth(text: string): Map<string, Expected[]> {
  const layers = new Map<string, Expected[]>();
  let layer: Expected[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (line.startsWith('## ')) {
      layer = [];
      layers.set(line.slice(3).trim(), layer);
    } else layer.push(readLine(line));
  }
  return layers;
}

function readLine(line: string): Expected {
  const optional = line.startsWith('?');
  const [first = '', ...fields] = (optional ? line.slice(1) : line).split(' | ').map((field) => field.trim());
  return { optional, fields, line, spans: first.split(' / ').map(readSpan) };
}

function readSpan(field: string) {
  const marked = /^(?<before>.*?)⟦(?<quote>.*)⟧(?<after>.*)$/u.exec(field)?.groups;
  return { before: marked?.before ?? '', quote: marked?.quote ?? field, after: marked?.after ?? '' };
}

/** Whether a value is what a field of the truth allows. */
export function allows(field: string | undefined, value: unknown): boolean {
  if (field === undefined || field === '*') return true;
  const printed = value === null || value === undefined || value === '' ? '-' : String(value);
  return [field, ...field.split('/')].some((alternative) => glob(alternative, printed));
}

const glob = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
      .join('.*')}$`,
    'su',
  ).test(text);
