import type { ResourceStore } from '../../resources/store.ts';

/** An entry of the register of well-known instruments that comes with the program. */
export interface KnownLaw {
  /** What `known` of an instrument names: `jurisdictions/KZ/instruments:On Mass Media`. */
  readonly entry: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly eng: string | null;
  readonly rus: string | null;
  readonly date: string | null;
  readonly number: string | null;
  /** The year in which it was replaced or lost force. */
  readonly replaced: number | null;
}

const held = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);

export const knownLaws = (store: ResourceStore): KnownLaw[] =>
  store.jurisdictions().flatMap((jurisdiction) =>
    (store.findLexicon(`jurisdictions/${jurisdiction}`, 'instruments')?.entries ?? []).map(({ id, form, cells }) => {
      const status = /\b\d{4}\b/u.exec(cells.status ?? '')?.[0];
      return {
        entry: id,
        jurisdiction,
        kind: cells.kind ?? '',
        eng: held(cells.eng) ?? form,
        rus: held(cells.rus),
        date: held(cells.date),
        number: held(cells.number),
        replaced: status === undefined ? null : Number(status),
      };
    }),
  );
