import { join } from 'node:path';
import { STAGES, stageNamed } from '../../src/annotate/catalogue.ts';
import type { Stage } from '../../src/annotate/stage.ts';
import type { Annotate } from '../../src/core/annotator.ts';
import type { Layer } from '../../src/core/layer.ts';
import { Annotating } from '../../src/pipeline/annotate.ts';
import { BUILT_IN_PIPELINES } from '../../src/pipeline/definition.ts';
import type { GivenMetadata } from '../../src/pipeline/metadata.ts';
import { stamp } from '../../src/pipeline/stamp.ts';
import type { WorkingDocument } from '../../src/pipeline/working-document.ts';
import { ResourceStore } from '../../src/resources/store.ts';
import { STRUCTURE_LAYERS } from '../../src/structure/provides.ts';

export const store = new ResourceStore();
const annotating = new Annotating(store);
const prepared = new Map<string, Annotate>();

/** Reads a text as the named file would be read, up to and including structure. */
export const openText = (text: string, metadata: Partial<GivenMetadata> = {}, file = 'test.txt'): WorkingDocument =>
  annotating.openText(text, file, { id: 'test', ...metadata });

/** Reads bytes as the named file would be read, up to and including structure. */
export const openBytes = (
  bytes: Uint8Array,
  file: string,
  metadata: Partial<GivenMetadata> = {},
): Promise<WorkingDocument> => annotating.open({ file, bytes, metadata: { id: 'test', ...metadata } });

/** Reads a text and runs the named stages on it, with the stages that they need before them. */
export function annotateWith(
  stages: readonly string[],
  text: string,
  metadata: Partial<GivenMetadata> = {},
  file = 'test.txt',
): WorkingDocument {
  return annotateOpened(openText(text, metadata, file), stages);
}

/** Runs the named stages on a document that has been read, with the stages that they need before them. */
export function annotateOpened(document: WorkingDocument, stages: readonly string[]): WorkingDocument {
  for (const stage of withRequirements(stages)) stamp(document, stage.name, prepare(stage)(document));
  return document;
}

/** The annotations of a layer as `{ quote, ...value }`, for tables of cases. */
export const found = <V extends object>(document: WorkingDocument, layer: Layer<V>) =>
  document.layer(layer).map((item) => ({ quote: document.text.slice(item.start, item.end), ...item.value }));

/** The named stages and all they need, in an order that satisfies every requirement. */
export function withRequirements(names: readonly string[]): Stage[] {
  const ordered: Stage[] = [];
  const available = new Set(STRUCTURE_LAYERS.map((layer) => layer.name));
  const add = (stage: Stage): void => {
    if (ordered.includes(stage)) return;
    for (const layer of stage.requires) {
      if (available.has(layer.name)) continue;
      const provider = STAGES.find((candidate) => candidate.provides.includes(layer));
      if (provider === undefined) throw new Error(`no stage provides ${layer.name}`);
      add(provider);
    }
    ordered.push(stage);
    for (const layer of stage.provides) available.add(layer.name);
  };
  for (const name of names) {
    const stage = stageNamed(name);
    if (stage === undefined) throw new Error(`no stage ${name}`);
    add(stage);
  }
  return ordered;
}

function prepare(stage: Stage): Annotate {
  const known = prepared.get(stage.name);
  if (known !== undefined) return known;
  const options = stage.options.parse({});
  const annotate = stage.prepare(options, { store, resolve: (path) => join(BUILT_IN_PIPELINES, path) });
  prepared.set(stage.name, annotate);
  return annotate;
}
