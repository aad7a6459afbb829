import { z } from 'zod';
import type { Comparison } from '../comparison.ts';
import { actor, actorsPart, voice, voiceCode } from '../model/actors.ts';
import { amountItem, amountRow } from '../model/amounts.ts';
import { association } from '../model/associations.ts';
import { comparedDocument, group, note } from '../model/documents.ts';
import { codedPassage, gridCell, gridColumn } from '../model/grid.ts';
import { keyItem, keyList } from '../model/keyness.ts';
import { comparedInstrument, lawsPart, subjectCell } from '../model/laws.ts';
import { comparedPhase, comparedScheme, periodisationsPart, schemePair } from '../model/periodisations.ts';
import { similarity } from '../model/similarity.ts';
import type { Trace } from '../model/trace.ts';
import { type ComparisonTable, tableOf } from './table.ts';

/** Every table of a comparison, in the order in which the data package lists them; `traces` last. */
export function tablesOf(comparison: Comparison): ComparisonTable[] {
  const tables = [
    ...documentTables(comparison),
    ...periodisationTables(comparison),
    ...gridTables(comparison),
    ...lawTables(comparison),
    ...actorTables(comparison),
    ...measureTables(comparison),
  ];
  return [...tables, tracesOf(tables)];
}

function documentTables({ documents, groups, notes }: Comparison): ComparisonTable[] {
  return [
    tableOf({
      name: 'documents',
      meaning: 'The documents that are compared.',
      schema: z.object({
        document_id: z.string().describe('id of the document'),
        ...comparedDocument.omit({ id: true }).shape,
      }),
      rows: documents.map(({ id, ...document }) => ({ ...document, document_id: id })),
      key: ['document_id'],
    }),
    tableOf({
      name: 'groups',
      meaning: 'What is set side by side.',
      schema: group,
      rows: groups,
      key: ['id'],
    }),
    tableOf({ name: 'notes', meaning: 'What is missing, mixed or left out.', schema: note, rows: notes }),
  ];
}

const schemeColumn = { scheme: z.string().describe('`id` in schemes.csv') };
const pairColumns = { a: schemePair.shape.a, b: schemePair.shape.b, reason: schemePair.shape.reason };

function periodisationTables({ periodisations: { schemes, pairs, gaps } }: Comparison): ComparisonTable[] {
  return [
    tableOf({
      name: 'schemes',
      meaning: 'Divisions of history into phases.',
      schema: comparedScheme.omit({ phases: true, trace: true }),
      rows: schemes,
      trace: ({ trace }) => trace,
    }),
    tableOf({
      name: 'phases',
      meaning: 'The phases of the schemes.',
      schema: z.object({ ...schemeColumn, ...comparedPhase.omit({ trace: true }).shape }),
      rows: schemes.flatMap(({ id, phases }) => phases.map((phase) => ({ ...phase, scheme: id }))),
      trace: ({ trace }) => trace,
    }),
    tableOf({
      name: 'scheme_pairs',
      meaning: 'Phases of two schemes that overlap or meet, with Allen’s relation of the first to the second.',
      schema: z.object({
        ...pairColumns,
        phase_a: schemePair.shape.phases.element.shape.a,
        phase_b: schemePair.shape.phases.element.shape.b,
        ...schemePair.shape.phases.element.omit({ a: true, b: true }).shape,
      }),
      rows: pairs.flatMap(({ a, b, reason, phases }) =>
        phases.map((phase) => ({ ...phase, a, b, reason, phase_a: phase.a, phase_b: phase.b })),
      ),
    }),
    tableOf({
      name: 'scheme_boundaries',
      meaning: 'Each begin of a phase of one scheme with the nearest begin of a phase of another.',
      schema: z.object({
        ...pairColumns,
        phase_a: schemePair.shape.boundaries.element.shape.a,
        phase_b: schemePair.shape.boundaries.element.shape.b,
        ...schemePair.shape.boundaries.element.omit({ a: true, b: true }).shape,
      }),
      rows: pairs.flatMap(({ a, b, reason, boundaries }) =>
        boundaries.map((boundary) => ({ ...boundary, a, b, reason, phase_a: boundary.a, phase_b: boundary.b })),
      ),
    }),
    tableOf({
      name: 'scheme_gaps',
      meaning: 'Years between two phases of a scheme that belong to neither.',
      schema: periodisationsPart.shape.gaps.element,
      rows: gaps,
    }),
  ];
}

function gridTables({ grid: { columns, cells, passages }, associations }: Comparison): ComparisonTable[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const { kind, ordinal, begin, until } = gridColumn.shape;
  return [
    tableOf({
      name: 'grid_columns',
      meaning: 'The columns of the grid: all, phases of each group, spans of years.',
      schema: gridColumn,
      rows: columns,
      key: ['id'],
    }),
    tableOf({
      name: 'grid',
      meaning: 'Codes by group and column: how often, in how many paragraphs and documents, and what is not there.',
      schema: gridCell.omit({ passages: true, trace: true }).extend({ kind, ordinal, begin, until }),
      rows: cells.map((cell) => ({ ...byId.get(cell.column), ...cell })),
      trace: ({ trace }) => trace,
    }),
    tableOf({
      name: 'passages',
      meaning: 'Every coded passage, in its sentence.',
      schema: codedPassage,
      rows: passages,
      key: ['document', 'annotation'],
    }),
    tableOf({
      name: 'associations',
      meaning: 'Codes that stand in the same paragraphs more, or less, often than by chance.',
      schema: association.omit({ trace: true }),
      rows: associations,
      trace: ({ trace }) => trace,
    }),
  ];
}

function lawTables({ laws: { instruments, byKindAndYear, subjects, bySubject } }: Comparison): ComparisonTable[] {
  const labels = new Map(subjects.map((subject) => [subject.id, subject]));
  const amendment = comparedInstrument.shape.amendments.element.omit({ trace: true });
  const { eng, rus } = lawsPart.shape.subjects.element.shape;
  return [
    tableOf({
      name: 'instruments',
      meaning: 'Laws and other instruments, of the documents and, for counterparts, of glossator’s register.',
      schema: comparedInstrument.omit({ amendments: true, trace: true }),
      rows: instruments,
      trace: ({ trace }) => trace,
    }),
    tableOf({
      name: 'amendments',
      meaning: 'What the documents say amends an instrument.',
      schema: amendment
        .omit({ instrument: true })
        .extend({ instrument: comparedInstrument.shape.id, by: amendment.shape.instrument }),
      rows: instruments.flatMap(({ id, amendments }) =>
        amendments.map((one) => ({ ...one, instrument: id, by: one.instrument })),
      ),
      trace: ({ trace }) => trace,
    }),
    tableOf({
      name: 'laws_by_year',
      meaning: 'Instruments that the documents name, by country, kind and year of adoption.',
      schema: lawsPart.shape.byKindAndYear.element,
      rows: byKindAndYear,
    }),
    tableOf({
      name: 'subjects',
      meaning: 'Which country has a law on what, since when.',
      schema: subjectCell.extend({ eng: eng.describe('the subject in English'), rus: rus.describe('in Russian') }),
      rows: bySubject.map((cell) => ({ ...labels.get(cell.subject), ...cell })),
      key: ['subject', 'jurisdiction'],
    }),
  ];
}

function actorTables({ actors: { actors, pairs }, voices }: Comparison): ComparisonTable[] {
  const inGroup = actor.shape.groups.element.omit({ trace: true });
  return [
    tableOf({
      name: 'actors',
      meaning: 'Entities that the documents mention in paragraphs, over all groups.',
      schema: actor.omit({ groups: true }),
      rows: actors,
      key: ['link'],
    }),
    tableOf({
      name: 'actor_groups',
      meaning: 'The same by group.',
      schema: z.object({ link: actor.shape.link, name: actor.shape.name, ...inGroup.shape }),
      rows: actors.flatMap(({ link, name, groups }) => groups.map((one) => ({ ...one, link, name }))),
      trace: ({ trace }) => trace,
    }),
    tableOf({
      name: 'actor_pairs',
      meaning: 'How many entities two groups share.',
      schema: actorsPart.shape.pairs.element,
      rows: pairs,
      key: ['a', 'b'],
    }),
    tableOf({
      name: 'statements',
      meaning: 'Statements by sort of speaker and by speaker, in all and by phase.',
      schema: voice.omit({ trace: true }),
      rows: voices.statements,
      trace: ({ trace }) => trace,
    }),
    tableOf({
      name: 'statement_codes',
      meaning: 'Codes that stand in statements, by sort of speaker and by speaker, in all and by phase.',
      schema: voiceCode.omit({ trace: true, statements: true }),
      rows: voices.codes,
      trace: ({ trace }) => trace,
    }),
  ];
}

const keyTrace = (trace: Comparison['keyness']['lists'][number]['items'][number]['trace']): Trace =>
  trace.map(({ document, annotations }) => ({ document, annotations }));

function measureTables({ keyness, similarity: tables, amounts }: Comparison): ComparisonTable[] {
  const { measure, language } = similarity.shape;
  const { group: inGroup, year, kind, unit } = amountRow.shape;
  return [
    tableOf({
      name: 'keyness',
      meaning: 'Words, codes and entities that are more, or less, frequent in one group than in all others together.',
      schema: keyList.omit({ items: true }).extend(keyItem.omit({ trace: true }).shape),
      rows: keyness.lists.flatMap(({ items, ...list }) => items.map((item) => ({ ...list, ...item }))),
      trace: ({ trace }) => keyTrace(trace),
    }),
    tableOf({
      name: 'similarity',
      meaning: 'How like two documents are, by each measure.',
      schema: z.object({
        measure,
        language,
        a: z.string().describe('id of a document'),
        b: z.string().describe('id of another'),
        similarity: z.number().describe('0 nothing in common, 1 the same'),
      }),
      rows: tables.flatMap(({ measure: by, language: of, documents, rows }) =>
        rows.flatMap((row, i) =>
          row.map((value, j) => ({
            measure: by,
            language: of,
            a: documents[j] ?? '',
            b: documents[i] ?? '',
            similarity: value,
          })),
        ),
      ),
    }),
    tableOf({
      name: 'amounts',
      meaning: 'Every amount, with its year where a date stands with it.',
      schema: z.object({ group: inGroup, year, kind, unit }).extend(amountItem.shape),
      rows: amounts.flatMap(({ items, ...row }) =>
        items.map((item) => ({ group: row.group, year: row.year, kind: row.kind, unit: row.unit, ...item })),
      ),
      key: ['document', 'annotation'],
    }),
    tableOf({
      name: 'amounts_by_year',
      meaning:
        'Amounts by group, kind, unit and year: how many, the lowest, the median, the highest. Nothing is added up.',
      schema: amountRow.omit({ items: true }),
      rows: amounts,
      trace: ({ items }) => items.map(({ document, annotation }) => ({ document, annotations: [annotation] })),
    }),
  ];
}

/** Which annotations each row of the other tables counts. */
function tracesOf(tables: readonly ComparisonTable[]): ComparisonTable {
  const traced = z.object({
    table: z.string().describe('name of a table, without .csv'),
    row: z.int().describe('`row` in that table'),
    document: z.string().describe('`document_id` in documents.csv'),
    annotation: z
      .string()
      .describe('id of the annotation in the document’s annotated.json; of words the first sentence in the document'),
  });
  return tableOf({
    name: 'traces',
    meaning: 'The annotations that each row of the other tables counts.',
    schema: traced,
    rows: tables.flatMap(({ name, traces }) =>
      (traces ?? []).flatMap((trace, index) =>
        trace.flatMap(({ document, annotations }) =>
          annotations.map((annotation) => ({ table: name, row: index + 1, document, annotation })),
        ),
      ),
    ),
    key: ['table', 'row', 'document', 'annotation'],
  });
}
