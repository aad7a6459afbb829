import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { compareFiles } from '../batch/compare.ts';
import { writeComparison } from '../batch/write-comparison.ts';
import { writePage } from '../batch/write-page.ts';
import { GROUPINGS, type Grouping } from '../compare/comparison.ts';
import { comparisonSummary } from './comparison-summary.ts';
import { print, progressBar, reportMisuse } from './terminal.ts';

interface Options {
  readonly out: string;
  readonly by: Grouping;
  readonly scheme?: string;
  readonly codebook: readonly string[];
  readonly bom: boolean;
}

export const compareCommand = (): Command =>
  new Command('compare')
    .summary('compare annotated documents with one another')
    .description(
      'Sets annotated documents side by side: periodisations, codes by group and phase, laws and their counterparts, actors, statements, key words, similarity, amounts.',
    )
    .argument('<annotated...>', 'annotated.json files, folders (searched to any depth) or globs in quotation marks')
    .requiredOption('-o, --out <folder>', 'where the comparison goes')
    .addOption(new Option('--by <grouping>', 'what is compared with what').choices([...GROUPINGS]).default('country'))
    .option(
      '--scheme <name>',
      'periodisation whose phases are compared (id or proposer); else the most used of each group',
    )
    .option(
      '--codebook <file>',
      'a codebook of your own, so that codes that nowhere occur are listed too (repeatable)',
      collect,
      [],
    )
    .option('--bom', 'begin CSV files with a byte order mark, for Excel', false)
    .addHelpText('after', EXAMPLES)
    .action(compare);

const EXAMPLES = `
Examples:
  $ glossator compare output --out comparison
  $ glossator compare output/kazakhstan-sample output/kyrgyzstan-sample --out comparison
  $ glossator compare "reports/*/annotated.json" --out by-year --by year
  $ glossator compare output --out comparison --scheme "Samplov 2007"

Written are comparison.html to read (one file, opens offline), charts/ with its pictures and their Vega-Lite specifications,
comparison.json, tables/*.csv with datapackage.json that says what every column means, and schema/comparison.schema.json. Every number leads to annotations: by its trace in comparison.json, by tables/traces.csv.

Exit status: 0 all well, 1 at least one file could not be used (the others are compared, and the comparison
says what was left out), 2 wrong usage (nothing is written).`;

async function compare(args: string[], { out, by, scheme, codebook, bom }: Options): Promise<void> {
  const bar = progressBar();
  try {
    const { comparison, problems } = compareFiles({
      args,
      cwd: process.cwd(),
      by,
      scheme: scheme ?? null,
      codebooks: codebook.map((file) => resolve(file)),
      progress: bar.update,
    });
    bar.stop();
    const folder = resolve(out);
    const tables = writeComparison(comparison, folder, bom);
    await writePage(comparison, folder);
    reportMisuse(problems);
    print(comparisonSummary(comparison, tables, out));
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    bar.stop();
  }
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
