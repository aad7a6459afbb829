import type { Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { TokenTable } from '../../core/tokens.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import type { Polarity } from './codebook.ts';
import type { CodeTerm, Lexeme, Lexis } from './lexis.ts';
import { type Cue, settlePolarity } from './polarity.ts';
import type { TermMatch } from './term-trie.ts';
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

/** "the Local Self-Government Code", of which nothing but the name is said; a term that is the whole title stays. */
function isInTitle(tokens: TokenTable, match: TermMatch<Lexeme>, codices: readonly Span[]): boolean {
  const start = tokens.start[match.from] ?? 0;
  const end = tokens.end[match.to] ?? start;
  return codices.some((title) => title.start <= start && end <= title.end && end - start < title.end - title.start);
}

/**
 * The terms of a sentence with their polarity; of overlapping terms of one code the heavier, then the longer.
 * @param codices titles of codes of law: a word within one is no subject of the passage
 */
export function codeSentence(
  tokens: TokenTable,
  sentence: Span,
  { trie, functionWords, negations: scope }: Lexis,
  codices: readonly Span[] = [],
): CodedPassage[] {
  const { from, to } = tokensWithin(tokens, sentence);
  const words = trie.read(tokens, from, to);
  const matches = trie.search(words);
  const terms = best(matches.filter(isTerm)).filter((match) => !isInTitle(tokens, match, codices));
  if (terms.length === 0) return [];
  const negations = matches.filter(isNegation);
  const breaks = words.filter((word) => word.stem === '').map((word) => word.token);
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
