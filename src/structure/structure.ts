import type { Diagnostic } from '../core/diagnostic.ts';
import type { Block, NoteMarker } from '../core/document.ts';
import type { LayerDrafts } from '../core/layer.ts';
import type { OffsetMap } from '../core/offset-map.ts';
import type { Source } from '../core/source.ts';
import type { TokenTable } from '../core/tokens.ts';
import { prepareLanguageIdentifier } from '../matching/language.ts';
import { tokenise } from '../matching/tokens.ts';
import { fold } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';
import { assemble } from './assemble.ts';
import { prepareAuthors } from './authors.ts';
import { markContents } from './contents.ts';
import { diagnose } from './diagnose.ts';
import { Divisions } from './divisions.ts';
import { markEndMatter } from './end-matter.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { guessGenre } from './genre.ts';
import { recogniseHeadings } from './headings.ts';
import { InlineMarks } from './inline-marks.ts';
import { type ClosesNothing, joinOverBreaks, rejoinLines } from './joins.ts';
import { prepareLawParts } from './law-parts.ts';
import { findMarkers } from './note-markers.ts';
import { recogniseNotes } from './notes.ts';
import { numberedParagraphs } from './numbered-paragraphs.ts';
import { inlineEdits } from './repairs/inline-edits.ts';
import { Vocabulary } from './repairs/vocabulary.ts';
import { readSectionNames } from './section-names.ts';
import { segment } from './segment.ts';
import { captionIn, readTableWords } from './table-words.ts';
import { prepareTables } from './tables.ts';

/** What structure makes of a source: the reading text with its skeleton. */
export interface Structured {
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly Block[];
  readonly markers: readonly NoteMarker[];
  readonly tokens: TokenTable;
  /** Drafts of the layers that structure provides. */
  readonly layers: readonly LayerDrafts[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the title page says. */
  readonly frontMatter: FrontMatter;
  /** What kind of document the skeleton shows; `null` where it does not. */
  readonly genre: string | null;
}

export type Structure = (source: Source) => Structured;

/** Prepares structure once: its word lists in all languages. The passes run in the order in which they stand here. */
export function prepareStructure(store: ResourceStore): Structure {
  const names = readSectionNames(store);
  const readAuthors = prepareAuthors(store);
  const isNamedLine = (line: string): boolean =>
    divisions.at(line) !== undefined || captionIn(line, words.tables) !== undefined;
  const particles = new Set(store.lexicons('name-particles').flatMap((lexicon) => lexicon.forms()));
  const lineWords = { isNamedLine, isParticle: (word: string) => particles.has(word) };
  const markLawParts = prepareLawParts(store);
  const divisions = new Divisions(store);
  const isImprint = (line: string): boolean => readAuthors(line).length > 0 || readAuthors.namesInstitution(line);
  const words = { names, divisions, tables: readTableWords(store), isImprint };
  const tables = prepareTables(store);
  const identifier = prepareLanguageIdentifier(store);
  const closesNothing = functionWords(store);
  const isAbbreviation = abbreviations(store);

  return (source) => {
    const vocabulary = new Vocabulary(source.text);
    const marks = new InlineMarks(source);
    const segmented = segment(source, lineWords);
    const diagnostics: Diagnostic[] = markContents(source, segmented, names);
    const gathered = tables.gather(source, segmented);
    const law = divisions.isLaw(source, gathered);
    const numbered = numberedParagraphs(source, gathered);
    const noted = recogniseNotes(source, gathered, names, marks, vocabulary, { law, numbered });
    const headed = recogniseHeadings(source, noted, marks, words, { law, numbered });
    const frontMatter = readFrontMatter(source, headed, readAuthors, law, vocabulary);
    if (law) markLawParts(source, headed);
    const ended = markEndMatter(source, headed, vocabulary);
    const { blocks, joins } = joinOverBreaks(source, ended, vocabulary, closesNothing);
    rejoinLines(source, blocks, vocabulary);
    const plain = source.marks.length === 0;
    const markers = findMarkers(source, blocks, { marks, plain, isAbbreviation });
    const edits = inlineEdits(source, blocks, markers, vocabulary, marks);
    const assembled = assemble({
      source,
      blocks,
      joins,
      edits,
      found: markers,
      tables,
      identify: (text, near) => identifier.identify(text, near).language,
    });
    return {
      ...assembled,
      tokens: tokenise(assembled.text),
      diagnostics: [
        ...diagnostics,
        ...assembled.diagnostics,
        ...diagnose({ source, blocks, markers, numbered, law }, words.tables),
      ],
      frontMatter,
      genre: guessGenre(assembled.blocks, law),
    };
  };
}

/** Words that no sentence ends with, in any language: articles, prepositions, conjunctions, determiners. */
function functionWords(store: ResourceStore): ClosesNothing {
  const words = new Set<string>();
  for (const lexicon of store.lexicons('stopwords'))
    for (const { form, cells } of lexicon.entries)
      if (/^(?:article|preposition|conjunction|determiner)$/u.test(cells.class ?? '')) words.add(form.toLowerCase());
  return (word) => words.has(word.toLowerCase());
}

/** Whether a word is written with a full stop that ends no sentence, in any language: `ст`, `p`. */
function abbreviations(store: ResourceStore): (word: string) => boolean {
  const words = new Set(
    store.lexicons('abbreviations').flatMap((lexicon) => lexicon.forms().map((form) => fold(form.replace(/\.$/u, '')))),
  );
  return (word) => words.has(fold(word));
}
