/** The public interface: annotate one document in memory, read a pipeline, and the types. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serialiseAnnotated, toAnnotated } from './emit/json/annotated.ts';
import type { AnnotatedDocument } from './layers/annotated.ts';
import { Annotating, type DocumentInput } from './pipeline/annotate.ts';
import { findPipelineFile, type Pipeline, preparePipeline, readPipeline } from './pipeline/definition.ts';
import { ResourceStore } from './resources/store.ts';

export type { Annotation, Evidence, Layer } from './core/layer.ts';
export type { Diagnostic } from './core/diagnostic.ts';
export type { Range, Span } from './core/span.ts';
export type { AnnotatedDocument, AnnotatedItem } from './layers/annotated.ts';
export type { DocumentInput } from './pipeline/annotate.ts';
export { MisuseError, DocumentError } from './core/diagnostic.ts';
export { LAYERS } from './layers/catalogue.ts';
export { readPipeline, findPipelineFile } from './pipeline/definition.ts';
export { serialiseAnnotated };

/** Annotates one document that is in memory, with a pipeline by name or file (`article` unless told). */
export function annotateBytes(input: DocumentInput, pipelineNameOrFile = 'article'): AnnotatedDocument {
  const store = new ResourceStore();
  const pipeline: Pipeline = preparePipeline(readPipeline(findPipelineFile(pipelineNameOrFile)), store);
  const annotating = new Annotating(store);
  const document = annotating.run(annotating.open(input), pipeline);
  return toAnnotated(document, { version: packageVersion(), pipeline: pipeline.definition.name, digest: pipeline.digest });
}

/** Annotates one text that is in memory. */
export const annotateText = (text: string, id = 'text', pipelineNameOrFile = 'article'): AnnotatedDocument =>
  annotateBytes({ file: `${id}.txt`, bytes: new TextEncoder().encode(text), metadata: { id } }, pipelineNameOrFile);

export function packageVersion(): string {
  const file = fileURLToPath(new URL('../package.json', import.meta.url));
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0.0.0';
}
