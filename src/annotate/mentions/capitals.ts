import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { NameWords } from './words.ts';

/** A run of capitalised words, with the small words that names may hold inside: `Center for German and European Studies`. */
export interface CapitalRun extends Span {
  readonly words: readonly (Span & { readonly text: string; readonly isCapital: boolean })[];
  /** Begins a sentence: its first capital says nothing. */
  readonly initial: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'](?!s\b)\p{L}+)?(?:-\p{L}[\p{L}\p{M}]*)*|\p{Lu}\./gu;
/** "Union of the Blind", but not "Later the Union": an article goes on with a name only behind another small word. */
const goesOn = (run: readonly { readonly isCapital: boolean }[], role: string | undefined): boolean =>
  role !== undefined && (role !== 'article' || run.at(-1)?.isCapital === false);

/**
 * Runs cut where "and" joins them to a name that is known already: "Sunrise Path and UNDP" are two.
 * @param starts where known names start
 */
export function cutAtKnown(runs: readonly CapitalRun[], starts: ReadonlySet<number>, words: NameWords): CapitalRun[] {
  return runs.flatMap((run) => {
    const parts: CapitalRun['words'][number][][] = [[]];
    run.words.forEach((word, index) => {
      const next = run.words[index + 1];
      if (words.connector(word.text) === 'adds' && next !== undefined && starts.has(next.start)) parts.push([]);
      else parts.at(-1)?.push(word);
    });
    return parts.flatMap((part, index): CapitalRun[] => {
      const first = part[0];
      const last = part.at(-1);
      if (first === undefined || last === undefined) return [];
      return [{ start: first.start, end: last.end, words: part, initial: run.initial && index === 0 }];
    });
  });
}

/** All runs of capitals within a span of the text. */
export function capitalRuns(document: Document, span: Span, words: NameWords): CapitalRun[] {
  const passage = document.text.slice(span.start, span.end);
  const runs: CapitalRun[] = [];
  let run: (Span & { text: string; isCapital: boolean })[] = [];
  let initial = true;
  let sentenceStart = true;
  let end = 0;
  const close = (): void => {
    while (run.length > 0 && run.at(-1)?.isCapital === false) run.pop();
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined)
      runs.push({ start: first.start, end: last.end, words: run, initial });
    run = [];
  };
  for (const match of passage.matchAll(WORD)) {
    const text = match[0];
    const between = passage.slice(end, match.index);
    const isCapital = /^\p{Lu}/u.test(text);
    if (run.length > 0 && !/^[ \u00a0]{1,2}$/u.test(between)) close();
    if (
      /[.!?:]["»”’)]*\s*$/u.test(between) &&
      !/\b\p{Lu}\.\s*$/u.test(passage.slice(Math.max(0, match.index - 4), match.index))
    )
      sentenceStart = true;
    const word = { start: span.start + match.index, end: span.start + match.index + text.length, text, isCapital };
    if (isCapital) {
      if (run.length === 0) initial = sentenceStart;
      run.push(word);
    } else if (run.length > 0 && goesOn(run, words.connector(text))) {
      run.push(word);
    } else close();
    sentenceStart = false;
    end = match.index + text.length;
  }
  close();
  return runs;
}
