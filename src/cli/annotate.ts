import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseMetadata } from '../batch/metadata.ts';
import { runBatch } from '../batch/run.ts';
import { builtInPipelines, findPipelineFile } from '../pipeline/definition.ts';
import { systemClock } from './clock.ts';
import { runSummary } from './summary.ts';
import { print, progressBar, report, shortPath } from './terminal.ts';

const FORMATS = ['json', 'csv'] as const;

/** Chosen for documents whose genre no pipeline is for. */
const DEFAULT_PIPELINE = 'article';

interface Options {
  readonly out: string;
  readonly pipeline?: string;
  readonly formats: readonly string[];
  readonly workers?: number;
  readonly meta: readonly string[];
  readonly force: boolean;
  readonly bom: boolean;
  readonly timeLimit: number;
  readonly memory: number;
}

export const annotateCommand = (): Command =>
  new Command('annotate')
    .summary('annotate documents: JSON a document, CSV tables for the corpus')
    .description('Annotates documents and writes annotated JSON and CSV tables into a folder.')
    .argument('<inputs...>', 'files, folders (searched to any depth) or globs in quotation marks')
    .requiredOption('-o, --out <folder>', 'where the results go')
    .option('-p, --pipeline <name|file>', 'pipeline for every document; else the genre of each decides')
    .option('-f, --formats <list>', `what to write, of ${FORMATS.join(',')}`, parseFormats, [...FORMATS])
    .option('-m, --meta <key=value>', 'metadata of every document of this call (repeatable)', collect, [])
    .option(
      '-w, --workers <number>',
      'documents at a time; the number of cores unless told, fewer for little text',
      parseCount,
    )
    .option('--force', 'annotate documents that have not changed since the last run, too', false)
    .option('--bom', 'begin CSV files with a byte order mark, for Excel', false)
    .addOption(
      new Option('--time-limit <seconds>', 'a document that takes longer fails').default(600).argParser(parseCount),
    )
    .addOption(
      new Option('--memory <megabytes>', 'a document that needs more fails').default(4096).argParser(parseCount),
    )
    .addHelpText('after', EXAMPLES)
    .action(annotate);

const EXAMPLES = `
Examples:
  $ glossator annotate corpus --out output
  $ glossator annotate report.txt --out results --meta year=2016 --meta country=KZ
  $ glossator annotate "reports/**/*.md" --out results --pipeline country-report --workers 4
  $ glossator annotate reports --out results --pipeline my-pipeline.yaml --force --bom

Metadata stand beside a document: report.meta.yaml beside report.txt, or meta.yaml beside
source.txt in a folder of its own. Keys: id, title, authors, year, date, country, language, genre, rights.

Exit status: 0 all well, 1 at least one document failed (the others are written),
2 wrong usage or a bad pipeline file (nothing is written).`;

async function annotate(inputs: string[], options: Options, command: Command): Promise<void> {
  const bar = progressBar();
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort(new Error('interrupted; the next run goes on from here'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const record = await runBatch({
      args: inputs,
      cwd: process.cwd(),
      out: resolve(options.out),
      metadata: parseMetadata(options.meta),
      pipelines: pipelineFiles(options.pipeline),
      csv: options.formats.includes('csv'),
      byteOrderMark: options.bom,
      workers: options.workers ?? null,
      memory: options.memory,
      timeLimit: options.timeLimit,
      force: options.force,
      entry: new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url),
      clock: systemClock,
      progress: bar.update,
      signal: interrupted.signal,
    });
    bar.stop();
    for (const { file, error } of record.documents)
      if (error !== undefined) report(`${shortPath(file)}: ${error.stage}: ${error.message}`);
    print(runSummary(record, options.out, options.formats.includes('csv')));
    if (record.documents.some(({ status }) => status === 'failed')) process.exitCode = 1;
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    command.error('glossator: interrupted; the next run goes on from here', { exitCode: 130 });
  } finally {
    bar.stop();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** The named pipeline, or all that come with the program, the default first. */
function pipelineFiles(named: string | undefined): string[] {
  if (named !== undefined) return [findPipelineFile(named)];
  const others = builtInPipelines().filter((name) => name !== DEFAULT_PIPELINE);
  return [DEFAULT_PIPELINE, ...others].map(findPipelineFile);
}

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

function parseFormats(list: string): string[] {
  const formats = list.split(',').map((format) => format.trim());
  const unknown = formats.find((format) => !FORMATS.some((known) => known === format));
  if (unknown !== undefined) throw new InvalidArgumentError(`Allowed: ${FORMATS.join(', ')}.`);
  return formats;
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('Allowed: a whole number from 1.');
  return Number(text);
}
