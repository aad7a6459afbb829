import { type Span, spanAt } from '../../core/span.ts';
import type { Passage } from '../model/trace.ts';

/** What is needed to show a passage in its sentence. */
export interface Reading {
  readonly document: string;
  readonly text: string;
  /** Sentences of paragraphs and notes, in reading order. */
  readonly sentences: readonly Span[];
}

/** Longer sentences (lists without full stops, broken tables) are cut around the quote. */
const LONGEST = 600;

export interface Place extends Span {
  readonly id: string;
  readonly quote: string;
}

/** A passage in its sentence; the quote alone where it stands in none. */
export function passageOf({ document, text, sentences }: Reading, item: Place, paragraph: string | null): Passage {
  const around = spanAt(sentences, item.start) ?? item;
  const from = Math.max(around.start, item.start - LONGEST);
  const to = Math.min(around.end, Math.max(item.end, from + LONGEST));
  const sentence = `${from > around.start ? '…' : ''}${text.slice(from, to)}${to < around.end ? '…' : ''}`;
  const shift = (from > around.start ? 1 : 0) - from;
  return {
    document,
    annotation: item.id,
    paragraph,
    quote: item.quote,
    sentence,
    at: item.end <= to ? [item.start + shift, item.end + shift] : null,
  };
}
