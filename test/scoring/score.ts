/**
 * `npm run score [-- --set NAME …] [--all] [--errors LAYER]`: measures glossator where the truth is there (../shared).
 * Without options: the measuring document against its hand-made gold, then the sets on time and law that others made.
 * `--set article` or the name of a set measures that alone, `--all` all of them, `--errors` lists what was wrong.
 * Says so and stops with status 0 where nothing is there to score against.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '../shared');
const ARTICLE = 'article';

/** Sets of others, as `tools/sets.mjs` reads them; `usual` ones are measured unless others are asked for. */
const SETS = [
  { name: 'legal', reader: 'legal', at: 'legal-patterns.jsonl', usual: true, what: 'post-Soviet law, 116 citations' },
  { name: 'wikiwars', reader: 'timeml', at: 'data/wikiwars', usual: true, what: 'dates in 16 histories' },
  { name: 'meantime', reader: 'meantime', at: 'data/meantime', usual: true, what: 'dates and names in 120 news texts' },
  { name: 'factrueval', reader: 'factrueval', at: 'data/factrueval-devset', usual: false, what: 'Russian names' },
  { name: 'uner', reader: 'iob2', at: 'data/uner-ewt-dev', usual: false, what: 'English names, web texts' },
  { name: 'anystyle', reader: 'anystyle', at: 'data/anystyle/core.xml', usual: false, what: 'reference strings' },
  { name: 'connectives', reader: 'connectives', at: 'data/connectives-dev', usual: false, what: 'connectives' },
  { name: 'raz', reader: 'raz', at: 'data/raz-odd', usual: false, what: 'zones, citations, references of 40 papers' },
] as const;

const known = [ARTICLE, ...SETS.map(({ name }) => name)];
const USAGE = `npm run score -- [--set NAME …] [--all] [--errors LAYER]

Without options: the article, and the sets on time and law.
  --set NAME      that alone (repeatable): ${known.join(', ')}
  --all           every set
  --errors LAYER  and what was wrong in a layer`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        set: { type: 'string', multiple: true, default: [] },
        all: { type: 'boolean', default: false },
        errors: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    console.error(`score: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

const options = readOptions();
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const unknown = options.set.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`score: there is no set "${unknown}"; there are ${known.join(', ')}`);
  process.exit(2);
}
const wanted = (name: string, usual: boolean): boolean =>
  options.set.length > 0 ? options.set.includes(name) : usual || options.all;

/** Runs a Node program and gives what it prints; stops where it fails. */
function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return stdout;
  console.error(`score: ${args.slice(0, 4).join(' ')} …\n${stderr}`);
  process.exit(1);
}

const annotate = (input: string, out: string): string =>
  run('--import', 'tsx', 'src/cli/main.ts', 'annotate', input, '--out', out, '--formats', 'json');

function scoreArticle(folder: string): void {
  const gold = join(shared, 'gold');
  for (const file of readdirSync(join(shared, 'corpus')).filter((name) => name.endsWith('.txt'))) {
    const id = basename(file, '.txt');
    const truth = readdirSync(gold)
      .filter((name) => name.startsWith(id) && name.endsWith('.jsonl'))
      .map((name) => join(gold, name));
    if (truth.length === 0) continue;
    annotate(join(shared, 'corpus', file), folder);
    const errors = options.errors === undefined ? [] : ['--errors', options.errors];
    const annotated = join(folder, id, 'annotated.json');
    console.log(`${id}\n${run(join(shared, 'tools/score.mjs'), annotated, ...truth, ...errors)}`);
  }
}

function scoreSet({ name, reader, at, what }: (typeof SETS)[number], folder: string): void {
  const tool = join(shared, 'tools/sets.mjs');
  run(tool, 'prepare', reader, join(shared, at), folder);
  annotate(join(folder, 'in'), join(folder, 'annotated'));
  console.log(`${name}: ${what}`);
  console.log(run(tool, 'score', folder, ...(options.errors === undefined ? [] : ['--errors'])));
}

if (!existsSync(join(shared, 'gold'))) {
  console.log('score: the gold annotations (../shared/gold) are not here; nothing to score');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'glossator-score-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
if (wanted(ARTICLE, true)) scoreArticle(join(folder, ARTICLE));
for (const set of SETS) {
  if (!wanted(set.name, set.usual)) continue;
  if (existsSync(join(shared, set.at))) scoreSet(set, join(folder, set.name));
  else console.log(`${set.name}: ../shared/${set.at} is not here\n`);
}
