import type { Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { PhaseMention } from '../../matching/phase-mentions.ts';
import type { NamedScholar } from './proposers.ts';
import type { Scheme } from './scheme.ts';
import type { Cue } from './vocabulary.ts';

/** "his third stage": a pronoun for someone named before. */
export const isAnothers = (mention: PhaseMention, cues: readonly Cue[]): boolean =>
  cues.some((cue) => cue.to === mention.from && cue.roles.includes('anaphor'));

/** "We follow Samplov, but let his third stage end in 2016": the document says so, not the scholar. */
export function revises(
  own: Scheme,
  { proposer, start }: NamedScholar,
  mention: PhaseMention,
  cues: readonly Cue[],
): boolean {
  const basis = cues.find((cue) => cue.roles.includes('basis') && cue.start <= start);
  return (
    basis !== undefined &&
    own.basis?.proposer === proposer &&
    cues.some((cue) => cue.roles.includes('own') && cue.start <= basis.start) &&
    isAnothers(mention, cues)
  );
}

/** A bare number so near the start of its sentence is the subject: "The fourth". */
const SUBJECT = 5;

/**
 * "The fourth has been under way since then", where the third was read last: what such words say of its begin, the year in
 * which the phase before it ends; `null` where the mention does not go on with the list so.
 */
export function continuedPhase(
  scheme: Scheme,
  position: number,
  sentence: Span,
  mention: PhaseMention,
  cues: readonly Cue[],
): readonly Evidence[] | null {
  const [ordinal] = mention.ordinals;
  if (ordinal === undefined || position === 0 || ordinal !== position + 1) return null;
  if (mention.start - sentence.start > SUBJECT && mention.noun === null) return null;
  const year = scheme.of(position).findLast(({ until }) => until !== null)?.until ?? null;
  const thence = cues.some((cue) => cue.start >= mention.end && cue.roles.includes('thence'));
  if (year === null || !thence) return null;
  return [{ kind: `inferred begin: phase ${position} ends in ${year}`, quote: String(year) }];
}
