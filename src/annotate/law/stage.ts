import { z } from 'zod';
import { type Draft, draftsOf, type Evidence } from '../../core/layer.ts';
import { type Instrument, instruments } from '../../layers/instruments.ts';
import { type LegalCitation, legalCitations } from '../../layers/legal-citations.ts';
import { defineStage } from '../stage.ts';
import type { Entry } from './entry.ts';
import { findAll } from './find.ts';
import { Lexica } from './lexica.ts';
import { type Mention, mentionEnd, mentionStart } from './mention.ts';
import type { Register } from './register.ts';
import { resolve } from './resolve.ts';
import { RuleCitations } from './rule-citations.ts';
import { SeedRegister } from './seed.ts';
import { citedUrn, iriOf, urnOf } from './urn.ts';

/** Mentions of laws, codes, decrees, concepts, treaties and their provisions, and the register of these instruments. */
export const lawStage = defineStage({
  name: 'law',
  summary: 'Legal and policy instruments: their mentions, later references and provisions, and a register of them',
  requires: [],
  provides: [legalCitations, instruments],
  options: z.strictObject({}),
  ruleFiles: ['law'],
  prepare(_options, { store }) {
    const lex = new Lexica(store);
    const rules = new RuleCitations(lex, store);
    const seeds = new SeedRegister(lex, store);
    return (document) => {
      const { mentions, register } = resolve(lex, seeds, document, findAll(lex, rules, document));
      const keys = new Map(mentions.map((mention, index) => [mention, `mention-${index}`]));
      const named = register.entries.map((entry) => identify(lex, entry));
      return {
        layers: [
          draftsOf(
            legalCitations,
            mentions.map((mention) => citationDraft(mention, keys, named)),
          ),
          draftsOf(instruments, registerDrafts(register, named, keys)),
        ],
      };
    };
  },
});

const instrumentKey = (index: number): string => `instrument-${index}`;

function citationDraft(
  mention: Mention,
  keys: ReadonlyMap<Mention, string>,
  named: readonly Identity[],
): Draft<LegalCitation> {
  const { kind, title, jurisdiction, date, number, provision, coref, relation, effective, noun } = mention;
  const { edition, registration, instrument } = mention;
  return {
    start: mentionStart(mention),
    end: mentionEnd(mention),
    key: keys.get(mention) ?? '',
    rule: mention.rule,
    evidence: mention.evidence,
    value: {
      kind,
      title,
      jurisdiction,
      date,
      number,
      provision,
      instrument: instrument === null ? null : instrumentKey(instrument),
      urn: citedUrn(named[instrument ?? -1]?.urn ?? null, edition, provision),
      edition,
      registration,
      coref,
      relation,
      effective,
      language: noun.language,
    },
  };
}

/** What tells an instrument from all others, as far as it is known. */
interface Identity {
  readonly date: string | null;
  readonly number: string | null;
  readonly urn: string | null;
}

/** The register of the jurisdiction adds what the document leaves out; it never changes what the document says. */
function identify(lex: Lexica, { kind, jurisdiction, authority, seed, ...stated }: Entry): Identity {
  const date = longer(stated.date, seed?.date ?? null);
  const number = longer(stated.number, seed?.number ?? null);
  const named = { kind, jurisdiction, date, number: registered(number, seed?.number ?? null), authority };
  return { date, number, urn: urnOf(lex, named) };
}

/** One name whatever the language: «ЗР-22» of the register for "HO-22-N"; "36-III" says more than a register's "36". */
const registered = (stated: string | null, known: string | null): string | null =>
  stated === null || known === null || stated.startsWith(`${known}-`) ? stated : known;

const registerDrafts = (
  register: Register,
  named: readonly Identity[],
  keys: ReadonlyMap<Mention, string>,
): Draft<Instrument>[] =>
  register.entries.map((entry, index) => {
    const { kind, jurisdiction, effective, seed } = entry;
    const { date, number, urn } = named[index] ?? { date: null, number: null, urn: null };
    const evidence: Evidence[] = seed === null ? [] : [{ kind: 'register', quote: seed.id }];
    return {
      start: 0,
      end: 0,
      key: instrumentKey(index),
      ...(evidence.length > 0 ? { evidence } : {}),
      value: {
        kind,
        titles: titlesOf(entry),
        jurisdiction,
        date,
        number,
        effective,
        urn,
        iri: iriOf(urn),
        known: seed?.id ?? null,
        key: keyOf(entry),
        amendedBy: [...entry.amendedBy].map(instrumentKey),
        mentions: entry.mentions.flatMap((mention) => keys.get(mention) ?? []),
      },
    };
  });

/** "KZ law order social state": small words, number and order of words do not count. */
function keyOf({ kind, jurisdiction, titles, seed }: Entry): string | null {
  const fullest = titles.reduce<ReadonlySet<string>>(
    (best, { words }) => (words.size > best.size ? words : best),
    new Set(),
  );
  const words = seed?.names[0] ?? fullest;
  if (jurisdiction === null || (words.size === 0 && kind !== 'constitution')) return null;
  return [jurisdiction, kind === 'constitutional-law' ? 'law' : kind, ...[...words].sort()].join(' ');
}

/** "2005-04-12" for "2005", "36-III" for "36": both agree, and one says more. */
const longer = (stated: string | null, known: string | null): string | null =>
  (known?.length ?? 0) > (stated?.length ?? 0) ? known : stated;

/** The fullest title in each language; that of the register where the document has none. */
function titlesOf({ titles, seed }: Entry): Instrument['titles'] {
  const fullest = (language: string): string | undefined =>
    titles
      .filter((title) => title.language === language)
      .map(({ text }) => text)
      .reduce<string | undefined>(
        (best, text) => (best === undefined || text.length > best.length ? text : best),
        undefined,
      );
  const eng = fullest('eng') ?? seed?.eng ?? undefined;
  const rus = fullest('rus') ?? seed?.rus ?? undefined;
  const kaz = fullest('kaz');
  return {
    ...(eng === undefined ? {} : { eng }),
    ...(rus === undefined ? {} : { rus }),
    ...(kaz === undefined ? {} : { kaz }),
  };
}
