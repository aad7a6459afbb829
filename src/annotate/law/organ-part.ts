import type { Lexica, Organ } from './lexica.ts';
import type { Mention } from './mention.ts';
import { ministryOf } from './ministry-field.ts';
import { readNumber } from './number-reading.ts';
import type { PartReader } from './parts.ts';
import { isCapitalised, isNumber, isWord, type Passage, textOf, wordOf } from './passage.ts';

const LONGEST = 12;

/** "of the President", "of the Acting Minister of Education", «Министра финансов», «МОН» before a jurisdiction. */
export const organPart: PartReader = (lex, mention, at) => {
  if (mention.authority !== null || !mention.noun.traits.has('organ')) return undefined;
  const p = mention.passage;
  const link = lex.word(p, at, 'linker');
  let from = link?.to ?? at;
  if (lex.word(p, from, 'article') !== undefined) from++;
  const organ = lex.organs.longestAt(p.tokens, from, p.to);
  const value = organ?.values[0];
  if (
    organ !== undefined &&
    value !== undefined &&
    (isCapitalised(p, from) || link !== undefined || mention.noun.language !== 'eng')
  ) {
    const end = behindField(lex, p, organ.to, value);
    mention.authority = ministryOf(lex, p, value.authority, organ.to, end);
    return end;
  }
  const acronym = /^\p{Lu}{2,8}$/u.test(textOf(p, from)) && lex.jurisdiction(p, from + 1) !== undefined;
  if (!acronym || lex.jurisdiction(p, from) !== undefined) return unknownOrgan(lex, mention, at);
  mention.authority = 'ministry';
  return from + 1;
};

/** «приказ начальника станции № 5», "Resolution of the Board of Trustees No. 12": any words that a number ends. */
function unknownOrgan(lex: Lexica, mention: Mention, at: number): number | undefined {
  const p = mention.passage;
  if (mention.number !== null || mention.date !== null || lex.word(p, at, 'title-opener') !== undefined)
    return undefined;
  if (mention.noun.language === 'eng' && lex.word(p, at, 'linker') === undefined) return undefined;
  let i = at;
  while (i - at < LONGEST && isWord(p, i) && lex.word(p, i, 'number-sign') === undefined) {
    if (lex.jurisdiction(p, i) !== undefined || lex.kinds.longestAt(p.tokens, i, i + 1) !== undefined) return undefined;
    if (i > at && lex.word(p, i, 'date-link') !== undefined && lex.word(p, i, 'linker') === undefined) return undefined;
    i++;
  }
  return i > at && lex.word(p, i, 'number-sign') !== undefined && readNumber(lex, p, i) !== undefined ? i : undefined;
}

/** What the minister is of: "of Education and Science", «по чрезвычайным ситуациям». */
export function behindField(lex: Lexica, p: Passage, at: number, organ: Organ): number {
  if (organ.field === 'of') return behindCapitalField(lex, p, at);
  if (organ.field !== 'case') return at;
  let i = at;
  while (i - at < LONGEST && (isWord(p, i) || (wordOf(p, i) === ',' && isWord(p, i + 1))) && !endsField(lex, p, i)) i++;
  return endsField(lex, p, i) ? i : at;
}

const endsField = (lex: Lexica, p: Passage, at: number): boolean =>
  lex.jurisdiction(p, at) !== undefined ||
  (lex.word(p, at, 'date-link') !== undefined && isNumber(p, at + 1)) ||
  lex.word(p, at, 'number-sign') !== undefined;

function behindCapitalField(lex: Lexica, p: Passage, at: number): number {
  if (wordOf(p, at) !== 'of' && wordOf(p, at) !== 'for') return at;
  let last = at;
  for (let i = at + 1; i - at < LONGEST; i++) {
    if (lex.jurisdiction(p, i) !== undefined || readNumber(lex, p, i) !== undefined) break;
    if (isCapitalised(p, i) && lex.kinds.longestAt(p.tokens, i, i + 1) === undefined) last = i + 1;
    else if (!/^(?:and|of|the|,)$/u.test(wordOf(p, i))) break;
  }
  return last;
}

/** "Ministry of Justice Order No. 64", "Human Rights Council resolution 24/5": who issued it stands before. */
export function organBefore(lex: Lexica, mention: Mention): void {
  const p = mention.passage;
  if (mention.number === null || mention.authority !== null || !mention.noun.traits.has('organ')) return;
  for (let at = Math.max(p.from, mention.from - 9); at < mention.from; at++) {
    if (!isCapitalised(p, at)) continue;
    const organ = lex.organs.longestAt(p.tokens, at, mention.from);
    const value = organ?.values[0];
    if (organ === undefined || value === undefined) continue;
    if (organ.to !== mention.from && behindField(lex, p, organ.to, value) !== mention.from) continue;
    mention.authority = ministryOf(lex, p, value.authority, organ.to, mention.from);
    mention.from = at;
    return;
  }
}
