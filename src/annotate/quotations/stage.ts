import { z } from 'zod';
import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Block, Document } from '../../core/document.ts';
import { type Draft, draftsOf, type Layer } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';
import { type Quotation, quotations } from '../../layers/quotations.ts';
import { references } from '../../layers/references.ts';
import { sentences } from '../../layers/sentences.ts';
import { lettersBefore } from '../../matching/character-class.ts';
import { foldPhrase } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { defineStage } from '../stage.ts';
import { blockQuotation } from './block-quotation.ts';
import { kindOf, type NamesFollow } from './kind.ts';
import { findMarked, type MarkedQuotation } from './marks.ts';
import { attributeQuotedNotes } from './quoted-notes.ts';
import { SayingVerbs } from './said-by.ts';
import { entityFinder, Speakers } from './speakers.ts';
import { TitlesOfLaws } from './titles-of-laws.ts';

export const quotationsStage = defineStage({
  name: 'quotations',
  summary: 'Quotations, terms and titles in quotation marks, with their speakers',
  requires: [sentences, references, citations] as unknown as Layer[],
  provides: [quotations as unknown as Layer],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const namesFollow = nounsBeforeNames(store);
    const verbs = new SayingVerbs(store);
    const introducers = introducersOfShortForms(store);
    return (document) => {
      const titles = new TitlesOfLaws(document);
      const speakers = new Speakers(document, verbs);
      const entityOf = entityFinder(document);
      const drafts: Draft<Quotation>[] = [];
      const diagnostics: DiagnosticDraft[] = [];
      for (const [at, block] of document.blocks.entries()) {
        if (!carriesQuotations(block)) continue;
        const passage = document.text.slice(block.start, block.end);
        const all = findMarked(passage);
        const kindAt = kindReader(passage, block.start, { namesFollow, verbs, introducers, titles });
        for (const [index, marked] of all.entries()) {
          const room = { start: all[index - 1]?.end ?? 0, end: nextOpening(all, index, passage) };
          const span = marked.missing === 'none' ? marked : guessEnd(document, block, passage, marked, room);
          if (marked.missing !== 'none') diagnostics.push(unbalanced(block, marked, span !== null));
          if (span === null || span.end - span.start < 3) continue;
          drafts.push(toDraft(document, block, { ...marked, ...span }, kindAt, speakers, entityOf));
        }
        const set = blockQuotation(block, passage, all);
        if (set !== undefined) drafts.push(setOff(document, at, set, speakers, entityOf));
      }
      const reported = diagnostics.length > MOST_REPORTED ? summarised(diagnostics) : diagnostics;
      return {
        layers: [draftsOf(quotations, attributeQuotedNotes(document, drafts, speakers))],
        diagnostics: reported,
      };
    };
  },
});

const carriesQuotations = (block: Block): boolean =>
  block.kind === 'paragraph' ||
  block.kind === 'list-item' ||
  block.kind === 'footnote' ||
  block.kind === 'block-quotation';

function toDraft(
  document: Document,
  block: Block,
  marked: MarkedQuotation,
  kindAt: (span: Span) => Quotation['kind'],
  speakers: Speakers,
  entityOf: (speaker: string | null) => string | null,
): Draft<Quotation> {
  const span = { start: block.start + marked.start, end: block.start + marked.end };
  const kind = kindAt(marked);
  const by = kind === 'title' ? { speaker: null, citation: null, rule: 'none' } : speakers.attribute(span, block);
  return {
    ...span,
    rule: `quotation.${marked.missing === 'none' ? 'marks' : `missing-${marked.missing}`}`,
    confidence: marked.missing === 'none' ? 1 : 0.5,
    ...(by.rule === 'none'
      ? {}
      : { evidence: [{ kind: by.rule, ...(by.citation === null ? {} : { annotation: by.citation }) }] }),
    value: {
      kind,
      speaker: by.speaker,
      entity: entityOf(by.speaker),
      citation: by.citation,
      language: languageAt(document, block, span.start),
      nested: marked.nested,
    },
  };
}

/** The marks before the words of a quotation, and those behind them. */
const OPENING: ReadonlySet<string> = new Set('«“„"\'‘‚');
const CLOSING: ReadonlySet<string> = new Set('»”“"\'’«');

interface KindWords {
  readonly namesFollow: NamesFollow;
  readonly verbs: SayingVerbs;
  readonly introducers: ReadonlySet<string>;
  readonly titles: TitlesOfLaws;
}

/** What the stretches of a passage that begins at `at` are, from their words and those beside them. */
function kindReader(passage: string, at: number, known: KindWords): (span: Span) => Quotation['kind'] {
  return ({ start, end }) => {
    const inside = passage.slice(
      OPENING.has(passage.charAt(start)) ? start + 1 : start,
      CLOSING.has(passage.charAt(end - 1)) ? end - 1 : end,
    );
    if (known.titles.include({ start: at + start, end: at + end }, inside)) return 'title';
    const before = passage.slice(Math.max(0, start - 40), start);
    // 'the new statute (hereinafter the "2012 Law")', «Закон … (далее – «Закон»)»: a name for use in this text.
    const introducer = before.includes('(') ? /\((\p{L}+)[^()«»“”"]{0,30}$/u.exec(before)?.[1] : undefined;
    if (introducer !== undefined && known.introducers.has(foldPhrase(introducer))) return 'term';
    const wordBefore = lettersBefore(before, before.trimEnd().length);
    const said = known.verbs.surround(before, inside, passage.slice(end, end + 40));
    return kindOf(inside, wordBefore, known.namesFollow, said);
  };
}

/** A block quotation without marks: by its citation, else by who the block before it introduces. */
function setOff(
  document: Document,
  at: number,
  set: Span,
  speakers: Speakers,
  entityOf: (speaker: string | null) => string | null,
): Draft<Quotation> {
  const block = document.blocks[at] ?? { start: 0, end: 0, language: 'und' };
  const before = document.blocks[at - 1];
  const span = { start: block.start + set.start, end: block.start + set.end };
  const cited = speakers.attribute(span, block);
  const by = cited.rule !== 'none' || before === undefined ? cited : speakers.introducing(before);
  return {
    ...span,
    rule: 'quotation.block',
    confidence: 0.9,
    ...(by.rule === 'none' ? {} : { evidence: [{ kind: by.rule }] }),
    value: {
      kind: 'quote',
      speaker: by.speaker,
      entity: entityOf(by.speaker),
      citation: by.citation,
      language: block.language,
      nested: false,
    },
  };
}

/** Where the next stretch starts that opens with the same mark as stretch `index`: an unclosed one ends before it. */
function nextOpening(all: readonly MarkedQuotation[], index: number, passage: string): number {
  const sign = passage.charAt(all[index]?.start ?? 0);
  for (let i = index + 1; i < Math.min(all.length, index + 8); i++) {
    const start = all[i]?.start ?? passage.length;
    if (passage.charAt(start) === sign) return start;
  }
  return passage.length;
}

/** A text whose marks were destroyed throughout is reported as such, not mark by mark. */
const MOST_REPORTED = 100;

const summarised = (diagnostics: readonly DiagnosticDraft[]): DiagnosticDraft[] => [
  ...diagnostics.slice(0, MOST_REPORTED),
  {
    code: 'quotations/many-unbalanced',
    severity: 'warning',
    message: `${diagnostics.length} quotations lack a mark; only the first ${MOST_REPORTED} are reported one by one, and where they begin and end is guessed.`,
  },
];

/** An unclosed quotation is not guessed to run on for pages. */
const LONGEST_GUESS = 2000;

/** How far before a lone closing mark its opening one is looked for. */
const REACH = 800;

/**
 * Where the other end of an unbalanced quotation probably is. Opening mark lost: behind the last comma, colon or dash
 * with at least six words up to the closing mark, else the beginning of the sentence. Closing mark lost: the end of the
 * sentence, or the bracket that closes it.
 */
function guessEnd(
  document: Document,
  block: Block,
  passage: string,
  marked: MarkedQuotation,
  room: Span,
): { readonly start: number; readonly end: number } | null {
  const position = block.start + (marked.missing === 'open' ? marked.start : marked.start + 1);
  const list = document.layer(sentences);
  const sentence = list[firstEndingAfter(list, position)];
  if (sentence === undefined || sentence.start > position) return null;
  if (marked.missing === 'close') {
    const end = Math.min(sentence.end - block.start, passage.length, room.end, marked.start + LONGEST_GUESS);
    const bracket = /\s?\([^()]{1,200}\)[.;,]?\s?$/u.exec(passage.slice(Math.max(marked.start, end - 240), end));
    const last = bracket === null ? end : end - bracket[0].length;
    return {
      start: marked.start,
      end: last - (/\s*$/u.exec(passage.slice(Math.max(marked.start, last - 8), last))?.[0].length ?? 0),
    };
  }
  const from = skipSpace(passage, Math.max(0, sentence.start - block.start, marked.start - REACH, room.start));
  const clauses = Array.from(passage.slice(from, marked.start).matchAll(/[,:;—–]\s{1,4}(?=\p{L})/gu));
  const chosen = clauses.findLast((clause) => {
    const start = from + clause.index + clause[0].length;
    return (passage.slice(start, marked.start).match(/\p{L}+/gu) ?? []).length >= 6;
  });
  return { start: chosen === undefined ? from : from + chosen.index + chosen[0].length, end: marked.end };
}

function skipSpace(passage: string, from: number): number {
  let position = from;
  while (/\s/u.test(passage.charAt(position))) position++;
  return position;
}

function unbalanced(block: Block, marked: MarkedQuotation, guessed: boolean): DiagnosticDraft {
  const missing = marked.missing === 'open' ? 'opening' : 'closing';
  const end = marked.missing === 'open' ? 'beginning' : 'end';
  return {
    code: 'quotations/unbalanced',
    severity: 'warning',
    message: `A quotation has no ${missing} mark${guessed ? `; where its ${end} is, was guessed from the sentence` : ' and was left out'}.`,
    span: { start: block.start + marked.start, end: block.start + Math.min(marked.end, marked.start + 40) },
  };
}

/** The language of the sentence, which may differ from that of its paragraph. */
function languageAt(document: Document, block: Block, position: number): string {
  const list = document.layer(sentences);
  const sentence = list[firstEndingAfter(list, position)];
  return sentence !== undefined && sentence.start <= position ? sentence.value.language : block.language;
}

/** The words with which a bracket that gives a short form begins, in all languages: "hereinafter", «далее». */
const introducersOfShortForms = (store: ResourceStore): ReadonlySet<string> =>
  new Set(store.lexicons('acronym-introducers').flatMap((lexicon) => [...lexicon.forms()].map(foldPhrase)));

/** Nouns behind which a quoted name stands: kinds of instruments and heads of organisations, in all languages. */
function nounsBeforeNames(store: ResourceStore): NamesFollow {
  const nouns = new Set<string>();
  for (const lexicon of [...store.lexicons('instrument-kinds'), ...store.lexicons('organisation-heads')])
    for (const form of lexicon.forms()) nouns.add(foldPhrase(form));
  return (word) => nouns.has(foldPhrase(word));
}
