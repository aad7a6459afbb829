import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Batch {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Milliseconds without a new case after which the case is taken to hang: far more than any case needs. */
  readonly patience: number;
}

const RUNNER = fileURLToPath(new URL('run-cases.ts', import.meta.url));
/** A reader that is tricked into filling memory is to fail here, not to take the machine with it. */
const MEMORY = 1536;

/** Reads the cases of a batch in a process of its own; lines about the cases that failed, crashed or hung. */
export async function failuresIn(batch: Batch): Promise<string[]> {
  const failures: string[] = [];
  let from = batch.from;
  while (from < batch.to) {
    const ended = await readFrom(from, batch);
    failures.push(...ended.failures);
    if (ended.done) break;
    failures.push(`${ended.last}: ${ended.why}`);
    from = ended.last + 1;
  }
  return failures;
}

interface Ended {
  readonly failures: string[];
  readonly done: boolean;
  readonly last: number;
  readonly why: string;
}

function readFrom(from: number, { seed, to, patience }: Batch): Promise<Ended> {
  const options = ['--import', import.meta.resolve('tsx'), `--max-old-space-size=${MEMORY}`];
  const child = spawn(process.execPath, [...options, RUNNER, String(seed), String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const failures: string[] = [];
  let last = from;
  let done = false;
  let errors = '';
  let why = 'the process ended';
  let rest = '';
  let timer = setTimeout(stop, patience * 4);
  function stop(): void {
    why = `no end after ${patience} ms`;
    child.kill('SIGKILL');
  }
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors = (errors + chunk).slice(-2000);
  });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      clearTimeout(timer);
      timer = setTimeout(stop, patience);
      if (line.startsWith('> ')) last = Number(line.slice(2));
      else if (line.startsWith('! ')) failures.push(line.slice(2));
      else if (line === '= done') done = true;
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve({ failures, done, last, why: errors === '' ? why : `${why}: ${errors}` });
    });
  });
}
