import type { EntityType } from '../../layers/mentions.ts';
import { remembered } from '../../matching/remembered.ts';
import type { NameEntry } from './candidate.ts';
import { surnameStem } from './later-references.ts';
import type { Lexica } from './lexica.ts';
import { familyKey, soundKey } from './sound.ts';

/**
 * Identifies an entity across the documents of a corpus, their languages and scripts. A country has its ISO code, what
 * a gazetteer knows its canonical name there, a person the sound of the surname and of the first letter of the given name
 * («Н. А. Назарбаев», "Nursultan Nazarbayev"), anything else its name. Persons known by their surname alone have the
 * surname alone: who of several is meant is not guessed.
 */
export function linkOf(
  type: EntityType,
  name: string,
  entry: NameEntry | undefined,
  person: { readonly family: string; readonly given: string | null } | undefined,
  lexica: Lexica,
): string {
  if (entry?.type === 'PLACE' && entry.subtype === 'country' && entry.country !== null && !entry.former)
    return `iso3166:${entry.country}`;
  if (person === undefined) return `${type.toLowerCase()}:${slug(entry?.name ?? name)}`;
  const family = slug(familyKey(surnameStem(person.family.toLowerCase(), lexica), lexica));
  const initial = givenSoundOf(person.given, lexica)?.slice(0, 1) ?? '';
  return initial === '' ? `person:${family}` : `person:${family}/${initial}`;
}

/** The first given name as it sounds: «Нурсултан Абишевич» and "Nursultan" are nursultan, "N. A." is n. */
export function givenSoundOf(given: string | null, lexica: Lexica): string | null {
  const sound = soundKey((given ?? '').trim().split(/[\s.]/u)[0] ?? '', lexica);
  return sound === '' ? null : sound;
}

const slug = remembered((name) =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, ''),
);
