import type { Span } from '../core/span.ts';

/** A link, closed before a date of access that is glued to it: `http://example.org/page/(2016-05-20)`. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>"«»]{1,2000}/uy;
const GLUED_ACCESS = /[([]\d{4}-\d{2}-\d{2}[)\]].*$/u;
const DOI = /\b10\.\d{4,9}\/\S{1,200}/uy;
/** The text asked about last: several stages ask about the same one. */
let last: { readonly text: string; readonly links: readonly Span[] } = { text: '', links: [] };

/** Web addresses and DOIs of a text, in order, without the punctuation that closes a sentence. */
export function linksOf(text: string): readonly Span[] {
  if (last.text !== text) last = { text, links: findLinks(text) };
  return last.links;
}

function findLinks(text: string): Span[] {
  const found: Span[] = [];
  findBehind(text, LINK, ['http', 'www.'], found);
  findBehind(text, DOI, ['10.'], found);
  found.sort((a, b) => a.start - b.start);
  return found.filter((span, index) => index === 0 || span.start >= (found[index - 1]?.end ?? 0));
}

/** Looks for how a link can begin, for strings are found much faster than matches of an expression. */
function findBehind(text: string, pattern: RegExp, beginnings: readonly string[], found: Span[]): void {
  const next = beginnings.map((beginning) => text.indexOf(beginning));
  for (;;) {
    let at = Number.POSITIVE_INFINITY;
    for (const one of next) if (one >= 0 && one < at) at = one;
    if (at === Number.POSITIVE_INFINITY) return;
    pattern.lastIndex = at;
    const whole = pattern.exec(text)?.[0] ?? '';
    if (whole !== '') {
      const link = whole.replace(GLUED_ACCESS, '').replace(/[.,;:)\]]{1,4}$/u, '');
      found.push({ start: at, end: at + link.length });
    }
    const behind = at + Math.max(1, whole.length);
    beginnings.forEach((beginning, index) => {
      const one = next[index] ?? -1;
      if (one >= 0 && one < behind) next[index] = text.indexOf(beginning, behind);
    });
  }
}
