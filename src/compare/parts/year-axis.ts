import { yearsOfParagraph } from '../grouping/chosen-scheme.ts';
import type { Placement } from '../grouping/groups.ts';
import type { GridColumn } from '../model/grid.ts';
import type { Years } from '../read/years.ts';

/** Spans of so many years, the shortest of which no more than {@link MOST_SPANS} are needed. */
const LENGTHS = [5, 10, 20, 50, 100, 500, 1000] as const;
const MOST_SPANS = 16;
/** Without any scheme the axis reaches over all but this share of the years at either end. */
const TAIL = 0.025;

/** The axis of calendar years that all groups share. */
export class YearAxis {
  /** Before the axis, its spans, behind it, no year. */
  readonly columns: readonly GridColumn[];
  private readonly first: number;
  private readonly length: number;
  private readonly spans: number;

  constructor([first, last]: Years) {
    const fits = (length: number): boolean => last - first + 1 <= length * (MOST_SPANS - 1);
    this.length = LENGTHS.find(fits) ?? LENGTHS[LENGTHS.length - 1] ?? 1000;
    this.first = Math.floor(first / this.length) * this.length;
    this.spans = Math.min(MOST_SPANS, Math.floor((last - this.first) / this.length) + 1);
    const behind = this.first + this.spans * this.length;
    this.columns = [
      column(`before ${this.first}`, null, this.first - 1),
      ...Array.from({ length: this.spans }, (_, index) => {
        const begin = this.first + index * this.length;
        return column(`${begin}-${begin + this.length - 1}`, begin, begin + this.length - 1);
      }),
      column(`from ${behind}`, behind, null),
      column('no year', null, null),
    ];
  }

  /** Indexes into {@link columns} of every span that some of the years reach into. */
  columnsOf(years: readonly Years[]): number[] {
    const found = new Set<number>();
    for (const [first, last] of years)
      for (let index = this.indexOf(first); index <= this.indexOf(last); index++) found.add(index);
    return found.size === 0 ? [this.columns.length - 1] : [...found].sort((a, b) => a - b);
  }

  private indexOf(year: number): number {
    return Math.min(Math.max(Math.floor((year - this.first) / this.length) + 1, 0), this.spans + 1);
  }
}

const column = (id: string, begin: number | null, until: number | null): GridColumn => ({
  id,
  kind: 'span',
  group: null,
  scheme: null,
  ordinal: null,
  label: id.replace('-', '–'),
  begin,
  until,
});

/** From the first phase of the groups' schemes to the last year of phases and documents; else where the dates are. */
export function axisOf({ groups, documents }: Placement): YearAxis | null {
  const bounds = groups.flatMap(({ scheme }) => (scheme?.phases ?? []).filter(({ hypothetical }) => !hypothetical));
  const begins = bounds.flatMap(({ begin, until }) => begin ?? until ?? []);
  if (begins.length > 0) {
    const published = documents.flatMap(({ facts }) => facts.document.year ?? []);
    const ends = [...bounds.flatMap(({ begin, until }) => until ?? begin ?? []), ...published];
    return new YearAxis([least(begins), Math.max(greatest(ends), least(begins))]);
  }
  const years = documents
    .flatMap(({ facts }) =>
      facts.paragraphs.flatMap((paragraph) => yearsOfParagraph(paragraph, facts.schemes).map(([first]) => first)),
    )
    .sort((a, b) => a - b);
  const [first, last] = [years[Math.floor(years.length * TAIL)], years[Math.ceil(years.length * (1 - TAIL)) - 1]];
  return first === undefined || last === undefined ? null : new YearAxis([first, last]);
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
