import { type Misuse, MisuseError } from '../core/diagnostic.ts';
import { Annotating } from '../pipeline/annotate.ts';
import { type Pipeline, type PipelineDefinition, preparePipeline, readPipeline } from '../pipeline/definition.ts';
import { packageVersion, resourceDigest } from '../pipeline/producer.ts';
import { ResourceStore } from '../resources/store.ts';
import type { CheckAnswer } from './task.ts';

/** What a worker keeps from one document to the next: resources, and the pipelines of the run once they are needed. */
export class PreparedRun {
  readonly store = new ResourceStore();
  private readonly files: readonly string[];
  private opener: Annotating | undefined;
  private definitions: readonly PipelineDefinition[] | undefined;
  private readonly prepared = new Map<PipelineDefinition, Pipeline>();

  constructor(pipelineFiles: readonly string[]) {
    this.files = pipelineFiles;
  }

  get annotating(): Annotating {
    this.opener ??= new Annotating(this.store);
    return this.opener;
  }

  /** Loads what every document needs, so that it does not count as time of the first. */
  warmUp(): void {
    void this.annotating;
  }

  /** The pipeline for a genre; where none of several is for it, the first. */
  pipelineFor(genre: string | null): Pipeline {
    this.definitions ??= this.files.map(readPipeline);
    const [first] = this.definitions;
    const definition = this.definitions.find(({ genres }) => genre !== null && genres.includes(genre)) ?? first;
    if (definition === undefined) throw new Error('no pipeline was given');
    return this.prepare(definition);
  }

  /** Reads and prepares every pipeline, and lists what is wrong with any of them. */
  check(): CheckAnswer {
    const problems: Misuse[] = [];
    const attempt = <T>(action: () => T): T[] => {
      try {
        return [action()];
      } catch (error) {
        if (!(error instanceof MisuseError)) throw error;
        problems.push(...error.problems);
        return [];
      }
    };
    attempt(() => this.annotating);
    const pipelines = this.files
      .flatMap((file) => attempt(() => readPipeline(file)))
      .flatMap((definition) => attempt(() => this.prepare(definition)));
    if (problems.length > 0) return { problems: withoutRepetitions(problems) };
    this.definitions = pipelines.map(({ definition }) => definition);
    return {
      pipelines: pipelines.map(({ definition: { name, file, genres }, digest }) => ({ name, file, genres, digest })),
      version: packageVersion(),
      resources: resourceDigest(this.store),
    };
  }

  private prepare(definition: PipelineDefinition): Pipeline {
    const known = this.prepared.get(definition);
    if (known !== undefined) return known;
    const pipeline = preparePipeline(definition, this.store);
    this.prepared.set(definition, pipeline);
    return pipeline;
  }
}

/** A broken lexicon shows in every pipeline that uses it. */
const withoutRepetitions = (problems: readonly Misuse[]): Misuse[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
