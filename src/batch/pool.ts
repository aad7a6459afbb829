import { Piscina } from 'piscina';
import type { Started } from './answer.ts';
import type { AnnotateAnswer, AnnotateTask, CheckAnswer, CheckTask } from './task.ts';

export interface PoolOptions {
  /** The worker's entry: exports a function that answers a task. */
  readonly entry: URL;
  readonly workers: number;
  /** A worker that needs more than this many megabytes fails its document. */
  readonly memory: number;
  /** Seconds after which a document fails. */
  readonly timeLimit: number;
}

/** Worker threads. A document that hangs, kills or bloats its worker fails alone; the worker is replaced. */
export class WorkerPool {
  private readonly pool: Piscina<CheckTask | AnnotateTask>;
  private readonly options: PoolOptions;
  private readonly begun = new Map<string, () => void>();

  constructor(options: PoolOptions) {
    this.options = options;
    this.pool = new Piscina({
      filename: options.entry.href,
      minThreads: options.workers,
      maxThreads: options.workers,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: options.memory },
      ...(options.entry.pathname.endsWith('.ts') ? { execArgv: withTypeScript(process.execArgv) } : {}),
    });
    this.pool.on('message', ({ started }: Started) => this.begun.get(started)?.());
    // A worker that dies between documents is replaced by the pool; there is no document to blame.
    this.pool.on('error', () => {});
  }

  get workers(): number {
    return this.options.workers;
  }

  check(pipelines: readonly string[]): Promise<CheckAnswer> {
    return this.pool.run({ kind: 'check', pipelines });
  }

  /** Never rejects: what befalls the worker is the document's failure. */
  async annotate(task: AnnotateTask): Promise<AnnotateAnswer> {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    this.begun.set(task.id, () => {
      timer = setTimeout(() => controller.abort(), this.options.timeLimit * 1000);
    });
    try {
      return await this.pool.run(task, { signal: controller.signal });
    } catch (error) {
      const message = controller.signal.aborted ? this.tooLong() : this.causeOfDeath(error);
      return { status: 'failed', error: { stage: 'worker', message }, seconds: 0 };
    } finally {
      this.begun.delete(task.id);
      clearTimeout(timer);
    }
  }

  /** Stops every worker at once. */
  close(): Promise<void> {
    return this.pool.destroy();
  }

  private tooLong = (): string => `it took longer than ${this.options.timeLimit} s (see --time-limit)`;

  private causeOfDeath(error: unknown): string {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      return `it needs more than ${this.options.memory} MB of memory (see --memory)`;
    return `its worker died: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** From a checkout, workers read TypeScript as the main thread does. */
const withTypeScript = (given: readonly string[]): string[] =>
  given.some((argument) => /tsx/u.test(argument)) ? [...given] : [...given, '--import', import.meta.resolve('tsx')];
