import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { type Amount, amounts } from '../../layers/amounts.ts';
import { figure } from './figure.ts';

/** Between a whole and its parts: "12 organisations: 5 unions". */
const OPENS = /^(?: [\p{L}-]+){0,4}:\s$/u;
/** Between parts of a list, with up to six words that describe the part before. */
const GOES_ON = /^(?: [\p{L}-]+){0,6}(?:, (?:and |и )?|;? (?:and|и) |; )$/u;
const CLOSES = /^(?: [\p{L}-]+){0,6}[.;)]/u;
/** A list that names only some of them. */
const PARTIAL = /(?:including|among|e\.g|such as|inter alia|в том числе|включая|среди|например)/iu;

/** "12 organisations: 5 unions and 6 funds." is certain enough to be said: the whole, a colon, parts to the full stop. */
export function sumsInProse(document: Document): DiagnosticDraft[] {
  const { text } = document;
  const layer = document.layer(amounts);
  return layer.flatMap((whole, index) => {
    if (!isExactCount(whole)) return [];
    const parts = partsBehind(text, layer, index);
    const last = parts.at(-1);
    if (parts.length < 2 || last === undefined) return [];
    const sum = parts.reduce((total, { value }) => total + value.value, 0);
    if (sum === whole.value.value || PARTIAL.test(text.slice(whole.start, last.end))) return [];
    const quote = text.slice(whole.start, whole.end);
    const message = `"${quote}" are listed one by one, but the list adds up to ${figure(sum)}.`;
    return [
      { code: 'checks/sum-off', severity: 'warning', message, span: { start: whole.start, end: last.end } } as const,
    ];
  });
}

const isExactCount = ({ value }: Annotation<Amount>): boolean =>
  (value.kind === 'count' || value.kind === 'membership') &&
  !value.approx &&
  value.bound === null &&
  value.upper === null;

function partsBehind(text: string, layer: readonly Annotation<Amount>[], index: number): Annotation<Amount>[] {
  const parts: Annotation<Amount>[] = [];
  for (let i = index + 1; i < layer.length; i++) {
    const [previous, part] = [layer[i - 1], layer[i]];
    if (previous === undefined || part === undefined || !isExactCount(part)) return [];
    const gap = text.slice(previous.end, part.start);
    if (!(parts.length === 0 ? OPENS : GOES_ON).test(gap)) return [];
    parts.push(part);
    if (CLOSES.test(text.slice(part.end, part.end + 60))) return parts;
  }
  return [];
}
