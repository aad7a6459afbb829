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
      const drafts = (own.length > 0 ? own : all).flatMap((scheme) =>
        tagDocument(document, new Timeline(scheme, document.layer(phases)), { weights, lexes }),
      );
      return { layers: [draftsOf(phaseTags, drafts)] };
    };
  },
});
