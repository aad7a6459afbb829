import { TokenKind, type TokenTable } from '../core/tokens.ts';
import { cellList, type Lexicon } from '../resources/lexicon.ts';
import type { ResourceStore } from '../resources/store.ts';
import { remembered } from './remembered.ts';
import { wordAt } from './tokens.ts';

/**
 * The classes a tagger tells apart. Verbs: `third` (goes), `present` (go, finite), `past` (went, adopted: also where it
 * may be a participle without an auxiliary), `base` (to go), `participle` (gone behind an auxiliary), `gerund` (going).
 * `auxiliary` is finite (is, have, did), `modal` finite too, `auxiliary-other` is not (be, been, having). `subject` are
 * the pronouns that are only subjects (we), `relative` who, which and the like, `contraction` a pronoun with its verb
 * (they're), `stop` what ends a clause for certain, `comma` and `mark` other signs.
 */
export const WORD_CLASSES = [
  'noun',
  'plural',
  'name',
  'number',
  'adjective',
  'adverb',
  'determiner',
  'preposition',
  'subordinator',
  'coordinator',
  'subject',
  'pronoun',
  'relative',
  'infinitive-mark',
  'negation',
  'possessive',
  'modal',
  'auxiliary',
  'auxiliary-other',
  'third',
  'present',
  'past',
  'base',
  'participle',
  'gerund',
  'interjection',
  'contraction',
  'comma',
  'stop',
  'mark',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

const COUNT = WORD_CLASSES.length;
const NUMBERS: ReadonlyMap<string, number> = new Map(WORD_CLASSES.map((name, number) => [name, number]));
export const classNumber = (name: WordClass): number => WORD_CLASSES.indexOf(name);
const NAME = classNumber('name');
const NUMBER = classNumber('number');
const STOP = classNumber('stop');
const COMMA = classNumber('comma');
const MARK = classNumber('mark');
const VERBAL: ReadonlySet<number> = new Set((['base', 'present', 'third', 'past'] as const).map(classNumber));
// What the place of a word may change, as bits.
const UNLISTED = 1;
const PAIRED = 2;
const MAY_BE_VERB = 4;
const FULL_STOP = 8;
/** Letters of the longest abbreviation behind which a full stop ends nothing: "U.S.", "Mr. Day", "Gen. Day". */
const ABBREVIATION = 3;
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':']);
const LONGEST_ENDING = 4;
/** What an unseen order of two classes costs. */
const RARE = -7;

/** What a word may be: class numbers, and for each the logarithm of how likely it is. */
interface Choices {
  readonly classes: Uint8Array;
  readonly scores: Float32Array;
}

/** What is known of a word in all its places. */
interface Known {
  readonly choices: Choices;
  /** What its place may change, as bits. */
  readonly traits: number;
  /** Its choices where it is printed with a capital within a sentence; told when first asked for. */
  titled: Choices | undefined;
}

/**
 * Tells the class of each word by the classes that it can have and those of its neighbours: a hidden Markov model of the
 * first order (Church 1988), decoded with Viterbi. Linear in the tokens.
 */
export class WordClassTagger {
  private readonly choicesByCell = new Map<string, Choices>();
  /** The cell of each word: a text has few of them, read when they are met. */
  private readonly words = new Map<string, string>();
  private readonly endings = new Map<string, Choices>();
  /** Of words that the one before decides: `'s` is a verb behind "it". */
  private readonly behind = new Map<string, Map<string, Choices>>();
  private readonly order = new Float32Array(COUNT * COUNT).fill(RARE);
  private readonly fixed: readonly Choices[];
  private readonly unknown: Choices;
  // Of the document asked about last, by distinct word.
  private table: TokenTable | undefined;
  private known: (Known | undefined)[] = [];
  private readonly wordAs = remembered((word) => this.knownAs(word, (form) => this.byEnding(form)));
  // Scratch, grown to the longest sentence.
  private back = new Uint8Array(0);
  private readonly chosen: Choices[] = [];
  private readonly sums: [Float64Array, Float64Array] = [new Float64Array(COUNT), new Float64Array(COUNT)];

  constructor(words: Lexicon, order: Lexicon) {
    for (const { form, cells } of words.entries) {
      const [before = '', behind] = form.split(' ');
      if (behind !== undefined) this.pairs(behind).set(before, readChoices(cellList(cells.classes)));
      else if (form.startsWith('-')) this.endings.set(form.slice(1), readChoices(cellList(cells.classes)));
      else this.words.set(form, cells.classes ?? '');
    }
    for (const { form, cells } of order.entries) {
      const before = (WORD_CLASSES as readonly string[]).indexOf(form);
      const { classes, scores } = readChoices(cellList(cells.followers));
      classes.forEach((follower, at) => {
        this.order[before * COUNT + follower] = scores[at] ?? RARE;
      });
    }
    this.fixed = WORD_CLASSES.map((_name, number) => ({ classes: Uint8Array.of(number), scores: Float32Array.of(0) }));
    this.unknown = this.endings.get('') ?? readChoices(['noun 0', 'adjective -1', 'name -1']);
  }

  private pairs(word: string): Map<string, Choices> {
    const known = this.behind.get(word) ?? new Map<string, Choices>();
    this.behind.set(word, known);
    return known;
  }

  private static readonly known = new WeakMap<ResourceStore, Map<string, WordClassTagger | undefined>>();

  /** The tagger of a language that has the two lexicons for it; made once for a store. */
  static of(store: ResourceStore, language: string): WordClassTagger | undefined {
    const ofStore = WordClassTagger.known.get(store) ?? new Map<string, WordClassTagger | undefined>();
    WordClassTagger.known.set(store, ofStore);
    if (!ofStore.has(language)) ofStore.set(language, WordClassTagger.read(store, language));
    return ofStore.get(language);
  }

  private static read(store: ResourceStore, language: string): WordClassTagger | undefined {
    const words = store.findLexicon(`languages/${language}`, 'word-classes');
    const order = store.findLexicon(`languages/${language}`, 'word-class-order');
    return words === undefined || order === undefined ? undefined : new WordClassTagger(words, order);
  }

  /** The numbers of the classes of tokens `[from, to)`, which are a sentence of `text`. */
  tag(text: string, tokens: TokenTable, from: number, to: number): Uint8Array {
    const length = to - from;
    const tags = new Uint8Array(length);
    if (length === 0) return tags;
    if (this.table !== tokens) this.open(tokens);
    if (this.back.length < length * COUNT) this.back = new Uint8Array(2 * length * COUNT);
    const { back, order, chosen } = this;
    let [sums, next] = this.sums;
    let before: Choices = this.fixed[STOP] ?? this.unknown;
    sums[0] = 0;
    for (let i = 0; i < length; i++) {
      const here = this.choicesAt(text, tokens, from + i, i === 0);
      const { classes, scores } = here;
      const count = classes.length;
      const at = i * COUNT;
      const origins = before.classes;
      const first = sums[0] ?? 0;
      const row = (origins[0] ?? 0) * COUNT;
      for (let k = 0; k < count; k++) {
        next[k] = first + (order[row + (classes[k] ?? 0)] ?? RARE);
        back[at + k] = 0;
      }
      for (let j = 1; j < origins.length; j++) {
        const base = sums[j] ?? 0;
        const row = (origins[j] ?? 0) * COUNT;
        for (let k = 0; k < count; k++) {
          const sum = base + (order[row + (classes[k] ?? 0)] ?? RARE);
          if (sum <= (next[k] ?? 0)) continue;
          next[k] = sum;
          back[at + k] = j;
        }
      }
      if (count > 1) for (let k = 0; k < count; k++) next[k] = (next[k] ?? 0) + (scores[k] ?? 0);
      chosen[i] = here;
      before = here;
      const swapped: Float64Array = sums;
      sums = next;
      next = swapped;
    }
    let state = 0;
    for (let k = 1; k < before.classes.length; k++) if ((sums[k] ?? 0) > (sums[state] ?? 0)) state = k;
    for (let i = length - 1; i >= 0; i--) {
      tags[i] = chosen[i]?.classes[state] ?? 0;
      state = back[i * COUNT + state] ?? 0;
    }
    return tags;
  }

  private choicesAt(text: string, tokens: TokenTable, index: number, first: boolean): Choices {
    if (tokens.kind[index] === TokenKind.number) return this.fixed[NUMBER] ?? this.unknown;
    const known = this.known[tokens.word[index] ?? 0] ?? this.meet(tokens, index);
    return first || known.traits === 0 ? known.choices : this.byPlace(text, tokens, index, known);
  }

  private open(tokens: TokenTable): void {
    this.table = tokens;
    this.known = new Array(tokens.words.length);
  }

  /** A word that the document has not had before. */
  private meet(tokens: TokenTable, index: number): Known {
    const number = tokens.word[index] ?? 0;
    const word = tokens.words[number] ?? '';
    const sign = tokens.kind[index] === TokenKind.punctuation;
    const known = sign ? this.knownAs(word, (form) => this.signAs(form)) : this.wordAs(word);
    this.known[number] = known;
    return known;
  }

  private knownAs(word: string, unlisted: (word: string) => Choices): Known {
    const listed = this.words.get(word);
    const choices = listed === undefined ? unlisted(word) : this.choicesIn(listed);
    const traits =
      (listed === undefined ? UNLISTED : 0) |
      (this.behind.has(word) ? PAIRED : 0) |
      (word === '.' ? FULL_STOP : 0) |
      (choices.classes.some((name) => VERBAL.has(name)) ? MAY_BE_VERB : 0);
    return { choices, traits, titled: undefined };
  }

  /** The choices of a word within a sentence that the word before it or a capital bounds. */
  private byPlace(text: string, tokens: TokenTable, index: number, known: Known): Choices {
    const { choices, traits } = known;
    if ((traits & PAIRED) !== 0) {
      const paired = this.behind.get(wordAt(tokens, index))?.get(wordAt(tokens, index - 1));
      if (paired !== undefined) return paired;
    }
    const start = tokens.start[index] ?? 0;
    if ((traits & FULL_STOP) !== 0) {
      const before = tokens.start[index - 1] ?? 0;
      const short = start - before <= ABBREVIATION && tokens.end[index - 1] === start;
      return short && isCapital(text.charCodeAt(before)) ? (this.fixed[MARK] ?? choices) : choices;
    }
    if (!isCapital(text.charCodeAt(start))) return choices;
    if ((traits & UNLISTED) !== 0) return this.fixed[NAME] ?? this.unknown;
    // "the Act requires": within a sentence no verb is printed with a capital, but for one that a sign sets off.
    return tokens.kind[index - 1] === TokenKind.word ? this.asTitled(known) : choices;
  }

  private asTitled(known: Known): Choices {
    if (known.titled !== undefined) return known.titled;
    const { choices } = known;
    const kept = [...choices.classes.keys()].filter((i) => !VERBAL.has(choices.classes[i] ?? 0));
    const titled =
      kept.length === 0
        ? choices
        : {
            classes: Uint8Array.from(kept, (i) => choices.classes[i] ?? 0),
            scores: Float32Array.from(kept, (i) => choices.scores[i] ?? 0),
          };
    known.titled = titled;
    return titled;
  }

  /** Many words have the same classes, and every document asks for the common ones again. */
  private choicesIn(cell: string): Choices {
    let choices = this.choicesByCell.get(cell);
    if (choices === undefined) {
      choices = readChoices(cellList(cell));
      this.choicesByCell.set(cell, choices);
    }
    return choices;
  }

  private signAs(sign: string): Choices {
    return this.fixed[sign === ',' ? COMMA : STOPS.has(sign) ? STOP : MARK] ?? this.unknown;
  }

  private byEnding(word: string): Choices {
    for (let length = Math.min(LONGEST_ENDING, word.length - 1); length > 0; length--) {
      const found = this.endings.get(word.slice(-length));
      if (found !== undefined) return found;
    }
    return this.unknown;
  }
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/** `noun -0.2`: a class and the logarithm of its likelihood. */
function readChoices(cells: readonly string[]): Choices {
  const pairs = cells.map((cell) => cell.split(' '));
  return {
    classes: Uint8Array.from(pairs, ([name]) => NUMBERS.get(name ?? '') ?? 0),
    scores: Float32Array.from(pairs, ([, score]) => Number(score)),
  };
}
