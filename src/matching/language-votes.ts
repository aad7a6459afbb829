import type { Lexicon } from '../resources/lexicon.ts';
import { scriptAt } from './scripts.ts';

/** What tells the languages of one script apart. Votes are columns: one number for each of `languages`. */
export interface ScriptModel {
  readonly script: number;
  readonly languages: readonly string[];
  /** Code of each language in the trigram models. */
  readonly trigrams: ReadonlyMap<string, string>;
  /** By lower-case word. */
  readonly words: ReadonlyMap<string, Float64Array>;
  /** By code unit of a letter that not all the languages have, in both cases. */
  readonly letters: ReadonlyMap<number, Float64Array>;
  /** What every letter costs a language whose own letters ought to show up now and then. */
  readonly missing: Float64Array;
}

const WORD_VOTE = 2;
const HAS = 1;
const HAS_NOT = -1.5;
const LACKS = -2;
/** Expected share of a language's own letters in running text, for each of them, and at most. */
const SHARE_OF_A_LETTER = 0.006;
const LARGEST_SHARE = 0.04;
/** A lead that nothing behind it in the text will overturn, and how often it is looked for. */
const OVERWHELMING = 9;
const WORDS_BETWEEN_LOOKS = 16;

export function scriptModel(
  script: number,
  trigrams: ReadonlyMap<string, string>,
  letterLists: ReadonlyMap<string, Lexicon>,
  wordLists: ReadonlyMap<string, readonly string[]>,
): ScriptModel {
  const languages = [...trigrams.keys()];
  const inScript = (form: string) => scriptAt(form, 0) === script;
  const words = new Map<string, Float64Array>();
  const speakers = new Map<string, number[]>();
  languages.forEach((language, column) => {
    for (const form of new Set((wordLists.get(language) ?? []).map((word) => word.toLowerCase())))
      if (inScript(form) && !form.includes(' ')) speakers.set(form, [...(speakers.get(form) ?? []), column]);
  });
  for (const [form, columns] of speakers) {
    const votes = new Float64Array(languages.length);
    for (const column of columns) votes[column] = WORD_VOTE / columns.length;
    words.set(form, votes);
  }
  const own = languages.map((language) => letterLists.get(language)?.forms('use', 'has').filter(inScript) ?? []);
  const lacking = languages.map((language) => letterLists.get(language)?.forms('use', 'lacks').filter(inScript) ?? []);
  return {
    script,
    languages,
    trigrams,
    words,
    letters: letterVotes(own, lacking),
    missing: Float64Array.from(own, (letters) => Math.min(LARGEST_SHARE, SHARE_OF_A_LETTER * letters.length)),
  };
}

function letterVotes(own: readonly string[][], lacking: readonly string[][]): Map<number, Float64Array> {
  const votes = new Map<number, Float64Array>();
  const special = new Set(own.flat());
  for (const letter of new Set([...special, ...lacking.flat()])) {
    const column = Float64Array.from(own, (letters, index) => {
      if (lacking[index]?.includes(letter)) return LACKS;
      if (letters.includes(letter)) return HAS;
      return special.has(letter) ? HAS_NOT : 0;
    });
    votes.set(letter.charCodeAt(0), column);
    votes.set(letter.toUpperCase().charCodeAt(0), column);
  }
  return votes;
}

/** A small letter of the commonest. */
const isSmall = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f);

/** The votes of a text's words and letters for the languages of its script. */
export class LanguageVotes {
  private readonly model: ScriptModel;
  private readonly scores: Float64Array;

  constructor(model: ScriptModel, text: string) {
    this.model = model;
    this.scores = new Float64Array(model.languages.length);
    this.count(text);
  }

  /** The best language (the first listed of equals) and by how much it leads. */
  ranking(): { readonly best: string; readonly lead: number } {
    let best = 0;
    let second = Number.NEGATIVE_INFINITY;
    for (let i = 1; i < this.scores.length; i++) {
      const score = this.scores[i] ?? 0;
      const leading = this.scores[best] ?? 0;
      if (score > leading) {
        second = leading;
        best = i;
      } else second = Math.max(second, score);
    }
    return { best: this.model.languages[best] ?? 'und', lead: (this.scores[best] ?? 0) - second };
  }

  of(language: string): number {
    return this.scores[this.model.languages.indexOf(language)] ?? 0;
  }

  /** The languages that are at most `distance` behind the best. */
  within(distance: number): string[] {
    const most = this.scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return this.model.languages.filter((_, index) => (this.scores[index] ?? 0) >= most - distance);
  }

  private count(text: string): void {
    const { script, words, letters, missing } = this.model;
    let seen = 0;
    let from = -1;
    // Whether the word may have other letters than small ones: it costs more to put each into small letters than to see it.
    let capital = false;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 32;
      if (scriptAt(text, i) === script || (from >= 0 && code === 0x2bb)) {
        if (from < 0) from = i;
        if (!isSmall(code)) capital = true;
        if (code > 0x7f) this.add(letters.get(code), 1);
        continue;
      }
      if (from < 0) continue;
      const word = text.slice(from, i);
      this.add(words.get(capital ? word.toLowerCase() : word), 1);
      capital = false;
      this.add(missing, from - i);
      from = -1;
      if (++seen % WORDS_BETWEEN_LOOKS === 0 && this.ranking().lead > OVERWHELMING) return;
    }
  }

  private add(votes: Float64Array | undefined, times: number): void {
    if (votes === undefined) return;
    for (let i = 0; i < votes.length; i++) this.scores[i] = (this.scores[i] ?? 0) + (votes[i] ?? 0) * times;
  }
}
