import { z } from 'zod';
import { draftsOf } from '../../core/layer.ts';
import { dates } from '../../layers/dates.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { periodisations } from '../../layers/periodisations.ts';
import { phaseTags } from '../../layers/phase-tags.ts';
import { phases } from '../../layers/phases.ts';
import { sections } from '../../layers/sections.ts';
import { sentences } from '../../layers/sentences.ts';
import { defineStage } from '../stage.ts';
import { readLexes } from './lexes.ts';
import { readDocument } from './read-document.ts';
import { tagDocument } from './tag-document.ts';
import { Timeline } from './timeline.ts';
import { readWeights } from './weights.ts';

/** A document is tagged by each scheme that it speaks of, its own first, but by no more than these. */
const MOST_SCHEMES = 12;

export const phaseTagsStage = defineStage({
  name: 'phase-tags',
  summary: 'Tags sections, paragraphs and sentences by the phases they speak of, in each scheme, with evidence',
  requires: [paragraphs, sections, sentences, dates, periodisations, phases],
  provides: [phaseTags],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const weights = readWeights(store);
    const lexes = readLexes(store);
    return (document) => {
      const schemes = document.layer(periodisations);
      const all = schemes.filter((scheme) => scheme.value.phases.length > 0);
      const chosen = [...all.filter((scheme) => scheme.value.own), ...all.filter((scheme) => !scheme.value.own)].slice(
        0,
        MOST_SCHEMES,
      );
      if (chosen.length === 0) return { layers: [draftsOf(phaseTags, [])] };
      const read = readDocument(document, lexes);
      const drafts = chosen.flatMap((scheme) =>
        tagDocument(read, new Timeline(scheme, schemes, document.layer(phases)), weights),
      );
      return {
        layers: [draftsOf(phaseTags, drafts)],
        diagnostics:
          all.length === chosen.length
            ? []
            : [
                {
                  code: 'phase-tags/schemes-left',
                  severity: 'warning',
                  message: `The document speaks of ${all.length} divisions into phases: it is tagged by the first ${MOST_SCHEMES}.`,
                },
              ],
      };
    };
  },
});
