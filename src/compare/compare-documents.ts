import { MisuseError } from '../core/diagnostic.ts';
import type { AnnotatedDocument } from '../layers/annotated.ts';
import { ResourceStore } from '../resources/store.ts';
import { COMPARISON_SCHEMA, type Comparison } from './comparison.ts';
import { checkAsked } from './grouping/chosen-scheme.ts';
import { place } from './grouping/groups.ts';
import { registerSchemes } from './grouping/schemes.ts';
import type { Grouping, Note } from './model/documents.ts';
import { sortedBy } from './order.ts';
import { actorsOf } from './parts/actors.ts';
import { amountsOf } from './parts/amounts.ts';
import { associationsOf } from './parts/associations.ts';
import { codingOf } from './parts/coded.ts';
import { Columns } from './parts/columns.ts';
import type { Comparing, KnownCodebook } from './parts/comparing.ts';
import { documentsPart, groupsPart } from './parts/documents.ts';
import { gridOf } from './parts/grid.ts';
import { keynessOf } from './parts/keyness.ts';
import { lawsOf } from './parts/laws.ts';
import { METHODS } from './parts/methods.ts';
import { notesOf } from './parts/notes.ts';
import { periodisationsOf } from './parts/periodisations.ts';
import { similarityOf } from './parts/similarity.ts';
import { voicesOf } from './parts/voices.ts';
import { Absence } from './read/absence.ts';
import { type DocumentFacts, factsOf, type Reader } from './read/facts.ts';
import { prepareTableAmounts } from './read/table-amounts.ts';
import { Vocabulary } from './read/words.ts';

export interface CompareOptions {
  /** What the groups are; `country` unless told. */
  readonly by?: Grouping;
  /** The periodisation whose phases are the columns, by its id or proposer; else the most used of each group. */
  readonly scheme?: string | null;
  /** Codebooks with all their codes; of others only the codes that occur are listed. */
  readonly codebooks?: readonly KnownCodebook[];
  /** Of glossator, to be written into the comparison. */
  readonly version?: string;
  /** What went wrong before: files that were left out. */
  readonly notes?: readonly Note[];
}

/** Reads annotated documents one by one and keeps of each what the comparison needs; their texts are let go. */
export class Comparer {
  private readonly store: ResourceStore;
  private readonly reader: Reader;
  private readonly documents = new Map<string, DocumentFacts>();

  constructor(store: ResourceStore = new ResourceStore()) {
    this.store = store;
    this.reader = {
      vocabulary: new Vocabulary(store),
      absence: new Absence(store),
      tableAmounts: prepareTableAmounts(store),
    };
  }

  get count(): number {
    return this.documents.size;
  }

  has(id: string): boolean {
    return this.documents.has(id);
  }

  /** @throws MisuseError where a document of this id was added before: its annotations could not be told apart */
  add(annotated: AnnotatedDocument): void {
    const { id } = annotated.document;
    if (this.documents.has(id))
      throw new MisuseError([
        {
          file: annotated.document.source.file,
          message: 'two documents have this id',
          found: id,
          allowed: 'ids that differ',
        },
      ]);
    this.documents.set(id, factsOf(annotated, this.reader));
  }

  /** @throws MisuseError where there is no document, or none has the periodisation asked for */
  compare(options: CompareOptions = {}): Comparison {
    const { by = 'country', scheme = null, codebooks = [], version = '', notes = [] } = options;
    const facts = sortedBy(this.documents.values(), ({ document }) => document.id);
    if (facts.length === 0)
      throw new MisuseError([{ file: 'compare', message: 'there is no document to compare', allowed: 'at least one' }]);
    const register = registerSchemes(facts);
    checkAsked(register, scheme);
    const placement = place(facts, by, register, scheme, this.store);
    const comparing: Comparing = {
      placement,
      register,
      vocabulary: this.reader.vocabulary,
      store: this.store,
      codebooks,
    };
    const coding = codingOf(comparing);
    const columns = new Columns(placement);
    const documents = documentsPart(comparing, coding);
    return {
      schema: COMPARISON_SCHEMA,
      producer: { version },
      by,
      scheme,
      documents,
      groups: groupsPart(comparing),
      notes: [...notes, ...notesOf(comparing, documents, by, scheme)],
      methods: [...METHODS],
      periodisations: periodisationsOf(comparing),
      grid: gridOf(comparing, coding, columns),
      associations: associationsOf(comparing, coding),
      laws: lawsOf(comparing),
      actors: actorsOf(comparing),
      voices: voicesOf(comparing, columns),
      keyness: keynessOf(comparing),
      similarity: similarityOf(comparing),
      amounts: amountsOf(comparing),
    };
  }
}

/**
 * Sets annotated documents side by side. The order in which they come does not matter.
 * @throws MisuseError where there is none, two have one id, or none has the periodisation asked for
 */
export function compareDocuments(documents: Iterable<AnnotatedDocument>, options: CompareOptions = {}): Comparison {
  const comparer = new Comparer();
  for (const document of documents) comparer.add(document);
  return comparer.compare(options);
}
