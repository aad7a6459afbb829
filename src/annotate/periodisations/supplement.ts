import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import type { Announcement } from './announcements.ts';
import type { Bounds } from './bounds.ts';
import { openingStretches } from './chronicle.ts';
import { datedHeadings } from './dated-headings.ts';
import { areConsecutive, areInOrder, type DatedPhase, datedPhases } from './dated-phrases.ts';
import { datesCounted, enumeratedBefore, enumeratedPhases } from './enumeration.ts';
import { listedPhase } from './listed-phase.ts';
import type { Passage } from './passages.ts';
import { type PhaseTable, phaseTables } from './phase-tables.ts';
import type { NamedScholar } from './proposers.ts';
import type { Scheme } from './scheme.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the first reading, by ordinals and lists, has found. */
export interface FirstReading {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly dates: readonly Annotation<TimeExpression>[];
  readonly announced: ReadonlyMap<Passage, readonly Announcement[]>;
  readonly own: Scheme;
  schemeOf(announcement: Announcement): Scheme;
  /** Whether the phases of a passage are, at a place, those of a project or the like. */
  isOfUndertaking(passage: Passage, place: Span): boolean;
  scholarBefore(region: Span): NamedScholar | null;
  schemeOfScholar(scholar: NamedScholar): Scheme;
}

/** Phases in order, as one way of reading gives them. */
interface Reading {
  readonly rule: string;
  readonly phases: readonly Unnumbered[];
}
interface Unnumbered extends Span {
  readonly ordinal: number | null;
  readonly label: string | null;
  readonly bounds: Bounds;
}

/** No division has more phases. */
const MOST = 20;
/** Sentences so far behind an announcement set out what it announces, in one paragraph. */
const LONGEST = 3000;
/** So many paragraphs behind an announcement may set out its phases. */
const PARAGRAPHS = 6;
/**
 * Readings that give the bounds of phases which the text goes on to speak of by their numbers alone: "three periods: growth
 * (1989–1993), … In the first period, …".
 */
const SETTING_OUT: ReadonlySet<string> = new Set(['phases:enumerated', 'phases:table', 'phases:dated-heading']);
/** So many parts of history that follow one another are a periodisation without anyone saying so. */
const FEWEST_UNANNOUNCED = 3;

/**
 * Second reading, where ordinals and lists gave less than was announced: phases in the announcing sentence, in a table,
 * by name in the paragraphs behind it, in sentences that open with stretches of time, in dated headings.
 */
export function supplementAnnounced(first: FirstReading): void {
  const places = placesOf(first);
  for (const [passage, announcements] of first.announced)
    for (const announcement of announcements) {
      const scheme = first.schemeOf(announcement);
      const wanted = announcement.count ?? 2;
      const complete = scheme.ordinals().length >= wanted;
      if (complete && (scheme.isBounded() || announcement.count === null)) continue;
      for (const reading of readings(first, places, passage, announcement)) {
        const phases = reading.phases.slice(0, announcement.count ?? reading.phases.length);
        if (phases.length < (complete ? wanted : Math.min(2, wanted))) continue;
        if (complete && !SETTING_OUT.has(reading.rule)) continue;
        defineAll(first.document, scheme, { rule: reading.rule, phases }, complete);
        break;
      }
    }
}

/** Of phases in order, those that begin at a place or behind it, as far as a paragraph sets out what was announced. */
function datedBehind(phases: readonly DatedPhase[], place: number): DatedPhase[] {
  const found: DatedPhase[] = [];
  for (let at = firstEndingAfter(phases, place); at < phases.length; at++) {
    const phase = phases[at];
    if (phase === undefined || found.length > MOST) break;
    if (phase.start >= place) found.push(phase);
  }
  return found;
}

/** What more than one announcement may ask for: read once. */
interface Places {
  readonly tables: (vocabulary: Vocabulary) => readonly PhaseTable[];
  readonly headings: (vocabulary: Vocabulary) => readonly DatedPhase[];
  readonly dated: (passage: Passage) => readonly DatedPhase[];
  readonly index: ReadonlyMap<Passage, number>;
}

const placesOf = (first: FirstReading): Places => ({
  tables: once((vocabulary: Vocabulary) => phaseTables(first.document, vocabulary, first.dates)),
  headings: once((vocabulary: Vocabulary) => datedHeadings(first.document, vocabulary, first.dates)),
  dated: once((passage: Passage) => datedOf(first, passage)),
  index: new Map(first.passages.map((passage, index) => [passage, index])),
});

function once<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const found = read(key);
    known.set(key, found);
    return found;
  };
}

function* readings(
  first: FirstReading,
  places: Places,
  passage: Passage,
  announcement: Announcement,
): Generator<Reading> {
  const { document, dates } = first;
  const { count } = announcement;
  const fits = (phases: readonly Unnumbered[]): boolean => count === null || phases.length === count;
  const sentence = passage.sentences[firstEndingAfter(passage.sentences, announcement.start)] ?? passage;
  const rest = { start: announcement.end, end: sentence.end };
  yield { rule: 'phases:enumerated', phases: enumeratedPhases(document, passage, rest, dates) };
  const table = places.tables(passage.vocabulary).find(({ phases }) => fits(phases));
  if (table !== undefined) yield { rule: 'phases:table', phases: table.phases };
  const behind = paragraphsBehind(first, places, passage, announcement);
  const named = behind.flatMap((one) => datedBehind(places.dated(one), announcement.end));
  if (named.length >= Math.min(2, count ?? 2)) yield { rule: 'phases:named', phases: inOneScheme(named, count) };
  if (count === null) return;
  const listed = enumeratedBefore(document, passage, { start: sentence.start, end: announcement.start }, dates);
  if (listed.length === count && areConsecutive(listed)) yield { rule: 'phases:enumerated', phases: listed };
  yield { rule: 'phases:dates', phases: datesCounted(document, passage, rest, dates, count) };
  const before = openingStretches(
    document,
    passage,
    { start: Math.max(passage.start, sentence.start - LONGEST), end: sentence.start },
    dates,
  ).slice(-count);
  if (before.length === count && areConsecutive(before)) yield { rule: 'phases:opening-stretch', phases: before };
  const opening = behind.flatMap((one) =>
    openingStretches(
      document,
      one,
      { start: sentence.end, end: one === passage ? Math.min(one.end, sentence.end + LONGEST) : one.end },
      dates,
    ),
  );
  // Counted as they were announced, they may leave years out: "In the 2000s … After 2014 …".
  if (
    opening.length >= count &&
    (areConsecutive(opening.slice(0, count)) || (opening.length === count && areInOrder(opening)))
  )
    yield { rule: 'phases:opening-stretch', phases: opening };
  const here = { start: announcement.end, end: Math.min(passage.end, announcement.end + LONGEST) };
  yield { rule: 'phases:dates', phases: datesCounted(document, passage, here, dates, count) };
  const headings = places.headings(passage.vocabulary);
  if (headings.length === count) yield { rule: 'phases:dated-heading', phases: headings };
}

const datedOf = (first: FirstReading, passage: Passage): DatedPhase[] =>
  datedPhases(first.document, passage, first.dates).filter((phase) => !first.isOfUndertaking(passage, phase));

/** The announcing paragraph and those behind it in its section, up to the next announcement. */
function paragraphsBehind(
  { passages, announced }: FirstReading,
  { index }: Places,
  passage: Passage,
  { end }: Announcement,
): Passage[] {
  const from = index.get(passage) ?? 0;
  const found = [passage];
  for (const next of passages.slice(from + 1, from + 1 + PARAGRAPHS)) {
    if (next.section !== passage.section || (announced.get(next)?.length ?? 0) > 0) break;
    if (next.start >= end && next.kind !== 'footnote') found.push(next);
  }
  return found;
}

/** Of one name for each phase the first; a part that goes back in time is none. */
function inOneScheme(parts: readonly Unnumbered[], count: number | null): Unnumbered[] {
  const kept: Unnumbered[] = [];
  for (const part of parts) {
    const before = kept.at(-1);
    if (before !== undefined && !areConsecutive([before, part]) && part.ordinal === null) continue;
    if (part.ordinal !== null && kept.some(({ ordinal }) => ordinal === part.ordinal)) continue;
    kept.push(part);
    if (kept.length === count) break;
  }
  return kept;
}

/**
 * A division that nothing announces, where no scheme was found at all: a table of phases, parts of history named one
 * after another, headings or sentences that open with one stretch of time after another. The first that is found counts.
 */
export function readUnannounced(first: FirstReading): void {
  for (const { scheme, reading } of unannounced(first)) {
    defineAll(first.document, scheme, reading);
    return;
  }
}

function* unannounced(first: FirstReading): Generator<{ readonly scheme: Scheme; readonly reading: Reading }> {
  const { document, dates, passages, own } = first;
  const vocabularies = new Set(passages.map((passage) => passage.vocabulary));
  for (const vocabulary of vocabularies)
    for (const { phases } of phaseTables(document, vocabulary, dates))
      yield { scheme: own, reading: { rule: 'phases:table', phases } };
  for (const passage of passages) {
    const phases = passage.kind === 'heading' ? [] : datedOf(first, passage);
    if (phases.length < FEWEST_UNANNOUNCED || !areConsecutive(phases)) continue;
    const scholar = first.scholarBefore({ start: passage.start, end: phases[0]?.start ?? passage.start });
    const scheme = scholar === null ? own : first.schemeOfScholar(scholar);
    yield { scheme, reading: { rule: 'phases:named', phases } };
  }
  for (const vocabulary of vocabularies) {
    const phases = datedHeadings(document, vocabulary, dates);
    if (phases.length > 0) yield { scheme: own, reading: { rule: 'phases:dated-heading', phases } };
  }
  for (const passage of passages) {
    const phases = passage.kind === 'paragraph' ? openingStretches(document, passage, passage, dates) : [];
    if (phases.length >= FEWEST_UNANNOUNCED && areConsecutive(phases))
      yield { scheme: own, reading: { rule: 'phases:opening-stretch', phases } };
  }
}

/** @param again also where a phase has been spoken of by its number */
function defineAll(document: Document, scheme: Scheme, { rule, phases }: Reading, again = false): void {
  let before = 0;
  if (again) scheme.forgetBare();
  for (const { start, end, ordinal, label, bounds } of phases) {
    const number = ordinal ?? before + 1;
    before = number;
    if (!again && scheme.has(number)) continue;
    scheme.define(listedPhase(document, { start, end, ordinal: number, label, bounds, rule }));
  }
}
