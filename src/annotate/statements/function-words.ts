import type { TokenTable } from '../../core/tokens.ts';
import { hashOf } from '../../matching/tokens.ts';
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

/** The function words of one language, each as a set of bits. */
export class FunctionWords {
  private readonly byWord = new Map<string, number>();
  /** By the hash of a word whether it may be one of them: says no to nearly all words. */
  private readonly hashes = new Uint8Array(0x10000);
  private readonly bySuffix: { readonly suffix: string; readonly last: number; readonly bits: number }[] = [];
  private readonly known = new WeakMap<TokenTable, Int32Array>();
  /** Of the document asked about last. */
  private lastTokens: TokenTable | undefined;
  private lastMasks: Int32Array = new Int32Array(0);
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

  /** The roles of every distinct word of a document, by its index in `tokens.words`; worked out once a document. */
  masks(tokens: TokenTable): Int32Array {
    if (this.lastTokens === tokens) return this.lastMasks;
    const known = this.known.get(tokens) ?? this.readMasks(tokens);
    this.known.set(tokens, known);
    this.lastTokens = tokens;
    this.lastMasks = known;
    return known;
  }

  private readMasks({ words, hashes }: TokenTable): Int32Array {
    const masks = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const own = this.hashes[hashes[i] ?? 0] === 0 ? 0 : (this.byWord.get(word) ?? 0);
      masks[i] = this.withSuffixes(word, own);
    }
    return masks;
  }

  maskOf(word: string): number {
    return this.withSuffixes(word, this.byWord.get(word) ?? 0);
  }

  private withSuffixes(word: string, own: number): number {
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
    this.hashes[hashOf(word)] = 1;
  }

  private addSuffix(suffix: string, bits: number): void {
    this.bySuffix.push({ suffix, last: suffix.charCodeAt(suffix.length - 1), bits });
  }
}
