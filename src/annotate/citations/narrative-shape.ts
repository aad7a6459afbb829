import type { AuthorPhrases } from './author-phrase.ts';
import type { AuthorShape } from './shape.ts';
import type { CitationWords } from './words.ts';

/**
 * "Smith and Hall (1999) argue": where the authors start that no entry vouches for; `undefined` where they have not the
 * shape of authors, or neither a second author, a possessive, a verb of saying nor (`pinpointed`) a page or a letter
 * behind the year says that this is a citation.
 *
 * @param from how far back the authors may stand
 * @param open the opening bracket
 * @param closed just behind the closing bracket
 */
export function narrativeShape(
  passage: string,
  from: number,
  open: number,
  closed: number,
  pinpointed: boolean,
  { phrases, shape, words }: { phrases: AuthorPhrases; shape: AuthorShape; words: CitationWords },
): number | undefined {
  const chain = phrases.chain(passage, Math.max(from, open - 120), open);
  // "Recently, Smith (1999)", "In Smith (1999)": ordinary words in front are no authors.
  const first = chain.find(({ text }) => !words.isOrdinary(text) && !phrases.isJoiner(text));
  if (first === undefined) return undefined;
  const printed = passage.slice(first.start, open);
  if (shape.startOf(printed.replace(/(?:[’']s?)?\s*$/u, '')) !== 0) return undefined;
  const next = /^[\s,]*(?:\p{L}{2,7}\s){0,1}(\p{L}+)/u.exec(passage.slice(closed, closed + 40));
  const joined = chain.some(({ text, start }) => start > first.start && phrases.isJoiner(text));
  const possessive = /[’']s?\s*$/u.test(printed);
  const direct = /^[\s,]*(\p{L}+)/u.exec(passage.slice(closed, closed + 40))?.[1] ?? '';
  // "Solaris (1972) was shown": a passive says nothing.
  const says =
    words.isReportingVerb(direct) || (!words.has('copula', direct) && words.isReportingVerb(next?.[1] ?? ''));
  return joined || possessive || pinpointed || says ? first.start : undefined;
}
