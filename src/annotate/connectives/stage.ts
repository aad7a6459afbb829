import { z } from 'zod';
import type { Document } from '../../core/document.ts';
import { type Draft, draftsOf } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import { type Connective, connectives } from '../../layers/connectives.ts';
import { quotations } from '../../layers/quotations.ts';
import { sentences } from '../../layers/sentences.ts';
import { ClauseFinder } from '../../matching/clauses.ts';
import { tokensWithin, wordAt } from '../../matching/tokens.ts';
import { defineStage } from '../stage.ts';
import { holds, type Position } from './conditions.ts';
import { type ConnectiveForm, connectiveTries } from './lexicon.ts';

export const connectivesStage = defineStage({
  name: 'connectives',
  summary:
    'Finds explicit discourse connectives with their PDTB-3 sense, told from their other uses by position and clause',
  requires: [sentences],
  provides: [connectives],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const tries = connectiveTries(store);
    const clauses = new Map([...tries.keys()].map((language) => [language, new ClauseFinder(store, language)]));
    return (document) => {
      const titles = titleSpans(document);
      const drafts: Draft<Connective>[] = [];
      for (const sentence of document.layer(sentences)) {
        const { language } = sentence.value;
        const trie = tries.get(language);
        const finder = clauses.get(language);
        if (trie === undefined || finder === undefined) continue;
        const { from, to } = tokensWithin(document.tokens, sentence);
        for (const match of trie.matches(document.tokens, from, to)) {
          if (firstContaining(titles, match)) continue;
          const at: Position = { tokens: document.tokens, from: match.from, to: match.to, first: from, last: to };
          const form = match.values.find((value) => fits(value, at, finder));
          if (form !== undefined) drafts.push(draftOf(form, match, language));
        }
      }
      return { layers: [draftsOf(connectives, drafts)] };
    };
  },
});

function fits(form: ConnectiveForm, at: Position, finder: ClauseFinder): boolean {
  if (form.secondHalf.length > 0 && !hasAhead(at, form.secondHalf)) return false;
  return holds(form.condition, at, finder);
}

function hasAhead({ tokens, to, last }: Position, words: readonly string[]): boolean {
  for (let i = to; i + words.length <= last; i++)
    if (words.every((word, offset) => wordAt(tokens, i + offset) === word)) return true;
  return false;
}

const draftOf = (form: ConnectiveForm, span: Span, language: string): Draft<Connective> => ({
  start: span.start,
  end: span.end,
  value: { sense: form.sense, language },
  rule: form.entry.id,
  confidence: form.ambiguous ? 0.7 : 0.95,
});

/** Titles are named, not said: what looks like a connective in them is none. */
const titleSpans = (document: Document): Span[] =>
  document.layer(quotations).filter(({ value }) => value.kind === 'title' && !value.nested);

function firstContaining(spans: readonly Span[], inner: Span): boolean {
  const span = spans[firstEndingAfter(spans, inner.start)];
  return span !== undefined && span.start <= inner.start && inner.end <= span.end;
}
