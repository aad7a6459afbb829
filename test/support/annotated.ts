import { ANNOTATED_SCHEMA, type AnnotatedDocument, type AnnotatedItem } from '../../src/layers/annotated.ts';
import { LAYERS } from '../../src/layers/catalogue.ts';

type Given = Partial<Pick<AnnotatedDocument, 'text' | 'diagnostics'>> & {
  readonly id?: string;
  readonly layers?: Readonly<Record<string, readonly Partial<AnnotatedItem>[]>>;
};

/** An annotated document as the program would write it, with the given annotations; places are filled in. */
export function annotatedOf({
  id = 'test',
  text = 'Civil society grew.',
  diagnostics = [],
  layers = {},
}: Given = {}): AnnotatedDocument {
  return {
    schema: ANNOTATED_SCHEMA,
    producer: { version: '0.0.0', pipeline: 'test', digest: 'sha256:0' },
    document: {
      id,
      title: 'A Title',
      authors: ['Anna Example', 'Boris Muster'],
      year: 2016,
      date: null,
      language: 'eng',
      genre: 'article',
      countries: ['KZ'],
      rights: null,
      source: {
        file: `${id}.txt`,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        bytes: text.length,
        sha256: '0'.repeat(64),
      },
    },
    text,
    layers: Object.fromEntries(
      LAYERS.map(({ name, idPrefix, placement }) => [
        name,
        (layers[name] ?? []).map((item, index) => ({
          id: `${idPrefix}-${index + 1}`,
          ...(placement === 'none' ? {} : { start: 0, end: 5, quote: text.slice(0, 5), source: [[0, 5]] as const }),
          by: 'test',
          ...item,
        })),
      ]),
    ),
    diagnostics,
  };
}

/** One annotation in every layer: the example of its declaration. */
export const everyLayer = (): AnnotatedDocument =>
  annotatedOf({ layers: Object.fromEntries(LAYERS.map(({ name, example }) => [name, [{ ...example.value }]])) });
