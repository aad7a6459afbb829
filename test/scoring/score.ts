/**
 * `npm run score [-- --errors LAYER]`: annotates the measuring document and scores it against the hand-made gold, where
 * both are there (../shared). Prints the table of the scorer; says so and stops with status 0 where they are missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialiseAnnotated } from '../../src/emit/json/annotated.ts';
import { annotateBytes } from '../../src/index.ts';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const gold = join(shared, 'gold');
if (!existsSync(gold)) {
  console.log('score: the gold annotations (../shared/gold) are not here; nothing to score');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'glossator-score-'));
for (const file of readdirSync(join(shared, 'corpus')).filter((name) => name.endsWith('.txt'))) {
  const id = basename(file, '.txt');
  const truth = readdirSync(gold)
    .filter((name) => name.startsWith(id) && name.endsWith('.jsonl'))
    .map((name) => join(gold, name));
  if (truth.length === 0) continue;
  const annotated = await annotateBytes({ file, bytes: readFileSync(join(shared, 'corpus', file)), metadata: { id } });
  const out = join(folder, `${id}.json`);
  writeFileSync(out, serialiseAnnotated(annotated));
  const scored = spawnSync(
    process.execPath,
    [join(shared, 'tools', 'score.mjs'), out, ...truth, ...process.argv.slice(2)],
    {
      encoding: 'utf8',
    },
  );
  process.stdout.write(`${id}\n${scored.stdout}${scored.stderr}`);
}
rmSync(folder, { recursive: true });
