import type { Document } from '../../core/document.ts';
import type { Draft, Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { Statement } from '../../layers/statements.ts';
import { contentLimit, trimmedContent } from './content.ts';
import type { Frame, TokenRange } from './frame.ts';
import { modeOf } from './mode.ts';
import type { CitationBracket, Reading } from './reading.ts';
import type { SpeakerResolver } from './resolver.ts';
import type { SentenceView } from './sentence-view.ts';
import type { ResolvedSpeaker } from './speaker.ts';

/** A shorter content is a fragment ("they will"), unless it is a quotation. */
const SHORTEST_CONTENT = 12;

/** A statement as it was made, for the sentences that carry it on. */
export interface Made {
  readonly speaker: ResolvedSpeaker;
  readonly content: Span;
  readonly bracket: CitationBracket | undefined;
}

/** Turns frames into drafts: trims the content, names the speaker, finds mode and citation. */
export class DraftMaker {
  readonly drafts: Draft<Statement>[] = [];
  private readonly document: Document;
  private readonly resolver: SpeakerResolver;
  private readonly outermost: readonly Span[];

  constructor(document: Document, reading: Reading, resolver: SpeakerResolver) {
    this.document = document;
    this.resolver = resolver;
    this.outermost = reading.outermostQuotations();
  }

  fromFrame(view: SentenceView, frame: Frame, later: readonly Frame[], list: SentenceView | null): Made | null {
    if (frame.silent === true) return null;
    const limit = contentLimit(view, frame, later);
    const runsOn = list !== null && limit === view.to && !frame.closed;
    const content = runsOn
      ? trimmedContent(list, { from: frame.content.from, to: list.to })
      : withWholeQuotation(view, trimmedContent(view, { from: frame.content.from, to: limit }));
    if (content === null || this.isFragment(content)) return null;
    const speaker = this.resolver.resolve(frame.speaker, view);
    if (speaker === null) return null;
    const bracket =
      bracketOf(view, { from: frame.content.from, to: frame.closed ? view.to : limit }) ??
      view.reading.bracketAt(view.endWithQuotation());
    const cue = frame.cue === null ? null : view.reading.span(frame.cue.from, frame.cue.to);
    this.add(frame.rule, content, speaker, {
      cue,
      attribution: 'cue',
      citation: bracket?.citations[0]?.id ?? speaker.citation,
      confidence: speaker.guessed ? frame.confidence * 0.8 : frame.confidence,
      evidence: [{ kind: 'construction', quote: frame.construction }, ...speaker.evidence],
      attributing: attributionOf(view, frame),
    });
    return { speaker, content, bracket };
  }

  add(
    rule: string,
    content: Span,
    speaker: ResolvedSpeaker,
    given: {
      readonly cue: Span | null;
      readonly attribution: Statement['attribution'];
      readonly citation: string | null;
      readonly confidence: number;
      readonly evidence: readonly Evidence[];
      /** Speaker and cue, where they stand in the text. */
      readonly attributing?: Span | undefined;
    },
  ): void {
    const { text, map } = this.document;
    const range = given.cue === null ? undefined : map.toSource(given.cue.start, given.cue.end)[0];
    this.drafts.push({
      ...content,
      rule,
      confidence: Math.round(given.confidence * 100) / 100,
      evidence: given.evidence,
      value: {
        speaker: speaker.name,
        entity: speaker.entity,
        speakerType: speaker.type,
        cue: given.cue === null ? null : text.slice(given.cue.start, given.cue.end),
        cueSource: range === undefined ? null : [range[0], range[1]],
        mode: modeOf(text, content, this.outermost, given.attributing),
        attribution: given.attribution,
        citation: given.citation,
      },
    });
  }

  isFragment(content: Span): boolean {
    return (
      content.end - content.start < SHORTEST_CONTENT &&
      modeOf(this.document.text, content, this.outermost) === 'indirect'
    );
  }
}

/**
 * “They forbade nothing. They only named us”: a quotation that begins in the content runs on behind its sentence, and
 * one that ends in it may have begun before: “We had no word for it. We had an address,” one of them recalls.
 */
function withWholeQuotation(view: SentenceView, content: Span | null): Span | null {
  if (content === null) return null;
  const first = view.reading.quotationAt(view.from);
  const begun =
    first?.value.kind === 'quote' &&
    first.start < view.reading.start(view.from) &&
    content.start === view.reading.start(view.from) &&
    content.end >= first.end;
  const start = begun ? first.start : content.start;
  const last = view.reading.quotationAt(view.to - 1);
  const runsOn =
    content.end === view.reading.end(view.to - 1) &&
    last?.value.kind === 'quote' &&
    last.start >= content.start &&
    last.end > content.end;
  return { start, end: runsOn ? last.end : content.end };
}

/** The bracket that supports a content: the last within it or right behind it. */
function bracketOf(view: SentenceView, { from, to }: TokenRange): CitationBracket | undefined {
  for (let i = Math.min(to, view.to) - 1; i >= from; i--) {
    const bracket = view.reading.bracketAt(i);
    if (bracket !== undefined) return bracket;
  }
  return undefined;
}

/** From the first to the last word of speaker and cue, where both stand in this sentence. */
function attributionOf(view: SentenceView, { cue, speaker }: Frame): Span | undefined {
  if (cue === null || speaker.from < view.from) return undefined;
  return view.reading.span(Math.min(cue.from, speaker.from), Math.max(cue.to, speaker.to));
}
