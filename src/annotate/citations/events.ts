import type { CitationWords } from './words.ts';

/** A year, or a word in its place, where a citation may end. Offsets are those of the passage. */
export interface Year {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly suffix: string;
}

/** Whether no letter or digit stands right before `at`. */
export const beginsWord = (passage: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(passage.charAt(at - 1));

const patterns = new WeakMap<CitationWords, string>();

/**
 * What the scan stops at: brackets, years, words in place of a year, "ibid." and "op. cit.". Nothing is looked at behind
 * the place where a match begins before its first sign is right, which nearly every place of a text fails; that a word
 * begins there is for {@link beginsWord} to say.
 */
export function eventPattern(words: CitationWords): RegExp {
  let source = patterns.get(words);
  if (source === undefined) {
    source = `[()[\\]]|(?:1[5-9]|20)\\d\\d(?<![\\p{L}\\p{N}.,/№#-]\\d{4})[a-zа-е]?(?![\\p{L}\\p{N}]|[.,]\\d)|(?:(?<ibid>${words.pattern('ibid', 'op-cit')})|(?<undated>${words.pattern('undated')}))(?![\\p{L}\\p{N}])`;
    patterns.set(words, source);
  }
  return new RegExp(source, 'giu');
}
