import type { getDocumentProxy as getProxy } from 'unpdf';
import { DocumentError } from '../../core/diagnostic.ts';
import type { OperatorNumbers } from './interpreter.ts';

/** What pdf.js knows a document and a page as; its own names for the types are not exported. */
export type PdfProxy = Awaited<ReturnType<typeof getProxy>>;
export type PageProxy = Awaited<ReturnType<PdfProxy['getPage']>>;

export interface OpenedPdf {
  readonly pdf: PdfProxy;
  readonly operators: OperatorNumbers;
}

/** Pages are read in one go; what is longer is a scan of an archive, or an attempt to keep the machine busy. */
const MOST_PAGES = 10_000;

/**
 * Opens a PDF with pdf.js: nothing is fetched, no script runs, no picture is decoded, nothing is printed.
 * @throws DocumentError `ingest/pdf-password`, `ingest/pdf-damaged`, `ingest/pdf-empty`, `ingest/pdf-too-long`
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  provideTransfer();
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  let pdf: PdfProxy;
  try {
    // A copy: pdf.js takes the buffer away from its owner, and takes no Buffer.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      // Pictures of more than one pixel are passed over.
      maxImageSize: 1,
      stopAtErrors: false,
      enableXfa: false,
      useWorkerFetch: false,
      disableAutoFetch: true,
      disableStream: true,
    });
  } catch (error) {
    throw openingError(error);
  }
  if (pdf.numPages === 0) throw new DocumentError('ingest/pdf-empty', 'the PDF has no pages');
  if (pdf.numPages > MOST_PAGES)
    throw new DocumentError(
      'ingest/pdf-too-long',
      `the PDF has ${pdf.numPages} pages, and PDFs are read up to ${MOST_PAGES}: split it into its documents`,
    );
  return { pdf, operators: OPS };
}

function openingError(error: unknown): DocumentError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new DocumentError(
      'ingest/pdf-password',
      'the PDF is protected by a password: open it with the password, save or print it as a PDF without one, and use that file',
    );
  return new DocumentError(
    'ingest/pdf-damaged',
    'the PDF is damaged beyond what can be recovered: open it in a PDF program and save it anew, or get it from its source again',
  );
}

/** pdf.js hands fonts over with a method that Node.js has from version 21 on. */
function provideTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
