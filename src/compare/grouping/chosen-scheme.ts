import { MisuseError } from '../../core/diagnostic.ts';
import { foldPhrase } from '../../resources/fold.ts';
import type { ComparedPhase, ComparedScheme } from '../model/periodisations.ts';
import { byCodeUnits, entryOf } from '../order.ts';
import type { DocumentFacts, ParagraphFacts } from '../read/facts.ts';
import type { Years } from '../read/years.ts';
import type { SchemeRegister } from './schemes.ts';

const RANK: readonly ComparedScheme['kind'][] = ['own', 'basis', 'reported', 'given', 'proposed'];

/**
 * The scheme in whose phases the passages of some documents are set: the one asked for, else the one by which most of them
 * are tagged; of equals the author's own before others' that it reports, then the one by which most paragraphs are, then by
 * id. Null where none has phases.
 */
export function chooseScheme(
  documents: readonly DocumentFacts[],
  register: SchemeRegister,
  asked: string | null,
): ComparedScheme | null {
  const tagged = new Map<string, { documents: number; paragraphs: number }>();
  for (const document of documents)
    for (const scheme of document.schemes) {
      const id = register.idOf(document.document.id, scheme.id);
      if (id === undefined || scheme.phases.length === 0) continue;
      const count = document.paragraphs.filter((paragraph) => (scheme.tags.get(paragraph.id) ?? null) !== null).length;
      const known = entryOf(tagged, id, () => ({ documents: 0, paragraphs: 0 }));
      known.paragraphs += count;
      if (count > 0) known.documents++;
    }
  const candidates = [...tagged].flatMap(([id, count]) => {
    const scheme = register.byId.get(id);
    return scheme === undefined ? [] : [{ scheme, count }];
  });
  candidates.sort(
    (a, b) =>
      Number(isAsked(b.scheme, asked)) - Number(isAsked(a.scheme, asked)) ||
      b.count.documents - a.count.documents ||
      RANK.indexOf(a.scheme.kind) - RANK.indexOf(b.scheme.kind) ||
      b.count.paragraphs - a.count.paragraphs ||
      byCodeUnits(a.scheme.id, b.scheme.id),
  );
  return candidates[0]?.scheme ?? null;
}

/** By its id, or by its proposer: "Example 2016" is one of several countries then. */
export const isAsked = ({ id, proposer }: ComparedScheme, asked: string | null): boolean =>
  asked !== null && (foldPhrase(id) === foldPhrase(asked) || foldPhrase(proposer) === foldPhrase(asked));

/** @throws MisuseError where no document has the scheme that was asked for */
export function checkAsked(register: SchemeRegister, asked: string | null): void {
  const usable = register.schemes.filter(({ phases }) => phases.length > 0);
  if (asked === null || usable.some((scheme) => isAsked(scheme, asked))) return;
  throw new MisuseError([
    {
      file: '--scheme',
      message: 'no document has this periodisation',
      found: asked,
      allowed: usable.length === 0 ? 'none: no document has phases' : usable.map(({ id }) => id).join('; '),
    },
  ]);
}

/**
 * The phase that each paragraph of a document speaks of, by ordinal; null = none, or several. From the tags where the document
 * was tagged by this scheme; else each date of the paragraph votes for the phase that holds most of it, and the years of
 * the phase of its own scheme where it has no dates. Of two phases with equally many votes neither is taken.
 */
export function ordinalsOf(
  { document, paragraphs, schemes }: DocumentFacts,
  chosen: ComparedScheme,
  register: SchemeRegister,
): (number | null)[] {
  const same = schemes.find((scheme) => register.idOf(document.id, scheme.id) === chosen.id && scheme.tags.size > 0);
  if (same !== undefined) return paragraphs.map(({ id }) => same.tags.get(id) ?? null);
  return paragraphs.map((paragraph) => votedPhase(yearsOfParagraph(paragraph, schemes), chosen.phases));
}

/** The years of its dates, else those of the closed phase that the first scheme with tags gives it. */
export function yearsOfParagraph(paragraph: ParagraphFacts, schemes: DocumentFacts['schemes']): readonly Years[] {
  if (paragraph.years.length > 0) return paragraph.years;
  for (const { tags, phases } of schemes) {
    const ordinal = tags.get(paragraph.id) ?? null;
    const phase = ordinal === null ? undefined : phases.find((one) => one.ordinal === ordinal);
    if (phase !== undefined && phase.begin !== null && phase.until !== null && phase.until >= phase.begin)
      return [[phase.begin, phase.until]];
  }
  return [];
}

function votedPhase(years: readonly Years[], phases: readonly ComparedPhase[]): number | null {
  const votes = new Map<number, number>();
  for (const time of years) {
    const ordinal = phaseOfYears(time, phases);
    if (ordinal !== null) votes.set(ordinal, entryOf(votes, ordinal, () => 0) + 1);
  }
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] === second?.[1]) return null;
  return first[0];
}

/** The phase that shares most years with a time; 0 where all of it lies before the first. Of equals the later begins with it. */
function phaseOfYears([first, last]: Years, phases: readonly ComparedPhase[]): number | null {
  const dated = phases.filter((phase) => !phase.hypothetical && phase.ordinal > 0 && phase.begin !== null);
  let best: { readonly ordinal: number; readonly shared: number } | null = null;
  for (const { ordinal, begin, until } of dated) {
    const shared = Math.min(last, until ?? Number.POSITIVE_INFINITY) - Math.max(first, begin ?? first) + 1;
    if (shared > 0 && shared >= (best?.shared ?? 1)) best = { ordinal, shared };
  }
  if (best !== null) return best.ordinal;
  const start = Math.min(...dated.map(({ begin }) => begin ?? Number.POSITIVE_INFINITY));
  return last < start && Number.isFinite(start) ? 0 : null;
}
