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
  readonly entry: NameEntry | undefined;
  readonly title: string | undefined;
  readonly role: string | undefined;
  /** Tokens that stay free for a mention of their own: the country in «правительство Китая». */
  readonly free: { readonly from: number; readonly to: number } | undefined;
  /** The family name's token, for persons. */
  readonly surname: number | undefined;
  /** The reference whose author this is: tells two people of one surname apart. */
  readonly author: { readonly family: string; readonly given: string | null } | undefined;
}

/** What only some sources can say. */
type Known = { readonly [Key in 'entry' | 'title' | 'role' | 'free' | 'surname' | 'author']?: Candidate[Key] };
const NO_MORE: Known = {};

/** Several proposals for the same tokens after the decision. */
export interface Decided extends Candidate {
  readonly votes: readonly Evidence[];
  readonly confidence: number;
}

/** A name that a gazetteer lists. */
export const listed = (from: number, to: number, type: EntityType, entry: NameEntry, weight: number): Candidate =>
  vote(
    from,
    to,
    type,
    weight,
    entry.id,
    entry.id,
    type === entry.type ? entry.subtype : null,
    { entry },
    {
      kind: 'gazetteer',
      quote: entry.id,
      weight,
    },
  );

/** All proposals have the same parts, with or without a value: the decision, which sees thousands, is faster for it. */
export const vote = (
  from: number,
  to: number,
  type: EntityType,
  weight: number,
  rule: string,
  quote: string,
  subtype: EntitySubtype | null = null,
  { entry, title, role, free, surname, author }: Known = NO_MORE,
  evidence: Evidence = { kind: rule, quote, weight },
): Candidate => ({
  from,
  to,
  type,
  subtype,
  weight,
  rule,
  evidence,
  entry,
  title,
  role,
  free,
  surname,
  author,
});
