import type { Frame } from './frame.ts';
import type { SentenceView } from './sentence-view.ts';
import { leadSpeaker, speakerFrom } from './subjects.ts';

/** Words of the clause that announces a quotation, which are given as its cue. */
const LONGEST_CUE = 12;
/** A quotation of fewer tokens (marks included) after a colon is a term. */
const SHORTEST_SPEECH = 5;

/** «One of them put it bluntly: "…"»: a colon and a quotation behind a clause whose subject is a speaker. */
export function quotedSpeechFrames(view: SentenceView, known: readonly Frame[]): Frame[] {
  const found: Frame[] = [];
  for (let i = view.from + 1; i < view.to; i++) {
    if (view.sign(i - 1) !== ':') continue;
    const quotation = view.quotationFrom(i);
    if (quotation === undefined || quotation.value.kind === 'title') continue;
    // “…,” she writes, “…”: told already.
    if (known.some(({ content }) => content.from === i)) continue;
    const over = known.findLast(({ anchor, content }) => anchor < i && i < content.to);
    if (over !== undefined && (over.closed || over.content.from >= i - 1 || over.silent === true)) continue;
    const frame = over === undefined ? speechFrame(view, i) : sequelFrame(view, over, i);
    if (frame !== null) found.push(frame);
  }
  return found;
}

/** "X is sure that nobody came: “…”": what stands in quotation marks behind the clause is his as well. */
function sequelFrame(view: SentenceView, clause: Frame, quotation: number): Frame | null {
  const end = quotationEnd(view, quotation);
  if (end - quotation < SHORTEST_SPEECH || view.quotationFrom(quotation)?.value.kind !== 'quote') return null;
  return {
    rule: clause.rule,
    construction: 'colon-sequel',
    cue: clause.cue,
    speaker: clause.speaker,
    content: { from: quotation, to: end },
    closed: true,
    anchor: quotation - 1,
    confidence: 0.7,
  };
}

function quotationEnd(view: SentenceView, quotation: number): number {
  let end = quotation;
  while (end < view.to && view.reading.isQuoted(end)) end++;
  return end;
}

function speechFrame(view: SentenceView, quotation: number): Frame | null {
  const lead = leadSpeaker(view, view.clauseStart(quotation - 1), quotation - 1);
  // "An accountant in Osh is not impressed": where he is belongs to him, not to the cue.
  const speaker = lead === null ? null : (speakerFrom(view, lead.from) ?? lead);
  if (speaker === null || speaker.type === 'author' || quotation - 1 - speaker.to > LONGEST_CUE) return null;
  const end = quotationEnd(view, quotation);
  if (end - quotation < SHORTEST_SPEECH || speaker.to >= quotation - 1) return null;
  return {
    rule: 'statements/quoted-speech',
    construction: 'colon-quotation',
    cue: { from: speaker.to, to: quotation - 1 },
    speaker,
    content: { from: quotation, to: end },
    closed: true,
    anchor: speaker.from,
    confidence: 0.75,
  };
}
