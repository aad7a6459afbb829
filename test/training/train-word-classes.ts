/**
 * `npx tsx test/training/train-word-classes.ts FOLDER… [--write]`: learns which classes English words have and in which
 * order classes follow one another, from plain texts (`*.txt`) that wink-nlp tags (MIT; universal parts of speech), with
 * verbs split further by form and by the auxiliary before them. Holds every tenth text back and prints how often both
 * agree on it; with `--write`, learns from all texts and writes the two lexicons of the tagger
 * (src/matching/word-classes.ts). The texts of the shipped lexicons are the `in` folders that `../shared/tools/sets.mjs
 * prepare` writes for wikiwars, meantime, uner-ewt-dev and raz-odd, in this order. Deterministic: the same texts give the same files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import type { TokenTable } from '../../src/core/tokens.ts';
import { tokenise, wordAt } from '../../src/matching/tokens.ts';
import { WORD_CLASSES, type WordClass, WordClassTagger } from '../../src/matching/word-classes.ts';
import { Lexicon } from '../../src/resources/lexicon.ts';
import { ResourceStore } from '../../src/resources/store.ts';

const store = new ResourceStore();
const PLACE = 'languages/eng';
const nlp = winkNLP(model, ['sbd', 'pos']);
const FOLDERS = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const FEWEST = 3;
const HELD_BACK = 10;

const MODALS = new Set('can could may might must shall should will would cannot ca wo ought'.split(' '));
const SPOKEN_MODALS = ['gonna', 'gotta', 'wanna'];
const FINITE = new Set('is are was were am has have had do does did'.split(' '));
const SUBJECTS = new Set(['i', 'he', 'she', 'we', 'they']);
const OWNERS = new Set('my your his its our their'.split(' '));
const DETERMINED: ReadonlySet<WordClass> = new Set(['noun', 'plural', 'name', 'adjective', 'number']);
/** Behind one of them `'s` is a verb, behind "let" a pronoun, whatever the teacher says. */
const CONTRACTED = 'it that he she there here this what who where how when why'.split(' ');
const INTERJECTIONS = new Set(
  'yeah yep yup nope um uh erm hmm mhm huh oh ah okay ok wow hey hi hello alright'.split(' '),
);
const RELATIVES = new Set(['who', 'which', 'whom', 'whose']);
const verbs = store.lexicon(PLACE, 'verb-forms');
const base = new Set(verbs.forms('tense', 'base'));
/** Verbs that are not as often nouns or adjectives. */
const plain = new Set(
  verbs.entries.filter(({ cells }) => cells.tense === 'base' && cells.noun !== 'yes').map(({ form }) => form),
);
const thirds = verbs.entries
  .filter(({ cells }) => cells.tense === 'present' && cells.noun !== 'yes')
  .map(({ form }) => form);
const irregular = new Set(verbs.forms('tense', 'past'));

/** Of words that the texts may not have, as they do not have those of speech. */
const GIVEN: ReadonlyMap<string, WordClass> = new Map([
  ...[...irregular].filter((form) => !base.has(form)).map((form): [string, WordClass] => [form, 'past']),
  ...thirds.map((form): [string, WordClass] => [form, 'third']),
  ...[...plain].map((form): [string, WordClass] => [form, 'base']),
  ...SPOKEN_MODALS.map((form): [string, WordClass] => [form, 'modal']),
  ...[...INTERJECTIONS].map((form): [string, WordClass] => [form, 'interjection']),
]);

export interface Tagged {
  readonly tokens: TokenTable;
  readonly text: string;
  readonly classes: readonly WordClass[];
}

export function tagText(text: string): Tagged {
  const tokens = tokenise(text);
  const document = nlp.readDoc(text);
  const found: { start: number; pos: string }[] = [];
  let position = 0;
  document.tokens().each((token: ItemToken) => {
    const form = token.out();
    position = text.indexOf(form, position);
    found.push({ start: position, pos: token.out(nlp.its.pos) });
    position += form.length;
  });
  const classes: WordClass[] = [];
  let at = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] ?? 0;
    while (at + 1 < found.length && (found[at + 1]?.start ?? 0) <= start) at++;
    classes.push(classOf(wordAt(tokens, i), found[at]?.pos ?? 'NOUN', classes));
  }
  // The teacher's possessive pronouns are as determiners are; "her" is one before what it determines.
  classes.forEach((name, i) => {
    const word = wordAt(tokens, i);
    if (name === 'pronoun' && (OWNERS.has(word) || (word === 'her' && DETERMINED.has(classes[i + 1] ?? 'stop'))))
      classes[i] = 'determiner';
  });
  return { tokens, text, classes };
}

function classOf(word: string, pos: string, before: readonly WordClass[]): WordClass {
  if (word === ',') return 'comma';
  if (/^[.!?;:]$/u.test(word)) return 'stop';
  if (!/[\p{L}\p{N}]/u.test(word)) return 'mark';
  if (INTERJECTIONS.has(word)) return 'interjection';
  if (word === "'s") return pos === 'AUX' || pos === 'VERB' ? 'auxiliary' : 'possessive';
  if (word.endsWith("n't") || word === 'cannot')
    return MODALS.has(word.slice(0, -3)) || word === 'cannot' ? 'modal' : 'auxiliary';
  if (/^\p{L}+'(?:re|ve|ll|d|m)$/u.test(word)) return 'contraction';
  switch (pos) {
    case 'NOUN':
      return /[^s]s$/u.test(word) ? 'plural' : 'noun';
    case 'PROPN':
      return 'name';
    case 'NUM':
      return 'number';
    case 'ADJ':
      return 'adjective';
    case 'ADV':
      return 'adverb';
    case 'DET':
      return 'determiner';
    case 'ADP':
      return 'preposition';
    case 'SCONJ':
      return 'subordinator';
    case 'CCONJ':
      return 'coordinator';
    case 'INTJ':
      return 'interjection';
    case 'PRON':
      return SUBJECTS.has(word) ? 'subject' : RELATIVES.has(word) ? 'relative' : 'pronoun';
    case 'PART':
      return word === 'to' ? 'infinitive-mark' : word === 'not' ? 'negation' : 'adverb';
    case 'AUX':
    case 'VERB':
      return verbClass(word, before);
    default:
      return 'noun';
  }
}

/** The nearest class to the left that is no adverb and no negation. */
function governor(before: readonly WordClass[]): WordClass {
  for (let i = before.length - 1; i >= 0; i--) {
    const name = before[i] ?? 'stop';
    if (name !== 'adverb' && name !== 'negation') return name;
  }
  return 'stop';
}

const AUXILIARIES: readonly WordClass[] = ['auxiliary', 'auxiliary-other', 'contraction'];

function verbClass(word: string, before: readonly WordClass[]): WordClass {
  const left = governor(before);
  const bare = left === 'modal' || left === 'infinitive-mark';
  if (MODALS.has(word)) return 'modal';
  if (word === 'be' || word === 'been' || word === 'being' || word === 'having') return 'auxiliary-other';
  if (FINITE.has(word)) return bare ? 'base' : 'auxiliary';
  if (word.length > 4 && word.endsWith('ing') && !base.has(word)) return 'gerund';
  if (bare) return 'base';
  const past = irregular.has(word) || (word.length > 3 && word.endsWith('ed') && !base.has(word));
  const behind = AUXILIARIES.includes(left);
  // "put", "cut", "set" are base and past alike: past only behind an auxiliary.
  if (past && !base.has(word)) return behind ? 'participle' : 'past';
  if (behind && (past || /(?:en|wn|ne)$/u.test(word))) return 'participle';
  if (/[^s]s$/u.test(word)) return 'third';
  if (past) return 'past';
  if (/(?:[^aeiou]en|wn|one)$/u.test(word) && !base.has(word)) return 'participle';
  return behind || left === 'stop' ? 'base' : 'present';
}

type Counts = Map<string, Map<WordClass, number>>;
function count(counts: Counts, key: string, name: WordClass, times = 1): void {
  const row = counts.get(key) ?? new Map<WordClass, number>();
  row.set(name, (row.get(name) ?? 0) + times);
  counts.set(key, row);
}

interface Learnt {
  /** Words that the texts had too seldom. */
  readonly given: ReadonlySet<string>;
  readonly words: Counts;
  readonly order: Counts;
  readonly totals: Map<WordClass, number>;
}

export function learn(texts: readonly Tagged[]): Learnt {
  const words: Counts = new Map();
  const order: Counts = new Map();
  const totals = new Map<WordClass, number>();
  for (const { tokens, classes } of texts) {
    let before: WordClass = 'stop';
    classes.forEach((name, i) => {
      count(order, before, name);
      totals.set(name, (totals.get(name) ?? 0) + 1);
      count(words, wordAt(tokens, i), name);
      before = name;
    });
  }
  // A verb seen in one bare form has the other too; verbs of the list that no text had are not left to their endings.
  const seen = (form: string): number => [...(words.get(form)?.values() ?? [])].reduce((sum, times) => sum + times, 0);
  const given = new Set([...GIVEN.keys()].filter((form) => seen(form) < FEWEST || INTERJECTIONS.has(form)));
  for (const form of given) count(words, form, GIVEN.get(form) ?? 'noun', FEWEST);
  for (const [form, row] of words) {
    const bare = (row.get('base') ?? 0) + (row.get('present') ?? 0);
    if (bare === 0 || (bare < FEWEST && !base.has(form))) continue;
    if (!row.has('base')) count(words, form, 'base', Math.ceil(bare / 4));
    if (!row.has('present')) count(words, form, 'present', Math.ceil(bare / 4));
  }
  return { words, order, totals, given };
}

/** Of a word that is nearly always of one of these, other classes are slips of the teacher's. */
const CLOSED: ReadonlySet<WordClass> = new Set([
  'modal',
  'auxiliary',
  'subject',
  'relative',
  'determiner',
  'coordinator',
  'pronoun',
]);

const share = (value: number): string => (Math.round(value * 10) / 10).toString();

/** Emission scores: log P(word | class) up to a constant of the word, i.e. log P(class | word) − log P(class). */
function rows({ words, order, totals, given }: Learnt): { words: string[]; order: string[] } {
  const all = [...totals.values()].reduce((sum, times) => sum + times, 0);
  const prior = (name: WordClass) => Math.log((totals.get(name) ?? 1) / all);
  const cell = (row: ReadonlyMap<WordClass, number>, least: number): string => {
    const sum = [...row.values()].reduce((total, times) => total + times, 0);
    const closed = [...row].some(([name, times]) => CLOSED.has(name) && times > sum * 0.8);
    return [...row]
      .filter(([, times]) => times >= Math.max(least, sum * (closed ? 0.05 : 0.01)))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([name, times]) => `${name} ${share(Math.log(times / sum) - prior(name))}`)
      .join('|');
  };
  const out = ["let 's\tpronoun 0", ...CONTRACTED.map((form) => `${form} 's\tauxiliary 0`)];
  const rare: Counts = new Map();
  for (const form of [...words.keys()].sort()) {
    const row = words.get(form) ?? new Map<WordClass, number>();
    const sum = [...row.values()].reduce((total, times) => total + times, 0);
    if (!/\p{L}/u.test(form)) continue;
    if (sum >= FEWEST && row.get('name') !== sum) out.push(`${form}\t${cell(row, 1)}`);
    if (sum > 12 || given.has(form)) continue;
    for (const [name, times] of row) {
      if (name === 'name') continue;
      // What ends in -ing is told by that; "-g" alone tells of "smog".
      const shortest = name === 'gerund' ? 3 : 1;
      for (let length = shortest; length <= Math.min(4, form.length - 2); length++)
        count(rare, `-${form.slice(-length)}`, name, times);
    }
  }
  for (const ending of [...rare.keys()].sort()) {
    const row = rare.get(ending) ?? new Map<WordClass, number>();
    const sum = [...row.values()].reduce((total, times) => total + times, 0);
    if (sum >= 12) out.push(`${ending}\t${cell(row, 1)}`);
  }
  const orderRows = [...order.keys()].sort().map((before) => {
    const row = order.get(before) ?? new Map<WordClass, number>();
    const sum = [...row.values()].reduce((total, times) => total + times, 0);
    const cells = WORD_CLASSES.map((name) => `${name} ${share(Math.log(((row.get(name) ?? 0) + 0.2) / (sum + 6)))}`);
    return `${before}\t${cells.join('|')}`;
  });
  return { words: out, order: orderRows };
}

function lexiconOf(name: string, column: string, lines: readonly string[]): Lexicon {
  const meta = { title: name, source: 'here', licence: 'CC0-1.0', retrieved: '2026-11-30', key: ['form'], columns: {} };
  return new Lexicon(
    `${PLACE}/${name}`,
    meta,
    lines.map((line, index) => {
      const [form = '', cell = ''] = line.split('\t');
      return { form, id: `${PLACE}/${name}:${form}`, line: index + 2, cells: { form, [column]: cell } };
    }),
  );
}

const texts = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => tagText(readFileSync(join(folder, name), 'utf8'))),
);
const kept = texts.filter((_text, index) => index % HELD_BACK !== 0);
const held = texts.filter((_text, index) => index % HELD_BACK === 0);
const learnt = rows(learn(kept));
const tagger = new WordClassTagger(
  lexiconOf('word-classes', 'classes', learnt.words),
  lexiconOf('word-class-order', 'followers', learnt.order),
);
let right = 0;
let seen = 0;
const wrong = new Map<string, number>();
for (const { text, tokens, classes } of held)
  for (let from = 0; from < tokens.count; ) {
    let to = from;
    while (to < tokens.count && !(classes[to] === 'stop' && /[.!?]/u.test(wordAt(tokens, to)))) to++;
    to = Math.min(to + 1, tokens.count);
    tagger.tag(text, tokens, from, to).forEach((number, i) => {
      const name = WORD_CLASSES[number] ?? 'noun';
      const truth = classes[from + i] ?? 'noun';
      seen++;
      if (name === truth) right++;
      else wrong.set(`${truth} → ${name}`, (wrong.get(`${truth} → ${name}`) ?? 0) + 1);
    });
    from = to;
  }
console.log(
  `${texts.length} texts; on every tenth, held back: ${right}/${seen} ${((100 * right) / seen).toFixed(1)} %`,
);
for (const [pair, times] of [...wrong].sort(([, a], [, b]) => b - a).slice(0, 20)) console.log(`  ${pair} ${times}`);
if (process.argv.includes('--write')) {
  const all = rows(learn(texts));
  const folder = join(import.meta.dirname, '../../src/resources', PLACE);
  writeFileSync(join(folder, 'word-classes.tsv'), `form\tclasses\n${all.words.join('\n')}\n`);
  writeFileSync(join(folder, 'word-class-order.tsv'), `form\tfollowers\n${all.order.join('\n')}\n`);
  console.log(`${all.words.length} words and endings written`);
}
