import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandOf, writeDocument } from './generate.ts';
import { measure } from './measure-all.ts';
import { documentF1 } from './scoring.ts';
import { writtenDocuments } from './written-documents.ts';

/** One document a program: enough to see that the generator still drives it. */
const WRITTEN_ANEW = [
  'ferries-report.libreoffice.docx',
  'ferries-report.pandoc.epub',
  'auyl-kitapkhanasy.chromium-print.pdf',
];

const folder = mkdtempSync(join(tmpdir(), 'glossator-written-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('documents written anew are read as well as those that are kept', () => {
  for (const document of writtenDocuments().filter(({ file }) => WRITTEN_ANEW.includes(file))) {
    const command = commandOf(document.program);
    const why = command === undefined ? ` (skipped: ${document.program} is not installed)` : '';
    test.skipIf(command === undefined)(`${document.file}${why}`, async () => {
      const file = join(folder, document.file);
      writeDocument(document, command ?? '', file);
      const anew = await measure({ ...document, bytes: () => readFileSync(file) });
      const kept = await measure(document);
      expect(documentF1(anew.score)).toBeGreaterThanOrEqual(documentF1(kept.score) - 0.1);
    });
  }
});
