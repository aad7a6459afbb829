import { capitalised } from './body-names.ts';
import type { Decided } from './candidate.ts';
import type { Bibliography } from './cited.ts';
import { surnameStem } from './later-references.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import { givenName } from './person-parts.ts';
import type { Reading } from './reading.ts';
import { familyKey, soundKey } from './sound.ts';
import { Variants } from './variants.ts';

const LETTER = /\p{L}/u;

/** A person of the document while mentions are gathered. */
export interface Person {
  readonly key: string;
  family: string;
  given: string | null;
}

/**
 * Gathers mentions of persons: by surname as it sounds (scripts and transliterations meet), apart by given names and
 * initials that contradict each other. A bare surname goes to its one bearer, of several to the one named last.
 */
export class People {
  private readonly bySound = new Map<string, Person[]>();
  private readonly latest = new Map<string, Person>();
  private readonly byGiven = new Map<string, Person>();
  private readonly variants = new Variants();
  private readonly sounds = new Map<string, string>();
  private count = 0;
  private readonly reading: Reading;
  private readonly lexica: Lexica;
  private readonly morphology: Morphology;

  constructor(reading: Reading, lexica: Lexica, morphology: Morphology, bibliography: Bibliography) {
    this.reading = reading;
    this.lexica = lexica;
    this.morphology = morphology;
    for (const authors of bibliography.families.values())
      for (const { family, given } of authors) this.find(this.soundOf(family), family, given);
  }

  /** The person of a mention, with the fullest name known so far. */
  of(mention: Decided): Person {
    const at = mention.surname ?? mention.to - 1;
    const isOneWord = mention.to - mention.from === 1;
    const given = isOneWord ? null : this.givenOf(mention, at);
    const alone = isOneWord ? this.byGivenName(at) : undefined;
    if (alone !== undefined) return alone;
    const family = mention.author?.family ?? this.nominative(at, this.isFeminine(given));
    return this.find(this.soundOf(family), family, given ?? mention.author?.given ?? null);
  }

  /** What stands before the surname, or else behind it. */
  private givenOf({ from, to, author }: Decided, surname: number): string | null {
    const { reading } = this;
    // "Lund-Petrie" is a surname as a whole.
    if (author?.family.toLowerCase() === reading.printed(from, to).toLowerCase()) return null;
    const before = reading.printed(from, surname).trim();
    if (LETTER.test(before)) return before;
    const behind = reading.printed(surname + 1, to).trim();
    return LETTER.test(behind) ? behind : null;
  }

  /** "Nursultan" after "Nursultan Nazarbayev": a given name alone is whoever bears it and was named last. */
  private byGivenName(index: number): Person | undefined {
    const word = this.reading.word(index);
    if (givenName(this.reading, this.lexica, index) === undefined) return undefined;
    if (this.bySound.has(familyKey(surnameStem(word, this.lexica), this.lexica))) return undefined;
    return this.byGiven.get(soundKey(surnameStem(word, this.lexica), this.lexica));
  }

  /** The surname as it would be printed by itself; a Russian one is taken out of its case. */
  private nominative(index: number, feminine: boolean): string {
    const printed = this.reading.printed(index);
    if (!this.reading.isCyrillic(index)) return printed;
    const form = this.morphology.of(printed);
    if (form.known && form.surname && !feminine) return capitalised(form.lemma);
    const stem = surnameStem(printed, this.lexica);
    return !feminine && this.lexica.surnameEnding(stem.toLowerCase())?.high === true ? stem : printed;
  }

  private isFeminine(given: string | null): boolean {
    const word = (given ?? '').split(/\s/u)[0]?.toLowerCase() ?? '';
    for (let cut = word.length; cut >= 3 && word.length - cut <= 3; cut--) {
      const gender = this.lexica.givenStems.get(word.slice(0, cut))?.entry.cells.gender;
      if (gender !== undefined) return gender === 'f';
    }
    return /[ая]$/u.test(word);
  }

  private soundOf(family: string): string {
    const sound = familyKey(surnameStem(family.toLowerCase(), this.lexica), this.lexica);
    if (this.bySound.has(sound)) return sound;
    const variant = sound.length >= 7 ? this.variants.of(sound) : undefined;
    if (variant !== undefined) return variant;
    if (sound.length >= 7) this.variants.add(sound);
    return sound;
  }

  private find(sound: string, family: string, given: string | null): Person {
    const bearers = this.bySound.get(sound) ?? [];
    const fitting = bearers.filter((person) => agree(this.firstSound(person.given), this.firstSound(given)));
    const last = this.latest.get(sound);
    const person = (last !== undefined && fitting.includes(last) ? last : fitting[0]) ?? this.add(sound, family, given);
    if (given !== null && given.length > (person.given?.length ?? 0)) person.given = given;
    this.latest.set(sound, person);
    const first = (given ?? '').split(/[\s.]/u)[0]?.toLowerCase() ?? '';
    if (first.length > 1) this.byGiven.set(soundKey(surnameStem(first, this.lexica), this.lexica), person);
    return person;
  }

  /** How the first given name or initial sounds; '' where none is stated. */
  private firstSound(given: string | null): string {
    if (given === null) return '';
    let sound = this.sounds.get(given);
    if (sound === undefined) {
      sound = soundKey(given.split(/[\s.]+/u).find((part) => part !== '') ?? '', this.lexica);
      this.sounds.set(given, sound);
    }
    return sound;
  }

  private add(sound: string, family: string, given: string | null): Person {
    const person: Person = { key: `person-${++this.count}`, family, given };
    this.bySound.set(sound, [...(this.bySound.get(sound) ?? []), person]);
    return person;
  }
}

/** Initials agree with names that begin so; what is not stated agrees with everything. */
function agree(x: string, y: string): boolean {
  if (x === '' || y === '') return true;
  return x.length === 1 || y.length === 1 ? x[0] === y[0] : x.slice(0, 3) === y.slice(0, 3);
}
