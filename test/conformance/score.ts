/**
 * `npx tsx test/conformance/score.ts [--errors DOCUMENT] [--write FOLDER]`: structure F1 of every document of the
 * conformance set, by format, writer and layer. `--errors` lists what was missed and what was too much in documents
 * whose name has the given word; `--write` writes the documents as files, to look at them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformanceSet } from './catalogue.ts';
import { LAYERS, type Layer } from './measure.ts';
import { type Measured, measureAll } from './measure-all.ts';
import { documentF1, f1, mean } from './scoring.ts';

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};
const percent = (value: number): string => value.toFixed(3);

const errors = argument('--errors');
const folder = argument('--write');
const renderings = conformanceSet().filter(({ file }) => errors === undefined || file.includes(errors));
if (folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  for (const rendering of renderings) writeFileSync(join(folder, rendering.file), rendering.bytes());
}
const measured = await measureAll(renderings);

for (const { rendering, score, failure } of measured) {
  if (errors === undefined) continue;
  console.log(`\n== ${rendering.file} (${rendering.writer}) ${percent(documentF1(score))}${failure ?? ''}`);
  for (const [layer, { right, missed, tooMuch }] of score) {
    if (missed.length + tooMuch.length === 0) continue;
    console.log(`  ${layer}: ${right} right`);
    for (const item of missed) console.log(`    - ${item}`);
    for (const item of tooMuch) console.log(`    + ${item}`);
  }
}

const layerColumns = (group: readonly Measured[]): string =>
  LAYERS.map((layer: Layer) => {
    const scores = group.flatMap(({ score }) => score.get(layer) ?? []);
    return (scores.length === 0 ? '·' : percent(mean(scores.map(f1)))).padStart(9);
  }).join('');

const print = (name: string, group: readonly Measured[]): void =>
  console.log(
    `${name.padEnd(46)}${String(group.length).padStart(4)}${percent(mean(group.map(({ score }) => documentF1(score)))).padStart(8)}${layerColumns(group)}`,
  );

function by(key: (one: Measured) => string): Map<string, Measured[]> {
  const groups = new Map<string, Measured[]>();
  for (const one of measured) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

console.log(`\n${''.padEnd(46)}docs      F1${LAYERS.map((layer) => layer.slice(0, 8).padStart(9)).join('')}`);
for (const one of measured)
  print(`${one.rendering.file}${one.failure === undefined ? '' : ` ! ${one.failure.slice(0, 60)}`}`, [one]);
for (const [name, group] of by(({ rendering }) => `${rendering.format} by ${rendering.writer}`)) print(name, group);
for (const [name, group] of by(({ rendering }) => rendering.format)) print(`= ${name}`, group);
print('= all', measured);
