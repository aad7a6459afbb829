import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';
import { references } from '../../layers/references.ts';
import { differsByOne } from '../../matching/edit-distance.ts';
import { fold } from '../../resources/fold.ts';
import type { Candidate } from './candidate.ts';
import type { CapitalRun } from './capitals.ts';
import type { NameWords, Title } from './words.ts';

/** The authors that a document knows: of its bibliography and of itself. */
export interface KnownAuthors {
  /** Folded family name → canonical full name. */
  readonly byFamily: ReadonlyMap<string, string>;
  readonly institutions: ReadonlySet<string>;
  /** What {@link familyName} has answered in this document. */
  readonly memory: Map<string, string | null>;
}

export function knownAuthors(document: Document): KnownAuthors {
  const byFamily = new Map<string, string>();
  const institutions = new Set<string>();
  for (const { value } of document.layer(references))
    for (const author of value.authors)
      if ('family' in author) {
        const key = fold(author.family);
        if (!byFamily.has(key)) byFamily.set(key, [author.given, author.family].filter(Boolean).join(' '));
      } else institutions.add(fold(author.literal));
  for (const author of document.metadata.authors) {
    const family = author.split(' ').at(-1) ?? author;
    byFamily.set(fold(family), author);
  }
  return { byFamily, institutions, memory: new Map() };
}

const CITED = /\p{Lu}[\p{L}\p{M}’'-]+/gu;

/** Authors named in citations; institutions among them are left to the gazetteer. */
export function citedAuthors(
  document: Document,
  known: KnownAuthors,
  isOrganisation: (name: string) => boolean,
): Candidate[] {
  return document.layer(citations).flatMap((citation) => {
    const text = document.text.slice(citation.start, citation.end);
    return Array.from(text.matchAll(CITED)).flatMap((match): Candidate[] => {
      const name = match[0].replace(/['’]s$/u, '');
      if (name.length < 3 && !known.byFamily.has(fold(name))) return [];
      const institution = known.institutions.has(fold(name)) || isOrganisation(name) || /^\p{Lu}{3,}$/u.test(name);
      const start = citation.start + match.index;
      return [
        {
          start,
          end: start + name.length,
          type: institution ? 'ORG' : 'PERSON',
          subtype: null,
          name: institution ? null : familyName(name, known),
          role: 'cited-author',
          rule: 'name.cited-author',
          weight: 0.97,
          evidence: [{ kind: 'citation', annotation: citation.id, quote: text }],
        },
      ];
    });
  });
}

/** The full name of an author of the bibliography, whose family name may be misread by a letter ("Kazantsey"). */
function familyName(name: string, known: KnownAuthors): string | null {
  const folded = fold(name);
  const remembered = known.memory.get(folded);
  if (remembered !== undefined) return remembered;
  let found = known.byFamily.get(folded) ?? null;
  if (found === null && folded.length >= 6)
    for (const [family, full] of known.byFamily)
      if (differsByOne(family, folded)) {
        found = full;
        break;
      }
  known.memory.set(folded, found);
  return found;
}

/** Persons in a run of capitals: known authors, titles before names, given names, surnames by their ending. */
export function personsIn(document: Document, run: CapitalRun, known: KnownAuthors, words: NameWords): Candidate[] {
  const capitals = run.words;
  const found: Candidate[] = [];
  const title = titleOf(document, run, words);
  const behind = capitals.slice(title?.length ?? 0);
  const small = behind.findIndex((word) => !word.isCapital);
  const names = small === -1 ? behind : behind.slice(0, small);
  const firstName = names[0];
  if (title !== undefined && firstName !== undefined && names.length <= 4) {
    // "President of Civil Alliance" is an office of an organisation: a connector follows, no name.
    const following = capitals[title.length];
    if (following?.isCapital === true && names.every((name) => isNameShape(name.text)))
      found.push(
        person(
          firstName,
          names.at(-1) ?? firstName,
          { title: title.form, role: title.role, rule: 'name.title', weight: 0.85, known },
          document,
        ),
      );
  }
  for (let i = 0; i < capitals.length; i++) {
    const word = capitals[i];
    if (word === undefined || !word.isCapital) continue;
    const family = familyName(word.text, known);
    const previous = capitals[i - 1];
    const withGiven =
      previous?.isCapital === true && (words.isGivenName(previous.text) || /^\p{Lu}\.$/u.test(previous.text));
    if (family !== null) {
      found.push(
        person(
          withGiven && previous !== undefined ? previous : word,
          word,
          { name: family, role: 'scholar', rule: 'name.known-author', weight: 0.85, known },
          document,
        ),
      );
      continue;
    }
    if (!words.isGivenName(word.text)) continue;
    const next = capitals[i + 1];
    if (next === undefined || !next.isCapital || !isNameShape(next.text) || words.headSubtype(next.text) !== undefined)
      continue;
    if (words.isAmbiguousGivenName(word.text) && !words.hasSurnameEnding(next.text)) continue;
    if (words.isOrdinary(next.text)) continue;
    const after = capitals[i + 2];
    const last =
      after?.isCapital === true && isNameShape(after.text) && words.hasSurnameEnding(after.text) ? after : next;
    found.push(person(word, last, { rule: 'name.given-name', weight: 0.8, known }, document));
  }
  return found;
}

const isNameShape = (word: string): boolean => /^\p{Lu}(?:\.|[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?)$/u.test(word);

function person(
  from: Span,
  to: Span,
  {
    known,
    ...facts
  }: { name?: string; title?: string; role?: string; rule: string; weight: number; known: KnownAuthors },
  document: Document,
): Candidate {
  const text = document.text.slice(from.start, to.end);
  return {
    start: from.start,
    end: to.end,
    type: 'PERSON',
    subtype: null,
    name: facts.name ?? familyName(text.split(' ').at(-1) ?? '', known),
    ...(facts.title === undefined ? {} : { title: facts.title }),
    ...(facts.role === undefined ? {} : { role: facts.role }),
    rule: facts.rule,
    weight: facts.weight,
    evidence: [{ kind: facts.rule.replace('name.', ''), quote: facts.title ?? text }],
  };
}

/** A title at the head of a run, or right before it in small letters ("president X Y"). */
function titleOf(
  document: Document,
  run: CapitalRun,
  words: NameWords,
): (Title & { readonly length: number }) | undefined {
  const heading = words.titleAtStart(document.text.slice(run.start, run.end));
  if (heading !== undefined) return { ...heading, length: heading.form.split(' ').length };
  const before = words.titleAtEnd(document.text.slice(Math.max(0, run.start - 40), run.start).trimEnd());
  return before === undefined ? undefined : { ...before, length: 0 };
}
