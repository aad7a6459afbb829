import { DocumentError } from '../../src/core/diagnostic.ts';
import { Annotating } from '../../src/pipeline/annotate.ts';
import type { WorkingDocument } from '../../src/pipeline/working-document.ts';
import { store } from '../support/annotate.ts';
import { broken } from '../support/conservation.ts';

const annotating = new Annotating(store);

export type Outcome =
  | { readonly kind: 'read'; readonly document: WorkingDocument; readonly broken: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Reads a file as a user would have it read; anything but a document or a refusal is thrown on. */
export async function outcomeOf(file: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    const document = await annotating.open({ file, bytes, metadata: { id: 'hostile' } });
    return { kind: 'read', document, broken: broken(document).slice(0, 3) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'refused', code: error.code, message: error.message };
  }
}

/** The reading text of a file that must be read whole: nothing lost, offsets true. */
export async function readWhole(file: string, bytes: Uint8Array): Promise<WorkingDocument> {
  const outcome = await outcomeOf(file, bytes);
  if (outcome.kind === 'refused') throw new Error(`${file} was refused: ${outcome.message}`);
  if (outcome.broken.length > 0) throw new Error(`${file}: ${outcome.broken.join('; ')}`);
  return outcome.document;
}

/** The one line with which a file is refused. */
export async function refusalOf(file: string, bytes: Uint8Array): Promise<string> {
  const outcome = await outcomeOf(file, bytes);
  if (outcome.kind === 'read') throw new Error(`${file} was read: ${outcome.document.text.slice(0, 100)}`);
  if (/\n/u.test(outcome.message) || outcome.message.length > 300) throw new Error(`no clear line: ${outcome.message}`);
  return `${outcome.code}: ${outcome.message}`;
}
