/** The public interface: annotate one document in memory, compare annotated documents, read a pipeline, and the types. */
import { serialiseAnnotated, toAnnotated } from './emit/json/annotated.ts';
import type { AnnotatedDocument } from './layers/annotated.ts';
import { Annotating, type DocumentInput } from './pipeline/annotate.ts';
import { findPipelineFile, type Pipeline, preparePipeline, readPipeline } from './pipeline/definition.ts';
import { producerOf } from './pipeline/producer.ts';
import type { WorkingDocument } from './pipeline/working-document.ts';
import { ResourceStore } from './resources/store.ts';

export type { Chart } from './compare/charts/chart.ts';
export { chartsOf } from './compare/charts/charts-of.ts';
export type { CompareOptions } from './compare/compare-documents.ts';
export { Comparer, compareDocuments } from './compare/compare-documents.ts';
export type { Comparison } from './compare/comparison.ts';
export { comparisonPage } from './compare/page/page.ts';
export { serialiseComparison } from './compare/serialise.ts';
export type { Diagnostic } from './core/diagnostic.ts';
export { DocumentError, MisuseError } from './core/diagnostic.ts';
export type { Annotation, Evidence, Layer } from './core/layer.ts';
export type { Range, Span } from './core/span.ts';
export type { AnnotatedDocument, AnnotatedItem } from './layers/annotated.ts';
export { LAYERS } from './layers/catalogue.ts';
export type { DocumentInput } from './pipeline/annotate.ts';
export { findPipelineFile, readPipeline } from './pipeline/definition.ts';
export { packageVersion } from './pipeline/producer.ts';
export { serialiseAnnotated };

interface Prepared {
  readonly annotating: Annotating;
  readonly finish: (document: WorkingDocument) => AnnotatedDocument;
}

function prepare(pipelineNameOrFile: string): Prepared {
  const store = new ResourceStore();
  const pipeline: Pipeline = preparePipeline(readPipeline(findPipelineFile(pipelineNameOrFile)), store);
  const annotating = new Annotating(store);
  const producer = producerOf(pipeline, store);
  return { annotating, finish: (document) => toAnnotated(annotating.run(document, pipeline), producer) };
}

/** Annotates one document that is in memory, with a pipeline by name or file (`article` unless told). */
export async function annotateBytes(input: DocumentInput, pipelineNameOrFile = 'article'): Promise<AnnotatedDocument> {
  const { annotating, finish } = prepare(pipelineNameOrFile);
  return finish(await annotating.open(input));
}

/** Annotates one text that is in memory. */
export function annotateText(text: string, id = 'text', pipelineNameOrFile = 'article'): AnnotatedDocument {
  const { annotating, finish } = prepare(pipelineNameOrFile);
  return finish(annotating.openText(text, `${id}.txt`, { id }));
}
