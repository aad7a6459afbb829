import type { NameEntry } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import { HYPHENS, type Reading, Shape } from './reading.ts';

/** Length, with its hyphen, of an ending that too many ordinary words have: "-ев". */
const SHORT_ENDING = 3;

/** What the parts of a name are told by. */
export interface Names {
  readonly reading: Reading;
  readonly lexica: Lexica;
  readonly morphology: Morphology;
}

/** The parts of a person's name as it is printed. */
export interface Parts {
  readonly to: number;
  readonly words: number;
  readonly initials: number;
  /** Whether the first word is a given name; true where it is an ordinary word as well. */
  readonly given: boolean | undefined;
  readonly surname: number | undefined;
}

/** Given names, initials, patronymic, surname; stops at words that names do not contain. */
export function partsOf(names: Names, from: number, limit: number, titled = false): Parts {
  const { reading, lexica } = names;
  let to = from;
  let words = 0;
  let initials = 0;
  let surname: number | undefined;
  let particle = false;
  for (let i = from; i < limit; i++) {
    const shape = reading.shape[i] ?? Shape.other;
    if (i > from && shape !== Shape.other && reading.isCyrillic(i) !== reading.isCyrillic(from)) break;
    // Particles, small or with a capital («Марин Ле Пен»), lead to a surname.
    if (words > 0 && i + 1 < limit && shape !== Shape.initial && lexica.particles.has(reading.word(i))) {
      particle = true;
      continue;
    }
    if (shape === Shape.initial) initials++;
    else if (shape === Shape.capital || shape === Shape.mixed) {
      if (words >= 4 || isComplete(names, from, i, words, initials) || stops(names, from, i, words, particle, titled))
        break;
      words++;
      surname = i;
    } else if (shape !== Shape.other || (reading.word(i) !== '.' && !isJoin(reading, i))) break;
    if (shape !== Shape.other || reading.word(i) === '.') to = i + 1;
  }
  // A trailing full stop belongs to initials only («Назарбаев Н. А.»), and only where the sentence goes on.
  if (reading.word(to - 1) === '.' && reading.shape[to - 2] !== Shape.initial) to--;
  return { to, words, initials, given: isGiven(names, from), surname };
}

/** A hyphen, also one that stands apart between a particle and the name ("al - Sadr"). */
export const isJoin = (reading: Reading, index: number): boolean => HYPHENS.includes(reading.sign(index));

/** "Kevin A. Boone Accenture", "Melanie King Brandon Luna": surname behind an initial, and a new given name. */
function isComplete(names: Names, from: number, index: number, words: number, initials: number): boolean {
  const { reading, lexica } = names;
  if (words < 2 || reading.isCyrillic(index) || reading.isHyphen(index - 1) || isGiven(names, from) === undefined)
    return false;
  if (initials > 0 && reading.shape[index - 2] !== Shape.initial && reading.word(index - 2) === '.')
    return !lexica.surnames.has(reading.word(index));
  return isGiven(names, index) === false && lexica.surnames.has(reading.word(index - 1));
}

function stops(names: Names, from: number, index: number, words: number, particle: boolean, titled: boolean): boolean {
  const { reading } = names;
  if (words > 0 && reading.isHyphen(index - 1) && isGiven(names, from) !== undefined) return false;
  // «Примеров И. С.»: a word before initials is a surname.
  if (words === 0 && endsInInitials(reading, index + 1)) return stopsName(names, index, true);
  // «М. Я. Клеверов»: behind initials even the form of an ordinary word is a surname.
  if (words === 0 && index - 2 >= from && reading.word(index - 1) === '.' && reading.shape[index - 2] === Shape.initial)
    return stopsName(names, index, true);
  // «президент Токаев»: an oblique form of an ordinary word, but behind a title and with a capital a surname.
  if (words === 0 && titled && soundsLikeSurname(names, index)) return stopsName(names, index, true);
  return stopsName(
    names,
    index,
    words > 0 && words < 3 && (particle || isGiven(names, index - 1) !== undefined || isListedPair(names, from, index)),
  );
}

/** Three letters or more of a surname's ending, on a word that the document never writes small. */
function soundsLikeSurname({ reading, lexica }: Names, index: number): boolean {
  const ending = lexica.surnameEnding(reading.word(index));
  return (
    ending?.high === true &&
    ending.form.length > SHORT_ENDING &&
    reading.opens[index] !== 1 &&
    !reading.isUsuallyLower(index)
  );
}

/** Initials with which the name ends, as against those before a surname («Речь Н. А. Токаева»). */
function endsInInitials(reading: Reading, from: number): boolean {
  let i = from;
  while (reading.shape[i] === Shape.initial && reading.word(i + 1) === '.') i += 2;
  return i > from && (reading.shape[i] ?? Shape.other) < Shape.capital;
}

/** "Martin Luther King": a given name and another name before a surname of the lists. */
const isListedPair = (names: Names, from: number, index: number): boolean =>
  isGiven(names, from) !== undefined && names.lexica.surnames.has(names.reading.word(index));

/** As {@link givenName}, and what the dictionary says; a particle in front ("Аль-") is none. */
export function isGiven(names: Names, index: number): boolean | undefined {
  if (names.lexica.particles.has(names.reading.word(index))) return undefined;
  return givenName(names.reading, names.lexica, index) ?? dictionaryName(names, index);
}

/** A given name that no list has, but the Russian dictionary. */
function dictionaryName({ reading, morphology }: Names, index: number): boolean | undefined {
  if (!reading.isCyrillic(index)) return undefined;
  const form = morphology.of(reading.printed(index));
  return form.known && form.givenFirst ? false : undefined;
}

/** An English word that is no name, as far as lists know. */
export function isOrdinaryWord({ reading, lexica }: Names, index: number): boolean {
  const word = reading.word(index);
  return lexica.words?.of(word) === 'ordinary' && !lexica.givenNames.has(word) && !lexica.surnames.has(word);
}

function stopsName({ reading, lexica, morphology }: Names, index: number, afterGiven: boolean): boolean {
  const word = reading.word(index);
  // "Martin Luther King": behind another name, an office may be a surname.
  if (lexica.ordinary.has(word)) return !(afterGiven && lexica.surnames.has(word));
  if (lexica.stopwords.has(word)) return true;
  if (lexica.heads.endAt(reading.tokens, index) > 0) return true;
  if (lexica.russianHeads.endAt(reading.tokens, index) > 0) return true;
  if (isPlace(reading, lexica, index) && givenName(reading, lexica, index) === undefined)
    return !(afterGiven && mayBeBearer(reading, lexica, index));
  // «Виктор Бут»: behind a given name, an ordinary word is a surname.
  return !afterGiven && isCommon(reading, morphology, index);
}

/** "Anna Lund", «Досым Сатпаев»: a town has many a surname; a country or a longer name of a place has none. */
function mayBeBearer(reading: Reading, lexica: Lexica, index: number): boolean {
  if (givenName(reading, lexica, index - 1) !== false || !reading.together(index - 1, index)) return false;
  const places = lexica.gazetteer.valuesAt(reading.tokens, index, index + 1) ?? [];
  return (
    places.every(({ subtype }) => subtype === 'city') && lexica.gazetteer.endAt(reading.tokens, index - 1) <= index
  );
}

/** A Russian word that the dictionary knows, and not as a name: «Скульптор Георгий Франгулян». */
export function isCommon(reading: Reading, morphology: Morphology, index: number): boolean {
  if (!reading.isCyrillic(index)) return false;
  const form = morphology.of(reading.printed(index));
  return form.known && !form.surname && !form.givenName && !form.patronymic;
}

export const isPlace = (reading: Reading, lexica: Lexica, index: number): boolean =>
  hasPlace(lexica.gazetteer.valuesAt(reading.tokens, index, index + 1));

/** Whether a place is among what a name may mean. */
export function hasPlace(entries: readonly NameEntry[] | undefined): boolean {
  if (entries !== undefined) for (const { type } of entries) if (type === 'PLACE') return true;
  return false;
}

export function givenName(reading: Reading, lexica: Lexica, index: number): boolean | undefined {
  const word = reading.word(index);
  const ordinary = lexica.givenNames.get(word);
  if (ordinary !== undefined || !reading.isCyrillic(index)) return ordinary;
  for (let cut = word.length; cut >= 3 && word.length - cut <= 3; cut--) {
    const ending = word.slice(cut);
    if (ending !== '' && lexica.cases.get('noun')?.has(ending) !== true) continue;
    if (lexica.givenStems.has(word.slice(0, cut))) return false;
  }
  return undefined;
}
