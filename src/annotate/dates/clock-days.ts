import type { Document } from '../../core/document.ts';
import { rangeSpan } from '../../matching/token-string.ts';
import { isDayTime } from './date-symbols.ts';
import type { Expression } from './find.ts';

/** Characters between a time of day and the day it belongs to, behind it and before it. */
const AHEAD = 40;
const BACK = 60;

/** In order of the text; times of day have the day that stands beside them in the sentence ("at 5:34 am on 20 March"). */
export function withClockDays({ text, tokens }: Document, expressions: readonly Expression[]): Expression[] {
  const ordered = [...expressions].sort((a, b) => a.from - b.from || b.to - a.to);
  const gapBetween = (left: Expression, right: Expression): string =>
    text.slice(rangeSpan(tokens, left).end, rangeSpan(tokens, right).start);
  return ordered.map((one, index) => {
    const { time } = one;
    // Words such as "that night" say themselves which day is meant.
    if (time.kind !== 'clock' || time.of !== undefined || time.anyDay || time.from === 'antecedent' || time.offset)
      return one;
    const [previous, next] = [ordered[index - 1], ordered[index + 1]];
    const behind = next !== undefined && isDayTime(next.time) && near(gapBetween(one, next), AHEAD);
    const before = previous !== undefined && isDayTime(previous.time) && near(gapBetween(previous, one), BACK);
    const day = behind ? next : before ? previous : undefined;
    return day === undefined ? one : { ...one, time: { ...time, of: day.time } };
  });
}

const near = (gap: string, reach: number): boolean => gap.length <= reach && !/[.!?;\n](?:\s|$)/u.test(gap);
