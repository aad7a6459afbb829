/**
 * `npx tsx test/conformance/generate.ts [WORD] [--into FOLDER]`: has LibreOffice, pandoc and Chromium write the documents
 * of the set whose name has the given word, into `files/` or a folder. A program that is not installed is left out, by name.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { type Program, pathOf, type WrittenDocument, writtenDocuments } from './written-documents.ts';

const COMMANDS: Readonly<Record<Program, readonly string[]>> = {
  LibreOffice: ['soffice'],
  pandoc: ['pandoc'],
  Chromium: ['chromium-headless-shell', 'chromium', 'google-chrome'],
};

/** The command of a program that is installed here. */
export const commandOf = (program: Program): string | undefined =>
  COMMANDS[program].find((command) => spawnSync('which', [command]).status === 0);

function call(command: string, parameters: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8', timeout: 120_000 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with status ${status}: ${stderr}`);
}

/** Has the document written by its program into a file. */
export function writeDocument({ program, input, target }: WrittenDocument, command: string, file: string): void {
  const work = mkdtempSync(join(tmpdir(), 'glossator-conformance-'));
  const ending = { LibreOffice: 'fodt', pandoc: 'md', Chromium: 'html' }[program];
  const from = join(work, `input.${ending}`);
  writeFileSync(from, input);
  if (program === 'LibreOffice') {
    const filter = { odt: 'odt:writer8', docx: 'docx:MS Word 2007 XML', pdf: 'pdf', html: 'html:HTML (StarWriter)' };
    const profile = `-env:UserInstallation=file://${join(tmpdir(), 'glossator-office-profile')}`;
    const kind = filter[target as keyof typeof filter];
    call(command, [profile, '--headless', '--convert-to', kind, '--outdir', work, from]);
    copyFileSync(join(work, `input.${target}`), file);
    if (target === 'odt') withoutThumbnail(file);
  } else if (program === 'pandoc') {
    call(command, ['--from', 'markdown', '--to', target, '--standalone', '--output', file, from]);
  } else {
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--disable-pdf-tagging'];
    call(command, [...options, `--print-to-pdf=${file}`, `file://${from}`]);
  }
  rmSync(work, { recursive: true });
}

/** The picture of the first page is two thirds of a small document. */
function withoutThumbnail(file: string): void {
  const entries = Object.entries(unzipSync(readFileSync(file)));
  const kept = entries.filter(([name]) => !name.startsWith('Thumbnails/'));
  const zipped = zipSync(
    Object.fromEntries(kept.map(([name, data]) => [name, [data, { level: name === 'mimetype' ? 0 : 9 }]])),
    { mtime: '1990-01-01T00:00:00Z' },
  );
  writeFileSync(file, zipped);
}

function main(parameters: readonly string[]): void {
  const at = parameters.indexOf('--into');
  const folder = at < 0 ? undefined : parameters[at + 1];
  const word = parameters.find((_, index) => at < 0 || (index !== at && index !== at + 1)) ?? '';
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  mkdirSync(pathOf(''), { recursive: true });
  for (const document of writtenDocuments().filter(({ file }) => file.includes(word))) {
    const command = commandOf(document.program);
    const file = folder === undefined ? pathOf(document.file) : join(folder, document.file);
    if (command !== undefined) writeDocument(document, command, file);
    const size = command === undefined ? `${document.program} is not installed` : `${statSync(file).size} bytes`;
    console.log(`${document.file}: ${size}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
