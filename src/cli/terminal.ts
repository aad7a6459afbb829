import { relative, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { describeMisuse, type Misuse } from '../core/diagnostic.ts';

/** Results go to stdout. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Messages go to stderr, one line each. */
export const report = (message: string): void => void process.stderr.write(`${message}\n`);

export const reportMisuse = (problems: readonly Misuse[]): void => {
  for (const problem of problems) report(describeMisuse({ ...problem, file: shortPath(problem.file) }));
};

/** Relative to the working folder, where that is shorter to read. */
export function shortPath(path: string): string {
  if (resolve(path) !== path) return path;
  const short = relative(process.cwd(), path);
  return short !== '' && !short.startsWith('..') ? short : path;
}

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar on stderr; nothing where stderr is no terminal. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: '{bar} {value}/{total} documents, {eta_formatted} to go',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  let running = false;
  return {
    update: (done, total) => {
      if (!running) bar.start(total, done);
      else bar.update(done);
      running = true;
    },
    stop: () => bar.stop(),
  };
}
