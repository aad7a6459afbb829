import type { Document } from '../../core/document.ts';
import { TokenKind } from '../../core/tokens.ts';
import { citations } from '../../layers/citations.ts';
import { tokensWithin } from '../../matching/tokens.ts';

/** Shorter words with a capital are initials and particles. */
const SHORTEST_NAME = 4;

/**
 * Tells whether a cited author is named among tokens `[from, to)`, outside the citation itself too: "Baker's model" once
 * "(Baker 1999)" stands somewhere. The document is the list of names.
 */
export function citedNames(document: Document): (from: number, to: number) => boolean {
  const { text, tokens } = document;
  const names = new Uint8Array(tokens.words.length);
  const capital = (i: number): boolean => {
    const first = text[tokens.start[i] ?? 0] ?? '';
    return first !== first.toLowerCase();
  };
  for (const citation of document.layer(citations)) {
    const { from, to } = tokensWithin(tokens, citation);
    for (let i = from; i < to; i++)
      if (
        tokens.kind[i] === TokenKind.word &&
        capital(i) &&
        (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) >= SHORTEST_NAME
      )
        names[tokens.word[i] ?? 0] = 1;
  }
  return (from, to) => {
    for (let i = from; i < to; i++) if (names[tokens.word[i] ?? 0] === 1 && capital(i)) return true;
    return false;
  };
}
