import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a file grows before it gets its name. */
export const partialOf = (file: string): string => join(dirname(file), `.${basename(file)}.partial`);

/** A file that appears under its name only when it is complete. */
export class WholeFile {
  readonly file: string;
  private readonly descriptor: number;

  constructor(file: string) {
    this.file = file;
    mkdirSync(dirname(file), { recursive: true });
    this.descriptor = openSync(partialOf(file), 'w');
  }

  append(text: string): void {
    if (text !== '') writeAll(this.descriptor, text);
  }

  /** Gives the file its name, in the place of an earlier one. */
  finish(): void {
    fsyncSync(this.descriptor);
    closeSync(this.descriptor);
    renameSync(partialOf(this.file), this.file);
  }

  /** Leaves nothing behind. */
  abandon(): void {
    closeSync(this.descriptor);
    rmSync(partialOf(this.file), { force: true });
  }
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  const whole = new WholeFile(file);
  try {
    whole.append(text);
  } catch (error) {
    whole.abandon();
    throw error;
  }
  whole.finish();
}

/** Removes what a worker that was killed in the middle of writing left behind, and the folder if it stayed empty. */
export function removePartial(file: string): void {
  rmSync(partialOf(file), { force: true });
  try {
    rmdirSync(dirname(file));
  } catch {
    // It holds the result of an earlier run, or was never made.
  }
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; )
    written += writeSync(descriptor, bytes, written, bytes.length - written);
}
