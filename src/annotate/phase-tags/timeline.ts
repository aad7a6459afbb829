import type { Annotation } from '../../core/layer.ts';
import type { Periodisation } from '../../layers/periodisations.ts';
import type { Phase } from '../../layers/phases.ts';
import { type PhaseStretch, phaseStretches } from '../../matching/phase-stretches.ts';

/** A stretch of time in years and fractions; `until` is exclusive, infinite where open. */
export interface Stretch {
  readonly begin: number;
  readonly until: number;
}

interface TimelinePhase {
  readonly ordinal: number;
  /** `null` where nothing tells when it was. */
  readonly stretch: Stretch | null;
  readonly hypothetical: boolean;
}

/** The phases of one scheme on the axis of time: stated bounds, else inferred ones, else those of the neighbours. */
export class Timeline {
  readonly scheme: string;
  /** The scheme that this one revises: its phases have the same numbers. */
  readonly basis: string | null;
  /** This scheme, the one that it revises, and those that revise it: a phase of any has the number that it has here. */
  readonly kin: ReadonlySet<string>;
  /** In order of time; the first is 0, before all others. */
  readonly ordinals: readonly number[];
  /** Ordinals of the phases that really are. */
  readonly established: readonly number[];
  private readonly phases: readonly TimelinePhase[];
  /** What {@link shares} gave: a document names the same years over and over. */
  private readonly shared = new Map<number, Map<number, ReadonlyMap<number, number>>>();

  /**
   * @param scheme whose phases they are
   * @param schemes all of the document
   * @param phases all of the document
   */
  constructor(
    scheme: Annotation<Periodisation>,
    schemes: readonly Annotation<Periodisation>[],
    phases: readonly Annotation<Phase>[],
  ) {
    const { basis } = scheme.value;
    this.scheme = scheme.id;
    this.basis = basis;
    const revising = schemes.filter((other) => other.value.basis === scheme.id).map((other) => other.id);
    this.kin = new Set([scheme.id, ...(basis === null ? [] : [basis]), ...revising]);
    const mine = phases.filter((phase) => phase.value.scheme === scheme.id);
    const numbered = new Set(mine.map((phase) => phase.value.ordinal));
    // "Going beyond her periodization, we add a third stage": the first two are those of the scheme that it revises.
    const inherited = phases.filter(({ value }) => value.scheme === basis && !numbered.has(value.ordinal));
    this.phases = phaseStretches(basis === null ? mine : [...inherited, ...mine]).map(placed);
    this.ordinals = [0, ...this.phases.map((phase) => phase.ordinal).filter((ordinal) => ordinal > 0)];
    this.established = this.phases.filter((phase) => !phase.hypothetical).map((phase) => phase.ordinal);
  }

  isHypothetical(ordinal: number): boolean {
    return this.phases.some((phase) => phase.ordinal === ordinal && phase.hypothetical);
  }

  /**
   * How a time is shared among the ordinals, by index into {@link ordinals}. An open time counts fully for the phase in
   * which it begins and by `later` for each after it. Empty where it meets no phase.
   */
  shares(time: Stretch, later: number): ReadonlyMap<number, number> {
    const begun = this.shared.get(time.begin) ?? new Map<number, ReadonlyMap<number, number>>();
    this.shared.set(time.begin, begun);
    const known = begun.get(time.until) ?? this.sharesOf(time, later);
    begun.set(time.until, known);
    return known;
  }

  private sharesOf(time: Stretch, later: number): ReadonlyMap<number, number> {
    const shares = new Map<number, number>();
    const first = this.phases.find((phase) => phase.stretch !== null)?.stretch;
    if (first === undefined || first === null) return shares;
    const open = time.until === Number.POSITIVE_INFINITY;
    const end = open ? time.begin + 1 : time.until;
    const length = Math.max(end - time.begin, 1 / 366);
    const before = Math.min(end, first.begin) - time.begin;
    if (before > 0) shares.set(0, before / length);
    for (const { ordinal, stretch } of this.phases) {
      if (stretch === null) continue;
      const overlap = Math.min(end, stretch.until) - Math.max(time.begin, stretch.begin);
      const at = this.ordinals.indexOf(ordinal);
      if (overlap > 0) shares.set(at, overlap / length);
      else if (open && stretch.begin >= end) shares.set(at, later);
    }
    // Two phases that share a boundary year share its dates.
    const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
    if (!open && total > 1) for (const [at, share] of shares) shares.set(at, share / total);
    return shares;
  }
}

function placed({ ordinal, hypothetical, begin, until }: PhaseStretch): TimelinePhase {
  if (hypothetical || (begin.year === null && until.year === null)) return { ordinal, hypothetical, stretch: null };
  const start = begin.year ?? Number.NEGATIVE_INFINITY;
  const end = until.year === null ? Number.POSITIVE_INFINITY : Math.max(until.year, start) + 1;
  return { ordinal, hypothetical, stretch: { begin: start, until: end } };
}
