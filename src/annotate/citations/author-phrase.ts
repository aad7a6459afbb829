import { CharacterClass, classOf, isLetterAt, lettersBefore } from '../../matching/character-class.ts';
import { fold, foldPhrase } from '../../resources/fold.ts';
import type { NameLikeness } from './name-likeness.ts';
import type { CitationWords } from './words.ts';
import type { Work } from './works.ts';

/** A word before a year, read from right to left. Offsets are those of the passage. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The authors in front of a year: the works they fit, and where they start. */
export interface AuthorMatch {
  readonly start: number;
  readonly works: readonly Work[];
  /** Likeness of the names as printed to those of the entry: 1 where they are the same. */
  readonly likeness: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'ʼ-]\p{L}[\p{L}\p{M}]*)*\.?/gu;
/** Between names and before the year: spaces, commas, "&", possessive `'s`, asterisks of italics. */
const GAP = /^(?:[\s,&*;]|[’']s(?=\s|$)|[’'](?=\s|$)){0,6}$/u;
const SPACE = /\s/u;
const REACH = 170;
const NEAR = 24;

/** Reads author phrases that end at a position of a passage. */
export class AuthorPhrases {
  private readonly words: CitationWords;
  private readonly likeness: NameLikeness;

  constructor(words: CitationWords, likeness: NameLikeness) {
    this.words = words;
    this.likeness = likeness;
  }

  /** The authors directly before `end`, not reaching back over `from`, that fit one of `works`. */
  before(passage: string, from: number, end: number, works: readonly Work[]): AuthorMatch | undefined {
    if (works.length === 0) return undefined;
    const chain = this.chain(passage, from, end);
    let best: (AuthorMatch & { readonly covered: number }) | undefined;
    for (const work of works) {
      const match = this.institution(passage, from, end, work) ?? this.persons(chain, work);
      if (match === undefined) continue;
      const better =
        best === undefined ||
        match.covered > best.covered ||
        (match.covered === best.covered && match.likeness > best.likeness);
      if (better) best = { ...match, works: [work] };
      else if (best !== undefined && match.covered === best.covered && match.likeness === best.likeness)
        best = { ...best, works: [...best.works, work] };
    }
    return best;
  }

  /** Names, particles and joiners in an unbroken chain up to `end`, in reading order. */
  chain(passage: string, from: number, end: number): Word[] {
    const first = Math.max(from, end - REACH);
    if (this.standsApart(passage, first, end)) return [];
    // Most chains are a word or two long: further back is looked at only where one goes on.
    const near = Math.max(first, end - NEAR);
    return this.chainWithin(passage, near, end, near === first) ?? this.chainWithin(passage, first, end, true) ?? [];
  }

  /** `undefined` where the chain goes on to the first word of the window, which may be cut, and that is not `whole`. */
  private chainWithin(passage: string, start: number, end: number, whole: boolean): Word[] | undefined {
    const window = passage.slice(start, end);
    const words = Array.from(window.matchAll(WORD), (match) => ({
      text: match[0],
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
    const chain: Word[] = [];
    let right = end;
    for (let i = words.length - 1; i >= 0; i--) {
      if (i === 0 && !whole) return undefined;
      const word = words[i];
      if (word === undefined || !GAP.test(passage.slice(word.end, right).replace(/^\.(?=\s|,)/u, ''))) break;
      if (!this.belongs(word.text)) break;
      // A full stop behind a whole word ends a sentence: "… by Beck. Howard (2003)".
      if (chain.length > 0 && /\p{Ll}{3,}\.$/u.test(word.text) && !this.isEtAl(word.text)) break;
      chain.unshift(word);
      right = word.start;
    }
    return chain;
  }

  /** Whether the last word before `end` is plainly none of a name, as most words before years are: "in 1999". */
  private standsApart(passage: string, first: number, end: number): boolean {
    let behind = end;
    while (behind > first && !isLetterAt(passage, behind - 1)) behind--;
    const word = lettersBefore(passage, behind);
    const start = behind - word.length;
    if (word === '' || start <= first || !SPACE.test(passage.charAt(start - 1))) return false;
    if (behind < passage.length && classOf(passage.charCodeAt(behind)) === CharacterClass.mark) return false;
    return !this.belongs(behind < end && passage[behind] === '.' ? `${word}.` : word);
  }

  private belongs(text: string): boolean {
    return /^\p{Lu}/u.test(text) || this.words.isParticle(text) || this.words.has('and', text) || this.isEtAl(text);
  }

  private isEtAl(text: string): boolean {
    return this.words.isEtAlWord(text);
  }

  isJoiner(text: string): boolean {
    return this.words.has('and', text) || this.isEtAl(text);
  }

  private persons(chain: readonly Word[], work: Work): (AuthorMatch & { readonly covered: number }) | undefined {
    const first = work.families[0];
    if (first === undefined) return undefined;
    for (let i = 0; i < chain.length; i++) {
      const head = this.familyAt(chain, i, first);
      if (head === undefined) continue;
      const rest = this.rest(chain, head.next, work);
      if (rest === undefined) continue;
      const start = this.withGiven(chain, i, work.given[0] ?? '');
      // All authors named fits better than the first of several alone: "Ito (2003)" is not "Ito and Hall (2003)".
      const missing = rest.etAl ? 0 : Math.max(0, work.families.length - 1 - rest.named);
      return {
        start,
        works: [work],
        likeness: Math.min(head.likeness, rest.likeness),
        covered: 1 + rest.named - missing * 0.25,
      };
    }
    return undefined;
  }

  /** Family names of several words ("van der Berg", "Peyton Jones") at word `i`. */
  private familyAt(
    chain: readonly Word[],
    i: number,
    family: string,
  ): { readonly next: number; readonly likeness: number } | undefined {
    const parts = family.split(/\s+/u);
    let likeness = 1;
    for (let k = 0; k < parts.length; k++) {
      const word = chain[i + k];
      const part = parts[k];
      if (word === undefined || part === undefined) return undefined;
      const alike = this.likeness.of(word.text.replace(/\.$/u, '').replace(/[’']s$/u, ''), part);
      if (alike === 0) return undefined;
      likeness = Math.min(likeness, alike);
    }
    return { next: i + parts.length, likeness };
  }

  /** Whether all words behind the first author are co-authors, their initials, joiners or "et al.". */
  private rest(
    chain: readonly Word[],
    from: number,
    work: Work,
  ): { readonly named: number; readonly likeness: number; readonly etAl: boolean } | undefined {
    let named = 0;
    let likeness = 1;
    let etAl = false;
    for (let i = from; i < chain.length; ) {
      const text = chain[i]?.text ?? '';
      if (this.isEtAl(text)) etAl = true;
      if (this.isJoiner(text) || /^\p{Lu}\p{Ll}{0,2}\.$/u.test(text)) {
        i++;
        continue;
      }
      const coauthor = work.families
        .slice(1)
        .map((family) => this.familyAt(chain, i, family))
        .find((found) => found !== undefined);
      if (coauthor !== undefined) {
        named++;
        likeness = Math.min(likeness, coauthor.likeness);
        i = coauthor.next;
        continue;
      }
      if (this.isGivenName(text, work)) {
        i++;
        continue;
      }
      return undefined;
    }
    return { named, likeness, etAl };
  }

  private isGivenName(text: string, work: Work): boolean {
    return work.given.some((given) => given.split(/\s+/u).some((part) => part !== '' && fold(part) === fold(text)));
  }

  /** Includes a given name or initial that stands before the family name, and particles. */
  private withGiven(chain: readonly Word[], i: number, given: string): number {
    let start = i;
    while (start > 0) {
      const text = chain[start - 1]?.text ?? '';
      // "Cf. Lindqvist": a signal has the shape of an initial.
      const initial = /^\p{Lu}\p{Ll}{0,2}\.$/u.test(text) && !this.words.has('introducer', text);
      const named = given.split(/\s+/u).some((part) => part !== '' && fold(part) === fold(text));
      if (!initial && !named && !this.words.isParticle(text)) break;
      start--;
    }
    return chain[start]?.start ?? 0;
  }

  /** "European Commission 2014", "USAID, 2013": the words before the year are the institution's name. */
  private institution(
    passage: string,
    from: number,
    end: number,
    work: Work,
  ): (AuthorMatch & { readonly covered: number }) | undefined {
    for (const literal of work.literals) {
      const window = passage.slice(Math.max(from, end - literal.length - 24), end);
      const trimmed = window.replace(/(?:[\s,*;]|[’']s?)+$/u, '');
      const folded = foldPhrase(trimmed);
      if (!folded.endsWith(literal)) continue;
      // Folding keeps the number of letters but for white space: the start is found by its words.
      const count = literal.split(' ').length;
      const words = [...trimmed.matchAll(/\S+/gu)].slice(-count);
      const first = words[0];
      if (first === undefined) continue;
      const offset = first[0].length - (literal.split(' ')[0] ?? '').length;
      const start = Math.max(from, end - literal.length - 24) + first.index + Math.max(0, offset);
      if (/[\p{L}\p{N}]/u.test(passage.charAt(start - 1))) continue;
      return { start, works: [work], likeness: 1, covered: count };
    }
    return undefined;
  }

  /** The last name before `end`, within `reach`, that is an author of one of `works`. */
  namedBefore(passage: string, from: number, end: number, works: readonly Work[]): AuthorMatch | undefined {
    if (works.length === 0) return undefined;
    const names = [...passage.slice(from, end).matchAll(/\p{Lu}[\p{L}\p{M}]*(?:[’'ʼ-]\p{L}[\p{L}\p{M}]*)*/gu)];
    for (let i = names.length - 1; i >= 0; i--) {
      const name = names[i];
      if (name === undefined || name[0].length < 2) continue;
      const word = name[0].replace(/[’']s$/u, '');
      const fits = works
        .map((work) => ({
          work,
          likeness: Math.max(
            0,
            ...work.families.map((family) => this.likeness.of(word, family)),
            ...work.literals.map((literal) => (literal === foldPhrase(word) ? 1 : 0)),
          ),
        }))
        .filter(({ likeness }) => likeness > 0);
      const most = Math.max(0, ...fits.map(({ likeness }) => likeness));
      if (most > 0)
        return {
          start: from + name.index,
          works: fits.filter(({ likeness }) => likeness === most).map(({ work }) => work),
          likeness: most,
        };
    }
    return undefined;
  }
}
