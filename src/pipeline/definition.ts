import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { STAGES, stageNamed } from '../annotate/catalogue.ts';
import type { Stage, StageResources } from '../annotate/stage.ts';
import type { Annotate } from '../core/annotator.ts';
import { type Misuse, MisuseError } from '../core/diagnostic.ts';
import type { ResourceStore } from '../resources/store.ts';
import { STRUCTURE_LAYERS } from '../structure/provides.ts';

/** The pipelines that come with the program. */
export const BUILT_IN_PIPELINES = fileURLToPath(new URL('../../pipelines', import.meta.url));

export interface PipelineStage {
  readonly stage: Stage;
  readonly options: object;
}

/** A pipeline file, read and checked; nothing of it has been prepared yet. */
export interface PipelineDefinition {
  readonly name: string;
  readonly summary: string;
  /** Genres of documents for which it is chosen when none is named. */
  readonly genres: readonly string[];
  readonly file: string;
  readonly stages: readonly PipelineStage[];
}

/** A pipeline ready to annotate: lexicons loaded, rules compiled. */
export interface Pipeline {
  readonly definition: PipelineDefinition;
  /** SHA-256 over the pipeline file and the researcher's files that it names. */
  readonly digest: string;
  readonly stages: readonly { readonly name: string; readonly annotate: Annotate }[];
}

/**
 * Finds a pipeline by name (`article`) among those that come with the program, or by path.
 * @throws MisuseError with the names there are
 */
export function findPipelineFile(nameOrFile: string): string {
  if (/\.ya?ml$/u.test(nameOrFile)) {
    if (existsSync(nameOrFile)) return resolve(nameOrFile);
    throw new MisuseError([{ file: nameOrFile, message: 'there is no such pipeline file' }]);
  }
  const file = join(BUILT_IN_PIPELINES, `${nameOrFile}.yaml`);
  if (existsSync(file)) return file;
  throw new MisuseError([
    {
      file: nameOrFile,
      message: 'there is no pipeline of this name',
      found: nameOrFile,
      allowed: builtInPipelines().join(', '),
    },
  ]);
}

/** Names of the pipelines that come with the program, in alphabetical order. */
export const builtInPipelines = (): string[] =>
  readdirSync(BUILT_IN_PIPELINES)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();

/**
 * Reads a pipeline file and checks it whole: unknown keys and stages, unmet requirements, wrong options.
 * @throws MisuseError with every problem: file, line, found, allowed
 */
export function readPipeline(file: string): PipelineDefinition {
  const counter = new LineCounter();
  const yaml = parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter });
  if (yaml.errors.length > 0)
    throw new MisuseError(
      yaml.errors.map((error) => ({ file, line: counter.linePos(error.pos[0]).line, message: error.message })),
    );
  const problems: Misuse[] = [];
  const lineOf = (node: unknown): number => {
    const range = (node as Node | null | undefined)?.range;
    return range ? counter.linePos(range[0]).line : 1;
  };
  const root = yaml.contents;
  if (!isMap(root))
    throw new MisuseError([{ file, line: 1, message: 'a pipeline is a map', allowed: KEYS.join(', ') }]);
  for (const item of root.items) {
    const key = isScalar(item.key) ? String(item.key.value) : '';
    if (!KEYS.includes(key))
      problems.push({ file, line: lineOf(item.key), message: 'unknown key', found: key, allowed: KEYS.join(', ') });
  }

  const available = new Set(STRUCTURE_LAYERS.map((layer) => layer.name));
  const stages: PipelineStage[] = [];
  const list = root.get('stages', true);
  if (!isSeq(list) || list.items.length === 0) {
    problems.push({ file, line: lineOf(list), message: '"stages" must list at least one stage' });
  } else {
    for (const item of list.items) {
      const read = readStage(item, file, lineOf, problems);
      if (read === undefined) continue;
      for (const layer of read.stage.requires) {
        if (available.has(layer.name)) continue;
        const providers = STAGES.filter((stage) => stage.provides.includes(layer)).map((stage) => stage.name);
        problems.push({
          file,
          line: lineOf(item),
          message: `stage "${read.stage.name}" needs the layer "${layer.name}", which no stage before it provides`,
          found: read.stage.name,
          allowed: `put ${providers.map((name) => `"${name}"`).join(' or ')} before it`,
        });
      }
      for (const layer of read.stage.provides) available.add(layer.name);
      if (stages.some((earlier) => earlier.stage === read.stage))
        problems.push({ file, line: lineOf(item), message: 'stage is listed twice', found: read.stage.name });
      stages.push(read);
    }
  }
  if (problems.length > 0) throw new MisuseError(problems);
  const text = (key: string): string => String(root.get(key) ?? '');
  const genres: unknown = yaml.toJS().genres;
  return {
    name: text('name') || basename(file).replace(/\.ya?ml$/u, ''),
    summary: text('summary'),
    genres: Array.isArray(genres) ? genres.map(String) : [],
    file,
    stages,
  };
}

const KEYS = ['name', 'summary', 'genres', 'stages'];

function readStage(
  item: unknown,
  file: string,
  lineOf: (node: unknown) => number,
  problems: Misuse[],
): PipelineStage | undefined {
  const pair = isMap(item) ? item.items[0] : undefined;
  const nameNode = pair === undefined ? item : pair.key;
  const name = isScalar(nameNode) ? String(nameNode.value) : '';
  const stage = stageNamed(name);
  if (stage === undefined) {
    problems.push({
      file,
      line: lineOf(nameNode),
      message: 'unknown stage',
      found: name,
      allowed: STAGES.map((known) => known.name).join(', '),
    });
    return undefined;
  }
  const given: unknown = pair === undefined ? {} : ((pair.value as Node | null)?.toJSON() ?? {});
  const parsed = stage.options.safeParse(given);
  if (parsed.success) return { stage, options: parsed.data };
  const shape = stage.options instanceof z.ZodObject ? Object.keys(stage.options.shape) : [];
  for (const issue of parsed.error.issues)
    problems.push({
      file,
      line: lineOf(nameNode),
      message: `stage "${name}"${issue.path.length > 0 ? `, option "${issue.path.join('.')}"` : ''}: ${issue.message}`,
      found: JSON.stringify(given),
      allowed: shape.length > 0 ? shape.join(', ') : 'no options',
    });
  return undefined;
}

/**
 * Loads lexicons and compiles rules for every stage, once a process.
 * @throws MisuseError with the problems of all stages: missing or broken lexicons, rules and researcher's files
 */
export function preparePipeline(definition: PipelineDefinition, store: ResourceStore): Pipeline {
  const folder = dirname(definition.file);
  const resources: StageResources = { store, resolve: (path) => resolve(folder, path) };
  const problems: Misuse[] = [];
  const stages = definition.stages.flatMap(({ stage, options }) => {
    try {
      return [{ name: stage.name, annotate: prepareStage(stage, options, folder, resources) }];
    } catch (error) {
      if (!(error instanceof MisuseError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new MisuseError(problems);
  const hash = createHash('sha256').update(readFileSync(definition.file));
  for (const { stage, options } of definition.stages)
    for (const path of stage.files?.(options) ?? [])
      hash.update(`${path}\0`).update(readFileSync(resources.resolve(path)));
  return { definition, digest: `sha256:${hash.digest('hex')}`, stages };
}

const preparedStages = new WeakMap<ResourceStore, Map<string, Annotate>>();

/** Pipelines share most of their stages: what has the same options and folder is prepared once a store. */
function prepareStage(stage: Stage, options: object, folder: string, resources: StageResources): Annotate {
  const prepared = preparedStages.get(resources.store) ?? new Map<string, Annotate>();
  preparedStages.set(resources.store, prepared);
  const key = JSON.stringify([folder, stage.name, options]);
  const annotate = prepared.get(key) ?? stage.prepare(options, resources);
  prepared.set(key, annotate);
  return annotate;
}
