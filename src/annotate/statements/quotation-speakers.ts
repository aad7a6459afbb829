import type { Revision } from '../../core/annotator.ts';
import type { Document } from '../../core/document.ts';
import type { Annotation, Draft } from '../../core/layer.ts';
import { contains, inReadingOrder, type Span } from '../../core/span.ts';
import { type Quotation, quotations } from '../../layers/quotations.ts';
import { sentences } from '../../layers/sentences.ts';
import type { Statement } from '../../layers/statements.ts';
import { fold } from '../../resources/fold.ts';

type Said = Draft<Statement>;

/** Statements that hold one another: nobody nests so deep, and the time stays linear. */
const DEEPEST = 16;

/** How a quotation got its speaker where only its place, or the quotation before it, told. */
const GUESSED = new Set(['carried-on']);

/**
 * Whoever makes a statement says what is quoted in it: the quotations that lie in a statement get its speaker, of
 * several the innermost, and those to which the speaker of a quotation was carried on follow in the same sentence. The
 * writer of the document is nobody's quotation.
 */
export function quotationSpeakers(document: Document, said: readonly Said[]): Revision[] {
  const holding = statementsOver(document.layer(quotations), said);
  const sentenceAt = sentenceNumbers(document);
  const revisions: Revision[] = [];
  let before: { readonly was: string | null; readonly is: string | null; readonly sentence: number } | null = null;
  document.layer(quotations).forEach((quotation, index) => {
    if (quotation.value.kind === 'title') return;
    const statement = holding[index];
    const sentence = sentenceAt(quotation.start);
    const was = quotation.value.speaker;
    const revision =
      statement !== undefined && decides(statement, quotation)
        ? saidIn(quotation, statement)
        : followed(quotation, before, sentence);
    if (revision !== null) revisions.push(revision);
    const is = revision === null ? was : revision.value.speaker;
    if (was !== null || is !== null) before = { was, is, sentence };
  });
  return revisions;
}

type QuotationRevision = Revision & { readonly value: Quotation };

/** By words always; a citation alone only where nothing better named the speaker of the quotation. */
const decides = ({ value }: Said, quotation: Annotation<Quotation>): boolean =>
  value.speakerType !== 'author' &&
  (value.attribution === 'cue' || quotation.value.speaker === null || isCarried(quotation));

const isCarried = ({ evidence }: Annotation<Quotation>): boolean =>
  evidence?.some(({ kind }) => GUESSED.has(kind)) === true;

function saidIn(quotation: Annotation<Quotation>, { value }: Said): QuotationRevision | null {
  const known = quotation.value.speaker;
  // "Mockova, Testarova" are Mockova and Testarova; "on Archives 2005" is better called "Law on Archives 2005".
  if (known !== null && value.speakerType !== 'document' && isSame(known, value.speaker)) return null;
  if (known === value.speaker) return null;
  return {
    layer: quotations as unknown as Revision['layer'],
    id: quotation.id,
    value: {
      ...quotation.value,
      speaker: value.speaker,
      entity: value.entity,
      citation: quotation.value.citation ?? value.citation,
    },
    evidence: [{ kind: 'statement', ...(value.cue === null ? {} : { quote: value.cue }) }],
  };
}

/** What was carried on from a quotation that turned out to be another's. */
function followed(
  quotation: Annotation<Quotation>,
  before: { readonly was: string | null; readonly is: string | null; readonly sentence: number } | null,
  sentence: number,
): QuotationRevision | null {
  const mistaken = before !== null && before.was !== before.is && before.was === quotation.value.speaker;
  if (!mistaken || !isCarried(quotation)) return null;
  const speaker = before.sentence === sentence ? before.is : null;
  return {
    layer: quotations as unknown as Revision['layer'],
    id: quotation.id,
    value: { ...quotation.value, speaker, entity: null },
    evidence: speaker === null ? [] : [{ kind: 'carried-on' }],
  };
}

/** "Mockova, Testarova, Lund, Osei" are "Mockova et al."; an "officer of the Ministry" is not the Ministry. */
function isSame(name: string, other: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(other)];
  return words[0] === others[0] && (name.includes(',') || words.every((word) => others.includes(word)));
}

const wordsOf = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** For each quotation the smallest statement that holds it. */
function statementsOver(quoted: readonly Annotation<Quotation>[], said: readonly Said[]): (Said | undefined)[] {
  if (quoted.length === 0 || said.length === 0) return [];
  const sorted = [...said].sort(inReadingOrder);
  let next = 0;
  let open: Said[] = [];
  return quoted.map((quotation) => {
    for (let one = sorted[next]; one !== undefined && one.start <= quotation.start; one = sorted[++next])
      open.push(one);
    if (open.length === 0) return undefined;
    open = open.filter(({ end }) => end > quotation.start).slice(-DEEPEST);
    let smallest: Said | undefined;
    for (const one of open)
      if (contains(one, quotation) && (smallest === undefined || length(one) < length(smallest))) smallest = one;
    return smallest;
  });
}

const length = ({ start, end }: Span): number => end - start;

/** The number of the sentence that holds a position; asked in reading order. */
function sentenceNumbers(document: Document): (position: number) => number {
  const list = document.layer(sentences);
  let at = 0;
  return (position) => {
    while (at < list.length && (list[at]?.end ?? 0) <= position) at++;
    return at;
  };
}
