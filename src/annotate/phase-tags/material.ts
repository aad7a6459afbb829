import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { contains, firstEndingAfter, type Span } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';
import { dates, type TimeExpression } from '../../layers/dates.ts';
import { type LegalCitation, legalCitations } from '../../layers/legal-citations.ts';
import { type Phase, phases } from '../../layers/phases.ts';
import type { PhaseMention, PhaseMentions } from '../../matching/phase-mentions.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import type { EraWord, EraWords } from './era-words.ts';
import type { Stretch } from './timeline.ts';

/** What a language gives to find clues with. */
export interface ClueLexis {
  readonly mentions: PhaseMentions;
  readonly eras: EraWords;
  /** Whether a word that leads back from a date stands right before a place of a text: "before", «до». */
  leadsBack(text: string, position: number): boolean;
}

/** A temporal expression with the stretch that it covers; `null` where it names none: "recently", "a year". */
export interface DatedTime extends Span {
  readonly date: Annotation<TimeExpression>;
  readonly stretch: Stretch | null;
}

/** What a passage offers as evidence, whatever the scheme: read once, shared out on the timeline of each. */
export interface Material extends Span {
  /** Phases spoken of by number. */
  readonly mentions: readonly PhaseMention[];
  /** Phases counted together: "the five phases". */
  readonly counted: readonly (Span & { readonly count: number })[];
  /** Temporal expressions, without those of citations, of laws and of access. */
  readonly times: readonly DatedTime[];
  readonly laws: readonly Annotation<LegalCitation>[];
  /** Words such as "Soviet", each once, where no temporal expression has them. */
  readonly eras: readonly EraWord[];
  /** Phrases that define phases, of whichever scheme. */
  readonly definitions: readonly Annotation<Phase>[];
}

/** Reads the material of the passages of one document. */
export class MaterialReader {
  private readonly document: Document;
  private readonly dates: readonly Annotation<TimeExpression>[];
  private readonly laws: readonly Annotation<LegalCitation>[];
  private readonly cited: readonly Span[];
  private readonly defined: readonly Annotation<Phase>[];

  constructor(document: Document) {
    this.document = document;
    this.dates = document.layer(dates);
    this.laws = document.layer(legalCitations);
    this.cited = document.layer(citations);
    this.defined = document.layer(phases).filter((phase) => phase.end > phase.start);
  }

  read(region: Span, lexis: ClueLexis | undefined): Material {
    const { document } = this;
    const laws = inside(this.laws, region);
    const dated = inside(this.dates, region);
    const times = dated
      .filter((date) => date.value.context !== 'access' && !isCovered(date, this.cited) && !isCovered(date, laws))
      .map((date) => ({
        start: date.start,
        end: date.end,
        date,
        stretch: isPlaced(date.value)
          ? stretchOf(date.value, lexis?.leadsBack(document.text, date.start) === true)
          : null,
      }));
    const { from, to } = tokensWithin(document.tokens, region);
    return {
      start: region.start,
      end: region.end,
      mentions: lexis?.mentions.find(document, from, to) ?? [],
      counted: lexis?.mentions.counts(document.tokens, from, to) ?? [],
      times,
      laws,
      eras: lexis === undefined ? [] : this.eras(lexis.eras.find(document, from, to), dated),
      definitions: inside(this.defined, region),
    };
  }

  private eras(words: readonly EraWord[], dated: readonly Span[]): EraWord[] {
    const seen = new Set<string>();
    return words.filter(({ place }) => {
      const quote = this.document.text.slice(place.start, place.end).toLowerCase();
      const time = dated[firstEndingAfter(dated, place.start)];
      if (seen.has(quote) || (time !== undefined && time.start < place.end)) return false;
      seen.add(quote);
      return true;
    });
  }
}

/** "Until 1995" speaks of the years just before, of how many it does not say. */
const LEADING_UP = 5;

/** Neighbours may overlap by so many: "art. 5 of the Law of 12 May 2003", with the law within the provision. */
const OVERLAPPING = 4;

/** Whether one of many sorted spans holds another; asked without going through them all. */
export function isCovered(inner: Span, sorted: readonly Span[]): boolean {
  const at = firstEndingAfter(sorted, inner.start);
  for (let index = Math.max(0, at - OVERLAPPING); index < at + OVERLAPPING; index++) {
    const outer = sorted[index];
    if (outer === undefined || outer.start > inner.start) break;
    if (contains(outer, inner)) return true;
  }
  return false;
}

/** Annotations sorted by start that lie within a region; they may overlap one another a little. */
function inside<S extends Span>(sorted: readonly S[], region: Span): S[] {
  const found: S[] = [];
  for (let i = firstEndingAfter(sorted, region.start); i < sorted.length; i++) {
    const item = sorted[i];
    if (item === undefined || item.start >= region.end) break;
    if (item.start >= region.start && item.end <= region.end) found.push(item);
  }
  return found;
}

const isPlaced = ({ type }: TimeExpression): boolean => type === 'DATE' || type === 'DURATION';

/** @param before "before independence", «до 1991 года»: the years that lead up to it */
function stretchOf({ begin, until }: TimeExpression, before: boolean): Stretch | null {
  if (begin === null || before) {
    // The year before which something was is none of its own.
    const end = before ? Math.floor(yearsOf(begin ?? until ?? '') + 1e-9) : yearsOf(until ?? '') + 1 / 366;
    return Number.isNaN(end) || (begin === null && until === null) ? null : { begin: end - LEADING_UP, until: end };
  }
  const from = yearsOf(begin);
  return {
    begin: from,
    until: until === null ? Number.POSITIVE_INFINITY : Math.max(yearsOf(until) + 1 / 366, from + 1 / 366),
  };
}

/** `2005`, `2005-04`, `2005-04-12` in years and fractions. */
export function yearsOf(day: string): number {
  // An ISO day but for years before the common era, which begin with a sign: cut by place, as this is asked for every date.
  const year = day.startsWith('-') ? 5 : 4;
  const month = Number(day.slice(year + 1, year + 3) || 1);
  const dayOfMonth = Number(day.slice(year + 4, year + 6) || 1);
  return Number(day.slice(0, year)) + (month - 1) / 12 + (dayOfMonth - 1) / 366;
}
