import type { AnnotatedDocument, AnnotatedItem } from '../layers/annotated.ts';
import { instruments } from '../layers/instruments.ts';

/** One instrument of a whole corpus: the fullest that any document, or the register of well-known ones, says of it. */
export interface CorpusInstrument {
  /** The same for all its entries; stable for one corpus. */
  readonly id: string;
  readonly kind: string;
  readonly jurisdiction: string | null;
  readonly date: string | null;
  readonly number: string | null;
  readonly urn: string | null;
  readonly known: string | null;
  readonly titles: { readonly eng: string | null; readonly rus: string | null };
  readonly documents: ReadonlySet<string>;
}

class Group implements CorpusInstrument {
  date: string | null = null;
  number: string | null = null;
  urn: string | null = null;
  known: string | null = null;
  readonly titles: { eng: string | null; rus: string | null } = { eng: null, rus: null };
  readonly documents = new Set<string>();
  readonly kind: string;
  readonly jurisdiction: string | null;
  private readonly first: string;

  constructor(first: string, item: AnnotatedItem) {
    this.first = first;
    this.kind = held(item.kind) ?? '';
    this.jurisdiction = held(item.jurisdiction);
  }

  get id(): string {
    return this.urn ?? this.known ?? this.first;
  }
}

const held = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An entry of a document's register of instruments. */
export interface RegisterEntry {
  readonly documentId: string;
  readonly item: AnnotatedItem;
}

/**
 * Puts the registers of many documents together. What says most is placed first, so that "the Law on NGOs" of one document
 * joins that of 2001 only where the corpus has no other.
 */
export class CorpusRegister {
  private readonly byUrn = new Map<string, Group>();
  private readonly byKey = new Map<string, Group[]>();
  private readonly entries: RegisterEntry[] = [];

  add({ document, layers }: AnnotatedDocument): void {
    this.addEntries(document.id, layers[instruments.name] ?? []);
  }

  /** The register of one document, where the document itself is no longer at hand. */
  addEntries(documentId: string, items: readonly AnnotatedItem[]): void {
    for (const item of items) this.entries.push({ documentId, item });
  }

  /** Every entry with the instrument it is, in the order in which they were added. */
  placed(): { readonly entry: RegisterEntry; readonly instrument: CorpusInstrument }[] {
    const placed = new Map<RegisterEntry, Group>();
    for (const entry of [...this.entries].sort((a, b) => precision(b.item) - precision(a.item))) {
      const { documentId, item } = entry;
      const group = this.groupOf(item) ?? new Group(`${documentId}/${item.id}`, item);
      this.join(group, item);
      group.documents.add(documentId);
      placed.set(entry, group);
    }
    return this.entries.flatMap((entry) => {
      const group = placed.get(entry);
      return group === undefined ? [] : [{ entry, instrument: group }];
    });
  }

  /** By URN; else the one group of that register entry or title that nothing stated contradicts. */
  private groupOf(item: AnnotatedItem): Group | undefined {
    const urn = held(item.urn);
    const same = urn === null ? undefined : this.byUrn.get(urn);
    if (same !== undefined) return same;
    const fitting = new Set(keysOf(item).flatMap((key) => this.byKey.get(key) ?? []));
    const agreeing = [...fitting].filter(
      (group) =>
        agree(group.date, held(item.date)) &&
        agree(group.number, held(item.number)) &&
        (group.urn === null || urn === null) &&
        (group.known === null || held(item.known) === null || group.known === held(item.known)),
    );
    return agreeing.length === 1 ? agreeing[0] : undefined;
  }

  private join(group: Group, item: AnnotatedItem): void {
    group.date = fuller(group.date, held(item.date));
    group.number = fuller(group.number, held(item.number));
    group.urn ??= held(item.urn);
    group.known ??= held(item.known);
    const titles = typeof item.titles === 'object' && item.titles !== null ? item.titles : {};
    group.titles.eng = fuller(group.titles.eng, held(Reflect.get(titles, 'eng')));
    group.titles.rus = fuller(group.titles.rus, held(Reflect.get(titles, 'rus')));
    if (group.urn !== null) this.byUrn.set(group.urn, group);
    for (const key of keysOf(item)) {
      const there = this.byKey.get(key);
      if (there === undefined) this.byKey.set(key, [group]);
      else if (!there.includes(group)) there.push(group);
    }
  }
}

/** How much an entry says: a URN most, then the length of its date. */
const precision = (item: AnnotatedItem): number =>
  (held(item.urn) === null ? 0 : 100) + (held(item.known) === null ? 0 : 50) + (held(item.date)?.length ?? 0);

const keysOf = (item: AnnotatedItem): string[] =>
  [held(item.known), held(item.key)].filter((key): key is string => key !== null);

/** "2005" agrees with "2005-04-12", "36" with "36-III". */
const agree = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);

const fuller = (a: string | null, b: string | null): string | null => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);
