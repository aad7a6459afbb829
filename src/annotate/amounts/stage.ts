import { z } from 'zod';
import type { Findings } from '../../core/annotator.ts';
import type { Block, Document } from '../../core/document.ts';
import { type Draft, draftsOf } from '../../core/layer.ts';
import { type Span, spanAt } from '../../core/span.ts';
import type { TokenTable } from '../../core/tokens.ts';
import { type Amount, amounts } from '../../layers/amounts.ts';
import { dates } from '../../layers/dates.ts';
import type { TokenMatch } from '../../matching/token-match.ts';
import { TokenPatterns } from '../../matching/token-patterns.ts';
import { rangeSpan, type SymbolRange } from '../../matching/token-string.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { foldPhrase } from '../../resources/fold.ts';
import type { Lexicon } from '../../resources/lexicon.ts';
import { defineStage } from '../stage.ts';
import { linkConversions } from './conversions.ts';
import { NotAmounts } from './not-amounts.ts';
import { NounPhrases } from './noun-phrase.ts';
import { numberFormatTeller } from './number-format.ts';
import { readAmounts } from './read.ts';
import { AMOUNT_SYMBOLS, Signals } from './signals.ts';

/** Tables are typed cell by cell in their own layer; headings and lists number things. */
const RUNNING_TEXT: ReadonlySet<Block['kind']> = new Set([
  'front-matter',
  'paragraph',
  'list-item',
  'block-quotation',
  'footnote',
]);

export const amountsStage = defineStage({
  name: 'amounts',
  summary: 'Money, percentages, counts and memberships, with value, unit, bounds',
  requires: [dates],
  provides: [amounts],
  options: z.strictObject({}),
  ruleFiles: ['amounts'],
  prepare(_options, { store }) {
    const rules = store.allRules('amounts');
    const patterns = new TokenPatterns(
      rules,
      (rule, name) => store.findLexicon(`languages/${rule.language}`, name),
      AMOUNT_SYMBOLS,
    );
    const signals = new Signals(store);
    const formatOf = numberFormatTeller(store);
    const languages = new Map(
      [...new Set(rules.map((rule) => rule.language))].map((code) => [
        code,
        {
          nouns: new NounPhrases(store, code),
          numberWords: store.findLexicon(`languages/${code}`, 'number-words'),
          moneyMultipliers: store.findLexicon(`languages/${code}`, 'money-multipliers'),
          fractions: store.findLexicon(`languages/${code}`, 'fraction-words'),
          ordinals: store.findLexicon(`languages/${code}`, 'ordinals'),
        },
      ]),
    );
    const labels = labelsOf(store.lexicons('number-labels'));

    return (document: Document): Findings => {
      const { text, tokens, blocks } = document;
      const found = signals.find(document, patterns);
      const notAmounts = new NotAmounts(document, labels);
      const format = formatOf(text, document.metadata.language);
      const running = blocks.filter((block) => RUNNING_TEXT.has(block.kind));
      const string = patterns.write(
        text,
        tokens,
        running.map((block) => tokensWithin(tokens, block)),
        withTaken(found.symbols, notAmounts.taken, tokens, patterns.symbol('amount-taken')),
      );
      const drafts: Draft<Amount>[] = [];
      let end = 0;
      /** Numbers and signs are read alike in all languages: the block's own rules go first where it has some. */
      const languageOf = (token: number): string | undefined => {
        const language = spanAt(blocks, tokens.start[token] ?? 0)?.language ?? 'und';
        return languages.has(language) ? language : undefined;
      };
      for (const match of patterns.scan(string, '', languageOf)) {
        const words = languages.get(match.rule.language);
        if (match.from < end || words === undefined) continue;
        // Most numbers count nothing: told by the word behind them before what the groups are is found out.
        if (match.rule.set.gives === 'count' && !words.nouns.mayStart(text, tokens, match.to)) continue;
        if (refused(match, notAmounts)) continue;
        for (const amount of readAmounts(match, { text, tokens, format, signals: found, ...words })) {
          const { start, end: behind } = rangeSpan(tokens, amount);
          drafts.push({ start, end: behind, value: amount.value, rule: match.rule.id });
          end = amount.to;
        }
      }
      return { layers: [draftsOf(amounts, linkConversions(text, drafts))] };
    };
  },
});

/** Words that make a name of the number behind them, in any language; folded. */
function labelsOf(lexicons: readonly Lexicon[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const lexicon of lexicons)
    for (const { form } of lexicon.entries) if (lexicon.cell(form, 'kind') === 'label') labels.add(foldPhrase(form));
  return labels;
}

/** The words around numbers, and one symbol for each date, citation and link, within which no rule need be tried. */
function withTaken(
  symbols: readonly SymbolRange[],
  taken: readonly Span[],
  tokens: TokenTable,
  char: string,
): readonly SymbolRange[] {
  const all: SymbolRange[] = [];
  let next = 0;
  const takeBefore = (token: number): void => {
    for (let symbol = symbols[next]; symbol !== undefined && symbol.from < token; symbol = symbols[++next])
      all.push(symbol);
  };
  for (const span of taken) {
    const { from, to } = tokensWithin(tokens, span);
    takeBefore(from);
    const overlapping = (all.at(-1)?.to ?? 0) > from || (symbols[next]?.from ?? Number.POSITIVE_INFINITY) < to;
    if (from < to && !overlapping) all.push({ from, to, char });
  }
  return [...all, ...symbols.slice(next)];
}

const NUMBER_GROUPS = ['multiplier', 'upper', 'ownMultiplier', 'number', 'fraction'] as const;

function refused(match: TokenMatch, notAmounts: NotAmounts): boolean {
  const from = (match.group('number') ?? match.group('numerator') ?? match.group('fraction'))?.from;
  if (from === undefined) return true;
  let to = 0;
  for (const group of NUMBER_GROUPS) to = Math.max(to, match.group(group)?.to ?? 0);
  return notAmounts.refuses({ from, to });
}
