import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { type RuleMatch, withoutOverlaps } from '../../matching/rule-engine.ts';
import { insideQuotation, type Passage } from './passages.ts';
import type { NamedScholar, Proposers } from './proposers.ts';
import type { Cue } from './vocabulary.ts';

/** "identifies four different stages": a passage that says that someone divides history into phases. */
export interface Announcement extends Span {
  readonly rule: string;
  readonly proposer: string;
  readonly own: boolean;
  /** The citation that names the proposer. */
  readonly citation: string | null;
  readonly count: number | null;
  /** Lemma of the noun: `phase`, `этап`; `null` where it is left out. */
  readonly noun: string | null;
}

/** A phase of a process so near behind is none of a periodisation: "stages of the project". */
const COMPLEMENT = 25;

const isProcess = (cues: readonly Cue[], end: number): boolean =>
  cues.some((cue) => cue.roles.includes('process') && cue.start >= end && cue.start - end <= COMPLEMENT);

/** What is said of divisions in a passage. */
export interface Announced {
  readonly announcements: readonly Announcement[];
  /** From where on phases are those of a project, a survey, an election. */
  readonly otherwise: Span | null;
}

/** "The project ran in two phases", «Выборы прошли в два этапа»: subject of its sentence, at most two words from its start. */
function dividesAnUndertaking(
  document: Document,
  { vocabulary }: Passage,
  sentence: Span,
  match: RuleMatch,
  cues: readonly Cue[],
): boolean {
  if (match.rule.set.subject !== 'divided') return false;
  const own = cues.filter((cue) => cue.roles.includes('own'));
  return cues.some((cue) => {
    if (!cue.roles.includes('undertaking') || cue.end > match.end) return false;
    if (own.some((other) => other.start <= cue.start && cue.end <= other.end)) return false;
    const before = document.text.slice(sentence.start, cue.start).trim();
    const words = before === '' ? [] : before.split(/\s+/u);
    return words.length <= 2 && !words.some((word) => vocabulary.isPreposition(word));
  });
}

/** The announcements of a passage, in order; `before` is the proposer named last. */
export function announcementsIn(
  document: Document,
  passage: Passage,
  proposers: Proposers,
  before: NamedScholar | null,
): Announced {
  let otherwise: Span | null = null;
  const found: Announcement[] = [];
  let previous = before;
  const { vocabulary } = passage;
  for (const sentence of passage.sentences) {
    const engine = passage.kind === 'heading' ? vocabulary.headings : vocabulary.announcements;
    const matches = withoutOverlaps(engine.scan(document, sentence));
    if (matches.length === 0) continue;
    const cues = vocabulary.cues(document, sentence);
    const named = proposers.within(sentence);
    for (const match of matches) {
      if (match.rule.set.act === 'elliptic' && found.length === 0) continue;
      if (insideQuotation(document.text, sentence, match.start)) continue;
      if (isProcess(cues, match.end) || dividesAnUndertaking(document, passage, sentence, match, cues)) {
        otherwise ??= { start: sentence.start, end: passage.end };
        continue;
      }
      const whose = proposerOf(document, passage, sentence, match, { cues, named, previous, proposers });
      if (whose.scholar !== null) previous = whose.scholar;
      found.push({
        ...announced(match, passage),
        proposer: whose.proposer,
        own: whose.own,
        citation: whose.scholar?.citation ?? null,
      });
    }
  }
  return { announcements: found, otherwise: found.length > 0 ? null : otherwise };
}

const announced = (match: RuleMatch, { vocabulary }: Passage) => ({
  start: match.start,
  end: match.end,
  rule: match.rule.id,
  count: match.groups.count === undefined ? null : vocabulary.count(match.groups.count),
  noun: match.groups.noun === undefined ? null : vocabulary.lemma(match.groups.noun),
});

interface Context {
  readonly cues: readonly Cue[];
  readonly named: readonly NamedScholar[];
  readonly previous: NamedScholar | null;
  readonly proposers: Proposers;
}

interface Whose {
  readonly proposer: string;
  readonly own: boolean;
  readonly scholar: NamedScholar | null;
}

/**
 * Who divides: of scholars, words for the document itself, pronouns and nouns for scholars the last before the verb;
 * where there is none ("can be divided into …"), a citation behind it; a programme of the government that is carried out in
 * stages; else the document's author.
 */
function proposerOf(
  document: Document,
  { vocabulary }: Passage,
  sentence: Span,
  match: Span,
  { cues, named, previous, proposers }: Context,
): Whose {
  const own: Whose = { proposer: proposers.own(), own: true, scholar: null };
  const of = (scholar: NamedScholar): Whose => ({ proposer: scholar.proposer, own: false, scholar });
  const scholar = named.filter((one) => one.end <= match.start + 1).at(-1);
  const cueBefore = (role: Cue['roles'][number]) =>
    cues.filter((cue) => cue.end <= match.start && cue.roles.includes(role)).at(-1)?.start ?? -1;
  const self = cueBefore('own');
  if (scholar !== undefined && scholar.start > self) return of(scholar);
  if (self >= 0) return own;
  if (cueBefore('anaphor') >= 0 && previous !== null) return of(previous);
  const behind = named.find((one) => one.start >= match.end && one.citation !== null);
  if (behind !== undefined) return of(behind);
  // «Автор делит …», where no other author has been named: the one who writes.
  if (cueBefore('anaphor') >= 0) return own;
  const person = proposers.person({ start: sentence.start, end: match.start });
  if (person !== null) return { proposer: person, own: false, scholar: null };
  const programme = proposers.programme({ start: sentence.start, end: match.start });
  if (programme !== null) return { proposer: programme, own: false, scholar: null };
  const speaker = vocabulary.speaker(document, { start: sentence.start, end: match.start });
  if (speaker !== undefined)
    return { proposer: document.text.slice(speaker.start, speaker.end), own: false, scholar: null };
  return own;
}
