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
 */
export function markPageFurniture(lines: readonly Line[]): Line[] {
  const paged = lines.some((line) => line.pageBefore);
  const candidates = paged ? edgesOfPages(lines) : standingAlone(lines);
  const furniture = new Set<number>([...repeated(lines, candidates), ...rising(lines, candidates)]);
  return furniture.size === 0
    ? [...lines]
    : lines.map((line, index) => (furniture.has(index) ? { ...line, furniture: true } : line));
}

/** Indexes of the first and last lines of each page. */
function edgesOfPages(lines: readonly Line[]): number[] {
  const edges = new Set<number>();
  let page: number[] = [];
  const close = (): void => {
    for (const index of [...page.slice(0, EDGE), ...page.slice(-EDGE)]) edges.add(index);
    page = [];
  };
  lines.forEach((line, index) => {
    if (line.pageBefore) close();
    if (!isBlank(line)) page.push(index);
  });
  close();
  return [...edges].sort((a, b) => a - b).filter((index) => (lines[index]?.text.trim().length ?? 0) <= LONGEST);
}

/** Indexes of short lines with a blank line before or behind them that are, or begin or end with, a number. */
function standingAlone(lines: readonly Line[]): number[] {
  const found: number[] = [];
  lines.forEach((line, index) => {
    const text = line.text.trim();
    if (text === '' || text.length > LONGEST || text.includes('\t')) return;
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const apart = before === undefined || isBlank(before) || after === undefined || isBlank(after);
    if (apart && (PAGE_NUMBER.test(text) || /^\d{1,4}\s|\s\d{1,4}$/u.test(text))) found.push(index);
  });
  return found;
}

/** Lines alike but for their digits. Notes and numbered headings differ in more than digits. */
function repeated(lines: readonly Line[], candidates: readonly number[]): number[] {
  const shapes = new Map<string, number[]>();
  for (const index of candidates) {
    const text = lines[index]?.text.trim() ?? '';
    if (PAGE_NUMBER.test(text) || !/\p{L}/u.test(text)) continue;
    const shape = text.replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, ' ');
    const alike = shapes.get(shape);
    if (alike === undefined) shapes.set(shape, [index]);
    else alike.push(index);
  }
  return [...shapes.values()].filter((alike) => alike.length >= REPEATED).flat();
}

/** Lone numbers, most of which grow by one or a few from page to page. */
function rising(lines: readonly Line[], candidates: readonly number[]): number[] {
  const numbers = candidates.flatMap((index) => {
    const number = Number(PAGE_NUMBER.exec(lines[index]?.text.trim() ?? '')?.[1] ?? Number.NaN);
    return Number.isNaN(number) ? [] : [{ index, number }];
  });
  const kept: typeof numbers = [];
  for (const item of numbers) {
    const last = kept.at(-1);
    if (last === undefined || (item.number > last.number && item.number <= last.number + 20)) kept.push(item);
  }
  return kept.length >= REPEATED && kept.length >= numbers.length * 0.8 ? kept.map(({ index }) => index) : [];
}
