import type { Draft } from '../../core/layer.ts';
import type { Entity } from '../../layers/entities.ts';
import type { Mention } from '../../layers/mentions.ts';
import type { Decided, NameEntry } from './candidate.ts';
import type { ShortForm } from './later-references.ts';
import { surnameStem, variantOf } from './later-references.ts';
import type { Lexica } from './lexica.ts';
import { linkOf } from './link.ts';
import type { Morphology } from './morphology.ts';
import type { People, Person } from './people.ts';
import { type Reading, Shape } from './reading.ts';
import { deletions } from './sound.ts';

/** Shorter names of bodies that differ by a letter may well be two, longer ones are whole phrases. */
const SHORTEST_VARIANT = 12;
const LONGEST_VARIANT = 60;
const isOfVariantLength = ({ length }: string): boolean => length >= SHORTEST_VARIANT && length <= LONGEST_VARIANT;

/** An entity while its mentions are gathered. */
interface Gathered {
  readonly key: string;
  readonly first: Decided;
  readonly person: Person | undefined;
  entry: NameEntry | undefined;
  name: string;
  readonly forms: Map<string, 'eng' | 'rus'>;
  readonly mentions: string[];
}

export interface Registered {
  readonly mentions: readonly Draft<Mention>[];
  readonly entities: readonly Draft<Entity>[];
}

/** Resolves mentions to entities within the document and writes the register. */
export class Register {
  private readonly gathered = new Map<string, Gathered>();
  private readonly drafts: Draft<Mention>[] = [];
  private readonly reading: Reading;
  private readonly lexica: Lexica;
  private readonly morphology: Morphology;
  private readonly people: People;
  private readonly acronyms: ReadonlyMap<string, string>;
  /** Folded canonical or long form of a body to its key. */
  private readonly bodies = new Map<string, string>();
  /** Long forms with a letter left out, to the form. */
  private readonly near = new Map<string, string>();

  constructor(
    reading: Reading,
    lexica: Lexica,
    morphology: Morphology,
    people: People,
    acronyms: ReadonlyMap<string, string>,
  ) {
    this.reading = reading;
    this.lexica = lexica;
    this.morphology = morphology;
    this.people = people;
    this.acronyms = acronyms;
  }

  write(decided: readonly Decided[], shortForms: readonly ShortForm[]): Registered {
    for (const mention of decided) if (mention.type === 'ORG' && mention.to - mention.from > 1) this.learn(mention);
    const keyAt = new Map<number, string>();
    for (const mention of decided) keyAt.set(mention.from, this.add(mention));
    for (const short of shortForms) this.addShort(short, keyAt.get(short.antecedent));
    return {
      mentions: this.drafts,
      entities: [...this.gathered.values()].map((entity) => toDraft(entity, this.lexica)),
    };
  }

  /** Long names first, so that an acronym printed before its name finds it. */
  private learn(mention: Decided): void {
    const { reading } = this;
    const form = this.formOf(mention);
    if (this.bodies.has(form)) return;
    const key = this.known(form) ?? (mention.entry === undefined ? `ORG:${form}` : `ORG:${folded(mention.entry.name)}`);
    const initials = initialsOf(reading.printed(mention.from, mention.to));
    const forms = [form, ...(initials.length > 1 ? [`=${initials}`] : []), ...this.withoutPlace(mention)];
    for (const one of forms) if (!this.bodies.has(one)) this.bodies.set(one, key);
    if (isOfVariantLength(form)) for (const one of deletions(form)) if (!this.near.has(one)) this.near.set(one, form);
  }

  /** "Civil Alliance" for "Civil Alliance of Kazakhstan". */
  private withoutPlace({ from, to }: Decided): string[] {
    const { reading, lexica } = this;
    for (let i = from + 2; i < to - 1; i++)
      if (lexica.stopwords.get(reading.word(i)) === 'preposition') {
        const at = lexica.stopwords.get(reading.word(i + 1)) === 'article' ? i + 2 : i + 1;
        const hit = lexica.gazetteer.longestAt(reading.tokens, at, to);
        if (hit?.to === to && hit.values.some(({ type }) => type === 'PLACE'))
          return [folded(reading.printed(from, i))];
      }
    return [];
  }

  /** The key of a form, or of one that differs from it by a letter ("Eurasian Foundation"). */
  private known(form: string): string | undefined {
    const same = this.bodies.get(form);
    if (same !== undefined || !isOfVariantLength(form)) return same;
    const variant = variantOf(form, this.near);
    return variant === undefined || this.areWords(form, variant) ? undefined : this.bodies.get(variant);
  }

  /** "Union of Writers", "Union of Waiters": both are words; first letters are rarely misspelt. */
  private areWords(a: string, b: string): boolean {
    const [left, right] = [a.split(' '), b.split(' ')];
    const [x] = left.filter((word) => !right.includes(word));
    const [y] = right.filter((word) => !left.includes(word));
    if (x === undefined || y === undefined) return false;
    const { words } = this.lexica;
    return x[0] !== y[0] || (words?.of(x) === 'ordinary' && words.of(y) === 'ordinary');
  }

  private keyOf(mention: Decided): { key: string; name: string; person?: Person } {
    const printed = this.reading.printed(mention.from, mention.to);
    if (mention.type === 'PERSON') {
      const person = this.people.of(mention);
      return { key: person.key, name: nameOf(person), person };
    }
    if (mention.entry !== undefined)
      return { key: `${mention.type}:${folded(mention.entry.name)}`, name: mention.entry.name };
    const long = this.acronyms.get(printed);
    if (mention.type === 'ORG' && long !== undefined)
      return { key: this.bodies.get(folded(long)) ?? `ORG:${folded(long)}`, name: long };
    const known =
      mention.type === 'ORG' ? (this.known(this.formOf(mention)) ?? this.bodies.get(`=${printed}`)) : undefined;
    return { key: known ?? `${mention.type}:${this.formOf(mention)}`, name: this.nominative(mention) };
  }

  /** Folded; Russian words as the dictionary has them, so that all cases of a name are one. */
  private formOf({ from, to }: Decided): string {
    const { reading, morphology } = this;
    if (!reading.isCyrillic(from)) return folded(reading.printed(from, to));
    const words: string[] = [];
    for (let i = from; i < to; i++)
      if (reading.shape[i] !== Shape.other) {
        const form = morphology.of(reading.printed(i));
        words.push(form.known ? form.lemma : surnameStem(reading.word(i), this.lexica));
      }
    return words.join(' ');
  }

  /** A Russian place or body out of its case, where the dictionary or the lexicon of head nouns knows how. */
  private nominative({ type, from, to }: Decided): string {
    const { reading, morphology, lexica } = this;
    const printed = reading.printed(from, to);
    if (!reading.isCyrillic(from)) return printed;
    if (type === 'PLACE' && to - from === 1) {
      const form = morphology.of(printed);
      return form.known && form.place ? capitalised(form.lemma) : printed;
    }
    const head = type === 'ORG' ? lexica.russianHeads.longestAt(reading.tokens, from, to) : undefined;
    const lemma = head?.values[0]?.lemma;
    if (head === undefined || lemma === null || lemma === undefined) return printed;
    const first = reading.isCapital(from) ? lemma : lemma.toLowerCase();
    return first + reading.text.slice(reading.tokens.end[head.to - 1], reading.tokens.end[to - 1]);
  }

  private add(mention: Decided): string {
    const { key, name, person } = this.keyOf(mention);
    const entity = this.gathered.get(key) ?? this.open(key, mention, name, person);
    if (name.length > entity.name.length && entity.entry === undefined) entity.name = name;
    entity.entry ??= mention.entry;
    this.place(entity, mention, mention.from, mention.to);
    return key;
  }

  private open(key: string, first: Decided, name: string, person: Person | undefined): Gathered {
    const entity: Gathered = { key, first, person, entry: first.entry, name, forms: new Map(), mentions: [] };
    this.gathered.set(key, entity);
    return entity;
  }

  private addShort({ from, to }: ShortForm, key: string | undefined): void {
    const entity = key === undefined ? undefined : this.gathered.get(key);
    if (entity === undefined) return;
    const evidence = { kind: 'antecedent', quote: entity.name, weight: 0.7 };
    const first: Decided = { ...entity.first, from, to, rule: 'short-form', confidence: 0.7, votes: [evidence] };
    this.place(entity, first, from, to);
  }

  private place(entity: Gathered, mention: Decided, from: number, to: number): void {
    const { reading } = this;
    const printed = reading.printed(from, to).replace(/\s+/gu, ' ');
    entity.forms.set(printed, reading.isCyrillic(from) ? 'rus' : 'eng');
    const key = `${entity.key}#${entity.mentions.length}`;
    entity.mentions.push(key);
    const { type, subtype, rule, confidence, votes } = mention;
    const value: Mention = {
      type,
      subtype: subtype ?? entity.entry?.subtype ?? null,
      entity: entity.key,
      title: mention.title ?? null,
      role: mention.role ?? null,
    };
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

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .replace(/(?:^| )(?:the|a|an)(?= )/gu, '')
    .trim();

const initialsOf = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');

const nameOf = ({ family, given }: Person): string => (given === null ? family : `${given} ${family}`);

function toDraft({ key, first, person, entry, name, forms, mentions }: Gathered, lexica: Lexica): Draft<Entity> {
  const canonical = entry?.name ?? name;
  const inLanguage = (language: 'eng' | 'rus'): string | undefined =>
    [...forms]
      .filter(([, of]) => of === language)
      .reduce<string | undefined>(
        (best, [form]) => (best === undefined || form.length > best.length ? form : best),
        undefined,
      );
  const eng = entry?.eng ?? (/\p{Script=Cyrillic}/u.test(canonical) ? inLanguage('eng') : canonical);
  const rus =
    entry?.rus ?? (first.type === 'PERSON' && /\p{Script=Cyrillic}/u.test(canonical) ? canonical : inLanguage('rus'));
  const aliases = new Set([
    ...forms.keys(),
    ...(entry?.acronym === null || entry === undefined ? [] : [entry.acronym]),
  ]);
  aliases.delete(canonical);
  return {
    start: 0,
    end: 0,
    key,
    value: {
      type: first.type,
      subtype: entry?.subtype ?? first.subtype,
      name: canonical,
      aliases: [...aliases],
      names: { ...(eng === undefined ? {} : { eng }), ...(rus === undefined ? {} : { rus }) },
      country: entry?.country ?? null,
      link: linkOf(first.type, canonical, entry, person, lexica),
      mentions,
    },
  };
}
