import type { Cue } from './cues.ts';
import type { CueMatch, Frame } from './frame.ts';
import { insertedFrame } from './inserted-frame.ts';
import { nominalFrame } from './nominal-frame.ts';
import { phraseFrame, possessiveFrame } from './phrase-frame.ts';
import { quotedSpeechFrames } from './quoted-speech.ts';
import type { SentenceView } from './sentence-view.ts';
import { verbFrame } from './verb-frame.ts';

/**
 * Every attribution by words in one sentence, from left to right.
 * @param announced whether a quotation stands behind a colon
 */
export function sentenceFrames(view: SentenceView, cues: readonly CueMatch[], announced: boolean): Frame[] {
  const frames: Frame[] = [];
  for (const match of cues) {
    // What is said within a quotation or a title is not said by the writer of the text.
    if (view.isInset(match.from)) {
      const frame = insertedFrame(view, match);
      if (frame !== null) frames.push(frame);
      continue;
    }
    const frame = firstFrame(view, match, frames.at(-1));
    if (frame !== null) frames.push(swallows(frame, frames) ? { ...frame, silent: true } : frame);
  }
  const heard = frames.length < 2 ? frames : frames.filter((frame) => !isHeardAgain(frame, frames));
  return announced ? [...heard, ...quotedSpeechFrames(view, heard)] : heard;
}

/** "X rejects both: “What is measured,” she writes, “is history”": the words are told with their own cue. */
const isHeardAgain = (frame: Frame, all: readonly Frame[]): boolean =>
  frame.construction === 'verb-colon' &&
  all.some(({ anchor, content }) => anchor > frame.content.from && Math.abs(content.from - frame.content.from) <= 1);

/** A content before its cue that would hold an attribution already found: "According to X, … as Y suggested". */
const swallows = (frame: Frame, known: readonly Frame[]): boolean =>
  frame.closed && known.some(({ anchor }) => anchor >= frame.content.from && anchor < frame.content.to);

function firstFrame(view: SentenceView, match: CueMatch, before: Frame | undefined): Frame | null {
  for (const cue of match.values) {
    const frame = frameFor(view, match, cue, before);
    if (frame !== null) return frame;
  }
  return null;
}

function frameFor(view: SentenceView, match: CueMatch, cue: Cue, before: Frame | undefined): Frame | null {
  switch (cue.kind) {
    case 'verb':
      return verbFrame(view, match, cue, before);
    case 'phrase':
      return phraseFrame(view, match, cue);
    case 'possessive':
      return possessiveFrame(view, match, cue);
    case 'nominal':
      return nominalFrame(view, match, cue);
    case 'none':
      return null;
  }
}
