import { acronymsStage } from './acronyms/stage.ts';
import { alignmentsStage } from './alignments/stage.ts';
import { amountsStage } from './amounts/stage.ts';
import { checksStage } from './checks/stage.ts';
import { citationsStage } from './citations/stage.ts';
import { codesStage } from './codes/stage.ts';
import { connectivesStage } from './connectives/stage.ts';
import { datesStage } from './dates/stage.ts';
import { lawStage } from './law/stage.ts';
import { namesStage } from './names/stage.ts';
import { periodisationsStage } from './periodisations/stage.ts';
import { phaseTagsStage } from './phase-tags/stage.ts';
import { proposedPhasesStage } from './proposed-phases/stage.ts';
import { quotationsStage } from './quotations/stage.ts';
import { referencesStage } from './references/stage.ts';
import { sentencesStage } from './sentences/stage.ts';
import type { Stage } from './stage.ts';
import { stanceStage } from './stance/stage.ts';
import { statementsStage } from './statements/stage.ts';
import { zonesStage } from './zones/stage.ts';

/** Every stage that a pipeline file can name. The order here is the one in which documentation lists them. */
export const STAGES: readonly Stage[] = [
  acronymsStage,
  sentencesStage,
  referencesStage,
  citationsStage,
  quotationsStage,
  statementsStage,
  codesStage,
  connectivesStage,
  stanceStage,
  datesStage,
  amountsStage,
  lawStage,
  namesStage,
  zonesStage,
  alignmentsStage,
  periodisationsStage,
  proposedPhasesStage,
  phaseTagsStage,
  checksStage,
];

export const stageNamed = (name: string): Stage | undefined => STAGES.find((stage) => stage.name === name);
