import type { ResourceStore } from '../../resources/store.ts';
import { type EntryFields, EntryText } from './entry.ts';
import { LawReviewReader, type LawReviewReference } from './law-review.ts';
import { NameReader } from './names.ts';
import { NumerationReader } from './numeration.ts';
import { wordsOf } from './pieces/piece.ts';
import { PieceModel } from './pieces/piece-model.ts';
import { PieceReader, runsOf } from './pieces/read-pieces.ts';
import { ruleMarks } from './pieces/rule-marks.ts';
import { RuleReader } from './read-rules.ts';
import { TitleReader } from './title.ts';
import { BibliographyWords } from './vocabulary.ts';

/** Fewer words have no pieces to tell apart: an address, a heading that strayed into the list. */
const FEWEST_WORDS = 5;
/** "15, 16-18 (2023).": how an entry of a law review ends. */
const PAGE_AND_YEAR = /\d\s\([^()\d]{0,12}\d{4}\)\.?\s*$/u;

/**
 * Reads one entry: by rules, and, where it is printed in Latin letters without the signs of ГОСТ (`//`), by a trained
 * model that takes the rules' reading as one clue among others. Names, numbers and dates within a piece are read by rules.
 */
export class EntryReader {
  private readonly rules: RuleReader;
  private readonly model: PieceModel;
  private readonly pieces: PieceReader;
  private readonly titles: TitleReader;
  private readonly lawReviews: LawReviewReader;

  constructor(store: ResourceStore) {
    const words = new BibliographyWords(store);
    this.rules = new RuleReader(words);
    this.model = new PieceModel(store, words);
    this.titles = new TitleReader(words);
    const names = new NameReader(words);
    this.lawReviews = new LawReviewReader(words, names);
    this.pieces = new PieceReader(words, names, new NumerationReader(words));
  }

  /** A reference as law reviews print it, at the start of a text. */
  lawReview(printed: string): LawReviewReference | undefined {
    return this.lawReviews.read(printed);
  }

  read(printed: string): EntryFields {
    const cited = PAGE_AND_YEAR.test(printed.slice(-40)) ? this.lawReviews.read(printed) : undefined;
    // Volume, periodical, page and year in this order are nobody else's habit; a whole entry only.
    if (cited?.fields.volume !== undefined && cited.length >= printed.trimEnd().length) return cited.fields;
    const fields = this.rules.read(printed);
    const { text } = new EntryText(printed);
    const words = wordsOf(text);
    if (words.length < FEWEST_WORDS || fields.legislation || fields.title === undefined || !isLatin(text))
      return fields;
    const labels = this.model.label(words, ruleMarks(text, words, fields));
    fields.modelled = true;
    this.pieces.apply(fields, runsOf(text, words, labels));
    if (fields.title !== undefined) fields.title = this.titles.withoutRemarks(fields, fields.title);
    return fields;
  }
}

function isLatin(text: string): boolean {
  return !text.includes('//') || /:\/\//u.test(text) ? !/\p{Script=Cyrillic}{3}/u.test(text) : false;
}
