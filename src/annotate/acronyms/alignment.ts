import { fold } from '../../resources/fold.ts';

/** A word of a possible long form. `function` words (of, for, и, по) may be passed over freely. */
export interface LongFormWord {
  readonly text: string;
  readonly isFunctionWord: boolean;
}

/** Costs of an alignment: a letter inside a word, a content word without a letter. */
const INSIDE = 1;
const SKIPPED = 0.6;

/**
 * Aligns the letters of an acronym with the words of a long form, after the idea of Schwartz and Hearst (2003) but with
 * initials preferred: the first letter must begin the first word, further ones may begin a word or stand inside one.
 * @returns the least cost, `null` where the letters do not fit. 0 means that all letters are initials of content words.
 */
export function alignmentCost(letters: string, words: readonly LongFormWord[]): number | null {
  const signs = Array.from(fold(letters));
  const forms = words.map((word) => fold(word.text));
  const first = forms[0];
  if (first === undefined || signs.length === 0 || !first.startsWith(signs[0] ?? '')) return null;
  const known = new Map<number, number>();
  const best = (word: number, sign: number): number => {
    if (sign === signs.length) {
      return words.slice(word).reduce((sum, left) => sum + (left.isFunctionWord ? 0 : SKIPPED), 0);
    }
    const form = forms[word];
    if (form === undefined) return Number.POSITIVE_INFINITY;
    const key = word * 64 + sign;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    let least =
      word === 0 ? Number.POSITIVE_INFINITY : best(word + 1, sign) + (words[word]?.isFunctionWord ? 0 : SKIPPED);
    if (form.startsWith(signs[sign] ?? '')) {
      // Further letters of the acronym may come from the same word: "TeleGraph" in TG.
      let position = 1;
      let cost = 0;
      let taken = sign + 1;
      least = Math.min(least, best(word + 1, taken));
      while (taken < signs.length) {
        const at = form.indexOf(signs[taken] ?? '', position);
        if (at === -1) break;
        position = at + 1;
        cost += INSIDE;
        taken++;
        least = Math.min(least, cost + best(word + 1, taken));
      }
    }
    known.set(key, least);
    return least;
  };
  const cost = best(0, 0);
  return Number.isFinite(cost) ? cost : null;
}

/** The stretch of words, ending with the last, that explains the letters best; `null` where none does well enough. */
export function longFormStart(letters: string, words: readonly LongFormWord[], exact: boolean): number | null {
  let best: { readonly start: number; readonly cost: number } | undefined;
  const count = Array.from(letters).length;
  for (let start = words.length - 1; start >= 0; start--) {
    if (words[start]?.isFunctionWord === true) continue;
    const cost = alignmentCost(letters, words.slice(start));
    if (cost !== null && (best === undefined || cost < best.cost)) best = { start, cost };
  }
  const allowed = exact ? SKIPPED * 2 : Math.max(SKIPPED * 2, count / 2 - 0.5);
  return best !== undefined && best.cost <= allowed && words.length - best.start > 1 ? best.start : null;
}
