import type { VerbCue } from './cues.ts';
import type { TokenRange } from './frame.ts';
import { roles } from './function-words.ts';
import type { SentenceView } from './sentence-view.ts';

/** A verb with its auxiliaries. */
export interface VerbGroup {
  /** First token of the group. */
  readonly from: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
}

const LONGEST_GROUP = 6;
const REFLEXIVE = roles('reflexive');

/** Auxiliaries and adverbs to the left of a verb form: "has also been rightly", «неоднократно». */
export function verbGroup(view: SentenceView, verb: TokenRange, cue: VerbCue): VerbGroup {
  let from = verb.from;
  let passive = view.is(verb.to - 1, 'reflexive') && !isReflexiveVerb(view, cue);
  let negated = false;
  while (from > view.from && verb.from - from < LONGEST_GROUP) {
    const token = from - 1;
    if (view.speakers.endingAt(from) !== undefined || view.isInset(token)) break;
    if (view.is(token, 'negation')) negated = true;
    else if (view.is(token, 'be')) passive = true;
    else if (!view.is(token, 'adverb') && !view.is(token, 'auxiliary') && !view.is(token, 'modal')) break;
    from = token;
  }
  if (view.is(verb.from, 'ing')) passive = false;
  return { from, passive, negated, infinitive: view.is(from - 1, 'infinitive') };
}

/** A verb that has no other than reflexive forms is active in them: «соглашается». */
const isReflexiveVerb = (view: SentenceView, { lemma }: VerbCue): boolean =>
  (view.language.words.maskOf(lemma) & REFLEXIVE) !== 0;
