import { Session } from 'node:inspector/promises';

/**
 * How much a call does: how often blocks of code are entered, as V8 counts them for coverage. The same on every machine
 * and under any load, which seconds are not; work inside regular expressions and of the engine itself is not in it.
 */
export async function workOf(call: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await call();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  let work = 0;
  for (const script of result)
    if (/\/(?:src|node_modules)\//.test(script.url))
      for (const { ranges } of script.functions) for (const { count } of ranges) work += count;
  return work;
}

/** Work for `size` things and for four times as many, as a ratio: 4 is linear, 16 quadratic. */
export async function growth(size: number, call: (size: number) => Promise<unknown>): Promise<number> {
  // Tables and caches that are filled once are not to be counted against the first.
  await call(Math.ceil(size / 8));
  const small = await workOf(() => call(size));
  const large = await workOf(() => call(size * 4));
  return large / small;
}
