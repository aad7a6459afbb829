import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import type { Annotation, Draft } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { type Sentence, sentences } from '../../layers/sentences.ts';
import type { Statement } from '../../layers/statements.ts';
import { CitedNames } from './cited-names.ts';
import { CitedSpeakers } from './cited-speaker.ts';
import { ContinuedSpeech } from './continued.ts';
import { documentSpeakers } from './document-speakers.ts';
import { DraftMaker } from './drafts.ts';
import type { StatementLanguage } from './languages.ts';
import type { StatementOptions } from './options.ts';
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
  const languageOf = (sentence: Annotation<Sentence>) => languages.get(sentence.value.language);
  const reading = new Reading(document);
  const names = new CitedNames(document);
  const speakers = documentSpeakers(document, reading, names, languageOf, main);
  const registered = new RegisteredNames(document);
  const maker = new DraftMaker(document, reading, new SpeakerResolver(document, registered));
  const continued = new ContinuedSpeech(maker, new CitedSpeakers(reading, names, speakers, registered), options);
  const listEnds = listEndsAfter(document);
  document.layer(sentences).forEach((sentence, index) => {
    const language = languageOf(sentence);
    if (language === undefined) return;
    const view = new SentenceView(reading, language, sentence, speakers);
    if (view.to - view.from > LONGEST_SENTENCE) {
      diagnostics.push(tooLong(sentence));
      return;
    }
    const frames = sentenceFrames(view).sort((a, b) => a.anchor - b.anchor);
    const listEnd = listEnds[index] ?? 0;
    const list =
      listEnd > 0 ? new SentenceView(reading, language, { start: sentence.start, end: listEnd }, speakers) : null;
    const made = frames.flatMap((frame, at) => maker.fromFrame(view, frame, frames.slice(at + 1, at + 6), list));
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
    if (!inList && document.text.slice(sentence.start, sentence.end).trimEnd().endsWith(':')) ends[i] = end;
    end = inList ? (end > 0 ? end : sentence.end) : 0;
  }
  return ends;
}
