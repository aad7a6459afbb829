import type { Document } from '../../core/document.ts';
import { sameKind } from './entry.ts';
import type { Finds } from './find.ts';
import type { KindNoun, Lexica } from './lexica.ts';
import { type Mention, newMention } from './mention.ts';
import { titleWords } from './names.ts';
import { isCapitalised, textOf } from './passage.ts';
import type { Provision } from './provisions.ts';
import { distance, Register } from './register.ts';
import { readRelation } from './relations.ts';
import type { SeedRegister } from './seed.ts';

/** How far back a later reference may reach, in characters. */
const REACH = { capital: 4000, small: 1000, provision: 3000 } as const;

export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly register: Register;
}

/**
 * Gives every mention its instrument, in reading order: named ones by what they state, later references and provisions
 * by their antecedent. Notes and running text are two flows; what has no antecedent is dropped.
 */
export function resolve(lex: Lexica, seeds: SeedRegister, document: Document, finds: readonly Finds[]): Resolved {
  const register = new Register(lex, seeds);
  const home = document.metadata.countries[0] ?? null;
  const flows = { note: [] as Mention[], text: [] as Mention[] };
  const kept: Mention[] = [];
  let own: Mention | undefined;
  for (const { mentions, provisions } of finds) {
    const items = [...mentions, ...provisions.map((provision) => provisionMention(provision))];
    items.sort((a, b) => a.from - b.from || b.to - a.to);
    let previous: Mention | undefined;
    // "Tajikistan's Constitution … The Constitution was adopted": in one paragraph, the state named before.
    const codes = new Map<string, string>();
    for (const mention of items) {
      const flow = mention.passage.block.kind === 'footnote' ? flows.note : flows.text;
      if (mention.coref || mention.kind === 'article') {
        const antecedent =
          ownOf(mention, own, flow) ??
          antecedentOf(mention, flow) ??
          (flow === flows.note ? antecedentOf(mention, flows.text) : undefined);
        if (antecedent === undefined && !standsAlone(mention)) continue;
        if (antecedent !== undefined) {
          takeFrom(mention, antecedent);
          register.follow(mention, antecedent);
        }
        readRelation(lex, mention, previous);
      } else {
        if (!mention.elided) {
          readRelation(lex, mention, previous);
          forgetForeignDate(lex, seeds, mention);
          register.takeEffect(previous, mention);
        } else if (mention.relation === 'mentions') mention.relation = previous?.relation ?? 'mentions';
        mention.jurisdiction ??=
          lex.jurisdictionOfNumber(mention.number) ??
          lex.jurisdictionOfKind(mention.noun.lemma) ??
          codes.get(mention.noun.lemma) ??
          register.jurisdictionOf(mention) ??
          jurisdictionOf(mention, home);
        if (mention.noun.traits.has('alone') && mention.jurisdiction !== null)
          codes.set(mention.noun.lemma, mention.jurisdiction);
        register.place(mention);
        own ??= isOwn(document, mention) ? mention : undefined;
        noteAmendment(register, previous, mention);
      }
      flow.push(mention);
      kept.push(mention);
      previous = mention;
    }
  }
  return { mentions: kept, register };
}

/** "The Convention of … was signed on 18 January 2018" by this state: not the day of a treaty whose day is known. */
function forgetForeignDate(lex: Lexica, seeds: SeedRegister, mention: Mention): void {
  if (mention.kind !== 'treaty' || mention.date === null || mention.title === null) return;
  const fromCue = mention.evidence.some(({ kind }) => kind === 'date');
  if (fromCue && seeds.isDatedOtherwise(titleWords(lex, mention.title), mention.date)) mention.date = null;
}

/** How many blocks from its head a statute has its own name. */
const HEAD = 8;

/** Whether a document is the instrument mentioned: a statute begins with its kind, date and number, as a block of its own. */
function isOwn(document: Document, { passage: p, from, to, kind, number, date }: Mention): boolean {
  if (!PROVISIONED.has(kind) && kind !== 'decree' && kind !== 'resolution' && kind !== 'order') return false;
  if (number === null && date?.length !== 10) return false;
  return from === p.from && p.to - to <= 12 && document.blocks.slice(0, HEAD).includes(p.block);
}

/** In a statute, "this Law" and a provision that nothing in its paragraph claims are its own. */
function ownOf(mention: Mention, own: Mention | undefined, flow: readonly Mention[]): Mention | undefined {
  if (own === undefined) return undefined;
  if (mention.coref) return mention.own && sameKind(mention.kind, own.kind) ? own : undefined;
  const last = flow.at(-1);
  return last?.passage === mention.passage && last.kind !== 'article' && !last.coref ? undefined : own;
}

/** "article 18 of the Covenant", where the Covenant is never named in full: a citation, of we know not what. */
const standsAlone = (mention: Mention): boolean =>
  mention.coref && mention.provision !== null && isCapitalised(mention.passage, mention.to - 1);

/** Treaties, and what bodies of the United Nations resolve, belong to no state. */
const jurisdictionOf = (mention: Mention, home: string | null): string | null =>
  mention.kind === 'treaty' || mention.authority?.startsWith('un.') === true ? 'INT' : home;

const ARTICLE: Omit<KindNoun, 'language'> = {
  id: 'law/provision',
  form: '',
  lemma: '',
  kind: 'article',
  takes: new Set(),
  traits: new Set(),
};

function provisionMention({ passage, from, to, normal, language }: Provision): Mention {
  const mention = newMention(passage, { ...ARTICLE, language }, from, to);
  mention.provision = normal;
  return mention;
}

/** The last mention before it that it may refer to. */
/** Mentions that are looked through for an antecedent. */
const MOST_LOOKED_BACK = 300;

function antecedentOf(mention: Mention, flow: readonly Mention[]): Mention | undefined {
  // "the law of 1996" says which: however far back it was named.
  const dated = mention.date !== null;
  for (let i = flow.length - 1; i >= 0 && flow.length - i <= MOST_LOOKED_BACK; i--) {
    const candidate = flow[i];
    if (candidate === undefined || (!dated && distance(candidate, mention) > reach(mention))) return undefined;
    if (!dated && isSmall(mention) && candidate.passage !== mention.passage) return undefined;
    if (candidate.kind !== 'article' && refersTo(mention, candidate)) return candidate.antecedent ?? candidate;
  }
  return undefined;
}

const reach = (mention: Mention): number =>
  mention.kind === 'article' ? REACH.provision : isSmall(mention) ? REACH.small : REACH.capital;

/** "the law" reaches less far than "the Concept" or "the document": "The law provides …" may open a paragraph on any law. */
const isSmall = (mention: Mention): boolean =>
  mention.kind !== 'article' &&
  mention.noun.kind !== 'document' &&
  !/^\p{Lu}/u.test(textOf(mention.passage, mention.from));

const PROVISIONED: ReadonlySet<string> = new Set([
  'law',
  'constitutional-law',
  'code',
  'constitution',
  'treaty',
  'regulation',
  'directive',
]);

const POLICY: ReadonlySet<string> = new Set(['concept', 'program', 'treaty', 'decree', 'resolution']);

function refersTo(mention: Mention, candidate: Mention): boolean {
  if (mention.kind === 'article') return PROVISIONED.has(candidate.kind);
  if (mention.noun.kind === 'document') return POLICY.has(candidate.kind);
  if (!sameKind(mention.kind, candidate.kind)) return false;
  // "the law of 1996" is none of another year.
  if (mention.date !== null && candidate.date?.startsWith(mention.date) !== true) return false;
  // "the Convention" is not the Covenant, "the Strategy" not the Program.
  if (mention.kind !== 'treaty' && mention.kind !== 'program') return true;
  const named = textOf(candidate.passage, candidate.from, candidate.to).toLowerCase();
  return candidate.coref
    ? candidate.noun.lemma === mention.noun.lemma
    : named.includes(mention.noun.lemma.slice(0, 6).toLowerCase());
}

/** A later reference is of the kind and jurisdiction of what it refers to; its title is stated there. */
function takeFrom(mention: Mention, antecedent: Mention): void {
  if (mention.kind !== 'article') mention.kind = antecedent.kind;
  mention.jurisdiction = antecedent.jurisdiction;
  mention.title = antecedent.title;
  mention.evidence.push({ kind: 'antecedent', quote: textOf(antecedent.passage, antecedent.from, antecedent.to) });
}

/** How far apart, in tokens, an instrument and the one that amends it may stand. */
const AMENDING_GAP = 25;

/**
 * "Article 5 of the Law … as amended by the Law of …": the second amends the first. "The Law of … amended the Code": the
 * first amends the second.
 */
function noteAmendment(register: Register, previous: Mention | undefined, mention: Mention): void {
  if (previous === undefined || mention.instrument === null || previous.instrument === null) return;
  if (previous.passage !== mention.passage || mention.from - previous.to > AMENDING_GAP) return;
  if (mention.relation === 'amends') {
    const amended =
      previous.relation === 'amended-by'
        ? previous.instrument
        : previous.relation === 'amends'
          ? register.amendedBy(previous.instrument)
          : null;
    if (amended !== null) register.amend(amended, mention);
  } else if (mention.relation === 'amended-by' && previous.relation === 'amends' && previous.acts)
    register.amend(mention.instrument, previous);
}
