import type { LexiconTrie, TrieMatch } from '../../matching/lexicon-trie.ts';
import { remembered } from '../../matching/remembered.ts';
import { type Candidate, listed, type NameEntry } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import { initialsOf, isNameWord, isOneOfAKind } from './runs.ts';

/** Weight of a gazetteer entry: nearly certain, but a longer proposal around it still wins. */
const KNOWN = 0.9;
/** Of several words: «Олий Мажлис» is no person whom nobody knows. */
const KNOWN_PHRASE = 0.98;

/** Names that gazetteers list, longest first, in a capitalisation that fits. */
/** A place that is a given name as well (Mary, Victoria, Sofia), in a document about another country. */
const DOUBTFUL = 0.5;
const CURRENCY_SIGN = /^\p{Sc}$/u;
const SPACE = 0x20;

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
        found.push(listed(hit.from, hit.to, entry.type, entry, weightOf(entry, hit, reading, lexica, countries)));
      const from: number = entry === undefined ? hit.from : hit.to;
      const to: number = entry === undefined ? hit.to - 1 : match.to;
      hit = nextIn(gazetteer, reading, from, to, match.to, entry === undefined);
    }
  }
  return found;
}

function nextIn(
  gazetteer: LexiconTrie<NameEntry>,
  reading: Reading,
  from: number,
  to: number,
  end: number,
  shorter: boolean,
) {
  let limit = to;
  for (let i = from; i < end; i++) {
    const hit = limit > i ? gazetteer.longestAt(reading.tokens, i, limit) : undefined;
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
  const printed = reading.printed(hit.from, hit.to);
  let first: NameEntry | undefined;
  for (const entry of hit.values) {
    const isHome = entry.country !== null && countries.includes(entry.country);
    if ((first !== undefined && !isHome) || !fits(entry, hit, printed, reading, lexica)) continue;
    if (isHome) return entry;
    first = entry;
  }
  return first;
}

/** "US$4 million". */
const isCurrency = (hit: TrieMatch<NameEntry>, reading: Reading): boolean =>
  reading.text.charCodeAt(hit.end) !== SPACE && CURRENCY_SIGN.test(reading.text.charAt(hit.end));

function fits(
  entry: NameEntry,
  { from, to }: TrieMatch<NameEntry>,
  printed: string,
  reading: Reading,
  lexica: Lexica,
): boolean {
  if (entry.type === 'ORG' && isOneOfAKind(reading, from, to)) return false;
  // "FREE COPIES FOR ALL WHO ASK": in a line of capitals, capitals say nothing.
  if (entry.exact && to - from === 1 && (isShouted(reading, lexica, from - 1) || isShouted(reading, lexica, to)))
    return false;
  if (entry.exact) return printed === entry.form && (reading.opens[from] !== 1 || !reading.isUsuallyLower(from));
  // A process with one name (perestroika) needs no capital; anything else does.
  if (entry.type === 'EVENT' && to - from === 1) return true;
  if (entry.type === 'EVENT' && entry.form[0] === entry.form[0]?.toLowerCase()) return true;
  if (!reading.isCapital(from) && hasCapital(entry.form)) return false;
  if (to - from === 1 && reading.opens[from] === 1)
    // "Nice people", "Reading is fun": at the beginning of a sentence an ordinary word wins.
    return (
      !reading.isUsuallyLower(from) && !(entry.type === 'PLACE' && lexica.words?.of(reading.word(from)) === 'ordinary')
    );
  return initialsOf(printed).length >= (reading.isCyrillic(from) ? 1 : capitalsOfForm(entry.form));
}

const isShouted = (reading: Reading, lexica: Lexica, index: number): boolean =>
  reading.shape[index] === Shape.acronym &&
  (lexica.stopwords.has(reading.word(index)) || lexica.words?.of(reading.word(index)) === 'ordinary');

const hasCapital = remembered((form) => /^\p{Lu}/u.test(form));
/** Of forms of the gazetteers, of which each is asked about at each of its mentions. */
const capitalsOfForm = remembered((form) => initialsOf(form).length);

/** "Western region": a direction, not a people; its capital is that of a division's name. */
function isDirection(entry: NameEntry, { from, to }: TrieMatch<NameEntry>, reading: Reading, lexica: Lexica): boolean {
  if (entry.type !== 'NORP' || lexica.ordinary.get(reading.word(from)) !== 'generic-place') return false;
  return lexica.ordinary.get(reading.word(to)) === 'generic-place';
}

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
  if (!reading.hasCyrillic) return found;
  for (let i = 0; i < reading.count; i++) {
    if (reading.region[i] === 0 || !reading.isCyrillic(i) || reading.shape[i] === Shape.acronym) continue;
    const entry = lexica.peopleOf(reading.word(i));
    if (entry !== null) found.push(listed(i, i + 1, 'NORP', entry, KNOWN));
  }
  return found;
}
