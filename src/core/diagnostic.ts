import type { Range, Span } from './span.ts';

export type Severity = 'info' | 'warning' | 'error';

/**
 * Trouble in the content of a document, as against misuse of the program (which throws a {@link MisuseError}).
 * `code` is `<room>/<what>`, stable, for counting and filtering: `structure/footnote-body-lost`.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that a researcher understands: what was found, where, and what was done about it. */
  readonly message: string;
  /** Ranges of the decoded source; empty where the trouble has no place. */
  readonly source: readonly Range[];
}

/** A diagnostic made where only the reading text is known; the runner maps `span` to the source. */
export interface DiagnosticDraft {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span?: Span;
}

/** A mistake in a file that a person edits (pipeline, lexicon, rule, codebook, metadata). */
export interface Misuse {
  readonly file: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number;
  readonly message: string;
  readonly found?: string;
  readonly allowed?: string;
}

/** One line: `file:line: message (found …; allowed …)`. */
export function describeMisuse({ file, line, message, found, allowed }: Misuse): string {
  const details = [
    found === undefined ? '' : `found ${JSON.stringify(found)}`,
    allowed === undefined ? '' : `allowed: ${allowed}`,
  ].filter((part) => part !== '');
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${message}${details.length > 0 ? ` (${details.join('; ')})` : ''}`;
}

/** Thrown at load, before any document is read; carries every mistake that was found, not only the first. */
export class MisuseError extends Error {
  readonly problems: readonly Misuse[];

  constructor(problems: readonly Misuse[]) {
    super(problems.map(describeMisuse).join('\n'));
    this.name = 'MisuseError';
    this.problems = problems;
  }
}

/** Thrown when one document cannot be read at all; the other documents of a run go on. */
export class DocumentError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'DocumentError';
    this.code = code;
  }
}
