import type { Comparison } from '../../../src/compare/comparison.ts';

type Part = Comparison['periodisations'];

const phase = (
  ordinal: number,
  label: string | null,
  begin: number | null,
  until: number | null,
  hypothetical = false,
): Part['schemes'][number]['phases'][number] => ({
  ordinal,
  label,
  begin,
  until,
  beginFrom: begin === null ? null : 'stated',
  untilFrom: until === null ? null : 'inferred',
  hypothetical,
  trace: [],
});

/** Two rival schemes a country, shifted by its place in the list; the last phase is open, the one behind it wondered about. */
export function samplePeriodisations(countries: readonly string[], documents: readonly string[]): Part {
  const [document = ''] = documents;
  const trace = [{ document, annotations: ['scheme-1'] }];
  const schemes = countries.flatMap((country, at): Part['schemes'] => [
    {
      id: `${country} Example 2016`,
      proposer: 'Example 2016',
      countries: [country],
      kind: 'own',
      basis: `${country} Muster 2007`,
      documents: [document],
      phases: [
        phase(1, 'foreign choirs arrive', 1985 + at, 1993 + at),
        phase(2, 'growth', 1994 + at, 2001),
        phase(3, 'the state takes the stage and keeps it', 2002, 2012 + at),
        phase(4, null, 2013 + at, null, true),
      ],
      tagged: 60,
      trace,
    },
    {
      id: `${country} Muster 2007`,
      proposer: 'Muster 2007',
      countries: [country],
      kind: at % 2 === 0 ? 'basis' : 'given',
      basis: null,
      documents: [document],
      phases: [phase(0, null, null, 1989), phase(1, 'founding', 1990, 1999), phase(2, 'decline', 2000, null)],
      tagged: 0,
      trace,
    },
  ]);
  return {
    schemes,
    pairs: countries.map((country) => ({
      a: `${country} Example 2016`,
      b: `${country} Muster 2007`,
      reason: 'rivals' as const,
      phases: [{ a: 1, b: 1, relation: 'overlaps' as const, overlap: 4, beginShift: 5, untilShift: null }],
      boundaries: [{ a: 1, b: 1, yearA: 1985, yearB: 1990, shift: 5 }],
      onlyA: [],
      onlyB: [[null, 1984]] as [number | null, number | null][],
    })),
    gaps: [],
    years: schemes.length === 0 ? null : [1985, 2018],
  };
}
