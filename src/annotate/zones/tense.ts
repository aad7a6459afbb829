import type { TokenTable } from '../../core/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';

const PAST = 1;
const PRESENT = 2;
const MODAL = 3;
const KINDS: readonly string[] = ['', 'past', 'present', 'modal'];

/** The words of a language that show tense and mood; the commonest kind of a sentence is its tense. */
export class Tenses {
  private readonly kinds: ReadonlyMap<string, number>;
  private readonly byTokens = new WeakMap<TokenTable, Uint8Array>();
  private readonly pastEndings: readonly string[];

  constructor(store: ResourceStore, language: string) {
    const words = store.findLexicon(`languages/${language}`, 'tense-words');
    const entries = words?.entries ?? [];
    this.kinds = new Map(
      entries
        .filter(({ form }) => !form.startsWith('-'))
        .map(({ form, cells }) => [form, KINDS.indexOf(cells.tense ?? '')]),
    );
    this.pastEndings = entries.filter(({ form }) => form.startsWith('-')).map(({ form }) => form.slice(1));
  }

  /** `past`, `present`, `modal`: each at most once; empty where no verb of these kinds stands. */
  of(tokens: TokenTable, from: number, to: number): string[] {
    let past = 0;
    let present = 0;
    let modal = 0;
    const kinds = this.kindsIn(tokens);
    for (let i = from; i < to; i++) {
      const kind = kinds[tokens.word[i] ?? 0];
      if (kind === PAST) past++;
      else if (kind === PRESENT) present++;
      else if (kind === MODAL) modal++;
    }
    const tense = past > present ? ['past'] : present > 0 ? ['present'] : [];
    return modal > 0 ? [...tense, 'modal'] : tense;
  }

  /** By distinct word of a document: each is looked at once. */
  private kindsIn(tokens: TokenTable): Uint8Array {
    const known = this.byTokens.get(tokens);
    if (known !== undefined) return known;
    const kinds = Uint8Array.from(tokens.words, (word) => this.kinds.get(word) ?? (this.endsInPast(word) ? PAST : 0));
    this.byTokens.set(tokens, kinds);
    return kinds;
  }

  private endsInPast(word: string): boolean {
    return word.length > 5 && this.pastEndings.some((ending) => word.endsWith(ending));
  }
}
