import type { TaggedSentence } from './tagged-clauses.ts';
import type { WordClass } from './word-classes.ts';

/** How far back the verb may stand with which one behind a coordinator is joined, in tokens. */
const REACH_BACK = 25;
const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did', 'been', 'has', 'have', 'could', 'would']);
const PRESENT_AUXILIARIES: ReadonlySet<string> = new Set(['is', 'has', 'does', "doesn't", "isn't", "'s"]);

/**
 * Whether the coordinator at tokens `[from, to)` joins clauses or verb phrases and not nouns, adjectives or two verbs
 * with one object ("waive or modify any provision"), by the classes of the words around it.
 */
export function joinsClauses(sentence: TaggedSentence, from: number, to: number): boolean {
  const before = sentence.classAt(from - 1);
  if (before === 'stop' || from === sentence.first) return true;
  const start = sentence.pastAdverbs(to);
  const here = sentence.classAt(start);
  const adjacent = start === to;
  const left = Math.max(sentence.clauseStart(from), from - REACH_BACK);
  switch (here) {
    case 'modal':
    case 'auxiliary':
    case 'third':
    case 'present':
    case 'past':
      return joinsVerbs(sentence, here, { before, start, adjacent, left, from });
    case 'base':
      return joinsBase(sentence, { before, start, adjacent, left, from });
    case 'gerund':
      return (
        sentence.within(left, from, (name) => name === 'gerund' || name === 'auxiliary-other') ||
        joinsSubjects(sentence, { start, left, from })
      );
    case 'infinitive-mark':
      return sentence.within(left, from, (name) => name === 'infinitive-mark');
    case 'auxiliary-other':
      return sentence.within(left, from, (name) => name === 'gerund' || name === 'base' || name === 'modal');
    case 'contraction':
    case 'relative':
    case 'subordinator':
      return true;
    case 'subject':
      // "My father and I were going": one subject of two persons.
      return sentence.finiteWithin(left, from) || before === 'comma';
    default:
      if (joinsHiddenVerb(sentence, { start, left, from })) return true;
      return joinsSubjects(sentence, { start, left, from });
  }
}

interface Joint {
  readonly before: WordClass;
  /** The word behind the coordinator and adverbs. */
  readonly start: number;
  readonly adjacent: boolean;
  /** Where the clause before the coordinator begins. */
  readonly left: number;
  readonly from: number;
}

function joinsVerbs(sentence: TaggedSentence, here: WordClass, joint: Joint): boolean {
  const { before, start, adjacent, left, from } = joint;
  if (!sentence.within(left, from, () => true)) return true;
  // "met and formed a friendship": one object, one predicate.
  if (adjacent && before === here && sentence.isObjectAt(start + 1)) return false;
  if (here === 'present' && sentence.canBeVerb(start) && before === 'base' && adjacent) return false;
  if (here === 'past') {
    if (before === 'adjective' && adjacent) return false;
    return sentence.within(
      left,
      from,
      (name, at) => name === 'past' || name === 'participle' || PAST_AUXILIARIES.has(sentence.word(at)),
    );
  }
  if (here === 'third')
    return sentence.within(left, from, (name, at) => name === 'third' || PRESENT_AUXILIARIES.has(sentence.word(at)) || name === 'modal');
  return true;
}

function joinsBase(sentence: TaggedSentence, { before, start, adjacent, left, from }: Joint): boolean {
  if (adjacent && before === 'base' && sentence.isObjectAt(start + 1)) return false;
  return sentence.within(left, from, (name) => name === 'base' || name === 'infinitive-mark' || name === 'modal');
}

/** "to find food and store it": a word that is as often a noun, with an object, behind a verb of its form. */
function joinsHiddenVerb(sentence: TaggedSentence, { start, left, from }: Omit<Joint, 'before' | 'adjacent'>): boolean {
  if (!sentence.canBeVerb(start)) return false;
  const next = sentence.classAt(start + 1);
  if (next !== 'determiner' && next !== 'pronoun' && next !== 'infinitive-mark' && next !== 'plural') return false;
  return sentence.within(left, from, (name) => name === 'base' || name === 'infinitive-mark' || name === 'modal');
}

/** A clause with its own subject behind a clause: "… was removed and the storm began". */
function joinsSubjects(sentence: TaggedSentence, { start, left, from }: Omit<Joint, 'before' | 'adjacent'>): boolean {
  return sentence.clauseFrom(start) && sentence.finiteWithin(left, from);
}
