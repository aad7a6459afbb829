import { stemmerOf } from '../../matching/stemmers.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { Codebook, Polarity } from './codebook.ts';
import { NegationScope } from './negation.ts';
import { TermTrie } from './term-trie.ts';

/** A term of a code, compiled. */
export interface CodeTerm {
  readonly kind: 'term';
  readonly code: string;
  readonly term: string;
  readonly polarity: Polarity | null;
  readonly byDefault: Polarity;
  readonly weight: number;
}

export type Lexeme =
  | CodeTerm
  | { readonly kind: 'cue'; readonly direction: 'supportive' | 'restrictive'; readonly term: string }
  | { readonly kind: 'negation'; readonly term: string };

/** What a codebook says in one language: terms, cues and negations in one trie, and that language's function words. */
export interface Lexis {
  readonly trie: TermTrie<Lexeme>;
  /** Class of a function word (`article`, `preposition` …); other words have none. */
  readonly functionWords: ReadonlyMap<string, string>;
  readonly negations: NegationScope;
}

const USUAL_WEIGHT = 2;

/** Compiles a codebook for every language in which it has terms. */
export function compileCodebook(codebook: Codebook, store: ResourceStore): ReadonlyMap<string, Lexis> {
  const languages = new Set(codebook.codes.flatMap((code) => Object.keys(code.terms)));
  return new Map([...languages].sort().map((language) => [language, compile(codebook, language, store)]));
}

function compile(codebook: Codebook, language: string, store: ResourceStore): Lexis {
  const trie = new TermTrie<Lexeme>(stemmerOf(language));
  for (const code of codebook.codes)
    for (const item of code.terms[language] ?? []) {
      const entry = typeof item === 'string' ? { term: item } : item;
      trie.add(entry.term, {
        kind: 'term',
        code: code.code,
        term: entry.term,
        polarity: entry.polarity ?? null,
        byDefault: code.polarity_default,
        weight: entry.weight ?? USUAL_WEIGHT,
      });
    }
  const cues = codebook.polarity_cues[language];
  for (const direction of ['supportive', 'restrictive'] as const)
    for (const term of cues?.[direction] ?? []) trie.add(term, { kind: 'cue', direction, term });
  for (const term of codebook.negations[language] ?? []) trie.add(term, { kind: 'negation', term });
  const stopwords = store.findLexicon(`languages/${language}`, 'stopwords');
  return {
    trie,
    negations: new NegationScope(store, language),
    functionWords: new Map(
      (stopwords?.entries ?? []).map((entry) => [entry.form.toLowerCase(), entry.cells.class ?? '']),
    ),
  };
}
