import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import {
  givenName,
  hasPlace,
  isCommon,
  isGiven,
  isJoin,
  isOrdinaryWord,
  isPlace,
  type Names,
  type Parts,
  partsOf,
} from './person-parts.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord, type Run } from './runs.ts';

const NAME_LIMIT = 5;
/** From here on a proposal may stand by itself. */
const CERTAIN = 0.5;

interface Titled {
  /** First token of the title, and the first behind it. */
  readonly from: number;
  readonly to: number;
  readonly role: string;
}

/** Persons by title, given name, initials and the ending of the surname, in both scripts. */
export function persons(reading: Reading, lexica: Lexica, morphology: Morphology, runs: readonly Run[]): Candidate[] {
  const titles = titlesByEnd(reading, lexica);
  const names: Names = { reading, lexica, morphology };
  const found: Candidate[] = [];
  for (const run of runs) addInRun(names, run, titles, found);
  return found;
}

/** Titles that stand before a name, by the token where the name would begin: "President", "Prime Minister of X". */
function titlesByEnd(reading: Reading, lexica: Lexica): ReadonlyMap<number, Titled> {
  const found = new Map<number, Titled>();
  for (const match of lexica.titles.matches(reading.tokens)) {
    const title = match.values.find(({ before }) => before);
    if (title === undefined || reading.region[match.from] === 0) continue;
    const titled = { from: match.from, to: match.to, role: title.role };
    found.set(match.to, titled);
    if (lexica.stopwords.get(reading.word(match.to)) !== 'preposition' && !reading.isCyrillic(match.from)) continue;
    // "Prime Minister of Kazakhstan Karim Massimov", «президент Казахстана Н. А. Назарбаев»
    let at = reading.isCyrillic(match.from) ? match.to : match.to + 1;
    if (lexica.stopwords.get(reading.word(at)) === 'article') at++;
    if (hasPlace(lexica.gazetteer.valuesAt(reading.tokens, at)))
      found.set(lexica.gazetteer.endAt(reading.tokens, at), titled);
  }
  return found;
}

function addInRun(names: Names, run: Run, titles: ReadonlyMap<number, Titled>, found: Candidate[]): void {
  const { reading } = names;
  const to = withParticles(reading, names.lexica, run.to);
  for (let i = run.from; i < run.to; i++) {
    if (reading.shape[i] === Shape.other) continue;
    const name = nameAt(names, i, Math.min(to, i + NAME_LIMIT + 5), titles.get(i));
    if (name === undefined) continue;
    found.push(name);
    // A weak one ("Later Ahmed Yassin" for its ending) must not hide the name within it.
    if (name.weight >= CERTAIN || reading.isCyrillic(i)) i = name.to - 1;
  }
}

/** A run goes on behind particles: "Osama bin Laden", «Франк ван дер Велде». */
function withParticles(reading: Reading, lexica: Lexica, end: number): number {
  let to = end;
  while (to - end < 4 && (isParticle(reading, lexica, to) || (to > end && isJoin(reading, to)))) to++;
  if (to === end || !isNameWord(reading, to) || !reading.together(end - 1, to)) return end;
  while (isNameWord(reading, to) || (reading.isHyphen(to) && isNameWord(reading, to + 1))) to++;
  return to;
}

const isParticle = (reading: Reading, lexica: Lexica, index: number): boolean =>
  reading.shape[index] === Shape.lower && lexica.particles.has(reading.word(index));

/** "bin Laden", "al-Sadr" by themselves: the particle belongs to the name. */
function withParticleBefore(reading: Reading, lexica: Lexica, from: number): number {
  if (isJoin(reading, from - 1) && isParticle(reading, lexica, from - 2)) return from - 2;
  return isParticle(reading, lexica, from - 1) && lexica.particles.get(reading.word(from - 1)) === 'ara'
    ? from - 1
    : from;
}

function nameAt(names: Names, from: number, limit: number, titled?: Titled): Candidate | undefined {
  const { reading, lexica } = names;
  // «президент Турции Реджеп Эрдоган»: the place belongs to the title.
  if (isPlace(reading, lexica, from) && givenName(reading, lexica, from) === undefined) return undefined;
  const parts = partsOf(names, from, limit, titled !== undefined);
  const surname = parts.surname;
  if (surname === undefined) return undefined;
  // "Later Karim Masotov": an ordinary word with the capital of the sentence, and a name behind it.
  const opening = reading.opens[from] === 1 && parts.words > 2 && isOrdinaryWord(names, from);
  if (opening && isGiven(names, from + 1) !== undefined) return undefined;
  const reasons = new Reasons();
  // «представитель Microsoft»: a foreign word behind a title of another script is mostly a body.
  const foreign =
    titled !== undefined && parts.words === 1 && reading.isCyrillic(titled.from) !== reading.isCyrillic(from);
  if (titled !== undefined && !foreign && !isKnownOther(reading, lexica, from, parts.to))
    reasons.add(parts.words > 1 ? 0.7 : 0.6, 'title', reading.printed(titled.from, titled.to));
  if (parts.given !== undefined && parts.words > 1)
    reasons.add(parts.given ? 0.4 : 0.75, 'given-name', reading.printed(from));
  if (parts.initials > 0)
    reasons.add(
      parts.initials > 1 || reading.isCyrillic(from) ? 0.8 : 0.6,
      'initials',
      reading.printed(from, parts.to),
    );
  const alsoWord = surnameInList(names, surname);
  if (alsoWord !== undefined && mayBeName(names, surname))
    reasons.add(surnameWeight(names, parts, from, alsoWord), 'surname-list', reading.printed(surname));
  const ending = lexica.surnameEnding(reading.word(surname));
  if (ending !== null && mayBeName(names, surname))
    reasons.add(ending.high ? (reading.opens[surname] === 1 ? 0.5 : 0.62) : 0.2, 'surname-ending', ending.form);
  if (parts.words === 1 && parts.given === false && parts.initials === 0 && mayBeName(names, surname))
    reasons.add(reading.opens[from] === 1 ? 0.5 : 0.55, 'given-name', reading.printed(from));
  if (
    parts.words > 1 &&
    parts.words < 4 &&
    isForeignPair(names, from, parts.to) &&
    /\s/u.test(reading.printed(from, parts.to))
  )
    reasons.add(0.55, 'unknown-words', reading.printed(from, parts.to));
  if (reasons.count === 0) return undefined;
  if (lexica.ordinary.has(reading.word(surname)) && !(parts.words > 1 && lexica.surnames.has(reading.word(surname))))
    return undefined;
  // "General Motors", "Analyst Team": behind a title an ordinary word is no surname.
  if (reasons.count === 1 && titled !== undefined && isOrdinaryWord(names, surname)) return undefined;
  const start = parts.words === 1 ? withParticleBefore(reading, lexica, from) : from;
  const title = titled && reading.printed(titled.from, titled.to);
  const said = { surname, title, role: titled?.role };
  return vote(start, parts.to, 'PERSON', reasons.weight, reasons.strongest, reasons.text, null, said);
}

/** Independent reasons to take something for a person's name, added up as they come. */
class Reasons {
  count = 0;
  strongest = '';
  text = '';
  private most = 0;
  private left = 1;

  add(weight: number, kind: string, quote: string): void {
    if (weight > this.most) {
      this.most = weight;
      this.strongest = kind;
    }
    this.text += this.count++ === 0 ? `${kind}: ${quote}` : `; ${kind}: ${quote}`;
    this.left *= 1 - weight;
  }

  get weight(): number {
    return 1 - this.left;
  }
}

/** Whether a surname of the lists is an ordinary word as well; undefined where no list has it. */
function surnameInList({ reading, lexica }: Names, index: number): boolean | undefined {
  const word = reading.word(index);
  return lexica.surnames.get(word) ?? (lexica.words?.of(word) === 'surname' ? false : undefined);
}

function surnameWeight(names: Names, parts: Parts, from: number, alsoWord: boolean): number {
  if (parts.words > 1) return isOrdinaryWord(names, from) ? 0.2 : 0.5;
  if (names.lexica.words?.of(names.reading.word(from)) === 'organisation') return 0.2;
  // "Bush" in a text that has no bushes
  if (alsoWord) return isOftenCapital(names.reading, from) ? 0.52 : 0.2;
  return names.reading.opens[from] === 1 ? 0.3 : 0.52;
}

function isOftenCapital(reading: Reading, index: number): boolean {
  const word = reading.tokens.word[index] ?? 0;
  return (reading.inside[word] ?? 0) > 1 && reading.lower[word] === 0 && !isNameWord(reading, index + 1);
}

/** Two or three Russian words with a capital that no dictionary has: a foreign name («Джаред Лофнер»). */
function isForeignPair({ reading, morphology }: Names, from: number, to: number): boolean {
  if (!reading.isCyrillic(from)) return false;
  for (let i = from; i < to; i++) {
    if (reading.shape[i] !== Shape.capital && !reading.isHyphen(i)) return false;
    if (reading.shape[i] !== Shape.capital) continue;
    const form = morphology.of(reading.printed(i));
    if (form.known && !form.givenName && !form.surname) return false;
    if (reading.isUsuallyLower(i)) return false;
  }
  return true;
}

function mayBeName({ reading, lexica, morphology }: Names, index: number): boolean {
  if (isCommon(reading, morphology, index)) return false;
  return (
    !reading.isUsuallyLower(index) && !isKnownOther(reading, lexica, index, index + 1) && reading.titleCase[index] !== 1
  );
}

/** A gazetteer knows these very words as something that is no person. */
function isKnownOther(reading: Reading, lexica: Lexica, from: number, to: number): boolean {
  return lexica.gazetteer.endAt(reading.tokens, from, to) === to;
}
