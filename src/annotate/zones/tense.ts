import type { TokenTable } from '../../core/tokens.ts';
import { WordFilter } from '../../matching/word-filter.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { Feature } from './features.ts';

const PAST = 1;
const PRESENT = 2;
const MODAL = 3;
const KINDS: readonly string[] = ['', 'past', 'present', 'modal'];
/** By kind: the features of a sentence of that tense. */
const WITHOUT_MODAL: readonly (readonly Feature[])[] = [[], [{ name: 'past' }], [{ name: 'present' }]];
const WITH_MODAL = WITHOUT_MODAL.map((tense): readonly Feature[] => [...tense, { name: 'modal' }]);

/** The words of a language that show tense and mood; the commonest kind of a sentence is its tense. */
export class Tenses {
  private readonly kinds: ReadonlyMap<string, number>;
  /** Of the words of the list. */
  private readonly filter = new WordFilter();
  /** The document asked about last, and the kinds of its distinct words. */
  private lastTokens: TokenTable | undefined;
  private lastKinds = new Uint8Array(0);
  private readonly pastEndings: readonly string[];

  constructor(store: ResourceStore, language: string) {
    const words = store.findLexicon(`languages/${language}`, 'tense-words');
    const entries = words?.entries ?? [];
    this.kinds = new Map(
      entries
        .filter(({ form }) => !form.startsWith('-'))
        .map(({ form, cells }) => [form, KINDS.indexOf(cells.tense ?? '')]),
    );
    for (const form of this.kinds.keys()) this.filter.add(form);
    this.pastEndings = entries.filter(({ form }) => form.startsWith('-')).map(({ form }) => form.slice(1));
  }

  /** `past`, `present`, `modal`: each at most once; empty where no verb of these kinds stands. */
  of(tokens: TokenTable, from: number, to: number): readonly Feature[] {
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
    return (modal > 0 ? WITH_MODAL : WITHOUT_MODAL)[past > present ? PAST : present > 0 ? PRESENT : 0] ?? [];
  }

  private kindsIn(tokens: TokenTable): Uint8Array {
    if (this.lastTokens === tokens) return this.lastKinds;
    const { words, hashes } = tokens;
    const kinds = new Uint8Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const listed = this.filter.mayHold(hashes[i] ?? 0) ? this.kinds.get(word) : undefined;
      kinds[i] = listed ?? (this.endsInPast(word) ? PAST : 0);
    }
    this.lastKinds = kinds;
    this.lastTokens = tokens;
    return kinds;
  }

  private endsInPast(word: string): boolean {
    if (word.length <= 5) return false;
    for (const ending of this.pastEndings) if (word.endsWith(ending)) return true;
    return false;
  }
}
