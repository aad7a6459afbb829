import { alternation } from '../matching/alternation.ts';
import { fold } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';

/** The persons whom a line of the title page names, in order; empty where it names none. */
export interface ReadAuthors {
  (line: string): readonly string[];
  /** Whether a line names an institution: `Sample University, Streslau`. */
  namesInstitution(line: string): boolean;
  /** `VERA EXAMPLE` as `Vera Example` where the first word is a given name; `null` for other lines in capitals. */
  fromCapitals(line: string): string | null;
}

/** `Anna B. Example`, `Иванов И. И.`, `И.И. Иванов`, `Anna van Example`, `EXAMPLE, Anna` (without its comma). */
const personShape = (particles: Iterable<string>): RegExp =>
  new RegExp(
    String.raw`^\p{Lu}[\p{L}'’.-]*(?:\s*(?<=\.)\p{Lu}\.)*(?:\s+(?:${alternation(particles)}\s+)*\p{Lu}[\p{L}'’.-]*){1,3}$`,
    'u',
  );
const LONGEST_LINE = 300;

export function prepareAuthors(store: ResourceStore): ReadAuthors {
  const person = personShape(store.lexicons('name-particles').flatMap((lexicon) => lexicon.forms()));
  const institutions = new Set(
    store.lexicons('organisation-heads').flatMap((lexicon) => lexicon.forms().map((form) => fold(form))),
  );
  const givenNames = new Set(
    store.lexicons('given-names').flatMap((lexicon) => lexicon.forms().map((form) => fold(form))),
  );
  const kinds = new Set(
    store.lexicons('instrument-kinds').flatMap((lexicon) => lexicon.forms().map((form) => fold(form))),
  );
  const publications = store
    .lexicons('publication-kinds')
    .flatMap((lexicon) => lexicon.forms().map((form) => fold(form)));
  // "Briefing paper", "Policy Report No. 3, March 2022"
  const namesPublication = (line: string): boolean =>
    publications.some((kind) => fold(line).startsWith(kind) && !/^[\s\p{L}]*\p{L}{4}/u.test(line.slice(kind.length)));
  const issuers = store.lexicons('issuer-phrases').flatMap((lexicon) => lexicon.forms().map((form) => fold(form)));
  const namesIssuer = (line: string): boolean => issuers.some((phrase) => fold(line).startsWith(`${phrase} `));
  const isInstitution = (name: string): boolean => name.split(/\s+/u).some((word) => institutions.has(fold(word)));

  const read = (line: string): readonly string[] => {
    // Lines with a year are about the publication, lines all in capitals about anything.
    if (line.length > LONGEST_LINE || /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(line) || !/\p{Ll}|\./u.test(line)) return [];
    const names = line
      .replace(/\([^)]*\)/gu, ',')
      .replace(/<[^<>]{1,12}>|[¹²³⁴-⁹*†‡\d]+/gu, '')
      .split(/\s*(?:[,;&]|(?<=\s)(?:and|и|und|et|және|та)(?=\s))\s*/u)
      .map((name) => name.replace(/^(?:by|автор[ы]?:?|author[s]?:?)\s+/iu, '').trim())
      .filter((name) => name !== '');
    const persons: string[] = [];
    for (const name of names) {
      if (!person.test(name) || isInstitution(name)) break;
      persons.push(name);
    }
    return persons;
  };
  const namesKind = (line: string): boolean => {
    const words = line.split(/\s+/u);
    return words.length <= 4 && line === line.toUpperCase() && kinds.has(fold(words[0] ?? ''));
  };
  const namesInstitution = (line: string): boolean => {
    if (namesKind(line) || namesIssuer(line) || namesPublication(line)) return true;
    // A longer line with such a word is a title: "State and Society in …".
    const words = line.replaceAll(/[^\p{L}\s-]+/gu, ' ');
    return (line.match(/\p{L}{4,}/gu) ?? []).length < 6 && isInstitution(words);
  };
  const fromCapitals = (line: string): string | null => {
    const words = line.split(/\s+/u);
    if (words.length < 2 || words.length > 4 || /[^\p{Lu}\s.'’*†-]/u.test(line)) return null;
    if (!givenNames.has(fold(words[0] ?? '')) || isInstitution(line)) return null;
    return line.replaceAll(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
  };
  return Object.assign(read, { namesInstitution, fromCapitals });
}
