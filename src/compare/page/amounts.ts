import { amountTopics } from '../charts/amounts.ts';
import type { AmountItem, AmountRow } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { counted, grouped, large } from './numbers.ts';
import type { Reading, Section } from './reading.ts';
import { excerpt, more, table } from './table.ts';

const MOST_TOPICS = 30;
const MOST_ITEMS = 40;
/** Units that occur less often share one table. */
const FEW = 3;

/** Sums, percentages and counts by year; each currency and counted noun for itself. */
export function amountsSection(reading: Reading): Section {
  const topics = amountTopics(reading.comparison.amounts);
  const id = 'amounts';
  const title = 'Amounts by year';
  if (topics.length === 0) return { id, title, content: html`<p>The documents name no amounts.</p>` };
  const frequent = topics.filter(({ count }) => count >= FEW);
  const rare = topics.filter(({ count }) => count < FEW);
  const { shown, note } = excerpt(frequent, MOST_TOPICS, TABLES.amounts);
  return {
    id,
    title,
    content: html`<p>Every amount stands for itself: nothing is added up, nothing converted, since two passages may give the same sum and currencies change their worth. The year is that of a date in the same sentence, else in the same paragraph (marked ¶); in tables that of the row, the column or the caption (marked ▦). What tables count is named by the words of their heads.</p>
${reading.figures('amounts')}
<h3>Each currency and unit as a table</h3>
${note !== null && html`<p>Units: ${note}</p>`}${shown.map((topic) =>
  more(
    html`${KINDS[topic.kind] ?? topic.kind}: ${topic.unit} (${topic.count})`,
    amountTable(reading, topic.rows, 'In the order of years.'),
  ),
)}${
  rare.length > 0 &&
  more(
    `Rare units: ${counted(rare.length, 'unit')} with fewer than ${FEW} amounts`,
    amountTable(
      reading,
      rare.flatMap(({ rows }) => rows),
      'Each unit for itself.',
    ),
  )
}`,
  };
}

/** Beside a year that does not stand in the sentence. */
const SIGNS: Readonly<Record<NonNullable<AmountItem['yearFrom']>, string>> = {
  sentence: '',
  paragraph: ' ¶',
  table: ' ▦',
};

interface Line {
  readonly row: AmountRow;
  readonly item: AmountItem;
}

const KINDS: Readonly<Record<string, string>> = {
  money: 'Money',
  percent: 'Percentages',
  count: 'Counts',
  membership: 'Numbers of members',
};

function amountTable(reading: Reading, rows: readonly AmountRow[], what: string): Html {
  const lines = rows.flatMap((row) => row.items.map((item): Line => ({ row, item })));
  const { shown, note } = excerpt(lines, MOST_ITEMS, TABLES.amounts);
  return table<Line>({
    caption: html`${what} “≥” and “≤” stand for “at least” and “at most”, “≈” for “about”. ${note}`,
    filtered: true,
    rows: shown,
    columns: [
      { title: 'Group', cell: ({ row }) => reading.labels.group(row.group) },
      {
        title: 'Year',
        numeric: true,
        cell: ({ row, item }) => html`${row.year ?? 'none'}${SIGNS[item.yearFrom ?? 'sentence']}`,
        sort: ({ row }) => row.year ?? '',
      },
      {
        title: 'Amount',
        numeric: true,
        cell: ({ row, item }) => amountInWords(item, row.kind === 'money' ? large : (value) => grouped(value, 2)),
        sort: ({ item }) => item.value,
      },
      { title: 'Unit', cell: ({ row, item }) => reading.worded(item.document, row.unit) },
      {
        title: 'In its sentence',
        text: true,
        cell: ({ item }) =>
          reading.worded(item.document, item.sentence.length > 320 ? `${item.quote} …` : item.sentence),
      },
      {
        title: 'Found in',
        cell: ({ item }) => html`<span class="small">${item.document} <code>${item.annotation}</code></span>`,
      },
    ],
  });
}

function amountInWords({ value, upper, approx, bound }: AmountItem, shown: (value: number) => string): string {
  const sign = bound === 'min' ? '≥ ' : bound === 'max' ? '≤ ' : approx ? '≈ ' : '';
  return `${sign}${shown(value)}${upper === null ? '' : `–${shown(upper)}`}`;
}
