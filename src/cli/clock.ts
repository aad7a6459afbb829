import type { Clock } from '../batch/clock.ts';

export const systemClock: Clock = { now: () => new Date(), milliseconds: () => performance.now() };
