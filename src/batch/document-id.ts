/** Names in the output folder that are not documents, and names that Windows keeps for devices. */
const RESERVED = /^(?:tables|schema|run\.json|datapackage\.json|readme\.md|con|prn|aux|nul|com\d|lpt\d)$/iu;

/** Separators of paths, what file systems or shells forbid in names, and control characters. */
const UNSAFE = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

const LONGEST = 120;

/** What an id must be, for messages. */
export const ID_RULE =
  'letters, digits, spaces, ".", "_" and "-", at most 120 characters; no "/", no full stop at either end, not "tables" or "schema"';

/** An id names a folder of the output: nothing that leaves it, hides it or clashes with what else is written there. */
export const isSafeId = (id: string): boolean => safeId(id) === id;

/** The nearest safe id to a file or folder name; `document` where nothing is left of it. */
export function safeId(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .replace(/^[\s.]+/u, '')
    .slice(0, LONGEST)
    .replace(/[\s.\uD800-\uDBFF]+$/u, '');
  if (plain === '') return 'document';
  return RESERVED.test(plain) ? `${plain}-document` : plain;
}

/** Ids with equal keys would share a folder where upper and lower case are not told apart. */
export const idKey = (id: string): string => id.normalize('NFC').toLowerCase();

/** Code-unit order: the same whatever the locale. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
