import { TokenKind } from '../../core/tokens.ts';
import { type Candidate, type Decided, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import type { Morphology } from './morphology.ts';
import { type Reading, Shape } from './reading.ts';
import type { Run } from './runs.ts';

const LONGEST = 8;
const unitsOf = (signs: string): readonly number[] => Array.from(signs, (sign) => sign.charCodeAt(0));
const OPENING = unitsOf('«“„"');
const CLOSING = unitsOf('»”“"');
const ENDING = unitsOf('!?;:');

/** Inside of the quotation marks that open at token `at`; undefined where no name of a few words stands in them. */
export function insideQuotes(reading: Reading, at: number): Run | undefined {
  if (!OPENING.includes(reading.sign(at)) || !reading.isCapital(at + 1)) return undefined;
  for (let i = at + 2; i <= at + LONGEST && reading.together(at, i); i++) {
    const sign = reading.sign(i);
    if (CLOSING.includes(sign)) return { from: at + 1, to: i };
    if (ENDING.includes(sign)) return undefined;
  }
  return undefined;
}

/**
 * Names in quotation marks without a head noun: those that the document has introduced with one («компания „Рога“ … в
 * „Рогах“»), and those that report something («сообщает „Вестник“»).
 */
export function quotedNames(
  reading: Reading,
  lexica: Lexica,
  morphology: Morphology,
  decided: readonly Decided[],
): Candidate[] {
  const known = new Set<string>();
  const taken = new Uint8Array(reading.count);
  for (const { type, from, to } of decided) {
    taken.fill(1, from, to);
    if (type !== 'ORG') continue;
    // With the head and the marks, or the inside alone.
    for (let i = from - 1; i < to; i++) {
      const name = insideQuotes(reading, i);
      if (name !== undefined && name.to <= to + 1) known.add(keyOf(reading, morphology, name));
    }
  }
  const found: Candidate[] = [];
  const { kind } = reading.tokens;
  for (let i = 0; i + 2 < reading.count; i++) {
    if (kind[i] !== TokenKind.punctuation || reading.region[i] === 0) continue;
    const name = insideQuotes(reading, i);
    if (name === undefined || taken[name.from] === 1) continue;
    const quote = reading.printed(name.from, name.to);
    if (known.has(keyOf(reading, morphology, name)))
      found.push(vote(name.from, name.to, 'ORG', 0.65, 'known-name', quote));
    else if (
      name.to - name.from <= 4 &&
      reading.shape[i - 1] === Shape.lower &&
      lexica.reporting.has(reading.word(i - 1))
    )
      found.push(vote(name.from, name.to, 'ORG', 0.6, 'reports', reading.printed(i - 1), 'media'));
    i = name.to;
  }
  return found;
}

/** The first word out of its case. */
const keyOf = (reading: Reading, morphology: Morphology, { from, to }: Run): string =>
  `${reading.isCyrillic(from) ? morphology.of(reading.printed(from)).lemma : reading.word(from)} ${to - from}`;
