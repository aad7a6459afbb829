import { MisuseError } from '../../core/diagnostic.ts';
import type { TokenTable } from '../../core/tokens.ts';
import type { InstrumentKind } from '../../layers/legal-citations.ts';
import { instrumentKind } from '../../layers/legal-citations.ts';
import { LexiconTrie, type TrieMatch } from '../../matching/lexicon-trie.ts';
import { byWord, tokenise, wordAt } from '../../matching/tokens.ts';
import { cellList, type LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { type Passage, textOf } from './passage.ts';

/** A noun for an instrument; `kind` is `document` for a noun that may stand for any of them. */
export interface KindNoun {
  readonly id: string;
  readonly form: string;
  readonly lemma: string;
  readonly kind: InstrumentKind | 'document';
  readonly takes: ReadonlySet<string>;
  readonly traits: ReadonlySet<string>;
  readonly language: string;
}

export interface LegalWord {
  readonly value: string;
  readonly language: string;
}

export interface JurisdictionName {
  readonly code: string;
  readonly role: string;
  readonly form: string;
  readonly exact: boolean;
}

export interface Organ {
  readonly authority: string;
  readonly field: string;
}

export interface RelationCue {
  readonly relation: string;
  readonly form: string;
}

/** All that is known about words before a document is read. */
export class Lexica {
  readonly kinds = new LexiconTrie<KindNoun>();
  readonly jurisdictions = new LexiconTrie<JurisdictionName>();
  readonly organs = new LexiconTrie<Organ>();
  /** What ministries are for, as uniform names call it: «юстиции» is `justice`. */
  readonly ministryFields = new LexiconTrie<string>();
  readonly cuesBefore = new LexiconTrie<RelationCue>();
  readonly cuesAfter = new LexiconTrie<RelationCue>();
  /** Names of organisations, so that a programme of the United Nations is not taken for a policy. */
  readonly organisations = new LexiconTrie<string>();
  /** Cyrillic letters as urn:lex writes them. */
  readonly latin = new Map<string, string>();
  private readonly numberParts = new Map<string, string>();
  /** Numbers compared before, as titles are. */
  readonly comparedNumbers = new Map<string, string>();
  /** Words of titles read before, by title: they depend on nothing else. */
  readonly titleWords = new Map<string, ReadonlySet<string>>();
  readonly verbEndings: readonly string[];
  /** Of adjectives made from places: «Минские», «Киотского». */
  readonly adjectiveEndings: readonly string[];
  private readonly lemmaJurisdictions = new Map<string, string>();
  private readonly words = new Map<string, LexiconTrie<LegalWord>>();
  private readonly unitWords = new Set<string>();
  /** First words of units that stand behind their number, after a hyphen. */
  private readonly unitsBehind = new Set<string>();
  private readonly openerWords = new Set<string>();
  private readonly provisionWords = new WeakMap<TokenTable, Int32Array>();
  private readonly functionWords = new Set<string>();

  constructor(store: ResourceStore) {
    for (const place of store.places()) this.readPlace(store, place);
    for (const lexicon of store.lexicons('countries'))
      for (const entry of lexicon.entries)
        if (entry.cells.type === 'PLACE' && entry.cells.subtype === 'country' && entry.cells.code)
          this.jurisdictions.add(entry.form, nameOf(entry, entry.cells.code, entry.cells.case === 'exact'));
    for (const lexicon of store.lexicons('organisations'))
      for (const { form } of lexicon.entries) this.organisations.add(form, form);
    for (const lexicon of store.lexicons('months'))
      for (const { form, cells } of lexicon.entries)
        this.addWord(form, 'month', (cells.number ?? '').padStart(2, '0'), lexicon.id.split('/')[1] ?? 'und');
    for (const lexicon of store.lexicons('nationalities'))
      for (const { form, cells } of lexicon.entries)
        if (cells.country !== undefined && cells.country !== '')
          this.jurisdictions.add(form, { code: cells.country, role: 'adjective', form, exact: cells.case === 'exact' });
    this.verbEndings = store.lexicons('legal-words').flatMap((lexicon) => lexicon.forms('role', 'verb-ending'));
    this.adjectiveEndings = store
      .lexicons('legal-words')
      .flatMap((lexicon) => lexicon.forms('role', 'adjective-ending'));
  }

  /** The longest form with a role that starts at a token. */
  word(p: Passage, index: number, role: string): TrieMatch<LegalWord> | undefined {
    return index < p.from || index >= p.to ? undefined : this.words.get(role)?.longestAt(p.tokens, index, p.to);
  }

  /** The form with a role whose last token is the one before `end`: at most `most` tokens long. */
  wordBefore(p: Passage, end: number, role: string, most = 3): TrieMatch<LegalWord> | undefined {
    for (let length = most; length > 0; length--) {
      const match = this.word(p, end - length, role);
      if (match?.to === end) return match;
    }
    return undefined;
  }

  /** By distinct word, 1 where a provision may start: at a unit, or (Kazakh) at a number before a hyphen. */
  provisionStarts(tokens: TokenTable): Int32Array {
    let starts = this.provisionWords.get(tokens);
    if (starts === undefined) {
      // Numbers are many; most texts have no word for what they would be the number of.
      const numbered = tokens.words.some((form) => this.unitsBehind.has(form));
      starts = byWord(tokens, (form) => (this.unitWords.has(form) || (numbered && startsWithDigit(form)) ? 1 : 0));
      this.provisionWords.set(tokens, starts);
    }
    return starts;
  }

  /** The state whose instruments alone are numbered so: 7-ФЗ, ЗРУ-764. */
  jurisdictionOfNumber(number: string | null): string | null {
    for (const part of number?.split('-') ?? []) {
      const code = this.numberParts.get(part);
      if (code !== undefined) return code;
    }
    return null;
  }

  isNumberPart = (part: string): boolean => this.numberParts.has(part);

  /** The state that alone calls its instruments so: «Федеральный закон». */
  jurisdictionOfKind = (lemma: string): string | null => this.lemmaJurisdictions.get(lemma) ?? null;

  isOpener(word: string): boolean {
    return this.openerWords.has(word);
  }

  isFunctionWord(word: string): boolean {
    return this.functionWords.has(word);
  }

  /** The jurisdiction named at a token, by one of the given roles. Abbreviations count as printed only. */
  jurisdiction(p: Passage, index: number, roles: readonly string[] = NAMES): Named | undefined {
    const match = this.jurisdictions.longestAt(p.tokens, index, p.to);
    const value = match?.values.find(
      (name) => roles.includes(name.role) && (!name.exact || textOf(p, match.from, match.to) === name.form),
    );
    return match === undefined || value === undefined ? undefined : { to: match.to, code: value.code };
  }

  private readPlace(store: ResourceStore, place: string): void {
    const code = place.split('/').at(-1) ?? 'und';
    const rows = (name: string): readonly LexiconEntry[] => store.findLexicon(place, name)?.entries ?? [];
    for (const entry of rows('instrument-kinds')) this.kinds.add(entry.form, kindNoun(entry, code));
    for (const { form, cells } of rows('legal-words')) this.addWord(form, cells.role ?? '', cells.value ?? '', code);
    for (const { form, cells } of rows('legal-organs'))
      this.organs.add(form, { authority: cells.authority ?? '', field: cells.field ?? '' });
    for (const { form, cells } of rows('ministry-fields')) this.ministryFields.add(form, cells.field ?? '');
    for (const { form, cells } of rows('legal-relations'))
      (cells.side === 'before' ? this.cuesBefore : this.cuesAfter).add(form, { relation: cells.relation ?? '', form });
    for (const { form, cells } of rows('transliteration')) this.latin.set(form, cells.latin ?? '');
    for (const { form } of rows('stopwords')) this.functionWords.add(form.toLowerCase());
    for (const entry of rows('jurisdiction')) {
      const role = entry.cells.role ?? '';
      if (role === 'number-part') this.numberParts.set(entry.form, code);
      else if (role === 'kind') this.lemmaJurisdictions.set(entry.form, code);
      else this.jurisdictions.add(entry.form, nameOf(entry, code, role === 'abbreviation' || role === 'suffix'));
    }
  }

  private addWord(form: string, role: string, value: string, language: string): void {
    let trie = this.words.get(role);
    if (trie === undefined) {
      trie = new LexiconTrie();
      this.words.set(role, trie);
    }
    trie.add(form, { value, language });
    if (role === 'unit') this.unitWords.add(wordAt(tokenise(form), 0));
    if (role === 'unit-after') this.unitsBehind.add(wordAt(tokenise(form), 0));
    if (role === 'title-opener') this.openerWords.add(wordAt(tokenise(form), 0));
  }
}

const startsWithDigit = (form: string): boolean => {
  const unit = form.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
};

const NAMES: readonly string[] = ['name', 'abbreviation'];

export interface Named {
  readonly to: number;
  readonly code: string;
}

const nameOf = (entry: LexiconEntry, code: string, exact: boolean): JurisdictionName => ({
  code,
  role: entry.cells.role ?? 'name',
  form: entry.form,
  exact,
});

function kindNoun(entry: LexiconEntry, language: string): KindNoun {
  const kind = entry.cells.kind === 'document' ? 'document' : instrumentKind.safeParse(entry.cells.kind).data;
  if (kind === undefined)
    throw new MisuseError([
      { file: entry.id, line: entry.line, message: 'no kind of instrument', found: entry.cells.kind ?? '' },
    ]);
  return {
    id: entry.id,
    form: entry.form,
    lemma: entry.cells.lemma ?? entry.form,
    kind,
    takes: new Set(cellList(entry.cells.takes)),
    traits: new Set(cellList(entry.cells.traits)),
    language,
  };
}
