import type { AnnotatedDocument } from '../../layers/annotated.ts';
import { type Periodisation, periodisations } from '../../layers/periodisations.ts';
import { phaseTags } from '../../layers/phase-tags.ts';
import { type Phase, phases } from '../../layers/phases.ts';
import type { ComparedScheme } from '../model/periodisations.ts';
import { type Item, itemsOf } from './items.ts';

type Kind = ComparedScheme['kind'];
type BoundFrom = ComparedScheme['phases'][number]['beginFrom'];

export interface DocumentPhase {
  readonly ordinal: number;
  readonly label: string | null;
  readonly begin: number | null;
  readonly until: number | null;
  readonly beginFrom: BoundFrom;
  readonly untilFrom: BoundFrom;
  readonly hypothetical: boolean;
  /** Ids of the annotations that define it. */
  readonly annotations: readonly string[];
}

/** A scheme as one document has it. */
export interface DocumentScheme {
  readonly id: string;
  readonly proposer: string;
  readonly kind: Kind;
  /** Id of the scheme of this document that it revises. */
  readonly basis: string | null;
  readonly phases: readonly DocumentPhase[];
  /** Ordinal of the one phase that a paragraph speaks of; null = of none, or of several. */
  readonly tags: ReadonlyMap<string, number | null>;
}

/** The one that the document itself goes by stands first: the author's own, else that by which most is tagged. */
export function schemesOf(annotated: AnnotatedDocument): DocumentScheme[] {
  const all = itemsOf(annotated, periodisations);
  const defining = itemsOf(annotated, phases);
  const tags = tagsByScheme(annotated);
  const revised = new Set(all.flatMap(({ basis }) => basis ?? []));
  const schemes = all.map((scheme) => ({
    id: scheme.id,
    proposer: scheme.proposer,
    kind: kindOf(scheme, revised),
    basis: scheme.basis,
    phases: phasesOf(defining.filter((phase) => phase.scheme === scheme.id)),
    tags: tags.get(scheme.id) ?? new Map<string, number | null>(),
  }));
  return schemes.sort(
    (a, b) =>
      Number(b.kind === 'own') - Number(a.kind === 'own') ||
      taggedBy(b) - taggedBy(a) ||
      all.findIndex(({ id }) => id === a.id) - all.findIndex(({ id }) => id === b.id),
  );
}

/** In how many paragraphs and sections it tells one phase. */
const taggedBy = ({ tags }: Pick<DocumentScheme, 'tags'>): number =>
  [...tags.values()].filter((ordinal) => ordinal !== null).length;

/** A scheme of a file stands on no words of the document; one proposed by the program says so in `origin`. */
function kindOf(scheme: Item<Periodisation>, revised: ReadonlySet<string>): Kind {
  if (scheme.origin === 'proposed') return 'proposed';
  if (scheme.origin === 'given' || (scheme.start === scheme.end && !scheme.own)) return 'given';
  if (scheme.own) return 'own';
  return revised.has(scheme.id) ? 'basis' : 'reported';
}

function tagsByScheme(annotated: AnnotatedDocument): ReadonlyMap<string, ReadonlyMap<string, number | null>> {
  const found = new Map<string, Map<string, number | null>>();
  for (const { scheme, target, phases: ordinals, primary } of itemsOf(annotated, phaseTags)) {
    const tags = found.get(scheme) ?? new Map<string, number | null>();
    found.set(scheme, tags);
    tags.set(target, primary ?? (ordinals.length === 1 ? (ordinals[0] ?? null) : null));
  }
  return found;
}

/** One entry an ordinal, whatever the number of passages that define or revise it: of bounds the last stated counts. */
function phasesOf(defining: readonly Item<Phase>[]): DocumentPhase[] {
  const ordinals = [...new Set(defining.map(({ ordinal }) => ordinal))].sort((a, b) => a - b);
  const known = ordinals.map((ordinal) => {
    const mine = defining.filter((phase) => phase.ordinal === ordinal);
    return {
      ordinal,
      label: labelOf(mine),
      begin: boundOf(mine, 'begin'),
      until: boundOf(mine, 'until'),
      hypothetical: mine.every((phase) => phase.hypothetical),
      annotations: mine.map(({ id }) => id),
    };
  });
  return known.map(({ begin, until, ...phase }, index) => {
    const before = known[index - 1];
    const after = known[index + 1];
    // A phase that is only wondered about bounds no other, and none bounds it.
    const last = before === undefined || phase.hypothetical ? null : before.until.year;
    const next = after === undefined || after.hypothetical || phase.hypothetical ? null : after.begin.year;
    const first = begin.year ?? (last === null ? null : last + 1);
    const end = until.year ?? (next === null ? null : Math.max(next - 1, first ?? next - 1));
    return {
      ...phase,
      begin: first,
      until: end,
      beginFrom: begin.from ?? (first === null ? null : 'neighbour'),
      untilFrom: until.from ?? (end === null ? null : 'neighbour'),
    };
  });
}

/** Lists and sentences characterise a phase; a heading names it where they do not. */
const labelOf = (phases: readonly Item<Phase>[]): string | null =>
  (
    phases.find(({ label, rule }) => label !== null && rule?.endsWith('heading') !== true) ??
    phases.find(({ label }) => label !== null)
  )?.label ?? null;

interface Bound {
  readonly year: number | null;
  readonly from: 'stated' | 'inferred' | null;
}

function boundOf(phases: readonly Item<Phase>[], side: 'begin' | 'until'): Bound {
  const stated = phases.findLast((phase) => phase[side] !== null)?.[side] ?? null;
  if (stated !== null) return { year: stated, from: 'stated' };
  // The stage `periodisations` leaves what it inferred as evidence: `inferred begin: …`.
  const inferred = phases
    .flatMap(({ evidence }) => evidence ?? [])
    .find(({ kind, quote }) => kind.startsWith(`inferred ${side}`) && quote !== undefined)?.quote;
  return inferred !== undefined && /^-?\d+$/u.test(inferred)
    ? { year: Number(inferred), from: 'inferred' }
    : { year: null, from: null };
}
