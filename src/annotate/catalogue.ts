import { codesStage } from './codes/stage.ts';
import { sentencesStage } from './sentences/stage.ts';
import type { Stage } from './stage.ts';

/** Every stage that a pipeline file can name. The order here is the one in which documentation lists them. */
export const STAGES: readonly Stage[] = [sentencesStage, codesStage];

export const stageNamed = (name: string): Stage | undefined => STAGES.find((stage) => stage.name === name);
