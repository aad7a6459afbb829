import { z } from 'zod';
import type { Findings } from '../../core/annotator.ts';
import type { Block, Document } from '../../core/document.ts';
import { draftsOf } from '../../core/layer.ts';
import { type Span, spanAt } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';
import { dates } from '../../layers/dates.ts';
import { sections } from '../../layers/sections.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { TokenPatterns } from '../../matching/token-patterns.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { defineStage, type StageResources } from '../stage.ts';
import { AccessDates } from './access-dates.ts';
import { DATE_SYMBOLS } from './date-symbols.ts';
import { draftDates } from './drafts.ts';
import { Finder, type Grammar } from './find.ts';
import { Holidays } from './holidays.ts';
import { NamedTimes } from './named-times.ts';
import { NotDates } from './not-dates.ts';
import { decideNumericOrder } from './numeric-order.ts';
import { TenseCues } from './place.ts';
import { Vocabulary } from './vocabulary.ts';

export const datesStage = defineStage({
  name: 'dates',
  summary: 'Temporal expressions with TIMEX3 and EDTF values and the days they cover',
  requires: [sections, citations],
  provides: [dates],
  options: z.strictObject({}),
  ruleFiles: ['dates'],
  prepare(_options, { store }) {
    const grammar = readGrammar(store);
    const namedTimes = new NamedTimes(store);
    const holidays = new Holidays(store);
    const accessWords = new LexiconTrie<true>();
    for (const lexicon of store.lexicons('access-words'))
      for (const { form } of lexicon.entries) accessWords.add(form, true);
    const cues = new TenseCues(store);
    const labels = new Map(
      store.languages().map((code) => [code, store.findLexicon(`languages/${code}`, 'number-labels')]),
    );
    const phases = new Map(
      store.languages().map((code) => [code, store.findLexicon(`languages/${code}`, 'phase-nouns')]),
    );
    const counted = new Map(
      store.languages().map((code) => [code, store.findLexicon(`languages/${code}`, 'count-nouns')]),
    );

    return (document: Document): Findings => {
      const { text, tokens, blocks } = document;
      const languageAt = languageTeller(document);
      const notDates = new NotDates(document, {
        isLabel: (word, language) => labels.get(language)?.cell(word, 'kind') === 'label',
        isTemporal: (word, language) => labels.get(language)?.cell(word, 'kind')?.startsWith('time') === true,
        isPhase: (word, language) => phases.get(language)?.has(word) === true,
        isLink: (word, language) => labels.get(language)?.cell(word, 'kind')?.endsWith('link') === true,
        isCounted: (word, language) => counted.get(language)?.has(word) === true,
      });
      const surroundings = { text, tokens, numericOrder: decideNumericOrder(text) };
      const finder = new Finder(grammar, surroundings, notDates, languageAt);
      const ranges = blocks.flatMap((block) => stretchesOf(text, block)).map((span) => tokensWithin(tokens, span));
      const expressions = finder.find(document, ranges, namedTimes.find(document), holidays.find(tokens));
      const accessDates = new AccessDates(document, accessWords, notDates);
      return { layers: [draftsOf(dates, draftDates(document, expressions, accessDates, languageAt, cues))] };
    };
  },
});

/** A block; of a table each cell by itself: "… 2013–2023" above "Year" are no years. */
function stretchesOf(text: string, block: Block): Span[] {
  if (block.kind !== 'table') return [block];
  const cells = text.slice(block.start, block.end).matchAll(/[^\t\n]+/gu);
  return Array.from(cells, ({ index, 0: cell }) => ({
    start: block.start + index,
    end: block.start + index + cell.length,
  }));
}

function readGrammar(store: StageResources['store']): Grammar {
  const rules = store.allRules('dates');
  const patterns = new TokenPatterns(
    rules,
    (rule, name) => store.findLexicon(`languages/${rule.language}`, name) ?? store.findLexicon('languages/mul', name),
    DATE_SYMBOLS,
  );
  const vocabularies = new Map(
    [...new Set(rules.map((rule) => rule.language))].map((code) => [code, new Vocabulary(store, code)]),
  );
  const empty = new Vocabulary(store, 'mul');
  return { patterns, vocabulary: (language) => vocabularies.get(language) ?? empty };
}

/** The language of the block at a position; of the document where the block's cannot be told. */
const languageTeller =
  ({ blocks, metadata }: Document) =>
  (position: number): string => {
    const language = spanAt(blocks, position)?.language ?? 'und';
    return language === 'und' ? (metadata.language ?? 'und') : language;
  };
