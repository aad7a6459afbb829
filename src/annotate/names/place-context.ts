import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord, type Run } from './runs.ts';

/** Longest name of a place that context alone tells. */
const LONGEST = 3;
const COMMA = 0x2c;

/** Places that no gazetteer has, told by what stands beside them. */
export function placesInContext(
  reading: Reading,
  lexica: Lexica,
  morphology: Morphology,
  runs: readonly Run[],
): Candidate[] {
  const found: Candidate[] = [];
  for (const run of runs) {
    const named = afterPlaceNoun(reading, lexica, morphology, run);
    if (named !== undefined) found.push(named);
    if (reading.sign(run.to) === COMMA) found.push(...beforeRegion(reading, lexica, run));
    const placed = afterPreposition(reading, lexica, run);
    if (placed !== undefined) found.push(placed);
  }
  return found;
}

/** "the city of Samara", «в городе Вейк», «остров Уайт»: a noun for a kind of place, and a name. */
function afterPlaceNoun(reading: Reading, lexica: Lexica, morphology: Morphology, { from, to }: Run) {
  const linked = reading.word(from - 1) === 'of' ? from - 2 : reading.isCyrillic(from - 1) ? from - 1 : -1;
  if (linked < 0 || !lexica.placeNouns.has(reading.word(linked)) || !reading.together(linked, from)) return undefined;
  let end = from + 1;
  while (end < to && end - from < LONGEST && (reading.isHyphen(end) || reading.isHyphen(end - 1))) end++;
  if (reading.shape[from] === Shape.initial || isOther(reading, lexica, from, end)) return undefined;
  // «города России»: whose, not which.
  const form = reading.isCyrillic(from) ? morphology.of(reading.printed(from, end)) : undefined;
  if (form?.known === true && !form.place && (form.surname || form.givenFirst)) return undefined;
  return vote(from, end, 'PLACE', 0.66, 'place-noun', reading.printed(linked));
}

/** "Saginaw, Michigan", "Lawrence, KS": a name before the region it lies in, and the code of a region. */
function beforeRegion(reading: Reading, lexica: Lexica, { from, to }: Run): Candidate[] {
  const code = lexica.placeCodes.get(reading.printed(to + 1));
  const region = code ?? regionAt(reading, lexica, to + 1);
  if (region === undefined || !reading.together(from, to + 1)) return [];
  if (to - from > LONGEST || isOther(reading, lexica, from, to) || isPersonal(reading, lexica, from, to)) return [];
  const city = vote(from, to, 'PLACE', code === undefined ? 0.56 : 0.94, 'before-region', region, 'city');
  return code === undefined ? [city] : [city, vote(to + 1, to + 2, 'PLACE', 0.8, 'code-of-region', region, 'region')];
}

function regionAt(reading: Reading, lexica: Lexica, index: number): string | undefined {
  if (!isNameWord(reading, index)) return undefined;
  const entries = lexica.gazetteer.valuesAt(reading.tokens, index);
  return entries?.find(({ type, subtype }) => type === 'PLACE' && (subtype === 'country' || subtype === 'region'))
    ?.name;
}

/** "in Miramar", "near Habbaniyah": an unknown word with a capital behind a preposition of place. */
function afterPreposition(reading: Reading, lexica: Lexica, { from, to }: Run): Candidate | undefined {
  if (
    to - from > 2 ||
    !lexica.placePrepositions.has(reading.word(from - 1)) ||
    !reading.isLatin(from) ||
    !reading.isLatin(from - 1)
  )
    return undefined;
  if (!reading.together(from - 1, from) || reading.titleCase[from] === 1 || reading.isUsuallyLower(from))
    return undefined;
  for (let i = from; i < to; i++) if (reading.shape[i] !== Shape.capital) return undefined;
  if (isOther(reading, lexica, from, to) || isPersonal(reading, lexica, from, to)) return undefined;
  // "in Weber's view", "in Weber (1978)"
  if (/^(?:['’ʼ]s?|\()$/u.test(reading.word(to)) || /^\d/u.test(reading.word(to))) return undefined;
  return vote(from, to, 'PLACE', 0.52, 'place-preposition', reading.printed(from - 1));
}

/** Known as something that is no place, or as an ordinary word. */
function isOther(reading: Reading, lexica: Lexica, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = reading.word(i);
    if (lexica.ordinary.has(word) || (lexica.stopwords.has(word) && !reading.isHyphen(i - 1))) return true;
    if (to - from === 1 && lexica.words?.of(word) === 'ordinary') return true;
    if ((reading.isCyrillic(i) ? lexica.russianHeads : lexica.heads).endAt(reading.tokens, i, to) > 0) return true;
    if (lexica.gazetteer.valuesAt(reading.tokens, i, to)?.some(({ type }) => type !== 'PLACE') === true) return true;
  }
  return false;
}

const isPersonal = (reading: Reading, lexica: Lexica, from: number, to: number): boolean =>
  (to - from > 1 && lexica.givenNames.has(reading.word(from))) ||
  lexica.givenNames.get(reading.word(from)) === false ||
  lexica.surnames.has(reading.word(to - 1)) ||
  lexica.words?.of(reading.word(to - 1)) === 'surname';

/** "in kerala": names of places in small letters, in texts whose writers leave capitals out ("i live in auckland"). */
export function placesInSmallLetters(reading: Reading, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  if (!isCareless(reading)) return found;
  for (let i = 1; i < reading.count; i++) {
    if (reading.region[i] === 0 || reading.shape[i] !== Shape.lower || lexica.words?.of(reading.word(i)) === 'ordinary')
      continue;
    const hit = lexica.gazetteer.longestAt(reading.tokens, i);
    const place = hit?.values.find(({ type, exact }) => type === 'PLACE' && !exact);
    if (hit === undefined || place === undefined || hit.end - hit.start < 5) continue;
    const before = reading.word(i - 1);
    if (!lexica.placePrepositions.has(before) && before !== ',' && found.at(-1)?.to !== i) continue;
    found.push(vote(hit.from, hit.to, 'PLACE', 0.6, place.id, before, place.subtype, { entry: place }));
    i = hit.to - 1;
  }
  return found;
}

/** The pronoun "i" is small more often than it is not. */
function isCareless(reading: Reading): boolean {
  const pronoun = reading.tokens.indexOf.get('i');
  if (pronoun === undefined) return false;
  let small = 0;
  let all = 0;
  for (let i = 0; i < reading.count; i++)
    if (reading.tokens.word[i] === pronoun && reading.word(i + 1) !== '.') {
      all++;
      if (reading.text[reading.tokens.start[i] ?? 0] === 'i') small++;
    }
  return small * 2 > all;
}
