import { tokenise } from '../../matching/tokens.ts';
import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import { type Reading, Shape } from './reading.ts';
import type { Run } from './runs.ts';

/** Persons, places and bodies that Russian morphology tells by its tags for names. */
export function byMorphology(
  reading: Reading,
  runs: readonly Run[],
  morphology: Morphology,
  lexica: Lexica,
): Candidate[] {
  if (!reading.hasCyrillic) return [];
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
    if (first || lexica.stopwords.has(reading.word(i)) || lexica.russianHeads.endAt(reading.tokens, i, i + 1) > 0)
      continue;
    if (form.known && form.place && form.nameFirst)
      found.push(withEntry(vote(i, to, 'PLACE', 0.6, 'morphology', `${form.lemma}: Geox`), form.lemma, lexica));
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
  return vote(from, to, 'PERSON', weight, 'morphology', tags.join(' '), null, { surname: surname ?? to - 1 });
}

/** What gazetteers know of the place in the nominative: they list few of the cases. */
function withEntry(candidate: Candidate, lemma: string, lexica: Lexica): Candidate {
  const tokens = tokenise(lemma);
  const hit = lexica.gazetteer.longestAt(tokens, 0);
  const entry = hit?.to === tokens.count ? hit.values.find(({ type, exact }) => type === 'PLACE' && !exact) : undefined;
  return entry === undefined ? candidate : { ...candidate, subtype: entry.subtype, entry };
}
