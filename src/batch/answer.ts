import { annotateFile } from './annotate-file.ts';
import type { Clock } from './clock.ts';
import { PreparedRun } from './prepared-run.ts';
import type { AnnotateAnswer, CheckAnswer, Task } from './task.ts';

/** A document that a worker has begun: its time limit runs from here. */
export interface Started {
  readonly started: string;
}

let current: { readonly key: string; readonly run: PreparedRun } | undefined;

/** What a worker does with a task. Resources stay prepared from one task to the next. */
export async function answer(
  task: Task,
  clock: Clock,
  notify: (message: Started) => void,
): Promise<CheckAnswer | AnnotateAnswer> {
  const key = task.pipelines.join('\n');
  if (current?.key !== key) current = { key, run: new PreparedRun(task.pipelines) };
  if (task.kind === 'check') return current.run.check();
  current.run.warmUp();
  notify({ started: task.id });
  return annotateFile(task, current.run, clock);
}
