import type { Diagnostic } from '../core/diagnostic.ts';
import type { Block, Document, Metadata, NoteMarker } from '../core/document.ts';
import type { Annotation, Layer } from '../core/layer.ts';
import type { OffsetMap } from '../core/offset-map.ts';
import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import type { TokenTable } from '../core/tokens.ts';

/** What structure has made of a source, with the metadata settled. */
export type DocumentParts = Omit<Document, 'layer' | 'diagnostics'>;

/** A document while stages add to it. Stages see the read-only {@link Document}; only the runner adds layers. */
export class WorkingDocument implements Document {
  readonly metadata: Metadata;
  readonly source: Source;
  readonly file: string;
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly Block[];
  readonly markers: readonly NoteMarker[];
  readonly tokens: TokenTable;
  private readonly layers = new Map<string, readonly Annotation[]>();
  private readonly found: Diagnostic[] = [];
  /** By a number made of both ends: the span asked about last, with its ranges. */
  private readonly targets = new Map<
    number,
    { readonly start: number; readonly end: number; readonly source: readonly Range[] }
  >();

  constructor(parts: DocumentParts) {
    this.metadata = parts.metadata;
    this.source = parts.source;
    this.file = parts.file;
    this.text = parts.text;
    this.map = parts.map;
    this.blocks = parts.blocks;
    this.markers = parts.markers;
    this.tokens = parts.tokens;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.found;
  }

  layer<V extends object>(layer: Layer<V>): readonly Annotation<V>[] {
    // Layers are stored under their name, and only `provide` writes them, with values checked by that layer's schema.
    return (this.layers.get(layer.name) ?? []) as unknown as readonly Annotation<V>[];
  }

  provide(layer: Layer, annotations: readonly Annotation[]): void {
    this.layers.set(layer.name, annotations);
  }

  /** As {@link OffsetMap.toSource}, for spans that many annotations share: they share the ranges, too. */
  sourceOfTarget(start: number, end: number): readonly Range[] {
    const key = (Math.imul(start, 31) + end) | 0;
    const known = this.targets.get(key);
    if (known !== undefined && known.start === start && known.end === end) return known.source;
    const source = this.map.toSource(start, end);
    this.targets.set(key, { start, end, source });
    return source;
  }

  report(diagnostics: readonly Diagnostic[]): void {
    this.found.push(...diagnostics);
  }
}
