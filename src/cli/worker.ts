/** Entry of a worker thread: the pool calls it with one task at a time. */
import { parentPort } from 'node:worker_threads';
import { answer } from '../batch/answer.ts';
import type { Task } from '../batch/task.ts';
import { systemClock } from './clock.ts';

export default (task: Task): ReturnType<typeof answer> =>
  answer(task, systemClock, (message) => parentPort?.postMessage(message));
