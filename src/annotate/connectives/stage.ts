import { z } from 'zod';
import type { Document } from '../../core/document.ts';
import { type Draft, draftsOf } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { TokenTable } from '../../core/tokens.ts';
import { type Connective, connectives } from '../../layers/connectives.ts';
import { quotations } from '../../layers/quotations.ts';
import { sentences } from '../../layers/sentences.ts';
import { ClauseLexicon } from '../../matching/clause-lexicon.ts';
import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { tokensWithin, wordAt } from '../../matching/tokens.ts';
import { defineStage } from '../stage.ts';
import type { ClauseEvidence } from './clause-evidence.ts';
import { evidenceOf } from './evidence.ts';
import { type ConnectiveForm, type ConnectiveTrie, connectiveTries } from './lexicon.ts';
import type { Position } from './position.ts';

export const connectivesStage = defineStage({
  name: 'connectives',
  summary:
    'Finds explicit discourse connectives with their PDTB-3 sense, told from their other uses by position and clause',
  requires: [sentences],
  provides: [connectives],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const tries = connectiveTries(store);
    const evidences = new Map(
      [...tries.keys()].map((language) => [
        language,
        { of: evidenceOf(store, language), words: new ClauseLexicon(store, language) },
      ]),
    );
    return (document) => {
      const titles = titleSpans(document);
      const drafts: Draft<Connective>[] = [];
      for (const sentence of document.layer(sentences)) {
        const { language } = sentence.value;
        const trie = tries.get(language);
        const evidence = evidences.get(language);
        if (trie === undefined || evidence === undefined) continue;
        const { from, to } = tokensWithin(document.tokens, sentence);
        const at = { text: document.text, tokens: document.tokens, first: from, last: to };
        for (const { match, form, sense } of connectivesIn(trie, at, evidence.of(document, from, to), evidence.words))
          if (!firstContaining(titles, match)) drafts.push(draftOf(form, match, sense, language));
      }
      return { layers: [draftsOf(connectives, drafts)] };
    };
  },
});

interface FoundConnective {
  readonly match: TrieMatch<ConnectiveForm>;
  readonly form: ConnectiveForm;
  readonly sense: string;
}

/** From left to right; where the longest form is none here, a shorter one may be: "so that" opens no sentence, "So" does. */
function connectivesIn(
  trie: ConnectiveTrie,
  { text, tokens, first, last }: Omit<Position, 'from' | 'to' | 'capital'> & { readonly text: string },
  clauses: ClauseEvidence,
  words: ClauseLexicon,
): FoundConnective[] {
  const found: FoundConnective[] = [];
  for (let i = trie.firstStart(tokens, first, last); i < last; i = trie.firstStart(tokens, i + 1, last)) {
    for (let match = trie.longestAt(tokens, i, last); match !== undefined; match = shorter(trie, tokens, match)) {
      const capital = isCapital(text.charCodeAt(match.start));
      const at: Position = { tokens, from: match.from, to: match.to, first, last, capital };
      const form = match.values.find((value) => fits(value, at, clauses, words));
      if (form === undefined && !match.values.some(({ hides }) => hides)) continue;
      if (form !== undefined) found.push({ match, form, sense: senseOf(form, at, clauses, words) });
      i = match.to - 1;
      break;
    }
  }
  return found;
}

/** Of English and Russian; what has no case has no capitals. */
const isCapital = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x410 && unit <= 0x42f);

function shorter(trie: ConnectiveTrie, tokens: TokenTable, { from, to }: TrieMatch<ConnectiveForm>) {
  return to - from > 1 ? trie.longestAt(tokens, from, to - 1) : undefined;
}

function fits(form: ConnectiveForm, at: Position, clauses: ClauseEvidence, words: ClauseLexicon): boolean {
  const { tokens, from, to, first, last } = at;
  if (from > first && form.notAfter.includes(wordAt(tokens, from - 1))) return false;
  const behindComma = from - 1 > first && wordAt(tokens, from - 1) === ',' ? wordAt(tokens, from - 2) : '';
  if (form.notAfterComma.includes(behindComma)) return false;
  // "asked me if", "told them when": asked last of the place, for it has the sentence tagged.
  const behindObject = from - 1 > first && form.notAfter.includes(wordAt(tokens, from - 2));
  if (behindObject && clauses.objectPronounAt(from - 1)) return false;
  if (to < last && form.notBefore.includes(wordAt(tokens, to))) return false;
  if (form.secondHalf.length > 0 && !hasAhead(at, form.secondHalf)) return false;
  return form.conditions.every((condition) => condition(at, clauses, words));
}

function senseOf(form: ConnectiveForm, at: Position, clauses: ClauseEvidence, words: ClauseLexicon): string {
  const other = form.sensesWhere.find(({ conditions }) => conditions.every((holds) => holds(at, clauses, words)));
  return other?.sense ?? form.sense;
}

function hasAhead({ tokens, to, last }: Position, words: readonly string[]): boolean {
  // Most documents do not have the word at all, and a number is compared faster than a word.
  const opening = tokens.indexOf.get(words[0] ?? '');
  if (opening === undefined) return false;
  for (let i = to; i + words.length <= last; i++)
    if (tokens.word[i] === opening && words.every((word, offset) => wordAt(tokens, i + offset) === word)) return true;
  return false;
}

const draftOf = (form: ConnectiveForm, span: Span, sense: string, language: string): Draft<Connective> => ({
  start: span.start,
  end: span.end,
  value: { sense, language },
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
