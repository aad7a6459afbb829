import { z } from 'zod';
import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import { draftsOf } from '../../core/layer.ts';
import { dates } from '../../layers/dates.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { type Periodisation, periodisations } from '../../layers/periodisations.ts';
import { type Phase, phases } from '../../layers/phases.ts';
import { sentences } from '../../layers/sentences.ts';
import { defineStage } from '../stage.ts';
import { givenScheme } from './given-scheme.ts';
import { passagesOf } from './passages.ts';
import { readSchemes } from './read-schemes.ts';
import { schemeDrafts } from './scheme-drafts.ts';
import { readSchemeFile } from './scheme-file.ts';
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
  scheme: z.string().nullable().default(null).describe('name of the one to take for every such document'),
});

export const periodisationsStage = defineStage({
  name: 'periodisations',
  summary: 'Finds who divides history into phases, and the phrases that define and revise the phases',
  requires: [paragraphs, sentences, dates],
  provides: [periodisations, phases],
  options,
  files: ({ schemes }) => schemes,
  ruleFiles: ['phases'],
  prepare({ schemes: files, scheme: named }, { store, resolve }) {
    const vocabularies = readVocabularies(store);
    const given = files.map((file) => readSchemeFile(resolve(file)));
    return (document) => {
      const found = readSchemes(document, passagesOf(document, vocabularies));
      const result = found.map((scheme, index) => schemeDrafts(scheme, `scheme-${index}`, found));
      const diagnostics: DiagnosticDraft[] = result.flatMap((one) => one.diagnostics);
      if (!found.some((scheme) => scheme.ordinals().length > 0)) {
        const chosen = givenScheme(document, given, named);
        diagnostics.push(chosen.diagnostic);
        if (chosen.drafts !== null) result.push({ ...chosen.drafts, diagnostics: [] });
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
        ],
        diagnostics,
      };
    };
  },
});
