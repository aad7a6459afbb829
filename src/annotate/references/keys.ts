import type { EntryFields, Name } from './entry.ts';

/** What the key of an entry is made of, beside the year. */
export function keyName(fields: EntryFields): string | undefined {
  const first = fields.authors[0] ?? fields.editors[0];
  if (first !== undefined) return squeeze(nameOf(first));
  if (fields.title !== undefined) return squeeze(fields.title.split(/\s+/u).slice(0, 3).join(' '));
  return fields.url === undefined ? undefined : hostOf(fields.url);
}

export const nameOf = (name: Name): string =>
  'literal' in name ? (acronymOf(name.literal) ?? name.literal) : name.family;

/** "United Nations Development Programme (UNDP)" is cited as UNDP. */
const acronymOf = (literal: string): string | undefined => /\(([\p{Lu}][\p{L}-]{1,9})\)$/u.exec(literal)?.[1];

const squeeze = (name: string): string => name.replace(/[^\p{L}\p{N}-]+/gu, '');

/** "http://www.kazembassy.example/en" is known by its host without "www.". */
const hostOf = (url: string): string =>
  url
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/[/?#:].*$/u, '')
    .toLowerCase();

/**
 * Gives keys: FamilyYear, for institutions the name without spaces (or the acronym in brackets behind it), for bare
 * addresses the host and the year of access; `nd` where there is no year. A letter printed behind the year is kept;
 * else `b`, `c` … follow where the key is taken already.
 */
export class KeyGiver {
  private readonly taken = new Map<string, number>();

  give(fields: EntryFields): string {
    const year = fields.year ?? (fields.accessed === undefined ? undefined : Number(fields.accessed.slice(0, 4)));
    const base = `${keyName(fields) || 'Anonymous'}${year ?? 'nd'}${fields.yearSuffix ?? ''}`;
    for (let count = (this.taken.get(base) ?? 0) + 1; ; count++) {
      this.taken.set(base, count);
      const key = count === 1 ? base : `${base}${letters(count)}`;
      if (count === 1 || !this.taken.has(key)) {
        if (count > 1) this.taken.set(key, 1);
        return key;
      }
    }
  }
}

/** 2 is `b`, 26 is `z`, 27 is `aa`. */
function letters(count: number): string {
  let rest = count;
  let word = '';
  while (rest > 0) {
    rest--;
    word = String.fromCharCode(97 + (rest % 26)) + word;
    rest = Math.floor(rest / 26);
  }
  return word;
}
