#!/usr/bin/env node
import { CommanderError } from 'commander';
import { MisuseError } from '../core/diagnostic.ts';
import { program } from './program.ts';
import { report, reportMisuse } from './terminal.ts';

// The reader of a pipe may stop reading (`glossator … | head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program().parseAsync(process.argv);
} catch (error) {
  process.exitCode = statusOf(error);
}

/** 2 for misuse, 1 for what went wrong otherwise; help and version are no errors. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) {
    const { code, exitCode } = error;
    if (exitCode === 0 || exitCode > 2) return exitCode;
    return code === 'commander.helpDisplayed' || code === 'commander.version' ? 0 : 2;
  }
  if (error instanceof MisuseError) {
    reportMisuse(error.problems);
    return 2;
  }
  report(`glossator: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.GLOSSATOR_DEBUG !== undefined && error instanceof Error) report(error.stack ?? '');
  return 1;
}
