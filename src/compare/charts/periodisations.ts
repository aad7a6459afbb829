import type { ComparedPhase, ComparedScheme, Comparison } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { labelsOf, yearsInWords } from './labels.ts';
import { shortened } from './shown-text.ts';
import { CATEGORIES, COLOURS } from './theme.ts';

/** How a scheme came to be in the comparison, as legends say it. */
export const SCHEME_KINDS: Readonly<Record<ComparedScheme['kind'], string>> = {
  own: 'proposed by the author',
  basis: 'of others, revised by the author',
  reported: 'of others, reported',
  given: 'given by the pipeline, not by a document',
  proposed: 'proposed by the program from the data',
};

/** In the order of `SCHEME_KINDS`. */
const KIND_COLOURS = [CATEGORIES[0], CATEGORIES[2], CATEGORIES[4], CATEGORIES[7], CATEGORIES[1]];

/** More rows than this are no longer read at a glance; the table behind the picture has all. */
export const MOST_SCHEMES = 60;
const WIDTH = 820;
const PIXELS_A_LETTER = 6.8;

/** Phases of all schemes as bars on one axis of years. */
export function periodisationCharts(comparison: Comparison): ChartDesign[] {
  const { schemes, years } = comparison.periodisations;
  const drawn = orderedSchemes(schemes).filter(({ phases }) => phases.some(isDated));
  if (years === null || drawn.length === 0) return [];
  const shown = drawn.slice(0, MOST_SCHEMES);
  const axis = axisOf(years);
  const labels = labelsOf(comparison);
  const rowOf = (scheme: ComparedScheme): string =>
    `${scheme.countries.map((code) => labels.country(code)).join(', ') || 'no country'}: ${shortened(scheme.proposer, 36)}`;
  const names = distinct(shown.map(rowOf));
  const bars = shown.flatMap((scheme, index) =>
    scheme.phases.filter(isDated).map((phase) => ({ row: names[index], ...barOf(scheme, phase, axis) })),
  );
  return [
    {
      name: 'periodisations',
      part: 'periodisations',
      title: 'Periodisations on one axis of time',
      caption:
        'Each row is a scheme, each bar a phase with its number; a bar runs from the beginning of its first to the end of its last year. ' +
        'A triangle at the edge marks an end that is open or unstated. Dashed, pale bars are phases that the text only wonders about. ' +
        'The colour says who divides history so.' +
        (drawn.length > shown.length ? ` Drawn are the first ${shown.length} of ${drawn.length} schemes.` : ''),
      spec: specOf(bars, names, axis),
    },
  ];
}

/** Countries together, within them the author's own scheme first. */
export function orderedSchemes(schemes: readonly ComparedScheme[]): ComparedScheme[] {
  const rank = Object.keys(SCHEME_KINDS);
  const key = ({ countries, kind }: ComparedScheme): string => `${countries.join('+') || '~'} ${rank.indexOf(kind)}`;
  return [...schemes].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1));
}

const isDated = ({ begin, until }: ComparedPhase): boolean => begin !== null || until !== null;

/** Two schemes of one proposer and country stay two rows. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Some room on both sides for the ends that are open. */
function axisOf([first, last]: readonly [number, number]): readonly [number, number] {
  const room = Math.max(2, Math.ceil((last - first) * 0.06));
  return [first - room, last + 1 + room];
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly openFrom: boolean;
  readonly openTo: boolean;
  readonly kind: string;
  readonly hypothetical: boolean;
  readonly text: string;
  readonly what: string;
}

function barOf(scheme: ComparedScheme, phase: ComparedPhase, axis: readonly [number, number]): Bar {
  const from = phase.begin ?? axis[0];
  const to = phase.until === null ? axis[1] : phase.until + 1;
  const letters = Math.floor(
    (((to - from) / (axis[1] - axis[0])) * WIDTH - (phase.begin === null ? 22 : 10)) / PIXELS_A_LETTER,
  );
  const name = phase.label === null ? String(phase.ordinal) : `${phase.ordinal} ${phase.label}`;
  return {
    from,
    to,
    openFrom: phase.begin === null,
    openTo: phase.until === null,
    kind: SCHEME_KINDS[scheme.kind],
    hypothetical: phase.hypothetical,
    text: letters < 7 ? (letters < 1 ? '' : String(phase.ordinal)) : shortened(name, letters),
    what: `phase ${phase.ordinal}, ${yearsInWords(phase.begin, phase.until)}${phase.label === null ? '' : `, ${shortened(phase.label, 80)}`}`,
  };
}

function specOf(bars: readonly Bar[], names: readonly string[], axis: readonly [number, number]): ChartDesign['spec'] {
  const y = { field: 'row', type: 'nominal', sort: [...names], title: null, axis: { labelLimit: 520 } } as const;
  const triangle = (edge: 'from' | 'to', shape: string): object => ({
    transform: [{ filter: `datum.${edge === 'from' ? 'openFrom' : 'openTo'}` }],
    mark: { type: 'point', shape, size: 110, filled: true, opacity: 1, xOffset: edge === 'from' ? 7 : -7 },
    encoding: {
      x: { field: edge, type: 'quantitative' },
      y,
      color: { condition: { test: 'datum.hypothetical', value: COLOURS.ink }, value: COLOURS.onDeep },
    },
  });
  const kinds = Object.values(SCHEME_KINDS).filter((kind) => bars.some((bar) => bar.kind === kind));
  const text = (which: string, dx: number): object => ({
    transform: [{ filter: which }],
    mark: { type: 'text', align: 'left', dx, baseline: 'middle', fontSize: 11.5 },
    encoding: {
      x: { field: 'from', type: 'quantitative' },
      y,
      text: { field: 'text', type: 'nominal' },
      color: { condition: { test: 'datum.hypothetical', value: COLOURS.ink }, value: COLOURS.onDeep },
    },
  });
  return {
    data: { values: [...bars] },
    title: 'Periodisations on one axis of time',
    width: WIDTH,
    height: { step: 34 },
    layer: [
      {
        mark: { type: 'bar', cornerRadius: 3, height: { band: 0.72 }, strokeWidth: 2 },
        encoding: {
          x: {
            field: 'from',
            type: 'quantitative',
            title: 'year',
            scale: { domain: [...axis], nice: false },
            axis: { format: 'd', tickMinStep: 1, tickCount: 12 },
          },
          x2: { field: 'to' },
          y,
          color: {
            field: 'kind',
            type: 'nominal',
            title: null,
            scale: {
              domain: kinds,
              range: kinds.map((kind) => KIND_COLOURS[Object.values(SCHEME_KINDS).indexOf(kind)] ?? COLOURS.faint),
            },
            legend: { orient: 'bottom', columns: 2 },
          },
          fillOpacity: { condition: { test: 'datum.hypothetical', value: 0.18 }, value: 1 },
          stroke: {
            condition: { test: 'datum.hypothetical', value: COLOURS.ink },
            value: COLOURS.paper,
          },
          strokeDash: { condition: { test: 'datum.hypothetical', value: [5, 4] }, value: [1, 0] },
          description: { field: 'what', type: 'nominal' },
        },
      },
      text('!datum.openFrom', 7),
      text('datum.openFrom', 18),
      triangle('from', 'triangle-left'),
      triangle('to', 'triangle-right'),
    ],
  } as ChartDesign['spec'];
}
