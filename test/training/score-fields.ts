/**
 * `npx tsx test/training/score-fields.ts [--errors FIELD|all] [--fold 0]`: reads AnyStyle's core set (../shared/data/anystyle) with a
 * model that has not seen the string (five folds) and scores what comes out field by field, letters and figures only:
 * F1 of whole fields, where the labels tell one or one was found.
 */
import type { EntryFields } from '../../src/annotate/references/entry.ts';
import type { Piece } from '../../src/annotate/references/pieces/piece.ts';
import { EntryReader } from '../../src/annotate/references/read-entry.ts';
import { store } from '../support/annotate.ts';
import { readAnystyle } from './anystyle.ts';
import { FOLDS, foldOf, modelRows, trainOn, type Unit, unitOf } from './piece-training.ts';

const loose = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The first run of words with one of the labels. */
function labelledText({ pieces, words }: Unit, wanted: readonly Piece[]): string {
  const from = pieces.findIndex((piece) => wanted.includes(piece));
  if (from < 0) return '';
  let to = from;
  while (to < pieces.length && pieces[to] === pieces[from]) to++;
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

const familyOf = (names: EntryFields['editors']): string =>
  names.map((name) => ('literal' in name ? name.literal : name.family)).join(' ');

interface Field {
  readonly name: string;
  readonly truth: (unit: Unit) => string;
  readonly found: (fields: EntryFields, unit: Unit) => string;
  readonly same?: (truth: string, found: string) => boolean;
}

const plain = (name: string, wanted: readonly Piece[], found: (fields: EntryFields) => string | undefined): Field => ({
  name,
  truth: (unit) => labelledText(unit, wanted),
  found: (fields) => found(fields) ?? '',
});

/** Names and numbers are read out of their words: every name or number found stands in them, and the first one is there. */
const within = (truth: string, found: string): boolean =>
  found !== '' && found.split(/\s+/u).every((part) => loose(truth).includes(loose(part)));
const numbers = (truth: string, found: string): boolean => {
  const told = truth.match(/\d+/gu) ?? [truth];
  const read = found.match(/\d+/gu) ?? [found];
  return told.length > 0 && loose(told[0]) === loose(read[0]);
};
const IN = /^[\s.,;:([]*in:?\s+/iu;
const hasLabel = (unit: Unit, piece: Piece): boolean => unit.pieces.includes(piece);

const FIELDS: readonly Field[] = [
  { ...plain('author', ['author'], ({ authors }) => familyOf(authors)), same: within },
  { ...plain('editor', ['editor'], ({ editors }) => familyOf(editors)), same: within },
  plain('title', ['title'], ({ title }) => title),
  {
    name: 'container',
    truth: (unit) => labelledText(unit, ['book', 'journal']).replace(IN, ''),
    found: ({ container }) => container ?? '',
  },
  {
    name: 'journal',
    truth: (unit) => labelledText(unit, ['journal']).replace(IN, ''),
    found: ({ container }, unit) => (hasLabel(unit, 'journal') ? (container ?? '') : ''),
  },
  plain('publisher', ['publisher'], ({ publisher }) => publisher),
  plain('place', ['place'], ({ place }) => place),
  { ...plain('pages', ['pages'], ({ pages, pageCount }) => pages ?? pageCount), same: numbers },
  { ...plain('volume', ['volume'], ({ volume, issue }) => volume ?? issue), same: numbers },
  {
    ...plain('date', ['date'], ({ year }) => (year === undefined ? undefined : String(year))),
    same: (truth, found) => truth.includes(found),
  },
];

const counts = new Map(FIELDS.map(({ name }) => [name, { right: 0, told: 0, found: 0 }]));
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const errors = option('--errors');
const only = option('--fold');
const units = readAnystyle().map(unitOf);
for (let fold = 0; fold < FOLDS; fold++) {
  if (only !== undefined && fold !== Number(only)) continue;
  const { training, unseen } = foldOf(units, fold);
  const entries = modelRows(trainOn(training)).map(([form, weights], index) => ({
    id: `piece-model:${index}`,
    form,
    cells: { form, weights },
  }));
  const folded: typeof store = Object.create(store);
  folded.lexicon = (place, name) =>
    name === 'piece-model'
      ? Object.assign(Object.create(store.lexicon(place, name)), { entries })
      : store.lexicon(place, name);
  const reader = new EntryReader(folded);
  for (const unit of unseen) {
    const fields = reader.read(unit.text);
    for (const { name, truth, found, same } of FIELDS) {
      const told = truth(unit);
      const read = found(fields, unit);
      const count = counts.get(name);
      if (count === undefined) continue;
      if (loose(told) !== '') count.told++;
      if (loose(read) !== '') count.found++;
      const right =
        loose(told) !== '' && loose(read) !== '' && (loose(told) === loose(read) || same?.(told, read) === true);
      if (right) count.right++;
      else if ((name === errors || errors === 'all') && (loose(told) !== '' || loose(read) !== ''))
        console.log(`${name}: ${told}  ≠  ${read}\n    ${unit.text}`);
    }
  }
}
for (const [name, { right, told, found }] of counts)
  console.log(
    `${name.padEnd(10)} ${((200 * right) / (told + found)).toFixed(1)}  (${right} right, ${told} told, ${found} found)`,
  );
