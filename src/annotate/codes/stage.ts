import { z } from 'zod';
import { MisuseError } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import { type Annotation, type Draft, draftsOf } from '../../core/layer.ts';
import { spanAt, within } from '../../core/span.ts';
import { type Code, codes } from '../../layers/codes.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { type Paragraph, paragraphs } from '../../layers/paragraphs.ts';
import { sentences } from '../../layers/sentences.ts';
import { defineStage } from '../stage.ts';
import { type CodedPassage, codeSentence, type TitleSpan } from './code-sentence.ts';
import { type Codebook, readCodebook } from './codebook.ts';
import { compileCodebook } from './lexis.ts';

const options = z.strictObject({
  codebook: z
    .union([z.string(), z.array(z.string()).min(1)])
    .default('codebooks/state-civil-society.yaml')
    .describe('one file or several, relative to the pipeline file'),
});

/** The weights of a code's different terms in a paragraph must add up to this for the paragraph to show the code. */
const ENOUGH = 2;

export const codesStage = defineStage({
  name: 'codes',
  summary: 'Codes the paragraphs of the body by the terms of a codebook, with the polarity of the passage',
  requires: [paragraphs, sentences],
  provides: [codes],
  options,
  files: ({ codebook }) => [codebook].flat(),
  prepare({ codebook: path }, { store, resolve }) {
    const codebooks = readCodebooks([path].flat().map(resolve)).map((codebook) => ({
      name: codebook.name,
      lexes: compileCodebook(codebook, store),
    }));
    return (document) => {
      const all = document.layer(sentences).filter((sentence) => sentence.value.paragraph !== null);
      const titles = titlesOfInstruments(document);
      const drafts: Draft<Code>[] = [];
      for (const paragraph of document.layer(paragraphs)) {
        if (spanAt(document.blocks, paragraph.start)?.sectionKind !== 'body') continue;
        const inside = within(all, paragraph);
        for (const { name, lexes } of codebooks) {
          const passages: CodedPassage[] = [];
          for (const sentence of inside) {
            const lexis =
              lexes.get(sentence.value.language) ??
              lexes.get(paragraph.value.language) ??
              lexes.get(document.metadata.language ?? '');
            if (lexis === undefined) continue;
            const named = titles.length === 0 ? titles : within(titles, sentence);
            for (const passage of codeSentence(document.tokens, sentence, lexis, named)) passages.push(passage);
          }
          if (passages.length > 0) drafts.push(...draftsFor(paragraph, passages, name));
        }
      }
      return { layers: [draftsOf(codes, drafts)] };
    };
  },
});

/** Where laws, codes and the like are named by their title. */
const titlesOfInstruments = (document: Document): TitleSpan[] =>
  document.layer(legalCitations).flatMap(({ start, end, value: { kind, title } }) => {
    if (title === null) return [];
    const printed = document.text.slice(start, end);
    const at = printed.indexOf(title);
    return at < 0 ? [] : [{ start: start + at, end: start + at + title.length, ofCode: kind === 'code' }];
  });

/** @throws MisuseError where two codebooks bear one name: their codes could not be told apart */
function readCodebooks(files: readonly string[]): Codebook[] {
  const codebooks = files.map(readCodebook);
  const names = codebooks.map(({ name }) => name);
  const again = names.findIndex((name, index) => names.indexOf(name) < index);
  if (again < 0) return codebooks;
  throw new MisuseError([
    { file: files[again] ?? '', message: 'two codebooks of a pipeline have the same name', found: names[again] ?? '' },
  ]);
}

function draftsFor(
  paragraph: Annotation<Paragraph>,
  passages: readonly CodedPassage[],
  codebook: string,
): Draft<Code>[] {
  const shown = [...byCode(passages)]
    .map(([code, carrying]) => ({ code, carrying, weight: weightOf(carrying) }))
    .filter(({ weight }) => weight >= ENOUGH);
  if (shown.length === 0) return [];
  const main = [...shown].sort((a, b) => b.weight - a.weight)[0];
  const total = shown.reduce((sum, { weight }) => sum + weight, 0);
  return shown.flatMap(({ code, carrying, weight }) => {
    const heaviest = [...carrying].sort((a, b) => b.term.weight - a.term.weight || a.start - b.start)[0];
    return carrying.map((passage) => ({
      start: passage.start,
      end: passage.end,
      value: {
        target: paragraph.id,
        codebook,
        code,
        polarity: passage.polarity,
        negated: passage.negated,
        primary: code === main?.code && passage === heaviest,
      },
      rule: `${codebook}:${code}:${passage.term.term}`,
      evidence: passage.evidence,
      confidence: confidenceOf(weight, total, passage.negated),
    }));
  });
}

/** Each term counts once, however often it stands there. */
const weightOf = (passages: readonly CodedPassage[]): number =>
  [...new Set(passages.map((passage) => passage.term))].reduce((sum, term) => sum + term.weight, 0);

/** Grows with the weight of the code's terms in the paragraph and its share among all codes shown there. */
const confidenceOf = (weight: number, total: number, negated: boolean): number =>
  Math.round(100 * Math.min(0.95, (weight / (weight + 1)) * (0.8 + 0.2 * (weight / total))) * (negated ? 0.6 : 1)) /
  100;

function byCode(passages: readonly CodedPassage[]): ReadonlyMap<string, readonly CodedPassage[]> {
  const groups = new Map<string, CodedPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.term.code);
    if (group === undefined) groups.set(passage.term.code, [passage]);
    else group.push(passage);
  }
  return groups;
}
