import type { Annotator } from '../core/annotator.ts';
import type { ResourceStore } from '../resources/store.ts';

/** What a stage is prepared with. */
export interface StageResources {
  readonly store: ResourceStore;
  /** Absolute path of a file that an option names, relative to the pipeline file. */
  resolve(path: string): string;
}

/** An annotator of this program; `annotate/catalogue.ts` lists them all. */
export interface Stage<O extends object = object> extends Annotator<StageResources, O> {
  /** The files of the researcher that these options name, relative to the pipeline file: they enter its digest. */
  files?(options: O): readonly string[];
  /** Names of the rule files (`rules/<name>.yaml`) it reads: their examples are run through it as tests. */
  readonly ruleFiles?: readonly string[];
}

/** Widens a stage's option type for the catalogue: the pipeline checks options by the stage's own schema. */
export const defineStage = <O extends object>(stage: Stage<O>): Stage => stage as unknown as Stage;
