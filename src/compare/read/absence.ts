import type { Code } from '../../layers/codes.ts';
import { foldPhrase as fold } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { Item } from './items.ts';

/** Whether a coded passage says that the thing is lacking: "no state support", "lack of funding", «отсутствие диалога». */
export class Absence {
  private readonly words: ReadonlySet<string>;
  private readonly longest: number;

  constructor(store: ResourceStore) {
    this.words = new Set(
      store.lexicons('absence-words').flatMap(({ entries }) => entries.map(({ form }) => fold(form))),
    );
    this.longest = Math.max(0, ...[...this.words].map((form) => form.split(' ').length));
  }

  /** Where the annotator found a negation before the term, or the term itself opens with a word of absence. */
  isStated({ evidence, quote }: Item<Code>): boolean {
    const told = evidence ?? [];
    if (told.some(({ kind, quote: word }) => kind === 'negation' && word !== undefined && this.words.has(fold(word))))
      return true;
    return this.opens(quote ?? '') || told.some((one) => one.kind === 'term' && this.opens(one.quote ?? ''));
  }

  private opens(phrase: string): boolean {
    const words = fold(phrase).split(' ');
    for (let length = 1; length <= Math.min(this.longest, words.length); length++)
      if (this.words.has(words.slice(0, length).join(' '))) return true;
    return false;
  }
}
