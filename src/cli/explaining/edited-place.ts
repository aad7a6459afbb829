import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findPipelineFile, readPipeline } from '../../pipeline/definition.ts';
import { shortPath } from '../terminal.ts';
import { runOf } from './run-of.ts';

/**
 * Where a rule stands that comes from a file of the researcher which the pipeline names: a codebook, whose rules are
 * called `<codebook>:<code>:<term>`. Its parts are searched for one after the other.
 */
export function editedPlace(rule: string, annotatedFile: string, pipeline: string): string[] {
  const [name, ...parts] = rule.split(':');
  if (parts.length === 0) return [];
  return filesNamedBy(annotatedFile, pipeline).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    let position = name === undefined ? -1 : text.indexOf(`name: ${name}`);
    for (const part of parts) position = position < 0 ? -1 : text.indexOf(part, position + 1);
    if (position < 0) return [];
    const lines = text.slice(0, position).split('\n');
    return [
      `rule ${rule} at ${shortPath(file)}:${lines.length}`,
      `  ${text.split('\n')[lines.length - 1]?.trim() ?? ''}`,
    ];
  });
}

/** The files that the options of a pipeline's stages name; none where pipeline or files are gone. */
function filesNamedBy(annotatedFile: string, pipeline: string): string[] {
  try {
    const known = runOf(annotatedFile)?.pipelines.find(({ name }) => name === pipeline)?.file;
    const { file, stages } = readPipeline(known ?? findPipelineFile(pipeline));
    return stages.flatMap(({ stage, options }) =>
      (stage.files?.(options) ?? []).map((path) => resolve(dirname(file), path)),
    );
  } catch {
    return [];
  }
}
