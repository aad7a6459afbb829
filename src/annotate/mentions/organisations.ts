import type { Candidate } from './candidate.ts';
import type { CapitalRun } from './capitals.ts';
import type { NameWords } from './words.ts';

type Word = CapitalRun['words'][number];

/**
 * Organisations by their head noun: a head with `of` or `for` behind it ("Association of Young Farmers"), or names before a
 * head ("Sample Helsinki Committee", "Green Fund"). A run holds several where "and" joins two of them.
 */
export function organisationsIn(run: CapitalRun, words: NameWords): Candidate[] {
  return splitAtAnd(run.words, words).flatMap(
    (part, index) => organisationIn(part, words, run.initial && index === 0) ?? [],
  );
}

/** "Ministry of Health and Ministry of Justice" are two; "Ministry of Education and Science" is one. */
function splitAtAnd(run: readonly Word[], words: NameWords): Word[][] {
  const parts: Word[][] = [[]];
  run.forEach((word, index) => {
    const next = run[index + 1];
    const joins = words.connector(word.text) === 'adds';
    const before = parts.at(-1) ?? [];
    // A head behind "and" begins another organisation, where what stands before has a head of its own; so does an article,
    // and so does anything behind an acronym that stands alone.
    const article = joins && next?.isCapital === false;
    const acronym = joins && before.length === 1 && /^\p{Lu}{3,}$/u.test(before[0]?.text ?? '');
    const another =
      joins && next !== undefined && words.headSubtype(next.text) !== undefined && isConnected(run, index + 1);
    if (article || acronym) parts.push([]);
    else if (another && before.some((earlier) => words.headSubtype(earlier.text) !== undefined)) parts.push([]);
    else before.push(word);
  });
  return parts;
}

const isConnected = (run: readonly Word[], at: number): boolean => run[at + 1]?.isCapital === false;

function organisationIn(part: readonly Word[], words: NameWords, initial: boolean): Candidate | undefined {
  const heads = part.flatMap((word, index) =>
    word.isCapital && words.headSubtype(word.text) !== undefined ? [index] : [],
  );
  const first = heads[0];
  const head = heads.at(-1);
  if (first === undefined || head === undefined) return undefined;
  let start = 0;
  // Only at the start of a sentence a capital may belong to an ordinary word ("However Green Fund …").
  const isNoPart = (word: string): boolean => words.isFunctionWord(word) || (initial && words.isOrdinary(word));
  while (start < first && isNoPart(part[start]?.text ?? '')) start++;
  let end = part.length;
  // Behind the last head only what "of" or "for" connects belongs to the name.
  if (head < part.length - 1 && part[head + 1]?.isCapital === true) end = head + 1;
  for (let at = head + 1; at < end; at++) if (words.connector(part[at]?.text ?? '') === 'places') end = at;
  while (end > start && part[end - 1]?.isCapital === false) end--;
  const from = part[start];
  const to = part[end - 1];
  if (from === undefined || to === undefined || end - start < 2) return undefined;
  return {
    start: from.start,
    end: to.end,
    type: 'ORG',
    subtype: words.headSubtype(part[first]?.text ?? '') ?? words.headSubtype(part[head]?.text ?? '') ?? null,
    name: null,
    rule: 'name.organisation-head',
    weight: 0.75,
    evidence: [{ kind: 'head-noun', quote: part[first]?.text ?? '' }],
  };
}
