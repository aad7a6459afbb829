import type { Block } from '../../core/document.ts';
import type { Antecedent } from './antecedent.ts';
import { citeBareYear } from './bare-year.ts';
import { type Found, RULES } from './citation-draft.ts';
import { beginsWord, Events, type Year } from './events.ts';
import type { Readers } from './readers.ts';
import { type Bracket, type Known, ScanState } from './scan-state.ts';
import { keysOf, sameAuthors, type Work, type Works } from './works.ts';

/** Finds the author–year citations of one passage from left to right. */
export class PassageScan {
  private readonly state: ScanState;
  private readonly events: Events;

  /** @param known what is read already, in order: nothing else is found there, and "ibid." behind it means it */
  constructor(
    passage: string,
    block: Block,
    works: Works,
    antecedent: Antecedent,
    readers: Readers,
    known: readonly Known[] = [],
  ) {
    this.state = new ScanState(passage, block, works, antecedent, readers, known);
    this.events = new Events(passage, readers.words);
  }

  run(): readonly Found[] {
    const { events, state } = this;
    const { passage } = state;
    for (let match = events.next(); match !== null; match = events.next()) {
      const at = match.index;
      const sign = match[0];
      const inWords = match.groups?.ibid !== undefined || match.groups?.undated !== undefined;
      if (inWords && !beginsWord(passage, at)) {
        events.position = at + 1;
        continue;
      }
      const over = state.pass(at);
      if (over > at) {
        events.position = over;
        continue;
      }
      const before = state.found.length;
      state.forget(at);
      if (sign === '(' || sign === '[') this.open(at);
      else if (sign === ')' || sign === ']') state.leave();
      else if (match.groups?.ibid !== undefined) state.readers.backReferences.read(state, at, sign);
      else {
        const year = this.yearAt(match);
        if (year !== undefined) this.cite(year);
      }
      // What was read as part of a citation is not read again; behind a narrative one a second year may follow.
      for (const found of state.found.slice(before))
        if (found.value.form !== 'narrative') events.position = Math.max(events.position, found.end);
    }
    state.pass(passage.length);
    return state.found;
  }

  private open(at: number): void {
    const { state } = this;
    state.open(at);
    if (state.strict || state.depth > 8) return;
    const { passage, block, antecedent, works, readers } = state;
    const page = readers.pageOnly.read(passage, at, block, antecedent, works);
    if (page !== undefined) state.push(page);
    else readers.backReferences.bracketed(state, at);
  }

  private yearAt(match: RegExpExecArray): Year | undefined {
    const { passage, depth } = this.state;
    const start = match.index;
    const end = start + match[0].length;
    if (match.groups?.undated !== undefined) return depth > 0 ? { start, end, year: null, suffix: '' } : undefined;
    // "1994-7", "2003-2005", "2003/04": years of something, not of a work; "1978/2013" is a reprint.
    if (/^\s?[-–—]\s?\d|^\/\d{2}(?!\d)/u.test(passage.slice(end, end + 4))) return undefined;
    if (/\d\s?[-–—]\s?$/u.test(passage.slice(Math.max(0, start - 4), start))) return undefined;
    return { start, end, year: Number(match[0].slice(0, 4)), suffix: match[0].slice(4) };
  }

  private cite(year: Year): void {
    const { passage, works, bracket } = this.state;
    const candidates = works.ofYear(year.year, year.suffix);
    if (bracket === undefined) {
      this.citeRunning(year, candidates);
      return;
    }
    const head = passage.slice(bracket.done, year.start);
    if (head.length > 300) return;
    if (/^[\s,;:]*(?:(?:and|и|und|et|&)\s)?$/u.test(head)) {
      if (bracket.works.length > 0) this.citeFurtherYear(year, bracket);
      else if (bracket.done === bracket.open + 1) {
        citeBareYear(this.state, year, bracket, candidates);
        this.citeFurtherLetters(year);
      }
      return;
    }
    this.citeInBracket(year, bracket, candidates);
    this.citeFurtherLetters(year);
  }

  /** "(Howard 2003, 23; see also Bunce 1999)". */
  private citeInBracket(year: Year, bracket: Bracket, candidates: readonly Work[]): void {
    const { passage, readers, strict } = this.state;
    const from = Math.max(bracket.done, year.start - 300);
    const authors = readers.phrases.before(passage, from, year.start, candidates);
    const locator = readers.locators.read(passage, year.end);
    const end = locator?.end ?? year.end;
    const evidence = this.quotedThrough(bracket);
    if (authors !== undefined) {
      this.state.push({
        start: authors.start,
        end,
        value: { targets: keysOf(authors.works), locator: locator?.text ?? null, form: 'parenthetical' },
        rule: RULES.entry,
        confidence: authors.works.length > 1 ? 0.6 : 0.6 + 0.4 * authors.likeness,
        ...evidence,
      });
      this.state.close(end, authors.works);
      return;
    }
    if (strict) return;
    const head = passage.slice(bracket.done, year.start);
    const lead = /^[\s,;]*(?:(?:and|и|und|et|&)\s)?/u.exec(head)?.[0].length ?? 0;
    const shaped = readers.shape.startOf(head.slice(lead));
    if (shaped === undefined || !/^\s?[,;)\].:]|^\s(?:and|и|&|\p{L}+\s?\d)|^$/u.test(passage.slice(end, end + 6)))
      return;
    this.state.push({
      start: bracket.done + lead + shaped,
      end,
      value: { targets: [], locator: locator?.text ?? null, form: 'parenthetical' },
      rule: RULES.shape,
      confidence: locator === undefined ? 0.6 : 0.8,
      ...evidence,
    });
    this.state.close(end, []);
  }

  /** "(Beier 1999, quoted in Marat 2003)": the work that is quoted through this one. */
  private quotedThrough(bracket: Bracket): Pick<Found, 'evidence'> {
    const { found, passage, readers } = this.state;
    const before = found.at(-1);
    if (before?.end !== bracket.done || !readers.words.saysQuoted(passage.slice(bracket.done, bracket.done + 40)))
      return {};
    return { evidence: [{ kind: 'quotes', quote: passage.slice(before.start, before.end) }] };
  }

  /** The second year in "(Howard 2003, 2005)". */
  private citeFurtherYear(year: Year, bracket: Bracket): void {
    const authors = bracket.works[0];
    const works = this.state.works
      .ofYear(year.year, year.suffix)
      .filter((work) => authors !== undefined && sameAuthors(work, authors));
    const locator = this.state.readers.locators.read(this.state.passage, year.end);
    const end = locator?.end ?? year.end;
    this.state.push({
      start: year.start,
      end,
      value: { targets: keysOf(works), locator: locator?.text ?? null, form: 'parenthetical' },
      rule: RULES.yearAfterYear,
      confidence: works.length === 1 ? 0.9 : 0.5,
    });
    this.state.close(end, works.length > 0 ? works : bracket.works);
  }

  /** The letters in "(Weiss 2009a, b)", "Weiss (2009a, b and c)": each is a work of the same author and year. */
  private citeFurtherLetters(year: Year): void {
    const { bracket, passage, works } = this.state;
    const author = bracket?.works[0];
    if (bracket === undefined || author === undefined || year.suffix === '' || bracket.done !== year.end) return;
    for (;;) {
      const letter = /^(?:\s?[,;&]\s?|\s(?:and|и|und|et)\s)(\p{Ll})(?=[\s,;&)\]])/u.exec(
        passage.slice(bracket.done, bracket.done + 8),
      );
      if (letter?.[1] === undefined) return;
      const end = bracket.done + letter[0].length;
      const cited = works.ofYear(year.year, letter[1]).filter((work) => sameAuthors(work, author));
      if (cited.length === 0) return;
      this.state.push({
        start: end - letter[1].length,
        end,
        value: { targets: keysOf(cited), locator: null, form: 'parenthetical' },
        rule: RULES.yearAfterYear,
        confidence: 0.8,
      });
      this.state.close(end, cited);
    }
  }

  /** "taken from Howard 2003, 21", "USAID 2011, USAID 2013 and USAID 2014": an entry, without brackets. */
  private citeRunning(year: Year, candidates: readonly Work[]): void {
    if (candidates.length === 0) return;
    const { passage, readers } = this.state;
    const from = Math.max(this.state.runningEnd, year.start - 300);
    const authors = readers.phrases.before(passage, from, year.start, candidates);
    if (authors === undefined || authors.likeness < 0.9) return;
    const between = passage.slice(Math.max(0, year.start - 2), year.start);
    if (!/^[\p{L}.,]?\s$|\s$/u.test(between)) return;
    const locator = readers.locators.read(passage, year.end);
    const closes =
      locator !== undefined && /^\s{0,2}(?:$|[.,;)\n]|\p{Lu})/u.test(passage.slice(locator.end, locator.end + 3));
    const end = locator !== undefined && closes ? locator.end : year.end;
    this.state.push({
      start: authors.start,
      end,
      value: {
        targets: keysOf(authors.works),
        locator: closes ? (locator?.text ?? null) : null,
        form: 'parenthetical',
      },
      rule: RULES.running,
      confidence: 0.8,
    });
    this.state.runningEnd = end;
  }
}
