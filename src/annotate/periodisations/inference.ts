import type { Scheme } from './scheme.ts';

/** The bounds of a phase that no phrase states, and where they were taken from. */
export interface Inferred {
  readonly begin: { readonly year: number; readonly from: string } | null;
  readonly until: { readonly year: number; readonly from: string } | null;
}

/** A stated year of a phase: the last correction counts. */
const stated = (scheme: Scheme, ordinal: number, side: 'begin' | 'until'): number | null =>
  scheme.of(ordinal).findLast((one) => one[side] !== null)?.[side] ?? null;

/**
 * Bounds left open: a phase begins after the one before it ends and ends before the next begins, where those are
 * stated in the scheme itself; else it has the bounds of the scheme that this one revises.
 */
export function inferBounds(scheme: Scheme, ordinal: number): Inferred {
  const begin = stated(scheme, ordinal, 'begin');
  const until = stated(scheme, ordinal, 'until');
  const before = stated(scheme, ordinal - 1, 'until');
  const after = stated(scheme, ordinal + 1, 'begin');
  const basis = scheme.basis;
  const year = (value: number | null, from: string) => (value === null ? null : { year: value, from });
  return {
    begin:
      begin !== null
        ? null
        : (year(before === null ? null : before + 1, `phase ${ordinal - 1} ends in ${before}`) ??
          year(basis === null ? null : stated(basis, ordinal, 'begin'), `phase ${ordinal} of ${basis?.proposer}`)),
    until:
      until !== null || (begin !== null && after === null && basis === null)
        ? null
        : (year(
            after === null ? null : Math.max(after - 1, begin ?? after - 1),
            `phase ${ordinal + 1} begins in ${after}`,
          ) ?? year(basis === null ? null : stated(basis, ordinal, 'until'), `phase ${ordinal} of ${basis?.proposer}`)),
  };
}

/**
 * What the scheme that this one revises calls a phase of the same number, where this one calls it nothing. Schemes of
 * different counts have numbers in common only where no begin stands against it: the second of five that were made of
 * three by division is not the second of those three.
 */
export function inferLabel(scheme: Scheme, ordinal: number): { readonly label: string; readonly from: string } | null {
  const { basis } = scheme;
  if (basis === null || scheme.of(ordinal).some((one) => one.label !== null)) return null;
  const label = basis.of(ordinal).find((one) => one.label !== null)?.label ?? null;
  if (label === null || !(scheme.countsLikeBasis() || beginAlike(scheme, basis))) return null;
  return { label, from: `phase ${ordinal} of ${basis.proposer}` };
}

const beginAlike = (scheme: Scheme, basis: Scheme): boolean =>
  basis.ordinals().every((ordinal) => {
    const begin = stated(scheme, ordinal, 'begin');
    return begin === null || begin === stated(basis, ordinal, 'begin');
  });
