/**
 * `npm run fuzz -- [--cases 5000] [--seed 1] [--save INDEX FOLDER]`: reads mutated files of every format and reports the
 * cases that crash, hang, lose characters or are refused without a clear line. `--save` writes the file of one case.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzzCase, seedFiles } from './cases.ts';
import { failuresIn } from './watch.ts';

const after = (name: string, position = 1): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + position];
};
const seed = Number(after('--seed') ?? 1);
const saved = after('--save');
if (saved !== undefined) {
  const { file, bytes } = fuzzCase(seedFiles(), seed, Number(saved));
  const path = join(after('--save', 2) ?? '.', `${saved}.${file}`);
  writeFileSync(path, bytes);
  console.log(path);
} else {
  const cases = Number(after('--cases') ?? 1000);
  const failures = await failuresIn({ seed, from: Number(after('--from') ?? 0), to: cases, patience: 40_000 });
  for (const failure of failures) console.log(failure);
  console.log(`${cases} cases of seed ${seed}, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
