import type { Block, Document } from '../../core/document.ts';
import type { Draft } from '../../core/layer.ts';
import { firstEndingAfter, spanAt } from '../../core/span.ts';
import { footnotes } from '../../layers/footnotes.ts';
import type { Quotation } from '../../layers/quotations.ts';
import { sentences } from '../../layers/sentences.ts';
import type { Speakers } from './speakers.ts';

/** A note that is one quotation from end to end: the original words of what the passage renders. */
interface QuotedNote {
  readonly index: number;
  readonly marker: number | null;
  speaker: string | null;
}

/** How sure a speaker is that was taken from the notes around, because the note's own marker was lost. */
const FROM_NEIGHBOURS = 0.5;

/**
 * Gives notes that are wholly quoted their speaker: whoever says what is quoted in the sentence of the marker, for the
 * note gives it in the original; where nothing is quoted there, the document that speaks in the passage, else the author
 * cited there; where the marker was lost, the speaker of the quoted notes directly before and behind, if they agree.
 */
export function attributeQuotedNotes(
  document: Document,
  drafts: readonly Draft<Quotation>[],
  speakers: Speakers,
): readonly Draft<Quotation>[] {
  if (document.layer(footnotes).length === 0) return drafts;
  const notes = new Map(document.layer(footnotes).map((note) => [note.start, note]));
  const positions = new Map(document.markers.map(({ source, position }) => [source[0], position]));
  const quotes = drafts.filter(({ value }) => value.kind === 'quote' && !value.nested);
  const quoted: QuotedNote[] = [];
  drafts.forEach((draft, index) => {
    if (draft.value.speaker !== null || draft.value.nested) return;
    const block = spanAt(document.blocks, draft.start);
    const note = block === undefined ? undefined : notes.get(block.start);
    if (block === undefined || note === undefined || !isWhole(document, block, draft)) return;
    const { marker, refs } = note.value;
    const position = positions.get(refs[0]?.[0] ?? -1);
    const rendered = position === undefined ? undefined : quotedAt(document, quotes, position);
    // "… the only time", remembers a teacher: nobody known says it, and the note is theirs too.
    if (rendered?.value.speaker === null) return;
    quoted.push({
      index,
      marker: typeof marker === 'number' ? marker : null,
      speaker: rendered?.value.speaker ?? speakerAt(document, position, speakers),
    });
  });
  const certain = new Map(quoted.map(({ marker, speaker }) => [marker, speaker]));
  const attributed = [...drafts];
  for (const { index, marker, speaker } of quoted) {
    const draft = drafts[index];
    const named = speaker ?? (marker === null ? null : agreed(certain.get(marker - 1), certain.get(marker + 1)));
    if (draft === undefined || named === null) continue;
    attributed[index] = {
      ...draft,
      evidence: [{ kind: speaker === null ? 'neighbour' : 'note-of-passage', quote: named }],
      ...(speaker === null ? { confidence: FROM_NEIGHBOURS } : {}),
      value: { ...draft.value, kind: 'quote', speaker: named },
    };
  }
  return attributed;
}

const isWhole = ({ text }: Document, block: Block, draft: Draft<Quotation>): boolean =>
  draft.end - draft.start > 20 &&
  !/[\p{L}\p{N}]/u.test(text.slice(block.start, draft.start) + text.slice(draft.end, block.end));

/** The last quotation that ends before a position in the sentence which holds it or ends there. */
function quotedAt(
  document: Document,
  quotes: readonly Draft<Quotation>[],
  position: number,
): Draft<Quotation> | undefined {
  const sentence = spanAt(document.layer(sentences), position - 1);
  if (sentence === undefined) return undefined;
  let last: Draft<Quotation> | undefined;
  for (let at = firstEndingAfter(quotes, sentence.start); at < quotes.length; at++) {
    const quote = quotes[at];
    if (quote === undefined || quote.end > position) break;
    last = quote;
  }
  return last;
}

function speakerAt(document: Document, position: number | undefined, speakers: Speakers): string | null {
  if (position === undefined) return null;
  const passage = spanAt(document.blocks, position - 1);
  if (passage === undefined) return null;
  return speakers.documentSpeaking(passage, position) ?? speakers.citedBefore(passage, position)?.speaker ?? null;
}

function agreed(before: string | null | undefined, behind: string | null | undefined): string | null {
  if (before === undefined || before === null) return behind ?? null;
  return behind === undefined || behind === null || behind === before ? before : null;
}
