import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Draft } from '../../core/layer.ts';
import type { PhaseRelation } from '../../layers/phase-relations.ts';
import { allen, sharedYears, type YearSpan } from '../../matching/allen.ts';
import { type PhaseBound, type PhaseStretch, phaseStretches } from '../../matching/phase-stretches.ts';
import type { SchemeDrafts } from './scheme-drafts.ts';

/** A scheme that is to be set against others. */
type Drafted = Pick<SchemeDrafts, 'periodisation' | 'phases'>;

interface Placed {
  readonly stretch: PhaseStretch;
  readonly years: YearSpan;
}

/** More schemes than these are not set against one another: a handbook that reviews dozens would give thousands of pairs. */
const MOST_SCHEMES = 12;

/**
 * How the phases of every two schemes lie to one another. Pairs that neither share years nor meet are left out, but for
 * phases of one number where one scheme revises the other. Years of phases are stated or inferred; a phase without any is
 * left out, and so is one only wondered about.
 */
export function relationsOf(schemes: readonly Drafted[]): Draft<PhaseRelation>[] {
  const placed = schemes.slice(0, MOST_SCHEMES).map((scheme) => ({ scheme, phases: placedPhases(scheme) }));
  return placed.flatMap((later, index) =>
    placed.slice(0, index).flatMap((earlier) => {
      const [one, other] = isOwn(earlier.scheme) && !isOwn(later.scheme) ? [earlier, later] : [later, earlier];
      const revises = basisOf(one.scheme) === keyOf(other.scheme) || basisOf(other.scheme) === keyOf(one.scheme);
      return one.phases.flatMap((phase) =>
        other.phases.flatMap((rival) => {
          const relation = relationOf(phase, rival, revises);
          return relation === null
            ? []
            : [
                {
                  start: 0,
                  end: 0,
                  value: { scheme: keyOf(one.scheme), otherScheme: keyOf(other.scheme), ...relation },
                  rule: 'periodisations:allen',
                },
              ];
        }),
      );
    }),
  );
}

const keyOf = ({ periodisation }: Drafted): string => periodisation.key ?? '';
const isOwn = ({ periodisation }: Drafted): boolean => periodisation.value.own;
const basisOf = ({ periodisation }: Drafted): string | null => periodisation.value.basis;

function placedPhases({ phases }: Drafted): Placed[] {
  return phaseStretches(phases).flatMap((stretch) => {
    const { begin, until, hypothetical } = stretch;
    if (hypothetical || (begin.year === null && until.year === null)) return [];
    const from = begin.year ?? Number.NEGATIVE_INFINITY;
    return [{ stretch, years: { begin: from, until: Math.max(until.year ?? Number.POSITIVE_INFINITY, from) } }];
  });
}

function relationOf(
  { stretch: a, years }: Placed,
  { stretch: b, years: others }: Placed,
  revises: boolean,
): Omit<PhaseRelation, 'scheme' | 'otherScheme'> | null {
  const relation = allen(years, others);
  if ((relation === 'before' || relation === 'after') && !(revises && a.ordinal === b.ordinal)) return null;
  const shared = sharedYears(years, others);
  return {
    phase: a.ordinal,
    otherPhase: b.ordinal,
    relation,
    overlapYears: Number.isFinite(shared) ? shared : null,
    beginShift: shiftOf(a.begin, b.begin),
    untilShift: shiftOf(a.until, b.until),
    inferred: [a.begin, a.until, b.begin, b.until].some(({ status }) => status === 'inferred'),
  };
}

const shiftOf = (a: PhaseBound, b: PhaseBound): number | null =>
  a.year === null || b.year === null ? null : a.year - b.year;

/**
 * Overlaps and gaps between the phases of one scheme, by stated years. A boundary year counted to both of its phases is
 * common usage and no overlap.
 */
export function overlapsAndGaps({ periodisation, phases }: Drafted): DiagnosticDraft[] {
  const { proposer } = periodisation.value;
  const stretches = phaseStretches(phases).filter((one) => !one.hypothetical);
  return stretches.flatMap((phase, index): DiagnosticDraft[] => {
    const before = stretches[index - 1];
    if (before?.until.status !== 'stated' || phase.begin.status !== 'stated') return [];
    const [end, begin] = [before.until.year ?? 0, phase.begin.year ?? 0];
    const between = `phase ${before.ordinal} of ${proposer} ends in ${end} and phase ${phase.ordinal} begins in ${begin}`;
    const span = placeOf(phases, phase.ordinal);
    if (begin < end)
      return [
        {
          code: 'periodisations/overlap',
          severity: 'warning',
          message: `Phases overlap: ${between}; years in both are counted to both.`,
          ...span,
        },
      ];
    if (begin <= end + 1) return [];
    const gap = begin - end === 2 ? `${end + 1}` : `${end + 1}–${begin - 1}`;
    return [
      {
        code: 'periodisations/gap',
        severity: 'info',
        message: `Phases leave a gap: ${between}; ${gap} lies in none.`,
        ...span,
      },
    ];
  });
}

function placeOf(phases: Drafted['phases'], ordinal: number): Pick<DiagnosticDraft, 'span'> {
  const defining = phases.find((phase) => phase.value.ordinal === ordinal && phase.value.begin !== null);
  return defining === undefined || defining.end === defining.start
    ? {}
    : { span: { start: defining.start, end: defining.end } };
}
