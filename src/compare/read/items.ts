import type { Layer } from '../../core/layer.ts';
import { inReadingOrder, type Span } from '../../core/span.ts';
import type { AnnotatedDocument, AnnotatedItem } from '../../layers/annotated.ts';

/** An annotation as it stands in `annotated.json`, with the attributes of its layer. */
export type Item<V extends object> = AnnotatedItem & V;
export type PlacedItem<V extends object> = Item<V> & Span & { readonly quote: string };

/** The annotations of a layer; `[]` where the file has none. */
export function itemsOf<V extends object>(annotated: AnnotatedDocument, layer: Layer<V>): readonly Item<V>[] {
  // The file was checked against the schema of the layers, or comes from the program itself.
  return (annotated.layers[layer.name] ?? []) as readonly Item<V>[];
}

/** Those that have a place in the text, which all of a layer with a place have; in reading order, whoever wrote the file. */
export const placedOf = <V extends object>(annotated: AnnotatedDocument, layer: Layer<V>): PlacedItem<V>[] =>
  itemsOf(annotated, layer)
    .filter(
      (item): item is PlacedItem<V> => item.start !== undefined && item.end !== undefined && item.quote !== undefined,
    )
    .sort(inReadingOrder);
