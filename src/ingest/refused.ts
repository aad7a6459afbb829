import { DocumentError } from '../core/diagnostic.ts';
import { isZip, mediaTypeOf, namesPart } from './zip.ts';

/** Endings of documents that people have and that cannot be read: found in folders, so that nothing is passed over. */
export const REFUSED_ENDINGS: readonly string[] = ['doc', 'rtf'];

const OLD = 'ingest/old-format';

/**
 * Refuses documents of formats that are known and cannot be read, with what to do.
 * @throws DocumentError `ingest/old-format`, `ingest/locked`, `ingest/no-document`
 */
export function refuse(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('\xd0\xcf\x11\xe0')) refuseOle(bytes);
  if (start.startsWith('{\\rtf'))
    throw new DocumentError(
      OLD,
      'the file is an RTF document, which is not read: open it in Word or LibreOffice and save it as .docx',
    );
  if (!isZip(bytes)) return;
  const mediaType = mediaTypeOf(bytes);
  if (
    /spreadsheet|presentation|graphics/u.test(mediaType) ||
    namesPart(bytes, 'xl/workbook') ||
    namesPart(bytes, 'ppt/presentation')
  )
    throw new DocumentError(
      'ingest/no-document',
      'the file is a spreadsheet or presentation, not a text: only text documents are read',
    );
}

/** The container of Word, Excel and PowerPoint up to 2003, and of newer documents that a password protects. */
function refuseOle(bytes: Uint8Array): never {
  const holds = (stream: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage'))
    throw new DocumentError(
      'ingest/locked',
      'the file is protected with a password: open it in Word and save it without one (File > Info > Protect Document)',
    );
  const made = holds('WordDocument') ? 'an old Word document (.doc)' : 'an old Office file (.doc, .xls, .ppt)';
  throw new DocumentError(
    OLD,
    `the file is ${made}, which is not read: open it in Word or LibreOffice and save it as .docx`,
  );
}
