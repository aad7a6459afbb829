import type { Evidence } from '../../core/layer.ts';
import type { Citation } from '../../layers/citations.ts';

/** A citation found in a passage; offsets are those of the passage. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: Citation;
  readonly rule: string;
  readonly confidence: number;
  readonly evidence?: readonly Evidence[];
}

export const RULES = {
  entry: 'citations/author-year',
  shape: 'citations/author-year-shape',
  narrative: 'citations/narrative',
  narrativeShape: 'citations/narrative-shape',
  yearAfterYear: 'citations/further-year',
  named: 'citations/author-in-sentence',
  yearOnly: 'citations/year-only',
  running: 'citations/unbracketed',
  page: 'citations/page-only',
  ibid: 'citations/ibid',
  opCit: 'citations/op-cit',
  supra: 'citations/supra',
  numbered: 'citations/numbered',
  shortTitle: 'citations/short-title',
  note: 'citations/note-reference',
} as const;
