/** Reads the RAZ corpus (../shared/data/raz-odd) as glossator sees it: features and true zone of every sentence. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureSpace } from '../../src/annotate/zones/feature-space.ts';
import { MOVES, type Move } from '../../src/annotate/zones/model.ts';
import type { ParagraphFeatures } from '../../src/annotate/zones/read-paragraph.ts';
import { bodyOf, prepareSentenceFeatures } from '../../src/annotate/zones/sentence-features.ts';
import { Annotating } from '../../src/pipeline/annotate.ts';
import { stamp } from '../../src/pipeline/stamp.ts';
import { store, withRequirements } from '../support/annotate.ts';

export const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

/** One sentence: feature numbers and the column of its true move. */
export interface Labelled {
  readonly features: readonly number[];
  readonly move: number;
}
export interface Paper {
  readonly id: string;
  readonly sentences: readonly Labelled[];
}

const MOVE_OF_LABEL: Readonly<Record<string, Move>> = {
  AIM: 'aim',
  TXT: 'outline',
  BKG: 'background',
  OTH: 'other-work',
  BAS: 'basis',
  CTR: 'contrast',
  OWN: 'own',
};
/** What stands before zones in the pipelines and shows features. */
const STAGES = ['references', 'citations', 'dates', 'law', 'amounts', 'quotations', 'statements', 'stance'];

interface Gold {
  readonly doc: string;
  readonly layer: string;
  readonly start: number;
  readonly end: number;
  readonly az?: string;
}

/** Papers in order of their file names; sentences that no zone was given are left out. */
export async function readPapers(space: FeatureSpace): Promise<Paper[]> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-raz-'));
  const sets = join(shared, 'tools', 'sets.mjs');
  spawnSync(process.execPath, [sets, 'prepare', 'raz', join(shared, 'data', 'raz-odd'), folder]);
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Gold]))
    .filter(({ layer }) => layer === 'zone');
  const annotating = new Annotating(store);
  const stages = withRequirements(STAGES).map(({ name, prepare, options }) => ({
    name,
    annotate: prepare(options.parse({}), { store, resolve: (path) => path }),
  }));
  const features = prepareSentenceFeatures(store, space);
  const papers: Paper[] = [];
  for (const file of readdirSync(join(folder, 'in')).sort()) {
    const id = file.replace(/\.txt$/u, '');
    const document = await annotating.open({ file, bytes: readFileSync(join(folder, 'in', file)), metadata: { id } });
    for (const { name, annotate } of stages) stamp(document, name, annotate(document));
    const truth = gold.filter(({ doc }) => doc === id);
    papers.push({ id, sentences: label(features.read(document, bodyOf(document), true), truth) });
  }
  rmSync(folder, { recursive: true });
  return papers;
}

/** Every found sentence takes the zone of the true sentence that it overlaps most. */
function label(read: readonly ParagraphFeatures[], gold: Gold[]): Labelled[] {
  return read.flatMap(({ sentences }) =>
    sentences.flatMap(({ sentence, numbers }) => {
      const ranges = sentence.source;
      const start = Math.min(...ranges.map(([from]) => from));
      const end = Math.max(...ranges.map(([, to]) => to));
      const best = gold
        .map((truth) => ({ truth, common: Math.min(end, truth.end) - Math.max(start, truth.start) }))
        .filter(({ common }) => common > 0)
        .sort((a, b) => b.common - a.common)[0];
      const move = MOVE_OF_LABEL[best?.truth.az ?? ''];
      return move === undefined ? [] : [{ features: numbers, move: MOVES.indexOf(move) }];
    }),
  );
}
