import type { Span } from '../../core/span.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import type { LanguageIdentifier } from '../../matching/language.ts';
import type { Tokenised } from '../../matching/rule-engine.ts';
import { countScripts, SCRIPTS } from '../../matching/scripts.ts';
import { firstTokenFrom, wordAt } from '../../matching/tokens.ts';
import { fold } from '../../resources/fold.ts';
import { cellList } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

const SURE = 0.8;
const SHORTEST_TO_JUDGE = 40;
const WORDS_LOOKED_AT = 30;
const UNDETERMINED = 'und';

/**
 * The language of a sentence: that of its paragraph, unless its script is another one, or it is long, has none of the
 * paragraph's function words, and is surely in another language (a Russian sentence, a Latin or German quotation).
 */
export function sentenceLanguage(
  store: ResourceStore,
  identifier: LanguageIdentifier,
): (document: Tokenised, span: Span, container: string) => string {
  const scripts = new Map(
    store
      .lexicon('languages/mul', 'identifiable-languages')
      .entries.map((entry) => [entry.form, cellList(entry.cells.scripts).map((script) => SCRIPTS.indexOf(script))]),
  );
  const words = new Map<string, ReadonlySet<string>>();
  const functionWords = (language: string): ReadonlySet<string> => {
    const known = words.get(language);
    if (known !== undefined) return known;
    const place = `languages/${language}`;
    const lexicon = store.findLexicon(place, 'stopwords') ?? store.findLexicon(place, 'frequent-words');
    const made = new Set(lexicon?.forms().map(fold) ?? []);
    words.set(language, made);
    return made;
  };
  return ({ text, tokens }, span, container) => {
    const quote = text.slice(span.start, span.end);
    const letters = countScripts(quote);
    const most = letters.reduce((a, b) => Math.max(a, b), 0);
    if (most === 0) return container;
    // A bare address has none, whatever it stands in.
    if (container === UNDETERMINED || quote.includes('://')) return identifier.identify(quote).language;
    const script = letters.indexOf(most);
    const expected = scripts.get(container) ?? [];
    if (!expected.includes(script)) return identifier.identify(quote).language;
    if (quote.length < SHORTEST_TO_JUDGE || hasFunctionWord(tokens, span, functionWords(container))) return container;
    const found = identifier.identify(quote);
    return found.confidence >= SURE && found.language !== UNDETERMINED ? found.language : container;
  };
}

/** Among the first words; a stretch without any word has nothing to tell its language by. */
function hasFunctionWord(tokens: TokenTable, span: Span, functionWords: ReadonlySet<string>): boolean {
  if (functionWords.size === 0) return true;
  let words = 0;
  for (let i = firstTokenFrom(tokens, span.start); i < tokens.count && words < WORDS_LOOKED_AT; i++) {
    if ((tokens.start[i] ?? 0) >= span.end) break;
    if (tokens.kind[i] !== TokenKind.word) continue;
    const word = wordAt(tokens, i);
    if (word.length > 1 && functionWords.has(word)) return true;
    words++;
  }
  return words === 0;
}
