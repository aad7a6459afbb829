/** Header and rows of a table, as cleaned strings. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly string[][];
}

const MOST_HEADER_ROWS = 3;
const isFigure = (cell: string): boolean =>
  /^[(~<>]?[+−–-]?\d/u.test(cell) && !/^(?:19|20)\d\d(?:[-–/]\d{2,4})?$/u.test(cell);
const hasFigures = (row: readonly string[]): boolean => row.slice(1).some(isFigure);

/**
 * Finds the header among the lines of a table: the first line, and those behind it that stand under its gaps. Rows without
 * a first cell and without figures go on with the row above; a header that a page break repeats is left out.
 */
export function gridOf(lines: readonly (readonly string[])[]): Grid {
  const header = headerLength(lines);
  const columns = joinColumns(lines.slice(0, header));
  const rows: string[][] = [];
  for (const line of lines.slice(header)) {
    if (lines.slice(0, header).some((head) => isSame(head, line))) continue;
    const last = rows.at(-1);
    if (
      last !== undefined &&
      line[0] === '' &&
      line.length > 1 &&
      !hasFigures(line) &&
      line.some((cell) => cell !== '')
    )
      for (const [column, cell] of line.entries()) last[column] = joined(last[column] ?? '', cell);
    else rows.push([...line]);
  }
  return { columns, rows };
}

/** A second line of the header stands where the first has empty cells, or has no first cell itself. */
function headerLength(lines: readonly (readonly string[])[]): number {
  let length = Math.min(1, lines.length);
  while (length < Math.min(MOST_HEADER_ROWS, lines.length - 1)) {
    const above = lines[length - 1] ?? [];
    const line = lines[length] ?? [];
    if (hasFigures(line) || hasFigures(above)) break;
    const gaps = above[0] === '' || (above.includes('') && line[0] === '') || (line[0] === '' && above[0] !== '');
    if (!gaps) break;
    length++;
  }
  return length;
}

/** A head over several columns stands before each of them: "Members" over "2001" and "2002" is "Members 2001", "Members 2002". */
function joinColumns(lines: readonly (readonly string[])[]): string[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const words = lines.map((line, index) => {
      const own = line[column] ?? '';
      const under = lines.slice(index + 1).some((below) => (below[column] ?? '') !== '');
      return own === '' && column > 0 && under ? spanning(line, column) : own;
    });
    return words.reduce(joined, '');
  });
}

/** The last filled cell before an empty one, behind the first column. */
const spanning = (line: readonly string[], column: number): string => {
  for (let i = column - 1; i > 0; i--) if (line[i] !== undefined && line[i] !== '') return line[i] ?? '';
  return '';
};

const joined = (left: string, right: string): string =>
  left === '' ? right : right === '' ? left : `${left} ${right}`;

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && a.length === b.length && a.every((cell, index) => cell === b[index]) && a.some((cell) => cell !== '');
