import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span, within } from '../../core/span.ts';
import { type Citation, citations } from '../../layers/citations.ts';
import { entities } from '../../layers/entities.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { mentions } from '../../layers/mentions.ts';
import { type Reference, references } from '../../layers/references.ts';
import { tokenSpan } from '../../matching/tokens.ts';
import { fold } from '../../resources/fold.ts';

/** A place where a scholar is named: in a citation, or by the surname alone. */
export interface NamedScholar extends Span {
  /** "Samplov 2007". */
  readonly proposer: string;
  /** The citation that says who it is. */
  readonly citation: string | null;
}

/** "Samplov (2007", "Fictov and Mockova 2015": read where no citation stage has run; no "Growth (1989–1994". */
const NARRATIVE =
  /(\p{Lu}[\p{L}’'-]+(?:(?: and | & | и )\p{Lu}[\p{L}’'-]+){0,3}(?: et al\.)?)(?: \(|,? )((?:1[89]|20)\d\d[a-z]?)(?!\d|\s?[–-]\s?\d)/gu;

/** What may stand between a subject and its verb: a bracket, an insertion between commas, an adverb. */
const SUBJECT_GAP = /^(?:\s?[([][^()[\]]{0,60}[)\]])?(?:,[^,;.]{1,40},)?\s(?:\p{Ll}{1,14}\s)?$/u;

/** Instruments that are carried out over years; a law is in force, and is divided into parts. */
const PROGRAMMES: ReadonlySet<string> = new Set(['program', 'concept']);

/** The scholars that a document cites, and where it names them. */
export class Proposers {
  private readonly document: Document;
  private readonly cited: readonly NamedScholar[];
  /** By surname, in reading order. */
  private readonly bySurname = new Map<string, NamedScholar[]>();
  /** The tokens that are surnames of cited scholars, with a capital: found once, asked for every sentence. */
  private readonly surnames: readonly Surname[];
  private readonly programmes: readonly Span[];
  private readonly author: string;
  private known: readonly NamedPerson[] | undefined;

  constructor(document: Document) {
    this.document = document;
    const byKey = new Map(document.layer(references).map((entry) => [entry.value.key, entry.value]));
    const layer = document.layer(citations);
    this.cited = layer.length > 0 ? layer.flatMap((item) => fromCitation(document, item, byKey)) : narrative(document);
    for (const scholar of this.cited)
      for (const surname of surnamesOf(scholar.proposer)) {
        const there = this.bySurname.get(surname);
        if (there === undefined) this.bySurname.set(surname, [scholar]);
        else there.push(scholar);
      }
    this.surnames = this.findSurnames();
    this.programmes = document.layer(legalCitations).filter(({ value }) => PROGRAMMES.has(value.kind) && !value.coref);
    const { authors, year } = document.metadata;
    const families = authors.map(familyOf).join(', ');
    this.author = [families === '' ? 'author' : families, year ?? ''].join(' ').trim();
  }

  /** The document's own author as proposer: "Example 2016". */
  own(): string {
    return this.author;
  }

  /** Everyone named within a region, in order: citations, and surnames of scholars cited elsewhere. */
  within(region: Span): NamedScholar[] {
    const named = within(this.cited, region);
    for (const { start, end, known } of within(this.surnames, region)) {
      if (named.some((scholar) => scholar.start <= start && end <= scholar.end)) continue;
      const nearest = known[Math.max(0, firstEndingAfter(known, region.end) - 1)];
      if (nearest !== undefined) named.push({ ...nearest, start, end });
    }
    return named.sort((a, b) => a.start - b.start);
  }

  /** The programme, strategy or concept that a region names, the last of several: it may have stages of its own. */
  programme(region: Span): string | null {
    const named = within(this.programmes, region).at(-1);
    return named === undefined ? null : this.document.text.slice(named.start, named.end);
  }

  /** The person whose name is the subject of what begins at the end of a region: "Mockova, by contrast, distinguishes …". */
  person(region: Span): string | null {
    const named = within(this.persons, region).at(-1);
    if (named === undefined || !SUBJECT_GAP.test(this.document.text.slice(named.end, region.end))) return null;
    return named.family === '' ? null : named.family;
  }

  /** Persons whom the text names, cited or not; none where the names have not been read. Few documents ask for them. */
  private get persons(): readonly NamedPerson[] {
    if (this.known !== undefined) return this.known;
    const names = new Map(this.document.layer(entities).map(({ id, value }) => [id, value.name]));
    this.known = this.document
      .layer(mentions)
      .filter(({ value }) => value.type === 'PERSON')
      .map(({ start, end, value }) => ({ start, end, family: familyOf(names.get(value.entity) ?? '') }));
    return this.known;
  }

  private findSurnames(): Surname[] {
    const { tokens, text } = this.document;
    const isSurname = new Uint8Array(tokens.words.length);
    for (const surname of this.bySurname.keys()) {
      const word = tokens.indexOf.get(surname);
      if (word !== undefined) isSurname[word] = 1;
    }
    const found: Surname[] = [];
    if (this.bySurname.size === 0) return found;
    for (let i = 0; i < tokens.count; i++) {
      const word = tokens.word[i] ?? 0;
      if (isSurname[word] === 0) continue;
      const known = this.bySurname.get(tokens.words[word] ?? '') ?? [];
      const span = tokenSpan(tokens, i);
      if (/^\p{Lu}/u.test(text.slice(span.start, span.end))) found.push({ ...span, known });
    }
    return found;
  }
}

interface NamedPerson extends Span {
  readonly family: string;
}

interface Surname extends Span {
  /** The scholars of that surname, in reading order. */
  readonly known: readonly NamedScholar[];
}

function fromCitation(
  document: Document,
  item: Annotation<Citation>,
  byKey: ReadonlyMap<string, Reference>,
): NamedScholar[] {
  const target = byKey.get(item.value.targets[0] ?? '');
  const proposer =
    target === undefined
      ? printed(document.text.slice(item.start, item.end))
      : nameOf(target, item.value.targets[0] ?? '');
  return proposer === null ? [] : [{ start: item.start, end: item.end, proposer, citation: item.id }];
}

function nameOf({ authors, year }: Reference, key: string): string {
  const families = authors.map((author) => ('family' in author ? author.family : author.literal));
  const letter = /\d{4}([a-z])$/u.exec(key)?.[1] ?? '';
  return `${families.join(', ')} ${year ?? ''}${letter}`.trim();
}

/** "Samplov (2007)" and "Samplov 2007, 46" as "Samplov 2007"; `null` for "2003, 23" and "26-7". */
function printed(citation: string): string | null {
  const match = /^([^\d(]{2,80}?),? ?\(?((?:1[89]|20)\d\d[a-z]?)/u.exec(citation);
  return match === null ? null : `${(match[1] ?? '').trim()} ${match[2] ?? ''}`;
}

function narrative(document: Document): NamedScholar[] {
  const body = document.text.slice(0, document.blocks.find((block) => block.kind === 'reference')?.start);
  return Array.from(body.matchAll(NARRATIVE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    proposer: `${match[1] ?? ''} ${match[2] ?? ''}`,
    citation: null,
  }));
}

const surnamesOf = (proposer: string): string[] =>
  proposer
    .replace(/ \S*\d\S*$/u, '')
    .split(/, | and | & | и /u)
    .map((name) => fold(name.trim()))
    .filter((name) => name !== '' && !name.includes(' '));

/** "Anna Sample" → Sample; "Sample, Anna" → Sample; "Примеров А. П." → Примеров. */
function familyOf(author: string): string {
  const name = author.trim();
  const comma = name.indexOf(',');
  if (comma > 0) return name.slice(0, comma);
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? name;
  return /\.$/u.test(last) ? (words[0] ?? name) : last;
}
