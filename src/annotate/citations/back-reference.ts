import type { InstrumentOpening } from '../../matching/instrument-opening.ts';
import type { AuthorMatch, AuthorPhrases } from './author-phrase.ts';
import { RULES } from './citation-draft.ts';
import type { LocatorReader } from './locator.ts';
import type { ScanState } from './scan-state.ts';
import type { AuthorShape } from './shape.ts';
import type { CitationWords } from './words.ts';
import { keysOf, type Work } from './works.ts';

/** How far back from the sign the author may stand. */
const REACH = 200;
/** "ICCPR, supra note 2": an instrument rather than an author. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{M}-]+$/u;

/** The author in front of a short form, the works it may mean, and where it starts. */
interface Named {
  readonly start: number;
  readonly keys: readonly string[];
}

/**
 * Reads what points back to a work cited before: "ibid., 23", «Там же. С. 5»; "Lindqvist, op. cit., p. 63"; "Lindqvist,
 * supra note 1, at 41" (Bluebook); "Lindqvist (n 1) 41" (OSCOLA), "Lindqvist (Fn. 1), S. 41".
 */
export class BackReferenceReader {
  private readonly words: CitationWords;
  private readonly phrases: AuthorPhrases;
  private readonly shape: AuthorShape;
  private readonly locators: LocatorReader;
  private readonly instruments: InstrumentOpening;
  private readonly noteBehind: RegExp;
  private readonly bracketedNote: RegExp;
  private readonly lead: RegExp;

  constructor(
    parts: { words: CitationWords; phrases: AuthorPhrases; shape: AuthorShape; locators: LocatorReader },
    instruments: InstrumentOpening,
  ) {
    this.words = parts.words;
    this.phrases = parts.phrases;
    this.shape = parts.shape;
    this.locators = parts.locators;
    this.instruments = instruments;
    const note = parts.words.pattern('note');
    const supra = parts.words.pattern('supra');
    this.noteBehind = new RegExp(
      `,?\\s(?:${supra},?\\s)?(?:${note}\\s?(\\d{1,4})|\\(${note}\\s?(\\d{1,4})\\))(?!\\d)`,
      'iuy',
    );
    this.bracketedNote = new RegExp(`[([](?:${supra}\\s)?${note}\\s?(\\d{1,4})[)\\]]`, 'iuy');
    this.lead = new RegExp(`^[\\s.,;:(–—-]*(?:${parts.words.pattern('introducer', 'quoted')}[\\s:,]*)*$`, 'iu');
  }

  /** At a sign such as "ibid.", "op. cit." or "supra", which stands at `at`. */
  read(state: ScanState, at: number, sign: string): void {
    const isOpCit = this.words.has('op-cit', sign);
    if (isOpCit || this.words.has('supra', sign)) this.shortForm(state, at, at + sign.length, isOpCit);
    else this.ibid(state, at, at + sign.length);
  }

  /** At an opening bracket: "(n 1)" behind an author whom note 1 cites. */
  bracketed(state: ScanState, open: number): void {
    const number = this.numberAt(this.bracketedNote, state.passage, open);
    if (number === undefined) return;
    const cited = this.citedIn(state, number);
    const author = this.phrases.before(state.passage, segmentStart(state, open), open, cited);
    if (author === undefined) return;
    // The closing bracket is part of what is read.
    state.leave();
    this.push(state, { start: author.start, keys: keysOf(author.works) }, this.bracketedNote.lastIndex, RULES.supra);
  }

  private ibid(state: ScanState, at: number, behind: number): void {
    const { antecedent } = state;
    if (antecedent.isLaw || this.namesLaw(state, at)) return;
    const targets = antecedent.within(40) ?? [];
    const locator = this.locators.behindShortForm(state.passage, behind);
    const end = locator?.end ?? behind;
    state.push({
      start: at,
      end,
      value: { targets: [...targets], locator: locator?.text ?? null, form: 'page-only' },
      rule: RULES.ibid,
      confidence: targets.length === 1 ? 0.9 : 0.4,
    });
    state.close(end, []);
  }

  /** "Law on Grants, art. 5; id. art. 7": what stands before in the same note is a law, not a work. */
  private namesLaw(state: ScanState, at: number): boolean {
    if (state.block.kind !== 'footnote') return false;
    const before = state.passage.slice(Math.max(state.doneBefore(at), at - 400), at).replace(/^[\s.;,]+/u, '');
    return before !== '' && this.instruments.opens(before);
  }

  private shortForm(state: ScanState, at: number, behind: number, isOpCit: boolean): void {
    const { passage, antecedent, works } = state;
    const number = this.numberAt(this.noteBehind, passage, behind);
    const end = number === undefined ? behind : this.noteBehind.lastIndex;
    // "As Marat above shows", "above all": without the number of a note only "Lindqvist, supra, at 41" in a note counts.
    if (!isOpCit && number === undefined && !isParted(state, at, behind)) return;
    const rule = isOpCit ? RULES.opCit : RULES.supra;
    const from = segmentStart(state, at);
    const noted = number === undefined ? [] : this.citedIn(state, number);
    const named = this.inNote(passage, from, at, noted) ?? this.elsewhere(state, from, at, isOpCit);
    if (named !== undefined) {
      this.push(state, named, end, rule);
      return;
    }
    const locator = this.locators.behindShortForm(passage, end);
    // "ICCPR, supra note 2, art. 5", "the Helsinki Accords, supra note 4": no page, no author.
    const lawful = /^\p{L}/u.test(locator?.text ?? '') || (locator === undefined && !isOpCit);
    const shaped = this.shaped(passage, from, at);
    if (shaped !== undefined && !lawful && (isOpCit || number !== undefined)) {
      this.push(state, { start: shaped, keys: [] }, end, rule);
      return;
    }
    // "See supra note 4, at 41": no author, and one work there. Without a page it points to the note itself.
    const bare = this.lead.test(passage.slice(from, at));
    if (isOpCit && shaped === undefined)
      this.pushPages(state, at, end, number === undefined ? (antecedent.within(0) ?? []) : keysOf(noted), rule);
    else if (bare && locator !== undefined && !lawful && noted.length === 1 && works.all.length > 0)
      this.pushPages(state, at, end, keysOf(noted), rule);
  }

  /** The author among those whom the note cites: directly before the sign, or before a title in between. */
  private inNote(passage: string, from: number, at: number, noted: readonly Work[]): Named | undefined {
    if (noted.length === 0) return undefined;
    const author: AuthorMatch | undefined =
      this.phrases.before(passage, from, at, noted) ?? this.phrases.namedBefore(passage, from, at, noted);
    return author === undefined ? undefined : { start: author.start, keys: keysOf(author.works) };
  }

  /** The author among all works: the number of the note may be a slip, or there is none. */
  private elsewhere(state: ScanState, from: number, at: number, isOpCit: boolean): Named | undefined {
    const { passage, works, antecedent } = state;
    const chain = this.phrases.chain(passage, from, at);
    const likely = works.namedBy(chain.map(({ text }) => text));
    const author = this.phrases.before(passage, from, at, likely.length === 0 && isOpCit ? works.all : likely);
    return author === undefined ? undefined : { start: author.start, keys: antecedent.latestOf(keysOf(author.works)) };
  }

  /** Where a name starts that no entry vouches for and that opens its part of the note: "Obermaier, op. cit., p. 5". */
  private shaped(passage: string, from: number, at: number): number | undefined {
    const chain = this.phrases.chain(passage, from, at);
    const first = chain[0];
    if (first === undefined) return undefined;
    const printed = passage.slice(first.start, at).replace(/[\s,.]+$/u, '');
    const skipped = this.shape.startOf(printed);
    if (skipped === undefined || ACRONYM.test(printed.slice(skipped))) return undefined;
    return this.lead.test(passage.slice(from, first.start)) ? first.start + skipped : undefined;
  }

  private push(state: ScanState, { start, keys }: Named, end: number, rule: string): void {
    const locator = this.locators.behindShortForm(state.passage, end);
    state.push({
      start,
      end: locator?.end ?? end,
      value: { targets: [...keys], locator: locator?.text ?? null, form: 'parenthetical' },
      rule,
      confidence: keys.length === 1 ? 0.9 : 0.4,
    });
    state.close(locator?.end ?? end, []);
  }

  private pushPages(state: ScanState, start: number, end: number, keys: readonly string[], rule: string): void {
    const locator = this.locators.behindShortForm(state.passage, end);
    state.push({
      start,
      end: locator?.end ?? end,
      value: { targets: [...keys], locator: locator?.text ?? null, form: 'page-only' },
      rule,
      confidence: keys.length === 1 ? 0.9 : 0.4,
    });
    state.close(locator?.end ?? end, []);
  }

  private citedIn({ antecedent, works }: ScanState, number: string): readonly Work[] {
    return antecedent.citedIn(number).flatMap((key) => works.get(key) ?? []);
  }

  private numberAt(pattern: RegExp, passage: string, at: number): string | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(passage);
    return match?.[1] ?? match?.[2];
  }
}

const isParted = ({ passage, block }: ScanState, at: number, behind: number): boolean =>
  block.kind === 'footnote' &&
  /,\s$/u.test(passage.slice(at - 2, at)) &&
  /^(?:$|[,.;])/u.test(passage.slice(behind, behind + 1));

/** Where the part of the passage begins that the sign at `at` belongs to: behind what was cited, a semicolon, a sentence. */
function segmentStart(state: ScanState, at: number): number {
  const from = Math.max(
    0,
    at - REACH,
    state.bracket !== undefined && state.bracket.open < at ? state.bracket.done : state.doneBefore(at),
  );
  let start = from;
  for (const { index, 0: sign } of state.passage.slice(from, at).matchAll(/;\s|(?<=\p{Ll}{4}|[)\d])\.\s(?=\p{Lu})/gu))
    start = from + index + sign.length;
  return start;
}
