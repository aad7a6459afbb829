import { z } from 'zod';
import type { Layer, Placement } from '../../core/layer.ts';
import { LAYERS } from '../../layers/catalogue.ts';
import { unwrap } from '../../layers/cell-values.ts';
import { referredLayer } from '../../layers/define.ts';
import { layerTable } from '../csv/layer-table.ts';
import { snakeCase } from '../csv/table.ts';

const PLACES: Readonly<Record<Placement, string>> = {
  own: 'a place of its own in the text',
  target: 'the place of the annotation it speaks about (`target`)',
  none: 'no place: a register',
};

/** The page that explains every layer: what it means, its attributes, an example, its columns in CSV. */
export function layersDocumentation(): string {
  return `${[HEAD, contents(), ...LAYERS.map(section)].join('\n\n')}\n`;
}

const HEAD = `# Layers

Generated from \`src/layers/\` by \`npm run docs\`: edit the declarations there, not this page.

In \`annotated.json\` every annotation has an \`id\`, the stage that made it (\`by\`) and, unless its layer is a register, its
place: \`start\` and \`end\` in the reading text (half-open, UTF-16 code units), the words as \`quote\`, and \`source\`, the ranges of
the decoded source. Where a rule or lexicon entry fired it is named in \`rule\`; \`confidence\` lies in (0, 1]; \`evidence\` lists what
speaks for it; where the format has pages, \`page\` is the page of the file on which it begins, and \`pages\` has one for each range. Beside them stand the attributes of its layer. \`null\` is unknown.

In \`tables/\` each layer is one CSV file: first \`document_id, id, start, end, quote, source, page\`, then the attributes, then
\`by, rule, confidence, evidence\`. Lists are joined with \`|\` (a \`|\` inside an element is written \`\\|\`), ranges are written \`start..end\`,
and what has no plain form stands as JSON. An apostrophe before a text that begins with \`=\`, \`+\`, \`-\` or \`@\` keeps spreadsheets from
running it as a formula.`;

const contents = (): string =>
  [
    '| layer | file | what it is |',
    '| --- | --- | --- |',
    ...LAYERS.map(
      ({ name, meaning }) =>
        `| [\`${name}\`](#${name.toLowerCase()}) | \`${snakeCase(name)}.csv\` | ${cell(firstSentence(meaning))} |`,
    ),
  ].join('\n');

function section(layer: Layer): string {
  const shape: Record<string, unknown> = layer.schema instanceof z.ZodObject ? layer.schema.shape : {};
  const attributes = Object.entries(shape).map(
    ([name, schema]) => `| \`${name}\` | ${cell(valuesOf(schema))} | ${cell(meaningOf(schema))} |`,
  );
  const columns = layerTable(layer).columns.map(({ name }) => name);
  return [
    `## ${layer.name}`,
    layer.meaning,
    `Ids \`${layer.idPrefix}-1\`, \`${layer.idPrefix}-2\` …; ${PLACES[layer.placement]}.`,
    ['| attribute | values | meaning |', '| --- | --- | --- |', ...attributes].join('\n'),
    example(layer),
    `Columns of \`${snakeCase(layer.name)}.csv\`: ${columns.map((name) => `\`${name}\``).join(', ')}.`,
  ].join('\n\n');
}

function example({ example: { quote, value } }: Layer): string {
  const shown = { ...(quote === undefined ? {} : { quote }), ...value };
  return ['```json', JSON.stringify(shown, null, 2), '```'].join('\n');
}

function meaningOf(schema: unknown): string {
  const { meaning } = unwrap(schema);
  const layer = referredLayer(schema);
  return [meaning, layer === null ? '' : `id in [\`${layer}\`](#${layer.toLowerCase()})`]
    .filter((part) => part !== '')
    .join('; ');
}

function valuesOf(schema: unknown): string {
  const { core, nullable } = unwrap(schema);
  return `${coreValues(core)}${nullable ? ' or null' : ''}`;
}

function coreValues(core: unknown): string {
  if (core instanceof z.ZodEnum) return core.options.map((option) => `\`${option}\``).join(', ');
  if (core instanceof z.ZodNumber) return core.format === 'safeint' ? 'integer' : 'number';
  if (core instanceof z.ZodBoolean) return 'true, false';
  if (core instanceof z.ZodString) return 'text';
  if (core instanceof z.ZodUnion) return core.options.map(valuesOf).join(' or ');
  if (core instanceof z.ZodTuple) return `[${core.def.items.map(valuesOf).join(', ')}]`;
  if (core instanceof z.ZodArray) return `list of ${valuesOf(core.element)}`;
  if (core instanceof z.ZodObject)
    return `{${Object.entries(core.shape)
      .map(([key, inner]) => `${key}${unwrap(inner).nullable ? '?' : ''}: ${coreValues(unwrap(inner).core)}`)
      .join('; ')}}`;
  return 'object';
}

const firstSentence = (text: string): string => text.split(/(?<=[.;:])\s/u)[0]?.replace(/[.;:]$/u, '') ?? text;

/** A vertical bar would end the cell of the table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
