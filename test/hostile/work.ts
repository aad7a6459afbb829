import { Session } from 'node:inspector/promises';

/** Counting starts before the code to be counted first runs: V8 builds its counters in when it compiles a function. */
let counting: Promise<Session> | undefined;

async function startCounting(): Promise<Session> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return session;
}

/**
 * How much a call does: how often blocks of code are entered, as V8 counts them for coverage. The same on every machine
 * and under any load, which seconds are not; work inside regular expressions and of the engine itself is not in it.
 */
async function workOf(call: () => unknown): Promise<number> {
  counting ??= startCounting();
  const session = await counting;
  await session.post('Profiler.takePreciseCoverage');
  await call();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let work = 0;
  for (const script of result)
    if (/\/(?:src|test|node_modules)\//u.test(script.url))
      for (const { ranges } of script.functions) for (const { count } of ranges) work += count;
  return work;
}

/** Work for `size` things and for four times as many, as a ratio: 4 is linear, 16 quadratic. */
export async function growth(size: number, call: (size: number) => unknown): Promise<number> {
  // Tables and caches that are filled once are not to be counted against the first.
  await workOf(() => call(Math.ceil(size / 8)));
  const small = await workOf(() => call(size));
  const large = await workOf(() => call(size * 4));
  return large / small;
}
