import { z } from 'zod';
import { draftsOf } from '../../core/layer.ts';
import { dates } from '../../layers/dates.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { periodisations } from '../../layers/periodisations.ts';
import { phaseTags } from '../../layers/phase-tags.ts';
import { phases } from '../../layers/phases.ts';
import { sections } from '../../layers/sections.ts';
import { PhaseMentions } from '../../matching/phase-mentions.ts';
import { defineStage } from '../stage.ts';
import { EraWords } from './era-words.ts';
import { tagDocument } from './tag-document.ts';
import { Timeline } from './timeline.ts';
import { readWeights } from './weights.ts';

/** A document without a scheme of its own is tagged by each that it speaks of, but by no more than these. */
const MOST_SCHEMES = 12;

export const phaseTagsStage = defineStage({
  name: 'phase-tags',
  summary: 'Tags paragraphs and sections by the phases they speak of, with evidence, smoothed over their sequence',
  requires: [paragraphs, sections, dates, periodisations, phases],
  provides: [phaseTags],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const weights = readWeights(store);
    const languages = store.languages().filter((language) => store.findLexicon(`languages/${language}`, 'phase-nouns'));
    const lexes = new Map(
      languages.map((language) => {
        const place = `languages/${language}`;
        return [language, { mentions: new PhaseMentions(store, place), eras: new EraWords(store, place) }];
      }),
    );
    return (document) => {
      const all = document.layer(periodisations).filter((scheme) => scheme.value.phases.length > 0);
      const own = all.filter((scheme) => scheme.value.own);
      const chosen = own.length > 0 ? own : all.slice(0, MOST_SCHEMES);
      const drafts = chosen.flatMap((scheme) =>
        tagDocument(document, new Timeline(scheme, document.layer(phases)), { weights, lexes }),
      );
      const left = own.length > 0 ? 0 : all.length - chosen.length;
      return {
        layers: [draftsOf(phaseTags, drafts)],
        diagnostics:
          left === 0
            ? []
            : [
                {
                  code: 'phase-tags/schemes-left',
                  severity: 'warning',
                  message: `The document has ${all.length} divisions into phases and none of its own: tagged by the first ${MOST_SCHEMES}.`,
                },
              ],
      };
    };
  },
});
