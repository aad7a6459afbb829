import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { annotateBytes, serialiseAnnotated } from '../../src/index.ts';

/**
 * The measuring document against hand-made truth, by the scorer that comes with both. The values are floors on a known text:
 * a change that goes below one must be understood before it is kept.
 */
const FLOORS: Readonly<Record<string, number>> = {
  'sections/F1': 0.97,
  'paragraphs/F1': 0.95,
  'paragraphs/joined over page breaks': 1,
  'footnotes/body F1': 0.95,
  'footnotes/marker linked': 0.9,
  'footnotes/lost bodies reported': 1,
  'tables/cells right': 0.95,
  'citations/F1': 0.95,
  'citations/target': 0.95,
  'quotations/F1': 0.95,
  'acronyms/F1': 0.95,
  'dates/relaxed F1': 0.85,
  'legalCitations/relaxed F1': 0.8,
  'amounts/relaxed F1': 0.85,
  'mentions/typed F1': 0.65,
  'phases/phases found F1': 1,
  'phases/bounds right': 1,
  'phaseTags/primary right': 0.95,
  'phaseTags/set F1': 0.95,
  'offsets/quote equals text': 1,
};

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const article = join(shared, 'corpus', 'pierobon-2016.txt');
const scorer = join(shared, 'tools', 'score.mjs');
const there = existsSync(article) && existsSync(scorer) && existsSync(join(shared, 'gold'));

async function scores(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-floors-'));
  const out = join(folder, 'annotated.json');
  const annotated = await annotateBytes({
    file: 'pierobon-2016.txt',
    bytes: readFileSync(article),
    metadata: { id: 'pierobon-2016' },
  });
  writeFileSync(out, serialiseAnnotated(annotated));
  const gold = readdirSync(join(shared, 'gold')).filter((name) => name.endsWith('.jsonl'));
  const run = spawnSync(process.execPath, [scorer, out, ...gold.map((name) => join(shared, 'gold', name)), '--json'], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return JSON.parse(run.stdout);
}

const measured = there ? await scores() : {};

describe.skipIf(!there)('floors on the measuring document (skipped where ../shared is missing)', () => {
  test.each(Object.entries(FLOORS))('%s at least %d', (measure, floor) => {
    expect(measured[measure] ?? 0).toBeGreaterThanOrEqual(floor);
  });
});
