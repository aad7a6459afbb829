import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import { type Citation, citations } from '../../layers/citations.ts';
import { entities } from '../../layers/entities.ts';
import { instruments } from '../../layers/instruments.ts';
import { type LegalCitation, legalCitations } from '../../layers/legal-citations.ts';
import { type Reference, references } from '../../layers/references.ts';
import { type Sentence, sentences } from '../../layers/sentences.ts';
import { isCapitalAt, isLetterAt } from '../../matching/character-class.ts';
import { foldPhrase } from '../../resources/fold.ts';
import { SaidBy, type SayingVerbs } from './said-by.ts';

/** Whose words a quotation is, and how that is known. */
export interface Attribution {
  readonly speaker: string | null;
  readonly citation: string | null;
  readonly rule: 'supporting-citation' | 'document-named' | 'author-named' | 'said-by' | 'carried-on' | 'none';
}

const NONE: Attribution = { speaker: null, citation: null, rule: 'none' };

/** Between a quotation and the bracket that supports it stand at most closing signs and a space or two. */
const NEAR = 4;

/** A bracket in the same sentence that names a source which is no work. */
const OTHER_SOURCE = /^[^.!?()\n]{0,80}[.!?]?\s?\(\p{Lu}\p{L}+ (?:№ ?)?\d{1,3}\)/u;

/** The name, or two, before the year of a citation. */
const PRINTED_NAME = /^\p{Lu}[\p{L}’'-]+(?:\s(?:and|&|и|und|et)\s\p{Lu}[\p{L}’'-]+)?(?=,?\s\d{4})/u;

/** How far before a quotation its speaker is named; "sentences" without an end are no sentences. */
const NAME_REACH = 600;

const isNameSign = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 0x27 || unit === 0x2d || unit === 0x2019 || isLetterAt(text, at);
};

/** Finds the speakers of a document's quotations; asked for them in reading order, it carries a speaker on. */
export class Speakers {
  private readonly citations: readonly Annotation<Citation>[];
  private citationsById: ReadonlyMap<string, Annotation<Citation>> | undefined;
  private readonly sentences: readonly Annotation<Sentence>[];
  private readonly legal: readonly Annotation<LegalCitation>[];
  /** Mentions of laws and of their provisions. */
  private readonly provisions: readonly Annotation<LegalCitation>[];
  private readonly works: ReadonlyMap<string, Reference>;
  private readonly families = new Set<string>();
  private readonly titles: ReadonlyMap<string, string>;
  private readonly text: string;
  private last: { readonly block: Span; readonly attribution: Attribution; readonly document: boolean } | undefined;

  private readonly saidBy: SaidBy;

  constructor(document: Document, verbs: SayingVerbs) {
    this.saidBy = new SaidBy(document, verbs);
    this.text = document.text;
    this.citations = document.layer(citations);
    this.sentences = document.layer(sentences);
    this.provisions = document.layer(legalCitations);
    this.legal = this.provisions.filter((mention) => mention.value.provision === null || mention.value.title !== null);
    this.works = new Map(document.layer(references).map((work) => [work.value.key, work.value]));
    for (const work of this.works.values())
      for (const author of work.authors) if ('family' in author) this.families.add(author.family);
    this.titles = documentNames(document, this.legal);
  }

  attribute(quotation: Span, block: Span): Attribution {
    const sentence = this.sentenceOf(quotation) ?? block;
    const supporting = this.supporting(quotation, sentence);
    const found =
      this.byDocument(quotation, sentence, supporting) ??
      this.byDocumentBefore(block, supporting) ??
      this.byCitation(supporting) ??
      this.byName(quotation, sentence) ??
      this.bySaying(quotation, sentence) ??
      this.carriedOn(quotation, block, supporting);
    if (found.speaker !== null) {
      const goesOn = found.rule === 'carried-on' && this.last?.document === true;
      this.last = { block, attribution: found, document: found.rule === 'document-named' || goesOn };
    }
    return found;
  }

  /** The first citation behind the quotation in its sentence; right behind it, even where the sentence seems to end. */
  private supporting(quotation: Span, sentence: Span): Annotation<Citation> | null {
    const next = this.citations[firstEndingAfter(this.citations, quotation.end)];
    if (next === undefined) return null;
    return next.start < sentence.end || next.start - quotation.end <= NEAR ? next : null;
  }

  /** "In the Concept, civil society is described as «…»": the document speaks, whoever is cited for it. */
  private byDocument(quotation: Span, sentence: Span, supporting: Annotation<Citation> | null): Attribution | null {
    const from = firstEndingAfter(this.legal, sentence.start);
    const mention = this.legal[from];
    if (mention === undefined || mention.start >= quotation.start || mention.value.instrument === null) return null;
    // Only where the sentence is about what the document says: it stands in its first words.
    if (this.text.slice(sentence.start, mention.start).split(/\s+/u).length > 6) return null;
    // "The Law … was short, yet, as Brook notes, «…» (Brook 2015)": she says it.
    if (supporting !== null && this.byName(quotation, mention) !== null) return null;
    const title = this.titles.get(mention.value.instrument);
    return title === undefined ? null : { speaker: title, citation: supporting?.id ?? null, rule: 'document-named' };
  }

  /** "The term also refers to «…» (same source)": the document of the quotation before goes on through the same work. */
  private byDocumentBefore(block: Span, supporting: Annotation<Citation> | null): Attribution | null {
    const last = this.last;
    if (supporting === null || last === undefined || last.block !== block || !last.document) return null;
    this.citationsById ??= new Map(this.citations.map((citation) => [citation.id, citation]));
    const before = this.citationsById.get(last.attribution.citation ?? '')?.value.targets[0];
    if (before === undefined || before !== supporting.value.targets[0]) return null;
    return { speaker: last.attribution.speaker, citation: supporting.id, rule: 'carried-on' };
  }

  /**
   * The document that speaks in a passage up to `position`: the last one that a sentence of the block starts with
   * ("According to the Concept, …", "The document clarifies …"); `null` where none does.
   */
  documentSpeaking(block: Span, position: number): string | null {
    let title: string | null = null;
    for (let i = firstEndingAfter(this.legal, block.start); i < this.legal.length; i++) {
      const mention = this.legal[i];
      if (mention === undefined || mention.start >= position) break;
      const sentence = this.sentenceOf(mention);
      if (sentence === undefined || mention.value.instrument === null) continue;
      if (this.text.slice(sentence.start, mention.start).split(/\s+/u).length <= 6)
        title = this.titles.get(mention.value.instrument) ?? title;
    }
    return title;
  }

  /** The authors of the work that is cited last in a passage before `position`. */
  citedBefore(block: Span, position: number): Attribution | null {
    const index = firstEndingAfter(this.citations, position - 1);
    const citation = this.citations[(this.citations[index]?.start ?? position) < position ? index : index - 1];
    return citation === undefined || citation.start < block.start ? null : this.byCitation(citation);
  }

  private byCitation(supporting: Annotation<Citation> | null): Attribution | null {
    const work = this.works.get(supporting?.value.targets[0] ?? '');
    if (supporting === null) return null;
    if (work === undefined) return this.byPrintedName(supporting);
    // «…» (цит. по: Марат 2003): Marat is whom it is quoted through, not who said it.
    if (supporting.evidence?.some(({ kind }) => kind === 'quotes-passage') === true) return null;
    return { speaker: authorsOf(work), citation: supporting.id, rule: 'supporting-citation' };
  }

  /** "(Beier 1999, quoted in Marat 2003)", and the list has only Marat: the name that the citation prints. */
  private byPrintedName(supporting: Annotation<Citation>): Attribution | null {
    if (supporting.value.form !== 'parenthetical') return null;
    const printed = PRINTED_NAME.exec(this.text.slice(supporting.start, supporting.end))?.[0].trim();
    return printed === undefined ? null : { speaker: printed, citation: supporting.id, rule: 'supporting-citation' };
  }

  /** An author of the bibliography who is named before the quotation in its sentence. */
  private byName(quotation: Span, sentence: Span): Attribution | null {
    const from = Math.max(sentence.start, quotation.start - NAME_REACH);
    const family = this.families.size === 0 ? undefined : this.lastFamily(from, quotation.start);
    return family === undefined ? null : { speaker: family, citation: null, rule: 'author-named' };
  }

  /** Of the words with a capital in `[from, to)`, the last that is an author's. */
  private lastFamily(from: number, to: number): string | undefined {
    for (let end = to; end > from; end--) {
      let start = end;
      let capital = -1;
      while (start > from && isNameSign(this.text, start - 1)) {
        start--;
        if (isCapitalAt(this.text, start)) capital = start;
      }
      const name = capital < 0 || end - capital < 2 ? '' : this.text.slice(capital, end).replace(/['’]s$/u, '');
      if (name !== '' && this.families.has(name)) return name;
      end = start;
    }
    return undefined;
  }

  private bySaying(quotation: Span, sentence: Span): Attribution | null {
    const speaker = this.saidBy.of(quotation, sentence);
    return speaker === null ? null : { speaker, citation: null, rule: 'said-by' };
  }

  /** Who a block quotation is introduced by: "As Marat puts it:" ends the block before it. */
  introducing(before: Span): Attribution {
    const sentence = this.sentenceOf({ start: before.end - 1, end: before.end }) ?? before;
    const end = { start: before.end, end: before.end };
    if (!this.text.slice(sentence.start, before.end).trimEnd().endsWith(':')) return NONE;
    return this.byName(end, sentence) ?? this.bySaying(end, sentence) ?? NONE;
  }

  /** The speaker of the quotation before, in the same paragraph, where nothing else is said. */
  private carriedOn(quotation: Span, block: Span, supporting: Annotation<Citation> | null): Attribution {
    if (supporting !== null) return { ...NONE, citation: supporting.id };
    if (this.hasOtherSource(quotation)) return NONE;
    if (this.last === undefined || this.last.block !== block) return NONE;
    return { speaker: this.last.attribution.speaker, citation: null, rule: 'carried-on' };
  }

  /** "… a name” (Interview 14)", but not "… a name” (Article 14)". */
  private hasOtherSource({ end }: Span): boolean {
    const behind = this.text.slice(end, end + 120);
    const bracket = behind.includes('(') ? OTHER_SOURCE.exec(behind) : null;
    const provision = this.provisions[firstEndingAfter(this.provisions, end)];
    return bracket !== null && (provision === undefined || provision.start >= end + bracket[0].length);
  }

  private sentenceOf(span: Span): Span | undefined {
    const sentence = this.sentences[firstEndingAfter(this.sentences, span.start)];
    return sentence !== undefined && sentence.start <= span.start ? sentence : undefined;
  }
}

/**
 * What to call each instrument as a speaker: the shortest title under which the document mentions it, and its year;
 * `titles` of the register are the longest.
 */
function documentNames(document: Document, legal: readonly Annotation<LegalCitation>[]): ReadonlyMap<string, string> {
  const shortest = new Map<string, string>();
  for (const { value } of legal) {
    if (value.coref || value.title === null || value.instrument === null) continue;
    const known = shortest.get(value.instrument);
    if (known === undefined || value.title.length < known.length) shortest.set(value.instrument, value.title);
  }
  return new Map(
    document.layer(instruments).flatMap(({ id, value }) => {
      const title = shortest.get(id) ?? value.titles.eng ?? value.titles.rus ?? '';
      const year = value.date?.slice(0, 4) ?? '';
      return title === '' ? [] : [[id, title.includes(year) ? title : `${title} ${year}`] as const];
    }),
  );
}

/** "Howard", "Mockova, Testarova", "USAID": the authors as a citation would name them. */
const authorsOf = (work: Reference): string | null =>
  work.authors.length === 0
    ? null
    : work.authors.map((author) => ('family' in author ? author.family : author.literal)).join(', ');

/** The register's entry of a speaker, by any of its names. */
export function entityFinder(document: Document): (speaker: string | null) => string | null {
  let byName: ReadonlyMap<string, string> | undefined;
  return (speaker) => {
    if (speaker === null) return null;
    byName ??= entitiesByName(document);
    return byName.get(foldPhrase(speaker)) ?? null;
  };
}

function entitiesByName(document: Document): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const { id, value } of document.layer(entities)) {
    note(byName, value.name, id);
    for (const alias of value.aliases) note(byName, alias, id);
  }
  return byName;
}

function note(byName: Map<string, string>, name: string, id: string): void {
  const folded = foldPhrase(name);
  if (!byName.has(folded)) byName.set(folded, id);
}
