import { fold } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';

/** What the words and endings of one language do in a clause; see the lexicon `clause-words`. */
export class ClauseLexicon {
  /** Words that can be the base form of a verb, whatever their class in a sentence. */
  readonly verbs: ReadonlySet<string>;
  /** Forms of the third person. */
  private readonly thirds: ReadonlySet<string>;
  /** Those of them that are as often nouns. */
  readonly nounThirds: ReadonlySet<string>;
  /** Verb forms that take no object. */
  readonly intransitive: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly comparisons: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  /** Conjunctions and questions. */
  readonly openers: ReadonlySet<string>;
  readonly pastAuxiliaries: ReadonlySet<string>;
  readonly activeParticiples: ReadonlySet<string>;
  readonly complementisers: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly genitives: ReadonlySet<string>;
  readonly dummySubjects: ReadonlySet<string>;
  readonly purposeSubjects: ReadonlySet<string>;
  readonly namings: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** Finite forms that go with a subject in the plural. */
  readonly plurals: ReadonlySet<string>;
  /** Words of praise, blame and punishment, behind which "for" brings the reason. */
  readonly judgements: ReadonlySet<string>;
  /** Pronouns that are no subjects. */
  readonly objects: ReadonlySet<string>;
  readonly pairings: ReadonlySet<string>;
  readonly indefinites: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly conditionals: ReadonlySet<string>;
  /** Auxiliaries of the perfect. */
  readonly haves: ReadonlySet<string>;
  readonly perfects: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  private readonly negations: ReadonlySet<string>;
  private readonly negationEndings: readonly string[];
  private readonly pastEndings: readonly string[];
  private readonly gerundEndings: readonly string[];
  private readonly adverbEndings: readonly string[];
  private readonly thirdEndings: readonly string[];

  constructor(store: ResourceStore, language: string) {
    const place = `languages/${language}`;
    const words = store.findLexicon(place, 'clause-words');
    const list = (use: string): string[] => (words?.forms('use', use) ?? []).map(fold);
    const set = (use: string): ReadonlySet<string> => new Set(list(use));
    this.verbs = new Set(store.findLexicon(place, 'verb-forms')?.forms('tense', 'base'));
    const forms = store.findLexicon(place, 'verb-forms')?.entries ?? [];
    this.thirds = new Set(store.findLexicon(place, 'verb-forms')?.forms('tense', 'present'));
    this.nounThirds = new Set(
      forms.filter(({ cells }) => cells.tense === 'present' && cells.noun === 'yes').map(({ form }) => form),
    );
    this.intransitive = new Set(store.findLexicon(place, 'verb-endings')?.forms('use', 'intransitive'));
    this.conjunctions = set('conjunction');
    this.comparisons = set('comparison');
    this.questions = set('question');
    this.openers = new Set([...this.conjunctions, ...this.questions]);
    this.pastAuxiliaries = set('past-auxiliary');
    this.activeParticiples = set('active-participle');
    this.complementisers = set('complementiser');
    this.relatives = set('relative');
    this.agents = set('agent');
    this.genitives = set('genitive');
    this.dummySubjects = set('dummy-subject');
    this.purposeSubjects = set('purpose-subject');
    this.namings = set('naming');
    this.particles = set('particle');
    this.plurals = set('plural');
    this.judgements = set('judgement');
    this.objects = set('object');
    this.pairings = set('pairing');
    this.indefinites = set('indefinite');
    this.months = new Set(store.findLexicon(place, 'months')?.entries.map(({ form }) => fold(form)));
    this.conditionals = set('conditional');
    this.haves = set('perfect-auxiliary');
    this.perfects = set('perfect');
    this.copulas = set('copula');
    this.negations = set('negation');
    this.negationEndings = list('negation-ending');
    this.pastEndings = list('past-ending');
    this.gerundEndings = list('gerund-ending');
    this.adverbEndings = list('adverb-ending');
    this.thirdEndings = list('third-ending');
  }

  /** "not", "didn't", «не». */
  isNegation(word: string): boolean {
    return this.negations.has(word) || ends(word, this.negationEndings);
  }

  endsAsPast(word: string): boolean {
    return ends(word, this.pastEndings);
  }

  endsAsGerund(word: string): boolean {
    return ends(word, this.gerundEndings);
  }

  endsAsAdverb(word: string): boolean {
    return ends(word, this.adverbEndings);
  }

  /** "increases": a verb in the third person, by its form. */
  canBeThird(word: string): boolean {
    return (
      this.thirds.has(word) ||
      this.thirdEndings.some((ending) => word.endsWith(ending) && this.verbs.has(word.slice(0, -ending.length)))
    );
  }
}

function ends(word: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (word.endsWith(ending)) return true;
  return false;
}
