import { createHash } from 'node:crypto';
import type { Source } from '../core/source.ts';

/** Provisional: replaced by the format readers. */
export function ingest(_file: string, bytes: Uint8Array): Source {
  return {
    text: new TextDecoder('utf-8').decode(bytes),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    marks: [],
    pages: [],
    diagnostics: [],
  };
}
