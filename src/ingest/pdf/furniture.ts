import { median } from './geometry.ts';
import { type PageText, textOfBand } from './page-text.ts';
import { bandsOf, type Segment } from './segments.ts';

/** What stands around the text of one page, and what it says the page's number is. */
export interface PageFurniture {
  readonly head: readonly (readonly Segment[])[];
  readonly foot: readonly (readonly Segment[])[];
  readonly printed: string | null;
}

type Edge = 'head' | 'foot';

interface EdgeBand {
  readonly page: number;
  readonly edge: Edge;
  /** 0 is the outermost. */
  readonly depth: number;
  readonly band: readonly Segment[];
  readonly text: string;
  readonly y: number;
  /** Distance to the next band inwards, in ems of this one. */
  readonly apart: number;
}

/** Running heads have at most so many lines; with their rules they take no more than this share of the page. */
const DEEPEST = 3;
const MARGIN = 0.17;
const LONGEST = 160;
const SAME_PLACE = 4;

/**
 * Finds running heads, page numbers and lines such as "Downloaded from …": lines at the head or foot of the page that
 * come back on other pages, alike but for their digits, at the same height; and numbers that count the pages.
 */
export function findFurniture(pages: readonly PageText[]): PageFurniture[] {
  const edges = pages.map((page, index) => edgeBands(page, index));
  const all = edges.flat();
  const chosen = new Set<EdgeBand>([...repeated(all, pages.length), ...pageNumbers(all, pages.length)]);
  for (const band of atSamePlace(all, chosen, pages.length)) chosen.add(band);
  keepOutermost(edges, chosen);
  const offset = countingOffset([...chosen]);
  return edges.map((bands, index) => {
    const mine = bands.filter((band) => chosen.has(band));
    const lines = (edge: Edge): (readonly Segment[])[] =>
      mine
        .filter((band) => band.edge === edge)
        .sort((a, b) => a.y - b.y)
        .map(({ band }) => band);
    return { head: lines('head'), foot: lines('foot'), printed: printedNumber(mine, index, offset) };
  });
}

/**
 * A line inside of one that is text is text: the second line of a table's head, which comes back with the table. Behind
 * the last line of furniture there is a gap.
 */
function keepOutermost(pages: readonly (readonly EdgeBand[])[], chosen: Set<EdgeBand>): void {
  for (const bands of pages)
    for (const edge of ['head', 'foot'] as const) {
      const fromOutside = bands.filter((band) => band.edge === edge).sort((a, b) => a.depth - b.depth);
      const text = fromOutside.findIndex((band) => !chosen.has(band));
      const outer = text === -1 ? fromOutside : fromOutside.slice(0, text);
      const last = outer.findLastIndex((band) => band.apart > 1.3 || numberIn(band.text) !== undefined);
      for (const band of fromOutside.slice(last + 1)) chosen.delete(band);
    }
}

function edgeBands(page: PageText, index: number): EdgeBand[] {
  const bands = bandsOf(page.segments);
  const found: EdgeBand[] = [];
  const look = (edge: Edge): void => {
    for (let depth = 0; depth < Math.min(DEEPEST, bands.length); depth++) {
      const at = edge === 'head' ? depth : bands.length - 1 - depth;
      const band = bands[at];
      const inner = bands[edge === 'head' ? at + 1 : at - 1];
      const first = band?.[0];
      if (band === undefined || first === undefined) break;
      const within = edge === 'head' ? first.y < page.height * MARGIN : first.y > page.height * (1 - MARGIN);
      const text = textOfBand(band);
      if (!within || text.length > LONGEST) break;
      const apart = inner?.[0] === undefined ? 99 : Math.abs(inner[0].y - first.y) / first.size;
      found.push({ page: index, edge, depth, band, text, y: first.y, apart });
    }
  };
  look('head');
  look('foot');
  return found;
}

const shapeOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\d+/gu, '#')
    .replaceAll(/\b[ivxlc]+\b/gu, '#')
    .replaceAll(/\s+/gu, ' ');

/** Lines that come back. Rows of a table that goes on stand close to the next row; running heads stand apart. */
function repeated(bands: readonly EdgeBand[], pageCount: number): EdgeBand[] {
  const groups = new Map<string, EdgeBand[]>();
  for (const band of bands) {
    const key = `${band.edge} ${shapeOf(band.text)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [band]);
    else group.push(band);
  }
  const enough = pageCount <= 4 ? 2 : 3;
  return [...groups.values()].flatMap((group) => {
    if (/^(?:head|foot) [#\s.–—-]*$/u.test(`${group[0]?.edge} ${shapeOf(group[0]?.text ?? '')}`)) return [];
    const y = median(
      group.map((band) => band.y),
      0,
    );
    const there = group.filter((band) => Math.abs(band.y - y) <= SAME_PLACE);
    const apart = median(
      there.map((band) => band.apart),
      0,
    );
    const pages = new Set(there.map((band) => band.page)).size;
    return pages >= enough && (apart > 1.55 || there.every((band) => band.depth > 0)) ? there : [];
  });
}

const LONE_NUMBER =
  /^[-–—[(|•·\s]*(?:p(?:age|\.)?|стр(?:аница|\.)?|с\.|бет)?\s*(\d{1,4}|[ivxlc]{1,7})\s*(?:(?:of|из|\/|\|)\s*\d{1,4})?[-–—\])|•·\s]*$/iu;

/** A line that ends by saying which of how many pages it stands on. */
const COUNTED = /\s\d{1,4}\s?(?:\/|of|из)\s?\d{1,4}$/iu;

const numberIn = (text: string): number | undefined => {
  const found = LONE_NUMBER.exec(text)?.[1];
  return found === undefined ? undefined : /^\d/u.test(found) ? Number(found) : romanValue(found);
};

/** Lone numbers that grow with the pages. On a document of one page, a lone number at its very edge. */
function pageNumbers(bands: readonly EdgeBand[], pageCount: number): EdgeBand[] {
  const numbered = bands.flatMap((band) => {
    const number = numberIn(band.text);
    return number === undefined ? [] : [{ band, number, offset: number - band.page }];
  });
  if (pageCount === 1)
    return bands.filter(
      (band) =>
        band.depth === 0 &&
        ((numberIn(band.text) !== undefined && band.apart > 1.15) || (COUNTED.test(band.text) && band.apart > 1.55)),
    );
  const counts = new Map<number, number>();
  for (const { offset } of numbered) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  return numbered
    .filter(({ band, offset }) => (counts.get(offset) ?? 0) >= 2 || (band.depth === 0 && band.apart > 2.2))
    .map(({ band }) => band);
}

/** Heads that change from page to page (the title of the section) stand where heads stand on most pages. */
function atSamePlace(bands: readonly EdgeBand[], chosen: ReadonlySet<EdgeBand>, pageCount: number): EdgeBand[] {
  return (['head', 'foot'] as const).flatMap((edge) => {
    const outer = bands.filter((band) => band.edge === edge && band.depth === 0);
    const known = outer.filter((band) => chosen.has(band));
    const places = known.length >= 2 ? known : outer.filter((band) => band.apart > 1.9 && band.text.length < 100);
    const y = median(
      places.map((band) => band.y),
      -1,
    );
    const there = outer.filter((band) => Math.abs(band.y - y) <= 1.5 && band.apart > 1.55);
    const enough = known.length >= 2 ? 2 : Math.max(4, pageCount * 0.7);
    return there.length >= enough ? there : [];
  });
}

/** Printed number less index of the page, as most furniture has it. */
function countingOffset(bands: readonly EdgeBand[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { text, page } of bands)
    for (const number of new Set(edgeNumbers(text))) counts.set(number - page, (counts.get(number - page) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best !== undefined && best[1] >= 2 ? best[0] : undefined;
}

/** The numbers with which a line begins or ends. */
const edgeNumbers = (text: string): number[] =>
  [/^\D{0,3}(\d{1,4})(?!\d)/u, /(?<!\d)(\d{1,4})\D{0,3}$/u].flatMap((pattern) => {
    const found = pattern.exec(text)?.[1];
    return found === undefined ? [] : [Number(found)];
  });

function printedNumber(mine: readonly EdgeBand[], index: number, offset: number | undefined): string | null {
  for (const { text } of mine) {
    const lone = LONE_NUMBER.exec(text)?.[1];
    if (lone !== undefined) return lone;
    if (offset !== undefined && edgeNumbers(text).includes(index + offset)) return String(index + offset);
  }
  return null;
}

function romanValue(numeral: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let total = 0;
  let before = 0;
  for (const letter of [...numeral.toLowerCase()].reverse()) {
    const value = values[letter] ?? 0;
    total += value < before ? -value : value;
    before = Math.max(before, value);
  }
  return total;
}
