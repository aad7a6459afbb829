import type { AnnotatedDocument, AnnotatedItem } from '../../layers/annotated.ts';
import { instruments } from '../../layers/instruments.ts';
import type { Cell, Column } from './table.ts';

const column = (name: string, meaning: string, required = false): Column => ({
  name,
  type: 'string',
  meaning,
  required,
});

/** The register of the whole corpus: which entries of documents are one instrument. Joined to `instruments.csv` by both keys. */
export const CORPUS_INSTRUMENTS = {
  name: 'corpus_instruments',
  meaning: 'One row an entry of a document’s register of instruments: which instrument of the corpus it is.',
  key: ['document_id', 'id'],
  columns: [
    column('document_id', 'the document: `document_id` in documents.csv', true),
    column('id', '`id` in instruments.csv', true),
    column('corpus_instrument', 'the same for all entries that are one instrument; stable for one corpus', true),
    column('kind', 'what sort of instrument', true),
    column('jurisdiction', 'ISO 3166-1 alpha-2 code, INT for international'),
    column('title_eng', 'the fullest title in English that any document or the register of well-known ones has'),
    column('title_rus', 'the same in Russian'),
    column('date', 'as precise as any document or the register says'),
    column('number', 'as any document or the register says'),
    column('urn', 'urn:lex (RFC 9676)'),
    { name: 'documents', type: 'integer', meaning: 'documents that name it', required: true },
  ] satisfies readonly Column[],
} as const;

interface Group {
  readonly first: string;
  readonly kind: string;
  readonly jurisdiction: string | null;
  date: string | null;
  number: string | null;
  urn: string | null;
  known: string | null;
  readonly titles: { eng: string | null; rus: string | null };
  readonly documents: Set<string>;
}

const held = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

interface Entry {
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
  private readonly entries: Entry[] = [];

  add({ document, layers }: AnnotatedDocument): void {
    for (const item of layers[instruments.name] ?? []) this.entries.push({ documentId: document.id, item });
  }

  /** One row an entry, in the order in which they were added. */
  rows(): Cell[][] {
    const placed = new Map<Entry, Group>();
    for (const entry of [...this.entries].sort((a, b) => precision(b.item) - precision(a.item))) {
      const { documentId, item } = entry;
      const group = this.groupOf(item) ?? newGroup(`${documentId}/${item.id}`, item);
      this.join(group, item);
      group.documents.add(documentId);
      placed.set(entry, group);
    }
    return this.entries.flatMap((entry) => {
      const group = placed.get(entry);
      return group === undefined ? [] : [rowOf(entry, group)];
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

const rowOf = ({ documentId, item }: Entry, group: Group): Cell[] => [
  documentId,
  item.id,
  group.urn ?? group.known ?? group.first,
  group.kind,
  group.jurisdiction,
  group.titles.eng,
  group.titles.rus,
  group.date,
  group.number,
  group.urn,
  group.documents.size,
];

const newGroup = (first: string, item: AnnotatedItem): Group => ({
  first,
  kind: held(item.kind) ?? '',
  jurisdiction: held(item.jurisdiction),
  date: null,
  number: null,
  urn: null,
  known: null,
  titles: { eng: null, rus: null },
  documents: new Set(),
});

/** How much an entry says: a URN most, then the length of its date. */
const precision = (item: AnnotatedItem): number =>
  (held(item.urn) === null ? 0 : 100) + (held(item.known) === null ? 0 : 50) + (held(item.date)?.length ?? 0);

const keysOf = (item: AnnotatedItem): string[] =>
  [held(item.known), held(item.key)].filter((key): key is string => key !== null);

/** "2005" agrees with "2005-04-12", "36" with "36-III". */
const agree = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);

const fuller = (a: string | null, b: string | null): string | null => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);
