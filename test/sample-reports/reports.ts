import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import type { Description } from '../conformance/description.ts';
import { BOOK_PAGE, fodt } from '../conformance/renderers/fodt.ts';
import { html } from '../conformance/renderers/html.ts';
import { readMaster } from './master.ts';
import { INSTITUTE_PAGE, OLD_PAGE } from './pages.ts';
import { wordReport } from './word.ts';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** A sample report of `corpus/` that is written from a master. Kazakhstan and Kyrgyzstan are their own masters. */
export interface SampleReport {
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
  readonly master: Description;
  /** Its bytes, or what LibreOffice is given to make a PDF of. */
  readonly written: { readonly bytes: Uint8Array } | { readonly fodt: string };
}

const RUNNING_HEAD = 'Sample Country Reports, no. 5';

const WRITERS: Readonly<Record<string, readonly [string, (master: Description) => SampleReport['written']]>> = {
  uzbekistan: ['central-asia/uzbekistan/source.docx', (master) => ({ bytes: wordReport(master) })],
  tajikistan: [
    'central-asia/tajikistan/source.html',
    (master) => ({ bytes: iconv.encode(html(master, OLD_PAGE), 'windows-1251') }),
  ],
  georgia: [
    'south-caucasus/georgia/source.pdf',
    (master) => ({ fodt: fodt(master, { ...BOOK_PAGE, runningHead: RUNNING_HEAD }) }),
  ],
  armenia: [
    'south-caucasus/armenia/source.html',
    (master) => ({ bytes: Buffer.from(html(master, INSTITUTE_PAGE), 'utf8') }),
  ],
};

export const sampleReports = (): SampleReport[] =>
  Object.entries(WRITERS).map(([id, [path, write]]) => {
    const master = readMaster(id);
    return { id, file: `${corpus}${path}`, master, written: write(master) };
  });

/** The report as it lies in `corpus/`. */
export const keptBytes = ({ file }: SampleReport): Uint8Array => new Uint8Array(readFileSync(file));
