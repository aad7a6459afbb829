import type { AmountRow, Comparison } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { fileName } from './grid.ts';
import { labelsOf } from './labels.ts';
import { shortened } from './shown-text.ts';
import { CATEGORIES, COLOURS } from './theme.ts';

/** So many units get a picture: currencies and percentages first, then what is counted most often. */
const MOST_CHARTS = 8;
const FEWEST_POINTS = 3;
/** More marks than this cover one another. */
const MOST_POINTS = 600;
const SHAPES = [
  'circle',
  'square',
  'triangle-up',
  'diamond',
  'cross',
  'triangle-down',
  'triangle-right',
  'triangle-left',
];

/** 25000000 → "25 million": d3 writes 25M, and G for a billion. */
const IN_WORDS =
  "abs(datum.value) < 100000 ? format(datum.value, ',.6~r') : " +
  "replace(replace(replace(replace(format(datum.value, '~s'), 'k', ' thousand'), 'M', ' million'), 'G', ' billion'), 'T', ' trillion')";

export interface AmountTopic {
  readonly kind: string;
  readonly unit: string;
  readonly rows: readonly AmountRow[];
  readonly count: number;
}

/** Amounts by kind and unit: money first, then per cent, then counts; within them the most frequent first. */
export function amountTopics(rows: readonly AmountRow[]): AmountTopic[] {
  const topics = new Map<string, AmountRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.unit]);
    const known = topics.get(key);
    if (known === undefined) topics.set(key, [row]);
    else known.push(row);
  }
  const rank = ['money', 'percent', 'membership', 'count'];
  return [...topics.values()]
    .flatMap((found) => {
      const [first] = found;
      const count = found.reduce((sum, row) => sum + row.count, 0);
      return first === undefined ? [] : [{ kind: first.kind, unit: first.unit, rows: found, count }];
    })
    .sort(
      (a, b) =>
        rank.indexOf(a.kind) - rank.indexOf(b.kind) ||
        b.count - a.count ||
        (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0),
    );
}

/** Of each currency and frequent unit: every amount with a year as a mark. */
export function amountCharts(comparison: Comparison): ChartDesign[] {
  const labels = labelsOf(comparison);
  const groups = comparison.groups.map(({ id }) => id);
  const colour = new Map(groups.map((id, index) => [labels.group(id), CATEGORIES[index] ?? COLOURS.faint]));
  const shape = new Map(groups.map((id, index) => [labels.group(id), SHAPES[index % SHAPES.length]]));
  // Marks of one year stand side by side, group by group, within nine tenths of the year.
  const offset = (group: string): number => ((groups.indexOf(group) + 0.5) / groups.length - 0.5) * 0.9;
  return amountTopics(comparison.amounts)
    .map((topic) => ({
      ...topic,
      values: topic.rows.flatMap((row) => pointsOf(row, labels.group(row.group), offset(row.group))),
    }))
    .filter(({ values }) => values.length >= FEWEST_POINTS && new Set(values.map(({ year }) => year)).size > 1)
    .slice(0, MOST_CHARTS)
    .map(({ kind, unit, values: all, count }) => {
      const values = spreadOut(all);
      const what = kind === 'money' ? unit : kind === 'percent' ? 'per cent' : `number of: ${shortened(unit, 30)}`;
      const title = `Amounts by year: ${what}`;
      const positive = values.every(({ value }) => value > 0);
      const whole = values.every(({ value }) => Number.isInteger(value));
      const wide = positive && spread(values) > 200;
      const shown = groups.map(labels.group).filter((name) => values.some(({ group }) => group === name));
      return {
        name: `amounts-${fileName(`${kind}-${unit}`)}`,
        part: 'amounts',
        title,
        caption:
          'Each mark is one amount in the text, at the year that stands with it in its sentence or paragraph. Amounts are not added up: two passages may give the same sum. Within a year groups stand side by side. ' +
          (wide ? 'The scale is logarithmic: each step up is ten times as much. ' : '') +
          (count > all.length ? `${count - all.length} without a year are not drawn. ` : '') +
          (all.length > values.length
            ? `Of ${all.length} with a year ${values.length} are drawn, evenly over the list.`
            : ''),
        spec: {
          data: { values },
          title,
          width: 700,
          height: 220,
          mark: { type: 'point', size: 70, filled: false, strokeWidth: 2 },
          encoding: {
            x: {
              field: 'at',
              type: 'quantitative',
              title: 'year',
              scale: { zero: false, nice: false, padding: 24 },
              axis: { format: 'd', tickMinStep: 1 },
            },
            y: {
              field: 'value',
              type: 'quantitative',
              title: what,
              scale: wide ? { type: 'log' } : { zero: true },
              axis: { labelExpr: IN_WORDS, tickCount: 6, ...(whole ? { tickMinStep: 1 } : {}) },
            },
            color: {
              field: 'group',
              type: 'nominal',
              title: null,
              scale: { domain: shown, range: shown.map((name) => colour.get(name) ?? COLOURS.faint) },
              legend: { orient: 'bottom', columns: 5 },
            },
            shape: {
              field: 'group',
              type: 'nominal',
              title: null,
              scale: { domain: shown, range: shown.map((name) => shape.get(name) ?? 'circle') },
            },
            description: { field: 'what', type: 'nominal' },
          },
        } as ChartDesign['spec'],
      };
    });
}

interface Point {
  readonly group: string;
  readonly year: number;
  /** The year, moved to the place of its group. */
  readonly at: number;
  readonly value: number;
  readonly what: string;
}

const pointsOf = ({ year, items }: AmountRow, group: string, offset: number): Point[] =>
  year === null
    ? []
    : items.map(({ value, document, annotation, quote }) => ({
        group,
        year,
        at: Number((year + offset).toFixed(3)),
        value,
        what: `${group}, ${year}: ${shortened(quote, 60)} (${document}, ${annotation})`,
      }));

const spread = (values: readonly Point[]): number => {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const { value } of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return high / low;
};

/** At most so many points, each k-th of the list, the first among them. */
function spreadOut(points: readonly Point[]): Point[] {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, index) => index % step === 0);
}
