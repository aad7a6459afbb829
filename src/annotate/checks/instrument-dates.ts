import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { type Instrument, instruments } from '../../layers/instruments.ts';
import { type LegalCitation, legalCitations } from '../../layers/legal-citations.ts';

/** Numbers that no two instruments share: with the number of the legislature ("515-IV"), or of a federal law ("82-ФЗ"). */
const DISTINCTIVE = /^\d+[-–][\p{Lu}\p{N}]{1,4}$/u;

/** One instrument with two dates, under one entry of the register or two; and one in force before it was adopted. */
export function instrumentDates(document: Document): DiagnosticDraft[] {
  const register = document.layer(instruments);
  const mentions = new Map(document.layer(legalCitations).map((mention) => [mention.id, mention]));
  return [...differing(register, mentions), ...sharing(register, mentions), ...early(register, mentions)];
}

type Mentions = ReadonlyMap<string, Annotation<LegalCitation>>;

const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

function differing(register: readonly Annotation<Instrument>[], mentions: Mentions): DiagnosticDraft[] {
  return register.flatMap(({ value }) => {
    const dated = value.mentions.flatMap((id) => {
      const mention = mentions.get(id);
      return mention?.value.date == null || mention.value.coref ? [] : [{ ...mention, date: mention.value.date }];
    });
    const [first] = dated;
    const other = first === undefined ? undefined : dated.find(({ date }) => !agree(date, first.date));
    if (first === undefined || other === undefined) return [];
    const message = `${nameOf(value)} is given the dates ${first.date} and ${other.date}.`;
    const span = { start: other.start, end: other.end };
    return [{ code: 'checks/instrument-dates-differ', severity: 'warning', message, span } as const];
  });
}

function sharing(register: readonly Annotation<Instrument>[], mentions: Mentions): DiagnosticDraft[] {
  const byNumber = new Map<string, Instrument>();
  return register.flatMap(({ value }) => {
    const { number, date, kind, jurisdiction } = value;
    if (number === null || date === null || !DISTINCTIVE.test(number)) return [];
    const key = [kind, jurisdiction, number.toLowerCase()].join('|');
    const known = byNumber.get(key);
    if (known === undefined) byNumber.set(key, value);
    if (known?.date == null || agree(known.date, date)) return [];
    const message = `No. ${number} is given the dates ${known.date} and ${date}.`;
    return [
      { code: 'checks/instrument-dates-differ', severity: 'warning', message, ...placeOf(value, mentions) } as const,
    ];
  });
}

function early(register: readonly Annotation<Instrument>[], mentions: Mentions): DiagnosticDraft[] {
  return register.flatMap(({ value }) => {
    const { date, effective } = value;
    if (date === null || effective === null || agree(date, effective) || effective >= date) return [];
    const message = `${nameOf(value)} of ${date} is said to be in force from ${effective}, before it was adopted.`;
    return [
      { code: 'checks/in-force-before-adoption', severity: 'info', message, ...placeOf(value, mentions) } as const,
    ];
  });
}

const nameOf = ({ titles, kind, number }: Instrument): string =>
  titles.eng ?? titles.rus ?? titles.kaz ?? (number === null ? `A ${kind}` : `${kind} No. ${number}`);

function placeOf(value: Instrument, mentions: Mentions): Pick<DiagnosticDraft, 'span'> {
  const mention = mentions.get(value.mentions[0] ?? '');
  return mention === undefined ? {} : { span: { start: mention.start, end: mention.end } };
}
