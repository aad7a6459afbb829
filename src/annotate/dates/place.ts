import type { Block, Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { firstTokenFrom, wordAt } from '../../matching/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { Place } from './timeline.ts';

/** Tokens on either side of an expression among which the nearest word of tense decides. */
const REACH = 12;
const CLAUSE_END = new Set(['.', '!', '?', ';', ':']);
/** Nothing but a word or two before the expression in its sentence: "In 1975,", "By early 1918". */
const OPENING = /(?:^|[.!?][”"»)]* |\n)(?:\p{Lu}\p{L}{0,11} (?:\p{Ll}{1,9} ){0,2})?$/u;
/** Characters that the words before an expression that leads its block take up at most. */
const LEAD = 40;

/** Words that say whether a clause looks back or ahead, of all languages. */
export function tenseCues(store: ResourceStore): LexiconTrie<string> {
  const trie = new LexiconTrie<string>();
  for (const lexicon of store.lexicons('tense-cues'))
    for (const { form, cells } of lexicon.entries) trie.add(form, cells.tense ?? 'past');
  return trie;
}

/** Says of an expression what its sentence says of it, where that is asked. */
export class PlaceReader {
  private readonly document: Document;
  private readonly cues: LexiconTrie<string>;

  constructor(document: Document, cues: LexiconTrie<string>) {
    this.document = document;
    this.cues = cues;
  }

  at(span: Span, block: Block | undefined, quoted: boolean): Place {
    const heading = block?.kind === 'heading' || span.start === block?.start;
    const looksAhead = (): boolean => this.looksAhead(span);
    const opens = (): boolean => heading || this.opens(span, block);
    const leads = (): boolean => heading || this.leads(span, block);
    return {
      heading,
      quoted,
      block: block?.start ?? 0,
      title: block?.kind === 'heading',
      get leads() {
        return leads();
      },
      get future() {
        return looksAhead();
      },
      get opening() {
        return opens();
      },
    };
  }

  private leads(span: Span, block: Block | undefined): boolean {
    if (block === undefined || span.start - block.start > LEAD) return false;
    return OPENING.test(`\n${this.document.text.slice(block.start, span.start)}`);
  }

  private opens(span: Span, block: Block | undefined): boolean {
    const from = Math.max(block?.start ?? 0, span.start - 40);
    const before = this.document.text.slice(from, span.start);
    return OPENING.test(from === block?.start ? `\n${before}` : before);
  }

  /** By the nearest word of tense: "will meet on Friday", but "said on Monday that it will". */
  private looksAhead(span: Span): boolean {
    const { tokens } = this.document;
    const first = firstTokenFrom(tokens, span.start);
    const last = firstTokenFrom(tokens, span.end);
    if (this.cues.longestAt(tokens, first - 1)?.values[0] === 'ahead') return true;
    let [before, behind] = [true, true];
    for (let distance = 0; distance < REACH && (before || behind); distance++) {
      const [i, j] = [first - 1 - distance, last + distance];
      before = before && i >= 0 && !this.endsClause(i);
      const there = before ? this.tenseAt(i) : undefined;
      if (there !== undefined) return there === 'future';
      behind = behind && j < tokens.count && !this.endsClause(j);
      const here = behind ? this.tenseAt(j) : undefined;
      if (here !== undefined) return here === 'future';
    }
    return false;
  }

  /** The colon of "20:30" and the stops of "7 p.m." end nothing. */
  private endsClause(index: number): boolean {
    const { tokens, text } = this.document;
    const word = wordAt(tokens, index);
    if (!CLAUSE_END.has(word) || /[\p{L}\d]/u.test(text.charAt(tokens.end[index] ?? 0))) return false;
    return word !== '.' || !/^\p{Ll}$/u.test(wordAt(tokens, index - 1));
  }

  /** A past participle behind "will be" looks ahead. */
  private tenseAt(index: number): string | undefined {
    const tense = this.cueAt(index);
    if (tense !== 'past') return tense;
    return [1, 2, 3].some((back) => this.cueAt(index - back) === 'future') ? 'future' : tense;
  }

  private cueAt(index: number): string | undefined {
    const tense = this.cues.longestAt(this.document.tokens, index)?.values[0];
    return tense === 'ahead' ? undefined : tense;
  }
}
