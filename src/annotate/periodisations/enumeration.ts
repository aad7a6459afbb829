import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { boundsIn, datesWithin, yearOf } from './bounds.ts';
import { areConsecutive, type DatedPhase } from './dated-phrases.ts';
import { type PhaseItem, readItem } from './list-item.ts';
import type { Passage } from './passages.ts';
import type { Cue, Vocabulary } from './vocabulary.ts';

/** "(1)", "2)", "(b)", «а)» before a member. */
const ENUMERATOR = /(?:^|[\s,;:])\(?(?:\d{1,2}|[a-hа-з]|[ivx]{1,4})\)\s/u;
const EACH_ENUMERATOR = new RegExp(ENUMERATOR.source, 'gu');
/** What stands between two members: a semicolon, or what may follow a closing bracket: a comma, a conjunction. */
const BETWEEN = /;\s*|\)(?:,\s+(?:\p{L}{1,3}\s)?|\s\p{L}{1,3}\s)/gu;
const LEADING = /^[\s,;:]*(?:\(?(?:\d{1,2}|[a-hа-з]|[ivx]{1,4})\)\s+)?/iu;
const MOST_MEMBERS = 20;
const SHORTEST_MEMBER = 3;

/**
 * The phases that a sentence lists behind its announcement: "(1) the shock years, 1992-1995; (2) the years of drift, …",
 * «фаза становления (1990–1995), фаза расцвета (1996–2004) и …». Empty where fewer than two members have dates.
 *
 * @param region from the announcement to the end of its sentence
 */
export function enumeratedPhases(
  document: Document,
  passage: Passage,
  region: Span,
  dates: readonly Annotation<TimeExpression>[],
): PhaseItem[] {
  return readMembers(document, passage, membersOf(document.text, region, passage.vocabulary), dates);
}

function readMembers(
  document: Document,
  passage: Passage,
  members: readonly Span[],
  dates: readonly Annotation<TimeExpression>[],
): PhaseItem[] {
  if (members.length < 2 || members.length > MOST_MEMBERS) return [];
  const read = members.map((span) =>
    readItem(document, { ...passage, ...span, kind: 'list-item', sentences: [span] }, dates),
  );
  const found = read.filter((item) => item !== null);
  return found.filter((item) => item.bounds.dates.length > 0).length >= Math.max(2, members.length - 1) ? found : [];
}

/** What may stand between two dates of a bare list: signs, a conjunction, words such as «гг.». */
const BARE_GAP = /^[\s,;:.—–]*(?:\p{L}{1,7}\.?[\s,;]*){0,2}$/u;

/**
 * As many dates behind an announcement as phases were announced, each of which goes on from the one before: "three periods:
 * 1991–1996, 1997–2004 and 2005–2012"; "two periods: before 2005, when …, and after 2005, when …"; "four periods. The
 * founding years ran from 1988 to 1992. They were followed by a decade of disputes (1993–2002) …".
 */
export function datesCounted(
  document: Document,
  { vocabulary }: Passage,
  region: Span,
  dates: readonly Annotation<TimeExpression>[],
  count: number,
): DatedPhase[] {
  const cues = vocabulary.cues(document, region);
  const inside = datesWithin(dates, region);
  if (count === 2 && inside.length === 1) return aroundOne(inside[0], cues);
  const phases = inside.map((date, index): DatedPhase => {
    const before = inside[index - 1]?.end ?? region.start;
    const bounds = boundsIn([date], { start: before, end: date.end }, cues);
    return { start: date.start, end: date.end, ordinal: null, label: null, bounds };
  });
  // A year between them dates an event, unless nothing but years is listed.
  const lasting = phases.filter(({ bounds }) => bounds.begin !== bounds.until);
  const bare = inside.every((date, index) =>
    BARE_GAP.test(document.text.slice(inside[index - 1]?.end ?? region.start, date.start)),
  );
  const found = bare ? phases : lasting;
  return found.length === count && areConsecutive(found) ? found : [];
}

/** So near behind the date stands "and after it". Units: UTF-16 code units. */
const BEHIND = 24;

/** "two periods: before 2002 and afterwards", «до 2002 г. и после него»: one year between two phases. */
function aroundOne(date: Annotation<TimeExpression> | undefined, cues: readonly Cue[]): DatedPhase[] {
  if (date === undefined) return [];
  const year = yearOf(date.value.begin ?? date.value.until);
  const leads =
    date.value.begin === null ||
    cues.some((cue) => cue.roles.includes('before') && date.start - cue.end <= 1 && cue.end <= date.start);
  const thence = cues.find(
    (cue) => cue.roles.includes('thence') && cue.start >= date.end && cue.start - date.end <= BEHIND,
  );
  if (year === null || !leads || thence === undefined) return [];
  const { start, end } = date;
  return [
    { start, end, ordinal: null, label: null, bounds: { begin: null, until: year, dates: [date] } },
    {
      start: thence.start,
      end: thence.end,
      ordinal: null,
      label: null,
      bounds: { begin: year, until: null, dates: [date] },
    },
  ];
}

/** «Имперский (до 1917), советский (1918–1991) и независимый (с 1992) — таковы три периода»: the members before the announcement. */
export function enumeratedBefore(
  document: Document,
  passage: Passage,
  { start, end }: Span,
  dates: readonly Annotation<TimeExpression>[],
): PhaseItem[] {
  const length = document.text.slice(start, end).replace(/[\s,;:—–-]+$/u, '').length;
  return readMembers(
    document,
    passage,
    cutMembers(document.text, { start, end: start + length }, passage.vocabulary),
    dates,
  );
}

function membersOf(text: string, region: Span, vocabulary: Vocabulary): Span[] {
  const stretch = text.slice(region.start, region.end);
  const colon = /[:—–]\s/u.exec(stretch);
  const first = ENUMERATOR.exec(stretch);
  const offset = colon !== null ? colon.index + 1 : (first?.index ?? -1);
  return offset < 0 ? [] : cutMembers(text, { start: region.start + offset, end: region.end }, vocabulary);
}

function cutMembers(text: string, { start, end: close }: Span, vocabulary: Vocabulary): Span[] {
  const list = text.slice(start, close);
  const cuts = [...list.matchAll(EACH_ENUMERATOR)].map((match) => match.index);
  const ends = cuts.length > 1 ? cuts.slice(1) : [...list.matchAll(BETWEEN)].map((match) => endOfMember(match));
  const members: Span[] = [];
  let from = cuts.length > 1 ? (cuts[0] ?? 0) : 0;
  for (const end of [...ends, list.length]) {
    const member = vocabulary.trimmed(text, stripped(text, { start: start + from, end: start + end }));
    if (member.end - member.start > SHORTEST_MEMBER) members.push(stripped(text, member));
    from = end;
  }
  return members;
}

/** Without an enumerator before it, and signs between members on both sides. */
function stripped(text: string, { start, end }: Span): Span {
  const lead = LEADING.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end: start + text.slice(start, end).replace(/[\s,;.]+$/u, '').length };
}

/** A closing bracket belongs to the member before it. */
const endOfMember = (match: RegExpExecArray | RegExpMatchArray): number =>
  (match.index ?? 0) + (match[0].startsWith(')') ? 1 : 0);
