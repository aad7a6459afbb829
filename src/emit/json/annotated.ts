import type { Document } from '../../core/document.ts';
import type { Annotation, Layer } from '../../core/layer.ts';
import type { Range } from '../../core/span.ts';
import { ANNOTATED_SCHEMA, type AnnotatedDocument, type AnnotatedItem } from '../../layers/annotated.ts';
import { LAYERS } from '../../layers/catalogue.ts';

export interface Producer {
  readonly version: string;
  readonly pipeline: string;
  readonly digest: string;
}

/** Puts a document with its layers into the form of `annotated.json`. Every layer is there, empty ones as `[]`. */
export function toAnnotated(document: Document, producer: Producer): AnnotatedDocument {
  const { metadata, source } = document;
  return {
    schema: ANNOTATED_SCHEMA,
    producer,
    document: {
      ...metadata,
      authors: [...metadata.authors],
      countries: [...metadata.countries],
      source: {
        file: document.file,
        mediaType: source.mediaType,
        encoding: source.encoding,
        bytes: source.bytes,
        sha256: source.sha256,
      },
    },
    text: document.text,
    layers: Object.fromEntries(
      LAYERS.map((layer) => [layer.name, document.layer(layer).map((item) => toItem(document, layer, item))]),
    ),
    diagnostics: document.diagnostics.map((diagnostic) => ({ ...diagnostic, source: copyRanges(diagnostic.source) })),
  };
}

function toItem(document: Document, layer: Layer, annotation: Annotation): AnnotatedItem {
  const { id, start, end, source, by, rule, confidence, evidence, value } = annotation;
  const place =
    layer.placement === 'none'
      ? {}
      : { start, end, quote: document.text.slice(start, end), source: copyRanges(source) };
  return {
    id,
    ...place,
    ...value,
    by,
    ...(rule === undefined ? {} : { rule }),
    ...(confidence === undefined ? {} : { confidence: Math.round(confidence * 1000) / 1000 }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

const copyRanges = (ranges: readonly Range[]): [number, number][] => ranges.map(([start, end]) => [start, end]);

/** The text of `annotated.json`: two-space indentation, one line feed at the end. */
export const serialiseAnnotated = (annotated: AnnotatedDocument): string => `${JSON.stringify(annotated, null, 2)}\n`;
