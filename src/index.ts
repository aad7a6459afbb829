/** The public interface: annotate one document in memory, read a pipeline, and the types. */
import { serialiseAnnotated, toAnnotated } from './emit/json/annotated.ts';
import type { AnnotatedDocument } from './layers/annotated.ts';
import { Annotating, type DocumentInput } from './pipeline/annotate.ts';
import { findPipelineFile, type Pipeline, preparePipeline, readPipeline } from './pipeline/definition.ts';
import { producerOf } from './pipeline/producer.ts';
import { ResourceStore } from './resources/store.ts';

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

/** Annotates one document that is in memory, with a pipeline by name or file (`article` unless told). */
export function annotateBytes(input: DocumentInput, pipelineNameOrFile = 'article'): AnnotatedDocument {
  const store = new ResourceStore();
  const pipeline: Pipeline = preparePipeline(readPipeline(findPipelineFile(pipelineNameOrFile)), store);
  const annotating = new Annotating(store);
  const document = annotating.run(annotating.open(input), pipeline);
  return toAnnotated(document, producerOf(pipeline, store));
}

/** Annotates one text that is in memory. */
export const annotateText = (text: string, id = 'text', pipelineNameOrFile = 'article'): AnnotatedDocument =>
  annotateBytes({ file: `${id}.txt`, bytes: new TextEncoder().encode(text), metadata: { id } }, pipelineNameOrFile);
