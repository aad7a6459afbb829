import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import type { Candidate, NameEntry } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord, isOneOfAKind } from './runs.ts';

/** Weight of a gazetteer entry: nearly certain, but a longer proposal around it still wins. */
const KNOWN = 0.9;
/** Of several words: «Олий Мажлис» is no person whom nobody knows. */
const KNOWN_PHRASE = 0.98;

/** Names that gazetteers list, longest first, in a capitalisation that fits. */
/** A place that is a given name as well (Mary, Victoria, Sofia), in a document about another country. */
const DOUBTFUL = 0.5;
const CURRENCY_SIGN = /^\p{Sc}$/u;

export function inGazetteers(reading: Reading, lexica: Lexica, countries: readonly string[]): Candidate[] {
  const { gazetteer } = lexica;
  const { tokens } = reading;
  const found: Candidate[] = [];
  for (const match of gazetteer.matches(tokens)) {
    let hit: TrieMatch<NameEntry> | undefined = match;
    // Of a form in the wrong capitalisation, a shorter one may still fit; what it leaves over is searched again.
    while (hit !== undefined) {
      const entry = choose(hit, reading, lexica, countries);
      if (entry !== undefined && !isDirection(entry, hit, reading, lexica))
        found.push(toCandidate(hit, entry, weightOf(entry, hit, reading, lexica, countries)));
      const from: number = entry === undefined ? hit.from : hit.to;
      const to: number = entry === undefined ? hit.to - 1 : match.to;
      hit = nextIn(gazetteer.longestAt.bind(gazetteer), reading, from, to, match.to, entry === undefined);
    }
  }
  return found;
}

type LongestAt = (tokens: Reading['tokens'], index: number, to: number) => TrieMatch<NameEntry> | undefined;

function nextIn(at: LongestAt, reading: Reading, from: number, to: number, end: number, shorter: boolean) {
  let limit = to;
  for (let i = from; i < end; i++) {
    const hit = limit > i ? at(reading.tokens, i, limit) : undefined;
    if (hit !== undefined && !(shorter && i === from && hit.to > to)) return hit;
    limit = end;
  }
  return undefined;
}

function choose(
  hit: TrieMatch<NameEntry>,
  reading: Reading,
  lexica: Lexica,
  countries: readonly string[],
): NameEntry | undefined {
  if (!reading.together(hit.from, hit.to - 1) || isCurrency(hit, reading)) return undefined;
  const fitting = hit.values.filter((entry) => fits(entry, hit, reading, lexica));
  const home = fitting.find(({ country }) => country !== null && countries.includes(country));
  return home ?? fitting[0];
}

/** "US$4 million". */
const isCurrency = (hit: TrieMatch<NameEntry>, reading: Reading): boolean =>
  CURRENCY_SIGN.test(reading.text.charAt(hit.end));

function fits(entry: NameEntry, { from, to }: TrieMatch<NameEntry>, reading: Reading, lexica: Lexica): boolean {
  const printed = reading.printed(from, to);
  if (entry.type === 'ORG' && isOneOfAKind(reading, from, to)) return false;
  // "FREE COPIES FOR ALL WHO ASK": in a line of capitals, capitals say nothing.
  if (entry.exact && to - from === 1 && (isShouted(reading, lexica, from - 1) || isShouted(reading, lexica, to)))
    return false;
  if (entry.exact) return printed === entry.form && (reading.opens[from] !== 1 || !reading.isUsuallyLower(from));
  // A process with one name (perestroika) needs no capital; anything else does.
  if (entry.type === 'EVENT' && to - from === 1) return true;
  if (entry.type === 'EVENT' && entry.form[0] === entry.form[0]?.toLowerCase()) return true;
  if (!reading.isCapital(from) && /^\p{Lu}/u.test(entry.form)) return false;
  if (to - from === 1 && reading.opens[from] === 1)
    // "Nice people", "Reading is fun": at the beginning of a sentence an ordinary word wins.
    return (
      !reading.isUsuallyLower(from) && !(entry.type === 'PLACE' && lexica.words?.of(reading.word(from)) === 'ordinary')
    );
  return capitalsOf(printed) >= (reading.isCyrillic(from) ? 1 : capitalsOf(entry.form));
}

const isShouted = (reading: Reading, lexica: Lexica, index: number): boolean =>
  reading.shape[index] === Shape.acronym &&
  (lexica.stopwords.has(reading.word(index)) || lexica.words?.of(reading.word(index)) === 'ordinary');

const capitalsOf = (form: string): number => form.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;

/** "Western region": a direction, not a people; its capital is that of a division's name. */
function isDirection(entry: NameEntry, { from, to }: TrieMatch<NameEntry>, reading: Reading, lexica: Lexica): boolean {
  if (entry.type !== 'NORP' || lexica.ordinary.get(reading.word(from)) !== 'generic-place') return false;
  return lexica.ordinary.get(reading.word(to)) === 'generic-place';
}

const toCandidate = (hit: TrieMatch<NameEntry>, entry: NameEntry, weight: number): Candidate => ({
  from: hit.from,
  to: hit.to,
  type: entry.type,
  subtype: entry.subtype,
  weight,
  rule: entry.id,
  evidence: { kind: 'gazetteer', quote: entry.id, weight },
  entry,
});

function weightOf(
  entry: NameEntry,
  { from, to }: TrieMatch<NameEntry>,
  reading: Reading,
  lexica: Lexica,
  countries: readonly string[],
): number {
  if (entry.type === 'ORG' && to - from > 1) return KNOWN_PHRASE;
  if (entry.type !== 'PLACE' || to - from > 1 || entry.subtype === 'country') return KNOWN;
  if (entry.country !== null && countries.includes(entry.country)) return KNOWN;
  return lexica.givenNames.has(reading.word(from)) && isNameWord(reading, to) ? DOUBTFUL : KNOWN;
}

/** Russian adjectives and names of peoples, in any case, written small as Russian does. */
export function russianPeoples(reading: Reading, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  const known = new Map<string, NameEntry | null>();
  for (let i = 0; i < reading.count; i++) {
    if (reading.region[i] === 0 || !reading.isCyrillic(i) || reading.shape[i] === Shape.acronym) continue;
    const word = reading.word(i);
    let entry = known.get(word);
    if (entry === undefined) {
      // «о нём» has the stem of «немец».
      entry = lexica.stopwords.has(word) ? null : byStem(word, lexica);
      known.set(word, entry);
    }
    if (entry === null) continue;
    found.push({
      from: i,
      to: i + 1,
      type: 'NORP',
      subtype: null,
      weight: KNOWN,
      rule: entry.id,
      evidence: { kind: 'gazetteer', quote: entry.id, weight: KNOWN },
      entry,
    });
  }
  return found;
}

function byStem(word: string, lexica: Lexica): NameEntry | null {
  for (let cut = word.length; cut >= 3 && word.length - cut <= 4; cut--)
    for (const kind of ['adjective', 'noun']) {
      const ending = word.slice(cut);
      if (ending !== '' && lexica.cases.get(kind)?.has(ending) !== true) continue;
      if (ending === '' && kind === 'adjective') continue;
      const entry = lexica.peopleStems.get(`${kind}:${word.slice(0, cut)}`);
      if (entry !== undefined) return entry;
    }
  return null;
}
