import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Draft, Evidence } from '../../core/layer.ts';
import type { Periodisation } from '../../layers/periodisations.ts';
import type { Phase } from '../../layers/phases.ts';
import { type IsApproximate, type StatedPhase, withStretches } from '../../matching/phase-stretches.ts';
import { inferBounds, inferLabel } from './inference.ts';
import type { Definition, Scheme } from './scheme.ts';

/** A scheme as drafts of both layers. */
export interface SchemeDrafts {
  readonly periodisation: Draft<Periodisation>;
  readonly phases: readonly Draft<Phase>[];
  readonly diagnostics: readonly DiagnosticDraft[];
}

const CONFIDENCE = { announced: 0.9, inherited: 0.8, spoken: 0.6 } as const;

/** Drafts of a scheme; inferred bounds and labels stand as evidence on the first phrase of a phase, never in its place. */
export function schemeDrafts(
  scheme: Scheme,
  key: string,
  all: readonly Scheme[],
  isApproximate: IsApproximate | null,
): SchemeDrafts {
  const highest = scheme.highest();
  const definitions = [...scheme.definitions].sort((a, b) => a.start - b.start || a.ordinal - b.ordinal);
  const seen = new Set<number>();
  const confidence =
    CONFIDENCE[scheme.announcements.length > 0 ? 'announced' : scheme.basis === null ? 'spoken' : 'inherited'];
  const stated = definitions.map((one, index): Draft<StatedPhase> => {
    const first = !seen.has(one.ordinal);
    seen.add(one.ordinal);
    return {
      start: one.start,
      end: one.end,
      key: `${key}-${index}`,
      value: {
        scheme: key,
        ordinal: one.ordinal,
        label: one.label,
        begin: one.begin,
        until: one.until,
        hypothetical: one.doubted && one.ordinal > highest,
      },
      rule: one.rule,
      evidence: [...one.evidence, ...(first ? inferredEvidence(scheme, one.ordinal, one.evidence) : [])],
      confidence,
    };
  });
  const phases = withStretches(stated, isApproximate);
  const announcement = scheme.announcements[0];
  const place = announcement ?? definitions[0] ?? scheme.place;
  const basis = scheme.basis === null ? -1 : all.indexOf(scheme.basis);
  return {
    periodisation: {
      start: place.start,
      end: place.end,
      key,
      value: {
        proposer: scheme.proposer,
        phases: phases.map((_, index) => `${key}-${index}`),
        own: scheme.own,
        basis: basis < 0 ? null : `scheme-${basis}`,
        origin: 'document',
      },
      rule: announcement?.rule ?? 'periodisations:ordinals',
      evidence: scheme.announcements.flatMap(({ citation, count }) => [
        ...(citation === null ? [] : [{ kind: 'citation', annotation: citation }]),
        ...(count === null ? [] : [{ kind: 'announced phases', quote: String(count) }]),
      ]),
      confidence,
    },
    phases,
    diagnostics: reversed(scheme, definitions),
  };
}

function inferredEvidence(scheme: Scheme, ordinal: number, known: readonly Evidence[]): Evidence[] {
  const { begin, until } = inferBounds(scheme, ordinal);
  const label = inferLabel(scheme, ordinal);
  return [
    ...(begin === null || known.some((one) => one.kind.startsWith('inferred begin'))
      ? []
      : [{ kind: `inferred begin: ${begin.from}`, quote: String(begin.year) }]),
    ...(until === null ? [] : [{ kind: `inferred until: ${until.from}`, quote: String(until.year) }]),
    ...(label === null ? [] : [{ kind: `inferred label: ${label.from}`, quote: label.label }]),
  ];
}

const reversed = (scheme: Scheme, definitions: readonly Definition[]): DiagnosticDraft[] =>
  definitions
    .filter((one) => one.begin !== null && one.until !== null && one.until < one.begin)
    .map((one) => ({
      code: 'periodisations/reversed-bounds',
      severity: 'warning',
      message: `Phase ${one.ordinal} of ${scheme.proposer} is said to end (${one.until}) before it begins (${one.begin}); kept as stated.`,
      span: { start: one.start, end: one.end },
    }));
