import type { Document } from '../../core/document.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import { givenName } from './person-parts.ts';
import type { Reading } from './reading.ts';
import type { Run } from './runs.ts';

/** Authors known from the metadata, and names that stand in the lines before the text. */
export function frontMatter(document: Document, reading: Reading, lexica: Lexica, runs: readonly Run[]): Candidate[] {
  const authors = new Set(document.metadata.authors.map((author) => author.toLowerCase()));
  const found: Candidate[] = [];
  let next = 0;
  for (const block of document.blocks) {
    if (block.kind !== 'front-matter') continue;
    const { from, to } = tokensWithin(reading.tokens, block);
    while ((runs[next]?.to ?? reading.count) <= from) next++;
    for (let run = runs[next]; run !== undefined && run.from < to; run = runs[++next]) {
      const printed = reading.printed(run.from, run.to);
      const known = authors.has(printed.toLowerCase());
      if (!known && (run.to - run.from < 2 || givenName(reading, lexica, run.from) === undefined)) continue;
      const said = { surname: run.to - 1, role: known ? 'author' : 'editor' };
      found.push(vote(run.from, run.to, 'PERSON', known ? 0.95 : 0.6, 'front-matter', printed, null, said));
    }
  }
  return found;
}
