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
    return this.placed(infos, marks).map((names, i) => [
      ...names,
      ...(infos[i]?.here ?? []),
      ...NEIGHBOURS.flatMap(({ offset, prefix }) => infos[i + offset]?.around.map((name) => prefix + name) ?? []),
    ]);
  }

  infos(words: readonly EntryWord[]): WordFeatures[] {
    return words.map(({ text }) => this.info(text));
  }

  /** Those features of every word that its place in the entry gives it: all but what it and its neighbours are. */
  placed(infos: readonly WordFeatures[], marks: readonly (Piece | undefined)[]): string[][] {
    const places = this.places(infos);
    const progress = progressOf(infos);
    const chunks = chunksOf(infos);
    const whole = wholeOf(infos);
    return infos.map((_, i) => {
      const names: string[] = [];
      for (const { offset, prefix } of NEIGHBOURS) if (infos[i + offset] === undefined) names.push(`${prefix}none`);
      const mark = marks[i] ?? 'o';
      const before = marks[i - 1] ?? (i === 0 ? 'start' : 'o');
      const after = marks[i + 1] ?? (i === infos.length - 1 ? 'end' : 'o');
      const state = progress[i] ?? '';
      names.push(
        `rule=${mark}`,
        `rules=${before} ${mark}`,
        `rules+1=${mark} ${after}`,
        `rules3=${before} ${mark} ${after}`,
      );
      names.push(`state=${state}`, `rule-state=${mark} ${state}`);
      for (const part of state.split(' ')) names.push(`part=${part}`, `rule-part=${mark} ${part}`);
      for (const name of chunks[i] ?? []) names.push(name);
      names.push(`whole=${whole}`, `rule-whole=${mark} ${whole}`);
      names.push(`from-start=${Math.min(i, 6)}`, `from-end=${Math.min(infos.length - 1 - i, 5)}`);
      if (places[i] !== undefined) names.push(`place-run=${places[i]}`);
      const tail = infos[i - 1]?.around.find((name) => name.startsWith('tail=')) ?? 'tail=start';
      names.push(`rule-after=${mark} ${tail}`, `state-after=${state} ${tail}`, `before-rule-after=${before} ${tail}`);
      names.push(`shape-after=${infos[i]?.here[1] ?? ''} ${tail}`);
      return names;
    });
  }

  private info(text: string): WordFeatures {
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
    for (let i = 0; i < infos.length; i++)
      for (const count of [3, 2, 1]) {
        const name = infos
          .slice(i, i + count)
          .map(({ bare }) => bare)
          .join(' ');
        if (found[i] !== undefined || i + count > infos.length || !/^\p{Lu}/u.test(name) || !this.words.isPlace(name))
          continue;
        for (let at = i; at < i + count; at++) found[at] = at === i ? 'first' : 'inner';
      }
    return found;
  }
}

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
function chunksOf(infos: readonly WordFeatures[]): string[][] {
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
    return names;
  });
  return numbers.map((chunk) => told[chunk] ?? []);
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
