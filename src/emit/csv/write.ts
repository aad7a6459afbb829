import { stringify } from 'csv-stringify/sync';
import type { Cell } from './table.ts';

/** Opens a file for spreadsheet programs that take UTF-8 for a legacy encoding without it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as RFC 4180 text, each closed by CR LF. A text that a spreadsheet would run as a formula (it begins with
 * `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it; numbers stay numbers.
 */
export const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  stringify([...rows], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
