import { VERBS } from '../../matching/clause-classes.ts';
import { joinsClauses } from '../../matching/coordination.ts';
import type { TaggedSentence } from '../../matching/tagged-clauses.ts';
import type { WordClass } from '../../matching/word-classes.ts';
import type { ClauseEvidence } from './clause-evidence.ts';

/** The sentence is tagged when the first question is asked. */
export class TaggedEvidence implements ClauseEvidence {
  private sentence: TaggedSentence | undefined;
  private readonly tag: () => TaggedSentence;

  constructor(tag: () => TaggedSentence) {
    this.tag = tag;
  }

  private get tagged(): TaggedSentence {
    this.sentence ??= this.tag();
    return this.sentence;
  }

  clauseAt(index: number): boolean {
    return this.tagged.clauseFrom(index);
  }

  subjectClauseAt(index: number): boolean {
    return this.tagged.subjectFrom(index);
  }

  closeClauseAt(index: number): boolean {
    return this.tagged.subjectFrom(index, true);
  }

  verbFrom(index: number): boolean {
    return this.tagged.within(index, this.tagged.last, (name) => PREDICATE.has(name));
  }

  nominalAt(index: number): boolean {
    const start = this.tagged.pastAdverbs(index);
    return NOMINAL.has(this.tagged.classAt(start)) && !this.tagged.clauseFrom(index);
  }

  predicateAt(index: number): boolean {
    return PREDICATE.has(this.tagged.classAt(index));
  }

  gerundAt(index: number): boolean {
    const start = this.tagged.pastAdverbs(index);
    const word = this.tagged.word(start);
    const here = this.tagged.classAt(start);
    // "living by fishing and farming": names of activities.
    if (here === 'gerund' && this.tagged.classAt(start + 1) === 'coordinator') return false;
    const { lexicon } = this.tagged;
    if (here === 'gerund' || lexicon.activeParticiples.has(word)) return true;
    // "after voting to refuse", "by engaging with": a noun or adjective to the tagger.
    return lexicon.endsAsGerund(word) && word.length > 4 && BEHIND_GERUND.has(this.tagged.classAt(start + 1));
  }

  actingAt(index: number): boolean {
    const { tagged } = this;
    return (
      tagged.classAt(index) === 'gerund' &&
      (tagged.isObjectAt(index + 1) || tagged.classAt(index + 1) === 'infinitive-mark')
    );
  }

  verbWithin(from: number, to: number): boolean {
    return this.tagged.finiteWithin(from, to);
  }

  perfectWithin(from: number, to: number): boolean {
    const { tagged } = this;
    const isHave = (index: number) => tagged.lexicon.haves.has(tagged.word(index));
    return tagged.within(from, to, (name, at) => name === 'participle' && tagged.within(from, at, (_, i) => isHave(i)));
  }

  modalFrom(index: number): boolean {
    const { tagged } = this;
    for (let i = index; i < Math.min(tagged.last, index + REACH); i++) {
      const here = tagged.classAt(i);
      if (here === 'modal') return true;
      if (here === 'comma' || here === 'stop' || VERBS.has(here)) return false;
    }
    return false;
  }

  elidedAt(index: number): boolean {
    const { tagged } = this;
    if (!tagged.isOneOf(index, PRONOUNS)) return false;
    let i = tagged.pastAdverbs(index + 1);
    if (tagged.classAt(index) !== 'contraction') {
      // "do" is a full verb to the tagger.
      if (!tagged.isOneOf(i, AUXILIARIES) && !tagged.lexicon.plurals.has(tagged.word(i))) return false;
      i++;
    }
    while (tagged.isOneOf(i, IN_ELLIPSIS)) i++;
    return tagged.isOneOf(i, BEHIND_ELLIPSIS);
  }

  infinitiveMarkAt(index: number): boolean {
    const here = this.tagged.classAt(index);
    const next = this.tagged.classAt(index + 1);
    return (
      (here === 'infinitive-mark' || here === 'preposition') &&
      (next === 'base' || next === 'auxiliary-other' || this.tagged.canBeVerb(index + 1))
    );
  }

  pronounAt(index: number): boolean {
    const here = this.tagged.classAt(index);
    return here === 'pronoun' || here === 'subject';
  }

  objectPronounAt(index: number): boolean {
    return this.tagged.classAt(index) === 'pronoun' && VERBS.has(this.tagged.classAt(index - 1));
  }

  joinsClauses(from: number, to: number): boolean {
    return joinsClauses(this.tagged, from, to);
  }

  joinsWords(from: number, to: number): boolean {
    const { tagged } = this;
    const isVerb = (index: number) => VERBS.has(tagged.classAt(index)) || tagged.canBeVerb(index);
    const start = tagged.pastAdverbs(to);
    // "factors related to maturation, or continued training"
    if (tagged.classAt(start) === 'past' && BARE_NOUNS.has(tagged.classAt(start + 1))) return true;
    if (tagged.classAt(start) === 'past' && !tagged.isObjectAt(start + 1)) return tagged.classAt(from - 1) !== 'comma';
    if (tagged.word(from - 1) === tagged.word(start) || start > to + 1) return true;
    // "his or her needs"
    if (tagged.classAt(from - 1) === 'pronoun' && tagged.classAt(start) === 'pronoun') return true;
    if (isVerb(from - 1) && isVerb(start)) return true;
    // "set a price or release them": a noun to the tagger.
    const hidden = tagged.canBeVerb(start) && tagged.opensObject(start + 1);
    return !hidden && !OPENS_CLAUSE.has(tagged.classAt(start));
  }

  joinsAdjectives(from: number, to: number): boolean {
    const after = this.tagged.classAt(to);
    // "slowly but steadily"
    if (this.tagged.classAt(from - 1) === 'adverb' && after === 'adverb' && ENDS.has(this.tagged.classAt(to + 1)))
      return true;
    if (this.tagged.classAt(from - 1) !== 'adjective') return false;
    return (after === 'adjective' || after === 'past') && this.tagged.isObjectAt(to + 1);
  }

  isOneOf(index: number, classes: readonly WordClass[]): boolean {
    return classes.includes(this.tagged.classAt(index));
  }

  absoluteAt(index: number): boolean {
    return this.tagged.absoluteFrom(index);
  }
}

const PREDICATE: ReadonlySet<WordClass> = new Set([
  'base',
  'auxiliary-other',
  'modal',
  'auxiliary',
  'third',
  'present',
  'past',
  'participle',
  'gerund',
  'contraction',
  'subject',
]);
const NOMINAL: ReadonlySet<WordClass> = new Set(['determiner', 'noun', 'plural', 'name', 'number', 'preposition']);
const BEHIND_GERUND: ReadonlySet<WordClass> = new Set(['infinitive-mark', 'determiner', 'pronoun', 'preposition']);
/** What may follow an "or" that joins clauses or verb phrases. */
const OPENS_CLAUSE: ReadonlySet<WordClass> = new Set([
  'base',
  'present',
  'third',
  'past',
  'modal',
  'auxiliary',
  'auxiliary-other',
  'gerund',
  'subject',
  'contraction',
  'relative',
  'subordinator',
  'pronoun',
  'infinitive-mark',
]);
const BARE_NOUNS: ReadonlySet<WordClass> = new Set(['noun', 'plural', 'name', 'adjective']);
const ENDS: ReadonlySet<WordClass> = new Set(['comma', 'stop', 'mark']);
/** How far behind its beginning a clause may have its verb, in tokens. */
const REACH = 8;
const PRONOUNS: readonly WordClass[] = ['subject', 'pronoun', 'contraction'];
const AUXILIARIES: readonly WordClass[] = ['auxiliary', 'modal'];
const IN_ELLIPSIS: readonly WordClass[] = ['adverb', 'negation', 'auxiliary-other'];
const BEHIND_ELLIPSIS: readonly WordClass[] = ['comma', 'stop', 'mark', 'preposition', 'subordinator', 'coordinator'];
