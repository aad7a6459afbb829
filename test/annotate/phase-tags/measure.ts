import type { ClueLexis } from '../../../src/annotate/phase-tags/material.ts';
import { readDocument } from '../../../src/annotate/phase-tags/read-document.ts';
import { tagDocument } from '../../../src/annotate/phase-tags/tag-document.ts';
import { Timeline } from '../../../src/annotate/phase-tags/timeline.ts';
import type { Weights } from '../../../src/annotate/phase-tags/weights.ts';
import { paragraphs } from '../../../src/layers/paragraphs.ts';
import { periodisations } from '../../../src/layers/periodisations.ts';
import type { PhaseTag } from '../../../src/layers/phase-tags.ts';
import { phases } from '../../../src/layers/phases.ts';
import { sentences } from '../../../src/layers/sentences.ts';
import type { WorkingDocument } from '../../../src/pipeline/working-document.ts';
import { annotateWith } from '../../support/annotate.ts';
import type { TaggedText } from './texts.ts';

/** A passage with its truth. */
interface Truth {
  readonly target: string;
  readonly text: string;
  readonly primary: number | null;
  /** `null` for a sentence: only its primary phase is known. */
  readonly phases: readonly number[] | null;
}

/** A development text read up to the stages that phase tags build on. */
export interface ReadText {
  readonly name: string;
  readonly document: WorkingDocument;
  /** The scheme whose tags are measured: the own one, else the first. */
  readonly scheme: string;
  readonly paragraphs: readonly Truth[];
  readonly sentences: readonly Truth[];
}

const MARK = /\{(\d+|-)\} ?/gu;

/** @throws Error where a paragraph or sentence of the text is not found as one: the truth would be misplaced */
export function readText({ name, language, year, countries, parts }: TaggedText, stages: readonly string[]): ReadText {
  const plain = parts.map((part) => (typeof part === 'string' ? part : part.text).replace(MARK, ''));
  const metadata = {
    authors: ['Vera Testova'],
    year,
    language,
    ...(countries === undefined ? {} : { countries: [...countries] }),
  };
  const document = annotateWith(stages, plain.join('\n\n'), metadata);
  const schemes = document.layer(periodisations);
  const scheme = schemes.find((one) => one.value.own) ?? schemes[0];
  if (scheme === undefined) throw new Error(`${name}: no scheme`);
  const found: { paragraphs: Truth[]; sentences: Truth[] } = { paragraphs: [], sentences: [] };
  let from = 0;
  for (const part of parts) {
    if (typeof part === 'string') continue;
    const text = part.text.replace(MARK, '');
    const start = document.text.indexOf(text, from);
    const paragraph = document.layer(paragraphs).find((one) => one.start === start);
    if (start < 0 || paragraph === undefined) throw new Error(`${name}: no paragraph ${text.slice(0, 40)}`);
    from = start + text.length;
    found.paragraphs.push({ target: paragraph.id, text, primary: part.primary, phases: part.phases });
    const marks = [...marked(part.text)];
    for (const [mark, primary, sentence] of marks) {
      const at = start + mark;
      const target = document.layer(sentences).find((one) => one.start <= at && at < one.end);
      if (target === undefined) throw new Error(`${name}: no sentence ${sentence.slice(0, 40)}`);
      // A sentence that changes its phase half-way has several marks, and no one truth.
      const inside = marks.filter(([other]) => start + other >= target.start && start + other < target.end);
      if (inside.length === 1) found.sentences.push({ target: target.id, text: sentence, primary, phases: null });
    }
  }
  return { name, document, scheme: scheme.id, ...found };
}

/** Position in the plain text, primary phase and words of each marked stretch. */
function* marked(text: string): Generator<readonly [start: number, primary: number | null, text: string]> {
  let plain = 0;
  const marks = [...text.matchAll(MARK)];
  for (const [index, mark] of marks.entries()) {
    const stretch = text.slice(mark.index + mark[0].length, marks[index + 1]?.index);
    yield [plain, mark[1] === '-' ? null : Number(mark[1]), stretch];
    plain += stretch.length;
  }
}

/** Tags a text that was read, by other weights than the shipped ones: for setting them, and for ablation. */
export function tagWith(
  { document, scheme }: ReadText,
  weights: Weights,
  lexes: ReadonlyMap<string, ClueLexis>,
): PhaseTag[] {
  const schemes = document.layer(periodisations);
  const measured = schemes.find((one) => one.id === scheme);
  if (measured === undefined) return [];
  const timeline = new Timeline(measured, schemes, document.layer(phases));
  return tagDocument(readDocument(document, lexes), timeline, weights).map((draft) => draft.value);
}

export interface Score {
  readonly primary: number;
  readonly of: number;
  readonly setF1: number;
  readonly sentences: number;
  readonly ofSentences: number;
  readonly errors: readonly string[];
}

/** Tags against truth: primary phases of paragraphs, F1 of their sets of phases, primary phases of sentences. */
export function scoreOf(texts: readonly { readonly read: ReadText; readonly tags: readonly PhaseTag[] }[]): Score {
  let [primary, of, hits, extra, missed, right, ofSentences] = [0, 0, 0, 0, 0, 0, 0];
  const errors: string[] = [];
  for (const { read, tags } of texts) {
    const byTarget = new Map(tags.filter((tag) => tag.scheme === read.scheme).map((tag) => [tag.target, tag]));
    for (const truth of [...read.paragraphs, ...read.sentences]) {
      const tag = byTarget.get(truth.target);
      const same = tag !== undefined && tag.primary === truth.primary;
      if (truth.phases === null) {
        ofSentences++;
        if (same) right++;
      } else {
        of++;
        if (same) primary++;
        const got = tag?.phases ?? [];
        hits += got.filter((one) => truth.phases?.includes(one) === true).length;
        extra += got.filter((one) => truth.phases?.includes(one) !== true).length;
        missed += truth.phases.filter((one) => !got.includes(one)).length;
      }
      const sets = truth.phases === null || truth.phases.join() === (tag?.phases ?? []).join();
      if (!same || !sets)
        errors.push(
          `${read.name}: ${truth.target} "${truth.text.slice(0, 70)}" truth ${truth.primary} [${truth.phases ?? ''}] got ${tag === undefined ? 'nothing' : `${tag.primary} [${tag.phases}]`}`,
        );
    }
  }
  return { primary, of, setF1: (2 * hits) / (2 * hits + extra + missed), sentences: right, ofSentences, errors };
}
