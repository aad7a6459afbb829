import type { Evidence } from '../../core/layer.ts';
import type { LegalCitation } from '../../layers/legal-citations.ts';
import type { KindNoun } from './lexica.ts';
import { endOf, type Passage, startOf } from './passage.ts';

/** A mention while it is put together; token indexes `[from, to)`. */
export interface Mention {
  readonly passage: Passage;
  readonly noun: KindNoun;
  from: number;
  to: number;
  kind: LegalCitation['kind'];
  title: string | null;
  /** The title may yet be longer: a code's own name, or words before the noun ("International Covenant on …"). */
  titleOpen: boolean;
  jurisdiction: string | null;
  date: string | null;
  number: string | null;
  provision: string | null;
  authority: string | null;
  /** The day on which the text cited stood so: «(ред. от 30.09.2024)». */
  edition: string | null;
  /** Under which the ministry of justice registered it. */
  registration: string | null;
  /** Token behind the brackets that say which edition is meant, where they stand behind the mention. */
  editionTo: number | null;
  /** The mention leans on the one before it ("… of 15.02.2012 n. 556-IV"). */
  elided: boolean;
  coref: boolean;
  /** «настоящий Закон»: the instrument that the document itself is. */
  own: boolean;
  relation: LegalCitation['relation'];
  /** Whether a verb behind it says what it does: "the Law amended …". */
  acts: boolean;
  effective: string | null;
  /** Index of the register entry it belongs to. */
  instrument: number | null;
  /** For later references and provisions: the mention they refer to. */
  antecedent: Mention | null;
  /** Kept only with a provision before it («ст. 282 УК»). */
  needsProvision: boolean;
  /** A match that gives way to any citation composed around a noun. */
  yields: boolean;
  rule: string;
  readonly evidence: Evidence[];
}

export function newMention(passage: Passage, noun: KindNoun, from: number, to: number): Mention {
  return {
    passage,
    noun,
    from,
    to,
    kind: noun.kind === 'document' ? 'law' : noun.kind,
    title: null,
    titleOpen: false,
    jurisdiction: null,
    date: null,
    number: null,
    provision: null,
    authority: null,
    edition: null,
    registration: null,
    editionTo: null,
    elided: false,
    coref: false,
    own: false,
    relation: 'mentions',
    acts: false,
    effective: null,
    instrument: null,
    antecedent: null,
    needsProvision: false,
    yields: false,
    rule: noun.id,
    evidence: [],
  };
}

export const mentionStart = (mention: Mention): number => startOf(mention.passage, mention.from);

export const mentionEnd = (mention: Mention): number => endOf(mention.passage, (mention.editionTo ?? mention.to) - 1);
