import type { Block, Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { firstTokenFrom } from '../../matching/tokens.ts';
import type { NotDates } from './not-dates.ts';

/** Characters between "accessed on" and its date. */
const REACH = 16;
/** Tokens of the longest word for access and of what stands between it and the date. */
const TOKENS = 8;

/** Tells the days on which online sources were read from all other dates. */
export class AccessDates {
  private readonly document: Document;
  private readonly words: LexiconTrie<true>;
  private readonly notDates: NotDates;

  constructor(document: Document, words: LexiconTrie<true>, notDates: NotDates) {
    this.document = document;
    this.words = words;
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
    const { tokens, text } = this.document;
    const first = firstTokenFrom(tokens, position);
    for (let i = first - 1; i >= Math.max(0, first - TOKENS); i--) {
      const end = this.words.longestAt(tokens, i, first)?.end;
      if (end !== undefined) return position - end <= REACH && !/[.;\n]/u.test(text.slice(end, position));
    }
    return false;
  }
}
