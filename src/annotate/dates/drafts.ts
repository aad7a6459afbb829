import type { Block, Document } from '../../core/document.ts';
import type { Draft, Evidence } from '../../core/layer.ts';
import { inReadingOrder, type Span, spanAt } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { isoDay } from '../../matching/calendar.ts';
import { rangeSpan } from '../../matching/token-string.ts';
import type { AccessDates } from './access-dates.ts';
import { citedYearOf } from './cited-year.ts';
import { withClockDays } from './clock-days.ts';
import { contextTeller } from './context.ts';
import type { Expression } from './find.ts';
import { PlaceReader, type TenseCues } from './place.ts';
import type { Resolution } from './resolution.ts';
import { Resolver } from './resolve.ts';
import { settingOf } from './setting.ts';
import { withSeasonYears } from './shared-years.ts';
import type { Time } from './time.ts';

/** Blocks whose dates are years of works, but for the days of access. */
const LISTS: ReadonlySet<Block['kind']> = new Set(['reference', 'resource', 'acronym']);

/** Resolves expressions in order of the text, each stream of it (running text, each note, each table) by itself. */
export function draftDates(
  document: Document,
  expressions: readonly Expression[],
  accessDates: AccessDates,
  languageAt: (position: number) => string,
  cues: TenseCues,
): Draft<TimeExpression>[] {
  const setting = settingOf(document, expressions);
  const contextOf = contextTeller(document);
  const places = new PlaceReader(document, cues);
  const main = new Resolver(setting);
  const drafts: Draft<TimeExpression>[] = [];
  let aside: { readonly block: Block; readonly resolver: Resolver } | null = null;
  const resolverFor = (block: Block | undefined): Resolver => {
    if (block === undefined || (block.kind !== 'footnote' && block.kind !== 'table' && !LISTS.has(block.kind)))
      return main;
    if (aside?.block !== block) aside = { block, resolver: new Resolver(setting) };
    return aside.resolver;
  };
  const draft = (expression: Expression): void => {
    const span = rangeSpan(document.tokens, expression);
    const block = spanAt(document.blocks, span.start);
    const access = accessDates.has(span, block);
    if (block !== undefined && LISTS.has(block.kind) && !access) return;
    const resolver = resolverFor(block);
    const context = access ? 'access' : contextOf(span, block);
    const place = places.at(span, block, context === 'quotation');
    const resolution = resolver.resolveAt(saidThen(document, expression.time, span), place);
    if (resolution === null) {
      expression.parts.forEach(draft);
      return;
    }
    const quote = document.text.slice(span.start, span.end);
    if (!access && countsFrom(resolution) && resolution.value !== null && !namesAWork(document.text, span))
      resolver.remember({ value: resolution.value, quote, passing: isPassing(expression.time) }, resolution, place);
    const value = expressionOf(resolution, languageAt(span.start), context);
    const evidence = evidenceOf(resolution, expression);
    const { start, end } = span;
    const { rule } = expression;
    drafts.push(evidence === null ? { start, end, value, rule } : { start, end, value, rule, evidence });
  };
  for (const expression of withSeasonYears(document, withClockDays(document, expressions))) draft(expression);
  return drafts.sort(inReadingOrder);
}

const isPassing = (time: Time): boolean => time.kind === 'open-after' && time.passing === true;

/** Dates are counted from, and stretches from an event: "the first years after independence … at that time". */
const countsFrom = ({ type, value }: Resolution): boolean =>
  type === 'DATE' ||
  // "on the morning of 3 March … that afternoon"
  type === 'TIME' ||
  (type === 'DURATION' && value?.begin != null && value.until !== null);

/** "the past years" of a sentence that reports a work are those before the work. */
function saidThen(document: Document, time: Time, span: Span): Time {
  if (time.kind !== 'reference' || time.timex !== 'PAST_REF') return time;
  const cited = citedYearOf(document, span);
  return cited === null ? time : { ...time, said: cited };
}

function expressionOf(resolution: Resolution, language: string, context: TimeExpression['context']): TimeExpression {
  const { type, timex, mod, value, stated } = resolution;
  const dated = type === 'DATE' ? value : null;
  return {
    type,
    timex,
    mod,
    edtf: dated?.edtf ?? null,
    begin: value?.begin == null ? null : isoDay(value.begin),
    until: value?.until == null ? null : isoDay(value.until),
    approx: value?.approx ?? mod === 'APPROX',
    language,
    context,
    stated,
  };
}

function evidenceOf({ anchor }: Resolution, { earlierRules }: Expression): readonly Evidence[] | null {
  if (anchor === null && earlierRules.length === 0) return null;
  const rules = earlierRules.map((rule): Evidence => ({ kind: rule.includes(':') ? 'lexicon' : 'rule', quote: rule }));
  return anchor === null ? rules : [...rules, anchor];
}

/** "the 1966 International Covenant": the year of a name is not the time that the text speaks of. */
const namesAWork = (text: string, { start, end }: Span): boolean =>
  text.charAt(end) === ' ' &&
  /^ \p{Lu}/u.test(text.slice(end, end + 2)) &&
  /\bthe $/iu.test(text.slice(Math.max(0, start - 4), start));
