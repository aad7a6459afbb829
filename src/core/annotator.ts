import type { z } from 'zod';
import type { DiagnosticDraft } from './diagnostic.ts';
import type { Document } from './document.ts';
import type { Evidence, Layer, LayerDrafts } from './layer.ts';

/** What an annotator found in one document. */
export interface Findings {
  readonly layers: readonly LayerDrafts[];
  readonly diagnostics?: readonly DiagnosticDraft[];
  readonly revisions?: readonly Revision[];
}

/** What a stage knows better than the one before it that made an annotation; span, id and maker stay. */
export interface Revision {
  readonly layer: Layer;
  /** Of the annotation as it is in the document. */
  readonly id: string;
  /** Takes the place of the whole value. */
  readonly value: object;
  /** Takes the place of what was given before. */
  readonly evidence: readonly Evidence[];
}

/** Annotates one document. Pure: no clock, no files, no randomness, nothing kept from one document to the next. */
export type Annotate = (document: Document) => Findings;

/**
 * A stage of a pipeline. `prepare` runs once, before any document is read: it fetches lexicons and rules, compiles
 * them and returns the function that annotates. What is missing or wrong in a resource throws there.
 *
 * @typeParam R what the stage is given to load its data from (the resource store; core does not know its type)
 */
export interface Annotator<R, O extends object = object> {
  /** The name in pipeline files. */
  readonly name: string;
  readonly summary: string;
  /** Layers that must be provided by structure or by an earlier stage. */
  readonly requires: readonly Layer[];
  readonly provides: readonly Layer[];
  readonly options: z.ZodType<O>;
  prepare(options: O, resources: R): Annotate;
}
