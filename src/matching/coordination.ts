import { FINITE } from './clause-classes.ts';
import { clauseStart } from './clause-openings.ts';
import type { TaggedSentence } from './tagged-clauses.ts';
import type { WordClass } from './word-classes.ts';

/** More words than this are no mere first subject, in tokens. */
const LONGEST_NAME = 4;
/** How far before a coordinator "between" may stand, in tokens. */
const PAIRED_WITHIN = 8;
/** How far back the verb may stand with which one behind a coordinator is joined, in tokens. */
const REACH_BACK = 25;

/**
 * Whether the coordinator at tokens `[from, to)` joins clauses or verb phrases and not nouns, adjectives or two verbs
 * with one object ("waive or modify any provision"), by the classes of the words around it.
 */
export function joinsClauses(sentence: TaggedSentence, from: number, to: number): boolean {
  const before = sentence.classAt(from - 1);
  if (before === 'stop' || from === sentence.first) return true;
  // "how severe it is and when it occurs": two questions of one clause.
  const isQuestion = (at: number): boolean => sentence.lexicon.questions.has(sentence.word(at));
  if (isQuestion(to) && sentence.within(sentence.first, from, (_, at) => isQuestion(at))) return false;
  if (isPaired(sentence, from)) return false;
  const start = sentence.pastAdverbs(to);
  const joint: Joint = {
    before,
    start,
    adjacent: start === to,
    from,
    left: clauseStart(sentence, from),
    back: Math.max(sentence.first, from - REACH_BACK),
  };
  // "the relevant and operative language"
  if (before === 'adjective' && sentence.classAt(from - 2) === 'determiner' && ATTRIBUTES.has(sentence.classAt(to)))
    return false;
  // "However, and this is important, …", "Oh, and they voted": nothing but asides stands before.
  if (
    (before === 'comma' || before === 'interjection') &&
    !sentence.within(sentence.first, from, (name) => !ASIDES.has(name))
  )
    return sentence.clauseFrom(to);
  switch (sentence.classAt(start)) {
    case 'modal':
    case 'auxiliary':
    case 'third':
    case 'present':
    case 'past':
      return joinsVerbs(sentence, joint);
    case 'base':
      return joinsBase(sentence, joint);
    case 'gerund':
      // "acceptance of or retracting"
      if (before === 'preposition') return false;
      return joinsGerunds(sentence, joint) ?? (sharesBack(sentence, joint) || joinsSubjects(sentence, joint));
    case 'infinitive-mark':
      return sentence.within(joint.back, from, (name) => name === 'infinitive-mark');
    case 'auxiliary-other':
      return sentence.within(joint.back, from, (name) => name === 'gerund' || name === 'base' || name === 'modal');
    case 'contraction':
    case 'relative':
    case 'subordinator':
      return true;
    case 'subject':
      // "My father and I were going", "for which she or he has": one subject of two persons.
      return (
        before !== 'subject' && (from - sentence.first > LONGEST_NAME || sentence.finiteWithin(sentence.first, from))
      );
    case 'preposition':
      // "into homes and into the schools"
      if (before !== 'comma' && sentence.within(joint.left, from, (_, at) => sentence.word(at) === sentence.word(to)))
        return false;
      return joinsSubjects(sentence, joint) || joinsBehindPhrase(sentence, joint);
    default:
      return joinsHiddenVerb(sentence, joint) || joinsSubjects(sentence, joint);
  }
}

interface Joint {
  readonly before: WordClass;
  /** The word behind the coordinator and adverbs. */
  readonly start: number;
  readonly adjacent: boolean;
  readonly from: number;
  /** Where the clause before the coordinator begins. */
  readonly left: number;
  /** As far back as a verb may stand that is joined. */
  readonly back: number;
}

/** "between 13 and 30 words", "both the council and the court": the second half of a pair of nouns. */
function isPaired(sentence: TaggedSentence, from: number): boolean {
  for (let i = from - 1; i >= Math.max(sentence.first, from - PAIRED_WITHIN); i--) {
    const here = sentence.classAt(i);
    if (here === 'coordinator' || here === 'comma' || here === 'gerund' || FINITE.has(here)) return false;
    if (sentence.lexicon.pairings.has(sentence.word(i))) return true;
  }
  return false;
}

function joinsVerbs(sentence: TaggedSentence, { before, start, adjacent, back, from }: Joint): boolean {
  const here = sentence.classAt(start);
  // "effects and brain damage": no verb but to the tagger.
  if (!sentence.isVerbForm(start) && !sentence.opensObject(start + 1)) return false;
  // "met and formed a friendship": one object, one predicate.
  if (adjacent && (before === here || (before === 'participle' && here === 'past')) && sentence.isObjectAt(start + 1))
    return sentence.lexicon.intransitive.has(sentence.word(from - 1));
  if (adjacent && before === 'base' && here === 'present') return false;
  // "shapes and influences the agenda", the first of which a tagger takes for a noun
  const verb =
    before === 'plural' &&
    sentence.classAt(from - 2) === 'noun' &&
    sentence.lexicon.canBeThird(sentence.word(from - 1)) &&
    !sentence.finiteWithin(sentence.first, from);
  if (adjacent && verb && here === 'third' && sentence.isObjectAt(start + 1)) return false;
  if (here === 'past') {
    if (adjacent && (before === 'adjective' || opensSubject(sentence, start))) return false;
    // "The union split and merged again": what stands before must have a verb, if only the tagger knew.
    if (!sentence.finiteWithin(sentence.first, from)) return true;
    return (
      !adjacent ||
      sentence.within(
        back,
        from,
        (name, at) =>
          name === 'past' || name === 'participle' || sentence.lexicon.pastAuxiliaries.has(sentence.word(at)),
      )
    );
  }
  // "the specificities and needs of cooperation"
  if (
    here === 'third' &&
    adjacent &&
    sentence.lexicon.nounThirds.has(sentence.word(start)) &&
    sentence.lexicon.genitives.has(sentence.word(start + 1))
  )
    return false;
  if (here === 'third' && sentence.isObjectAt(start + 1)) return true;
  return verb || sentence.finiteWithin(back, from) || before === 'comma';
}

/** "a referendum or proposed law might be …": the participle of a subject, whose verb comes later. */
function opensSubject(sentence: TaggedSentence, start: number): boolean {
  if (!sentence.lexicon.endsAsPast(sentence.word(start))) return false;
  let i = start + 1;
  while (IN_NAME.has(sentence.classAt(i)) || sentence.classAt(i) === 'plural') i++;
  return i > start + 1 && sentence.classAt(start + 1) !== 'determiner' && sentence.isFinite(i);
}

function joinsBase(sentence: TaggedSentence, { before, start, adjacent, back, from }: Joint): boolean {
  if (adjacent && before === 'base' && sentence.isObjectAt(start + 1)) return false;
  return sentence.within(back, from, (name) => BEFORE_BASE.has(name));
}

/** False between two gerunds that share what follows; undefined where gerunds do not tell. */
function joinsGerunds(sentence: TaggedSentence, { before, start, adjacent, from }: Joint): false | undefined {
  // "between sleeping and talking", "horse riding and gambling": names of activities.
  const next = sentence.classAt(start + 1);
  const both = before === 'gerund' || (ENDS.has(next) && sentence.lexicon.endsAsGerund(sentence.word(from - 1)));
  const shared =
    ENDS.has(next) || sentence.isObjectAt(start + 1) || sentence.lexicon.genitives.has(sentence.word(start + 1));
  return adjacent && both && shared ? false : undefined;
}

/** An active participle stands before the coordinator too. */
function sharesBack(sentence: TaggedSentence, { back, from }: Joint): boolean {
  return sentence.within(
    back,
    from,
    (name, at) => name === 'gerund' || sentence.lexicon.activeParticiples.has(sentence.word(at)),
  );
}

/** "to find food and store it": a word that is as often a noun, with an object, behind a verb of its form. */
function joinsHiddenVerb(sentence: TaggedSentence, { before, start, adjacent, back, from }: Joint): boolean {
  const next = sentence.classAt(start + 1);
  if (sentence.lexicon.endsAsGerund(sentence.word(start)))
    return (
      next === 'preposition' &&
      before !== 'gerund' &&
      !sentence.lexicon.genitives.has(sentence.word(start + 1)) &&
      sentence.within(back, from, (name) => name === 'gerund')
    );
  if (!sentence.canBeVerb(start) || before === 'adjective') return false;
  // "to shape and influence the agenda": one object.
  if (adjacent && before === 'base') return false;
  const particle = sentence.lexicon.particles.has(sentence.word(start + 1));
  if (!particle && next !== 'determiner' && next !== 'pronoun' && next !== 'infinitive-mark' && next !== 'plural')
    return false;
  return sentence.within(back, from, (name) => BEFORE_BASE.has(name));
}

/** A clause with its own subject behind a clause: "… was removed and the storm began". */
function joinsSubjects(sentence: TaggedSentence, joint: Joint): boolean {
  const { before, start, left, from } = joint;
  // "Longstreet and Jackson won": more often one subject than the end of a clause and the beginning of another.
  if (before === 'name' && joint.adjacent && sentence.classAt(start) === 'name') return false;
  if (before === 'preposition' || !sentence.clauseFrom(start) || isSecondSubject(sentence, joint)) return false;
  return (
    sentence.finiteWithin(left, from) ||
    sentence.within(left, from, (name, at) => name === 'base' && !bare(sentence, at))
  );
}

/** "(They met) and in August 1999 signed": a verb with the subject of the one before, behind a phrase. */
function joinsBehindPhrase(sentence: TaggedSentence, { start, left, from }: Joint): boolean {
  let i = start + 1;
  while (i < start + LONGEST_PHRASE && IN_PHRASE.has(sentence.classAt(i))) i++;
  const here = sentence.classAt(i);
  if (here === 'past' ? !OPENS_COMPLEMENT.has(sentence.classAt(i + 1)) : here !== 'third') return false;
  return sentence.finiteWithin(left, from);
}

/** "(that virtue and) hard work prevail": a noun in the singular, whose verb is in the plural, is half of a subject. */
function isSecondSubject(sentence: TaggedSentence, { before, start }: Joint): boolean {
  if (!NOUNS.has(before)) return false;
  let i = start;
  while (IN_NAME.has(sentence.classAt(i))) i++;
  if (sentence.classAt(i - 1) !== 'noun') return false;
  const verb = sentence.pastAdverbs(i);
  return sentence.classAt(verb) === 'present' || sentence.lexicon.plurals.has(sentence.word(verb));
}

/** A base form behind "to", a modal or "do" is no verb of a clause. */
function bare(sentence: TaggedSentence, index: number): boolean {
  const before = sentence.classAt(index - 1);
  return before === 'infinitive-mark' || before === 'modal' || before === 'auxiliary' || before === 'adverb';
}

const ATTRIBUTES: ReadonlySet<WordClass> = new Set(['adjective', 'noun', 'plural', 'name', 'past']);
/** What may stand before a coordinator that opens a sentence after all. */
const ASIDES: ReadonlySet<WordClass> = new Set(['adverb', 'interjection', 'comma']);
/** A phrase with a preposition, in tokens. */
const LONGEST_PHRASE = 7;
const IN_PHRASE: ReadonlySet<WordClass> = new Set(['determiner', 'adjective', 'noun', 'plural', 'name', 'number']);
const OPENS_COMPLEMENT: ReadonlySet<WordClass> = new Set(['determiner', 'pronoun', 'preposition']);
const NOUNS: ReadonlySet<WordClass> = new Set(['noun', 'plural', 'name']);
const IN_NAME: ReadonlySet<WordClass> = new Set(['determiner', 'adjective', 'noun']);
const BEFORE_BASE: ReadonlySet<WordClass> = new Set(['base', 'infinitive-mark', 'modal']);
const ENDS: ReadonlySet<WordClass> = new Set(['stop', 'comma', 'mark', 'coordinator', 'adverb', 'subordinator']);
