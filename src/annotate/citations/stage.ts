import { z } from 'zod';
import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Block, Document } from '../../core/document.ts';
import { type Draft, draftsOf } from '../../core/layer.ts';
import { overlaps } from '../../core/span.ts';
import { acronyms } from '../../layers/acronyms.ts';
import { type Citation, citations } from '../../layers/citations.ts';
import { footnotes } from '../../layers/footnotes.ts';
import { references } from '../../layers/references.ts';
import { InstrumentOpening } from '../../matching/instrument-opening.ts';
import { defineStage } from '../stage.ts';
import { Antecedent } from './antecedent.ts';
import { AuthorPhrases } from './author-phrase.ts';
import { BackReferenceReader } from './back-reference.ts';
import { Chains } from './chains.ts';
import { type Found, RULES } from './citation-draft.ts';
import { LocatorReader } from './locator.ts';
import { NameLikeness } from './name-likeness.ts';
import { citesByNumber, NumberedReader } from './numbered.ts';
import { PageOnlyReader } from './page-only.ts';
import type { Readers } from './readers.ts';
import { PassageScan } from './scan.ts';
import { AuthorShape } from './shape.ts';
import { ShortTitleReader } from './short-title.ts';
import { CitationWords } from './words.ts';
import { Works } from './works.ts';

export const citationsStage = defineStage({
  name: 'citations',
  summary: 'Finds in-text citations (author and year, page only, ibid., numbers) and resolves them to the bibliography',
  requires: [references, acronyms],
  provides: [citations],
  options: z.strictObject({}),
  prepare: (_options, { store }) => {
    const words = new CitationWords(store);
    const locators = new LocatorReader(words);
    const instruments = new InstrumentOpening(store);
    const phrases = new AuthorPhrases(words, new NameLikeness(store));
    const shape = new AuthorShape(words);
    const readers: Readers = {
      words,
      locators,
      phrases,
      shape,
      pageOnly: new PageOnlyReader(words, locators),
      backReferences: new BackReferenceReader({ words, phrases, shape, locators }, instruments),
    };
    const numbered = new NumberedReader(words);
    const shortTitles = new ShortTitleReader(words, locators);
    return (document) => {
      const works = new Works(document.layer(references), document.layer(acronyms));
      const antecedent = new Antecedent(markersOf(document));
      const chains = new Chains(document, words);
      const inNotes = referencesInNotes(document);
      for (const [note, own] of inNotes) for (const { value } of own) antecedent.foresee(note, value.targets);
      const byNumber = citesByNumber(document, works);
      const drafts: Draft<Citation>[] = [];
      for (const block of document.blocks) {
        if (!mayCite(block)) continue;
        antecedent.enter(block);
        const passage = document.text.slice(block.start, block.end);
        const titled = block.kind === 'footnote' ? shortTitles.read(passage, works) : [];
        const own = [...(inNotes.get(block) ?? [])];
        for (const item of titled) own.push(...apartFrom(own, toDraft(item, block)));
        own.sort((a, b) => a.start - b.start);
        const known = own.map(({ start, end, value }) => ({
          start: start - block.start,
          end: end - block.start,
          targets: value.targets,
        }));
        const found = [...new PassageScan(passage, block, works, antecedent, readers, known).run()];
        if (byNumber) found.push(...numbered.read(document.text, block, works));
        const cited = [...own, ...withoutRepeats(found).flatMap((item) => apartFrom(own, toDraft(item, block)))];
        if (block.kind === 'footnote' && cited.length === 0 && instruments.opens(passage)) antecedent.citeLaw();
        drafts.push(...chains.link(block, cited));
      }
      return { layers: [draftsOf(citations, drafts)], diagnostics: troubles(document, drafts, works) };
    };
  },
});

/** The number of each note, as "supra note 8" names it. */
function markersOf(document: Document): ReadonlyMap<Block, string> {
  const byStart = new Map(document.layer(footnotes).map(({ start, value }) => [start, String(value.marker)]));
  return new Map(
    document.blocks.flatMap((block) => {
      const marker = block.kind === 'footnote' ? byStart.get(block.start) : undefined;
      return marker === undefined ? [] : [[block, marker] as const];
    }),
  );
}

/** Of these the first page is a field, and the page cited stands in the evidence. */
const LAW_REVIEW = 'references/law-review';

/** Full references that stand in notes: each cites its work, and "ibid." in the next note means it. */
function referencesInNotes(document: Document): ReadonlyMap<Block, readonly Draft<Citation>[]> {
  const notes = document.blocks.filter(({ kind }) => kind === 'footnote');
  const found = new Map<Block, Draft<Citation>[]>();
  let at = 0;
  for (const { start, end, value, evidence, rule } of document.layer(references)) {
    while ((notes[at]?.end ?? end) < end) at++;
    const note = notes[at];
    if (note === undefined || note.start > start) continue;
    const page = value.csl.page;
    const pinpoint = evidence?.find(({ kind }) => kind === 'pinpoint')?.quote;
    const citation = {
      targets: [value.key],
      locator: pinpoint ?? (typeof page === 'string' && rule !== LAW_REVIEW ? page : null),
      form: 'parenthetical' as const,
    };
    const stop = document.text[end - 1] === '.' ? 1 : 0;
    const draft = { start, end: end - stop, value: citation, rule: RULES.note, confidence: 0.8 };
    found.set(note, [...(found.get(note) ?? []), draft]);
  }
  return found;
}

const apartFrom = (own: readonly Draft<Citation>[], draft: Draft<Citation>): Draft<Citation>[] =>
  own.some((reference) => overlaps(reference, draft)) ? [] : [draft];

const mayCite = ({ kind }: Block): boolean =>
  kind !== 'reference' && kind !== 'resource' && kind !== 'acronym' && kind !== 'heading';

const toDraft = (found: Found, block: Block): Draft<Citation> => ({
  ...found,
  start: block.start + found.start,
  end: block.start + found.end,
});

/** Two readings of the same words: the one with targets, then the earlier. */
function withoutRepeats(found: readonly Found[]): Found[] {
  const bySpan = new Map<string, Found>();
  for (const item of found) {
    const key = `${item.start}-${item.end}`;
    const before = bySpan.get(key);
    if (before === undefined || (before.value.targets.length === 0 && item.value.targets.length > 0))
      bySpan.set(key, item);
  }
  return [...bySpan.values()];
}

function troubles(document: Document, drafts: readonly Draft<Citation>[], works: Works): DiagnosticDraft[] {
  const missing = drafts.filter(({ value }) => value.targets.length === 0);
  if (works.all.length === 0)
    return missing.length === 0
      ? []
      : [
          {
            code: 'citations/no-bibliography',
            severity: 'info',
            message: `${missing.length} citations were found, and no bibliography to resolve them`,
          },
        ];
  const quote = ({ start, end }: Draft<Citation>): string => JSON.stringify(document.text.slice(start, end));
  const unresolved = missing.map(
    (draft): DiagnosticDraft => ({
      code: 'citations/no-reference',
      severity: 'warning',
      message: `The bibliography has no entry for the citation ${quote(draft)}`,
      span: draft,
    }),
  );
  const ambiguous = drafts
    .filter(({ value, rule }) => value.targets.length > 1 && rule !== 'citations/numbered')
    .map(
      (draft): DiagnosticDraft => ({
        code: 'citations/ambiguous',
        severity: 'warning',
        message: `The citation ${quote(draft)} fits several entries: ${draft.value.targets.join(', ')}`,
        span: draft,
      }),
    );
  return [...unresolved, ...ambiguous];
}
