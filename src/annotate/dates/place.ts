import type { Block, Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { TokenTable } from '../../core/tokens.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { firstTokenFrom, wordAt } from '../../matching/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { sectionEnds } from './section-ends.ts';
import type { Place } from './timeline.ts';

/** Tokens on either side of an expression among which the nearest word of tense decides. */
const REACH = 12;
const CLAUSE_END = new Set(['.', '!', '?', ';', ':']);
/** Nothing but a word or two before the expression in its sentence: "In 1975,", "By early 1918". */
const OPENING = /(?:^|[.!?][”"»)]* |\n)(?:\p{Lu}\p{L}{0,11} (?:\p{Ll}{1,9} ){0,2})?$/u;
/** Words between the beginning of a sentence and an expression that opens it. */
const OPENING_WORDS = 3;

/** Whether a sentence may begin so few words before the end, as {@link OPENING} asks: no to most, without trying it. */
function mayOpen(before: string): boolean {
  let at = before.length;
  for (let words = 0; words <= OPENING_WORDS; words++) {
    if (at === 0 || before[at - 1] === '\n') return true;
    if (before[at - 1] !== ' ') return false;
    if (at >= 2 && OPENS.has(before.charAt(at - 2))) return true;
    at = Math.max(before.lastIndexOf(' ', at - 2), before.lastIndexOf('\n', at - 2)) + 1;
  }
  return false;
}

const isOpening = (before: string): boolean => mayOpen(before) && OPENING.test(before);

const OPENS = new Set('.!?”"»)');

/** Characters that the words before an expression that leads its block take up at most. */
const LEAD = 40;

/** Words that say whether a clause looks back or ahead, of all languages. */
export class TenseCues {
  private readonly words = new LexiconTrie<string>();
  /** Endings of verbs, which a lexicon writes with a hyphen before them. */
  private readonly endings = new Map<string, string>();

  constructor(store: ResourceStore) {
    for (const lexicon of store.lexicons('tense-cues'))
      for (const { form, cells } of lexicon.entries)
        if (form.startsWith('-')) this.endings.set(form.slice(1), cells.tense ?? 'past');
        else this.words.add(form, cells.tense ?? 'past');
  }

  /** The tense of the word at a token, by itself or by its ending; `undefined` where it shows none. */
  at(tokens: TokenTable, index: number): string | undefined {
    const known = this.words.longestAt(tokens, index)?.values[0];
    if (known !== undefined || index < 0 || index >= tokens.count) return known;
    const word = wordAt(tokens, index);
    for (let length = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); length > 1; length--) {
      const tense = this.endings.get(word.slice(-length));
      if (tense !== undefined) return tense;
    }
    return undefined;
  }
}

const LONGEST_ENDING = 5;
/** Letters before an ending: "стол" has none. */
const SHORTEST_STEM = 3;

/** Says of an expression what its sentence says of it, where that is asked. */
export class PlaceReader {
  private readonly document: Document;
  private readonly cues: TenseCues;
  private readonly endOf: ReturnType<typeof sectionEnds>;

  constructor(document: Document, cues: TenseCues) {
    this.document = document;
    this.cues = cues;
    this.endOf = sectionEnds(document);
  }

  at(span: Span, block: Block | undefined, quoted: boolean): Place {
    return new ReadPlace(this, span, block, quoted);
  }

  scopeEnd(block: Block | undefined): number {
    return block === undefined ? 0 : this.endOf(block);
  }

  leads(span: Span, block: Block | undefined): boolean {
    if (block === undefined || span.start - block.start > LEAD) return false;
    return isOpening(`\n${this.document.text.slice(block.start, span.start)}`);
  }

  opens(span: Span, block: Block | undefined): boolean {
    const from = Math.max(block?.start ?? 0, span.start - 40);
    const before = this.document.text.slice(from, span.start);
    return isOpening(from === block?.start ? `\n${before}` : before);
  }

  /** By the nearest word of tense: "will meet on Friday", but "said on Monday that it will". */
  tenseOf(span: Span): string {
    const { tokens } = this.document;
    const first = firstTokenFrom(tokens, span.start);
    const last = firstTokenFrom(tokens, span.end);
    if (this.cues.at(tokens, first - 1) === 'ahead') return 'future';
    let [before, behind] = [true, true];
    for (let distance = 0; distance < REACH && (before || behind); distance++) {
      const [i, j] = [first - 1 - distance, last + distance];
      before = before && i >= 0 && !this.endsClause(i);
      const there = before ? this.tenseAt(i) : undefined;
      if (there !== undefined) return there;
      behind = behind && j < tokens.count && !this.endsClause(j);
      const here = behind ? this.tenseAt(j) : undefined;
      if (here !== undefined) return here;
    }
    return 'past';
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
    const tense = this.cues.at(this.document.tokens, index);
    return tense === 'ahead' || tense === 'none' ? undefined : tense;
  }
}

/** What is dear to read is read when it is asked for: of most expressions nothing is. */
class ReadPlace implements Place {
  readonly heading: boolean;
  readonly quoted: boolean;
  readonly block: number;
  readonly title: boolean;
  private readonly reader: PlaceReader;
  private readonly span: Span;
  private readonly within: Block | undefined;
  private tense: string | undefined;

  constructor(reader: PlaceReader, span: Span, block: Block | undefined, quoted: boolean) {
    this.reader = reader;
    this.span = span;
    this.within = block;
    this.tense = undefined;
    this.heading = block?.kind === 'heading' || span.start === block?.start;
    this.quoted = quoted;
    this.block = block?.start ?? 0;
    this.title = block?.kind === 'heading' || (span.start === block?.start && span.end >= block.end - 1);
  }

  get scopeEnd(): number {
    return this.reader.scopeEnd(this.within);
  }

  get leads(): boolean {
    return this.heading || this.reader.leads(this.span, this.within);
  }

  get opening(): boolean {
    return this.heading || this.reader.opens(this.span, this.within);
  }

  get future(): boolean {
    return this.readTense() === 'future';
  }

  get leaning(): boolean {
    return this.readTense() === 'open';
  }

  private readTense(): string {
    this.tense ??= this.reader.tenseOf(this.span);
    return this.tense;
  }
}
