import type { ResourceStore } from '../../resources/store.ts';
import type { Placement } from '../grouping/groups.ts';
import type { SchemeRegister } from '../grouping/schemes.ts';
import type { Vocabulary } from '../read/words.ts';

/** A codebook as far as it is known beside the annotated documents. */
export interface KnownCodebook {
  readonly name: string;
  readonly title: string;
  /** ISO 639-3 codes of the languages in which it has terms. */
  readonly languages: readonly string[];
  readonly codes: readonly { readonly code: string; readonly definition: string }[];
}

/** What every part of a comparison is made from. */
export interface Comparing {
  readonly placement: Placement;
  readonly register: SchemeRegister;
  readonly vocabulary: Vocabulary;
  readonly store: ResourceStore;
  readonly codebooks: readonly KnownCodebook[];
}
