import type { Lexica } from './lexica.ts';
import type { Passage } from './passage.ts';

const MINISTRY = 'ministry';

/**
 * Which ministry it is, as the uniform name has it: `ministry.justice` for "Minister of Justice" and «Министра юстиции»
 * alike, so that both citations name one authority; `ministry` alone where its field is in no lexicon.
 *
 * @param from, to the tokens of the field: "of Education and Science" is that of education
 */
export function ministryOf(lex: Lexica, p: Passage, authority: string, from: number, to: number): string {
  if (authority !== MINISTRY) return authority;
  for (let i = from; i < to; i++) {
    const field = lex.ministryFields.longestAt(p.tokens, i, to)?.values[0];
    if (field !== undefined) return `${MINISTRY}.${field}`;
  }
  return authority;
}

/** The one that says more of two names of an authority: `ministry.justice` rather than `ministry`. */
export const moreSpecific = (known: string | null, other: string | null): string | null =>
  known === null || other?.startsWith(`${known}.`) === true ? other : known;
