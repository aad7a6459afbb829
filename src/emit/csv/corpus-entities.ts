import { joinList } from '../../core/table.ts';
import type { AnnotatedDocument, AnnotatedItem } from '../../layers/annotated.ts';
import { entities } from '../../layers/entities.ts';
import type { Cell, Column } from './table.ts';

const column = (name: string, meaning: string, required = false): Column => ({
  name,
  type: 'string',
  meaning,
  required,
});

/** Who and what the corpus speaks of: which entities of documents are one. Joined to `entities.csv` by both keys. */
export const CORPUS_ENTITIES = {
  name: 'corpus_entities',
  meaning: 'One row an entity of a document: which entity of the corpus it is, and what that is called.',
  key: ['document_id', 'id'],
  columns: [
    column('document_id', 'the document: `document_id` in documents.csv', true),
    column('id', '`id` in entities.csv', true),
    column('corpus_entity', 'the same for all entries that are one entity; stable for one corpus', true),
    column('type', 'person, organisation, place, people or event', true),
    column('subtype', 'what sort of organisation or place'),
    column('name', 'of a person the fullest name, of anything else the canonical name most mentioned', true),
    column('name_eng', 'the same in English'),
    column('name_rus', 'the same in Russian'),
    column('country', 'ISO 3166-1 alpha-2 code, INT for international'),
    column('joined', 'why the entry is taken for that entity', true),
    column('candidates', 'where several could be meant, and none is chosen: what they are; joined with |'),
    { name: 'documents', type: 'integer', meaning: 'documents that name it', required: true },
    { name: 'mentions', type: 'integer', meaning: 'mentions in this document', required: true },
  ] satisfies readonly Column[],
} as const;

/** The names that documents give an entity, and in how many mentions. */
type Names = Map<string, number>;

/** What is known of one entity; texts of documents are not kept. */
interface Group {
  readonly id: string;
  readonly type: string;
  subtype: string | null;
  readonly name: Names;
  readonly eng: Names;
  readonly rus: Names;
  country: string | null;
  /** Ordinal numbers of the documents that name it, ascending. */
  documents: number[];
  readonly item: AnnotatedItem;
}

/** Where an entry belongs: the key of its own group, and the group of the one that it can only be. */
interface Place {
  readonly key: string;
  readonly joined: 'link' | 'given-name' | 'only-one-of-this-surname' | 'only-one-of-this-acronym' | 'undecided';
  readonly candidates: readonly string[];
}

const held = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * Puts the entities of many documents together, in two passes: `add` every document, then ask for the `rows` of each.
 * A bare surname is the one person of that surname in the corpus, where there is one; an acronym that no document
 * expands here is the one body that it stands for elsewhere. Memory grows with the number of different entities.
 */
export class CorpusEntities {
  private readonly groups = new Map<string, Group>();
  /** By surname: the keys of persons whose given name, or its initial, is known. */
  private readonly persons = new Map<string, Map<string, Set<string>>>();
  /** By acronym: the keys of bodies that have it beside their name. */
  private readonly bodies = new Map<string, Set<string>>();
  private count = 0;
  private settled = false;

  add({ layers }: AnnotatedDocument): void {
    for (const item of layers[entities.name] ?? []) {
      this.learn(item);
      this.gather(keyOf(item), item);
    }
    this.count++;
  }

  /** One row an entity of a document that was added. */
  rows({ document, layers }: AnnotatedDocument): Cell[][] {
    this.settle();
    return (layers[entities.name] ?? []).map((item) => {
      const place = this.placeOf(item);
      const group = this.groups.get(place.key);
      const own = place.joined === 'undecided' ? undefined : group;
      return [
        document.id,
        item.id,
        own?.id ?? `${document.id}/${item.id}`,
        held(item.type) ?? '',
        own?.subtype ?? held(item.subtype),
        (own === undefined ? null : bestOf(own, own.name)) ?? held(item.name) ?? '',
        own === undefined ? nameIn(item, 'eng') : bestOf(own, own.eng),
        own === undefined ? nameIn(item, 'rus') : bestOf(own, own.rus),
        own?.country ?? held(item.country),
        place.joined,
        place.candidates.length === 0 ? null : joinList(place.candidates),
        own?.documents.length ?? 1,
        mentionsOf(item),
      ];
    });
  }

  private learn(item: AnnotatedItem): void {
    const link = held(item.link) ?? '';
    const given = held(item.given);
    if (held(item.type) === 'PERSON' && given !== null) {
      const family = familyOf(link);
      const initials = this.persons.get(family) ?? new Map<string, Set<string>>();
      this.persons.set(family, initials);
      const initial = given.slice(0, 1);
      initials.set(initial, (initials.get(initial) ?? new Set()).add(keyOf(item)));
    }
    if (held(item.type) !== 'ORG' || isAcronym(held(item.name) ?? '')) return;
    for (const alias of Array.isArray(item.aliases) ? item.aliases : [])
      if (typeof alias === 'string' && isAcronym(alias))
        this.bodies.set(linkOfAcronym(alias), (this.bodies.get(linkOfAcronym(alias)) ?? new Set()).add(keyOf(item)));
  }

  private gather(key: string, item: AnnotatedItem): void {
    const group = this.groups.get(key) ?? newGroup(key, item);
    this.groups.set(key, group);
    group.subtype ??= held(item.subtype);
    group.country ??= held(item.country);
    const weight = mentionsOf(item);
    count(group.name, held(item.name), weight);
    count(group.eng, nameIn(item, 'eng'), weight);
    count(group.rus, nameIn(item, 'rus'), weight);
    if (group.documents.at(-1) !== this.count) group.documents.push(this.count);
  }

  /** When every document has been seen: bare surnames and acronyms give what they know to the one they can only be. */
  private settle(): void {
    if (this.settled) return;
    this.settled = true;
    for (const [key, group] of this.groups) {
      const place = this.placeOf(group.item);
      const target = place.joined === 'undecided' || place.key === key ? undefined : this.groups.get(place.key);
      if (target === undefined) continue;
      target.documents = [...new Set([...target.documents, ...group.documents])];
      for (const [name, weight] of group.eng) count(target.eng, name, weight);
      for (const [name, weight] of group.rus) count(target.rus, name, weight);
    }
  }

  private placeOf(item: AnnotatedItem): Place {
    const key = keyOf(item);
    if (held(item.type) === 'PERSON') return this.placeOfPerson(key, item);
    const bodies = held(item.type) === 'ORG' ? [...(this.bodies.get(held(item.link) ?? '') ?? [])] : [];
    return chosen(key, bodies, 'only-one-of-this-acronym');
  }

  private placeOfPerson(key: string, item: AnnotatedItem): Place {
    const given = held(item.given);
    const initials = this.persons.get(familyOf(held(item.link) ?? ''));
    if (given !== null && given.length > 1) return { key, joined: 'given-name', candidates: [] };
    const known = (initial: string): string[] => {
      const keys = [...(initials?.get(initial) ?? [])];
      const full = keys.filter((each) => !isInitialKey(each));
      return full.length > 0 ? full : keys;
    };
    if (given !== null) return chosen(key, known(given), 'given-name');
    return chosen(key, [...(initials?.keys() ?? [])].flatMap(known), 'only-one-of-this-surname');
  }
}

/** The one that can be meant; its own key where there is none, undecided where there are several. */
function chosen(key: string, candidates: readonly string[], joined: Place['joined']): Place {
  const [only] = candidates;
  if (only === undefined) return { key, joined: 'link', candidates: [] };
  if (candidates.length === 1) return { key: only, joined: only === key ? 'link' : joined, candidates: [] };
  return { key, joined: 'undecided', candidates: [...candidates].sort() };
}

/** A person is told by three letters of the given name, as within a document: «Розы» and "Roza" are one. */
function keyOf(item: AnnotatedItem): string {
  const link = held(item.link) ?? '';
  const given = held(item.given);
  if (held(item.type) !== 'PERSON' || given === null) return link;
  return `${familyOf(link)}/${given.slice(0, 3)}`;
}

const isInitialKey = (key: string): boolean => /\/.$/u.test(key);
const familyOf = (link: string): string => link.replace(/\/.*$/u, '');
const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u.test(name);
const linkOfAcronym = (acronym: string): string => `org:${acronym.toLowerCase()}`;

function nameIn(item: AnnotatedItem, language: 'eng' | 'rus'): string | null {
  return typeof item.names === 'object' && item.names !== null ? held(Reflect.get(item.names, language)) : null;
}

const newGroup = (id: string, item: AnnotatedItem): Group => ({
  id,
  type: held(item.type) ?? '',
  subtype: null,
  name: new Map(),
  eng: new Map(),
  rus: new Map(),
  country: null,
  documents: [],
  item: { id: item.id, by: item.by, type: item.type, link: item.link, given: item.given },
});

const mentionsOf = (item: AnnotatedItem): number => (Array.isArray(item.mentions) ? item.mentions.length : 0);

function count(names: Names, name: string | null, weight: number): void {
  if (name !== null) names.set(name, (names.get(name) ?? 0) + weight);
}

/**
 * A person's fullest name; of anything else the name most mentioned ("Kazakhstan", not what it was called once). Of
 * equals the longer, then the first by code units, so that the order of documents does not count.
 */
function bestOf({ type }: Group, names: Names): string | null {
  let best: string | null = null;
  for (const [name, weight] of names) {
    const lead = best === null ? 1 : type === 'PERSON' ? 0 : weight - (names.get(best) ?? 0);
    const longer = name.length - (best?.length ?? 0);
    if (lead > 0 || (lead === 0 && (longer > 0 || (longer === 0 && name < (best ?? ''))))) best = name;
  }
  return best;
}
