import { z } from 'zod';
import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Block, Document } from '../../core/document.ts';
import { type Draft, draftsOf } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { type Reference, references } from '../../layers/references.ts';
import { defineStage } from '../stage.ts';
import { toCsl } from './csl.ts';
import type { EntryFields, Name } from './entry.ts';
import { KeyGiver } from './keys.ts';
import { NoteReferences } from './note-references.ts';
import { EntryReader } from './read-entry.ts';

/** Longer "entries" are paragraphs that ended up in the bibliography; only their start is read. */
const LONGEST_ENTRY = 20_000;

export const referencesStage = defineStage({
  name: 'references',
  summary:
    'Reads entries of bibliographies, of lists of internet resources and, where there is neither, full references in notes into fields, and gives each a key',
  requires: [],
  provides: [references],
  options: z.strictObject({}),
  prepare: (_options, { store }) => {
    const reader = new EntryReader(store);
    const notes = new NoteReferences(store, reader);
    return (document) => {
      const entries = document.blocks.filter(({ kind }) => kind === 'reference' || kind === 'resource');
      const keys = new KeyGiver();
      const drafts: Draft<Reference>[] = [];
      const diagnostics: DiagnosticDraft[] = [];
      let before: EntryFields | undefined;
      for (const entry of entries) {
        const fields = readFields(reader, document, entry, before);
        drafts.push(toDraft(entry, fields, keys.give(fields)));
        diagnostics.push(...troubles(entry, fields));
        before = fields;
      }
      if (entries.length === 0)
        for (const { fields, pinpoint, start, end } of notes.of(document)) {
          const kind = fields.lawReview === true ? 'law-review' : 'note';
          const draft = toDraft({ start, end, kind }, fields, keys.give(fields));
          const evidence = pinpoint === undefined ? [] : [{ kind: 'pinpoint', quote: pinpoint }];
          drafts.push({ ...draft, evidence: [...(draft.evidence ?? []), ...evidence] });
        }
      return { layers: [draftsOf(references, drafts)], diagnostics };
    };
  },
});

function readFields(
  reader: EntryReader,
  document: Document,
  entry: Block,
  before: EntryFields | undefined,
): EntryFields {
  const fields = reader.read(document.text.slice(entry.start, Math.min(entry.end, entry.start + LONGEST_ENTRY)));
  if (fields.sameAuthor && before !== undefined && fields.authors.length === 0) {
    if (before.authors.length > 0 || fields.editors.length === 0) fields.authors.push(...before.authors);
    if (before.authors.length === 0 && fields.editors.length === 0) fields.editors.push(...before.editors);
  }
  return fields;
}

/** Where an entry is printed: a list, a list of resources, or, in a document without either, a note. */
type Printed = Span & { readonly kind: Block['kind'] | 'note' | 'law-review' };

function toDraft(entry: Printed, fields: EntryFields, key: string): Draft<Reference> {
  const named = fields.authors.length > 0 ? fields.authors : fields.editors;
  return {
    start: entry.start,
    end: entry.end,
    rule: `references/${entry.kind === 'reference' ? 'entry' : entry.kind}`,
    ...(fields.modelled === true ? { evidence: [{ kind: 'piece-model', quote: 'languages/mul/piece-model' }] } : {}),
    confidence: entry.kind === 'note' ? 0.7 : entry.kind === 'law-review' ? 0.85 : confidenceOf(fields),
    value: {
      key,
      authors: named.map(toAuthor),
      year: fields.year ?? null,
      title: fields.title ?? null,
      url: fields.url ?? null,
      accessed: fields.accessed ?? null,
      csl: toCsl(key, fields),
    },
  };
}

const toAuthor = (name: Name): Reference['authors'][number] =>
  'literal' in name
    ? { literal: name.literal }
    : { family: name.family, ...(name.given === undefined ? {} : { given: name.given }) };

/** An entry with author, year and title was read as its kind is usually printed; every one that lacks tells of doubt. */
function confidenceOf(fields: EntryFields): number {
  if (fields.url !== undefined && fields.title === undefined && fields.authors.length === 0) return 1;
  const named = fields.authors.length + fields.editors.length > 0;
  const parts = [named, fields.year !== undefined || fields.status !== undefined, fields.title !== undefined];
  return [0.2, 0.4, 0.7, 0.95][parts.filter(Boolean).length] ?? 0.2;
}

function troubles(entry: Block, fields: EntryFields): DiagnosticDraft[] {
  const found: DiagnosticDraft[] = [];
  const span = { start: entry.start, end: entry.end };
  if (fields.urlBroken)
    found.push({
      code: 'references/broken-url',
      severity: 'info',
      message: `The address in this entry is broken by a space or glued to the date of access; it is read as ${fields.url}`,
      span,
    });
  if (entry.kind === 'reference' && fields.year === undefined && fields.status === undefined)
    found.push({ code: 'references/no-year', severity: 'info', message: 'No year was found in this entry', span });
  return found;
}
