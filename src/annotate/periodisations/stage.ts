import { z } from 'zod';
import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import { draftsOf } from '../../core/layer.ts';
import { dates, type TimeExpression } from '../../layers/dates.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { type Periodisation, periodisations } from '../../layers/periodisations.ts';
import { type PhaseRelation, phaseRelations } from '../../layers/phase-relations.ts';
import { type Phase, phases } from '../../layers/phases.ts';
import { sentences } from '../../layers/sentences.ts';
import type { IsApproximate } from '../../matching/phase-stretches.ts';
import { defineStage } from '../stage.ts';
import { yearOf } from './bounds.ts';
import { givenScheme } from './given-scheme.ts';
import { filesOf, readGivenSchemes } from './given-schemes.ts';
import { passagesOf } from './passages.ts';
import { readSchemes } from './read-schemes.ts';
import { overlapsAndGaps, relationsOf } from './relations.ts';
import { type SchemeDrafts, schemeDrafts } from './scheme-drafts.ts';
import { readVocabularies } from './vocabulary.ts';

const options = z.strictObject({
  schemes: z
    .array(z.string())
    .default([
      'periodisations/armenia.yaml',
      'periodisations/georgia.yaml',
      'periodisations/kazakhstan.yaml',
      'periodisations/kyrgyzstan.yaml',
      'periodisations/tajikistan.yaml',
      'periodisations/uzbekistan.yaml',
    ])
    .describe('schemes for documents without one, chosen by country; relative to the pipeline file'),
  scheme: z
    .string()
    .nullable()
    .default(null)
    .describe('name or file of the one to take for every such document, whatever its country'),
  beside: z.boolean().default(false).describe('tag documents that have a scheme of their own by the given one as well'),
});

export const periodisationsStage = defineStage({
  name: 'periodisations',
  summary: 'Finds who divides history into phases, and the phrases that define and revise the phases',
  requires: [paragraphs, sentences, dates],
  provides: [periodisations, phases, phaseRelations],
  options,
  files: ({ schemes, scheme }) => filesOf(schemes, scheme),
  ruleFiles: ['phases'],
  prepare({ schemes: files, scheme: named, beside }, { store, resolve }) {
    const vocabularies = readVocabularies(store);
    const given = readGivenSchemes(files, named, resolve);
    return (document) => {
      const found = readSchemes(document, passagesOf(document, vocabularies));
      const isApproximate = approximateSides(document);
      const result: Pick<SchemeDrafts, 'periodisation' | 'phases'>[] = [];
      const diagnostics: DiagnosticDraft[] = [];
      found.forEach((scheme, index) => {
        const { diagnostics: own, ...drafts } = schemeDrafts(scheme, `scheme-${index}`, found, isApproximate);
        result.push(drafts);
        diagnostics.push(...own, ...overlapsAndGaps(drafts));
      });
      const has = found.some((scheme) => scheme.ordinals().length > 0);
      if (!has || beside) {
        const chosen = givenScheme(document, given, has);
        diagnostics.push(chosen.diagnostic);
        if (chosen.drafts !== null) result.push(chosen.drafts);
      }
      return {
        layers: [
          draftsOf<Periodisation>(
            periodisations,
            result.map((one) => one.periodisation),
          ),
          draftsOf<Phase>(
            phases,
            result.flatMap((one) => one.phases),
          ),
          draftsOf<PhaseRelation>(phaseRelations, relationsOf(result)),
        ],
        diagnostics,
      };
    };
  },
});

/** Which side of a date says about when, by its EDTF: `1987~/1994` its first; and only where it gave the bound. */
function approximateSides(document: Document): IsApproximate | null {
  const approximate = new Map<string, TimeExpression>();
  for (const { id, value } of document.layer(dates)) if (value.edtf?.includes('~') === true) approximate.set(id, value);
  if (approximate.size === 0) return null;
  return (id, side, year) => {
    const date = approximate.get(id);
    if (date === undefined) return false;
    const [first = '', last = first] = (date.edtf ?? '').split('/');
    return (side === 'begin' ? first : last).includes('~') && [yearOf(date.begin), yearOf(date.until)].includes(year);
  };
}
