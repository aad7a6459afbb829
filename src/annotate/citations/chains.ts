import type { Block, Document } from '../../core/document.ts';
import type { Draft } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { Citation } from '../../layers/citations.ts';
import { footnotes } from '../../layers/footnotes.ts';
import type { CitationWords } from './words.ts';

/** How far before a citation the words may begin that say it is quoted through: "as quoted in", «цит. по кн.:». */
const REACH = 60;
/** A work that no entry has, in a note before "quoted in": more is prose. */
const LONGEST_WORK = 200;
/** "Beier, On Rule", "Ulli Beier, On Rule", «Бейер У. О власти»: an author, then something of his. */
const WORK = /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){0,3}[,.]\s\S/u;
const ONLY_SIGNS = /^[\s,;:.()[\]–—-]*$/u;
const QUOTED_BEFORE = /[«“„"]([^«»“”„"\n]{3,400})[»”“"][\s.,;:)]*[([]?\s*$/u;

/**
 * Adds to a citation what is quoted through it, where words before it say so: as evidence `quotes` the work in front
 * ("Beier, On Rule, 44, quoted in Marat …", in notes also one that no entry has), else, as `quotes-passage`, the words
 * in quotation marks in front of the bracket or of the note's marker («…» (цит. по: Марат 2003)).
 */
export class Chains {
  private readonly words: CitationWords;
  private readonly document: Document;
  /** Where the marker of each note stands, by the note's beginning. */
  private readonly markers: ReadonlyMap<number, number>;

  constructor(document: Document, words: CitationWords) {
    this.words = words;
    this.document = document;
    const positions = new Map(document.markers.map(({ source, position }) => [source[0], position]));
    this.markers = new Map(
      document.layer(footnotes).flatMap(({ start, value }) => {
        const position = positions.get(value.refs[0]?.[0] ?? -1);
        return position === undefined ? [] : [[start, position] as const];
      }),
    );
  }

  /** @param drafts the citations of one block, in any order */
  link(block: Block, drafts: readonly Draft<Citation>[]): Draft<Citation>[] {
    const sorted = [...drafts].sort((a, b) => a.end - b.end);
    return drafts.map((draft) => {
      if (draft.evidence?.some(({ kind }) => kind === 'quotes') === true) return draft;
      const phrase = this.phraseBefore(block, draft.start);
      if (phrase === null) return draft;
      const evidence = this.quotedThrough(block, phrase, sorted);
      return evidence === null ? draft : { ...draft, evidence: [...(draft.evidence ?? []), evidence] };
    });
  }

  /** Where the words begin that say something is quoted through the citation at `start`; `null` where none do. */
  private phraseBefore(block: Block, start: number): number | null {
    const from = Math.max(block.start, start - REACH);
    return this.words.quotedPhraseBefore(this.document.text.slice(from, start), from);
  }

  private quotedThrough(block: Block, phrase: number, sorted: readonly Draft<Citation>[]) {
    const { text } = this.document;
    const index = firstEndingAfter(sorted, phrase) - 1;
    const before = sorted[index];
    const from = before?.end ?? block.start;
    if (before !== undefined && ONLY_SIGNS.test(text.slice(from, phrase)))
      return { kind: 'quotes', quote: text.slice(before.start, before.end) };
    const work = block.kind === 'footnote' ? this.unlistedWork({ start: from, end: phrase }) : null;
    if (work !== null) return { kind: 'quotes', quote: work };
    const place = ONLY_SIGNS.test(text.slice(block.start, phrase)) ? this.markers.get(block.start) : phrase;
    const words = place === undefined ? null : QUOTED_BEFORE.exec(text.slice(Math.max(0, place - 420), place));
    return words?.[1] === undefined ? null : { kind: 'quotes-passage', quote: words[1] };
  }

  /** "Beier, On Rule (Osh: Example, 1999), 44": what stands between the work before and "quoted in". */
  private unlistedWork({ start, end }: Span): string | null {
    const printed = this.document.text.slice(start, end).replace(/^[\s.;,]+|[\s.;,([]+$/gu, '');
    return printed.length <= LONGEST_WORK && WORK.test(printed) ? printed : null;
  }
}
