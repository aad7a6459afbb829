import type { Block, Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { LexiconTrie } from '../../matching/lexicon-trie.ts';
import type { NotDates } from './not-dates.ts';

/** Characters between "accessed on" and its date. */
const REACH = 16;

/** Tells the days on which online sources were read from all other dates. */
export class AccessDates {
  private readonly document: Document;
  private readonly wordEnds: readonly number[];
  private readonly notDates: NotDates;

  constructor(document: Document, words: LexiconTrie<true>, notDates: NotDates) {
    this.document = document;
    this.wordEnds = words.matches(document.tokens).map(({ end }) => end);
    this.notDates = notDates;
  }

  /** Behind a word for access, or in brackets behind a link; in a list of resources any date in brackets. */
  has(span: Span, block: Block | undefined): boolean {
    if (this.behindAccessWord(span.start)) return true;
    const { text } = this.document;
    const [before, behind] = [text.charAt(span.start - 1), text.charAt(span.end)];
    if ((before !== '(' && before !== '[') || (behind !== ')' && behind !== ']')) return false;
    return block?.kind === 'resource' || this.notDates.followsLink(span.start);
  }

  private behindAccessWord(position: number): boolean {
    let low = 0;
    let high = this.wordEnds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.wordEnds[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    const end = this.wordEnds[low - 1];
    return end !== undefined && position - end <= REACH && !/[.;\n]/u.test(this.document.text.slice(end, position));
  }
}
