import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { wordAt } from '../../matching/tokens.ts';
import { Lexicon } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** What is counted: tokens up to `to`, and the head noun in the singular. */
export interface Counted {
  readonly to: number;
  readonly unit: string;
  readonly membership: boolean;
}

/** Words between a number and the noun that it counts: "fourteen well-established Kazakh NGOs". */
const MAX_WORDS = 7;

/** Finds the noun behind a number, by endings and lists alone. One language. */
export class NounPhrases {
  private readonly counted: Lexicon;
  private readonly singulars: ReadonlySet<string>;
  private readonly endings: readonly { readonly plural: string; readonly singular: string; readonly counts: boolean }[];
  private readonly closedClass: Lexicon;
  private readonly members: Lexicon;
  private readonly vague: Lexicon;
  /** "three reasons", "two nights": no amounts. */
  private readonly uncounted: Lexicon;

  constructor(store: ResourceStore, language: string) {
    const open = (name: string): Lexicon =>
      store.findLexicon(`languages/${language}`, name) ?? new Lexicon(name, NO_META, []);
    this.counted = open('count-nouns');
    this.closedClass = open('stopwords');
    this.members = open('membership-nouns');
    this.vague = open('vague-numbers');
    this.uncounted = open('uncounted-nouns');
    this.singulars = new Set(this.counted.entries.map(({ cells }) => (cells.singular ?? '').toLowerCase()));
    this.endings = open('plural-endings')
      .entries.map(({ form, cells }) => ({
        plural: form,
        singular: cells.singular ?? '',
        counts: cells.plural === 'yes',
      }))
      .sort((a, b) => b.plural.length - a.plural.length);
  }

  /** Whether {@link read} looks further than the word at a token. */
  mayStart(text: string, tokens: TokenTable, index: number): boolean {
    if (index >= tokens.count || tokens.kind[index] !== TokenKind.word) return false;
    const word = wordAt(tokens, index);
    return !this.vague.has(word) && (!this.closedClass.has(word) || this.continues(text, tokens, index));
  }

  /** The first plural behind token `from`, in one run of open-class words; `null` where there is none. */
  read(text: string, tokens: TokenTable, from: number, value: number): Counted | null {
    let words = 0;
    for (let i = from; i < tokens.count && words < MAX_WORDS; i++) {
      const start = tokens.start[i] ?? 0;
      const printed = text.slice(start, tokens.end[i]);
      const glued = i > from && start === tokens.end[i - 1];
      if (i > from && !glued && !/^[ \u00a0\u202f\n]{1,2}$/u.test(text.slice(tokens.end[i - 1], start))) return null;
      if (/^[-‐‑]$/u.test(printed) && i > from) continue;
      if (tokens.kind[i] !== TokenKind.word) return null;
      const word = wordAt(tokens, i);
      // "27 in-depth interviews"
      if (this.closedClass.has(word) && !glued && !this.continues(text, tokens, i)) return null;
      // "Tens of thousands protested": of what is not said.
      if (this.vague.has(word)) return null;
      words++;
      if (this.continues(text, tokens, i)) continue;
      const unit = value === 1 ? this.known(word, printed) : this.singular(word, printed);
      // "5 Recent Developments" is a line of a table of contents.
      if (unit !== null && /^\p{Lu}\p{Ll}/u.test(printed)) return null;
      if (unit !== null && this.uncounted.has(unit)) return null;
      if (unit !== null) return { to: i + 1, unit, membership: this.members.has(word) };
      if (value === 1 && words > 2) return null;
    }
    return null;
  }

  /** The last plural before token `to`, at most `reach` tokens back. */
  before(text: string, tokens: TokenTable, to: number, reach: number): string | null {
    for (let i = to - 1; i >= Math.max(0, to - reach); i--) {
      if (tokens.kind[i] !== TokenKind.word) continue;
      const word = wordAt(tokens, i);
      const unit = this.closedClass.has(word) ? null : this.singular(word, text.slice(tokens.start[i], tokens.end[i]));
      if (unit !== null) return unit;
    }
    return null;
  }

  /** "NGO-led": the first half of a compound is not the noun. */
  private continues(text: string, tokens: TokenTable, index: number): boolean {
    return /^[-‐‑]\p{L}/u.test(text.slice(tokens.end[index], (tokens.end[index] ?? 0) + 2));
  }

  /** Of a single one only listed nouns are sure: "one officer", but not "one hand". */
  private known(word: string, printed: string): string | null {
    return this.singulars.has(word) ? printed.toLowerCase() : null;
  }

  private singular(word: string, printed: string): string | null {
    const listed = this.counted.cell(word, 'singular');
    if (listed !== undefined) return listed;
    const ending = this.endings.find(({ plural }) => word.endsWith(plural) && word.length > plural.length + 1);
    if (ending === undefined || !ending.counts) return null;
    const stem = printed.slice(0, printed.length - ending.plural.length);
    const singular = stem + ending.singular;
    // Acronyms and names keep their capitals: NGOs.
    return /^\p{Lu}[\p{L}]*\p{Lu}/u.test(singular) ? singular : singular.toLowerCase();
  }
}

const NO_META = { title: '', source: '', licence: '', retrieved: '', key: ['form'], columns: {} };
