/** One level of a provision: «пп. 2) и 3)» is `{ unit: 'sub', numbers: ['2', '3'] }`. */
export interface ProvisionItem {
  readonly unit: string;
  readonly numbers: readonly string[];
  readonly to: number;
  readonly language: string;
}

/** From the widest to the narrowest, with the short names in which provisions are written. */
const UNITS: readonly (readonly [unit: string, label: string])[] = [
  ['annex', 'annex'],
  ['ch', 'ch.'],
  ['sec', 'sec.'],
  ['art', 'art.'],
  ['part', 'part'],
  ['par', 'para.'],
  ['sub', 'subpara.'],
  ['pt', 'pt.'],
];

const rank = (unit: string): number => UNITS.findIndex(([name]) => name === unit);

const label = (unit: string): string => UNITS.find(([name]) => name === unit)?.[1] ?? unit;

/**
 * Orders levels from wide to narrow, whichever way they were said: «пп. 2) п. 1 ст. 58» and "Article 58, paragraph 1,
 * subparagraph 2" are both "art. 58 para. 1 subpara. 2". Several provisions are joined by "; ".
 */
export function pathsOf(items: readonly ProvisionItem[]): string {
  const paths: ProvisionItem[][] = [];
  let open: ProvisionItem[] = [];
  const ascending = items.length > 1 && rank(items[0]?.unit ?? '') > rank(items[1]?.unit ?? '');
  for (const item of items) {
    const last = open.at(-1);
    if (last === undefined) open = [item];
    else if (ascending) {
      if (rank(item.unit) < rank(last.unit)) open = [...open, item];
      else {
        paths.push([...open].reverse());
        open = [item];
      }
    } else if (rank(item.unit) > rank(last.unit)) open = [...open, item];
    else {
      paths.push(open);
      open = [...open.filter((level) => rank(level.unit) < rank(item.unit)), item];
    }
  }
  if (open.length > 0) paths.push(ascending ? [...open].reverse() : open);
  return paths.map(describe).join('; ');
}

const describe = (path: readonly ProvisionItem[]): string =>
  path.map(({ unit, numbers }) => `${label(unit)} ${numbers.join(', ')}`).join(' ');
