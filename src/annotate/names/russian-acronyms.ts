import { type Candidate, type Decided, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import { type Reading, Shape } from './reading.ts';

const QUOTED_LIMIT = 8;

/** «РИА „Новости“», «ГУП „Водоканал“»: an abbreviation of a kind of body and its name in quotation marks. */
export function acronymsWithNames(reading: Reading, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  if (!reading.hasCyrillic) return found;
  for (const i of reading.nameWords) {
    if (reading.shape[i] !== Shape.acronym || i + 3 >= reading.count || !reading.isCyrillic(i)) continue;
    if (lexica.ordinary.has(reading.word(i)) || !/^[«"“„]$/u.test(reading.word(i + 1))) continue;
    const end = closing(reading, i + 2);
    if (end === undefined || !reading.isCapital(i + 2)) continue;
    found.push(vote(i, end + 1, 'ORG', 0.7, 'acronym-with-name', reading.printed(i, end + 1)));
  }
  return found;
}

function closing(reading: Reading, from: number): number | undefined {
  for (let i = from + 1; i < from + QUOTED_LIMIT && reading.together(from, i); i++)
    if (/^[»"”“]$/u.test(reading.word(i))) return i;
  return undefined;
}

/** «МЧС России», «Госдума РФ», «японский МИД»: a body by its short name, with the country it belongs to. */
export function bodiesOfCountries(reading: Reading, morphology: Morphology, decided: readonly Decided[]): Candidate[] {
  if (!reading.hasCyrillic) return [];
  const places = new Map<number, Decided>();
  const peoples = new Map<number, Decided>();
  for (const one of decided)
    if (one.type === 'PLACE' && one.subtype === 'country') places.set(one.from, one);
    else if (one.type === 'NORP' && one.to - one.from === 1) peoples.set(one.to, one);
  return decided.flatMap((body) => {
    if (body.type !== 'ORG' || !reading.isCyrillic(body.from) || body.to - body.from > 2) return [];
    if (
      reading.shape[body.from] !== Shape.acronym &&
      body.entry?.subtype !== 'government' &&
      body.rule !== 'morphology'
    )
      return [];
    const place = places.get(body.to);
    const people = peoples.get(body.from);
    if (place !== undefined && reading.together(body.from, place.from) && isGenitive(reading, morphology, place))
      return [vote(body.from, place.to, 'ORG', 0.8, 'body-of-country', place.entry?.name ?? '', body.subtype)];
    if (people === undefined || reading.isCapital(people.from) || !reading.together(people.from, body.from)) return [];
    const named = vote(people.from, body.to, 'ORG', 0.8, 'body-of-country', people.entry?.name ?? '', body.subtype);
    return [{ ...named, free: { from: people.from, to: people.to } }];
  });
}

/** Forms that may be no genitive («МЧС Россия») do not continue a name; abbreviations have one form for all cases. */
const isGenitive = (reading: Reading, morphology: Morphology, { to }: Decided): boolean =>
  reading.shape[to - 1] === Shape.acronym || morphology.of(reading.printed(to - 1, to)).genitive;
