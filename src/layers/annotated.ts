import { z } from 'zod';
import { LAYERS } from './catalogue.ts';
import { evidence, sourceRange } from './define.ts';

/** The name and version of the format; a reader refuses what it does not know. */
export const ANNOTATED_SCHEMA = 'glossator/annotated@1';

/** One annotation as written: provenance and attributes side by side. Without a place: no start, end, quote, source. */
export interface AnnotatedItem {
  readonly id: string;
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
  readonly source?: readonly (readonly [number, number])[];
  readonly page?: number | null;
  readonly pages?: readonly number[];
  readonly by: string;
  readonly rule?: string;
  readonly confidence?: number;
  readonly evidence?: readonly z.infer<typeof evidence>[];
  readonly [attribute: string]: unknown;
}

const provenance = {
  by: z.string().describe('the stage that made it'),
  rule: z.string().optional().describe('the rule or lexicon entry that fired'),
  confidence: z.number().gt(0).max(1).optional(),
  evidence: z.array(evidence).optional().describe('what speaks for it'),
};

const place = {
  start: z.int().min(0).describe('first UTF-16 code unit in `text`'),
  end: z.int().min(0).describe('behind the last one'),
  quote: z.string().describe('`text.slice(start, end)`'),
  source: z.array(sourceRange).describe('ranges of the decoded source, in reading order'),
  page: z
    .int()
    .min(1)
    .nullable()
    .optional()
    .describe('the page on which it begins, counted from 1; only where the format has pages'),
  pages: z.array(z.int().min(1)).optional().describe('the page of each range of `source`'),
};

const documentSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  year: z.int().nullable(),
  date: z.string().nullable(),
  language: z.string().nullable().describe('ISO 639-3'),
  genre: z.string().nullable(),
  countries: z.array(z.string()).describe('ISO 3166-1 alpha-2'),
  rights: z.string().nullable(),
  source: z.strictObject({
    file: z.string().describe('file name without folders'),
    mediaType: z.string(),
    encoding: z.string().nullable(),
    bytes: z.int(),
    sha256: z.string(),
  }),
});

const diagnosticSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  source: z.array(sourceRange),
});

/** The schema of `annotated.json`, put together from the declarations of the layers. */
export const annotatedSchema = z.strictObject({
  schema: z.literal(ANNOTATED_SCHEMA),
  producer: z.strictObject({
    version: z.string(),
    pipeline: z.string(),
    digest: z.string().describe('SHA-256 of program version, pipeline and resources'),
  }),
  document: documentSchema,
  text: z.string().describe('the reading text'),
  layers: z.strictObject(
    Object.fromEntries(
      LAYERS.map((layer) => [
        layer.name,
        z.array(annotationSchema(layer.schema, layer.placement)).describe(layer.meaning),
      ]),
    ),
  ),
  diagnostics: z.array(diagnosticSchema),
});

function annotationSchema(schema: z.ZodType, placement: string): z.ZodType {
  const shape = schema instanceof z.ZodObject ? schema.shape : {};
  return z.strictObject({ id: z.string(), ...(placement === 'none' ? {} : place), ...shape, ...provenance });
}

/** One annotated document, as written to `annotated.json`. */
export interface AnnotatedDocument {
  readonly schema: typeof ANNOTATED_SCHEMA;
  readonly producer: { readonly version: string; readonly pipeline: string; readonly digest: string };
  readonly document: z.infer<typeof documentSchema>;
  readonly text: string;
  readonly layers: Readonly<Record<string, readonly AnnotatedItem[]>>;
  readonly diagnostics: readonly z.infer<typeof diagnosticSchema>[];
}
