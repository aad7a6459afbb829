import type { Draft } from '../../core/layer.ts';
import type { Amount } from '../../layers/amounts.ts';

/** What may stand between a sum and the same sum in another currency: "10.7 million tenge (ca. 67.352 EUR)". */
const BETWEEN = /^,? ?(?:\(|=|or |или )(?:(?:or|i\.e\.|that is|equal to|equivalent to|или|то есть|т\. ?е\.),? )?$/u;

/** Sums that the text itself converts point at the sum that they convert. */
export function linkConversions(text: string, drafts: readonly Draft<Amount>[]): Draft<Amount>[] {
  return drafts.map((draft, index) => {
    const keyed = { ...draft, key: keyOf(index) };
    const previous = drafts[index - 1];
    if (previous?.value.kind !== 'money' || draft.value.kind !== 'money') return keyed;
    if (previous.value.unit === draft.value.unit || !BETWEEN.test(text.slice(previous.end, draft.start))) return keyed;
    return { ...keyed, value: { ...draft.value, converts: keyOf(index - 1) } };
  });
}

const keyOf = (index: number): string => `amount:${index}`;
