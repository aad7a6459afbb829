import type { Comparison, GridCell } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { type HeatCell, heatMap, roundBounds } from './heat-map.ts';
import { inWords, labelsOf } from './labels.ts';
import { shortened } from './shown-text.ts';

/** A picture with more rows than this is a table; the page's grid and `tables/` have all groups. */
const MOST_GROUPS = 40;
/** Codes times groups: beyond this the grids by years, code by code, are read more easily. */
const MOST_ROWS = 150;

/** Of each codebook: codes by group, and, where years are known, codes by group and years. */
export function gridCharts(comparison: Comparison): ChartDesign[] {
  return comparison.grid.codebooks.flatMap(({ name }) => [
    ...codesByGroup(comparison, name),
    ...codesByYears(comparison, name),
  ]);
}

/** Paragraphs with the code, of those that were coded, in per cent; null where none was. */
export const shareOf = ({ paragraphs, of }: GridCell): number | null => (of === 0 ? null : (100 * paragraphs) / of);

const percent = (share: number): string => (share > 0 && share < 1 ? '<1' : String(Math.round(share)));

function drawnGroups(comparison: Comparison): { readonly ids: readonly string[]; readonly note: string } {
  const ids = comparison.groups.map(({ id }) => id);
  if (ids.length <= MOST_GROUPS) return { ids, note: '' };
  return { ids: ids.slice(0, MOST_GROUPS), note: ` Drawn are the first ${MOST_GROUPS} of ${ids.length} groups.` };
}

function codesByGroup(comparison: Comparison, codebook: string): ChartDesign[] {
  const { ids, note } = drawnGroups(comparison);
  const labels = labelsOf(comparison);
  const cells = comparison.grid.cells.filter(
    (cell) => cell.codebook === codebook && cell.column === 'all' && ids.includes(cell.group),
  );
  if (!cells.some(({ of }) => of > 0)) return [];
  const codes = comparison.grid.codebooks.find(({ name }) => name === codebook)?.codes ?? [];
  const title = `${titleOf(comparison, codebook)}: how much of each group speaks of it`;
  return [
    {
      name: `codes-${fileName(codebook)}`,
      part: `grid/${codebook}`,
      title,
      caption:
        'Per cent of the coded paragraphs of a group that carry the code; a paragraph may carry several codes, so rows do not add up to 100. ' +
        `0 is “not mentioned”; a dash means that no paragraph of the group was coded.${note}`,
      spec: heatMap({
        title,
        legend: '% of coded paragraphs',
        rows: ids.map(labels.group),
        columns: codes.map(({ code }) => inWords(shortened(code, 40))),
        cells: cells.map((cell) => heatCell(cell, labels.group(cell.group), inWords(shortened(cell.code, 40)))),
        bounds: roundBounds(largestOf(cells), 1),
        format: '~r',
        cell: [62, 30],
      }),
    },
  ];
}

const titleOf = ({ grid }: Comparison, codebook: string): string =>
  shortened(grid.codebooks.find(({ name }) => name === codebook)?.title ?? inWords(codebook), 90);

const largestOf = (cells: readonly GridCell[]): number =>
  cells.reduce((largest, cell) => Math.max(largest, shareOf(cell) ?? 0), 0);

function heatCell(cell: GridCell, row: string, column: string): HeatCell {
  const value = shareOf(cell);
  return {
    row,
    column,
    value,
    text: value === null ? '–' : percent(value),
    what: `${row}, ${column}: ${cell.paragraphs} of ${cell.of} coded paragraphs, ${inWords(cell.status)}`,
  };
}

/** Groups on one axis of years, code under code. */
function codesByYears(comparison: Comparison, codebook: string): ChartDesign[] {
  const { ids, note } = drawnGroups(comparison);
  const labels = labelsOf(comparison);
  const spans = comparison.grid.columns.filter(({ kind, begin }) => kind === 'span' && begin !== null);
  const spanIds = new Map(spans.map(({ id }) => [id, id.replace('-', '–')]));
  const cells = comparison.grid.cells.filter(
    (cell) => cell.codebook === codebook && spanIds.has(cell.column) && ids.includes(cell.group),
  );
  const codes = comparison.grid.codebooks.find(({ name }) => name === codebook)?.codes ?? [];
  if (spans.length < 2 || ids.length * codes.length > MOST_ROWS || !cells.some(({ of }) => of > 0)) return [];
  const rowOf = (code: string, group: string): string => `${inWords(shortened(code, 40))} · ${labels.group(group)}`;
  const title = `${titleOf(comparison, codebook)}: codes by years`;
  return [
    {
      name: `codes-by-years-${fileName(codebook)}`,
      part: `grid/${codebook}`,
      title,
      caption:
        'Per cent of the coded paragraphs about these years that carry the code. The years are those of the phases, on one axis for all groups; ' +
        'a paragraph whose years reach into several spans counts in each. A dash: no coded paragraph is about these years. ' +
        `Few paragraphs make large percentages: the numbers behind them are in the grid.${note}`,
      spec: heatMap({
        title,
        legend: '% of coded paragraphs',
        rows: codes.flatMap(({ code }) => ids.map((group) => rowOf(code, group))),
        columns: [...spanIds.values()],
        cells: cells.map((cell) => heatCell(cell, rowOf(cell.code, cell.group), spanIds.get(cell.column) ?? '')),
        bounds: roundBounds(largestOf(cells), 1),
        format: '~r',
        cell: [76, 18],
      }),
    },
  ];
}

/** Names of codebooks come from files that people edit: only letters, digits and hyphens reach a path. */
export const fileName = (name: string): string => {
  const safe = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return safe === '' ? 'unnamed' : safe.slice(0, 60);
};
