import type { z } from 'zod';
import type { Range, Span } from './span.ts';

/** One reason for an annotation: another annotation, a lexicon entry, a rule, a neighbour, a passage of the text. */
export interface Evidence {
  /** What sort of reason: `rule`, `lexicon`, `date`, `ordinal`, `heading`, `citation`, `neighbour`, `tagger` … */
  readonly kind: string;
  /** Id of the annotation that serves as evidence. */
  readonly annotation?: string;
  /** The words of the document, or the lexicon entry. */
  readonly quote?: string;
  /** What it counted for, where evidence was weighed. */
  readonly weight?: number;
}

/**
 * Whether an annotation of a layer has a place of its own in the text: `own` (usual), `target` (the span repeats that
 * of the annotation it speaks about) or `none` (registers, such as `entities`).
 */
export type Placement = 'own' | 'target' | 'none';

/**
 * A typed key: `document.layer(dates)` is `Annotation<TimeExpression>[]`. Declared once, in `src/layers/`; JSON
 * Schema, CSV columns, the data package and `docs/layers.md` are generated from the declaration.
 */
export interface Layer<V extends object = object> {
  /** The key in `annotated.json`, in camel case. */
  readonly name: string;
  /** Stands before the number in ids: `date` in `date-12`. */
  readonly idPrefix: string;
  readonly placement: Placement;
  readonly meaning: string;
  readonly schema: z.ZodType<V>;
  /** A value as it really occurs, with the words it stands on. */
  readonly example: { readonly quote?: string; readonly value: V };
}

/** What an annotator returns. Ids, provenance and source ranges are the runner's to give. */
export interface Draft<V extends object = object> extends Span {
  readonly value: V;
  /**
   * A name for this draft that other drafts of the same annotator may use wherever the schema expects an id (fields
   * declared with `idOf`); the runner replaces it by the id.
   */
  readonly key?: string;
  /** Id of the rule or lexicon entry that fired. */
  readonly rule?: string;
  readonly evidence?: readonly Evidence[];
  /** In (0, 1]. */
  readonly confidence?: number;
  /** Only where the characters meant are not in the reading text (repairs); else the runner finds the ranges. */
  readonly source?: readonly Range[];
}

/** A draft with id and provenance; frozen. `text.slice(start, end)` is what it stands on. */
export interface Annotation<V extends object = object> extends Omit<Draft<V>, 'key' | 'source'> {
  readonly id: string;
  /** The stage that made it. */
  readonly by: string;
  /** Ranges of the decoded source, in reading order; empty for layers without a place. */
  readonly source: readonly Range[];
  /** The page on which each range of `source` begins; absent where the format has no pages. */
  readonly pages?: readonly number[];
}

export interface LayerDrafts {
  readonly layer: Layer;
  readonly drafts: readonly Draft[];
}

/** Pairs drafts with their layer; the only way to build {@link LayerDrafts}, so that value and layer agree. */
export const draftsOf = <V extends object>(layer: Layer<V>, drafts: readonly Draft<V>[]): LayerDrafts => ({
  // The schema is only ever used to check values, which is sound for any object: the cast widens V.
  layer: layer as unknown as Layer,
  drafts,
});
