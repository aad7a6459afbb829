import type { Metadata } from '../core/document.ts';

/** What is given about a document from outside: a `meta.yaml` beside it, `--meta` of a call. */
export type GivenMetadata = { readonly id: string } & Partial<Omit<Metadata, 'id'>>;

/** What format, structure and gazetteers find out about a document from the document itself. */
export type FoundMetadata = Partial<Omit<Metadata, 'id'>>;

/** What was given stands; what was not is taken from what was found; the rest is unknown. */
export function settleMetadata(given: GivenMetadata, found: FoundMetadata): Metadata {
  return {
    id: given.id,
    title: given.title ?? found.title ?? null,
    authors: given.authors ?? found.authors ?? [],
    year: given.year ?? yearOf(given.date) ?? found.year ?? yearOf(found.date) ?? null,
    date: given.date ?? found.date ?? null,
    language: given.language ?? found.language ?? null,
    genre: given.genre ?? found.genre ?? null,
    countries: given.countries ?? found.countries ?? [],
    rights: given.rights ?? found.rights ?? null,
  };
}

const yearOf = (date: string | null | undefined): number | undefined =>
  date === null || date === undefined ? undefined : Number(date.slice(0, 4)) || undefined;
