import type { Line } from './lines.ts';
import { isBlank } from './lines.ts';

/** Longer lines are text. Units: UTF-16 code units. */
const LONGEST = 90;
/** How many lines at either end of a page may be its head or foot. */
const EDGE = 2;
/** A head or foot comes back on so many pages. */
const REPEATED = 3;

const PAGE_NUMBER =
  /^[-–—[\s]*(?:(?:p\.|с\.|стр\.|page|страница)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|из|\/)\s*\d{1,4})?[-–—\]\s]*$/iu;

/**
 * Marks running heads, running feet and page numbers: short lines that come back, alike but for digits, at the edges of
 * pages; where pages have no ends, lines with a page number at an end of them, and lone numbers that grow.
 * @param isNamed whether a line is the heading of a division or a caption, which come back with other numbers, too
 */
export function markPageFurniture(lines: readonly Line[], isNamed: (line: string) => boolean): Line[] {
  const candidates = (lines.some((line) => line.pageBefore) ? edgesOfPages(lines) : standingAlone(lines)).filter(
    ({ text }) => !isNamed(text),
  );
  const furniture = new Set<number>([
    ...repeated(candidates),
    ...pageNumbers(lines, candidates),
    ...shortTitles(lines, candidates),
    ...facingHeads(candidates),
    ...countingHeads(candidates),
  ]);
  return furniture.size === 0
    ? [...lines]
    : lines.map((line, index) => (furniture.has(index) ? { ...line, furniture: true } : line));
}

/** A line that may be furniture; `page` is the index of its page, where the text says where pages end. */
interface Candidate {
  readonly index: number;
  readonly text: string;
  readonly page: number | null;
  /** The very first or last line of its page. */
  readonly outermost: boolean;
}

/** The first and last lines of each page. */
function edgesOfPages(lines: readonly Line[]): Candidate[] {
  const edges: Candidate[] = [];
  let page: number[] = [];
  let number = 0;
  const close = (): void => {
    for (const index of new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])) {
      const text = lines[index]?.text.trim() ?? '';
      const outermost = index === page[0] || index === page.at(-1);
      if (text.length <= LONGEST) edges.push({ index, text, page: number, outermost });
    }
    page = [];
    number++;
  };
  lines.forEach((line, index) => {
    if (line.pageBefore) close();
    if (!isBlank(line)) page.push(index);
  });
  close();
  return edges;
}

/** Short lines with a blank line before or behind them that are, or begin or end with, a number. */
function standingAlone(lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  lines.forEach((line, index) => {
    const text = line.text.trim();
    if (text === '' || text.length > LONGEST || text.includes('\t')) return;
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const apart = before === undefined || isBlank(before) || after === undefined || isBlank(after);
    if (apart && (PAGE_NUMBER.test(text) || /^\d{1,4}\s|\s\d{1,4}$/u.test(text)))
      found.push({ index, text, page: null, outermost: false });
  });
  return found;
}

/**
 * Lines alike but for their digits. Left and right pages carry their number at different ends; on two pages only, the
 * numbers must count the pages. Notes and numbered headings differ in more than digits.
 */
function repeated(candidates: readonly Candidate[]): number[] {
  const shapes = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (PAGE_NUMBER.test(candidate.text) || !/\p{L}/u.test(candidate.text)) continue;
    const shape = candidate.text
      .replace(/^\d{1,4}\s+|\s+\d{1,4}$/u, '')
      .replaceAll(/\d+/gu, '#')
      .replaceAll(/\s+/gu, ' ');
    const alike = shapes.get(shape);
    if (alike === undefined) shapes.set(shape, [candidate]);
    else alike.push(candidate);
  }
  return [...shapes.values()]
    .filter((alike) => !areCounted(alike))
    .filter((alike) => alike.length >= REPEATED || (alike.length === 2 && (countPages(alike) || areHeads(alike))))
    .map((alike) => withoutTitle(alike))
    .flatMap((alike) => alike.map(({ index }) => index));
}

/** "Scenario 1", "Scenario 2", "Scenario 3": parts of the text. The first page, which would be 1, has no running head. */
const areCounted = (alike: readonly Candidate[]): boolean =>
  alike.every(({ page, text }, index) => page === null && Number(/\s(\d{1,4})$/u.exec(text)?.[1]) === index + 1);

/**
 * Heads of facing pages, each with its number at the outer end, on too few pages to come back: outermost lines whose
 * numbers count the pages. One at least has it behind the words, where no section has its number.
 */
function facingHeads(candidates: readonly Candidate[]): number[] {
  const byOffset = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const number = /^(\d{1,4})\s|\s(\d{1,4})$/u.exec(candidate.text);
    if (candidate.page === null || !candidate.outermost || number === null || PAGE_NUMBER.test(candidate.text))
      continue;
    const offset = Number(number[1] ?? number[2]) - candidate.page;
    const there = byOffset.get(offset);
    if (there === undefined) byOffset.set(offset, [candidate]);
    else there.push(candidate);
  }
  return [...byOffset.values()]
    .filter((heads) => heads.length >= 2 && heads.some(({ text }) => /\s\d{1,4}$/u.test(text)))
    .flatMap((heads) => heads.map(({ index }) => index));
}

/** Fewer lines than these are no page. */
const SHORTEST_PAGE = 8;

interface Counting {
  readonly candidate: Candidate;
  readonly before: Counting | undefined;
  readonly lone: boolean;
  /** How many there are up to this one, lone page numbers not counted. */
  readonly heads: number;
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * Heads of facing pages where pages have no ends: lines apart whose numbers grow by one, some before the words and some
 * behind them ("212  VERA HALLORAN", "UNIONS WITHOUT MEMBERS  213"), as neither headings nor captions have theirs. Page
 * numbers that stand alone may be among them.
 */
function countingHeads(candidates: readonly Candidate[]): number[] {
  const runs = new Map<number, Counting>();
  let longest: Counting | undefined;
  for (const candidate of candidates) {
    const number = /^(\d{1,4})\s|\s(\d{1,4})$|^(\d{1,4})$/u.exec(candidate.text);
    if (candidate.page !== null || number === null || /[.!?;:,]$/u.test(candidate.text)) continue;
    const value = Number(number[1] ?? number[2] ?? number[3]);
    const found = runs.get(value - 1);
    // A foot is followed by the head of the next page, a head by a page.
    const apart = found !== undefined && (found.lone || candidate.index - found.candidate.index >= SHORTEST_PAGE);
    const before = apart ? found : undefined;
    const run: Counting = {
      candidate,
      before,
      lone: number[3] !== undefined,
      heads: (before?.heads ?? 0) + (number[3] === undefined ? 1 : 0),
      left: number[1] !== undefined || before?.left === true,
      right: number[2] !== undefined || before?.right === true,
    };
    runs.set(value, run);
    if (run.left && run.right && run.heads >= REPEATED && run.heads > (longest?.heads ?? 0)) longest = run;
  }
  const indexes: number[] = [];
  for (let run = longest; run !== undefined; run = run.before) indexes.push(run.candidate.index);
  return indexes;
}

/** Where a line of the first page may be the title. */
const TITLE_LINES = 12;
const SHORTEST_TITLE = 15;

/** The outermost line of a later page that repeats the beginning of the title. */
function shortTitles(lines: readonly Line[], candidates: readonly Candidate[]): number[] {
  const second = lines.findIndex(({ pageBefore }) => pageBefore);
  const first = lines.slice(0, Math.min(TITLE_LINES, Math.max(0, second))).map(({ text }) => text.trim());
  return candidates
    .filter(
      ({ text, page, outermost }) =>
        page !== null &&
        page > 0 &&
        outermost &&
        text.length >= SHORTEST_TITLE &&
        first.some((line) => line.length <= 2 * text.length && line.startsWith(text)),
    )
    .map(({ index }) => index);
}

/** A running head repeats the title, which on the first page stands for itself. */
const withoutTitle = (alike: readonly Candidate[]): readonly Candidate[] =>
  alike.length > 1 && alike[0]?.page === 0 && !/\d/u.test(alike[0].text) ? alike.slice(1) : alike;

/** The same outermost line, no sentence, on two pages that face each other or the next but one. */
const areHeads = ([first, second]: readonly Candidate[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.page !== null &&
  second.page !== null &&
  first.text === second.text &&
  first.outermost &&
  second.outermost &&
  (second.page - first.page <= 2 || first.page === 0) &&
  second.page > first.page &&
  !/[.!?;:,]$/u.test(first.text);

/** Whether the number at an end of two lines grows as their pages do. */
function countPages([first, second]: readonly Candidate[]): boolean {
  const numberOf = (candidate: Candidate | undefined): number =>
    Number(/^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$/u.exec(candidate?.text ?? '')?.[0] ?? Number.NaN);
  if (first === undefined || second === undefined || first.page === null || second.page === null) return false;
  return second.page > first.page && numberOf(second) - numberOf(first) === second.page - first.page;
}

/** Lone numbers that count the pages; without page ends, three or more that grow by one or a few. */
function pageNumbers(lines: readonly Line[], candidates: readonly Candidate[]): number[] {
  const numbers = candidates.flatMap((candidate) => {
    const number = Number(PAGE_NUMBER.exec(candidate.text)?.[1] ?? Number.NaN);
    return Number.isNaN(number) ? [] : [{ ...candidate, number }];
  });
  const byOffset = new Map<number, number[]>();
  for (const { index, number, page } of numbers) {
    if (page === null) continue;
    const there = byOffset.get(number - page);
    if (there === undefined) byOffset.set(number - page, [index]);
    else there.push(index);
  }
  if (byOffset.size > 0) return [...byOffset.values()].filter((indexes) => indexes.length >= 2).flat();
  const kept: typeof numbers = [];
  for (const item of numbers) {
    const last = kept.at(-1);
    if (last === undefined || (item.number > last.number && item.number <= last.number + 20)) kept.push(item);
  }
  if (kept.length < REPEATED || kept.length < numbers.length * 0.8) return [];
  return areYears(lines, kept) ? [] : kept.map(({ index }) => index);
}

const YEARS = { first: 1000, last: 2100 };

/** "1914", "1915", "1916" over the parts of a chronicle: numbers that can be years, none of which cuts a sentence in two. */
const areYears = (
  lines: readonly Line[],
  numbers: readonly { readonly number: number; readonly index: number }[],
): boolean =>
  numbers.every(({ number, index }) => number >= YEARS.first && number <= YEARS.last && !cutsSentence(lines, index));

function cutsSentence(lines: readonly Line[], index: number): boolean {
  let before = index - 1;
  for (let line = lines[before]; line !== undefined && isBlank(line); line = lines[before]) before--;
  const text = lines[before]?.text ?? '';
  return text.length >= SHORTEST_TEXT && !/[.!?:"”»)]\s*$/u.test(text);
}

/** A line shorter than that may be a heading, which ends with no stop. */
const SHORTEST_TEXT = 60;
