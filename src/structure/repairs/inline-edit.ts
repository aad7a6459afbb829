import type { Range } from '../../core/span.ts';
import type { RepairKind } from '../../layers/repairs.ts';

/** Characters of the source that the reading text leaves out or has otherwise. */
export interface InlineEdit {
  readonly range: Range;
  /** What stands in the reading text instead; empty where nothing does. */
  readonly after: string;
  readonly kind: RepairKind;
  /** Name of the rule that made it. */
  readonly rule?: string;
  /** Of a note's marker. */
  readonly label?: string;
}
