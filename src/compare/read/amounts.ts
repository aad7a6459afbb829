import { allWithin, type Span, spanAt } from '../../core/span.ts';
import { type Amount, amounts } from '../../layers/amounts.ts';
import type { AnnotatedDocument } from '../../layers/annotated.ts';
import type { AmountItem } from '../model/amounts.ts';
import { type PlacedItem, placedOf } from './items.ts';
import { passageOf, type Reading } from './passages.ts';
import type { DatedYears } from './years.ts';

export interface AmountFacts {
  /** Index into the paragraphs; −1 in notes, headings and tables. */
  readonly paragraph: number;
  readonly kind: Amount['kind'];
  readonly unit: string;
  readonly year: number | null;
  readonly item: AmountItem;
}

export function amountFacts(
  annotated: AnnotatedDocument,
  reading: Reading,
  dated: readonly DatedYears[],
  paragraphAt: (span: Span) => number,
  paragraphs: readonly (Span & { readonly id: string })[],
): AmountFacts[] {
  return placedOf(annotated, amounts).map((amount) => {
    const paragraph = paragraphAt(amount);
    const date = dateOf(amount, dated, spanAt(reading.sentences, amount.start), paragraphs[paragraph]);
    return {
      paragraph,
      kind: amount.kind,
      unit: amount.unit,
      year: date?.date.years[0] ?? null,
      item: {
        ...passageOf(reading, amount, paragraphs[paragraph]?.id ?? null),
        value: amount.value,
        upper: amount.upper,
        approx: amount.approx,
        bound: amount.bound,
        yearFrom: date?.from ?? null,
        yearBy: date?.date.id ?? null,
      },
    };
  });
}

interface Dating {
  readonly date: DatedYears;
  readonly from: 'sentence' | 'paragraph';
}

/** The nearest date of one year in the sentence; else that of the paragraph, where all of its dates are of one year. */
function dateOf(
  amount: PlacedItem<Amount>,
  dated: readonly DatedYears[],
  sentence: Span | undefined,
  paragraph: Span | undefined,
): Dating | null {
  if (sentence !== undefined) {
    const there = allWithin(dated, sentence);
    const single = there.filter(isOneYear);
    const [nearest] = [...single].sort((a, b) => distance(a, amount) - distance(b, amount) || a.start - b.start);
    if (nearest !== undefined) return { date: nearest, from: 'sentence' };
    // "From 2010 to 2015 they paid …": the sentence has its own time, which is not that of the paragraph.
    if (there.length > 0) return null;
  }
  const around = paragraph === undefined ? [] : allWithin(dated, paragraph);
  const [first] = around;
  if (first === undefined || !around.every((date) => isOneYear(date) && date.years[0] === first.years[0])) return null;
  return { date: first, from: 'paragraph' };
}

const isOneYear = ({ years: [first, last] }: DatedYears): boolean => first === last;

const distance = (date: Span, amount: Span): number =>
  date.end <= amount.start ? amount.start - date.end : Math.max(0, date.start - amount.end);
