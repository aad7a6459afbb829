import type { Block } from '../../core/document.ts';
import type { Antecedent } from './antecedent.ts';
import { type Found, RULES } from './citation-draft.ts';
import { eventPattern, type Year } from './events.ts';
import { isLikelyPage } from './locator.ts';
import { narrativeShape } from './narrative-shape.ts';
import type { Readers } from './readers.ts';
import { keysOf, sameAuthors, type Work, type Works } from './works.ts';

/** How far a bracket may run before it is taken as never closed. */
const LONGEST_BRACKET = 600;
/** How far back from "(2003, 23)" the author is looked for in the paragraph. */
const AUTHOR_REACH = 600;

interface Bracket {
  readonly open: number;
  /** Where the last work in it ended, and what it was. */
  done: number;
  works: readonly Work[];
}

/** Finds the author–year citations of one passage from left to right. */
export class PassageScan {
  private readonly found: Found[] = [];
  private readonly brackets: Bracket[] = [];
  private readonly passage: string;
  private readonly block: Block;
  private readonly works: Works;
  private readonly antecedent: Antecedent;
  private readonly readers: Readers;
  /** In tables, and where no bracket is, only an entry of the bibliography makes a citation. */
  private readonly strict: boolean;
  private runningEnd = 0;
  private readonly event: RegExp;

  constructor(passage: string, block: Block, works: Works, antecedent: Antecedent, readers: Readers) {
    this.passage = passage;
    this.block = block;
    this.works = works;
    this.antecedent = antecedent;
    this.readers = readers;
    this.strict = block.kind === 'table';
    this.event = eventPattern(readers.words);
  }

  run(): readonly Found[] {
    this.event.lastIndex = 0;
    for (let match = this.event.exec(this.passage); match !== null; match = this.event.exec(this.passage)) {
      const at = match.index;
      const sign = match[0];
      while (this.brackets.length > 0 && at - (this.brackets[0]?.open ?? 0) > LONGEST_BRACKET) this.brackets.shift();
      if (sign === '(' || sign === '[') this.open(at);
      else if (sign === ')' || sign === ']') this.brackets.pop();
      else if (match.groups?.ibid !== undefined) this.again(at, sign);
      else {
        const year = this.yearAt(match);
        if (year !== undefined) this.cite(year);
      }
    }
    return this.found;
  }

  private open(at: number): void {
    this.brackets.push({ open: at, done: at + 1, works: [] });
    if (this.strict || this.brackets.length > 8) return;
    const page = this.readers.pageOnly.read(this.passage, at, this.block, this.antecedent, this.works);
    if (page !== undefined) this.found.push(page);
  }

  /** "ibid., 23", «Там же. С. 5»: the work cited last; «Иванов, указ. соч., с. 5»: the author's work cited before. */
  private again(at: number, sign: string): void {
    const locator = this.readers.locators.read(this.passage, at + sign.length);
    const end = locator?.end ?? at + sign.length;
    const opCit = this.readers.words.has('op-cit', sign);
    const named = opCit
      ? this.readers.phrases.before(this.passage, this.segmentStart(at), at, this.works.all)
      : undefined;
    const targets = named?.works.map(({ key }) => key) ?? this.antecedent.within(opCit ? 0 : 40) ?? [];
    this.push({
      start: named?.start ?? at,
      end,
      value: {
        targets: [...targets],
        locator: locator?.text ?? null,
        form: named === undefined ? 'page-only' : 'parenthetical',
      },
      rule: opCit ? RULES.opCit : RULES.ibid,
      confidence: targets.length === 1 ? 0.9 : 0.4,
    });
    if (this.brackets.length > 0) this.close(end, []);
  }

  private yearAt(match: RegExpExecArray): Year | undefined {
    const start = match.index;
    const end = start + match[0].length;
    if (match.groups?.undated !== undefined)
      return this.brackets.length > 0 ? { start, end, year: null, suffix: '' } : undefined;
    // "1994-7", "2003-2005", "2003/04": years of something, not of a work; "1978/2013" is a reprint.
    if (/^\s?[-–—]\s?\d|^\/\d{2}(?!\d)/u.test(this.passage.slice(end, end + 4))) return undefined;
    if (/\d\s?[-–—]\s?$/u.test(this.passage.slice(Math.max(0, start - 4), start))) return undefined;
    return { start, end, year: Number(match[0].slice(0, 4)), suffix: match[0].slice(4) };
  }

  private cite(year: Year): void {
    const bracket = this.brackets.at(-1);
    const candidates = this.works.ofYear(year.year, year.suffix);
    if (bracket === undefined) {
      this.citeRunning(year, candidates);
      return;
    }
    const head = this.passage.slice(bracket.done, year.start);
    if (head.length > 300) return;
    if (/^[\s,;:]*(?:(?:and|и|und|et|&)\s)?$/u.test(head)) {
      if (bracket.works.length > 0) this.citeFurtherYear(year, bracket);
      else if (bracket.done === bracket.open + 1) this.citeBareYear(year, bracket, candidates);
      return;
    }
    this.citeInBracket(year, bracket, candidates);
  }

  /** "(Howard 2003, 23; see also Bunce 1999)". */
  private citeInBracket(year: Year, bracket: Bracket, candidates: readonly Work[]): void {
    const from = Math.max(bracket.done, year.start - 300);
    const authors = this.readers.phrases.before(this.passage, from, year.start, candidates);
    const locator = this.readers.locators.read(this.passage, year.end);
    const end = locator?.end ?? year.end;
    if (authors !== undefined) {
      this.push({
        start: authors.start,
        end,
        value: { targets: keysOf(authors.works), locator: locator?.text ?? null, form: 'parenthetical' },
        rule: RULES.entry,
        confidence: authors.works.length > 1 ? 0.6 : 0.6 + 0.4 * authors.likeness,
      });
      this.close(end, authors.works);
      return;
    }
    if (this.strict) return;
    const head = this.passage.slice(bracket.done, year.start);
    const lead = /^[\s,;]*(?:(?:and|и|und|et|&)\s)?/u.exec(head)?.[0].length ?? 0;
    const shaped = this.readers.shape.startOf(head.slice(lead));
    if (shaped === undefined || !/^\s?[,;)\].:]|^\s(?:and|и|&|\p{L}+\s?\d)|^$/u.test(this.passage.slice(end, end + 6)))
      return;
    this.push({
      start: bracket.done + lead + shaped,
      end,
      value: { targets: [], locator: locator?.text ?? null, form: 'parenthetical' },
      rule: RULES.shape,
      confidence: locator === undefined ? 0.6 : 0.8,
    });
    this.close(end, []);
  }

  /** The second year in "(Howard 2003, 2005)". */
  private citeFurtherYear(year: Year, bracket: Bracket): void {
    const authors = bracket.works[0];
    const works = this.works
      .ofYear(year.year, year.suffix)
      .filter((work) => authors !== undefined && sameAuthors(work, authors));
    const locator = this.readers.locators.read(this.passage, year.end);
    const end = locator?.end ?? year.end;
    this.push({
      start: year.start,
      end,
      value: { targets: keysOf(works), locator: locator?.text ?? null, form: 'parenthetical' },
      rule: RULES.yearAfterYear,
      confidence: works.length === 1 ? 0.9 : 0.5,
    });
    this.close(end, works.length > 0 ? works : bracket.works);
  }

  /** "Diachenko (2007)", "As Howard shows, «…» (2003, 23)", "he said «…» (1998)". */
  private citeBareYear(year: Year, bracket: Bracket, candidates: readonly Work[]): void {
    const locator = this.readers.locators.read(this.passage, year.end);
    const end = locator?.end ?? year.end;
    const rest = this.passage.slice(end, end + 100);
    if (!this.endsOrGoesOn(rest)) return;
    const from = Math.max(0, this.runningEnd, bracket.open - 300);
    const narrative = this.readers.phrases.before(this.passage, from, bracket.open, candidates);
    const closing = /^[^()[\]]{0,90}[)\]]/u.exec(rest)?.[0].length;
    if (narrative !== undefined && closing !== undefined) {
      this.push({
        start: narrative.start,
        end: end + closing,
        value: { targets: keysOf(narrative.works), locator: locator?.text ?? null, form: 'narrative' },
        rule: RULES.narrative,
        confidence: narrative.works.length > 1 ? 0.6 : 0.6 + 0.4 * narrative.likeness,
      });
      this.close(end, narrative.works);
      return;
    }
    if (this.strict) return;
    const quoted = /[»”"’']\*?\.?\s{0,2}$/u.test(this.passage.slice(Math.max(0, bracket.open - 4), bracket.open));
    if (
      (locator !== undefined || quoted) &&
      this.citeNamedInSentence(year, bracket, candidates, locator?.text ?? null, end)
    )
      return;
    if (closing === undefined) return;
    const shaped = narrativeShape(
      this.passage,
      from,
      bracket.open,
      end + closing,
      locator !== undefined || year.suffix !== '',
      this.readers,
    );
    if (shaped === undefined) return;
    this.push({
      start: shaped,
      end: end + closing,
      value: { targets: [], locator: locator?.text ?? null, form: 'narrative' },
      rule: RULES.narrativeShape,
      confidence: 0.5,
    });
    this.close(end, []);
  }

  /** Behind the year and its locator the bracket closes, a remark follows, or another work. */
  private endsOrGoesOn(rest: string): boolean {
    return /^\s?[)\];,]/u.test(rest) || /^\s?[.:]\s?\p{L}/u.test(rest);
  }

  private citeNamedInSentence(
    year: Year,
    bracket: Bracket,
    candidates: readonly Work[],
    locator: string | null,
    end: number,
  ): boolean {
    const from = Math.max(0, bracket.open - AUTHOR_REACH);
    const named = this.readers.phrases.namedBefore(this.passage, from, bracket.open, candidates);
    const last = this.antecedent.inSameBlock?.filter((key) => candidates.some((work) => work.key === key)) ?? [];
    const works = named?.works ?? candidates.filter((work) => last.includes(work.key));
    const unique = works.length === 0 && locator !== null && candidates.length === 1 ? candidates : works;
    if (unique.length === 0 && (locator === null || !isLikelyPage(locator))) return false;
    if (
      unique.length === 0 &&
      candidates.length === 0 &&
      this.works.all.length > 0 &&
      this.antecedent.inSameBlock === undefined
    )
      return false;
    this.push({
      start: year.start,
      end,
      value: { targets: keysOf(unique), locator, form: 'parenthetical' },
      rule: named === undefined ? RULES.yearOnly : RULES.named,
      confidence: named === undefined ? 0.4 : unique.length > 1 ? 0.5 : 0.5 + 0.4 * named.likeness,
      ...(named === undefined
        ? {}
        : {
            evidence: [
              { kind: 'author', quote: this.passage.slice(named.start, named.start + 40).split(/[\s,;.]/u)[0] ?? '' },
            ],
          }),
    });
    this.close(end, unique);
    return true;
  }

  /** "taken from Howard 2003, 21", "USAID 2011, USAID 2013 and USAID 2014": an entry, without brackets. */
  private citeRunning(year: Year, candidates: readonly Work[]): void {
    if (candidates.length === 0) return;
    const authors = this.readers.phrases.before(
      this.passage,
      Math.max(this.runningEnd, year.start - 300),
      year.start,
      candidates,
    );
    if (authors === undefined || authors.likeness < 0.9) return;
    const between = this.passage.slice(Math.max(0, year.start - 2), year.start);
    if (!/^[\p{L}.,]?\s$|\s$/u.test(between)) return;
    const locator = this.readers.locators.read(this.passage, year.end);
    const closes =
      locator !== undefined && /^\s{0,2}(?:$|[.,;)\n]|\p{Lu})/u.test(this.passage.slice(locator.end, locator.end + 3));
    const end = locator !== undefined && closes ? locator.end : year.end;
    this.push({
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
    this.runningEnd = end;
  }

  private segmentStart(at: number): number {
    return this.brackets.at(-1)?.done ?? Math.max(0, this.runningEnd, at - 200);
  }

  private close(end: number, works: readonly Work[]): void {
    const bracket = this.brackets.at(-1);
    if (bracket === undefined) return;
    bracket.done = end;
    bracket.works = works;
  }

  private push(found: Found): void {
    this.found.push(found);
    this.antecedent.cite(found.value.targets);
    if (this.event.lastIndex < found.end && found.value.form !== 'narrative') this.event.lastIndex = found.end;
    this.runningEnd = Math.max(this.runningEnd, found.value.form === 'narrative' ? 0 : found.end);
  }
}
