import { inWords, yearsInWords } from '../charts/labels.ts';
import { orderedSchemes, SCHEME_KINDS } from '../charts/periodisations.ts';
import type { ComparedPhase, ComparedScheme, SchemePair } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { counted } from './numbers.ts';
import type { Reading, Section } from './reading.ts';
import { excerpt, more, table } from './table.ts';
import { traceOf } from './traces.ts';

const MOST_PHASES = 600;
const MOST_PAIRS = 60;

/** Who divides history how, and where the divisions agree. */
export function periodisationsSection(reading: Reading): Section {
  const { schemes, pairs, gaps } = reading.comparison.periodisations;
  const id = 'periodisations';
  if (schemes.length === 0) {
    return { id, title: 'Periodisations', content: html`<p>No document proposes or reports a periodisation.</p>` };
  }
  return {
    id,
    title: 'Periodisations',
    content: html`${reading.figures('periodisations')}
${more('The phases as a table', phaseTable(reading, orderedSchemes(schemes)))}
${gaps.length > 0 && html`<h3>Years that no phase covers</h3><ul>${gaps.map(({ scheme, from, to }) => html`<li>${scheme}: ${yearsInWords(from, to)}</li>`)}</ul>`}
${pairs.length > 0 && pairsPart(pairs)}`,
  };
}

/** Rivals and revisions first: they speak of the same country. */
function pairsPart(pairs: readonly SchemePair[]): Html {
  const [own, between] = [
    pairs.filter(({ reason }) => reason !== 'countries'),
    pairs.filter(({ reason }) => reason === 'countries'),
  ];
  const list = (some: readonly SchemePair[]): Html => {
    const { shown, note } = excerpt(some, MOST_PAIRS, TABLES.schemePairs);
    return html`${note !== null && html`<p>${note}</p>`}${shown.map(pairDetails)}`;
  };
  return html`<h3>How periodisations relate</h3>
<p>Phases that overlap or meet, with Allen’s (1983) relation of the first to the second: <em>meets</em> means that one begins in the year after the other ends.</p>
${list(own)}${between.length > 0 && more(`Between the groups: ${counted(between.length, 'pair')} of periodisations`, list(between))}`;
}

interface PhaseRow {
  readonly scheme: ComparedScheme;
  readonly phase: ComparedPhase | null;
}

function phaseTable(reading: Reading, schemes: readonly ComparedScheme[]): Html {
  const rows = schemes.flatMap((scheme): PhaseRow[] =>
    scheme.phases.length === 0 ? [{ scheme, phase: null }] : scheme.phases.map((phase) => ({ scheme, phase })),
  );
  const { shown, note } = excerpt(rows, MOST_PHASES, TABLES.phases);
  return table<PhaseRow>({
    caption: html`Years count in full. A bound in brackets is not stated there: it is inferred, or taken from the neighbouring phase. ${note}`,
    rows: shown,
    filtered: true,
    columns: [
      { title: 'Scheme', cell: ({ scheme }) => scheme.id },
      { title: 'Country', cell: ({ scheme }) => scheme.countries.map(reading.labels.country).join(', ') || 'unknown' },
      {
        title: 'Whose',
        cell: ({ scheme }) => `${SCHEME_KINDS[scheme.kind]}${scheme.basis === null ? '' : `; revises ${scheme.basis}`}`,
      },
      { title: 'Phase', numeric: true, cell: ({ phase }) => phase?.ordinal ?? 'phases not told' },
      { title: 'From', numeric: true, cell: ({ phase }) => phase && bound(phase.begin, phase.beginFrom) },
      { title: 'To', numeric: true, cell: ({ phase }) => phase && bound(phase.until, phase.untilFrom) },
      {
        title: 'Called',
        text: true,
        cell: ({ scheme, phase }) =>
          html`${phase?.label && reading.worded(scheme.documents[0] ?? '', phase.label)}${phase?.hypothetical && html` <em>(only wondered about)</em>`}`,
      },
      { title: 'Found in', cell: ({ scheme, phase }) => traceOf(phase?.trace ?? scheme.trace) },
    ],
  });
}

function bound(year: number | null, from: ComparedPhase['beginFrom']): string {
  if (year === null) return 'open';
  return from === 'stated' ? String(year) : `(${year})`;
}

const REASONS: Readonly<Record<SchemePair['reason'], string>> = {
  rivals: 'two periodisations of one country',
  revision: 'one revises the other',
  countries: 'the periodisations chosen for two groups',
};

function pairDetails({ a, b, reason, phases, boundaries, onlyA, onlyB }: SchemePair): Html {
  const same = boundaries.filter(({ shift }) => shift === 0).length;
  const agreed =
    boundaries.length === 0
      ? 'no beginnings to compare'
      : `${same} of ${boundaries.length} beginnings in the same year`;
  const spans = (list: SchemePair['onlyA']): string =>
    list.map(([from, to]) => yearsInWords(from, to) ?? 'all years').join(', ');
  return more(
    html`${a} and ${b}: ${REASONS[reason]}, ${agreed}`,
    html`${table({
      caption: 'Phases that overlap or meet. Shifts are years of the second minus years of the first.',
      rows: phases,
      sortable: false,
      columns: [
        { title: html`Phase of ${a}`, cell: (row) => row.a },
        { title: 'Relation', cell: ({ relation }) => inWords(relation) },
        { title: html`Phase of ${b}`, cell: (row) => row.b },
        { title: 'Years in common', numeric: true, cell: ({ overlap }) => overlap ?? 'without end' },
        { title: 'Shift of the beginning', numeric: true, cell: ({ beginShift }) => shift(beginShift) },
        { title: 'Shift of the end', numeric: true, cell: ({ untilShift }) => shift(untilShift) },
      ],
    })}${
      boundaries.length > 0 &&
      html`<ul>${boundaries.map(
        (at) =>
          html`<li>Phase ${at.a} of ${a} begins in ${at.yearA}; the nearest beginning in ${b} is that of phase ${at.b} in ${at.yearB}${
            at.shift === 0
              ? ', the same year'
              : ` (${counted(Math.abs(at.shift), 'year')} ${at.shift > 0 ? 'later' : 'earlier'})`
          }.</li>`,
      )}</ul>`
    }${onlyA.length > 0 && html`<p>Only ${a} has phases for: ${spans(onlyA)}.</p>`}${onlyB.length > 0 && html`<p>Only ${b} has phases for: ${spans(onlyB)}.</p>`}`,
  );
}

const shift = (years: number | null): string =>
  years === null ? 'open' : years > 0 ? `+${years}` : years < 0 ? `−${-years}` : '0';
