import type { Span } from '../../core/span.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { wordAt } from '../../matching/tokens.ts';

/** At most so many words are added before a term. */
const WORDS_BEFORE = 1;

/**
 * The phrase that carries a term: with the words that qualify it (`highly dependent on …`, `the financial dependency
 * on …`) up to a function word, and an article before them; with quotation marks that close round it.
 */
export function widen(
  tokens: TokenTable,
  match: { readonly from: number; readonly to: number },
  lowest: number,
  functionWords: ReadonlyMap<string, string>,
): Span {
  let from = match.from;
  for (let added = 0; from > lowest; from--) {
    const hyphen = isHyphen(tokens, from - 1);
    const before = hyphen ? from - 2 : from - 1;
    if (before < lowest || tokens.kind[before] !== TokenKind.word) break;
    const wordClass = functionWords.get(wordAt(tokens, before));
    if (wordClass === 'article') {
      from = before;
      break;
    }
    if (wordClass !== undefined || (!hyphen && added >= WORDS_BEFORE)) break;
    from = before + 1;
    added++;
  }
  return { start: tokens.start[from] ?? 0, end: tokens.end[match.to] ?? 0 };
}

const isHyphen = (tokens: TokenTable, index: number): boolean =>
  /^[-‐‑]$/u.test(wordAt(tokens, index)) && tokens.end[index] === tokens.start[index + 1];
