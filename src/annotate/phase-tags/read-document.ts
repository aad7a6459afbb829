import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { type Span, spanAt, within } from '../../core/span.ts';
import { type Instrument, instruments } from '../../layers/instruments.ts';
import { type Paragraph, paragraphs } from '../../layers/paragraphs.ts';
import { type Section, sections } from '../../layers/sections.ts';
import { type Sentence, sentences } from '../../layers/sentences.ts';
import { zones } from '../../layers/zones.ts';
import { type ClueLexis, type Material, MaterialReader } from './material.ts';
import { SpokenOrdinals } from './spoken-ordinals.ts';

/** A paragraph of the body with what it offers as evidence. */
export interface ReadParagraph {
  readonly paragraph: Annotation<Paragraph>;
  readonly material: Material;
  readonly sentences: readonly Annotation<Sentence>[];
  /** It tells how the study was done: its dates are those of interviews. */
  readonly onMethod: boolean;
}

export interface ReadHeading {
  readonly section: Annotation<Section>;
  /** `null` where it is none of the body. */
  readonly material: Material | null;
  /** The sections above it, nearest first. */
  readonly above: readonly string[];
}

/** What is read once of a document, whatever the schemes by which it is tagged. */
export interface ReadDocument {
  readonly document: Document;
  readonly paragraphs: readonly ReadParagraph[];
  readonly headings: ReadonlyMap<string, ReadHeading>;
  readonly spoken: SpokenOrdinals;
  /** The instruments of the document by id. */
  readonly register: ReadonlyMap<string, Instrument>;
}

export function readDocument(document: Document, lexes: ReadonlyMap<string, ClueLexis>): ReadDocument {
  const reader = new MaterialReader(document);
  const lexisOf = (language: string) => lexes.get(language) ?? lexes.get(document.metadata.language ?? '');
  const methods = new Set(
    document.layer(zones).flatMap((zone) => (zone.value.role === 'method' ? [zone.value.target] : [])),
  );
  const all = document.layer(sentences);
  const headings = new Map<string, ReadHeading>();
  for (const section of document.layer(sections)) {
    const language = spanAt(document.blocks, section.start)?.language ?? '';
    const parent = section.value.parent === null ? undefined : headings.get(section.value.parent);
    headings.set(section.id, {
      section,
      material: section.value.kind === 'body' ? reader.read(section, lexisOf(language)) : null,
      above: parent === undefined ? [] : [parent.section.id, ...parent.above],
    });
  }
  const inBody = bodyOf(document);
  return {
    document,
    headings,
    spoken: new SpokenOrdinals(document),
    register: new Map(document.layer(instruments).map((entry) => [entry.id, entry.value])),
    paragraphs: document
      .layer(paragraphs)
      .filter(inBody)
      .map((paragraph) => ({
        paragraph,
        material: reader.read(paragraph, lexisOf(paragraph.value.language)),
        sentences: within(all, paragraph),
        onMethod: methods.has(paragraph.id),
      })),
  };
}

/** Body, abstract and summary (not one that lists the headings); not keywords and lists at the end. */
function bodyOf(document: Document): (place: Span) => boolean {
  const titles = document
    .layer(sections)
    .filter((section) => section.value.kind === 'body')
    .map((section) => section.value.title.toLowerCase());
  return (place) => {
    const kind = spanAt(document.blocks, place.start)?.sectionKind;
    if (kind !== 'summary') return kind === 'body' || kind === 'abstract';
    const text = document.text.slice(place.start, place.end).toLowerCase();
    return titles.filter((title) => text.includes(title)).length < 3;
  };
}
