import { alternation } from '../../matching/alternation.ts';
import { fold, foldPhrase } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** Roles of the lexicon `bibliography-words`. */
export const ROLES = [
  'editor',
  'translator',
  'in',
  'page',
  'volume',
  'issue',
  'part',
  'edition',
  'edition-phrase',
  'web',
  'access',
  'et-al',
  'and',
  'thesis',
  'report',
  'undated',
  'forthcoming',
  'publisher',
  'publisher-name',
  'proceedings',
  'collected',
  'journal',
  'journal-name',
  'genre',
  'legislation',
  'article',
  'maker',
  'series',
  'reprint',
  'same',
  'place-short',
  'place',
  'particle',
  'suffix',
] as const;
export type Role = (typeof ROLES)[number];
/** Roles of names that may have several words. */
export type NameRole = 'publisher-name' | 'journal-name';

/**
 * The words of bibliographies of every language at once: a bibliography mixes languages, and an entry in one language
 * is often dressed in the abbreviations of another.
 */
export class BibliographyWords {
  private readonly byRole = new Map<string, Map<string, string>>();
  private readonly rolesByForm = new Map<string, Role[]>();
  private readonly printed = new Map<string, readonly string[]>();
  private readonly organisations = new Set<string>();
  private readonly organisationHeads = new Set<string>();
  private readonly places = new Set<string>();
  /** First words of places of several words, folded: "new" of "New York". */
  private readonly placeHeads = new Set<string>();
  /** So with names of publishers and of periodicals. */
  private readonly nameHeads = new Map<NameRole, Set<string>>();
  private readonly givenNames = new Set<string>();
  private readonly stopwords = new Set<string>();
  private readonly months = new Map<string, number>();
  private readonly abbreviations = new Set<string>();

  constructor(store: ResourceStore) {
    for (const lexicon of store.lexicons('bibliography-words'))
      for (const { form, cells } of lexicon.entries) this.add(cells.role ?? '', form, cells.expansion ?? '');
    for (const lexicon of store.lexicons('access-words'))
      for (const form of lexicon.forms()) this.add('access', form, '');
    for (const lexicon of store.lexicons('months'))
      for (const { form, cells } of lexicon.entries)
        this.months.set(fold(form.replace(/\.$/u, '')), Number(cells.number));
    for (const lexicon of store.lexicons('abbreviations'))
      for (const { form, cells } of lexicon.entries) if (cells.kind !== 'may-end') this.abbreviations.add(fold(form));
    for (const lexicon of store.lexicons('organisations'))
      for (const form of lexicon.forms()) this.organisations.add(foldPhrase(form));
    for (const lexicon of store.lexicons('organisation-heads'))
      for (const form of lexicon.forms()) this.organisationHeads.add(fold(form));
    for (const lexicon of store.lexicons('places'))
      for (const { form, cells } of lexicon.entries) if (cells.case !== 'exact') this.places.add(foldPhrase(form));
    for (const form of this.byRole.get('place')?.keys() ?? []) this.places.add(form);
    for (const role of ['publisher-name', 'journal-name'] as const) {
      const forms = [...(this.byRole.get(role)?.keys() ?? [])].filter((form) => form.includes(' '));
      this.nameHeads.set(role, new Set(forms.map(headOf)));
    }
    for (const form of this.places) if (form.includes(' ')) this.placeHeads.add(headOf(form));
    for (const lexicon of store.lexicons('given-names'))
      for (const form of lexicon.forms()) this.givenNames.add(fold(form));
    for (const lexicon of store.lexicons('stopwords'))
      for (const form of lexicon.forms()) this.stopwords.add(fold(form));
    for (const role of ABBREVIATED)
      for (const form of this.byRole.get(role)?.keys() ?? []) if (form.endsWith('.')) this.abbreviations.add(form);
  }

  /** Whether a place of several words may begin with this one. */
  opensPlace(word: string): boolean {
    return this.placeHeads.has(headOf(foldPhrase(word)));
  }

  /** Whether a name of several words, of a publisher or of a periodical, may begin with this one. */
  opensName(role: NameRole, word: string): boolean {
    return this.nameHeads.get(role)?.has(headOf(foldPhrase(word))) ?? false;
  }

  /** Whether a name with these words is an institution's: "World Bank", "Ministry of Justice", a name of the gazetteer. */
  isInstitution(name: string): boolean {
    if (this.organisations.has(foldPhrase(name))) return true;
    return name.split(/[\s-]+/u).some((word) => this.organisationHeads.has(fold(word)));
  }

  /** An organisation of the gazetteer, or a name that starts with a head noun: "Ministry of Justice". */
  isOrganisation(name: string): boolean {
    return (
      this.organisations.has(foldPhrase(name)) || this.organisationHeads.has(fold(/^[\p{L}]+/u.exec(name)?.[0] ?? ''))
    );
  }

  /** "London", "Cambridge, MA", "Ann Arbor": the gazetteer knows the first part. */
  isPlace(name: string): boolean {
    const stateless = /\p{Lu}$/u.test(name) ? name.replace(/,?\s\p{Lu}{2}$/u, '') : name;
    if (!stateless.includes(',')) return this.places.has(foldPhrase(stateless));
    const [first = '', ...others] = stateless.split(/,\s/u);
    return (
      this.places.has(foldPhrase(first)) && others.length < 3 && others.every((part) => part.split(' ').length < 4)
    );
  }

  isGivenName(word: string): boolean {
    return this.givenNames.has(fold(word));
  }

  /** "The", "On", "Les": such a word is no part of a person's name. */
  isStopword(word: string): boolean {
    return this.stopwords.has(fold(word)) && !this.isGivenName(word);
  }

  /** The roles of a form that is folded already. */
  rolesOf(folded: string): readonly Role[] {
    return this.rolesByForm.get(folded) ?? [];
  }

  has(role: Role, form: string): boolean {
    return this.hasFolded(role, foldPhrase(form));
  }

  hasFolded(role: Role, folded: string): boolean {
    return this.byRole.get(role)?.has(folded) ?? false;
  }

  expansion(role: Role, form: string): string | undefined {
    return this.byRole.get(role)?.get(foldPhrase(form));
  }

  month(word: string): number | undefined {
    return this.months.get(fold(word.replace(/\.$/u, '')));
  }

  /** Whether a word with its full stop ("vol.") does not end a sentence. */
  isAbbreviation(word: string): boolean {
    return this.abbreviations.has(fold(word));
  }

  /**
   * The forms of some roles as one alternation, longest first: as printed in the lexicon, in lower case, with a capital
   * first, in capitals. (The flag `i` would make `\\p{Lu}` match small letters too.)
   */
  pattern(...roles: readonly Role[]): string {
    const forms = roles.flatMap((role) => [...(this.byRole.get(role)?.keys() ?? [])]).flatMap(casings);
    const printed = roles.flatMap((role) => this.printed.get(role) ?? []);
    return alternation([...forms, ...printed]);
  }

  private add(role: string, form: string, expansion: string): void {
    let forms = this.byRole.get(role);
    if (forms === undefined) {
      forms = new Map();
      this.byRole.set(role, forms);
    }
    const folded = foldPhrase(form);
    if (!forms.has(folded)) {
      const roles = this.rolesByForm.get(folded);
      if (roles === undefined) this.rolesByForm.set(folded, [role as Role]);
      else roles.push(role as Role);
    }
    forms.set(folded, expansion);
    this.printed.set(role, [...(this.printed.get(role) ?? []), form]);
  }
}

const ABBREVIATED: readonly Role[] = [
  'editor',
  'page',
  'volume',
  'issue',
  'part',
  'translator',
  'journal',
  'proceedings',
  'report',
];

const casings = (form: string): string[] => [
  form,
  form.replace(/\p{L}/u, (letter) => letter.toUpperCase()),
  form.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  form.toUpperCase(),
];

const headOf = (folded: string): string => {
  const space = folded.indexOf(' ');
  return space < 0 ? folded : folded.slice(0, space);
};
