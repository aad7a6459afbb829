import { z } from 'zod';
import type { Document } from '../../core/document.ts';
import { type Annotation, type Draft, draftsOf } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { type Alignment, alignments } from '../../layers/alignments.ts';
import { type Footnote, footnotes } from '../../layers/footnotes.ts';
import { sentences } from '../../layers/sentences.ts';
import { defineStage } from '../stage.ts';
import { chooseInOrder } from './choose.ts';
import { chunksOf, quotationAtEnd } from './chunks.ts';
import { type Passage, passagesFor } from './passages.ts';
import { callPositions, regionOf } from './regions.ts';
import { Translations } from './translations.ts';
import { contentReader } from './words.ts';

export const alignmentsStage = defineStage({
  name: 'alignments',
  summary: 'Aligns notes in another language than the document with the passage of the body that renders them',
  requires: [footnotes, sentences],
  provides: [alignments],
  options: z.strictObject({
    threshold: z
      .number()
      .min(0)
      .max(1)
      .default(0.3)
      .describe('a passage with a lower score is no rendering of the note'),
  }),
  prepare({ threshold }, { store }) {
    const readers = new Map(store.languages().map((language) => [language, contentReader(store, language)]));
    const lexicons = new Map<string, Translations>();
    for (const from of store.languages())
      for (const to of store.languages()) {
        const translations = Translations.read(store, from, to);
        if (translations !== undefined) lexicons.set(`${from} ${to}`, translations);
      }
    return (document) => {
      const { language } = document.metadata;
      const read = readers.get(language ?? '');
      if (language === null || read === undefined) return { layers: [draftsOf(alignments, [])] };
      // Notes in order of their numbers as they stand, which is that of the body; those that lost their bodies keep places.
      const notes = inCallOrder(document);
      const calls = callPositions(document, notes);
      const body = document
        .layer(sentences)
        .filter(({ value }) => value.paragraph !== null && value.language === language);
      const commonness = countWords(document);
      const candidates = notes.map((note, index) => {
        const translations = lexicons.get(`${note.value.language} ${language}`);
        const readNote = readers.get(note.value.language);
        const region = translations === undefined ? undefined : regionOf(index, calls, body);
        if (translations === undefined || readNote === undefined || region === undefined) return [];
        const words = readNote(document.text, document.tokens, note);
        const original = { words, renderings: translations.renderings(words) };
        const quoted = calls[index] === null ? undefined : quotationAtEnd(document.text, region);
        return passagesFor(original, chunksOf(document, body, region, read), commonness, quoted);
      });
      const chosen = chooseInOrder(candidates, threshold);
      const drafts = notes.flatMap((note, index) => {
        const passage = chosen[index];
        return passage === undefined ? [] : [draftOf(document, note, passage, calls[index] ?? null)];
      });
      return { layers: [draftsOf(alignments, drafts)] };
    };
  },
});

function inCallOrder(document: Document): Annotation<Footnote>[] {
  const number = ({ value }: Annotation<Footnote>): number => (typeof value.marker === 'number' ? value.marker : 0);
  const notes = [...document.layer(footnotes)];
  const numbered = notes.every(({ value }) => typeof value.marker === 'number');
  const unique = new Set(notes.map(({ value }) => value.marker)).size === notes.length;
  return numbered && unique ? notes.sort((a, b) => number(a) - number(b)) : notes;
}

/** How often a word stands in the document; counted when first asked for, as most documents have nothing to align. */
function countWords({ tokens }: Document): (word: number) => number {
  let counts: Int32Array | undefined;
  return (word) => {
    if (counts === undefined) {
      counts = new Int32Array(tokens.words.length);
      for (const index of tokens.word) counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts[word] ?? 0;
  };
}

function draftOf(
  document: Document,
  note: Annotation<Footnote>,
  passage: Passage,
  call: number | null,
): Draft<Alignment> {
  const { start, end, score } = passage;
  const printed = (span: Span): string => document.text.slice(span.start, span.end);
  const ranges = document.map.toSource(start, end);
  const first = ranges[0] ?? [0, 0];
  const last = ranges.at(-1) ?? first;
  const rounded = Math.round(score * 100) / 100;
  return {
    start,
    end,
    value: {
      footnote: note.id,
      target: [Math.min(first[0], last[0]), Math.max(first[1], last[1])],
      score: rounded,
      pairs: passage.pairs.map(([original, rendering]): [string, string] => [printed(original), printed(rendering)]),
    },
    confidence: rounded,
    evidence: [
      { kind: call === null ? 'between neighbouring notes' : 'marker', annotation: note.id },
      { kind: 'lexicon', quote: `words in common: ${passage.pairs.length}`, weight: rounded },
    ],
  };
}
