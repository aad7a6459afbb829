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

/**
 * The text of `annotated.json`: one line an annotation and a diagnostic, so that a change of one is a change of one line, one
 * line feed at the end.
 */
export function serialiseAnnotated(annotated: AnnotatedDocument): string {
  const { layers, diagnostics, ...head } = annotated;
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/u, '');
  const layerTexts = Object.entries(layers).map(
    ([name, items]) => `    ${JSON.stringify(name)}: ${oneALine(items, 6)}`,
  );
  return `${opening},\n  "layers": {\n${layerTexts.join(',\n')}\n  },\n  "diagnostics": ${oneALine(diagnostics, 4)}\n}\n`;
}

function oneALine(items: readonly unknown[], indentation: number): string {
  if (items.length === 0) return '[]';
  const space = ' '.repeat(indentation);
  return `[\n${items.map((item) => space + JSON.stringify(item)).join(',\n')}\n${' '.repeat(indentation - 2)}]`;
}
