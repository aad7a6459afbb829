import { DocumentError } from '../core/diagnostic.ts';
import { StageError } from '../pipeline/stamp.ts';
import type { Failure } from './task.ts';

/** What the system says, in words for those who do not program. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'there is no such file (or a link that leads nowhere)',
  EISDIR: 'it is a folder, not a file',
  ENOSPC: 'no space is left on the disk',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  EIO: 'the disk cannot be read',
  ELOOP: 'the link leads in a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** One line for people: the stage that failed, and why. */
export function failureOf(error: unknown, stage: string): Failure {
  if (error instanceof DocumentError) return { stage: error.code.split('/')[0] ?? stage, message: error.message };
  if (error instanceof StageError)
    return { stage: error.stage, message: oneLine(error.message.replace(`stage "${error.stage}": `, '')) };
  if (!(error instanceof Error)) return { stage, message: oneLine(String(error)) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { stage, message: SYSTEM_ERRORS[code] ?? oneLine(error.message) };
}

const oneLine = (message: string): string => message.replace(/\s*\n\s*/gu, ' ').trim();
