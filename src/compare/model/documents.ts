import { z } from 'zod';
import { year } from './trace.ts';

export const GROUPINGS = ['country', 'year', 'genre', 'phase'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a document lacks, and so cannot answer. */
export const lack = z.enum(['country', 'year', 'genre', 'language', 'dates', 'phases', 'phase-tags', 'codes']);
export type Lack = z.infer<typeof lack>;

export const comparedDocument = z.strictObject({
  id: z.string(),
  title: z.string().nullable().describe('title'),
  authors: z.array(z.string()).describe('authors'),
  year: year.nullable().describe('of publication'),
  date: z.string().nullable().describe('day or month of publication, ISO 8601'),
  countries: z.array(z.string()).describe('ISO 3166-1 alpha-2, sorted'),
  genre: z.string().nullable().describe('genre'),
  language: z.string().nullable().describe('main language, ISO 639-3'),
  languages: z
    .array(z.strictObject({ language: z.string(), words: z.int(), sentences: z.int() }))
    .describe('by language of the sentences of its body, most words first'),
  group: z.string().nullable().describe('id of its group; null where passages are grouped (by phase)'),
  words: z.int().describe('words of the sentences of its paragraphs (what every rate is per)'),
  sentences: z.int().describe('sentences of its paragraphs'),
  paragraphs: z.int().describe('paragraphs of running text'),
  codebooks: z.array(z.string()).describe('codebooks that it was coded with'),
  scheme: z.string().nullable().describe('the scheme whose phases its passages are set in; null where it has none'),
  pipeline: z.string().describe('name of the pipeline that annotated it'),
  version: z.string().describe('version of glossator that annotated it'),
  digest: z.string().describe('SHA-256 of program version, pipeline and resources'),
  lacks: z.array(lack).describe('what it lacks, and so cannot answer'),
});
export type ComparedDocument = z.infer<typeof comparedDocument>;

/**
 * What is set side by side. A document on several countries is a group of its own (`KG+KZ`), since its passages do not say
 * which country they are on; documents without country, year or genre form the group `unknown`.
 */
export const group = z.strictObject({
  id: z.string().describe('"KZ", "KG+KZ", "2016", "article", "KZ Example 2016 phase 2", "unknown"'),
  label: z.string().describe('to be shown: "Kazakhstan"'),
  unknown: z.boolean().describe('what could not be put into a group'),
  documents: z.array(z.string()).describe('ids of its documents, sorted'),
  words: z.int().describe('words of its paragraphs'),
  sentences: z.int().describe('sentences of its paragraphs'),
  paragraphs: z.int().describe('its paragraphs'),
  languages: z
    .array(z.strictObject({ language: z.string(), words: z.int() }))
    .describe('its languages, most words first'),
  years: z.tuple([year, year]).nullable().describe('first and last year of publication; null where none is known'),
  scheme: z.string().nullable().describe('the scheme whose phases are its columns in the grid; null where it has none'),
});
export type Group = z.infer<typeof group>;

/** What a reader must know before trusting a number: what is missing, mixed or left out. */
export const note = z.strictObject({
  code: z.string().describe('stable: "compare/mixed-pipelines"'),
  severity: z.enum(['info', 'warning']).describe('warning: read this before trusting a number'),
  message: z.string().describe('one or two sentences for a researcher'),
  documents: z.array(z.string()).describe('the documents it is about; empty where it is about all'),
});
export type Note = z.infer<typeof note>;

/** A measure of this comparison: what it means, its formula in words, and the publication that it follows. */
export const method = z.strictObject({
  name: z.string().describe('stable: "log-likelihood"'),
  label: z.string().describe('what to call it'),
  text: z.string().describe('what it means and how it is computed'),
  source: z.string().nullable().describe('the publication that it follows'),
});
export type Method = z.infer<typeof method>;
