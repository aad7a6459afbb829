/** What stands in one cell before it is written; `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** Types of Frictionless Table Schema. Cells of `object` and `array` hold JSON. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'object' | 'array';

export interface Column {
  /** In snake case. */
  readonly name: string;
  readonly type: ColumnType;
  readonly meaning: string;
  /** Every value that can occur, where there is a closed list. */
  readonly allowed?: readonly string[];
  /** Never empty. */
  readonly required: boolean;
}

/** A list in a cell; a `|` inside an element is written `\|`. */
export const joinList = (elements: readonly string[]): string =>
  elements.map((element) => element.replaceAll('|', '\\|')).join('|');

/** `legalCitations` → `legal_citations`. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
