import { z } from 'zod';
import type { Layer } from '../../core/layer.ts';
import type { AnnotatedItem } from '../../layers/annotated.ts';
import { cellForm, joinList, joinRanges, unwrap } from '../../layers/cell-values.ts';
import { referredLayer } from '../../layers/define.ts';
import { type Field, snakeCase, type Table, tableOf } from './table.ts';

interface Row {
  readonly documentId: string;
  readonly item: AnnotatedItem;
}

/** The table of a layer: where each annotation stands, its attributes, and where it comes from. */
export function layerTable(layer: Layer): Table {
  const fields = [...placeFields(layer), ...attributeFields(layer), ...provenanceFields];
  return tableOf(
    { name: snakeCase(layer.name), meaning: layer.meaning, key: ['document_id', 'id'] },
    fields,
    (annotated) => (annotated.layers[layer.name] ?? []).map((item) => ({ documentId: annotated.document.id, item })),
  );
}

const pageField: Field<Row> = {
  name: 'page',
  type: 'integer',
  required: false,
  meaning: 'the page of the file on which it begins, counted from 1; empty where the format has no pages',
  cell: (row) => row.item.page ?? null,
};

const placeFields = (layer: Layer): Field<Row>[] => {
  const placed = layer.placement !== 'none';
  return [
    {
      name: 'document_id',
      type: 'string',
      required: true,
      meaning: 'the document: `document_id` in documents.csv',
      cell: (row) => row.documentId,
    },
    { name: 'id', type: 'string', required: true, meaning: 'unique in the document', cell: (row) => row.item.id },
    {
      name: 'start',
      type: 'integer',
      required: placed,
      meaning: 'first character in the reading text (UTF-16 code units)',
      cell: (row) => row.item.start ?? null,
    },
    {
      name: 'end',
      type: 'integer',
      required: placed,
      meaning: 'behind the last character',
      cell: (row) => row.item.end ?? null,
    },
    {
      name: 'quote',
      type: 'string',
      required: false,
      meaning: 'the words of the reading text',
      cell: (row) => row.item.quote ?? null,
    },
    {
      name: 'source',
      type: 'string',
      required: placed,
      meaning: 'ranges start..end in the decoded source, in reading order, joined with |',
      cell: (row) => joinRanges(row.item.source ?? []),
    },
    ...(placed ? [pageField] : []),
  ];
};

function attributeFields(layer: Layer): Field<Row>[] {
  const shape: Record<string, unknown> = layer.schema instanceof z.ZodObject ? layer.schema.shape : {};
  return Object.entries(shape).flatMap(([name, schema]) => fieldsOf(snakeCase(name), schema, (item) => item[name]));
}

/** One column an attribute; an object with fixed keys becomes a column a key. */
function fieldsOf(name: string, schema: unknown, read: (item: AnnotatedItem) => unknown): Field<Row>[] {
  const { core, nullable, meaning } = unwrap(schema);
  if (core instanceof z.ZodObject)
    return Object.entries(core.shape).flatMap(([key, inner]) =>
      fieldsOf(`${name}_${snakeCase(key)}`, inner, (item) => propertyOf(read(item), key)),
    );
  const { type, allowed, render } = cellForm(core);
  return [
    {
      name,
      type,
      meaning: [meaning, reference(core), core instanceof z.ZodArray && type === 'string' ? 'joined with |' : '']
        .filter((part) => part !== '')
        .join('; '),
      required: !nullable && (type !== 'string' || allowed !== undefined),
      ...(allowed === undefined ? {} : { allowed }),
      cell: (row) => render(read(row.item)),
    },
  ];
}

const reference = (schema: unknown): string => {
  const layer = referredLayer(schema);
  return layer === null ? '' : `\`id\` in ${snakeCase(layer)}.csv`;
};

const propertyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const provenanceFields: readonly Field<Row>[] = [
  { name: 'by', type: 'string', required: true, meaning: 'the stage that made it', cell: (row) => row.item.by },
  {
    name: 'rule',
    type: 'string',
    required: false,
    meaning: 'the rule or lexicon entry that fired',
    cell: (row) => row.item.rule ?? null,
  },
  {
    name: 'confidence',
    type: 'number',
    required: false,
    meaning: 'above 0, at most 1, where the stage has one',
    cell: (row) => row.item.confidence ?? null,
  },
  {
    name: 'evidence',
    type: 'string',
    required: false,
    meaning:
      'what speaks for it: kind, id of an annotation, words in quotation marks, weight as ×number; joined with |',
    cell: (row) => joinList((row.item.evidence ?? []).map(evidenceText)),
  },
];

type Evidence = NonNullable<AnnotatedItem['evidence']>[number];

const evidenceText = ({ kind, annotation, quote, weight }: Evidence): string =>
  [kind, annotation, quote === undefined ? undefined : `"${quote}"`, weight === undefined ? undefined : `×${weight}`]
    .filter((part) => part !== undefined)
    .join(' ');
