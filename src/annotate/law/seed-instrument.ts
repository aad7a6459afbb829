/** A well-known instrument as the register of its jurisdiction has it. */
export interface SeedInstrument {
  readonly id: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly eng: string | null;
  readonly rus: string | null;
  readonly date: string | null;
  readonly number: string | null;
  /** Words of each of its titles and aliases. */
  readonly names: readonly ReadonlySet<string>[];
  /** Names of one word in capitals: "ICCPR". */
  readonly acronyms: readonly string[];
  /** Aliases of two to four words: "Budapest Memorandum". */
  readonly shortNames: readonly string[];
  readonly period: string | null;
}
