import { inWords } from '../charts/labels.ts';
import type { ComparedInstrument, Comparison, SubjectCell } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { langAttribute, type Reading, type Section } from './reading.ts';
import { excerpt, more, table } from './table.ts';
import { traceOf } from './traces.ts';

const MOST_INSTRUMENTS = 400;
const MOST_COUNTRIES = 24;

/** Which country has which law, since when, and which other country has its counterpart. */
export function lawsSection(reading: Reading): Section {
  const { laws } = reading.comparison;
  const id = 'laws';
  const title = 'Laws and their counterparts';
  if (laws.instruments.length === 0)
    return { id, title, content: html`<p>The documents name no legal instrument.</p>` };
  return {
    id,
    title,
    content: html`${reading.figures('laws').slice(0, 1)}
<h3>Which country has a law on a subject, since when</h3>
${subjectTable(reading)}${reading.figures('laws').slice(1)}
<h3>Instruments</h3>
${instrumentTable(reading)}`,
  };
}

function subjectTable({ comparison, labels }: Reading): Html {
  const { subjects, bySubject, jurisdictions, instruments } = comparison.laws;
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const cells = new Map(bySubject.map((cell) => [JSON.stringify([cell.subject, cell.jurisdiction]), cell]));
  const countries = jurisdictions.filter((country) => bySubject.some(({ jurisdiction }) => jurisdiction === country));
  const { shown, note } = excerpt(countries, MOST_COUNTRIES, TABLES.subjects);
  const rows = subjects.filter(({ id }) =>
    bySubject.some(({ subject, status }) => subject === id && status !== 'none-known'),
  );
  if (rows.length === 0)
    return html`<p>No title of an instrument names one of the subjects that glossator tells apart.</p>`;
  return table({
    caption: html`Told by the words of titles; the number behind a dot says how many instruments there are, and each cell opens them. “(register)”: no document names it, but glossator’s register of well-known instruments has it. A dash: none known, which is no proof that there is none. Subjects that most countries have stand first. ${note !== null && `Countries: ${note}`}`,
    sortable: false,
    filtered: true,
    rows,
    columns: [
      { title: 'Subject', cell: ({ eng, rus }) => html`${eng} <span class="small faint" lang="ru">${rus}</span>` },
      ...shown.map((country) => ({
        title: labels.country(country),
        cell: ({ id }: Comparison['laws']['subjects'][number]) =>
          subjectCell(cells.get(JSON.stringify([id, country])), byId),
      })),
    ],
  });
}

function subjectCell(cell: SubjectCell | undefined, byId: ReadonlyMap<string, ComparedInstrument>): Html {
  if (cell === undefined || cell.status === 'none-known')
    return html`<span class="faint" aria-hidden="true">–</span><span class="unseen">none known</span>`;
  const found = cell.instruments.flatMap((id) => byId.get(id) ?? []);
  const since = cell.since === null ? 'undated' : `since ${cell.since.slice(0, 4)}`;
  const register = cell.status === 'register-only' && html` <em>(register)</em>`;
  const several = found.length > 1 && html`<span class="faint"> · ${found.length}</span>`;
  return html`<details class="more"><summary>${since}${several}${register}</summary><ul>${found.map(
    (instrument) =>
      html`<li>${instrument.date ?? 'undated'}: ${titleOf(instrument)}${instrument.replaced !== null && `, replaced ${instrument.replaced}`}${instrument.origin === 'register' && html` <em>(register)</em>`}${instrument.id === cell.current && found.length > 1 && html` <em>(the latest)</em>`}</li>`,
  )}</ul></details>`;
}

function titleOf({ titles: { eng, rus }, kind, number }: ComparedInstrument): Html {
  const name =
    eng !== null
      ? html`<span${langAttribute('eng')}>${eng}</span>`
      : rus !== null
        ? html`<span${langAttribute('rus')}>${rus}</span>`
        : html`untitled ${inWords(kind)}`;
  return html`${name}${number !== null && `, No. ${number}`}`;
}

function instrumentTable({ comparison, labels }: Reading): Html {
  const named = comparison.laws.instruments.filter(({ origin }) => origin === 'documents');
  const { shown, note } = excerpt(named, MOST_INSTRUMENTS, TABLES.instruments);
  if (named.length === 0) return html`<p>The documents name none; what stands above is from the register.</p>`;
  return more(
    `The ${named.length} instruments that the documents name`,
    table<ComparedInstrument>({
      caption: html`One row an instrument, whatever it is called where. ${note}`,
      filtered: true,
      rows: shown,
      columns: [
        { title: 'Instrument', text: true, cell: titleOf },
        {
          title: 'In Russian',
          text: true,
          cell: ({ titles }) =>
            titles.eng !== null && titles.rus !== null && html`<span lang="ru">${titles.rus}</span>`,
        },
        { title: 'Country', cell: ({ jurisdiction }) => labels.country(jurisdiction) },
        { title: 'Kind', cell: ({ kind }) => inWords(kind) },
        { title: 'Adopted', cell: ({ date }) => date ?? 'unknown' },
        { title: 'In force', cell: ({ effective }) => effective ?? '–' },
        {
          title: 'Amended',
          cell: ({ amendments }) => amendments.map(({ date }) => date ?? 'undated').join(', ') || '–',
        },
        { title: 'Replaced', numeric: true, cell: ({ replaced }) => replaced ?? '–' },
        { title: 'Mentions', numeric: true, cell: ({ mentions }) => mentions },
        { title: 'Named by', cell: ({ groups }) => groups.map(labels.group).join(', ') },
        { title: 'Found in', cell: ({ trace }) => traceOf(trace) },
      ],
    }),
  );
}
