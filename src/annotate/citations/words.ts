import { alternation } from '../../matching/alternation.ts';
import { fold, foldPhrase } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** Roles of the lexicon `citation-words`. */
type Role =
  | 'introducer'
  | 'quoted'
  | 'remark'
  | 'page'
  | 'pinpoint'
  | 'following'
  | 'ibid'
  | 'op-cit'
  | 'supra'
  | 'note'
  | 'at'
  | 'et-al'
  | 'and'
  | 'undated'
  | 'copula';

/** The words around citations, of every language at once: an English text cites «Там же», a Russian one "et al.". */
export class CitationWords {
  private readonly byRole = new Map<string, Set<string>>();
  private readonly particles = new Set<string>();
  private readonly ordinary = new Set<string>();
  private readonly numbers = new Map<string, number>();
  private readonly reporting = new Set<string>();
  private readonly stopwords = new Set<string>();
  private readonly quoted: RegExp;
  private readonly quotedBefore: RegExp;
  private readonly othersWords = new Set<string>();

  constructor(store: ResourceStore) {
    for (const lexicon of store.lexicons('citation-words'))
      for (const { form, cells } of lexicon.entries) this.set(cells.role ?? '').add(foldPhrase(form));
    this.quoted = new RegExp(`^[\\s,;:]*${this.pattern('quoted')}(?!\\p{L})`, 'iu');
    this.quotedBefore = new RegExp(`(?<![\\p{L}\\d])${this.pattern('quoted')}[\\s:.,([]*$`, 'iu');
    for (const lexicon of store.lexicons('stopwords'))
      for (const form of lexicon.forms()) this.stopwords.add(fold(form));
    for (const form of this.set('et-al'))
      for (const word of form.split(' '))
        if (word.length > 1 && !this.has('and', word)) this.othersWords.add(fold(word));
    for (const lexicon of store.lexicons('bibliography-words'))
      for (const { form, cells } of lexicon.entries) if (cells.role === 'particle') this.particles.add(fold(form));
    for (const lexicon of store.lexicons('number-words'))
      for (const { form, cells } of lexicon.entries) this.numbers.set(fold(form), Number(cells.value));
    for (const name of ORDINARY)
      for (const lexicon of store.lexicons(name))
        for (const form of lexicon.forms()) if (!form.includes(' ')) this.ordinary.add(fold(form.replace(/\.$/u, '')));
    for (const lexicon of store.lexicons('reporting-verbs'))
      for (const form of lexicon.forms()) this.reporting.add(fold(form));
  }

  has(role: Role, form: string): boolean {
    return this.byRole.get(role)?.has(foldPhrase(form)) ?? false;
  }

  /** The forms of roles as an alternation, longest first; for patterns with the flag `i`. */
  pattern(...roles: readonly Role[]): string {
    return alternation(roles.flatMap((role) => [...this.set(role)]));
  }

  /** A word of "et al.", "and others", «и др.». */
  isEtAlWord(word: string): boolean {
    return this.othersWords.has(fold(word));
  }

  isParticle(word: string): boolean {
    return this.particles.has(fold(word));
  }

  /** Capitalised, but no surname: months, countries, kinds of laws, "Table". */
  isOrdinary(word: string): boolean {
    return this.ordinary.has(fold(word));
  }

  /** "of", "the", «для». */
  isStopword(word: string): boolean {
    return this.stopwords.has(fold(word));
  }

  /** Whether words before a citation say that the work before it is quoted through it: "quoted in", «цит. по». */
  saysQuoted(lead: string): boolean {
    return this.quoted.test(lead);
  }

  /** Where such words begin at the end of a text that begins at `offset`; `null` where it ends otherwise. */
  quotedPhraseBefore(text: string, offset: number): number | null {
    const match = this.quotedBefore.exec(text);
    return match === null ? null : offset + match.index;
  }

  /** The number that a word stands for: 10 for "ten". */
  numberOf(word: string): number | undefined {
    return this.numbers.get(fold(word));
  }

  isReportingVerb(word: string): boolean {
    return this.reporting.has(fold(word));
  }

  private set(role: string): Set<string> {
    let forms = this.byRole.get(role);
    if (forms === undefined) {
      forms = new Set();
      this.byRole.set(role, forms);
    }
    return forms;
  }
}

const ORDINARY = [
  'ordinary-capitals',
  'months',
  'seasons',
  'weekdays',
  'countries',
  'places',
  'nationalities',
  'instrument-kinds',
  'legal-words',
  'number-labels',
  'caption-words',
  'division-words',
  'stopwords',
  'events',
];
