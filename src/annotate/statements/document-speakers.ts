import type { Document } from '../../core/document.ts';
import type { CitedNames } from './cited-names.ts';
import { describedPersons } from './described-persons.ts';
import type { StatementLanguage } from './languages.ts';
import { joinLists, withTitles } from './merge-speakers.ts';
import { nounMatches, placeNouns } from './place-nouns.ts';
import type { ReadSentence } from './read-sentences.ts';
import type { Reading } from './reading.ts';
import type { Speaker } from './speaker.ts';
import { SpeakerIndex } from './speaker-index.ts';
import { placeCitedNames, placeInstruments, placeMentions, placeWorks, SpeakerBoard, workSpeaker } from './speakers.ts';

/**
 * All who could be speaking. What is surest is placed first: phrases for the writer himself, authors with their work,
 * laws, names found by other stages, names of the bibliography, nouns and pronouns.
 */
export function documentSpeakers(
  document: Document,
  reading: Reading,
  names: CitedNames,
  sentences: readonly ReadSentence[],
  main: StatementLanguage,
): SpeakerIndex {
  const board = new SpeakerBoard(document.tokens.count);
  const nouns = nounMatches(reading, sentences);
  placeNouns(board, reading, nouns, ({ type }) => type === 'author');
  placeWorks(board, reading, names, main);
  placeInstruments(board, reading);
  placeMentions(board, reading, names);
  placeCitedNames(board, reading, names);
  placeNouns(board, reading, nouns, ({ type }) => type !== null);
  placeNouns(board, reading, nouns, ({ type }) => type === null);
  const outside = board.found.filter((speaker: Speaker) => reading.bracketAt(speaker.from) === undefined);
  const titled = describedPersons(withTitles(outside, reading), reading, main);
  return new SpeakerIndex(joinLists(titled, reading, main), document.tokens.count, (citation) =>
    workSpeaker(citation, reading, names, main),
  );
}
