import type { Comparison, GridColumn } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { labelsOf, sortName, yearsInWords } from './labels.ts';
import { shortened } from './shown-text.ts';
import { CATEGORIES, COLOURS } from './theme.ts';

const MOST_ROWS = 90;

/** The sorts of speakers, in the order of the legend. */
export const SPEAKER_TYPES: readonly string[] = [
  'author',
  'scholar',
  'government',
  'president',
  'ngo',
  'igo',
  'donor',
  'interviewees',
  'document',
];

/** Who speaks, group by group and phase by phase. */
export function voiceCharts(comparison: Comparison): ChartDesign[] {
  const labels = labelsOf(comparison);
  const columns = new Map(comparison.grid.columns.map((column) => [column.id, column]));
  const values = comparison.voices.statements.flatMap((voice) => {
    const column = columns.get(voice.column);
    if (voice.speaker !== null || column === undefined || column.kind === 'span') return [];
    return [
      {
        group: labels.group(voice.group),
        column: columnName(column),
        place: column.kind === 'all' ? -1 : (column.ordinal ?? 1000),
        speaker: sortName(voice.speakerType),
        rank: SPEAKER_TYPES.indexOf(voice.speakerType),
        statements: voice.statements,
        what: `${labels.group(voice.group)}, ${columnName(column)}: ${voice.statements} statements of ${sortName(voice.speakerType)}`,
      },
    ];
  });
  const rows = new Set(values.map(({ group, column }) => `${group} ${column}`)).size;
  const shown = rows > MOST_ROWS ? values.filter(({ place }) => place === -1) : values;
  if (shown.length === 0) return [];
  const types = SPEAKER_TYPES.filter((type) => shown.some(({ speaker }) => speaker === sortName(type)));
  const groups = comparison.groups.map(({ id }) => labels.group(id)).slice(0, MOST_ROWS);
  const title = 'Who is made to speak: attributed statements by sort of speaker';
  return [
    {
      name: 'speakers',
      part: 'voices',
      title,
      caption:
        'How many statements are attributed to each sort of speaker, in the whole group and, below, in the paragraphs of each phase. ' +
        'Long and short texts are not levelled out here: the table gives shares.' +
        (shown.length < values.length ? ' Phases are left to the table, there are too many to draw.' : ''),
      spec: {
        data: { values: shown.filter(({ group }) => groups.includes(group)) },
        title,
        facet: {
          row: {
            field: 'group',
            type: 'nominal',
            sort: groups,
            header: { labelAngle: 0, labelAlign: 'left', labelOrient: 'top', labelAnchor: 'start', title: null },
          },
        },
        spacing: 10,
        resolve: { scale: { y: 'independent' } },
        spec: {
          width: 640,
          height: { step: 22 },
          mark: { type: 'bar', stroke: COLOURS.paper, strokeWidth: 0.5 },
          encoding: {
            y: { field: 'column', type: 'nominal', sort: { field: 'place', op: 'min' }, title: null },
            x: {
              field: 'statements',
              type: 'quantitative',
              title: 'statements',
              axis: { tickMinStep: 1, format: '~r' },
            },
            color: {
              field: 'speaker',
              type: 'nominal',
              title: 'speaker',
              scale: {
                domain: types.map(sortName),
                range: types.map((type) => CATEGORIES[SPEAKER_TYPES.indexOf(type)] ?? COLOURS.faint),
              },
              legend: { orient: 'bottom', columns: 5 },
            },
            order: { field: 'rank', type: 'quantitative' },
            description: { field: 'what', type: 'nominal' },
          },
        },
      } as ChartDesign['spec'],
    },
  ];
}

/** "all", "phase 2 (1994–1997)", "no phase". */
export function columnName({ kind, ordinal, label, begin, until }: GridColumn): string {
  if (kind === 'all') return 'all';
  const years = yearsInWords(begin, until);
  if (kind === 'span') return ordinal === null && years === null ? 'no year' : (years ?? shortened(label, 30));
  if (ordinal === null) return 'no phase, or several';
  if (ordinal === 0) return 'before phase 1';
  return years === null ? `phase ${ordinal}` : `phase ${ordinal} (${years})`;
}
