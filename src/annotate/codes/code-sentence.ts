import type { Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { tokensWithin, wordAt } from '../../matching/tokens.ts';
import type { Polarity } from './codebook.ts';
import type { CodeTerm, Lexeme, Lexis } from './lexis.ts';
import { type Cue, settlePolarity } from './polarity.ts';
import { BREAK, type TermMatch } from './term-trie.ts';
import { widen } from './widen.ts';

/** A passage that carries a code. */
export interface CodedPassage extends Span {
  readonly term: CodeTerm;
  readonly polarity: Polarity;
  readonly negated: boolean;
  readonly evidence: readonly Evidence[];
}

/** A cue counts within so many words of the term. */
const CUE_REACH = 12;

/** The printed title of a legal instrument. */
export interface TitleSpan extends Span {
  /** Of a code of law: only a term that is the whole title tells what a passage on it is about. */
  readonly ofCode: boolean;
}

/**
 * A term within a title that does not say what the instrument is about: "the Local Self-Government Code", of which only
 * the name is said, "the Law on Fire Safety and Public Control". What a law is named for opens its title.
 */
function isAsideInTitle(
  tokens: TokenTable,
  match: TermMatch<Lexeme>,
  titles: readonly TitleSpan[],
  functionWords: ReadonlyMap<string, string>,
): boolean {
  const start = tokens.start[match.from] ?? 0;
  const end = tokens.end[match.to] ?? start;
  const title = titles.find((span) => span.start <= start && end <= span.end);
  if (title === undefined) return false;
  if (title.ofCode) return end - start < title.end - title.start;
  for (let i = match.from - 1; i >= 0 && (tokens.start[i] ?? 0) >= title.start; i--)
    if (tokens.kind[i] !== TokenKind.punctuation && !functionWords.has(wordAt(tokens, i))) return true;
  return false;
}

/**
 * The terms of a sentence with their polarity; of overlapping terms of one code the heavier, then the longer.
 * @param titles of the legal instruments that are named
 */
export function codeSentence(
  tokens: TokenTable,
  sentence: Span,
  { trie, functionWords, negations: scope }: Lexis,
  titles: readonly TitleSpan[] = [],
): CodedPassage[] {
  const { from, to } = tokensWithin(tokens, sentence);
  const words = trie.words(tokens, from, to);
  const matches = trie.search(words);
  const candidates = matches.filter(isTerm);
  if (candidates.length === 0) return [];
  const terms = best(candidates).filter((match) => !isAsideInTitle(tokens, match, titles, functionWords));
  if (terms.length === 0) return [];
  const negations = matches.filter(isNegation);
  const breaks = [...words.tokens.subarray(0, words.count).filter((_, index) => words.stems[index] === BREAK)];
  const negated = (match: TermMatch<Lexeme>) => scope.over(tokens, match, negations, breaks);
  const cues = matches.filter(isCue);
  return terms.map((match) => {
    const near = cues.filter(
      (cue) =>
        (cue.to < match.from && match.from - cue.to <= CUE_REACH) ||
        (cue.from > match.to && cue.from - match.to <= CUE_REACH),
    );
    const read: Cue[] = near.map((cue) => ({
      direction: cue.value.direction,
      negated: negated(cue) !== undefined,
      quote: cue.value.term,
    }));
    const { polarity, byDefault, term, weight } = match.value;
    const restricts = (polarity ?? byDefault) === 'restrictive';
    const denied = negated(match) ?? scope.behind(tokens, match, to);
    const negation = denied ?? (restricts ? scope.lifted(tokens, match, from, to) : undefined);
    return {
      ...widen(tokens, match, from, functionWords),
      term: match.value,
      polarity: settlePolarity(polarity, byDefault, read, negation !== undefined),
      negated: negation !== undefined,
      evidence: [
        { kind: 'term', quote: term, weight },
        ...(polarity === null
          ? read.map((cue) => ({ kind: `${cue.negated ? 'negated ' : ''}${cue.direction} cue`, quote: cue.quote }))
          : []),
        ...(negation === undefined ? [] : [{ kind: 'negation', quote: negation }]),
      ],
    };
  });
}

type Matched<K extends Lexeme['kind']> = TermMatch<Extract<Lexeme, { kind: K }>>;
const isTerm = (match: TermMatch<Lexeme>): match is Matched<'term'> => match.value.kind === 'term';
const isCue = (match: TermMatch<Lexeme>): match is Matched<'cue'> => match.value.kind === 'cue';
const isNegation = (match: TermMatch<Lexeme>): match is Matched<'negation'> => match.value.kind === 'negation';

function best(matches: readonly Matched<'term'>[]): Matched<'term'>[] {
  if (matches.length < 2) return [...matches];
  const ranked = [...matches].sort(
    (a, b) => b.value.weight - a.value.weight || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const kept: Matched<'term'>[] = [];
  for (const match of ranked)
    if (
      !kept.some((other) => other.value.code === match.value.code && match.from <= other.to && other.from <= match.to)
    )
      kept.push(match);
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}
