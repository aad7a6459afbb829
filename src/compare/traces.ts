import type { Trace } from './model/trace.ts';
import { entryOf } from './order.ts';

/** Collects the annotations that a number counts. Documents come out in the order in which they were first added. */
export class TraceOf {
  private readonly byDocument = new Map<string, string[]>();

  add(document: string, annotation: string): void {
    entryOf(this.byDocument, document, () => []).push(annotation);
  }

  get documents(): number {
    return this.byDocument.size;
  }

  get trace(): Trace {
    return [...this.byDocument].map(([document, annotations]) => ({ document, annotations }));
  }
}
