import { z } from 'zod';
import type { Document } from '../../core/document.ts';
import { draftsOf } from '../../core/layer.ts';
import { entities } from '../../layers/entities.ts';
import { mentions } from '../../layers/mentions.ts';
import { sentences } from '../../layers/sentences.ts';
import { defineStage } from '../stage.ts';
import { acronymCandidates, besideHeads, inLists, readAcronyms } from './bodies.ts';
import type { Candidate, NameEntry } from './candidate.ts';
import { citedAuthors, readBibliography } from './cited.ts';
import { Ballot } from './decide.ts';
import { divisions } from './divisions.ts';
import { events } from './events.ts';
import { foreignWords, siteNames } from './foreign-words.ts';
import { frontMatter } from './front-matter.ts';
import { inGazetteers, russianPeoples } from './gazetteer.ts';
import { knownBodies, knownSurnames, shortForms, soleBodies } from './later-references.ts';
import { type Lexica, loadLexica } from './lexica.ts';
import { Morphology } from './morphology.ts';
import { builtOnHeads } from './organisations.ts';
import { People } from './people.ts';
import { persons } from './persons.ts';
import { placesInContext, placesInSmallLetters } from './place-context.ts';
import { quotedNames } from './quoted-names.ts';
import { Reading } from './reading.ts';
import { Register } from './register.ts';
import { capitalisedRuns } from './runs.ts';
import { byMorphology } from './russian.ts';
import { acronymsWithNames, bodiesOfCountries } from './russian-acronyms.ts';
import { russianBodies } from './russian-bodies.ts';
import { WordList } from './word-list.ts';

export const namesStage = defineStage({
  name: 'names',
  summary: 'Finds persons, organisations, places, peoples and events, and which mentions mean the same one',
  requires: [sentences],
  provides: [mentions, entities],
  options: z.strictObject({
    tagger: z.boolean().default(true).describe('let the word list of compromise vote on English names'),
  }),
  prepare({ tagger }, { store }) {
    const lexica = loadLexica(store, tagger ? new WordList() : null);
    const morphology = new Morphology();
    return (document) => {
      const { mentions: found, entities: register } = findNames(document, lexica, morphology);
      return { layers: [draftsOf(mentions, found), draftsOf(entities, register)] };
    };
  },
});

/** A body of a country that the document is not about, of which the document defines the short form. */
const isAbroad = (entry: NameEntry | undefined, countries: readonly string[], isDefined: () => boolean): boolean =>
  entry?.type === 'ORG' &&
  entry.country !== null &&
  entry.country !== 'INT' &&
  !countries.includes(entry.country) &&
  isDefined();

function findNames(document: Document, lexica: Lexica, morphology: Morphology) {
  const acronyms = readAcronyms(document, lexica);
  const reading = new Reading(document, acronyms.spans);
  const runs = capitalisedRuns(reading);
  const bibliography = readBibliography(document);
  const ballot = new Ballot(reading.count);
  const sources: (readonly Candidate[])[] = [
    inGazetteers(reading, lexica, document.metadata.countries).filter(
      // What the document defines goes before what the world mostly means: ECHR may be a convention or a court, ЦИК that
      // of another country.
      ({ from, to, entry }) =>
        to - from > 1 ||
        !(
          acronyms.instruments.has(reading.printed(from, to)) ||
          isAbroad(entry, document.metadata.countries, () => acronyms.bodies.has(reading.printed(from, to)))
        ),
    ),
    russianPeoples(reading, lexica),
    citedAuthors(document, reading, lexica, bibliography),
    frontMatter(document, reading, lexica, runs),
    persons(reading, lexica, morphology, runs),
    builtOnHeads(reading, lexica),
    acronymCandidates(reading, lexica, acronyms),
    besideHeads(reading, lexica, runs),
    divisions(reading, lexica, runs),
    events(reading, lexica, runs),
    soleBodies(reading, lexica),
    byMorphology(reading, runs, morphology, lexica),
    russianBodies(reading, morphology, lexica),
    acronymsWithNames(reading, lexica),
    foreignWords(reading, lexica, runs),
    siteNames(reading, lexica),
    placesInContext(reading, lexica, morphology, runs),
    placesInSmallLetters(reading, lexica),
    lexica.words?.votes(reading) ?? [],
  ];
  for (const candidates of sources) ballot.add(candidates);
  const first = ballot.decide();
  ballot.add(knownSurnames(reading, lexica, bibliography, first));
  ballot.add(knownBodies(reading, first));
  ballot.add(inLists(reading, lexica, runs, first));
  ballot.add(bodiesOfCountries(reading, morphology, first));
  ballot.add(quotedNames(reading, lexica, morphology, first));
  const decided = ballot.decide();
  const people = new People(reading, lexica, morphology, bibliography);
  return new Register(reading, lexica, morphology, people, acronyms.bodies).write(
    decided,
    shortForms(reading, lexica, decided),
  );
}
