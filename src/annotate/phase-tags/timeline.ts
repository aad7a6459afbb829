import type { Annotation } from '../../core/layer.ts';
import type { Periodisation } from '../../layers/periodisations.ts';
import type { Phase } from '../../layers/phases.ts';

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
  /** In order of time; the first is 0, before all others. */
  readonly ordinals: readonly number[];
  private readonly phases: readonly TimelinePhase[];

  constructor(scheme: Annotation<Periodisation>, phases: readonly Annotation<Phase>[]) {
    this.scheme = scheme.id;
    this.basis = scheme.value.basis;
    const mine = phases.filter((phase) => phase.value.scheme === scheme.id);
    const numbered = [...new Set(mine.map((phase) => phase.value.ordinal))].sort((a, b) => a - b);
    this.phases = placed(numbered, mine);
    this.ordinals = [0, ...this.phases.map((phase) => phase.ordinal).filter((ordinal) => ordinal > 0)];
  }

  /** Ordinals of the phases that really are. */
  get established(): number[] {
    return this.phases.filter((phase) => !phase.hypothetical).map((phase) => phase.ordinal);
  }

  isHypothetical(ordinal: number): boolean {
    return this.phases.some((phase) => phase.ordinal === ordinal && phase.hypothetical);
  }

  /**
   * How a time is shared among the ordinals, by index into {@link ordinals}. An open time counts fully for the phase in
   * which it begins and by `later` for each after it. Empty where it meets no phase.
   */
  shares(time: Stretch, later: number): ReadonlyMap<number, number> {
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

function placed(ordinals: readonly number[], phases: readonly Annotation<Phase>[]): TimelinePhase[] {
  const known = ordinals.map((ordinal) => {
    const defining = phases.filter((phase) => phase.value.ordinal === ordinal);
    return {
      ordinal,
      hypothetical: defining.every((phase) => phase.value.hypothetical),
      begin: defining.findLast((phase) => phase.value.begin !== null)?.value.begin ?? inferred(defining, 'begin'),
      until: defining.findLast((phase) => phase.value.until !== null)?.value.until ?? inferred(defining, 'until'),
    };
  });
  return known.map(({ ordinal, hypothetical, begin, until }, index) => {
    const before = known[index - 1]?.until ?? null;
    const after = known[index + 1];
    const from = begin ?? (before === null ? null : before + 1);
    const next = after !== undefined && !after.hypothetical ? after.begin : null;
    const to = until ?? (next === null ? null : next - 1);
    if (hypothetical || (from === null && to === null)) return { ordinal, hypothetical, stretch: null };
    const start = from ?? Number.NEGATIVE_INFINITY;
    return {
      ordinal,
      hypothetical,
      stretch: { begin: start, until: to === null ? Number.POSITIVE_INFINITY : Math.max(to, start) + 1 },
    };
  });
}

/** Bounds that the stage `periodisations` inferred stand as evidence: `inferred begin: …`. */
function inferred(phases: readonly Annotation<Phase>[], side: 'begin' | 'until'): number | null {
  for (const phase of phases) {
    const found = phase.evidence?.find((one) => one.kind.startsWith(`inferred ${side}`))?.quote;
    if (found !== undefined) return Number(found);
  }
  return null;
}
