/** A worker that does to documents of certain names what broken code or hopeless documents do. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { annotatedFile } from '../../src/batch/annotate-file.ts';
import { answer } from '../../src/batch/answer.ts';
import type { Task } from '../../src/batch/task.ts';
import { partialOf } from '../../src/batch/write-whole.ts';
import { systemClock } from '../../src/cli/clock.ts';

export default function work(task: Task): ReturnType<typeof answer> {
  const notify = (message: object): void => parentPort?.postMessage(message);
  if (task.kind === 'annotate') {
    const partial = partialOf(annotatedFile(task.out, task.id));
    switch (basename(task.file, '.txt')) {
      case 'hangs':
        notify({ started: task.id });
        mkdirSync(dirname(partial), { recursive: true });
        writeFileSync(partial, 'half');
        for (;;);
      case 'exits':
        process.exit(3);
        break;
      case 'throws':
        throw new Error('a bug');
      case 'bloats':
        for (const heap: object[] = []; ; ) heap.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
    }
  }
  return answer(task, systemClock, notify);
}
