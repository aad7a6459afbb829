import type { CitationWords } from './words.ts';

/** A year, or a word in its place, where a citation may end. Offsets are those of the passage. */
export interface Year {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly suffix: string;
}

const patterns = new WeakMap<CitationWords, string>();

/** What the scan stops at: brackets, years, words in place of a year, "ibid." and "op. cit.". */
export function eventPattern(words: CitationWords): RegExp {
  let source = patterns.get(words);
  if (source === undefined) {
    source = `[()[\\]]|(?<![\\p{L}\\p{N}.,/№#-])(?:1[5-9]|20)\\d\\d[a-zа-е]?(?![\\p{L}\\p{N}]|[.,]\\d)|(?<![\\p{L}\\p{N}])(?:(?<ibid>${words.pattern('ibid', 'op-cit')})|(?<undated>${words.pattern('undated')}))(?![\\p{L}\\p{N}])`;
    patterns.set(words, source);
  }
  return new RegExp(source, 'giu');
}
