import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import type { Draft } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { sentences } from '../../layers/sentences.ts';
import type { Statement } from '../../layers/statements.ts';
import { firstTokenFrom } from '../../matching/tokens.ts';
import { CitedNames } from './cited-names.ts';
import { CitedSpeakers } from './cited-speaker.ts';
import { ContinuedSpeech } from './continued.ts';
import { documentSpeakers } from './document-speakers.ts';
import { DraftMaker, type Made } from './drafts.ts';
import type { StatementLanguage } from './languages.ts';
import type { StatementOptions } from './options.ts';
import { readSentences } from './read-sentences.ts';
import { Reading } from './reading.ts';
import { RegisteredNames } from './registered-names.ts';
import { SpeakerResolver } from './resolver.ts';
import { sentenceFrames } from './sentence-frames.ts';
import { SentenceView } from './sentence-view.ts';

export interface FoundStatements {
  readonly drafts: readonly Draft<Statement>[];
  readonly diagnostics: readonly DiagnosticDraft[];
}

/** Longer "sentences" are debris of tables and lists; they would also make the time more than linear. */
const LONGEST_SENTENCE = 600;

/** All attributed statements of a document, sentence by sentence. */
export function findStatements(
  document: Document,
  languages: ReadonlyMap<string, StatementLanguage>,
  options: StatementOptions,
): FoundStatements {
  const diagnostics: DiagnosticDraft[] = [];
  const main = languages.get(document.metadata.language ?? '') ?? languages.values().next().value;
  if (main === undefined) return { drafts: [], diagnostics };
  const reading = new Reading(document);
  const names = new CitedNames(document);
  const read = readSentences(document, languages);
  const speakers = documentSpeakers(document, reading, names, read, main);
  const registered = new RegisteredNames(document);
  const maker = new DraftMaker(document, reading, new SpeakerResolver(document, registered));
  const continued = new ContinuedSpeech(maker, new CitedSpeakers(reading, names, speakers, registered), options);
  const listEnds = listEndsAfter(document);
  read.forEach(({ sentence, language, from, to }, index) => {
    if (language === undefined) return;
    if (to - from > LONGEST_SENTENCE) {
      diagnostics.push(tooLong(sentence));
      return;
    }
    const cues = language.cues.matches(reading.tokens, from, to);
    const announced = reading.hasAnnounced(from, to);
    // Most sentences attribute nothing.
    if (cues.length === 0 && !announced && !reading.hasBracket(from, to)) return;
    const view = new SentenceView(reading, language, { from, to }, speakers);
    const frames = sentenceFrames(view, cues, announced).sort((a, b) => a.anchor - b.anchor);
    const listEnd = frames.length === 0 ? 0 : (listEnds[index] ?? 0);
    const list =
      listEnd > 0
        ? new SentenceView(reading, language, { from, to: firstTokenFrom(reading.tokens, listEnd) }, speakers)
        : null;
    const made: Made[] = [];
    frames.forEach((frame, at) => {
      const statement = maker.fromFrame(view, frame, frames.slice(at + 1, at + 6), list);
      if (statement !== null) made.push(statement);
    });
    continued.readSentence(view, index, sentence.value.paragraph ?? sentence.value.footnote ?? '', made);
  });
  return { drafts: maker.drafts, diagnostics };
}

const tooLong = ({ start, end }: Span): DiagnosticDraft => ({
  code: 'statements/sentence-too-long',
  severity: 'info',
  message: `A stretch without sentence ends of more than ${LONGEST_SENTENCE} words and signs was not searched for statements.`,
  span: { start, end },
});

/** For a sentence that ends with a colon before a list: where the list ends; 0 for all others. */
function listEndsAfter(document: Document): number[] {
  const kinds = new Map(document.layer(paragraphs).map(({ id, value }) => [id, value.kind]));
  const all = document.layer(sentences);
  const ends = new Array<number>(all.length).fill(0);
  let end = 0;
  for (let i = all.length - 1; i >= 0; i--) {
    const sentence = all[i];
    if (sentence === undefined) continue;
    const inList = kinds.get(sentence.value.paragraph ?? '') === 'list-item';
    if (!inList && end > 0 && document.text.slice(sentence.start, sentence.end).trimEnd().endsWith(':')) ends[i] = end;
    end = inList ? (end > 0 ? end : sentence.end) : 0;
  }
  return ends;
}
