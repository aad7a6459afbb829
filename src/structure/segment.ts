import type { Source } from '../core/source.ts';
import type { RawBlock } from './raw-block.ts';
import { segmentMarked } from './segment-marked.ts';
import { type LineWords, segmentPlain } from './segment-plain.ts';

/** Cuts a source into blocks: by the marks of its format where it has any, else by blank lines and bullets. */
export const segment = (source: Source, words: LineWords): RawBlock[] =>
  source.marks.some((mark) => mark.kind === 'paragraph' || mark.kind === 'heading')
    ? segmentMarked(source)
    : segmentPlain(source, words);
