/**
 * `npx tsx test/sample-reports/generate.ts [ID]`: writes the sample reports of `corpus/` from their masters. All but the
 * PDF need nothing but npm; the PDF is set by LibreOffice and left as it is where that is not installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOf } from '../conformance/generate.ts';
import { type SampleReport, sampleReports } from './reports.ts';

/** Writes the report into a file; false where the program that it needs is not installed. */
export function writeReport({ written }: SampleReport, file: string): boolean {
  if ('bytes' in written) {
    writeFileSync(file, written.bytes);
    return true;
  }
  const command = commandOf('LibreOffice');
  if (command === undefined) return false;
  const work = mkdtempSync(join(tmpdir(), 'glossator-sample-'));
  try {
    writeFileSync(join(work, 'input.fodt'), written.fodt);
    const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
    const parameters = [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, join(work, 'input.fodt')];
    const { status, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8', timeout: 120_000 });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${command} ended with status ${status}: ${stderr}`);
    writeFileSync(file, withoutClock(readFileSync(join(work, 'input.pdf'))));
    return true;
  } finally {
    rmSync(work, { recursive: true });
  }
}

/**
 * The day of writing and what is computed from it, each replaced by as many other characters: offsets in a PDF count
 * bytes. LibreOffice 7.4 knows no SOURCE_DATE_EPOCH for them.
 */
const withoutClock = (pdf: Buffer): Buffer =>
  Buffer.from(
    pdf
      .toString('latin1')
      .replace(/\/CreationDate\(D:\d{14}/u, '/CreationDate(D:20240101000000')
      .replaceAll(/<[0-9A-F]{32}>/gu, `<${'0'.repeat(32)}>`)
      .replace(/\/DocChecksum \/[0-9A-F]{32}/u, `/DocChecksum /${'0'.repeat(32)}`),
    'latin1',
  );

function main([word = '']: readonly string[]): void {
  for (const report of sampleReports().filter(({ id }) => id.includes(word))) {
    mkdirSync(dirname(report.file), { recursive: true });
    console.log(`${report.id}: ${writeReport(report, report.file) ? report.file : 'LibreOffice is not installed'}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
