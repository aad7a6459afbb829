import type { Span } from '../../core/span.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { stemmerOf } from '../../matching/stemmers.ts';
import { tokensWithin, wordAt } from '../../matching/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** A content word, number or name of either side. */
export interface ContentWord extends Span {
  readonly stem: string;
  readonly folded: string;
  /** Its number among the distinct words of the document. */
  readonly word: number;
  readonly number: boolean;
  readonly capital: boolean;
}

/** Reads the words of a stretch that carry meaning: function words, single letters and signs are left out. */
export type ReadContent = (text: string, tokens: TokenTable, span: Span) => ContentWord[];

export function contentReader(store: ResourceStore, language: string): ReadContent {
  const place = `languages/${language}`;
  const lexicon = store.findLexicon(place, 'stopwords') ?? store.findLexicon(place, 'frequent-words');
  const stem = stemmerOf(language);
  const stems = new Map<string, string | null>();
  /** `null` for words without meaning of their own. */
  const stemOf = (word: string): string | null => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const made = word.length < 2 || lexicon?.has(word) === true ? null : stem(word);
    // Bounded: one entry for each distinct word of the stretches that are compared.
    if (stems.size > 50_000) stems.clear();
    stems.set(word, made);
    return made;
  };
  return (text, tokens, span) => {
    const { from, to } = tokensWithin(tokens, span);
    const words: ContentWord[] = [];
    for (let i = from; i < to; i++) {
      const kind = tokens.kind[i];
      const number = kind === TokenKind.number;
      if (!number && kind !== TokenKind.word) continue;
      const folded = wordAt(tokens, i);
      const key = number ? folded : stemOf(folded);
      if (key === null) continue;
      const start = tokens.start[i] ?? 0;
      const capital = !number && text[start] !== text[start]?.toLowerCase();
      words.push({ start, end: tokens.end[i] ?? 0, folded, word: tokens.word[i] ?? 0, number, capital, stem: key });
    }
    return words;
  };
}
