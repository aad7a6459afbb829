import type { Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { Mention } from '../../layers/mentions.ts';

/** What one source takes a stretch of the text to be. */
export interface Candidate extends Span {
  readonly type: Mention['type'];
  readonly subtype: Mention['subtype'];
  /** Canonical name, where the source knows one; else the words themselves. */
  readonly name: string | null;
  readonly title?: string;
  readonly role?: string;
  readonly country?: string;
  readonly names?: { readonly eng?: string; readonly rus?: string };
  /** The source: `gazetteer`, `cited-author`, `title`, `given-name`, `head-noun`, `acronym`, `list`, `tagger` … */
  readonly rule: string;
  /** How far the source is to be believed, in (0, 1]. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

/**
 * One decision from several weak sources: of candidates that overlap, the longest wins, of those the one that is believed
 * most; the others that agree with it on the type are kept as its evidence, and raise its confidence.
 */
export function decide(candidates: readonly Candidate[]): (Candidate & { readonly confidence: number })[] {
  const byLength = [...candidates].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.weight - a.weight || a.start - b.start,
  );
  // Which candidate holds each character, as its number plus one.
  const holder = new Int32Array(candidates.reduce((end, candidate) => Math.max(end, candidate.end), 0));
  const chosen: Candidate[] = [];
  for (const candidate of byLength) {
    let position = candidate.start;
    while (position < candidate.end && holder[position] === 0) position++;
    if (position < candidate.end) continue;
    chosen.push(candidate);
    holder.fill(chosen.length, candidate.start, candidate.end);
  }
  const support = new Map<Candidate, Candidate[]>();
  for (const candidate of candidates) {
    const winner = chosen[(holder[candidate.start] ?? 0) - 1];
    if (winner === undefined || winner === candidate || winner.type !== candidate.type) continue;
    if (winner.start !== candidate.start || winner.end !== candidate.end) continue;
    const there = support.get(winner);
    if (there === undefined) support.set(winner, [candidate]);
    else there.push(candidate);
  }
  return chosen
    .sort((a, b) => a.start - b.start)
    .map((candidate) => {
      const voters = support.get(candidate) ?? [];
      const doubt = voters.reduce((left, voter) => left * (1 - voter.weight), 1 - candidate.weight);
      return {
        ...candidate,
        role: candidate.role ?? voters.find((voter) => voter.role !== undefined)?.role,
        title: candidate.title ?? voters.find((voter) => voter.title !== undefined)?.title,
        name: candidate.name ?? voters.find((voter) => voter.name !== null)?.name ?? null,
        subtype: candidate.subtype ?? voters.find((voter) => voter.subtype !== null)?.subtype ?? null,
        evidence: [...candidate.evidence, ...voters.flatMap((voter) => voter.evidence)],
        confidence: Math.round((1 - Math.max(doubt, 0.01)) * 1000) / 1000,
      } as Candidate & { readonly confidence: number };
    });
}
