import type { Draft } from '../../core/layer.ts';
import type { Entity } from '../../layers/entities.ts';
import type { EntitySubtype, Mention } from '../../layers/mentions.ts';
import { BodyNames, folded } from './body-names.ts';
import type { Decided, NameEntry } from './candidate.ts';
import type { ShortForm } from './later-references.ts';
import type { Lexica } from './lexica.ts';
import { givenSoundOf, linkOf } from './link.ts';
import type { Morphology } from './morphology.ts';
import type { People, Person } from './people.ts';
import type { Reading } from './reading.ts';

const REASONS_SHOWN = 20;
/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/u;

/** An entity while its mentions are gathered. */
interface Gathered {
  readonly key: string;
  readonly first: Decided;
  readonly person: Person | undefined;
  entry: NameEntry | undefined;
  name: string;
  /** What sort the longest of its names says it is: "Civic Alliance of Kazakhstan" rather than "Civic Alliance". */
  sort: { readonly subtype: EntitySubtype; readonly length: number } | null;
  readonly forms: Map<string, 'eng' | 'rus'>;
  /** Why each form is taken for this entity. */
  readonly reasons: Map<string, string>;
  readonly mentions: string[];
}

/** The entity of a mention: its key, the name it goes by here, and why. */
interface Resolved {
  readonly key: string;
  readonly name: string;
  readonly why: string;
  readonly person?: Person;
}

export interface Registered {
  readonly mentions: readonly Draft<Mention>[];
  readonly entities: readonly Draft<Entity>[];
}

/** Resolves mentions to entities within the document and writes the register. */
export class Register {
  private readonly gathered = new Map<string, Gathered>();
  private readonly drafts: Draft<Mention>[] = [];
  /** What those say: of which sort an entity is, is known in the end. */
  private readonly values: { -readonly [Key in keyof Mention]: Mention[Key] }[] = [];
  private readonly reading: Reading;
  private readonly lexica: Lexica;
  private readonly people: People;
  private readonly acronyms: ReadonlyMap<string, string>;
  private readonly names: BodyNames;
  /** Bodies of several words by their first: the entity named last. */
  private readonly byFirstWord = new Map<string, string>();

  constructor(
    reading: Reading,
    lexica: Lexica,
    morphology: Morphology,
    people: People,
    acronyms: ReadonlyMap<string, string>,
  ) {
    this.reading = reading;
    this.lexica = lexica;
    this.names = new BodyNames(reading, lexica, morphology);
    this.people = people;
    this.acronyms = acronyms;
  }

  write(decided: readonly Decided[], shortForms: readonly ShortForm[]): Registered {
    for (const mention of decided)
      if (mention.type === 'ORG' && mention.to - mention.from > 1) this.names.learn(mention);
    const keyAt = new Map<number, string>();
    for (const mention of decided) keyAt.set(mention.from, this.add(mention));
    for (const short of shortForms) this.addShort(short, keyAt.get(short.antecedent));
    for (const value of this.values) value.subtype = this.sortOf(value);
    return {
      mentions: this.drafts,
      entities: [...this.gathered.values()].map((entity) => toDraft(entity, this.lexica)),
    };
  }

  /** One entity is of one sort, whichever of its names stands there. */
  private sortOf({ entity, subtype }: Mention): EntitySubtype | null {
    const gathered = this.gathered.get(entity);
    return gathered === undefined ? subtype : (subtypeOf(gathered) ?? subtype);
  }

  /** "the Parliament" behind "the Parliament of Ruritania": the body of that name that was named last. */
  private soleBody(mention: Decided): Resolved | undefined {
    if (mention.rule !== 'sole-body') return undefined;
    const key = this.byFirstWord.get(this.reading.word(mention.from));
    const entity = key === undefined ? undefined : this.gathered.get(key);
    return entity === undefined ? undefined : { key: entity.key, name: entity.name, why: 'antecedent' };
  }

  private keyOf(mention: Decided): Resolved {
    const sole = this.soleBody(mention);
    if (sole !== undefined) return sole;
    const printed = this.reading.printed(mention.from, mention.to);
    if (mention.type === 'PERSON') {
      const person = this.people.of(mention);
      return { key: person.key, name: nameOf(person), why: 'sounds-alike', person };
    }
    if (mention.entry !== undefined)
      return { key: `${mention.type}:${folded(mention.entry.name)}`, name: mention.entry.name, why: 'gazetteer' };
    const long = this.acronyms.get(printed);
    if (mention.type === 'ORG' && long !== undefined)
      return this.named(
        `ORG:${this.names.dictionaryForm(long)}`,
        long,
        'acronym-of',
        this.names.keyOf(this.names.dictionaryForm(long)),
      );
    const form = this.names.formOf(mention);
    const name = this.names.nominative(mention);
    const key = `${mention.type}:${form}`;
    if (mention.type !== 'ORG') return { key, name, why: 'same-name' };
    const known = this.names.known(form);
    if (known !== undefined)
      return this.named(key, name, this.names.keyOf(form) !== undefined ? 'same-name' : 'one-letter-apart', known);
    return this.named(key, name, 'initials-of', this.names.keyOf(`=${printed}`));
  }

  private named(key: string, name: string, why: string, known: string | undefined): Resolved {
    return known === undefined ? { key, name, why: 'same-name' } : { key: known, name, why };
  }

  private add(mention: Decided): string {
    const { key, name, why, person } = this.keyOf(mention);
    const entity = this.gathered.get(key) ?? this.open(key, mention, name, person);
    if (name.length > entity.name.length && entity.entry === undefined) entity.name = name;
    entity.entry ??= mention.entry;
    this.place(entity, mention, mention.from, mention.to, why);
    if (mention.type === 'ORG' && mention.to - mention.from > 1)
      this.byFirstWord.set(this.reading.word(mention.from), key);
    return key;
  }

  private open(key: string, first: Decided, name: string, person: Person | undefined): Gathered {
    const entity: Gathered = {
      key,
      first,
      person,
      entry: first.entry,
      name,
      sort: null,
      forms: new Map(),
      reasons: new Map(),
      mentions: [],
    };
    this.gathered.set(key, entity);
    return entity;
  }

  private addShort({ from, to }: ShortForm, key: string | undefined): void {
    const entity = key === undefined ? undefined : this.gathered.get(key);
    if (entity === undefined) return;
    const evidence = { kind: 'antecedent', quote: entity.name, weight: 0.7 };
    const first: Decided = { ...entity.first, from, to, rule: 'short-form', confidence: 0.7, votes: [evidence] };
    this.place(entity, first, from, to, 'short-form');
  }

  private place(entity: Gathered, mention: Decided, from: number, to: number, why: string): void {
    const { reading } = this;
    const exact = reading.printed(from, to);
    const printed = to - from > 1 && UNEVEN.test(exact) ? exact.replace(/\s+/gu, ' ') : exact;
    entity.forms.set(printed, reading.isCyrillic(from) ? 'rus' : 'eng');
    if (!entity.reasons.has(printed)) entity.reasons.set(printed, why);
    const key = `${entity.key}#${entity.mentions.length}`;
    entity.mentions.push(key);
    const { type, subtype, rule, confidence, votes } = mention;
    if (subtype !== null && to - from > (entity.sort?.length ?? 0)) entity.sort = { subtype, length: to - from };
    const value = {
      type,
      subtype,
      entity: entity.key,
      title: mention.title ?? null,
      role: mention.role ?? null,
    };
    this.values.push(value);
    const start = reading.tokens.start[from] ?? 0;
    this.drafts.push({
      start,
      end: reading.tokens.end[to - 1] ?? start,
      key,
      value,
      rule,
      confidence,
      evidence: votes,
    });
  }
}

const nameOf = ({ family, given }: Person): string => (given === null ? family : `${given} ${family}`);

const subtypeOf = ({ entry, sort }: Gathered): EntitySubtype | null => entry?.subtype ?? sort?.subtype ?? null;

function toDraft(gathered: Gathered, lexica: Lexica): Draft<Entity> {
  const { key, first, person, entry, name, forms, reasons, mentions } = gathered;
  const canonical = entry?.name ?? name;
  const inLanguage = (language: 'eng' | 'rus'): string | undefined => {
    let best: string | undefined;
    for (const [form, of] of forms)
      if (of === language && (best === undefined || form.length > best.length)) best = form;
    return best;
  };
  const isCyrillic = /\p{Script=Cyrillic}/u.test(canonical);
  const eng = entry?.eng ?? (isCyrillic ? inLanguage('eng') : canonical);
  const rus = entry?.rus ?? (first.type === 'PERSON' && isCyrillic ? canonical : inLanguage('rus'));
  const aliases = new Set(forms.keys());
  if (entry !== undefined && entry.acronym !== null) aliases.add(entry.acronym);
  aliases.delete(canonical);
  return {
    start: 0,
    end: 0,
    key,
    evidence: [...reasons].slice(0, REASONS_SHOWN).map(([quote, kind]) => ({ kind, quote })),
    value: {
      type: first.type,
      subtype: subtypeOf(gathered),
      name: canonical,
      aliases: [...aliases],
      names: { ...(eng === undefined ? {} : { eng }), ...(rus === undefined ? {} : { rus }) },
      country: entry?.country ?? null,
      link: linkOf(first.type, canonical, entry, person, lexica),
      given: person === undefined ? null : givenSoundOf(person.given, lexica),
      mentions,
    },
  };
}
