import type { Evidence } from '../../core/layer.ts';
import type { EntitySubtype, EntityType } from '../../layers/mentions.ts';

/** What a gazetteer knows of a name; `name` is canonical, forms that share it are one entity. */
export interface NameEntry {
  readonly id: string;
  readonly form: string;
  readonly type: EntityType;
  readonly subtype: EntitySubtype | null;
  readonly name: string;
  readonly eng: string | null;
  readonly rus: string | null;
  readonly acronym: string | null;
  readonly country: string | null;
  /** Matches in this very capitalisation only. */
  readonly exact: boolean;
  /** A state or republic of the past: `country` is its successor, and not it. */
  readonly former: boolean;
}

/** One proposal of one source: tokens `[from, to)` name something of this type. Proposals are weighed in decide.ts. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly subtype: EntitySubtype | null;
  /** In (0, 1): how much the source is believed by itself. */
  readonly weight: number;
  readonly evidence: Evidence;
  readonly rule: string;
  readonly entry?: NameEntry;
  readonly title?: string;
  readonly role?: string;
  /** Tokens that stay free for a mention of their own: the country in «правительство Китая». */
  readonly free?: { readonly from: number; readonly to: number };
  /** The family name's token, for persons. */
  readonly surname?: number;
  /** The reference whose author this is: tells two people of one surname apart. */
  readonly author?: { readonly family: string; readonly given: string | null };
}

/** Several proposals for the same tokens after the decision. */
export interface Decided extends Candidate {
  readonly votes: readonly Evidence[];
  readonly confidence: number;
}

/** A proposal of a source with no more to say than type and weight. */
export const vote = (
  from: number,
  to: number,
  type: EntityType,
  weight: number,
  rule: string,
  quote: string,
  subtype: EntitySubtype | null = null,
): Candidate => ({
  from,
  to,
  type,
  subtype,
  weight,
  rule,
  evidence: { kind: rule, quote, weight },
});
