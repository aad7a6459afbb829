import { inWords, sortName } from '../charts/labels.ts';
import { columnName, SPEAKER_TYPES } from '../charts/voices.ts';
import type { Comparison, Voice, VoiceCode } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { counted } from './numbers.ts';
import type { Reading, Section } from './reading.ts';
import { excerpt, more, table } from './table.ts';
import { traceOf } from './traces.ts';

const MOST_ROWS = 300;

/** Whose words the documents report, when, and on what. */
export function voicesSection(reading: Reading): Section {
  const { statements, codes } = reading.comparison.voices;
  const id = 'voices';
  const title = 'Who says what';
  if (statements.length === 0) return { id, title, content: html`<p>No attributed statements were found.</p>` };
  const sorts = statements.filter(({ speaker }) => speaker === null);
  const named = statements.filter(({ speaker, column }) => speaker !== null && column === 'all');
  return {
    id,
    title,
    content: html`${reading.figures('voices')}
${more('Statements by sort of speaker and phase, as a table', typeTable(reading, sorts))}
${named.length > 0 && html`<h3>Speakers by name</h3>${more(counted(named.length, 'speaker'), speakerTable(reading, named))}`}
${codes.length > 0 && html`<h3>What they speak of</h3>${codeTable(reading, codes)}`}`,
  };
}

const columnNames = ({ grid }: Comparison): ((id: string) => string) => {
  const names = new Map(grid.columns.map((column) => [column.id, columnName(column)]));
  return (id) => names.get(id) ?? id;
};

interface TypeRow {
  readonly group: string;
  readonly column: string;
  readonly byType: ReadonlyMap<string, Voice>;
}

function typeTable({ comparison, labels }: Reading, voices: readonly Voice[]): Html {
  const rows = new Map<string, TypeRow & { byType: Map<string, Voice> }>();
  for (const voice of voices) {
    const key = JSON.stringify([voice.group, voice.column]);
    const row = rows.get(key) ?? { group: voice.group, column: voice.column, byType: new Map<string, Voice>() };
    row.byType.set(voice.speakerType, voice);
    rows.set(key, row);
  }
  const { shown, note } = excerpt([...rows.values()], MOST_ROWS, TABLES.statements);
  const nameOf = columnNames(comparison);
  const types = SPEAKER_TYPES.filter((type) => voices.some(({ speakerType }) => speakerType === type));
  return table<TypeRow>({
    caption: html`Statements and, in brackets, their share of the row in per cent. ${note}`,
    rows: shown,
    columns: [
      { title: 'Group', cell: ({ group }) => labels.group(group) },
      { title: 'Phase', cell: ({ column }) => nameOf(column) },
      ...types.map((type) => ({
        title: sortName(type),
        numeric: true,
        cell: ({ byType }: TypeRow) => {
          const voice = byType.get(type);
          if (voice === undefined) return '0';
          return voice.share === null ? voice.statements : `${voice.statements} (${Math.round(100 * voice.share)})`;
        },
        sort: ({ byType }: TypeRow) => byType.get(type)?.statements ?? 0,
      })),
    ],
  });
}

function speakerTable({ labels, worded }: Reading, voices: readonly Voice[]): Html {
  const ranked = [...voices].sort(
    (a, b) => b.statements - a.statements || ((a.speaker ?? '') < (b.speaker ?? '') ? -1 : 1),
  );
  const { shown, note } = excerpt(ranked, MOST_ROWS, TABLES.statements);
  const groupsOf = new Map<string, Set<string>>();
  for (const { speaker, entity, group } of voices) {
    const key = entity ?? speaker ?? '';
    groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(group));
  }
  return table<Voice>({
    caption: html`Statements in the whole group; “own words” are those quoted wholly or in part. ${note}`,
    filtered: true,
    rows: shown,
    columns: [
      {
        title: 'Speaker',
        cell: ({ speaker, trace, entity }) =>
          html`${worded(trace[0]?.document ?? '', speaker ?? '')}${entity !== null && html` <span class="small faint"><code>${entity}</code></span>`}`,
      },
      { title: 'Sort', cell: ({ speakerType }) => sortName(speakerType) },
      { title: 'Group', cell: ({ group }) => labels.group(group) },
      { title: 'Statements', numeric: true, cell: ({ statements }) => statements },
      { title: 'In own words', numeric: true, cell: ({ direct }) => direct },
      { title: 'Documents', numeric: true, cell: ({ documents }) => documents },
      {
        title: 'Groups in which the speaker speaks',
        numeric: true,
        cell: ({ entity, speaker }) => groupsOf.get(entity ?? speaker ?? '')?.size ?? 1,
      },
      { title: 'Found in', cell: ({ trace }) => traceOf(trace) },
    ],
  });
}

/** Sorts of speakers first, then speakers by name; whole groups before phases. */
function codeTable(reading: Reading, codes: readonly VoiceCode[]): Html {
  const sorts = codes.filter(({ speaker }) => speaker === null);
  const named = codes.filter(({ speaker }) => speaker !== null);
  return html`<p>Coded passages within attributed statements: who speaks of what, and whether as supportive, restrictive or ambivalent.</p>
${sorts.length > 0 && more('By sort of speaker and phase', codeRows(reading, sorts))}
${named.length > 0 && more('By speaker and phase', codeRows(reading, named))}`;
}

function codeRows({ comparison, labels, worded }: Reading, codes: readonly VoiceCode[]): Html {
  const whole = (row: VoiceCode): number => (row.column === 'all' ? 0 : 1);
  const ranked = [...codes].sort((a, b) => whole(a) - whole(b));
  const { shown, note } = excerpt(ranked, MOST_ROWS, TABLES.statementCodes);
  const nameOf = columnNames(comparison);
  return table<VoiceCode>({
    caption: html`The polarity is that of the code, not a judgement of the speaker. ${note}`,
    filtered: true,
    rows: shown,
    columns: [
      {
        title: 'Speaker',
        cell: ({ speaker, speakerType, statements }) =>
          speaker === null
            ? sortName(speakerType)
            : html`${worded(statements[0]?.document ?? '', speaker)} (${sortName(speakerType)})`,
      },
      { title: 'Code', cell: ({ code }) => inWords(code) },
      { title: 'Group', cell: ({ group }) => labels.group(group) },
      { title: 'Phase', cell: ({ column }) => nameOf(column) },
      { title: 'Passages', numeric: true, cell: ({ count }) => count },
      { title: 'Supportive', numeric: true, cell: ({ supportive }) => supportive },
      { title: 'Restrictive', numeric: true, cell: ({ restrictive }) => restrictive },
      { title: 'Ambivalent', numeric: true, cell: ({ ambivalent }) => ambivalent },
      { title: 'Codes', cell: ({ trace }) => traceOf(trace) },
      { title: 'In the statements', cell: ({ statements }) => traceOf(statements) },
    ],
  });
}
