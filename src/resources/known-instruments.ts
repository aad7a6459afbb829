import { cellList } from './lexicon.ts';
import type { ResourceStore } from './store.ts';

/** An entry of the registers of well-known instruments that come with the program (`jurisdictions/<code>/instruments.tsv`). */
export interface KnownInstrument {
  /** What `known` of an instrument names: `jurisdictions/KZ/instruments:On Mass Media`. */
  readonly id: string;
  readonly jurisdiction: string;
  readonly kind: string;
  /** The title that the entry stands under. */
  readonly form: string;
  readonly eng: string | null;
  readonly rus: string | null;
  readonly aliases: readonly string[];
  /** ISO 8601, as precise as it is known. */
  readonly date: string | null;
  readonly number: string | null;
  /** The year in which it was replaced or lost force. */
  readonly replaced: number | null;
}

const held = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);

export const knownInstruments = (store: ResourceStore): KnownInstrument[] =>
  store.lexicons('instruments').flatMap((lexicon) =>
    lexicon.entries.map(({ id, form, cells }) => {
      const status = /\b\d{4}\b/u.exec(cells.status ?? '')?.[0];
      return {
        id,
        jurisdiction: lexicon.id.split('/')[1] ?? 'INT',
        kind: cells.kind ?? '',
        form,
        eng: held(cells.eng),
        rus: held(cells.rus),
        aliases: cellList(cells.aliases),
        date: held(cells.date),
        number: held(cells.number),
        replaced: status === undefined ? null : Number(status),
      };
    }),
  );
