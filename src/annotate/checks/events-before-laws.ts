import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import { firstEndingAfter } from '../../core/span.ts';
import { dates } from '../../layers/dates.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import type { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { firstTokenFrom } from '../../matching/tokens.ts';

/** Tokens between "following" and the instrument: "the adoption of the new". */
const REACH = 7;
const SENTENCE_END = /[.!?]["”»)]? +\p{Lu}|\n/u;

/** "After the Law of 2011 was adopted, twenty were closed in 2009": the date of the sentence lies before the law's. */
export function eventsBeforeLaws(document: Document, behind: LexiconTrie<true>): DiagnosticDraft[] {
  const { text, tokens } = document;
  const layer = document.layer(dates);
  return document.layer(legalCitations).flatMap(({ start, end, value }) => {
    if (value.date === null || value.coref) return [];
    const first = firstTokenFrom(tokens, start);
    const follows = Array.from({ length: REACH }, (_, back) => first - 1 - back).some(
      (index) =>
        index >= 0 &&
        (behind.longestAt(tokens, index)?.end ?? 0) > 0 &&
        !/[.;:,]/u.test(text.slice(tokens.start[index], start)),
    );
    const event = layer[firstEndingAfter(layer, end)];
    if (!follows || event === undefined || event.start < end || !event.value.stated) return [];
    const { until, type } = event.value;
    if (type !== 'DATE' || until === null || until >= value.date.padEnd(10, '-01')) return [];
    const gap = text.slice(end, event.start);
    // "after the Law of 2011 had replaced that of 1996": another instrument's date.
    if (SENTENCE_END.test(gap) || gap.length > 200 || !/(?:^|\s)(?:in|on|by|в|к)\s+(?:the )?$/u.test(gap)) return [];
    const [law, what] = [text.slice(start, end), text.slice(event.start, event.end)];
    const message = `"${what}" lies before "${law}", which it is said to follow.`;
    return [
      {
        code: 'checks/event-before-law',
        severity: 'warning',
        message,
        span: { start: event.start, end: event.end },
      } as const,
    ];
  });
}
