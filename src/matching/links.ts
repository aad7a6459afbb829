import type { Span } from '../core/span.ts';

/** A link, closed before a date of access that is glued to it: `http://example.org/page/(2016-05-20)`. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>"«»]{1,2000}/gu;
const GLUED_ACCESS = /[([]\d{4}-\d{2}-\d{2}[)\]].*$/u;
const DOI = /\b10\.\d{4,9}\/\S{1,200}/gu;

/** The text asked about last: several stages ask about the same one. */
let last: { readonly text: string; readonly links: readonly Span[] } = { text: '', links: [] };

/** Web addresses and DOIs of a text, in order, without the punctuation that closes a sentence. */
export function linksOf(text: string): readonly Span[] {
  if (last.text !== text) last = { text, links: findLinks(text) };
  return last.links;
}

function findLinks(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of [LINK, DOI])
    for (const match of text.matchAll(pattern)) {
      const link = match[0].replace(GLUED_ACCESS, '').replace(/[.,;:)\]]{1,4}$/u, '');
      found.push({ start: match.index, end: match.index + link.length });
    }
  found.sort((a, b) => a.start - b.start);
  return found.filter((span, index) => index === 0 || span.start >= (found[index - 1]?.end ?? 0));
}
