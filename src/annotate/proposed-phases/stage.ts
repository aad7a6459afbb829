import { z } from 'zod';
import { type Draft, draftsOf } from '../../core/layer.ts';
import { dates } from '../../layers/dates.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { type Periodisation, periodisations } from '../../layers/periodisations.ts';
import { type Phase, phases } from '../../layers/phases.ts';
import { sentences } from '../../layers/sentences.ts';
import { withStretches } from '../../matching/phase-stretches.ts';
import { defineStage } from '../stage.ts';
import { type ProposedPhase, propose } from './propose.ts';

/** Who proposes them, where another scheme has a scholar. */
const PROPOSER = 'glossator (proposed from the data)';
/** A proposal, to be looked at by someone who knows the country. */
const CONFIDENCE = 0.4;
const RULE = 'proposed-phases:change-points';

export const proposedPhasesStage = defineStage({
  name: 'proposed-phases',
  summary: 'Proposes phases from changes in the shares of codes, actors and laws where a document has no scheme',
  requires: [paragraphs, sentences, dates, periodisations, phases],
  provides: [periodisations, phases],
  options: z.strictObject({}),
  prepare: () => (document) => {
    if (document.layer(phases).length > 0) return { layers: [] };
    const proposal = propose(document);
    if (proposal.phases === null)
      return {
        layers: [],
        diagnostics: [
          {
            code: `proposed-phases/${proposal.code}`,
            severity: 'info',
            message: `No phases are proposed, and there are no phase tags: ${proposal.reason}.`,
          },
        ],
      };
    const cuts = proposal.phases.slice(1).map(({ begin }) => begin);
    return {
      layers: [
        draftsOf<Periodisation>(periodisations, [scheme(proposal.phases, proposal.gain)]),
        draftsOf<Phase>(phases, phaseDrafts(proposal.phases)),
      ],
      diagnostics: [
        {
          code: 'proposed-phases/proposed',
          severity: 'info',
          message: `${proposal.phases.length} phases are proposed from the data: in ${proposal.dated} dated paragraphs the shares of codes, actors and kinds of laws change in ${cuts.join(', ')}. Nobody has set these phases out: check them before you use their tags.`,
        },
      ],
    };
  },
});

function scheme(proposed: readonly ProposedPhase[], gain: number): Draft<Periodisation> {
  return {
    start: 0,
    end: 0,
    key: 'proposed',
    value: {
      proposer: PROPOSER,
      phases: proposed.map((_, index) => `proposed-${index + 1}`),
      own: false,
      basis: null,
      origin: 'proposed',
    },
    rule: RULE,
    confidence: CONFIDENCE,
    evidence: proposed.slice(1).map(({ begin }) => ({
      kind: 'change point',
      quote: `${begin - 1}/${begin}`,
      weight: Math.round(10 * gain) / 10,
    })),
  };
}

const phaseDrafts = (proposed: readonly ProposedPhase[]): Draft<Phase>[] =>
  withStretches(
    proposed.map(({ begin, until, label, evidence }, index) => ({
      start: 0,
      end: 0,
      key: `proposed-${index + 1}`,
      value: { scheme: 'proposed', ordinal: index + 1, label, begin, until, hypothetical: false },
      rule: RULE,
      confidence: CONFIDENCE,
      evidence,
    })),
  );
