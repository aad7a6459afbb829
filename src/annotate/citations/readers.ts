import type { AuthorPhrases } from './author-phrase.ts';
import type { BackReferenceReader } from './back-reference.ts';
import type { LocatorReader } from './locator.ts';
import type { PageOnlyReader } from './page-only.ts';
import type { AuthorShape } from './shape.ts';
import type { CitationWords } from './words.ts';

/** What reads the parts of a citation; prepared once, for all documents. */
export interface Readers {
  readonly words: CitationWords;
  readonly phrases: AuthorPhrases;
  readonly shape: AuthorShape;
  readonly locators: LocatorReader;
  readonly pageOnly: PageOnlyReader;
  readonly backReferences: BackReferenceReader;
}
