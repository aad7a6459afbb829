import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { ministryOf } from './ministry-field.ts';
import { behindField } from './organ-part.ts';
import { type Passage, wordOf } from './passage.ts';

/** Tokens of the longest subject: "The Ministry of Labour and Social Protection of the Republic of Uzbekistan". */
const LONGEST_SUBJECT = 16;

/**
 * "The Supreme Court of the Russian Federation issued Resolution No. 5": who issues an instrument, and of which state,
 * is said by the subject of the sentence. Without it the instrument would be taken for one of the document's country.
 */
export function readIssuingSubject(lex: Lexica, mention: Mention): void {
  if (mention.jurisdiction !== null && mention.authority !== null) return;
  const p = mention.passage;
  const verb = issuingVerbBefore(lex, p, mention.from);
  if (verb === undefined) return;
  for (let from = Math.max(p.from, verb - LONGEST_SUBJECT); from < verb; from++) {
    const organ = lex.organs.longestAt(p.tokens, from, verb);
    const value = organ?.values[0];
    if (organ === undefined || value === undefined) continue;
    const field = behindField(lex, p, organ.to, value);
    const state = stateAt(lex, p, field, verb);
    if ((state?.to ?? field) !== verb) continue;
    if (mention.noun.traits.has('organ')) mention.authority ??= ministryOf(lex, p, value.authority, organ.to, field);
    mention.jurisdiction ??= state?.code ?? null;
    return;
  }
}

/** Where "issued", "has adopted the", «утвердил» begins, right before the instrument. */
function issuingVerbBefore(lex: Lexica, p: Passage, at: number): number | undefined {
  let end = at;
  while (end > p.from && lex.word(p, end - 1, 'article') !== undefined) end--;
  for (let from = end - 1; from >= p.from && from >= end - 3; from--) {
    const cue = lex.cuesBefore.longestAt(p.tokens, from, end);
    if (cue?.to !== end || cue.values[0]?.relation !== 'adopts') continue;
    return /^(?:has|had|have)$/u.test(wordOf(p, from - 1)) ? from - 1 : from;
  }
  return undefined;
}

/** "of the Republic of Kazakhstan", «Российской Федерации». */
function stateAt(lex: Lexica, p: Passage, at: number, to: number): ReturnType<Lexica['jurisdiction']> {
  let from = lex.word(p, at, 'linker')?.to ?? at;
  if (from < to && lex.word(p, from, 'article') !== undefined) from++;
  return lex.jurisdiction(p, from);
}
