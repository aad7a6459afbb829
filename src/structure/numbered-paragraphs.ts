import type { Source } from '../core/source.ts';
import { beginning, ending, lengthOf, type RawBlock } from './raw-block.ts';

/** What numbers at the start of blocks count in a document, besides sections and notes. */
export interface Numbering {
  /** Blocks whose numbers count paragraphs. */
  readonly numbered: ReadonlySet<RawBlock>;
  /** In laws bare numbers count the points of an article. */
  readonly law: boolean;
}

/** `12. The Committee …`, `[12] The applicant …`, `§ 12. …`; group 1 or 2 is the number. */
const NUMBERED = /^(?:§\s?)?(?:(\d{1,3})\.|\[(\d{1,3})\])\s+(?=["«“„(]?\p{Lu})/u;
/** Shorter ones without a sign at their end are headings or items of a list. Units: UTF-16 code units. */
const SHORTEST = 60;
const SHORTEST_SENTENCE = 40;
const SHORTEST_RUN = 5;
/** In documents of numbered paragraphs so much of the text stands in them. */
const SHARE = 0.4;

export const paragraphNumber = (text: string): number | null => {
  const match = NUMBERED.exec(text);
  return match === null ? null : Number(match[1] ?? match[2]);
};

/**
 * The paragraphs that a report of the United Nations or a court numbers through: long blocks whose numbers follow one
 * another and that hold a good part of the text. Their numbers are no headings and no notes.
 */
export function numberedParagraphs(source: Source, blocks: readonly RawBlock[]): Set<RawBlock> {
  const runs: RawBlock[][] = [];
  let last = 0;
  let all = 0;
  for (const block of blocks) {
    if (block.kind !== 'text' && block.kind !== 'bullet') continue;
    const length = lengthOf(block);
    all += length;
    const long = length >= SHORTEST || (length >= SHORTEST_SENTENCE && /[.:;]$/u.test(ending(source, block)));
    const number = long ? paragraphNumber(beginning(source, block)) : null;
    if (number === null) continue;
    const run = runs.at(-1);
    if (run !== undefined && number > last && number <= last + 2) run.push(block);
    else if (number <= 2 || run === undefined) runs.push([block]);
    else continue;
    last = number;
  }
  const counted = runs.filter((run) => run.length >= SHORTEST_RUN);
  const covered = counted.flat().reduce((sum, block) => sum + lengthOf(block), 0);
  return covered >= all * SHARE ? new Set(counted.flat()) : new Set();
}
