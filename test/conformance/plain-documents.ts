import iconv from 'iconv-lite';
import { type Description, readDescription } from './description.ts';
import { seeded } from './random.ts';
import * as damage from './renderers/damage.ts';
import { inPages, type PageLayout } from './renderers/pages.ts';
import {
  loseBodies,
  loseMarkers,
  type NoteStyle,
  notesAtEnd,
  type PlainDocument,
  printPlain,
  startPlain,
} from './renderers/plain.ts';
import { type Rendering, utf8 } from './rendering.ts';

export interface Printing {
  readonly notes?: NoteStyle;
  readonly pages?: Partial<PageLayout>;
  readonly mutators?: readonly damage.Mutator[];
  readonly encoding?: string;
}

/** A text file: mutators before the pages are set, then pages (or notes at the end), then the notes' style. */
export function plain(description: Description, what: string, writer: string, printing: Printing): Rendering {
  const document = lay(description, printing);
  const text = printPlain(document, printing.notes);
  return {
    file: `${description.id}.${what}.txt`,
    format: 'txt',
    writer,
    bytes: () => (printing.encoding === undefined ? utf8(text) : iconv.encode(text, printing.encoding)),
    truth: document.truth,
    levels: 'numbered',
    labels: 'printed',
  };
}

function lay(description: Description, { pages, mutators = [] }: Printing): PlainDocument {
  const started = startPlain(description);
  const laid =
    pages === undefined
      ? notesAtEnd(started)
      : inPages(started, { size: 1500, hyphens: false, formFeeds: false, ...pages }, seeded(7));
  return mutators.reduce((document, mutate) => mutate(document), laid);
}

/** With the quotation marks and dashes that the encodings of typewriters and terminals have. */
const typewritten = (description: Description): Description =>
  JSON.parse(JSON.stringify(description).replaceAll(/[«»]/gu, '\\"').replaceAll(/[–—]/gu, '-').replaceAll('№', 'N'));

const lostMarkers =
  (...keys: string[]): damage.Mutator =>
  (document) =>
    loseMarkers(document, new Set(keys));
const lostBodies =
  (...keys: string[]): damage.Mutator =>
  (document) =>
    loseBodies(document, new Set(keys));

/** Every class of damage that extraction does, alone or with those it usually comes with. */
export function plainDocuments(): Rendering[] {
  const rooms = readDescription('reading-rooms');
  const gardens = readDescription('sadovye-tovarishchestva');
  const ferries = readDescription('ferries-report');
  const village = readDescription('auyl-kitapkhanasy');
  const styles = damage.NOTE_STYLES;
  return [
    ...[rooms, gardens, ferries, village].map((description) => plain(description, 'clean', 'clean', {})),
    plain(rooms, 'wrapped', 'hard-wrapped', { mutators: [damage.hardWrap(72, false)] }),
    plain(gardens, 'wrapped', 'hard-wrapped', { mutators: [damage.hardWrap(66, true)] }),
    plain(rooms, 'pages', 'extracted', { pages: {} }),
    plain(gardens, 'pages', 'extracted', { pages: { formFeeds: true } }),
    plain(ferries, 'hyphens', 'extracted', { pages: { hyphens: true, size: 1100 } }),
    plain(gardens, 'hyphens', 'extracted', { pages: { hyphens: true, size: 1300 } }),
    plain(rooms, 'running-heads', 'extracted', {
      pages: {
        formFeeds: true,
        size: 1200,
        head: (number) => (number % 2 === 0 ? 'Tolman and Velichko' : 'Reading Rooms and Their Readers'),
        foot: (number) => String(number + 40),
      },
    }),
    plain(rooms, 'glued-markers', 'extracted', { pages: {}, notes: styles.glued }),
    plain(gardens, 'glued-markers', 'extracted', { pages: {}, notes: styles.glued }),
    plain(ferries, 'spaced-markers', 'extracted', { pages: {}, notes: styles.spaced }),
    plain(rooms, 'bulleted-notes', 'converter', { pages: {}, notes: styles.bullets }),
    plain(ferries, 'bracketed-notes', 'clean', { notes: styles.bracketed }),
    plain(ferries, 'tex-notes', 'converter', { pages: {}, notes: styles.tex }),
    plain(gardens, 'broken-tex-notes', 'converter', { pages: {}, notes: styles.brokenTex }),
    plain(rooms, 'lost-markers', 'extracted', { pages: {}, mutators: [lostMarkers('2', '6')] }),
    plain(gardens, 'lost-bodies', 'extracted', { pages: {}, mutators: [lostBodies('3')] }),
    plain(rooms, 'displaced-notes', 'extracted', { pages: { size: 1300 }, mutators: [damage.displacedNote(2, 2)] }),
    plain(rooms, 'front-run-in', 'extracted', { mutators: [damage.runInFront, damage.volumeHeader] }),
    plain(gardens, 'front-run-in', 'extracted', { mutators: [damage.runInFront] }),
    plain(rooms, 'broken-tables', 'converter', {
      mutators: [damage.notesAndSourceInOneLine, damage.tabsInCaptions, damage.garbledLastRow],
    }),
    plain(rooms, 'lost-quotation-mark', 'extracted', { pages: {}, mutators: [damage.lostOpeningMark] }),
    plain(gardens, 'lost-quotation-mark', 'extracted', { pages: {}, mutators: [damage.lostOpeningMark] }),
    plain(rooms, 'invented-sentence', 'extracted', {
      pages: {},
      mutators: [lostMarkers('2'), damage.inventedSentence('On the public rooms of the valley.')],
    }),
    plain(rooms, 'split-note', 'extracted', { pages: { size: 1300 }, mutators: [damage.splitNote(0, 2)] }),
    plain(gardens, 'split-note', 'extracted', { pages: { size: 1300 }, mutators: [damage.splitNote(1, 2)] }),
    plain(rooms, 'broken-address', 'extracted', { mutators: [damage.brokenAddress] }),
    plain(rooms, 'stray', 'extracted', { mutators: [damage.strayHyphen, damage.entryInTwo] }),
    ...['win1251', 'utf16le', 'utf-16be'].map((encoding) =>
      plain(gardens, encoding, 'encoding', { encoding, notes: styles.bracketed }),
    ),
    ...['koi8-r', 'cp866'].map((encoding) =>
      plain(typewritten(gardens), encoding, 'encoding', { encoding, notes: styles.bracketed }),
    ),
  ];
}
