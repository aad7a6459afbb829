import type { BibliographyWords } from '../vocabulary.ts';
import type { EntryWord, Piece } from './piece.ts';
import { type WordFeatures, wordFeatures } from './word-features.ts';

/** The places around a word whose words tell of it, and what stands before the names of their features. */
export const NEIGHBOURS: readonly { readonly offset: number; readonly prefix: string }[] = [
  { offset: -2, prefix: '-2:' },
  { offset: -1, prefix: '-1:' },
  { offset: 1, prefix: '+1:' },
  { offset: 2, prefix: '+2:' },
];

/** Features that go together: the key tells them apart, and they are named only where it is new. */
export interface FeatureGroup {
  readonly key: string;
  readonly names: () => readonly string[];
}

const group = (key: string, names: () => readonly string[]): FeatureGroup => ({ key, names });
const NO_FEATURES: FeatureGroup = group('none', () => []);

const YEAR_LIKE = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/u;
/** Words remembered with their features; then it starts anew, so that memory stays bounded. */
const MOST_KEPT = 5000;

/** Names of features by position of a word: what it is, what its neighbours are, what has gone before in the entry. */
export class PieceFeatures {
  private readonly words: BibliographyWords;
  private readonly known = new Map<string, WordFeatures>();

  constructor(words: BibliographyWords) {
    this.words = words;
  }

  /** All features of every word by name, as training wants them. */
  of(words: readonly EntryWord[], marks: readonly (Piece | undefined)[]): string[][] {
    const infos = this.infos(words);
    return this.placed(infos, marks).map((groups, i) => [
      ...groups.flatMap(({ names }) => names()),
      ...(infos[i]?.here ?? []),
      ...NEIGHBOURS.flatMap(({ offset, prefix }) => infos[i + offset]?.around.map((name) => prefix + name) ?? []),
    ]);
  }

  infos(words: readonly EntryWord[]): WordFeatures[] {
    return words.map(({ text }) => this.info(text));
  }

  /** Those features of every word that its place in the entry gives it: all but what it and its neighbours are. */
  placed(infos: readonly WordFeatures[], marks: readonly (Piece | undefined)[]): FeatureGroup[][] {
    const places = this.places(infos);
    const progress = progressOf(infos);
    const chunks = chunksOf(infos);
    const whole = wholeOf(infos);
    return infos.map((info, i) => {
      const mark = marks[i] ?? 'o';
      const before = marks[i - 1] ?? (i === 0 ? 'start' : 'o');
      const after = marks[i + 1] ?? (i === infos.length - 1 ? 'end' : 'o');
      const tail = infos[i - 1]?.tail ?? 'tail=start';
      const state = progress[i] ?? '';
      const start = Math.min(i, 6);
      const end = Math.min(infos.length - 1 - i, 5);
      const place = places[i] ?? '';
      return [
        group(`rules ${before} ${mark} ${after}`, () => rulesAround(before, mark, after)),
        group(`state ${mark} ${state}`, () => stateNames(mark, state)),
        group(`sign ${before} ${mark} ${state} ${tail}`, () => [
          `rule-after=${mark} ${tail}`,
          `state-after=${state} ${tail}`,
          `before-rule-after=${before} ${tail}`,
        ]),
        group(`whole ${mark} ${whole}`, () => [`whole=${whole}`, `rule-whole=${mark} ${whole}`]),
        group(`place ${start} ${end} ${place}`, () => placeNames(start, end, place)),
        group(`shape ${info.here[1] ?? ''} ${tail}`, () => [`shape-after=${info.here[1] ?? ''} ${tail}`]),
        chunks[i] ?? NO_FEATURES,
      ];
    });
  }

  private info(printed: string): WordFeatures {
    // One number is like another of as many figures, but a year.
    const text = /\d/u.test(printed) && !YEAR_LIKE.test(printed) ? printed.replace(/\d/gu, '0') : printed;
    let info = this.known.get(text);
    if (info === undefined) {
      if (this.known.size > MOST_KEPT) this.known.clear();
      info = wordFeatures(text, this.words);
      this.known.set(text, info);
    }
    return info;
  }

  /** Names of places of up to three words: "New York". */
  private places(infos: readonly WordFeatures[]): (string | undefined)[] {
    const found = new Array<string | undefined>(infos.length).fill(undefined);
    infos.forEach((info, i) => {
      if (!info.capital || found[i] !== undefined) return;
      const second = infos[i + 1]?.bare ?? '';
      const third = infos[i + 2]?.bare ?? '';
      const count =
        i + 2 < infos.length && this.words.isPlace(`${info.bare} ${second} ${third}`)
          ? 3
          : i + 1 < infos.length && this.words.isPlace(`${info.bare} ${second}`)
            ? 2
            : info.place
              ? 1
              : 0;
      for (let at = i; at < i + count; at++) found[at] = at === i ? 'first' : 'inner';
    });
    return found;
  }
}

const rulesAround = (before: string, mark: string, after: string): string[] => [
  `rule=${mark}`,
  `rules=${before} ${mark}`,
  `rules+1=${mark} ${after}`,
  `rules3=${before} ${mark} ${after}`,
];

const stateNames = (mark: string, state: string): string[] => [
  `state=${state}`,
  `rule-state=${mark} ${state}`,
  ...state.split(' ').flatMap((part) => [`part=${part}`, `rule-part=${mark} ${part}`]),
];

/** Where in the entry, from both ends; words that are missing around it; a name of a place. */
const placeNames = (start: number, end: number, place: string): string[] => [
  `from-start=${start}`,
  `from-end=${end}`,
  ...NEIGHBOURS.filter(({ offset }) => start + offset < 0 || end - offset < 0).map(({ prefix }) => `${prefix}none`),
  ...(place === '' ? [] : [`place-run=${place}`]),
];

/** What has gone before each word: sentences ended, a year, a quotation closed or open, a bracket open, "In". */
function progressOf(infos: readonly WordFeatures[]): string[] {
  let sentences = 0;
  let year = false;
  let quote = 'unquoted';
  let bracket = false;
  let inside = false;
  return infos.map((info, i) => {
    if (info.opens && quote !== 'quoted') quote = 'quoted';
    if (info.opensBracket) bracket = true;
    if (info.inside && i > 2 && (sentences > 0 || quote === 'closed')) inside = true;
    const state = `s${Math.min(sentences, 4)} ${year ? 'dated' : 'undated'} ${quote} ${bracket ? 'bracket' : 'open'} ${inside ? 'in' : 'out'}`;
    if (info.stops) sentences++;
    if (info.year) year = true;
    if (info.closes && quote === 'quoted') quote = 'closed';
    if (info.closesBracket) bracket = false;
    return state;
  });
}

/** Kinds of words that tell what the stretch between two signs is as a whole. */
const TELLING = [
  'role=journal',
  'role=proceedings',
  'role=collected',
  'role=publisher',
  'role=publisher-name',
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

/** What stands in the stretch between two signs that a word belongs to, and in the stretches before and behind it. */
function chunksOf(infos: readonly WordFeatures[]): FeatureGroup[] {
  const numbers: number[] = [];
  const kinds: Set<string>[] = [new Set()];
  const lengths: number[] = [0];
  infos.forEach((info) => {
    const now = kinds.length - 1;
    numbers.push(now);
    lengths[now] = (lengths[now] ?? 0) + 1;
    for (const name of info.around) if ((TELLING as readonly string[]).includes(name)) kinds[now]?.add(name);
    if (info.parts) {
      kinds.push(new Set());
      lengths.push(0);
    }
  });
  const sizeOf = (chunk: number): string => String(Math.min(lengths[chunk] ?? 0, 6));
  const told = kinds.map((_, chunk) => {
    const names = [`chunk-size=${sizeOf(chunk)}`];
    for (const [offset, prefix] of [
      [-1, 'chunk-1:'],
      [0, 'chunk:'],
      [1, 'chunk+1:'],
    ] as const) {
      const there = kinds[chunk + offset];
      if (there === undefined) names.push(`${prefix}none`);
      else if (there.size === 0) names.push(`${prefix}plain ${sizeOf(chunk + offset)}`);
      else for (const name of there) names.push(prefix + name);
    }
    return group(`chunk ${names.join(' ')}`, () => names);
  });
  return numbers.map((chunk) => told[chunk] ?? NO_FEATURES);
}

/** What the entry as a whole has: a quoted title, "In", editors, pages, a place behind its title. */
function wholeOf(infos: readonly WordFeatures[]): string {
  const has = (name: string): boolean => infos.some(({ around }) => around.includes(name));
  return [
    infos.some(({ opens }) => opens) ? 'quoted' : '',
    has('role=in') ? 'in' : '',
    has('role=editor') ? 'editor' : '',
    has('role=page') ? 'page' : '',
    has('role=thesis') ? 'thesis' : '',
    has('place') ? 'place' : '',
  ].join(',');
}
