import { fold, foldPhrase } from '../../../resources/fold.ts';
import { type BibliographyWords, ROLES } from '../vocabulary.ts';

/** The features of a word for itself, whatever stands around it. */
export interface WordFeatures {
  /** Begins with those of {@link around}. */
  readonly here: readonly string[];
  /** Those that tell something about its neighbours. */
  readonly around: readonly string[];
  readonly opens: boolean;
  readonly closes: boolean;
  readonly opensBracket: boolean;
  readonly closesBracket: boolean;
  /** It may end a sentence: a full stop that closes neither an initial nor an abbreviation. */
  readonly stops: boolean;
  /** A sign behind it, or a bracket, parts it from what follows. */
  readonly parts: boolean;
  readonly year: boolean;
  readonly inside: boolean;
  readonly bare: string;
  /** The feature of the signs behind it. */
  readonly tail: string;
  readonly capital: boolean;
  readonly place: boolean;
  /** A place of several words may begin here. */
  readonly opensPlace: boolean;
  /** The name of a publisher of several words may begin here. */
  readonly opensPublisher: boolean;
  /** The name of a periodical of several words may begin here. */
  readonly opensJournal: boolean;
  /** Without the signs around it, if it is more than signs; folded. */
  readonly plain: string;
  readonly shape: string;
  /** "A.": nothing but an initial. */
  readonly initial: boolean;
  /** The first sign is a letter. */
  readonly lettered: boolean;
  /** The last sign is a letter: nothing parts it from what follows. */
  readonly unstopped: boolean;
  /** One bit for each of {@link TELLING} that the word is. */
  readonly telling: number;
}

/** Kinds of words that tell what the stretch between two signs is as a whole. */
export const TELLING = [
  'role=journal',
  'role=proceedings',
  'role=collected',
  'role=publisher',
  'role=publisher-name',
  'role=journal-name',
  'role=editor',
  'role=translator',
  'role=thesis',
  'role=report',
  'role=page',
  'role=volume',
  'role=edition',
  'role=series',
  'role=in',
  'body',
  'place',
  'month',
  'year',
  'given',
] as const;
const BIT = new Map<string, number>(TELLING.map((name, index) => [name, 1 << index]));

/** The bits of some of them. */
export const tellingOf = (names: readonly string[]): number =>
  names.reduce((bits, name) => bits | (BIT.get(name) ?? 0), 0);

const OPENING = /^[("[*]*[«“"„‘'`]/u;
const CLOSING = /[»”"’'][.,;:)]*$/u;
const YEAR = /^[([]*(?:c\.|©)?(?:1[4-9]|20)\d\d[a-z]?[)\].,;:]*$/u;

export function wordFeatures(text: string, words: BibliographyWords): WordFeatures {
  const head = /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';
  const tail = head.length === text.length ? '' : (/[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '');
  const bare = text.slice(head.length, text.length - tail.length);
  const lower = fold(bare);
  const shape = shapeOf(bare);
  const stopped = tail.startsWith('.') ? `${lower}.` : lower;
  const held = new Set([...words.rolesOf(stopped), ...(stopped === lower ? [] : words.rolesOf(lower))]);
  const roles = ROLES.filter((role) => held.has(role));
  const kinds = [
    ...roles.map((role) => `role=${role}`),
    ...(words.month(bare) === undefined ? [] : ['month']),
    ...(words.isGivenName(bare) && /^\p{Lu}/u.test(bare) ? ['given'] : []),
    ...(words.isStopword(bare) ? [/^\p{Lu}/u.test(bare) ? 'capital-stop' : 'stop'] : []),
    ...(/^\p{Lu}/u.test(bare) && words.isPlace(bare) ? ['place'] : []),
    ...(words.isInstitution(bare) ? ['body'] : []),
    ...(YEAR.test(text) ? ['year'] : []),
  ];
  const sign = signOf(tail);
  const around = [`w=${/\d/u.test(lower) ? shape : lower}`, `shape=${shape}`, `tail=${sign}`, ...kinds];
  if (head !== '') around.push(`head=${signOf(head)}`);
  return {
    around,
    here: [
      ...around,
      `end=${/\d/u.test(lower) ? '' : lower.slice(-3)}`,
      `shape-tail=${shape} ${sign}`,
      ...(kinds.length === 0 ? ['kind=none'] : [`kind=${kinds.join(' ')}`]),
    ],
    opens: OPENING.test(text),
    closes: CLOSING.test(text),
    opensBracket: /[([][^)\]]*$/u.test(text),
    closesBracket: /^[^([]*[)\]]/u.test(text),
    stops: /[.?!]/u.test(tail) && !(tail.startsWith('.') && (bare.length < 2 || words.isAbbreviation(`${lower}.`))),
    parts:
      /[,;:)\]]$/u.test(text) ||
      (/[.?!]/u.test(tail) && !(tail.startsWith('.') && (bare.length < 2 || words.isAbbreviation(`${lower}.`)))),
    year: YEAR.test(text),
    inside: roles.includes('in'),
    bare,
    tail: `tail=${sign}`,
    capital: /^\p{Lu}/u.test(bare),
    place: kinds.includes('place'),
    opensPlace: words.opensPlace(bare),
    opensPublisher: words.opensName('publisher-name', bare),
    opensJournal: words.opensName('journal-name', bare),
    plain: foldPhrase(bare === '' ? text : bare),
    shape: `shape=${shape}`,
    initial: /^\p{Lu}\.$/u.test(text),
    lettered: /^\p{L}/u.test(text),
    unstopped: /\p{L}$/u.test(text),
    telling: tellingOf(kinds),
  };
}

/** "^xx", "^", "^^", "d4", "0-0": letters by case and figures by number, runs as one sign. */
function shapeOf(bare: string): string {
  if (/^\d+$/u.test(bare)) return `d${Math.min(bare.length, 5)}`;
  return bare
    .slice(0, 40)
    .replace(/[’ʼ‘ʻ`]/gu, "'")
    .replace(/\p{Lu}/gu, '^')
    .replace(/\p{L}/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/x{2,}/gu, 'xx')
    .replace(/\^{2,}/gu, '^^')
    .replace(/0{2,}/gu, '00')
    .slice(0, 8);
}

const signOf = (signs: string): string =>
  signs === ''
    ? 'no'
    : signs
        .replace(/[«“„"»”‘’'`]+/gu, '"')
        .replace(/[‐‑–—−-]+/gu, '-')
        .slice(0, 3);
