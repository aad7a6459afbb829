import type { TokenTable } from '../../core/tokens.ts';
import { byWord } from '../../matching/tokens.ts';
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
  private readonly bySuffix: { readonly suffix: string; readonly bits: number }[] = [];
  private readonly known = new WeakMap<TokenTable, Int32Array>();
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
      if (form.startsWith('*')) this.bySuffix.push({ suffix: fold(form.slice(1)), bits });
      else this.byWord.set(fold(form), (this.byWord.get(fold(form)) ?? 0) | bits);
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
    const known = this.known.get(tokens);
    if (known !== undefined) return known;
    const made = byWord(tokens, (word) => this.maskOf(word));
    this.known.set(tokens, made);
    return made;
  }

  maskOf(word: string): number {
    const own = this.byWord.get(word) ?? 0;
    if ((own & ~SUFFIX_ROLES) !== 0) return own;
    let mask = own;
    for (const { suffix, bits } of this.bySuffix) if (word.endsWith(suffix)) mask |= bits;
    return mask;
  }
}
