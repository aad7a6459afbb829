import { DocumentError } from '../../src/core/diagnostic.ts';
import { expectedItems, foundItems, readDocument } from './measure.ts';
import type { Rendering } from './rendering.ts';
import { compare, type DocumentScore, nothingFound } from './scoring.ts';

export interface Measured {
  readonly rendering: Rendering;
  readonly score: DocumentScore;
  /** Why the document could not be read. */
  readonly failure?: string;
}

export async function measure(rendering: Rendering): Promise<Measured> {
  const expected = expectedItems(rendering.truth, rendering);
  try {
    const document = await readDocument(rendering.file, rendering.bytes());
    return { rendering, score: compare(expected, foundItems(document, rendering.truth, rendering)) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { rendering, score: nothingFound(expected), failure: error.message };
  }
}

export async function measureAll(renderings: readonly Rendering[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const rendering of renderings) measured.push(await measure(rendering));
  return measured;
}
