import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { TokenTable } from '../../core/tokens.ts';
import { acronyms } from '../../layers/acronyms.ts';
import type { EntitySubtype } from '../../layers/mentions.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { tokenise, wordAt } from '../../matching/tokens.ts';
import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord, type Run } from './runs.ts';

const ROMAN = /^[IVXLCDM]+$/u;

/** The document's acronyms: of bodies (short form, as printed, to long form), and of kinds of things ("NGOs"). */
export interface DefinedAcronyms {
  readonly bodies: ReadonlyMap<string, string>;
  readonly kinds: ReadonlySet<string>;
  /** Short forms whose long form has no word for a body in it: "Hidden Markov Model" as against "Union of Farmers". */
  readonly headless: ReadonlySet<string>;
  /** Short forms of instruments: "European Convention on Human Rights (ECHR)". */
  readonly instruments: ReadonlySet<string>;
  /** Definitions of kinds. */
  readonly spans: readonly Span[];
}

export function readAcronyms(document: Document, lexica: Lexica): DefinedAcronyms {
  const bodies = new Map<string, string>();
  const kinds = new Set<string>();
  const headless = new Set<string>();
  const instruments = new Set<string>();
  const spans: Span[] = [];
  for (const { value, start, end } of document.layer(acronyms)) {
    const tokens = tokenise(value.long);
    const instrument = isInstrument(tokens, lexica);
    const ordinary = isOrdinaryAcronym(value.short, lexica);
    if (!instrument && !ordinary && (isNameLike(value.long) || isRussianBody(value.long, tokens, lexica))) {
      const isHeadless = !hasHead(tokens, lexica);
      for (const short of value.short.split('/')) {
        bodies.set(short, value.long);
        if (isHeadless) headless.add(short);
        else headless.delete(short);
      }
      continue;
    }
    kinds.add(value.short);
    if (instrument) instruments.add(value.short);
    if (instrument || ordinary) spans.push({ start, end });
  }
  // "non-commercial organizations (NCOs)" in the text outweighs "Non-Commercial Organization" in a list.
  for (const kind of kinds) for (const short of [kind, kind.replace(/s$/u, ''), `${kind}s`]) bodies.delete(short);
  return { bodies, kinds, headless, instruments, spans };
}

function hasHead(tokens: TokenTable, lexica: Lexica): boolean {
  for (let i = 0; i < tokens.count; i++)
    if (
      lexica.heads.endAt(tokens, i) > 0 ||
      lexica.russianHeads.endAt(tokens, i) > 0 ||
      lexica.gazetteer.endAt(tokens, i) > 0
    )
      return true;
  return false;
}

/** "International Covenant on …", "Enhanced Partnership Agreement": an instrument, not a body. */
function isInstrument(tokens: TokenTable, lexica: Lexica): boolean {
  let instrument = false;
  // The head of an English noun phrase stands before its first preposition.
  let head = 0;
  while (head < tokens.count && lexica.stopwords.get(wordAt(tokens, head)) !== 'preposition') head++;
  const last = head > 0 ? lexica.ordinary.get(wordAt(tokens, head - 1)) : undefined;
  // "Development Programme" may be either, and is a body here.
  if (last === 'instrument' && lexica.heads.endAt(tokens, head - 1, head) === 0) return true;
  for (let i = 0; i < tokens.count; i++) {
    if (lexica.heads.endAt(tokens, i) > 0 || lexica.russianHeads.endAt(tokens, i) > 0) return false;
    if (lexica.ordinary.get(wordAt(tokens, i)) === 'instrument') instrument = true;
  }
  return instrument;
}

const isOrdinaryAcronym = (short: string, lexica: Lexica): boolean =>
  lexica.ordinary.has(short.toLowerCase()) || lexica.ordinary.has(short.toLowerCase().replace(/s$/u, ''));

/** Most words with a capital: a name, as against "civil society organizations". */
function isNameLike(long: string): boolean {
  const words = long.split(/\s+/u).filter((word) => word.length > 3);
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length;
}

/** «Обсерватория образцовых данных»: in Russian only the first word of a body has a capital. */
function isRussianBody(long: string, tokens: TokenTable, lexica: Lexica): boolean {
  if (!/^(?=\p{Lu})\p{Script=Cyrillic}/u.test(long)) return false;
  return tokens.count > 1 && lexica.russianHeads.endAt(tokens, 0) > 0;
}

/** Acronyms and their expansions as the document defines them, and acronyms that nothing explains. */
export function acronymCandidates(reading: Reading, lexica: Lexica, defined: DefinedAcronyms): Candidate[] {
  const longs = new LexiconTrie<string>(false);
  for (const [short, long] of defined.bodies) longs.add(long, short);
  const found: Candidate[] = [];
  for (const { from, to, values } of longs.matches(reading.tokens)) {
    if (!isNameWord(reading, from) || !reading.together(from, to - 1)) continue;
    const short = values[0] ?? '';
    found.push(vote(from, to, 'ORG', defined.headless.has(short) ? 0.45 : 0.7, 'acronym-expansion', short));
  }
  for (const i of reading.nameWords) {
    const printed = reading.printed(i);
    const long = defined.bodies.get(printed);
    if (long !== undefined)
      found.push(vote(i, i + 1, 'ORG', defined.headless.has(printed) ? 0.52 : 0.85, 'acronym', `${printed} = ${long}`));
    else if (!defined.kinds.has(printed) && isUnexplained(reading, lexica, i, printed))
      found.push(vote(i, i + 1, 'ORG', 0.5, 'acronym-shape', printed));
  }
  return found;
}

/** Longer words in capitals are shouted rather than abbreviated. */
const LONGEST_ACRONYM = 6;

function isUnexplained(reading: Reading, lexica: Lexica, index: number, printed: string): boolean {
  if (reading.shape[index] !== Shape.acronym || printed.length < 3 || printed.length > LONGEST_ACRONYM) return false;
  // «КНИГИ В ЗАКОНЕ», a heading: an acronym there is one elsewhere, too.
  if (reading.shouted[index] === 1 && (reading.inside[reading.tokens.word[index] ?? 0] ?? 0) === 0) return false;
  if (printed.endsWith('s') || isWordInCapitals(reading, lexica, index) || ROMAN.test(printed)) return false;
  // A line in capitals, a part of a longer code (ISO-8859, A/RES/…), of an address or of the name of a file.
  const isShouted = (at: number): boolean =>
    reading.shape[at] === Shape.acronym && (reading.printed(at).length > 4 || isWordInCapitals(reading, lexica, at));
  const beside = isShouted(index - 1) || isShouted(index + 1);
  const digits = reading.glued(index) && /^[\d.]/u.test(reading.word(index + 1)) && /\d/u.test(reading.word(index + 2));
  const model = reading.isHyphen(index + 1) && /^\d/u.test(reading.word(index + 2));
  const address = /^[@/\\_]$/u.test(reading.word(index - 1)) && reading.glued(index - 1);
  const file = reading.word(index + 1) === '.' && reading.glued(index) && reading.glued(index + 1);
  return !beside && !digits && !model && !address && !file && !reading.isUsuallyLower(index);
}

/** An ordinary word, or an abbreviation that is no name, as far as lists know. */
const isWordInCapitals = (reading: Reading, lexica: Lexica, index: number): boolean =>
  lexica.ordinary.has(reading.word(index)) ||
  lexica.stopwords.has(reading.word(index)) ||
  ['ordinary', 'place', 'given', 'surname', 'person'].includes(lexica.words?.of(reading.word(index)) ?? '');

/** "the movement X", "the X party": a lower-case head noun beside capitalised words that are no other name. */
export function besideHeads(reading: Reading, lexica: Lexica, runs: readonly Run[]): Candidate[] {
  const found: Candidate[] = [];
  for (const run of runs) {
    if (reading.titleCase[run.from] === 1) continue;
    const beside = besideHead(reading, lexica, run);
    // Asked last: few names stand beside a head.
    if (beside !== undefined && !isListed(reading, lexica, run)) found.push(beside);
  }
  return found;
}

function besideHead(reading: Reading, lexica: Lexica, { from, to }: Run): Candidate | undefined {
  const before = headNoun(reading, lexica, from - 1) ?? mediumBefore(reading, lexica, from - 1);
  if (before !== undefined && (to - from > 1 || reading.opens[from] !== 1))
    return vote(from, to, 'ORG', 0.58, 'apposition', reading.printed(from - 1), before);
  const after = reading.opens[from] === 1 ? undefined : headNoun(reading, lexica, to);
  return after && vote(from, to, 'ORG', 0.52, 'apposition', reading.printed(to), after);
}

const APPOSED: readonly (EntitySubtype | null)[] = ['party', 'movement', 'company', 'umbrella', 'ngo'];

function headNoun(reading: Reading, lexica: Lexica, index: number): EntitySubtype | undefined {
  if (index < 0 || reading.shape[index] !== Shape.lower) return undefined;
  const head = lexica.heads.valuesAt(reading.tokens, index, index + 1)?.[0];
  return head !== undefined && APPOSED.includes(head.subtype) ? (head.subtype ?? undefined) : undefined;
}

/** "the newspaper X", "the Lviv weekly X": behind an article, for "in press" names nothing. */
function mediumBefore(reading: Reading, lexica: Lexica, index: number): EntitySubtype | undefined {
  if (index < 0 || reading.shape[index] !== Shape.lower) return undefined;
  const head = lexica.heads.valuesAt(reading.tokens, index, index + 1)?.[0];
  const isArticle = (at: number): boolean => lexica.stopwords.get(reading.word(at)) === 'article';
  return head?.subtype === 'media' && (isArticle(index - 1) || isArticle(index - 2)) ? 'media' : undefined;
}

/** The run holds a name of a gazetteer, a title or a common noun with a capital. */
function isListed(reading: Reading, lexica: Lexica, run: Run): boolean {
  for (let i = run.from; i < run.to; i++)
    if (
      lexica.gazetteer.endAt(reading.tokens, i, run.to) > 0 ||
      lexica.ordinary.has(reading.word(i)) ||
      lexica.stopwords.has(reading.word(i)) ||
      lexica.heads.endAt(reading.tokens, i, run.to) > 0
    )
      return true;
  return false;
}

/** "X, Y, Z and others": members of a list of which two are organisations are organisations. */
export function inLists(
  reading: Reading,
  lexica: Lexica,
  runs: readonly Run[],
  known: readonly Candidate[],
): Candidate[] {
  const bodies = new Set<number>();
  const others = new Set<number>();
  for (const { type, from } of known) (type === 'ORG' ? bodies : others).add(from);
  const found: Candidate[] = [];
  for (let i = 0; i < runs.length; ) {
    const list = listFrom(reading, lexica, runs, i);
    i += Math.max(1, list.length);
    if (list.length < 2) continue;
    const certain = list.filter(({ from }) => bodies.has(from)).length;
    if (certain >= 2 && !list.some(({ from }) => others.has(from)))
      for (const { from, to } of list)
        if (!bodies.has(from) && reading.opens[from] !== 1)
          found.push(vote(from, to, 'ORG', 0.6, 'list', `${certain} of ${list.length}`));
  }
  return found;
}

function listFrom(reading: Reading, lexica: Lexica, runs: readonly Run[], first: number): Run[] {
  const list: Run[] = [];
  for (let i = first; i < runs.length; i++) {
    const run = runs[i];
    const last = list.at(-1);
    if (run === undefined) break;
    if (last !== undefined && !separated(reading, lexica, last.to, run.from)) break;
    list.push(run);
  }
  return list;
}

function separated(reading: Reading, lexica: Lexica, from: number, to: number): boolean {
  if (to - from > 3 || to <= from || !reading.together(from - 1, to)) return false;
  for (let i = from; i < to; i++) {
    const group = lexica.stopwords.get(reading.word(i));
    if (reading.word(i) !== ',' && group !== 'conjunction' && group !== 'article') return false;
  }
  return reading.word(from) === ',' || lexica.stopwords.get(reading.word(from)) === 'conjunction';
}
