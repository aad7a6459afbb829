/** Most words that one vocabulary numbers; their numbers take two bytes. */
export const MOST_WORDS = 0x10000;

/**
 * Numbers words, the same word by the same number in all texts of the vocabulary: what is found out of a word in one text
 * is an element of an array in the next. A full vocabulary gives way to an empty one.
 */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  /** The numbers of a text's words; null where there is no room for them. */
  numbersOf(words: readonly string[]): Uint16Array | null {
    const { numbers } = this;
    if (numbers.size + words.length > MOST_WORDS) return null;
    const found = new Uint16Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(unshared(word), number);
      }
      found[i] = number;
    }
    return found;
  }
}

/** Shorter strings that are cut out of a text are copies of their own. */
const SHORTEST_SHARED = 13;

/** A copy that may be kept: what is cut out of a text may keep all of the text in memory. */
export const unshared = (word: string): string => (word.length < SHORTEST_SHARED ? word : Array.from(word).join(''));

let current = new Vocabulary();

/** A text, as words and which of them each token is, by numbers of this process; null where the words are too many for any. */
export function numbered(
  words: readonly string[],
  tokens: readonly number[],
): { readonly vocabulary: Vocabulary; readonly numbers: Uint16Array } | null {
  if (words.length > MOST_WORDS) return null;
  let numbers = current.numbersOf(words);
  if (numbers === null) {
    current = new Vocabulary();
    numbers = current.numbersOf(words);
  }
  if (numbers === null) return null;
  const ofTokens = new Uint16Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) ofTokens[i] = numbers[tokens[i] ?? 0] ?? 0;
  return { vocabulary: current, numbers: ofTokens };
}
