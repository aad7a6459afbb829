import { fold } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';

/**
 * Whether two printed names may be one: equal after folding, equal in what romanisations share («Назарбаев», Nazarbaev),
 * or a letter or two apart (Kazantsey, Kazantsev). Remembers skeletons, not pairs.
 */
export class NameLikeness {
  private readonly skeletons = new Map<string, string>();
  private readonly letters: ReadonlyMap<string, string>;
  private readonly longest: number;

  constructor(store: ResourceStore) {
    const letters = new Map<string, string>();
    for (const lexicon of store.lexicons('name-skeleton'))
      for (const { form, cells } of lexicon.entries) letters.set(fold(form), cells.skeleton ?? '');
    this.letters = letters;
    this.longest = Math.max(1, ...[...letters.keys()].map((form) => form.length));
  }

  /** 1: the same letters; 0.9: the same in another script or romanisation; below: misspelt; 0: another name. */
  of(a: string, b: string): number {
    const [left, right] = [fold(a), fold(b)];
    if (left === right) return 1;
    const [x, y] = [this.skeleton(left), this.skeleton(right)];
    if (x === y && x.length > 2) return 0.9;
    const length = Math.min(x.length, y.length);
    const allowed = length >= 7 ? 2 : length >= 5 ? 1 : 0;
    if (allowed === 0 || x[0] !== y[0]) return 0;
    const distance = distanceWithin(x, y, allowed);
    return distance === null ? 0 : distance === 1 ? 0.8 : 0.6;
  }

  skeleton(folded: string): string {
    const known = this.skeletons.get(folded);
    if (known !== undefined) return known;
    let out = '';
    for (let i = 0; i < folded.length; ) {
      let taken = 0;
      for (let length = Math.min(this.longest, folded.length - i); length > 0 && taken === 0; length--) {
        const letter = this.letters.get(folded.slice(i, i + length));
        if (letter === undefined) continue;
        if (!out.endsWith(letter) || letter === '') out += letter;
        taken = length;
      }
      if (taken === 0) {
        const sign = folded[i] ?? '';
        if (/[\p{L}\p{N}]/u.test(sign) && !out.endsWith(sign)) out += sign;
      }
      i += taken || 1;
    }
    this.skeletons.set(folded, out);
    return out;
  }
}

/** Levenshtein distance where it is at most `most` (1 or 2), else `null`. */
export function distanceWithin(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    if (Math.min(...next) > most) return null;
    row = next;
  }
  const distance = row[b.length] ?? most + 1;
  return distance <= most ? distance : null;
}
