/**
 * The process that reads mutated files: `run-cases.ts SEED FROM TO` prints `> index` before each case and
 * `! index file: what` for each that fails. A case that takes the process down, or does not end, is known by its index.
 */
import { failureOf, fuzzCase, seedFiles } from './cases.ts';

const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
const files = seedFiles();
for (let index = from; index < to; index++) {
  process.stdout.write(`> ${index}\n`);
  const one = fuzzCase(files, seed, index);
  const failure = await failureOf(one, index);
  if (failure !== null) process.stdout.write(`! ${index} ${one.file}: ${JSON.stringify(failure)}\n`);
}
process.stdout.write('= done\n');
