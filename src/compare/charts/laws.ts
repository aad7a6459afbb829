import type { ComparedInstrument, Comparison } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { inWords, labelsOf } from './labels.ts';
import { CATEGORIES, COLOURS } from './theme.ts';

const MOST_JURISDICTIONS = 20;
const MOST_SUBJECTS = 30;

/** Instruments by year and kind, country under country; and since when each country has law on a subject. */
export function lawCharts(comparison: Comparison): ChartDesign[] {
  return [...byYear(comparison), ...bySubject(comparison)];
}

/** The most frequent kinds keep their name, what is left over becomes "other". */
function frequentKinds(comparison: Comparison): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { kind, count } of comparison.laws.byKindAndYear) counts.set(kind, (counts.get(kind) ?? 0) + count);
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(ranked.slice(0, ranked.length > 8 ? 7 : 8).map(([kind]) => kind));
}

function byYear(comparison: Comparison): ChartDesign[] {
  const { byKindAndYear, jurisdictions } = comparison.laws;
  const kinds = frequentKinds(comparison);
  const labels = labelsOf(comparison);
  const shown = jurisdictions.slice(0, MOST_JURISDICTIONS);
  const values = byKindAndYear.flatMap(({ jurisdiction, kind, year, count }) =>
    year === null || jurisdiction === null || !shown.includes(jurisdiction)
      ? []
      : [{ country: labels.country(jurisdiction), year, kind: kinds.has(kind) ? inWords(kind) : 'other', count }],
  );
  if (values.length === 0) return [];
  const undated = byKindAndYear.reduce((sum, { year, count }) => sum + (year === null ? count : 0), 0);
  const countries = shown.map(labels.country).filter((country) => values.some((value) => value.country === country));
  const names = [...[...kinds].map(inWords), ...(values.some(({ kind }) => kind === 'other') ? ['other'] : [])];
  const ranked = values.map((value) => ({
    ...value,
    rank: names.indexOf(value.kind),
    what: `${value.country}, ${value.year}: ${value.count} ${value.kind}`,
  }));
  const years = everyYear(values);
  const marked = years.filter((year) => years.length <= 12 || year % (years.length > 60 ? 10 : 5) === 0);
  const highest = Math.max(...sums(values).values());
  return [
    {
      name: 'laws-by-year',
      part: 'laws',
      title: 'Laws and other instruments by year of adoption',
      caption:
        'How many different instruments the documents name, by the year in which they were adopted; an instrument counts once, however often it is named. ' +
        (undated === 0
          ? ''
          : `${undated} ${undated === 1 ? 'has' : 'have'} no known year and ${undated === 1 ? 'is' : 'are'} not drawn. `) +
        'What stands here is what the documents speak of, not the whole law of a country.' +
        (jurisdictions.length > shown.length
          ? ` Drawn are the first ${shown.length} of ${jurisdictions.length} countries.`
          : ''),
      spec: {
        data: { values: ranked },
        title: 'Laws and other instruments by year of adoption',
        facet: { row: { field: 'country', type: 'nominal', sort: countries, header: FACET_HEADER } },
        spacing: 14,
        spec: {
          width: 760,
          height: 64,
          mark: { type: 'bar', stroke: COLOURS.paper, strokeWidth: 0.5 },
          encoding: {
            x: {
              field: 'year',
              type: 'ordinal',
              title: 'year of adoption',
              scale: { domain: years },
              axis: { values: marked, labelAngle: 0, ticks: true },
            },
            y: {
              field: 'count',
              type: 'quantitative',
              title: null,
              axis: { tickMinStep: 1, tickCount: Math.min(4, highest), format: 'd' },
            },
            color: {
              field: 'kind',
              type: 'nominal',
              title: 'kind',
              scale: { domain: names, range: names.map((_, index) => CATEGORIES[index] ?? COLOURS.faint) },
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
const FACET_HEADER = { labelAngle: 0, labelAlign: 'left', labelOrient: 'top', labelAnchor: 'start', title: null };

/** From the first to the last, those without an instrument too: distances on the axis are true. */
function everyYear(values: readonly { year: number }[]): number[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { year } of values) [first, last] = [Math.min(first, year), Math.max(last, year)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function sums(values: readonly { country: string; year: number; count: number }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { country, year, count } of values) {
    const key = `${country} ${year}`;
    found.set(key, (found.get(key) ?? 0) + count);
  }
  return found;
}

function bySubject(comparison: Comparison): ChartDesign[] {
  const { subjects, bySubject: cells, instruments } = comparison.laws;
  const labels = labelsOf(comparison);
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const states = new Set(comparison.documents.flatMap(({ countries }) => countries));
  const points = cells
    .filter(({ jurisdiction }) => states.has(jurisdiction))
    .flatMap((cell) =>
      cell.instruments.flatMap((id) => {
        const instrument = byId.get(id);
        if (instrument === undefined || instrument.year === null) return [];
        const country = labels.country(cell.jurisdiction);
        return [{ ...pointOf(instrument, instrument.year), subject: cell.subject, country }];
      }),
    );
  const countriesOf = (subject: string): number =>
    new Set(points.filter((point) => point.subject === subject).map(({ country }) => country)).size;
  const several = subjects
    .map(({ id, eng }) => ({ id, eng, count: countriesOf(id) }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count);
  const drawn = several.slice(0, MOST_SUBJECTS);
  const names = new Map(drawn.map(({ id, eng }) => [id, eng]));
  const values = points.flatMap((point) => {
    const subject = names.get(point.subject);
    return subject === undefined ? [] : [{ ...point, subject }];
  });
  const used = drawn.map(({ eng }) => eng);
  const countries = [...new Set(values.map(({ country }) => country))];
  if (values.length === 0 || countries.length > CATEGORIES.length) return [];
  const place = {
    x: {
      field: 'year',
      type: 'quantitative',
      title: 'year of adoption',
      scale: { zero: false, nice: false, padding: 16 },
      axis: { format: 'd', tickMinStep: 1 },
    },
    y: { field: 'subject', type: 'nominal', sort: used, title: null, axis: { grid: true } },
    yOffset: { field: 'country', type: 'nominal', sort: countries },
  };
  return [
    {
      name: 'laws-by-subject',
      part: 'laws',
      title: 'Since when a country has law on a subject',
      caption:
        'Each mark is an instrument at its year of adoption, in the row of its subject (told by the words of its title); colour and shape say the country. ' +
        'Drawn are the subjects that two countries or more have' +
        (several.length > drawn.length ? `, the first ${drawn.length} of ${several.length}. ` : '. ') +
        'Hollow marks are known from glossator’s register only: no document names them. A country without a mark may still have such a law.',
      spec: {
        data: { values },
        title: 'Since when a country has law on a subject',
        width: 700,
        height: { step: Math.max(5, Math.ceil(22 / countries.length)), for: 'offset' },
        encoding: {
          ...place,
          shape: { field: 'country', type: 'nominal', sort: countries, title: 'country' },
          color: { field: 'country', type: 'nominal', sort: countries, title: 'country', legend: { orient: 'bottom' } },
          description: { field: 'what', type: 'nominal' },
        },
        layer: [
          {
            transform: [{ filter: "datum.origin === 'documents'" }],
            mark: { type: 'point', size: 70, filled: true, opacity: 1 },
          },
          {
            transform: [{ filter: "datum.origin !== 'documents'" }],
            mark: { type: 'point', size: 62, strokeWidth: 1.8 },
          },
        ],
      } as ChartDesign['spec'],
    },
  ];
}

function pointOf(instrument: ComparedInstrument, year: number): { year: number; origin: string; what: string } {
  const title = instrument.titles.eng ?? instrument.titles.rus ?? instrument.id;
  return { year, origin: instrument.origin, what: `${title}, ${instrument.date ?? year}` };
}
