import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { type Candidate, vote } from './candidate.ts';
import type { Head, Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord, type Run } from './runs.ts';

const TAIL_LIMIT = 12;
const LEFT_LIMIT = 4;
const QUOTED_LIMIT = 12;

interface Sources {
  readonly reading: Reading;
  readonly morphology: Morphology;
  readonly lexica: Lexica;
}

/** Names on a head noun: «Министерство юстиции Республики Казахстан», «ОО "Эхо"», «партия „Нур Отан“». */
export function russianBodies(reading: Reading, morphology: Morphology, lexica: Lexica): Candidate[] {
  if (!reading.hasCyrillic) return [];
  const sources = { reading, morphology, lexica };
  return lexica.russianHeads.matches(reading.tokens).flatMap((head) => {
    if (reading.region[head.from] === 0 || !reading.isCyrillic(head.from)) return [];
    const value = head.values[0];
    if (value === undefined || lexica.ordinary.get(reading.word(head.from)) === 'generic-acronym') return [];
    return quoted(sources, head, value) ?? foreign(sources, head, value) ?? inWords(sources, head, value) ?? [];
  });
}

const body = (from: number, to: number, weight: number, { id, subtype }: Head): Candidate =>
  vote(from, to, 'ORG', weight, 'organisation-head', id, subtype);

/** «компания „Рога“»: the name alone. */
function quoted({ reading }: Sources, { to }: TrieMatch<Head>, value: Head): Candidate[] | undefined {
  const name = quotedName(reading, to);
  return name === undefined ? undefined : [body(name.from, name.to, 0.75, value)];
}

/** Inside of the quotation marks right behind a head. */
function quotedName(reading: Reading, at: number): Run | undefined {
  if (!/^[«"“„]$/u.test(reading.word(at)) || !reading.isCapital(at + 1)) return undefined;
  for (let i = at + 2; i < at + QUOTED_LIMIT && reading.together(at, i); i++)
    if (/^[»"”“]$/u.test(reading.word(i))) return { from: at + 1, to: i };
  return undefined;
}

/** «компания Harles und Jentzsch»: Latin words behind a Russian head. */
function foreign({ reading }: Sources, { from, to }: TrieMatch<Head>, value: Head): Candidate[] | undefined {
  if (!isNameWord(reading, to) || !reading.isLatin(to)) return undefined;
  let end = to + 1;
  const goesOn = (i: number): boolean => reading.together(to, i) && reading.isLatin(i) && isNameWord(reading, i);
  for (;;)
    if (goesOn(end)) end++;
    // "und", "&", a hyphen or full stop between Latin words
    else if (goesOn(end + 1) && (reading.isLatin(end) || /^[&.-]$/u.test(reading.word(end)))) end += 2;
    else break;
  return [body(reading.isCapital(from) && reading.opens[from] !== 1 ? from : to, end, 0.75, value)];
}

/** Adjectives, the head, and what follows it in the genitive. */
function inWords(sources: Sources, head: TrieMatch<Head>, value: Head): Candidate[] | undefined {
  const { reading } = sources;
  const { from, to } = head;
  const start = adjectivesBefore(sources, from);
  const tail = tailOf(sources, head);
  const named = start < from ? true : isNameWord(reading, from);
  if (!named) return described(head, tail, value);
  const bare = tail.to === to && start === from && to - from === 1;
  if (bare || (reading.opens[start] === 1 && tail.to === to)) return undefined;
  return [body(start, tail.to, 0.7, value)];
}

/**
 * «правительство Китая», «парламент Чечни»: a body of the state that is described rather than named. The country or
 * city inside is a mention of its own.
 */
function described({ from }: TrieMatch<Head>, tail: Tail, value: Head): Candidate[] | undefined {
  if ((value.subtype !== 'government' && !value.described) || tail.place === undefined) return undefined;
  return [{ ...body(from, tail.to, 0.6, value), free: tail.place }];
}

/** «Верховный суд», «Запорожский автомобилестроительный завод»: adjectives, the first of them with a capital. */
function adjectivesBefore({ reading, morphology, lexica }: Sources, from: number): number {
  let start = from;
  for (let i = from - 1; i >= 0 && from - i <= LEFT_LIMIT && reading.together(i, from); i--) {
    if (reading.isHyphen(i)) continue;
    // «Промышленный и коммерческий банк»
    if (reading.word(i) === 'и' && i < from - 1) continue;
    if (!reading.isCyrillic(i) || reading.opens[i + 1] === 1 || lexica.stopwords.has(reading.word(i))) break;
    if (!morphology.of(reading.printed(i)).adjective) break;
    if (isNameWord(reading, i)) start = i;
  }
  while (start > 1 && reading.isHyphen(start - 1) && isNameWord(reading, start - 2)) start -= 2;
  return start;
}

interface Tail {
  readonly to: number;
  /** The country or city that the tail ends with. */
  readonly place: Run | undefined;
}

/** The words in the genitive that say whose and what for, and prepositions with what they govern. */
function tailOf(sources: Sources, { from, to }: TrieMatch<Head>): Tail {
  const { reading, lexica } = sources;
  let end = to;
  let governed = 'gent';
  let place: Run | undefined;
  for (let i = to; i < to + TAIL_LIMIT && reading.together(from, i); i++) {
    const word = reading.word(i);
    if (!reading.isCyrillic(i) || reading.opens[i] === 1) break;
    const known = placeAt(sources, i);
    if (known !== undefined && (governed !== 'gent' || continuesGenitive(sources, i))) {
      place = known;
      end = known.to;
      i = end - 1;
      continue;
    }
    const preposition = lexica.bodyPrepositions.get(word);
    if (preposition !== undefined && i === end) {
      governed = preposition;
      continue;
    }
    if (word === 'и' && i === end) continue;
    const kind = wordOfTail(sources, i, governed);
    if (kind === 'none') break;
    if (kind === 'noun') end = i + 1;
  }
  return { to: end, place };
}

function wordOfTail({ reading, lexica, morphology }: Sources, index: number, governed: string) {
  if (lexica.stopwords.has(reading.word(index))) return 'none';
  // «Конгресс профсоюзов и профсоюз»: a new body begins.
  if (reading.word(index - 1) === 'и' && lexica.russianHeads.longestAt(reading.tokens, index) !== undefined)
    return 'none';
  // «Союз ТМА-7» is a model, no body.
  if (reading.shape[index] === Shape.acronym) return reading.isHyphen(index + 1) ? 'none' : 'noun';
  const form = morphology.of(reading.printed(index));
  const fits = form.genitive || (governed === 'datv' && form.dative) || (governed === 'loct' && form.locative);
  if (!fits || !(form.noun || form.adjective)) return 'none';
  // A person in the genitive is no part of the body's name.
  if (reading.isCapital(index) && ((form.surname && form.nameFirst) || form.givenFirst)) return 'none';
  return form.noun ? 'noun' : 'adjective';
}

function placeAt({ reading, lexica }: Sources, index: number): Run | undefined {
  if (!isNameWord(reading, index)) return undefined;
  const hit = lexica.gazetteer.longestAt(reading.tokens, index);
  return hit?.values.some(({ type }) => type === 'PLACE') === true ? hit : undefined;
}

/** An abbreviation has no cases (США, РФ); another place must be able to be a genitive. */
function continuesGenitive({ reading, morphology }: Sources, index: number): boolean {
  return reading.shape[index] === Shape.acronym || morphology.of(reading.printed(index)).genitive;
}
