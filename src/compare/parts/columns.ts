import { yearsOfParagraph } from '../grouping/chosen-scheme.ts';
import { type PlacedDocument, type Placement, yearsLabel } from '../grouping/groups.ts';
import type { GridColumn } from '../model/grid.ts';
import type { Years } from '../read/years.ts';
import { axisOf, type YearAxis } from './year-axis.ts';

export const ALL: GridColumn = {
  id: 'all',
  kind: 'all',
  group: null,
  scheme: null,
  ordinal: null,
  label: 'all',
  begin: null,
  until: null,
};

/** The columns of the grid, and in which of them a paragraph or passage stands. */
export class Columns {
  readonly all: readonly GridColumn[];
  private readonly axis: YearAxis | null;
  private readonly phases: readonly ReadonlyMap<number | null, GridColumn>[];
  private readonly grouped: boolean;

  constructor(placement: Placement) {
    // Where the groups are phases themselves, columns of phases or years would say the same again.
    this.grouped = placement.by !== 'phase';
    this.axis = this.grouped ? axisOf(placement) : null;
    this.phases = placement.groups.map((_, index) =>
      this.grouped ? phaseColumns(placement, index) : new Map<number | null, GridColumn>(),
    );
    const used = new Set(
      placement.documents.flatMap((document) =>
        document.facts.paragraphs.flatMap((_, index) => this.spansOf(document, index, []).map(({ id }) => id)),
      ),
    );
    const spans = this.axis?.columns ?? [];
    this.all = [
      ALL,
      ...this.phases.flatMap((columns) => [...columns.values()]),
      // Spans within the axis stand there even when they are empty; those beside it only where they are used.
      ...spans.filter(({ id, begin, until }) => (begin !== null && until !== null) || used.has(id)),
    ];
  }

  /** All columns that a group has. */
  ofGroup(group: number): GridColumn[] {
    const mine = new Set(this.phases[group]?.values() ?? []);
    return this.all.filter((column) => column.kind !== 'phase' || mine.has(column));
  }

  /** Where a passage of a paragraph stands; `years` are those of its own sentence. */
  of(document: PlacedDocument, paragraph: number, years: readonly Years[]): GridColumn[] {
    return [ALL, ...this.phaseOf(document, paragraph), ...this.spansOf(document, paragraph, years)];
  }

  /** The column of its phase; none where the group has no scheme. */
  phaseOf(document: PlacedDocument, paragraph: number): GridColumn[] {
    const columns = this.phases[document.groupOf[paragraph] ?? document.group ?? -1];
    const column = columns?.get(document.ordinals[paragraph] ?? null) ?? columns?.get(null);
    return column === undefined ? [] : [column];
  }

  private spansOf({ facts }: PlacedDocument, index: number, years: readonly Years[]): GridColumn[] {
    const { axis } = this;
    if (axis === null) return [];
    const paragraph = facts.paragraphs[index];
    const dated = years.length > 0 || paragraph === undefined ? years : yearsOfParagraph(paragraph, facts.schemes);
    return axis.columnsOf(dated).flatMap((at) => axis.columns[at] ?? []);
  }
}

/** Every phase that really is, those that are only wondered about where a passage is tagged so, and "no phase". */
function phaseColumns({ groups, documents }: Placement, index: number): ReadonlyMap<number | null, GridColumn> {
  const group = groups[index];
  const scheme = group?.scheme ?? null;
  if (group === undefined || scheme === null) return new Map();
  const used = new Set(documents.filter((document) => document.group === index).flatMap(({ ordinals }) => ordinals));
  const ordinals = [
    ...(used.has(0) ? [0] : []),
    ...scheme.phases
      .filter(({ ordinal, hypothetical }) => ordinal > 0 && (!hypothetical || used.has(ordinal)))
      .map(({ ordinal }) => ordinal),
  ];
  const column = (ordinal: number | null, label: string, years: Partial<GridColumn> = {}): GridColumn => ({
    id: ordinal === null ? `${group.id} no phase` : `${group.id} phase ${ordinal}`,
    kind: 'phase',
    group: group.id,
    scheme: scheme.id,
    ordinal,
    label,
    begin: null,
    until: null,
    ...years,
  });
  return new Map<number | null, GridColumn>([
    ...ordinals.map((ordinal): [number, GridColumn] => {
      const { label = null, begin = null, until = null } = scheme.phases.find((one) => one.ordinal === ordinal) ?? {};
      const name = ordinal === 0 && label === null ? 'before the first phase' : `${ordinal}${yearsLabel(begin, until)}`;
      return [ordinal, column(ordinal, label === null ? name : `${name}: ${label}`, { begin, until })];
    }),
    [null, column(null, 'no phase, or several')],
  ]);
}
