import { OPENS_SUBJECT, SETS_OFF, VERBS } from './clause-classes.ts';
import type { TaggedSentence } from './tagged-clauses.ts';

/** "the skills they need": a clause that only its subject opens. */
export function isContact(sentence: TaggedSentence, index: number): boolean {
  const before = sentence.classAt(index - 1);
  const opening = sentence.classAt(index - 2);
  return (
    (before === 'noun' || before === 'plural') &&
    (opening === 'determiner' || opening === 'adjective' || before === 'plural')
  );
}

/** A relative word or conjunction whose clause has a verb of its own; "that" behind a noun or verb. */
export function opensRelative(sentence: TaggedSentence, index: number): boolean {
  const here = sentence.classAt(index);
  if (here === 'relative' || here === 'subordinator' || sentence.lexicon.relatives.has(sentence.word(index)))
    return true;
  return sentence.lexicon.complementisers.has(sentence.word(index)) && !isDeterminerThat(sentence, index);
}

/** "that day,", "that brown thing.": no clause follows. */
function isDeterminerThat(sentence: TaggedSentence, index: number): boolean {
  if (sentence.classAt(index) === 'determiner') return true;
  let i = index + 1;
  while (sentence.classAt(i) === 'adjective' || sentence.classAt(i) === 'noun') i++;
  // "that brown things": no noun of its own.
  if (sentence.classAt(i) === 'plural') return false;
  const end = sentence.classAt(i);
  // "(they assume) that women and children are safe"
  if (end === 'coordinator' && VERBS.has(sentence.classAt(index - 1))) return false;
  return i > index + 1 && (end === 'comma' || end === 'stop' || end === 'coordinator' || end === 'preposition');
}

/** Where the clause that token `index` stands in begins: behind the last stop, conjunction or relative word. */
export function clauseStart(sentence: TaggedSentence, index: number): number {
  for (let i = index - 1; i >= sentence.first; i--) {
    const here = sentence.classAt(i);
    if (here === 'stop' || opensRelative(sentence, i)) return i + 1;
    if (opensConjunct(sentence, i, index)) return i + 1;
    if (here === 'comma' && i < index - 1 && opensSubordinate(sentence, i)) return i + 1;
  }
  return sentence.first;
}

/**
 * A conjunction whose clause may go on behind `index` ("although revenues and profits are low"), or, with nothing
 * before it that sets it off, ends before it: "registered as a town and its name was changed".
 */
function opensConjunct(sentence: TaggedSentence, at: number, index: number): boolean {
  const word = sentence.word(at);
  if (!sentence.lexicon.openers.has(word)) return false;
  if (sentence.lexicon.questions.has(word) && OPENS_SUBJECT.has(sentence.classAt(at + 1))) return true;
  if (!sentence.lexicon.conjunctions.has(word)) return false;
  return sentence.subjectFrom(at + 1, false, SETS_OFF.has(sentence.classAt(at - 1)) ? sentence.last : index);
}

/** The comma at `index` closes a clause or phrase that opens the sentence: "When the law was passed, …". */
function opensSubordinate(sentence: TaggedSentence, index: number): boolean {
  const opening = sentence.classAt(sentence.first);
  if (
    opening !== 'subordinator' &&
    opening !== 'preposition' &&
    !sentence.lexicon.conjunctions.has(sentence.word(sentence.first))
  )
    return false;
  for (let i = sentence.first; i < index; i++) if (sentence.classAt(i) === 'comma') return false;
  return true;
}
