import { allen, sharedYears, type YearSpan } from '../../matching/allen.ts';
import type { ComparedPhase, ComparedScheme, PeriodisationsPart, SchemePair } from '../model/periodisations.ts';
import { byCodeUnits, entryOf } from '../order.ts';
import type { Comparing } from './comparing.ts';
import { union, without, yearSpan } from './year-spans.ts';

/** Pairs grow with the square of the schemes: of a country with more, the most used are set against one another. */
export const MOST_RIVALS = 30;

export function periodisationsOf({ placement, register }: Comparing): PeriodisationsPart {
  const { schemes } = register;
  const years = schemes.flatMap(({ phases }) =>
    phases.flatMap(({ begin, until }) => [begin ?? [], until ?? []].flat()),
  );
  return {
    schemes: [...schemes],
    pairs: pairsOf(
      schemes,
      placement.groups.flatMap(({ scheme }) => scheme ?? []),
    ),
    gaps: schemes.flatMap(gapsOf),
    years: years.length === 0 ? null : [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))],
  };
}

interface DatedPhase extends YearSpan {
  readonly phase: ComparedPhase;
}

/** Phases that really are and have a bound at least; one that runs backwards is none. */
const datedPhases = ({ phases }: ComparedScheme): DatedPhase[] =>
  phases
    .filter(({ begin, until, hypothetical }) => !hypothetical && (begin !== null || until !== null))
    .map((phase) => ({ phase, ...yearSpan(phase.begin, phase.until) }))
    .filter(({ begin, until }) => begin <= until);

function pairsOf(schemes: readonly ComparedScheme[], chosen: readonly ComparedScheme[]): SchemePair[] {
  const usable = schemes.filter((scheme) => datedPhases(scheme).length > 0);
  const byCountry = new Map<string, ComparedScheme[]>();
  for (const scheme of usable) entryOf(byCountry, scheme.countries.join('+'), () => []).push(scheme);
  const pairs = new Map<string, SchemePair>();
  const add = (one: ComparedScheme, other: ComparedScheme, reason: SchemePair['reason']): void => {
    const [a, b] = byCodeUnits(one.id, other.id) <= 0 ? [one, other] : [other, one];
    const key = `${a.id}\n${b.id}`;
    if (a.id !== b.id && !pairs.has(key)) pairs.set(key, pairOf(a, b, reason));
  };
  for (const rivals of byCountry.values()) {
    const most = [...rivals].sort((a, b) => b.tagged - a.tagged || byCodeUnits(a.id, b.id)).slice(0, MOST_RIVALS);
    for (const [index, one] of most.entries())
      for (const other of most.slice(index + 1))
        add(one, other, one.basis === other.id || other.basis === one.id ? 'revision' : 'rivals');
  }
  const used = chosen.filter((scheme) => datedPhases(scheme).length > 0);
  for (const [index, one] of used.entries()) for (const other of used.slice(index + 1)) add(one, other, 'countries');
  return [...pairs].sort(([a], [b]) => byCodeUnits(a, b)).map(([, pair]) => pair);
}

function pairOf(schemeA: ComparedScheme, schemeB: ComparedScheme, reason: SchemePair['reason']): SchemePair {
  const [a, b] = [datedPhases(schemeA), datedPhases(schemeB)];
  const [allA, allB] = [union(a), union(b)];
  return {
    a: schemeA.id,
    b: schemeB.id,
    reason,
    phases: a.flatMap((one) =>
      b.flatMap((other) => {
        const relation = allen(one, other);
        if (relation === 'before' || relation === 'after') return [];
        const overlap = sharedYears(one, other);
        return {
          a: one.phase.ordinal,
          b: other.phase.ordinal,
          relation,
          overlap: Number.isFinite(overlap) ? overlap : null,
          beginShift: difference(one.phase.begin, other.phase.begin),
          untilShift: difference(one.phase.until, other.phase.until),
        };
      }),
    ),
    boundaries: boundariesOf(a, b),
    onlyA: without(allA, allB).map(years),
    onlyB: without(allB, allA).map(years),
  };
}

const difference = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : b - a);

const years = ({ begin, until }: YearSpan): [number | null, number | null] => [
  Number.isFinite(begin) ? begin : null,
  Number.isFinite(until) ? until : null,
];

function boundariesOf(a: readonly DatedPhase[], b: readonly DatedPhase[]): SchemePair['boundaries'] {
  const begins = b.flatMap(({ phase }) =>
    phase.begin === null ? [] : [{ ordinal: phase.ordinal, year: phase.begin }],
  );
  return a.flatMap(({ phase: { ordinal, begin } }) => {
    if (begin === null) return [];
    const [nearest] = [...begins].sort(
      (x, y) => Math.abs(x.year - begin) - Math.abs(y.year - begin) || x.year - y.year,
    );
    if (nearest === undefined) return [];
    return [{ a: ordinal, b: nearest.ordinal, yearA: begin, yearB: nearest.year, shift: nearest.year - begin }];
  });
}

function gapsOf(scheme: ComparedScheme): PeriodisationsPart['gaps'] {
  const covered = union(datedPhases(scheme));
  return covered.slice(1).flatMap((next, index) => {
    const before = covered[index];
    return before === undefined ? [] : [{ scheme: scheme.id, from: before.until + 1, to: next.begin - 1 }];
  });
}
