import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span, within } from '../../core/span.ts';
import { dates as datesLayer, type TimeExpression } from '../../layers/dates.ts';
import type { PhaseMention } from '../../matching/phase-mentions.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { type Announcement, announcementsIn } from './announcements.ts';
import { boundsIn } from './bounds.ts';
import { readItem } from './list-item.ts';
import { listedPhase } from './listed-phase.ts';
import { type ReadMention, readMention } from './mention.ts';
import { openingOf } from './openings.ts';
import { insideQuotation, type Passage } from './passages.ts';
import { type NamedScholar, Proposers } from './proposers.ts';
import { continuedPhase, isAnothers, revises } from './revisions.ts';
import type { Scheme } from './scheme.ts';
import { Schemes } from './schemes.ts';
import { type FirstReading, readUnannounced, supplementAnnounced } from './supplement.ts';
import type { Cue } from './vocabulary.ts';

/** Reads the passages of a document in order and gathers the schemes they set out. */
export function readSchemes(document: Document, passages: readonly Passage[]): Scheme[] {
  const reader = new SchemeReader(document, passages);
  reader.readAnnouncements();
  reader.readPhases();
  supplementAnnounced(reader);
  if (reader.settled().length === 0) readUnannounced(reader);
  return reader.settled();
}

/** A phase so near the start of its sentence goes on with the list. */
const LIST_LEAD = 14;
/** A longer list is none of phases. */
const MOST_PHASES = 20;

class SchemeReader implements FirstReading {
  readonly document: Document;
  readonly passages: readonly Passage[];
  private readonly proposers: Proposers;
  readonly dates: readonly Annotation<TimeExpression>[];
  readonly announced = new Map<Passage, readonly Announcement[]>();
  /** Where phases are those of a project, by passage. */
  private readonly undertakings = new Map<Passage, Span>();
  private readonly schemes: Schemes;
  private ownSpoken = false;
  /** The scheme whose phases are being listed, and how many of them have been. */
  private listed: Scheme | null = null;
  private position = 0;
  private lastAnnounced: Scheme | null = null;
  /** Where the document last spoke of a phase as its own: "this paper proposes a third stage". */
  private ownSince = -1;

  constructor(document: Document, passages: readonly Passage[]) {
    this.document = document;
    this.passages = passages;
    this.proposers = new Proposers(document);
    this.dates = document.layer(datesLayer);
    this.schemes = new Schemes(this.proposers.own(), passages[0] ?? { start: 0, end: 0 });
  }

  get own(): Scheme {
    return this.schemes.own;
  }

  settled(): Scheme[] {
    return this.schemes.settled();
  }

  isOfUndertaking(passage: Passage, place: Span): boolean {
    const from = this.undertakings.get(passage)?.start;
    return from !== undefined && place.start >= from;
  }

  schemeOf(announcement: Announcement): Scheme {
    return this.schemes.of(announcement.proposer, announcement.own, announcement);
  }

  scholarBefore(region: Span): NamedScholar | null {
    return this.proposers.within(region).at(-1) ?? null;
  }

  schemeOfScholar(scholar: NamedScholar): Scheme {
    return this.schemes.of(scholar.proposer, false, scholar);
  }

  /** First pass: who divides, and whether the document has a scheme of its own and on what it builds. */
  readAnnouncements(): void {
    let previous: NamedScholar | null = null;
    for (const passage of this.passages) {
      if (!passage.vocabulary.speaksOfPhases(this.document, passage)) {
        previous = this.proposers.within(passage).at(-1) ?? previous;
        continue;
      }
      const { announcements, otherwise } = announcementsIn(this.document, passage, this.proposers, previous);
      this.announced.set(passage, announcements);
      if (otherwise !== null) this.undertakings.set(passage, otherwise);
      for (const one of announcements) {
        this.schemes.of(one.proposer, one.own, one).announcements.push(one);
        if (one.own) this.ownSpoken = true;
      }
      for (const sentence of passage.sentences) {
        this.readBasis(passage, sentence, previous);
        previous = this.proposers.within(sentence).at(-1) ?? previous;
      }
    }
    if (!this.schemes.someoneElseAnnounces()) this.ownSpoken = true;
  }

  /** "going beyond Samplov's periodization": no scholar before the cue, so that it is the document that does. */
  private readBasis(passage: Passage, sentence: Span, previous: NamedScholar | null): void {
    if (this.own.basis !== null || passage.kind === 'heading') return;
    if (!passage.vocabulary.speaksOfBasis(this.document, sentence)) return;
    const cues = passage.vocabulary.cues(this.document, sentence);
    const cue = cues.find((one) => one.roles.includes('basis'));
    if (cue === undefined) return;
    const [named] = this.proposers.within(sentence);
    const meant = cues.some((one) => one.roles.includes('own')) ? previous : null;
    const scholar = named ?? meant;
    if (scholar === null || (named !== undefined && named.start < cue.start)) return;
    this.own.basis = this.schemes.of(scholar.proposer, false, scholar);
    this.ownSpoken = true;
  }

  /** Second pass: the phases. */
  readPhases(): void {
    for (const passage of this.passages) {
      const announcements = this.announced.get(passage) ?? [];
      if (this.listed === null && !this.announced.has(passage)) continue;
      if (passage.kind === 'list-item' && this.listed !== null && announcements.length === 0) {
        if (this.readListItem(passage, this.listed)) continue;
      }
      this.readRunningText(passage, announcements);
    }
  }

  private readListItem(passage: Passage, scheme: Scheme): boolean {
    const item = readItem(this.document, passage, this.dates);
    if (item === null) return false;
    const ordinal = item.ordinal ?? this.position + 1;
    if (ordinal > (scheme.announcements.at(-1)?.count ?? MOST_PHASES)) return false;
    this.position = ordinal;
    scheme.define(listedPhase(this.document, { ...item, ordinal, rule: 'phases:list-item' }));
    return true;
  }

  private readRunningText(passage: Passage, announcements: readonly Announcement[]): void {
    const before = this.listed;
    let spoken = false;
    for (const sentence of passage.sentences) {
      const { from, to } = tokensWithin(this.document.tokens, sentence);
      const mentions = passage.vocabulary.mentions.find(this.document, from, to);
      const announcing = within(announcements, sentence);
      if (mentions.length === 0 && announcing.length === 0 && announcements.length === 0) continue;
      const cues = passage.vocabulary.cues(this.document, sentence);
      const labels = announcements.length === 0 ? [] : passage.vocabulary.labels.scan(this.document, sentence);
      const events = [...announcing, ...mentions, ...labels].sort((a, b) => a.start - b.start);
      events.forEach((event, index) => {
        const limit = events[index + 1]?.start ?? sentence.end;
        if ('proposer' in event) this.open(event);
        else if ('rule' in event) this.readLabel(event, cues);
        else if (this.readOne(passage, sentence, event, cues, announcements, limit)) spoken = true;
      });
    }
    if (passage.kind === 'footnote') this.listed = before;
    else if (announcements.length === 0 && (!spoken || passage.kind === 'heading')) this.listed = null;
  }

  private open(announcement: Announcement): void {
    this.listed = this.schemes.of(announcement.proposer, announcement.own, announcement);
    this.lastAnnounced = this.listed;
    this.position = 0;
  }

  private readLabel(
    match: Span & {
      readonly rule: { readonly id: string };
      readonly groups: Readonly<Record<string, string | undefined>>;
    },
    cues: readonly Cue[],
  ): void {
    const bounds = boundsIn(this.dates, match, cues);
    if (this.listed === null || bounds.dates.length === 0 || this.position >= MOST_PHASES) return;
    this.position++;
    const { start, end, rule, groups } = match;
    const label = (groups.label ?? '').slice(1, -1);
    this.listed.define(
      listedPhase(this.document, { start, end, ordinal: this.position, label, bounds, rule: rule.id }),
    );
  }

  /** A mention in running text; whether it spoke of a phase of a scheme. */
  private readOne(
    passage: Passage,
    sentence: Span,
    mention: PhaseMention,
    cues: readonly Cue[],
    announcements: readonly Announcement[],
    limit: number,
  ): boolean {
    if (insideQuotation(this.document.text, sentence, mention.start) || this.isOfUndertaking(passage, mention))
      return false;
    const scheme = this.schemeOfMention(sentence, mention, cues, announcements);
    if (mention.strength === 'weak' && scheme.noun !== mention.noun) return false;
    // "his third stage" is not the third of five where he counts three.
    if (scheme.own && isAnothers(mention, cues) && !scheme.countsLikeBasis()) return true;
    const read = readMention(this.document, passage, sentence, mention, cues, this.dates, limit);
    const taken = cues.some((cue) => cue.to === mention.from && cue.roles.includes('demonstrative'));
    const listed = this.placeInList(scheme, sentence, mention, read);
    if (mention.relative !== null && listed === null) return this.readNew(scheme, mention, read, cues, taken);
    const continued = scheme === this.listed ? continuedPhase(scheme, this.position, sentence, mention, cues) : null;
    const setOut = (read.adjacent && (announcements.length > 0 || this.listed !== null)) || continued !== null;
    if (mention.noun === null && !setOut) return false;
    const [ordinal, ...others] = listed === null ? mention.ordinals : [listed];
    if (ordinal === undefined || others.length > 0) return others.length > 0;
    const first = !scheme.has(ordinal);
    const bounds = scheme.accepts(ordinal, read) ? read.bounds : { begin: null, until: null };
    const bounded = bounds.begin !== null || bounds.until !== null;
    if (first || bounded || passage.kind === 'heading') {
      const opening = first && taken ? openingOf(this.document, passage, this.dates) : null;
      scheme.define({
        ...(opening?.span ?? read.span),
        ordinal,
        label: read.label,
        begin: bounds.begin,
        until: bounds.until,
        doubted: read.doubted,
        rule: `phases:${passage.kind === 'heading' ? 'heading' : read.adjacent ? 'ordinal-with-bounds' : 'ordinal'}`,
        evidence: [...(opening?.evidence ?? []), ...(bounded ? read.evidence : (continued ?? []))],
      });
    }
    if (scheme === this.listed) this.position = ordinal;
    return true;
  }

  /** "The following stage", "The last stage" at the head of a sentence, while announced phases are being gone through. */
  private placeInList(
    scheme: Scheme,
    sentence: Span,
    { start, relative }: PhaseMention,
    read: ReadMention,
  ): number | null {
    const count = scheme.announcements.at(-1)?.count ?? null;
    if (relative === null || scheme !== this.listed || count === null || read.doubted) return null;
    if (start - sentence.start > LIST_LEAD || this.position === 0 || this.position >= count) return null;
    return relative === 'last' ? count : this.position + 1;
  }

  /** "a new phase … which started with … in 2006"; "the next phase will …". */
  private readNew(
    scheme: Scheme,
    mention: PhaseMention,
    read: ReadMention,
    cues: readonly Cue[],
    taken: boolean,
  ): boolean {
    const novel = cues.some((cue) => cue.from === mention.from && cue.roles.includes('novel'));
    const bounded = read.bounds.begin !== null || read.bounds.until !== null;
    const claimed = cues.some((cue) => cue.end <= mention.start && cue.roles.includes('own'));
    if (taken || mention.relative !== 'next') return false;
    if (novel ? !(scheme.own && (bounded || claimed)) : !read.doubted) return false;
    scheme.defineLater({
      start: mention.start,
      end: Math.max(read.span.end, mention.end),
      ordinal: novel ? 'newest' : 'next',
      label: read.label,
      begin: read.bounds.begin,
      until: read.bounds.until,
      doubted: !novel,
      rule: novel ? 'phases:new-phase' : 'phases:next-phase',
      evidence: read.evidence,
    });
    return true;
  }

  /** Whose phase it is: of a scholar with a scheme named before it in the sentence, of the list it stands in, else the document's. */
  private schemeOfMention(
    sentence: Span,
    mention: PhaseMention,
    cues: readonly Cue[],
    announcements: readonly Announcement[],
  ): Scheme {
    const self = cues.filter((cue) => cue.end <= mention.start && cue.roles.includes('own')).at(-1)?.start ?? -1;
    const scholar = this.proposers
      .within(sentence)
      .filter((one) => one.end <= mention.start && this.schemes.known(one.proposer)?.announcements.length)
      .at(-1);
    if (scholar !== undefined && scholar.start > self && !revises(this.own, scholar, mention, cues))
      return this.schemes.known(scholar.proposer) ?? this.own;
    if (self >= 0) {
      this.ownSince = mention.start;
      return this.own;
    }
    const here = announcements[firstEndingAfter(announcements, mention.start) - 1];
    if (here !== undefined)
      return this.ownSince > here.start ? this.own : this.schemes.of(here.proposer, here.own, here);
    return this.ownSpoken ? this.own : (this.lastAnnounced ?? this.own);
  }
}
