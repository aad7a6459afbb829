import { DocumentError } from '../core/diagnostic.ts';
import type { Document } from '../core/document.ts';
import type { Source } from '../core/source.ts';
import { ingest, ingestText } from '../ingest/ingest.ts';
import type { ResourceStore } from '../resources/store.ts';
import { prepareStructure, type Structure } from '../structure/structure.ts';
import type { Pipeline } from './definition.ts';
import { prepareDescription } from './describe.ts';
import { type GivenMetadata, settleMetadata } from './metadata.ts';
import { StageError, stamp } from './stamp.ts';
import { WorkingDocument } from './working-document.ts';

/** One document to annotate: its file name, its bytes, what is known of it. */
export interface DocumentInput {
  /** File name without folders; the ending decides the format where the bytes do not. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly metadata: GivenMetadata;
}

/** Everything that one document needs on its way, prepared once a process. */
export class Annotating {
  private readonly structure: Structure;
  private readonly describe: ReturnType<typeof prepareDescription>;

  constructor(store: ResourceStore) {
    this.describe = prepareDescription(store);
    this.structure = prepareStructure(store);
  }

  /**
   * Reads a document and settles what it is: its reading text and skeleton, without any annotation stage.
   * @throws DocumentError where the document cannot be read at all
   */
  async open({ file, bytes, metadata }: DocumentInput): Promise<WorkingDocument> {
    return this.settle(await ingest(file, bytes), file, metadata);
  }

  /** The same for a text that is in memory. */
  openText(text: string, file: string, metadata: GivenMetadata): WorkingDocument {
    return this.settle(ingestText(file, text), file, metadata);
  }

  private settle(source: Source, file: string, metadata: GivenMetadata): WorkingDocument {
    const structured = this.structure(source);
    const found = {
      ...source.supposed,
      ...definedOnly(this.describe(structured)),
      ...definedOnly(structured.frontMatter),
      ...source.stated,
    };
    const document = new WorkingDocument({
      metadata: settleMetadata(metadata, found),
      source,
      file,
      text: structured.text,
      map: structured.map,
      blocks: structured.blocks,
      markers: structured.markers,
      tokens: structured.tokens,
    });
    document.report(source.diagnostics);
    document.report(structured.diagnostics);
    stamp(document, 'structure', { layers: structured.layers });
    return document;
  }

  /** Runs every stage of a pipeline on an opened document. */
  run(document: WorkingDocument, pipeline: Pipeline): Document {
    for (const { name, annotate } of pipeline.stages) {
      try {
        stamp(document, name, annotate(document));
      } catch (error) {
        if (error instanceof StageError || error instanceof DocumentError) throw error;
        throw new StageError(name, error instanceof Error ? error.message : String(error), { cause: error });
      }
    }
    return document;
  }
}

const definedOnly = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null && held !== undefined)) as Partial<T>;
