import type { CitationWords } from './words.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:[’'ʼ-]\\p{L}[\\p{L}\\p{M}]*)*";

/**
 * What an author phrase looks like where no entry vouches for it: one to several surnames, each of one word with or
 * without initials, or an acronym; no words of the calendar, of law, of geography.
 */
export class AuthorShape {
  private readonly list: RegExp;
  private readonly introducers: RegExp;
  private readonly words: CitationWords;

  constructor(words: CitationWords) {
    this.words = words;
    const name = `(?:(?:\\p{Lu}\\.\\s?){1,3})?(?:(?:van|von|de|der|den|di|da|la|al)\\s){0,2}${WORD}(?:,?\\s(?:\\p{Lu}\\.\\s?){1,3})?`;
    const and = `(?:,?\\s(?:[Aa]nd|&|[Ии]|[Uu]nd|[Ee]t)\\s|,\\s)`;
    this.list = new RegExp(`^${name}(?:${and}${name}){0,6}(?:,?\\s${words.pattern('et-al')})?$`, 'u');
    this.introducers = new RegExp(`^(?:(?:${words.pattern('introducer', 'quoted')})[\\s:,]{1,3})+`, 'iu');
  }

  /** The offset in `phrase` where the authors start; `undefined` where they are none. */
  startOf(phrase: string): number | undefined {
    const skipped = this.introducers.exec(phrase)?.[0].length ?? 0;
    const authors = phrase.slice(skipped).replace(/[\s,*]+$/u, '');
    if (!this.list.test(authors)) return undefined;
    const names = authors.match(new RegExp(WORD, 'gu')) ?? [];
    const surnames = names.filter((name) => name.length > 1);
    if (
      surnames.length === 0 ||
      surnames.some((name) => this.words.isOrdinary(name) || this.words.has('introducer', name))
    )
      return undefined;
    return skipped;
  }
}
