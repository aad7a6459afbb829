import { RULES } from './citation-draft.ts';
import type { Year } from './events.ts';
import { isLikelyPage } from './locator.ts';
import { narrativeShape } from './narrative-shape.ts';
import type { Bracket, ScanState } from './scan-state.ts';
import { keysOf, type Work } from './works.ts';

/** How far back from "(2003, 23)" the author is looked for in the paragraph. */
const AUTHOR_REACH = 600;

/** Brackets that start with a year: "Samplov (2007)", "As Howard shows, «…» (2003, 23)", "he said «…» (1998)". */
export function citeBareYear(state: ScanState, year: Year, bracket: Bracket, candidates: readonly Work[]): void {
  const { passage, readers } = state;
  const locator = readers.locators.read(passage, year.end);
  const end = locator?.end ?? year.end;
  const rest = passage.slice(end, end + 100);
  if (!endsOrGoesOn(rest)) return;
  const from = Math.max(0, state.runningEnd, bracket.open - 300);
  const narrative = readers.phrases.before(passage, from, bracket.open, candidates);
  const closing = /^[^()[\]]{0,90}[)\]]/u.exec(rest)?.[0].length;
  if (narrative !== undefined && closing !== undefined) {
    state.push({
      start: narrative.start,
      end: end + closing,
      value: { targets: keysOf(narrative.works), locator: locator?.text ?? null, form: 'narrative' },
      rule: RULES.narrative,
      confidence: narrative.works.length > 1 ? 0.6 : 0.6 + 0.4 * narrative.likeness,
    });
    state.close(end, narrative.works);
    return;
  }
  if (state.strict) return;
  const quoted = /[»”"’']\*?\.?\s{0,2}$/u.test(passage.slice(Math.max(0, bracket.open - 4), bracket.open));
  const pinpointed = locator !== undefined || quoted;
  if (pinpointed && citeNamedInSentence(state, year, bracket, candidates, locator?.text ?? null, end)) return;
  if (closing === undefined) return;
  const lettered = locator !== undefined || year.suffix !== '';
  const shaped = narrativeShape(passage, from, bracket.open, end + closing, lettered, readers);
  if (shaped === undefined) return;
  state.push({
    start: shaped,
    end: end + closing,
    value: { targets: [], locator: locator?.text ?? null, form: 'narrative' },
    rule: RULES.narrativeShape,
    confidence: 0.5,
  });
  state.close(end, []);
}

/** Behind the year and its locator the bracket closes, a remark follows, or another work. */
const endsOrGoesOn = (rest: string): boolean => /^\s?[)\];,]/u.test(rest) || /^\s?[.:]\s?\p{L}/u.test(rest);

function citeNamedInSentence(
  state: ScanState,
  year: Year,
  bracket: Bracket,
  candidates: readonly Work[],
  locator: string | null,
  end: number,
): boolean {
  const { passage, readers, antecedent, works: entries } = state;
  const from = Math.max(0, bracket.open - AUTHOR_REACH);
  const named = readers.phrases.namedBefore(passage, from, bracket.open, candidates);
  const last = antecedent.inSameBlock?.filter((key) => candidates.some((work) => work.key === key)) ?? [];
  const works = named?.works ?? candidates.filter((work) => last.includes(work.key));
  const unique = works.length === 0 && locator !== null && candidates.length === 1 ? candidates : works;
  if (unique.length === 0 && (locator === null || !isLikelyPage(locator))) return false;
  const unknown = unique.length === 0 && candidates.length === 0;
  if (unknown && entries.all.length > 0 && antecedent.inSameBlock === undefined) return false;
  const author = named === undefined ? undefined : passage.slice(named.start, named.start + 40).split(/[\s,;.]/u)[0];
  state.push({
    start: year.start,
    end,
    value: { targets: keysOf(unique), locator, form: 'parenthetical' },
    rule: named === undefined ? RULES.yearOnly : RULES.named,
    confidence: named === undefined ? 0.4 : unique.length > 1 ? 0.5 : 0.5 + 0.4 * named.likeness,
    ...(author === undefined ? {} : { evidence: [{ kind: 'author', quote: author }] }),
  });
  state.close(end, unique);
  return true;
}
