import type { BlockKind, Document, SectionKind } from '../../core/document.ts';
import { type Span, within } from '../../core/span.ts';
import { sentences } from '../../layers/sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A heading, paragraph, list item or note in a language that has a vocabulary. */
export interface Passage extends Span {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'footnote';
  readonly section: number | null;
  readonly vocabulary: Vocabulary;
  /** In order; a heading is one. */
  readonly sentences: readonly Span[];
}

const KINDS: readonly BlockKind[] = ['heading', 'paragraph', 'list-item', 'footnote'];
const SECTIONS: readonly SectionKind[] = ['abstract', 'body'];

/** The passages in which a periodisation may be spoken of, in reading order. */
export function passagesOf(document: Document, vocabularies: ReadonlyMap<string, Vocabulary>): Passage[] {
  const all = document.layer(sentences);
  return document.blocks.flatMap((block) => {
    const vocabulary = vocabularies.get(block.language) ?? vocabularies.get(document.metadata.language ?? '');
    if (vocabulary === undefined || !KINDS.includes(block.kind) || !SECTIONS.includes(block.sectionKind)) return [];
    const split = block.kind === 'heading' ? [] : within(all, block);
    return [
      {
        start: block.start,
        end: block.end,
        kind: block.kind as Passage['kind'],
        section: block.section,
        vocabulary,
        sentences: split.length > 0 ? split : [{ start: block.start, end: block.end }],
      },
    ];
  });
}

const OPENING = '«“„‟';
const CLOSING = '»”';
const FIRST_SIGN = '«'.charCodeAt(0);

/** Whether a position lies between opening and closing quotation marks of its sentence. */
export function insideQuotation(text: string, sentence: Span, position: number): boolean {
  let depth = 0;
  for (let i = sentence.start; i < position; i++) {
    // Letters without accents, which most characters are, come before all of the marks.
    if (text.charCodeAt(i) < FIRST_SIGN) continue;
    const sign = text[i] ?? '';
    if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
