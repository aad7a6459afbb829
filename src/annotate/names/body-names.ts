import { remembered } from '../../matching/remembered.ts';
import type { Decided } from './candidate.ts';
import { surnameStem } from './later-references.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import type { Reading } from './reading.ts';
import { initialsOf } from './runs.ts';
import { Variants } from './variants.ts';

/** Shorter names of bodies that differ by a letter may well be two, longer ones are whole phrases. */
const SHORTEST_VARIANT = 12;
const LONGEST_VARIANT = 60;
const isOfVariantLength = ({ length }: string): boolean => length >= SHORTEST_VARIANT && length <= LONGEST_VARIANT;

/** The names of a document's bodies and places: in one form for all cases and spellings, and the keys they lead to. */
export class BodyNames {
  /** Form of a name, and its initials behind "=", to the key of the entity. */
  private readonly keys = new Map<string, string>();
  /** Long forms. */
  private readonly variants = new Variants();
  private readonly dictionaryForms = new Map<string, string>();
  private readonly reading: Reading;
  private readonly lexica: Lexica;
  private readonly morphology: Morphology;

  constructor(reading: Reading, lexica: Lexica, morphology: Morphology) {
    this.reading = reading;
    this.lexica = lexica;
    this.morphology = morphology;
  }

  keyOf(form: string): string | undefined {
    return this.keys.get(form);
  }

  /** Long names first, so that an acronym printed before its name finds it. */
  learn(mention: Decided): void {
    const { reading } = this;
    const form = this.formOf(mention);
    if (this.keys.has(form)) return;
    const key = this.known(form) ?? (mention.entry === undefined ? `ORG:${form}` : `ORG:${folded(mention.entry.name)}`);
    const initials = initialsOf(reading.printed(mention.from, mention.to));
    this.keys.set(form, key);
    if (initials.length > 1) this.lead(`=${initials}`, key);
    const shorter = this.withoutPlace(mention);
    if (shorter !== undefined) this.lead(shorter, key);
    if (isOfVariantLength(form)) this.variants.add(form);
  }

  private lead(form: string, key: string): void {
    if (!this.keys.has(form)) this.keys.set(form, key);
  }

  /** "Civil Alliance" for "Civil Alliance of Kazakhstan". */
  private withoutPlace({ from, to }: Decided): string | undefined {
    const { reading, lexica } = this;
    for (let i = from + 2; i < to - 1; i++)
      if (lexica.stopwords.get(reading.word(i)) === 'preposition') {
        const at = lexica.stopwords.get(reading.word(i + 1)) === 'article' ? i + 2 : i + 1;
        const hit = lexica.gazetteer.longestAt(reading.tokens, at, to);
        if (hit?.to === to && hit.values.some(({ type }) => type === 'PLACE')) return folded(reading.printed(from, i));
      }
    return undefined;
  }

  /** The key of a form, or of one that differs from it by a letter ("Eurasian Foundation"). */
  known(form: string): string | undefined {
    const same = this.keys.get(form);
    if (same !== undefined || !isOfVariantLength(form)) return same;
    const variant = this.variants.of(form);
    return variant === undefined || this.areWords(form, variant) ? undefined : this.keys.get(variant);
  }

  /** "Union of Writers", "Union of Waiters": both are words; first letters are rarely misspelt. */
  private areWords(a: string, b: string): boolean {
    const [left, right] = [a.split(' '), b.split(' ')];
    const [x] = left.filter((word) => !right.includes(word));
    const [y] = right.filter((word) => !left.includes(word));
    if (x === undefined || y === undefined) return false;
    const { words } = this.lexica;
    return x[0] !== y[0] || (words?.of(x) === 'ordinary' && words.of(y) === 'ordinary');
  }

  formOf = ({ from, to }: Decided): string => this.dictionaryForm(this.reading.printed(from, to));

  /** Folded; Russian words as the dictionary has them, so that all cases of a name are one. */
  dictionaryForm(name: string): string {
    if (!/^\P{L}*\p{Script=Cyrillic}/u.test(name)) return folded(name);
    const known = this.dictionaryForms.get(name);
    if (known !== undefined) return known;
    const words = (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => {
      const form = this.morphology.of(word);
      return form.known ? form.lemma : surnameStem(word.toLowerCase(), this.lexica);
    });
    this.dictionaryForms.set(name, words.join(' '));
    return words.join(' ');
  }

  /** A Russian place or body out of its case, where the dictionary or the lexicon of head nouns knows how. */
  nominative({ type, from, to }: Decided): string {
    const { reading, morphology, lexica } = this;
    const printed = reading.printed(from, to);
    if (!reading.isCyrillic(from)) return printed;
    if (type === 'PLACE' && to - from === 1) {
      const form = morphology.of(printed);
      return form.known && form.place ? capitalised(form.lemma) : printed;
    }
    const head = type === 'ORG' ? lexica.russianHeads.longestAt(reading.tokens, from, to) : undefined;
    const lemma = head?.values[0]?.lemma;
    if (head === undefined || lemma === null || lemma === undefined) return printed;
    const first = reading.isCapital(from) ? lemma : lemma.toLowerCase();
    return first + reading.text.slice(reading.tokens.end[head.to - 1], reading.tokens.end[to - 1]);
  }
}

export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

export const folded = remembered((name) =>
  name
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .replace(/(?:^| )(?:the|a|an)(?= )/gu, '')
    .trim(),
);
