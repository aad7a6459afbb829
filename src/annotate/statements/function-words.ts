import type { TokenTable } from '../../core/tokens.ts';
import { hashOf } from '../../matching/tokens.ts';
import { WordFilter } from '../../matching/word-filter.ts';
import { fold } from '../../resources/fold.ts';
import type { Lexicon } from '../../resources/lexicon.ts';

/** What a word does around an attributed statement; the roles are explained in `statement-words.meta.yaml`. */
const ROLES = [
  'determiner',
  'definite',
  'indefinite',
  'possessive',
  'our',
  'adverb',
  'auxiliary',
  'modal',
  'be',
  'negation',
  'infinitive',
  'preposition',
  'by',
  'coordinator',
  'subordinator',
  'contrast',
  'relative',
  'that',
  'how',
  'whether',
  'that-head',
  'as',
  'me',
  'ing',
  'reflexive',
  'not-suffix',
  'he',
  'they',
  'it',
  'text',
  'join',
  'initially',
] as const;
export type WordRole = (typeof ROLES)[number];

const BIT = new Map<string, number>(ROLES.map((role, index) => [role, 1 << index]));

/** The bit of a role, or of several. */
export const roles = (...names: readonly WordRole[]): number =>
  names.reduce((mask, name) => mask | (BIT.get(name) ?? 0), 0);

const SUFFIX_ROLES = roles('adverb', 'ing', 'reflexive');

/** What the words of a document are in one language: told of a word when it is first asked about, as most never are. */
export class WordMasks {
  readonly tokens: TokenTable;
  private readonly words: FunctionWords;
  private readonly masks: Int32Array;
  private readonly told: Uint8Array;

  constructor(tokens: TokenTable, words: FunctionWords) {
    this.tokens = tokens;
    this.words = words;
    this.masks = new Int32Array(tokens.words.length);
    this.told = new Uint8Array(tokens.words.length);
  }

  /** The roles of the word at a token, as bits; none outside the document. */
  at(token: number): number {
    if (token < 0 || token >= this.tokens.count) return 0;
    const word = this.tokens.word[token] ?? 0;
    return this.told[word] === 1 ? (this.masks[word] ?? 0) : this.tell(word);
  }

  private tell(word: number): number {
    const mask = this.words.maskOf(this.tokens.words[word] ?? '', this.tokens.hashes[word]);
    this.masks[word] = mask;
    this.told[word] = 1;
    return mask;
  }
}

/** The function words of one language, each as a set of bits. */
export class FunctionWords {
  private readonly byWord = new Map<string, number>();
  /** Of the words in `byWord`. */
  private readonly filter = new WordFilter();
  private readonly bySuffix: { readonly suffix: string; readonly last: number; readonly bits: number }[] = [];
  /** Of the document asked about last: one is read from end to end before the next. */
  private last: WordMasks | undefined;
  /** Joins the last two names: `and`. */
  readonly join: string;
  /** Stands for further names: `et al.` */
  readonly others: string;
  /** What the bracket behind the words of somebody who was asked begins with, folded: `interview`. */
  readonly interviews: ReadonlySet<string>;
  /** What somebody does who has an office, folded: `led` the ministry. */
  readonly heads: ReadonlySet<string>;
  /** Nouns, folded, for any organisation: the one named before. */
  readonly bodies: ReadonlySet<string>;
  /** Whether a bare noun can mean a known one, as it cannot where there are articles. */
  readonly hasArticles: boolean;

  constructor(lexicon: Lexicon | undefined) {
    for (const { form, cells } of lexicon?.entries ?? []) {
      const bits = BIT.get(cells.role ?? '') ?? 0;
      if (form.startsWith('*')) this.addSuffix(fold(form.slice(1)), bits);
      else this.addWord(fold(form), bits);
    }
    this.join = lexicon?.forms('role', 'join')[0] ?? '&';
    this.others = lexicon?.forms('role', 'others')[0] ?? '…';
    const wordsOf = (role: string): ReadonlySet<string> => new Set(lexicon?.forms('role', role).map(fold));
    this.interviews = wordsOf('interview');
    this.heads = wordsOf('heads');
    this.bodies = wordsOf('body');
    this.hasArticles = (lexicon?.forms('role', 'article') ?? []).length > 0;
  }

  /** The roles of the words of a document; of each worked out once. */
  masks(tokens: TokenTable): WordMasks {
    if (this.last?.tokens === tokens) return this.last;
    const masks = new WordMasks(tokens, this);
    this.last = masks;
    return masks;
  }

  /** @param hash of the word */
  maskOf(word: string, hash: number = hashOf(word)): number {
    const own = this.filter.mayHold(hash) ? (this.byWord.get(word) ?? 0) : 0;
    if ((own & ~SUFFIX_ROLES) !== 0) return own;
    const last = word.charCodeAt(word.length - 1);
    let mask = own;
    for (let i = 0; i < this.bySuffix.length; i++) {
      const known = this.bySuffix[i];
      if (known?.last === last && word.endsWith(known.suffix)) mask |= known.bits;
    }
    return mask;
  }

  private addWord(word: string, bits: number): void {
    this.byWord.set(word, (this.byWord.get(word) ?? 0) | bits);
    this.filter.add(word);
  }

  private addSuffix(suffix: string, bits: number): void {
    this.bySuffix.push({ suffix, last: suffix.charCodeAt(suffix.length - 1), bits });
  }
}
