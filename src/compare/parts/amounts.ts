import type { AmountItem, AmountRow } from '../model/amounts.ts';
import { byCodeUnits, entryOf } from '../order.ts';
import type { Comparing } from './comparing.ts';

/** Amounts by group, kind, unit and year. Nothing is added up. */
export function amountsOf({ placement }: Comparing): AmountRow[] {
  const found = new Map<string, AmountItem[]>();
  for (const { facts, groupOf, group } of placement.documents)
    for (const { paragraph, kind, unit, year, item } of facts.amounts) {
      const name = placement.groups[groupOf[paragraph] ?? group ?? -1]?.id;
      if (name === undefined) continue;
      entryOf(found, JSON.stringify([name, kind, unit, year]), () => []).push(item);
    }
  return [...found]
    .map(([key, items]): AmountRow => {
      const [group, kind, unit, year]: [string, string, string, number | null] = JSON.parse(key);
      const values = items.map(({ value }) => value).sort((a, b) => a - b);
      return {
        group,
        year,
        kind,
        unit,
        count: items.length,
        lowest: values[0] ?? 0,
        median: medianOf(values),
        highest: values.at(-1) ?? 0,
        items,
      };
    })
    .sort(
      (a, b) =>
        byCodeUnits(a.kind, b.kind) ||
        byCodeUnits(a.unit, b.unit) ||
        byCodeUnits(a.group, b.group) ||
        (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY) ||
        0,
    );
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
