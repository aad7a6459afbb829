import { francAll } from 'franc';
import { cellList, type Lexicon } from '../resources/lexicon.ts';
import type { ResourceStore } from '../resources/store.ts';
import { LanguageVotes, type ScriptModel, scriptModel } from './language-votes.ts';
import { countScripts, SCRIPTS } from './scripts.ts';

export interface IdentifiedLanguage {
  /** ISO 639-3; `und` where there are too few letters to tell. */
  readonly language: string;
  /** In (0, 1]. */
  readonly confidence: number;
  /** What decided: `script`, `words and letters`, `neighbours`, `trigrams`, `first of its script`, `too few letters`. */
  readonly evidence: string;
}

export interface LanguageIdentifier {
  /**
   * @param neighbours text of the surroundings, or of the whole document: decides where the text itself is too short to
   */
  identify(text: string, neighbours?: string): IdentifiedLanguage;
}

/** More of a text does not change the decision, and costs time. */
const SAMPLE = 2000;
const FEWEST_LETTERS = 3;
/** With less than this, what an address leaves over is taken for its broken end. */
const LETTERS_BESIDE_ADDRESS = 12;
const LETTERS_FOR_TRIGRAMS = 20;
const CLEAR_LEAD = 3;
/** Trigram scores run to 1, that of the best. */
const TRIGRAM_VOTE = 6;
/** For the first language of the script: short texts in it are commoner than in its neighbours. */
const ASSUMED_VOTE = 0.8;
/** How far behind the best a language may be that neighbours or trigrams still choose. */
const STILL_POSSIBLE = 2;

const ADDRESS =
  /(?:https?:\/\/|www\.)\S{0,2000}|[\p{L}\d._+-]{1,64}@[\p{L}\d.-]{1,128}|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}\/\S{0,2000}/giu;

const UNDETERMINED: IdentifiedLanguage = { language: 'und', confidence: 0.9, evidence: 'too few letters' };

/** Compiles the letters, frequent words and scripts of all languages; reads what the store has, once. */
export function prepareLanguageIdentifier(store: ResourceStore): LanguageIdentifier {
  const known = store.lexicon('languages/mul', 'identifiable-languages');
  const models = new Map<number, ScriptModel>();
  for (const [index, script] of SCRIPTS.entries()) {
    const languages = known.entries.filter((entry) => cellList(entry.cells.scripts).includes(script));
    const trigrams = new Map(languages.map((entry) => [entry.form, entry.cells.trigrams ?? '']));
    if (languages.length > 0)
      models.set(index, scriptModel(index, trigrams, byLanguage(store, 'letters'), wordLists(store)));
  }
  let lastNeighbours = '';
  let neighbourLanguage: IdentifiedLanguage = UNDETERMINED;
  const identifyNeighbours = (text: string): IdentifiedLanguage => {
    if (text !== lastNeighbours) {
      neighbourLanguage = identify(text, models, () => UNDETERMINED);
      lastNeighbours = text;
    }
    return neighbourLanguage;
  };
  return {
    identify: (text, neighbours) =>
      identify(text, models, () => (neighbours === undefined ? UNDETERMINED : identifyNeighbours(neighbours))),
  };
}

const byLanguage = (store: ResourceStore, name: string): Map<string, Lexicon> =>
  new Map(store.lexicons(name).map((lexicon) => [lexicon.id.split('/')[1] ?? 'und', lexicon]));

function wordLists(store: ResourceStore): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const name of ['stopwords', 'frequent-words'])
    for (const [language, lexicon] of byLanguage(store, name))
      lists.set(language, [...(lists.get(language) ?? []), ...lexicon.forms()]);
  return lists;
}

function identify(
  text: string,
  models: ReadonlyMap<number, ScriptModel>,
  neighbours: () => IdentifiedLanguage,
): IdentifiedLanguage {
  const start = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const sample = /[/@]|www\./u.test(start) ? start.replace(ADDRESS, ' ') : start;
  const letters = countScripts(sample);
  const script = letters.indexOf(letters.reduce((most, count) => Math.max(most, count), 0));
  const count = letters[script] ?? 0;
  const model = models.get(script);
  if (count < FEWEST_LETTERS || model === undefined) return UNDETERMINED;
  const only = model.languages[0];
  if (model.languages.length === 1 && only !== undefined)
    return { language: only, confidence: 0.99, evidence: 'script' };

  const votes = new LanguageVotes(model, sample);
  const { best, lead } = votes.ranking();
  if (sample !== start && count < LETTERS_BESIDE_ADDRESS && lead < CLEAR_LEAD) return UNDETERMINED;
  if (lead >= CLEAR_LEAD)
    return { language: best, confidence: Math.min(0.99, 1 - Math.exp(-lead / 3)), evidence: 'words and letters' };
  const nearby = neighbours().language;
  if (votes.within(STILL_POSSIBLE).includes(nearby))
    return { language: nearby, confidence: 0.6, evidence: 'neighbours' };
  return (
    byTrigrams(sample, count, votes, model) ?? {
      language: best,
      confidence: 0.3,
      evidence: 'first of its script',
    }
  );
}

function byTrigrams(
  sample: string,
  letters: number,
  votes: LanguageVotes,
  model: ScriptModel,
): IdentifiedLanguage | undefined {
  const assumed = model.languages[0] ?? '';
  const candidates = votes.within(STILL_POSSIBLE);
  if (candidates.length < 2 || (letters < LETTERS_FOR_TRIGRAMS && candidates.includes(assumed))) return undefined;
  const codes = new Map(candidates.map((language) => [model.trigrams.get(language) ?? '', language]));
  const ranked = francAll(sample, { only: [...codes.keys()].filter((code) => code !== ''), minLength: 3 });
  const weighed = ranked.flatMap(([code, score]) => {
    const language = codes.get(code);
    if (language === undefined) return [];
    return [
      { language, weight: votes.of(language) + TRIGRAM_VOTE * score + (language === assumed ? ASSUMED_VOTE : 0) },
    ];
  });
  const [best] = weighed.sort((a, b) => b.weight - a.weight);
  return best === undefined ? undefined : { language: best.language, confidence: 0.5, evidence: 'trigrams' };
}
