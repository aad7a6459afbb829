import { allWithin, type Span, spanAt } from '../../core/span.ts';
import type { AnnotatedDocument, AnnotatedItem } from '../../layers/annotated.ts';
import { codes } from '../../layers/codes.ts';
import { entities } from '../../layers/entities.ts';
import { instruments } from '../../layers/instruments.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { mentions } from '../../layers/mentions.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { sections } from '../../layers/sections.ts';
import { sentences } from '../../layers/sentences.ts';
import { statements } from '../../layers/statements.ts';
import type { Passage } from '../model/trace.ts';
import type { Absence } from './absence.ts';
import { type AmountFacts, amountFacts } from './amounts.ts';
import { itemsOf, placedOf } from './items.ts';
import { passageOf, type Reading } from './passages.ts';
import { type DocumentScheme, schemesOf } from './schemes.ts';
import type { TableAmounts } from './table-amounts.ts';
import type { SentenceFacts, Vocabulary, WordStream } from './words.ts';
import { datedYears, type Years } from './years.ts';

export interface ParagraphFacts {
  readonly id: string;
  /** Stands in a section of the body: only there codes are looked for. */
  readonly body: boolean;
  readonly language: string;
  readonly words: number;
  /** Of every date in it. */
  readonly years: readonly Years[];
}

/** Of the following, `paragraph` is an index into the paragraphs; −1 outside of them. */
export interface CodeFacts {
  readonly paragraph: number;
  readonly codebook: string;
  readonly code: string;
  readonly polarity: 'supportive' | 'restrictive' | 'ambivalent';
  readonly lacking: boolean;
  readonly passage: Passage;
  /** Of the dates in its sentence. */
  readonly years: readonly Years[];
}

export interface MentionFacts {
  readonly id: string;
  readonly paragraph: number;
  readonly link: string;
  /** Index into the entities: several of one document may have one link (a state under its names of two times). */
  readonly entity: number;
  /** As author of a work that is cited. */
  readonly cited: boolean;
}

export interface EntityFacts {
  readonly link: string;
  readonly type: string;
  readonly subtype: string | null;
  readonly name: string;
  readonly eng: string | null;
  readonly rus: string | null;
  readonly country: string | null;
}

export interface StatementFacts {
  readonly id: string;
  readonly paragraph: number;
  readonly speaker: string;
  readonly entity: string | null;
  readonly speakerType: string;
  /** In the speaker's own words, wholly or in part. */
  readonly direct: boolean;
  /** Indexes of the codes that lie within it. */
  readonly codes: readonly number[];
}

export interface CitationFacts {
  readonly id: string;
  readonly paragraph: number;
  readonly instrument: string | null;
  readonly relation: string;
  readonly effective: string | null;
}

/** What a comparison keeps of a document. Its text is let go. */
export interface DocumentFacts {
  readonly document: AnnotatedDocument['document'];
  readonly producer: AnnotatedDocument['producer'];
  readonly paragraphs: readonly ParagraphFacts[];
  readonly sentences: readonly SentenceFacts[];
  readonly words: WordStream;
  readonly schemes: readonly DocumentScheme[];
  readonly codes: readonly CodeFacts[];
  readonly entities: readonly EntityFacts[];
  readonly mentions: readonly MentionFacts[];
  readonly statements: readonly StatementFacts[];
  readonly instruments: readonly AnnotatedItem[];
  readonly citations: readonly CitationFacts[];
  readonly amounts: readonly AmountFacts[];
}

/** Lists of works, addresses and acronyms are no running text. */
const LISTS: ReadonlySet<string> = new Set(['bibliography', 'resources', 'acronyms']);

/** What is needed to read a document. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly absence: Absence;
  readonly tableAmounts: TableAmounts;
}

export function factsOf(annotated: AnnotatedDocument, { vocabulary, absence, tableAmounts }: Reader): DocumentFacts {
  const { document, producer, text } = annotated;
  const kinds = new Map(itemsOf(annotated, sections).map(({ id, kind }) => [id, kind]));
  const running = placedOf(annotated, paragraphs).filter(
    ({ section }) => section === null || !LISTS.has(kinds.get(section) ?? ''),
  );
  const indexOf = new Map(running.map(({ id }, index) => [id, index]));
  const paragraphAt = ({ start }: Span): number => indexOf.get(spanAt(running, start)?.id ?? '') ?? -1;
  const all = placedOf(annotated, sentences);
  const inside = all.flatMap(({ id, start, end, paragraph, language }): SentenceFacts[] => {
    const index = paragraph === null ? undefined : indexOf.get(paragraph);
    return index === undefined ? [] : [{ id, start, end, paragraph: index, language }];
  });
  const words = vocabulary.read(text, inside);
  const wordsOf = wordsByParagraph(running.length, inside, words);
  const dated = datedYears(annotated);
  const reading: Reading = { document: document.id, text, sentences: all };
  const paragraphId = (index: number): string | null => running[index]?.id ?? null;

  const codeItems = placedOf(annotated, codes);
  const codeFacts = codeItems.map((code): CodeFacts => {
    const paragraph = indexOf.get(code.target) ?? -1;
    return {
      paragraph,
      codebook: code.codebook,
      code: code.code,
      polarity: code.polarity,
      lacking: absence.isStated(code),
      passage: passageOf(reading, code, paragraphId(paragraph)),
      years: allWithin(dated, spanAt(all, code.start) ?? code).map(({ years }) => years),
    };
  });
  const register = itemsOf(annotated, entities);
  const linkOf = new Map(register.map(({ id, link }) => [id, link]));
  const entityIndex = new Map(register.map(({ id }, index) => [id, index]));
  const codeIndex = new Map(codeItems.map(({ id }, index) => [id, index]));
  const codedParagraphs = new Set(codeItems.map(({ target }) => target));

  return {
    document,
    producer,
    paragraphs: running.map((paragraph, index) => ({
      id: paragraph.id,
      body: kinds.get(paragraph.section ?? '') === 'body' || codedParagraphs.has(paragraph.id),
      language: paragraph.language,
      words: wordsOf[index] ?? 0,
      years: allWithin(dated, paragraph).map(({ years }) => years),
    })),
    sentences: inside,
    words,
    schemes: schemesOf(annotated),
    codes: codeFacts,
    entities: register.map(({ link, type, subtype, name, names, country }) => ({
      link,
      type,
      subtype,
      name,
      eng: names.eng ?? null,
      rus: names.rus ?? null,
      country,
    })),
    mentions: placedOf(annotated, mentions).flatMap((mention): MentionFacts[] => {
      const link = linkOf.get(mention.entity);
      const paragraph = paragraphAt(mention);
      if (link === undefined || paragraph < 0) return [];
      return [
        {
          id: mention.id,
          paragraph,
          link,
          entity: entityIndex.get(mention.entity) ?? -1,
          cited: mention.role === 'cited-author',
        },
      ];
    }),
    statements: placedOf(annotated, statements).map((statement) => ({
      id: statement.id,
      paragraph: paragraphAt(statement),
      speaker: statement.speaker,
      entity: linkOf.get(statement.entity ?? '') ?? null,
      speakerType: statement.speakerType,
      direct: statement.mode !== 'indirect',
      codes: allWithin(codeItems, statement).map(({ id }) => codeIndex.get(id) ?? -1),
    })),
    instruments: itemsOf(annotated, instruments),
    citations: placedOf(annotated, legalCitations).map((citation) => ({
      id: citation.id,
      paragraph: paragraphAt(citation),
      instrument: citation.instrument,
      relation: citation.relation,
      effective: citation.effective,
    })),
    amounts: [...amountFacts(annotated, reading, dated, paragraphAt, running), ...tableAmounts(annotated)],
  };
}

function wordsByParagraph(count: number, sentences: readonly SentenceFacts[], words: WordStream): Int32Array {
  const found = new Int32Array(count);
  sentences.forEach(({ paragraph }, index) => {
    const from = words.sentenceFrom[index] ?? 0;
    found[paragraph] = (found[paragraph] ?? 0) + (words.sentenceFrom[index + 1] ?? from) - from;
  });
  return found;
}
