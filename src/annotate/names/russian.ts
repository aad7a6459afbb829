import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord, type Run } from './runs.ts';

const TAIL_LIMIT = 10;
const QUOTED_LIMIT = 12;

/** Persons, places and bodies that Russian morphology tells by its tags for names. */
export function byMorphology(
  reading: Reading,
  runs: readonly Run[],
  morphology: Morphology,
  lexica: Lexica,
): Candidate[] {
  return runs.flatMap((run) => (reading.isCyrillic(run.from) ? inRun(reading, run, morphology, lexica) : []));
}

function inRun(reading: Reading, run: Run, morphology: Morphology, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  for (let i = run.from; i < run.to; i++) {
    if (reading.shape[i] !== Shape.capital && reading.shape[i] !== Shape.mixed) continue;
    const person = personAt(reading, run, i, morphology);
    if (person !== undefined) {
      found.push(person);
      i = person.to - 1;
      continue;
    }
    // «Нью-Йорке» is one word of the dictionary.
    let to = i + 1;
    while (to + 1 < run.to && reading.isHyphen(to)) to += 2;
    const form = morphology.of(reading.printed(i, to));
    const first = reading.opens[i] === 1 && (!form.known || !form.nameFirst || reading.isUsuallyLower(i));
    if (
      first ||
      lexica.stopwords.has(reading.word(i)) ||
      lexica.russianHeads.longestAt(reading.tokens, i, i + 1) !== undefined
    )
      continue;
    if (form.known && form.place && form.nameFirst)
      found.push(vote(i, to, 'PLACE', 0.6, 'morphology', `${form.lemma}: Geox`));
    else if (form.known && form.organisation && form.nameFirst)
      found.push(vote(i, to, 'ORG', 0.6, 'morphology', `${form.lemma}: Orgn`));
    i = to - 1;
  }
  return found;
}

/** Given name, patronymic, surname in any order, each told by its tag: «Иван Петрович Сидоров», «Сидоров». */
function personAt(reading: Reading, run: Run, from: number, morphology: Morphology): Candidate | undefined {
  let to = from;
  let surname: number | undefined;
  const tags: string[] = [];
  for (let i = from; i < run.to && tags.length < 3; i++) {
    if (reading.shape[i] !== Shape.capital) break;
    const form = morphology.of(reading.printed(i));
    if (form.givenName && (form.nameFirst || tags.length > 0) && !tags.includes('Name')) tags.push('Name');
    else if (form.patronymic && tags.length > 0) tags.push('Patr');
    else if (form.surname && (form.nameFirst || tags.length > 0)) {
      tags.push('Surn');
      surname = i;
    } else if (tags[0] === 'Name' && tags.length === 1 && !form.known) surname = i;
    else break;
    to = i + 1;
  }
  if (to === from) return undefined;
  const only = tags.length === 1 && to - from === 1;
  const opening = reading.opens[from] === 1;
  const known = morphology.of(reading.printed(from)).known;
  if (only && tags[0] !== 'Surn') return undefined;
  const weight = only ? (known && !opening ? 0.6 : known && !reading.isUsuallyLower(from) ? 0.5 : 0.35) : 0.8;
  return { ...vote(from, to, 'PERSON', weight, 'morphology', tags.join(' ')), surname: surname ?? to - 1 };
}

/** Names on a head noun: «Министерство юстиции Республики Казахстан», «ОО "Эхо"», «партия „Нур Отан“». */
export function russianBodies(reading: Reading, morphology: Morphology, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  for (const head of lexica.russianHeads.matches(reading.tokens)) {
    const { from, to } = head;
    if (reading.region[from] === 0 || !reading.isCyrillic(from)) continue;
    const value = head.values[0];
    if (value === undefined || lexica.ordinary.get(reading.word(from)) === 'generic-acronym') continue;
    const quoted = quotedName(reading, to);
    if (quoted !== undefined) {
      const start = reading.isCapital(from) ? from : quoted.from;
      found.push(
        vote(
          start,
          reading.isCapital(from) ? quoted.to + 1 : quoted.to,
          'ORG',
          0.75,
          'organisation-head',
          value.id,
          value.subtype,
        ),
      );
      continue;
    }
    const start = adjectivesBefore(reading, from, morphology);
    // «Верховный суд»: the capital is that of the adjective, or of the head itself.
    if (start === from ? !isNameWord(reading, from) : reading.opens[start] === 1) continue;
    const end = genitives(reading, to, morphology, lexica);
    const bare = end === to && start === from && to - from === 1;
    if (bare || (reading.opens[start] === 1 && end === to)) continue;
    found.push(vote(start, end, 'ORG', 0.7, 'organisation-head', value.id, value.subtype));
  }
  return found;
}

/** Inside of the quotation marks right behind a head. */
function quotedName(reading: Reading, at: number): Run | undefined {
  if (!/^[«"“„]$/u.test(reading.word(at)) || !reading.isCapital(at + 1)) return undefined;
  for (let i = at + 2; i < at + QUOTED_LIMIT && reading.together(at, i); i++)
    if (/^[»"”“]$/u.test(reading.word(i))) return { from: at + 1, to: i };
  return undefined;
}

/** «Верховный суд», «Национальный банк»: capitalised adjectives that agree with the head. */
function adjectivesBefore(reading: Reading, from: number, morphology: Morphology): number {
  let start = from;
  while (
    start > 0 &&
    isNameWord(reading, start - 1) &&
    reading.together(start - 1, from) &&
    reading.opens[start] !== 1
  ) {
    const form = morphology.of(reading.printed(start - 1));
    if (!form.adjective) break;
    start--;
  }
  return start;
}

/** The words in the genitive that say whose and what for; behind «по» those in the dative. */
function genitives(reading: Reading, from: number, morphology: Morphology, lexica: Lexica): number {
  let end = from;
  let dative = false;
  for (let i = from; i < from + TAIL_LIMIT && reading.together(from - 1, i); i++) {
    const word = reading.word(i);
    if (word === 'по' && i === from) dative = true;
    else if (word !== 'и' || end !== i) {
      if (!reading.isCyrillic(i) || reading.opens[i] === 1 || lexica.stopwords.has(word)) break;
      const form = morphology.of(reading.printed(i));
      const fits = dative && !reading.isCapital(i) ? form.dative || form.genitive : form.genitive;
      if (!(fits && (form.noun || form.adjective)) && reading.shape[i] !== Shape.acronym) break;
      // A person in the genitive is no part of the body's name.
      if (reading.isCapital(i) && form.surname && form.nameFirst) break;
      if (form.noun || reading.shape[i] === Shape.acronym) end = i + 1;
    }
  }
  return end;
}
