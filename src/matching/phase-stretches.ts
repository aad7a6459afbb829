import type { Draft, Evidence } from '../core/layer.ts';
import type { BoundStatus, Phase } from '../layers/phases.ts';

/** One bound of a phase in its scheme. */
export interface PhaseBound {
  /** `null` where open or unknown. */
  readonly year: number | null;
  readonly status: BoundStatus;
}

/** A phase of a scheme with all that its phrases, its neighbours and its basis say of its bounds. */
export interface PhaseStretch {
  readonly ordinal: number;
  readonly label: string | null;
  /** Only wondered about, in every phrase that speaks of it. */
  readonly hypothetical: boolean;
  readonly begin: PhaseBound;
  readonly until: PhaseBound;
}

type PhaseLike = Pick<Draft<Phase>, 'evidence'> & {
  readonly value: Pick<Phase, 'ordinal' | 'label' | 'begin' | 'until' | 'hypothetical'>;
};

/**
 * The phases of one scheme, by ordinal. Of several stated years the last correction counts; a bound that no phrase
 * states is what the stage `periodisations` inferred, else the year beside the neighbour's. The last phase of which only
 * the begin is stated is open.
 *
 * @param phrases those of one scheme, in reading order
 */
export function phaseStretches(phrases: readonly PhaseLike[]): PhaseStretch[] {
  const byOrdinal = new Map<number, PhaseLike[]>();
  for (const phrase of phrases) {
    const there = byOrdinal.get(phrase.value.ordinal);
    if (there === undefined) byOrdinal.set(phrase.value.ordinal, [phrase]);
    else there.push(phrase);
  }
  const known = [...byOrdinal.keys()]
    .sort((a, b) => a - b)
    .map((ordinal): PhaseStretch => {
      const mine = byOrdinal.get(ordinal) ?? [];
      return {
        ordinal,
        label: mine.find((phrase) => phrase.value.label !== null)?.value.label ?? inferredLabel(mine),
        hypothetical: mine.every((phrase) => phrase.value.hypothetical),
        begin: boundOf(mine, 'begin'),
        until: boundOf(mine, 'until'),
      };
    });
  const lastReal = known.findLastIndex(({ hypothetical }) => !hypothetical);
  return known.map(({ ordinal, label, hypothetical, begin, until }, index) => {
    const before = known[index - 1]?.until.year ?? null;
    const following = known[index + 1];
    const after = following === undefined || following.hypothetical ? null : following.begin.year;
    const from = begin.year === null && before !== null ? inferredYear(before + 1) : begin;
    const to =
      until.year === null && after !== null ? inferredYear(Math.max(after - 1, from.year ?? after - 1)) : until;
    const open = to.year === null && from.year !== null && index >= lastReal && !hypothetical;
    return { ordinal, label, hypothetical, begin: from, until: open ? OPEN : to };
  });
}

const OPEN: PhaseBound = { year: null, status: 'open' };
const UNKNOWN: PhaseBound = { year: null, status: 'unknown' };

/** The name that the scheme has which this one revises: `inferred label: phase 2 of …`. */
const inferredLabel = (phrases: readonly PhaseLike[]): string | null => evidenceOf(phrases, 'inferred label');

/** What the first evidence of a kind says; `null` where none says anything. */
function evidenceOf(phrases: readonly PhaseLike[], kind: string): string | null {
  for (const { evidence } of phrases)
    for (const one of evidence ?? []) if (one.quote !== undefined && one.kind.startsWith(kind)) return one.quote;
  return null;
}

const inferredYear = (year: number): PhaseBound => ({ year, status: 'inferred' });

function boundOf(phrases: readonly PhaseLike[], side: 'begin' | 'until'): PhaseBound {
  const stated = phrases.findLast((phrase) => phrase.value[side] !== null)?.value[side] ?? null;
  if (stated !== null) return { year: stated, status: 'stated' };
  // Bounds that were inferred from elsewhere stand as evidence: `inferred begin: …`.
  const inferred = evidenceOf(phrases, side === 'begin' ? 'inferred begin' : 'inferred until');
  return inferred === null ? UNKNOWN : inferredYear(Number(inferred));
}

/**
 * EDTF (ISO 8601-2:2019, level 1) of a phase: `1998/2001`, `2006/..`, `/1991`, `2002?/2005?` (inferred), `1987~/1994`
 * (approximate); `null` where neither bound is known.
 */
export function edtfOf(
  { begin, until }: Pick<PhaseStretch, 'begin' | 'until'>,
  approximate: { readonly begin: boolean; readonly until: boolean } = { begin: false, until: false },
): string | null {
  if (begin.year === null && until.year === null) return null;
  const from = sideOf(begin, approximate.begin);
  const to = sideOf(until, approximate.until);
  return from === to && begin.year !== null ? from : `${from}/${to}`;
}

function sideOf({ year, status }: PhaseBound, approximate: boolean): string {
  if (year === null) return status === 'open' ? '..' : '';
  const printed = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : '';
  return `${sign}${printed}${status === 'inferred' ? (approximate ? '%' : '?') : approximate ? '~' : ''}`;
}

/** Whether a date says about when: by its id, and the side and the year of a bound that it may have given. */
export type IsApproximate = (date: string, side: 'begin' | 'until', year: number) => boolean;

/** A phase before its scheme is known whole. */
export type StatedPhase = Omit<Phase, 'edtf' | 'beginStatus' | 'untilStatus'>;

/**
 * Writes the stretch of each phase in its scheme to every phrase that speaks of it.
 */
export function withStretches(
  phrases: readonly Draft<StatedPhase>[],
  isApproximate: IsApproximate | null = null,
): Draft<Phase>[] {
  const approximate = (ordinal: number, side: 'begin' | 'until'): boolean => {
    if (isApproximate === null) return false;
    const stating = phrases.findLast(({ value }) => value.ordinal === ordinal && value[side] !== null);
    const year = stating?.value[side] ?? null;
    const says = ({ annotation }: Evidence): boolean =>
      year !== null && annotation !== undefined && isApproximate(annotation, side, year);
    return stating?.evidence?.some(says) === true;
  };
  const described = new Map(
    phaseStretches(phrases).map((stretch) => {
      const { ordinal, begin, until } = stretch;
      const about = { begin: approximate(ordinal, 'begin'), until: approximate(ordinal, 'until') };
      return [ordinal, { edtf: edtfOf(stretch, about), beginStatus: begin.status, untilStatus: until.status }] as const;
    }),
  );
  const unknown = { edtf: null, beginStatus: 'unknown', untilStatus: 'unknown' } as const;
  return phrases.map((phrase) => ({
    ...phrase,
    value: { ...phrase.value, ...(described.get(phrase.value.ordinal) ?? unknown) },
  }));
}
