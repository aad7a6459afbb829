import type { Diagnostic, Severity } from '../../core/diagnostic.ts';
import type { PageText } from './page-text.ts';

/** `1, 2, 5–9`: at most so many stretches are named. */
const MOST_NAMED = 12;

export function pageList(numbers: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else stretches.push([number, number]);
  }
  const named = stretches.slice(0, MOST_NAMED).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${numbers.length === 1 ? 'page' : 'pages'} ${named.join(', ')}${stretches.length > MOST_NAMED ? ' and more' : ''}`;
}

const diagnostic = (code: string, severity: Severity, message: string): Diagnostic => ({
  code,
  severity,
  message,
  source: [],
});

/** What could not be read, and what was left out, in the words of a researcher. */
export function reportOn(pages: readonly PageText[], mended: readonly string[], repaired: boolean): Diagnostic[] {
  const found: Diagnostic[] = [];
  const where = (test: (page: PageText) => boolean): number[] => pages.filter(test).map((page) => page.number);
  const failed = where((page) => page.failed);
  if (failed.length > 0)
    found.push(
      diagnostic('ingest/pdf-page-damaged', 'warning', `The file is damaged: ${pageList(failed)} could not be read.`),
    );
  const empty = where((page) => !page.failed && page.segments.length === 0 && page.rotated === '');
  if (empty.length > 0)
    found.push(
      diagnostic(
        'ingest/pdf-page-without-text',
        'warning',
        `There is no text on ${pageList(empty)}: empty, or a picture (a scan). Where it is a scan, put the file through OCR first.`,
      ),
    );
  for (const { number, rotated } of pages)
    if (rotated !== '')
      found.push(
        diagnostic(
          'ingest/pdf-rotated-text',
          'info',
          `Text set at an angle on page ${number} was left out: ${JSON.stringify(rotated)}.`,
        ),
      );
  const garbled = where((page) => page.unreadable > 0);
  if (garbled.length > 0) {
    const count = pages.reduce((sum, page) => sum + page.unreadable, 0);
    found.push(
      diagnostic(
        'ingest/pdf-unreadable-characters',
        'warning',
        `${count} characters on ${pageList(garbled)} cannot be read: the fonts of the file do not say which they are. OCR may read them.`,
      ),
    );
  }
  if (mended.length > 0)
    found.push(
      diagnostic(
        'ingest/pdf-cyrillic-mended',
        'info',
        `Cyrillic letters that the file gives as Western ones were read as Windows-1251 (${mended.length === 1 ? 'one font' : `${mended.length} fonts`}).`,
      ),
    );
  if (repaired)
    found.push(
      diagnostic(
        'ingest/pdf-repaired',
        'warning',
        'The file is damaged (its table of contents does not lead to its parts); it was read by searching it, and something may be missing.',
      ),
    );
  return found;
}
