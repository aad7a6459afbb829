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
  const { id, start, end, source, pages, by, rule, confidence, evidence, value } = annotation;
  // Assigned one by one: an item is made for every annotation, and spreading parts that may be missing is slow.
  const item: Record<string, unknown> & { id: string; by: string } =
    layer.placement === 'none'
      ? { id, ...value, by }
      : pages === undefined
        ? { id, start, end, quote: document.text.slice(start, end), source, ...value, by }
        : {
            id,
            start,
            end,
            quote: document.text.slice(start, end),
            source,
            page: pages[0] ?? null,
            pages,
            ...value,
            by,
          };
  if (rule !== undefined) item.rule = rule;
  if (confidence !== undefined) item.confidence = Math.round(confidence * 1000) / 1000;
  if (evidence !== undefined) item.evidence = evidence;
  return item;
}

const copyRanges = (ranges: readonly Range[]): [number, number][] => ranges.map(([start, end]) => [start, end]);

/**
 * The text of `annotated.json`: one line an annotation and a diagnostic, so that a change of one is a change of one line, one
 * line feed at the end.
 */
export function serialiseAnnotated(annotated: AnnotatedDocument): string {
  const { layers, diagnostics, ...head } = annotated;
  const pieces = [JSON.stringify(head, null, 2).replace(/\n\}$/u, ''), ',\n  "layers": {'];
  Object.entries(layers).forEach(([name, items], index) => {
    pieces.push(`${index === 0 ? '' : ','}\n    ${JSON.stringify(name)}: `);
    pieces.push(...bracketed(annotationsALine(items), '    '));
  });
  const diagnosticLines = diagnostics.map((diagnostic) => JSON.stringify(diagnostic));
  pieces.push('\n  },\n  "diagnostics": ', ...bracketed(diagnosticLines.join(',\n    '), '  '), '\n}\n');
  // Joined once: the layers of a long document are many megabytes, and each step between would copy them all.
  return pieces.join('');
}

/**
 * A layer is serialised in one call and cut into lines behind, which is a third faster than a call an annotation.
 * `},{"id":"` stands between annotations only: inside a string its quotation marks would be escaped, and no list of
 * objects inside an annotation has `id` as its first key.
 */
const annotationsALine = (items: readonly AnnotatedItem[]): string =>
  JSON.stringify(items).slice(1, -1).replaceAll('},{"id":"', '},\n      {"id":"');

const bracketed = (lines: string, indentation: string): string[] =>
  lines === '' ? ['[]'] : ['[\n', `${indentation}  `, lines, `\n${indentation}]`];
