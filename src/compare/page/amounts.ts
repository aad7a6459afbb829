import { type AmountTopic, amountTopics } from '../charts/amounts.ts';
import type { AmountItem, AmountRow } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { grouped, large } from './numbers.ts';
import type { Reading, Section } from './reading.ts';
import { excerpt, more, table } from './table.ts';

const MOST_TOPICS = 30;
const MOST_ITEMS = 150;

/** Sums, percentages and counts by year; each currency and counted noun for itself. */
export function amountsSection(reading: Reading): Section {
  const topics = amountTopics(reading.comparison.amounts);
  const id = 'amounts';
  const title = 'Amounts by year';
  if (topics.length === 0) return { id, title, content: html`<p>The documents name no amounts.</p>` };
  const { shown, note } = excerpt(topics, MOST_TOPICS, TABLES.amounts);
  return {
    id,
    title,
    content: html`<p>Every amount stands for itself: nothing is added up, nothing converted, since two passages may give the same sum and currencies change their worth. The year is that of a date in the same sentence, else in the same paragraph (marked ¶).</p>
${reading.figures('amounts')}
<h3>Each currency and unit as a table</h3>
${note !== null && html`<p>Units: ${note}</p>`}${shown.map((topic) => topicTable(reading, topic))}`,
  };
}

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

function topicTable(reading: Reading, { kind, unit, rows, count }: AmountTopic): Html {
  const lines = rows.flatMap((row) => row.items.map((item): Line => ({ row, item })));
  const { shown, note } = excerpt(lines, MOST_ITEMS, TABLES.amounts);
  const shownValue = kind === 'money' ? large : (value: number): string => grouped(value, 2);
  return more(
    html`${KINDS[kind] ?? kind}: ${unit} (${count})`,
    table<Line>({
      caption: html`${kind === 'count' || kind === 'membership' ? 'Number of' : 'In'} ${unit}. “≥” and “≤” stand for “at least” and “at most”, “≈” for “about”. ${note}`,
      filtered: true,
      rows: shown,
      columns: [
        { title: 'Group', cell: ({ row }) => reading.labels.group(row.group) },
        {
          title: 'Year',
          numeric: true,
          cell: ({ row, item }) => html`${row.year ?? 'none'}${item.yearFrom === 'paragraph' && ' ¶'}`,
          sort: ({ row }) => row.year ?? '',
        },
        {
          title: 'Amount',
          numeric: true,
          cell: ({ item }) => amountInWords(item, shownValue),
          sort: ({ item }) => item.value,
        },
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
    }),
  );
}

function amountInWords({ value, upper, approx, bound }: AmountItem, shown: (value: number) => string): string {
  const sign = bound === 'min' ? '≥ ' : bound === 'max' ? '≤ ' : approx ? '≈ ' : '';
  return `${sign}${shown(value)}${upper === null ? '' : `–${shown(upper)}`}`;
}
