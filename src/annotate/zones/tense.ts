import type { TokenTable } from '../../core/tokens.ts';
import { wordAt } from '../../matching/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** The words of a language that show tense and mood; the commonest kind of a sentence is its tense. */
export class Tenses {
  private readonly kinds: ReadonlyMap<string, string>;
  private readonly pastEndings: readonly string[];

  constructor(store: ResourceStore, language: string) {
    const words = store.findLexicon(`languages/${language}`, 'tense-words');
    const entries = words?.entries ?? [];
    this.kinds = new Map(
      entries.filter(({ form }) => !form.startsWith('-')).map(({ form, cells }) => [form, cells.tense ?? '']),
    );
    this.pastEndings = entries.filter(({ form }) => form.startsWith('-')).map(({ form }) => form.slice(1));
  }

  /** `past`, `present`, `modal`: each at most once; empty where no verb of these kinds stands. */
  of(tokens: TokenTable, from: number, to: number): string[] {
    let past = 0;
    let present = 0;
    let modal = 0;
    for (let i = from; i < to; i++) {
      const word = wordAt(tokens, i);
      const kind = this.kinds.get(word);
      if (kind === 'past' || (kind === undefined && this.endsInPast(word))) past++;
      else if (kind === 'present') present++;
      else if (kind === 'modal') modal++;
    }
    const tense = past > present ? ['past'] : present > 0 ? ['present'] : [];
    return modal > 0 ? [...tense, 'modal'] : tense;
  }

  private endsInPast(word: string): boolean {
    return word.length > 5 && this.pastEndings.some((ending) => word.endsWith(ending));
  }
}
