import { unshared } from '../core/vocabulary.ts';

const MOST = 20_000;

/**
 * A reading of words whose results are kept, for words that come back again and again: the names of a document, and of a
 * corpus. It must depend on the word alone. What is kept is let go as a whole when it is too much.
 */
export function remembered<T>(read: (word: string) => T, most = MOST): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      value = read(word);
      known.set(unshared(word), value);
    }
    return value;
  };
}
