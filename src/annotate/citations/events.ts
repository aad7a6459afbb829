import { CharacterClass, classOf } from '../../matching/character-class.ts';
import { PatternDispatch } from '../../matching/pattern-dispatch.ts';
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

/** Whether a letter or digit stands at `at`. */
function isOfWord(passage: string, at: number): boolean {
  const found = classOf(passage.charCodeAt(at));
  return found === CharacterClass.letter || found === CharacterClass.digit;
}

interface EventPattern {
  readonly sticky: RegExp;
  readonly dispatch: PatternDispatch;
}

const patterns = new WeakMap<CitationWords, EventPattern>();

/**
 * What the scan stops at: brackets, years, words in place of a year, "ibid.", "op. cit." and "supra". That a word begins there is
 * for {@link beginsWord} to say.
 */
function eventPattern(words: CitationWords): EventPattern {
  let pattern = patterns.get(words);
  if (pattern === undefined) {
    const source = `[()[\\]]|(?:1[5-9]|20)\\d\\d(?<![\\p{L}\\p{N}.,/№#-]\\d{4})[a-zа-е]?(?![\\p{L}\\p{N}]|[.,]\\d)|(?:(?<ibid>${words.pattern('ibid', 'op-cit', 'supra')})|(?<undated>${words.pattern('undated')}))(?![\\p{L}\\p{N}])`;
    pattern = { sticky: new RegExp(source, 'iuy'), dispatch: new PatternDispatch([source], true) };
    patterns.set(words, pattern);
  }
  return pattern;
}

/** The events of a passage one after the other, from `position` on, which whoever reads on moves. */
export class Events {
  position = 0;
  private readonly passage: string;
  private readonly lower: string;
  private readonly pattern: EventPattern;

  constructor(passage: string, words: CitationWords) {
    this.passage = passage;
    const lower = passage.toLowerCase();
    // "İ" has two signs in lower case; such a passage is looked at as it is printed.
    this.lower = lower.length === passage.length ? lower : passage;
    this.pattern = eventPattern(words);
  }

  /** Tried only where the first three signs of an event stand: nearly every place of a text has others. */
  next(): RegExpExecArray | null {
    const { passage, lower } = this;
    const { sticky, dispatch } = this.pattern;
    let inWord = this.position > 0 && isOfWord(passage, this.position - 1);
    for (let at = this.position; at < passage.length; at++) {
      // Signs, and words and years at their beginnings: within a word, where most places are, nothing is looked up.
      const within = inWord;
      inWord = isOfWord(passage, at);
      if ((within && inWord) || dispatch.at(lower, at) === undefined) continue;
      sticky.lastIndex = at;
      const event = sticky.exec(passage);
      if (event === null) continue;
      this.position = at + event[0].length;
      return event;
    }
    return null;
  }
}
