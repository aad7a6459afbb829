import { keyTopics, SIGNIFICANT } from '../charts/keyness.ts';
import type { KeyItem, KeyList } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { fixed, grouped, probability } from './numbers.ts';
import { langAttribute, type Reading, type Section } from './reading.ts';
import { excerpt, more, table } from './table.ts';
import { traceOf } from './traces.ts';

/** Items of one direction in a table of one group. */
const MOST_ITEMS = 30;
/** Tables in all; with many groups the others are left to the files. */
const MOST_TABLES = 60;

/** Words, codes and entities that set a group apart from all others. */
export function keynessSection(reading: Reading): Section {
  const { lists, minimum } = reading.comparison.keyness;
  const id = 'keyness';
  const title = 'What sets groups apart';
  if (lists.length === 0) {
    return {
      id,
      title,
      content: html`<p>Keyness compares a group with all others; this comparison has nothing to set against one another.</p>`,
    };
  }
  const shown = new Set(lists.slice(0, MOST_TABLES));
  return {
    id,
    title,
    content: html`<p>Each group against all others together. <strong>G²</strong> (log-likelihood) says how strong the evidence is that the frequencies differ, the <strong>log ratio</strong> how much they differ (+1 twice as frequent here, −1 half as frequent), <strong>q</strong> which share of the items so marked would be marked by chance alone (Benjamini–Hochberg), <strong>DP</strong> how unevenly the item is spread within the group (0 even, near 1 in one part only: then it may be the habit of one text). Items that occur less than ${grouped(minimum)} times in all are not tested. Texts of different languages are never compared by words.</p>
${lists.length > MOST_TABLES && html`<p>Of ${lists.length} lists the first ${MOST_TABLES} are shown; all are in <code>${TABLES.keyness}</code>.</p>`}
${keyTopics(lists).map(
  ({ title: topic, name, lists: own }) =>
    html`<h3>${topic}</h3>${reading.figures(`keyness/${name}`)}${own
      .filter((list) => shown.has(list))
      .map((list) => listDetails(reading, list))}`,
)}`,
  };
}

function listDetails(reading: Reading, list: KeyList): Html {
  const { labels } = reading;
  const about = `${labels.group(list.group)}: ${grouped(list.significant)} of ${grouped(list.tested)} tested with q ≤ ${SIGNIFICANT} (${grouped(list.total)} ${list.unit} here, ${grouped(list.restTotal)} elsewhere)`;
  const content = list.items.filter(({ functionWord }) => !functionWord);
  const style = list.items.filter(({ functionWord }) => functionWord);
  const tables = (items: readonly KeyItem[]): Html =>
    html`${itemTable(list, items, 'over')}${itemTable(list, items, 'under')}`;
  return more(
    about,
    html`${list.significant === 0 && html`<p>None of them passes q ≤ ${SIGNIFICANT}: chance alone would make such differences.</p>`}${content.length === 0 ? html`<p>Nothing to show.</p>` : tables(content)}${
      style.length > 0 && more('Function words: differences of style rather than of matter', tables(style))
    }`,
  );
}

function itemTable(list: KeyList, items: readonly KeyItem[], direction: KeyItem['direction']): Html | null {
  const own = items.filter((item) => item.direction === direction);
  if (own.length === 0) return null;
  const { shown, note } = excerpt(own, MOST_ITEMS, TABLES.keyness);
  const parts = list.partUnit === 'document' ? 'documents' : 'blocks of paragraphs';
  return table<KeyItem>({
    caption: html`${direction === 'over' ? 'More frequent here than elsewhere' : 'Rarer here than elsewhere'}. Rates are per 10,000 ${list.unit}; DP is over ${list.parts} ${parts}; bold where q ≤ ${SIGNIFICANT}. ${note}`,
    filtered: true,
    rows: shown,
    columns: [
      {
        title: 'Item',
        cell: ({ label, item }) =>
          html`<span${langAttribute(list.language)}>${label}</span>${list.kind === 'entity' && html` <span class="small faint"><code>${item}</code></span>`}`,
        sort: ({ label }) => label,
      },
      { title: 'Here', numeric: true, cell: ({ count }) => grouped(count), sort: ({ count }) => count },
      {
        title: 'Rate here',
        numeric: true,
        cell: ({ perTenThousand }) => fixed(perTenThousand, 1),
        sort: (item) => item.perTenThousand,
      },
      { title: 'Elsewhere', numeric: true, cell: ({ rest }) => grouped(rest), sort: ({ rest }) => rest },
      {
        title: 'Rate elsewhere',
        numeric: true,
        cell: (item) => fixed(item.restPerTenThousand, 1),
        sort: (item) => item.restPerTenThousand,
      },
      { title: 'Documents here', numeric: true, cell: ({ documents }) => documents },
      {
        title: 'G²',
        numeric: true,
        cell: ({ logLikelihood }) => fixed(logLikelihood, 1),
        sort: (item) => item.logLikelihood,
      },
      {
        title: 'Log ratio',
        numeric: true,
        cell: ({ logRatio }) => fixed(logRatio, 2),
        sort: ({ logRatio }) => logRatio,
      },
      {
        title: 'q',
        numeric: true,
        cell: ({ q }) =>
          q <= SIGNIFICANT
            ? html`<strong>${probability(q)}</strong>`
            : html`<span class="faint">${probability(q)}</span>`,
        sort: ({ q }) => q,
      },
      {
        title: 'DP',
        numeric: true,
        cell: ({ dispersion }) => (dispersion === null ? '–' : fixed(dispersion, 2)),
        sort: ({ dispersion }) => dispersion ?? '',
      },
      { title: 'For instance', cell: ({ trace }) => traceOf(trace) },
    ],
  });
}
