import { z } from 'zod';
import type { Document } from '../../core/document.ts';
import { type Draft, draftsOf } from '../../core/layer.ts';
import { sentences } from '../../layers/sentences.ts';
import { type StanceMarker, stance } from '../../layers/stance.ts';
import { ClauseLexicon } from '../../matching/clause-lexicon.ts';
import type { LexiconTrie, TrieMatch } from '../../matching/lexicon-trie.ts';
import { type SentenceTagger, sentenceTagger } from '../../matching/sentence-tagger.ts';
import type { TaggedSentence } from '../../matching/tagged-clauses.ts';
import { tokensWithin, wordAt } from '../../matching/tokens.ts';
import { defineStage } from '../stage.ts';
import { isMarker } from './context.ts';
import { type StanceForm, stanceTries } from './lexicon.ts';
import { type Place, Uses } from './uses.ts';
import { voices } from './voice.ts';

interface Reading {
  readonly trie: LexiconTrie<StanceForm>;
  readonly uses: Uses;
  readonly tag: SentenceTagger | undefined;
}

export const stanceStage = defineStage({
  name: 'stance',
  summary:
    "Finds markers of the writer's stance (hedges, boosters, attitude markers, self-mentions), and those that are another's",
  requires: [sentences],
  provides: [stance],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const readings = new Map<string, Reading>();
    for (const [language, trie] of stanceTries(store)) {
      const words = store.findLexicon(`languages/${language}`, 'stance-words');
      const uses = new Uses(words, new ClauseLexicon(store, language));
      readings.set(language, { trie, uses, tag: sentenceTagger(store, language) });
    }
    return (document) => {
      const voiceOf = voices(document);
      const drafts: Draft<StanceMarker>[] = [];
      for (const sentence of document.layer(sentences)) {
        const { language } = sentence.value;
        const reading = readings.get(language);
        if (reading === undefined) continue;
        const { from, to } = tokensWithin(document.tokens, sentence);
        for (const { match, form } of markersIn(reading, document, from, to)) {
          const voice = voiceOf(match);
          if (voice === null) continue;
          const value = { class: form.class, language, voice };
          drafts.push({ start: match.start, end: match.end, value, rule: form.entry.id });
        }
      }
      return { layers: [draftsOf(stance, drafts)] };
    };
  },
});

interface Found {
  readonly match: TrieMatch<StanceForm>;
  readonly form: StanceForm;
}

/** From left to right; where the longest form is no marker here, a shorter one may be. */
function markersIn({ trie, uses, tag }: Reading, document: Document, first: number, last: number): Found[] {
  const { text, tokens } = document;
  const found: Found[] = [];
  let sentence: TaggedSentence | undefined;
  const tagged = () => {
    sentence ??= tag?.(text, tokens, first, last);
    return sentence;
  };
  for (let i = trie.firstStart(tokens, first, last); i < last; i = trie.firstStart(tokens, i + 1, last)) {
    let match = trie.longestAt(tokens, i, last);
    while (match !== undefined) {
      const place: Place = { text, tokens, from: match.from, to: match.to, first, last, tagged };
      const form = match.values.find((value) => fits(value, place, uses));
      if (form !== undefined && isMarker(document, match, first, isModal(form))) {
        found.push({ match, form });
        i = match.to - 1;
        break;
      }
      match = match.to - i > 1 ? trie.longestAt(tokens, i, match.to - 1) : undefined;
    }
  }
  return found;
}

const isModal = ({ uses }: StanceForm): boolean => uses.some((alternatives) => alternatives.includes('modal'));

function fits(form: StanceForm, place: Place, uses: Uses): boolean {
  const { tokens, from, to, first, last } = place;
  if (from > first && form.notAfter.includes(wordAt(tokens, from - 1))) return false;
  const next = to < last ? wordAt(tokens, to) : '';
  if (form.notBefore.includes(next)) return false;
  // "may not apply"
  if (uses.clause.isNegation(next) && form.notBefore.includes(wordAt(tokens, to + 1))) return false;
  return form.uses.every((alternatives) => alternatives.some((use) => uses.holds(use, place)));
}
