import { decideNumberFormat, type NumberFormat } from '../../matching/numbers.ts';
import type { ResourceStore } from '../../resources/store.ts';

const NUMERAL = /(?<![\p{L}\p{N}.,/_-])\d{1,3}(?:[.,]\d{1,3}|[ \u00a0\u202f]\d{3}){1,5}(?![\p{L}\p{N}/_-]|[.,]\d)/gu;

/** Decides the format of a document's numbers from all of them; what they leave open, its language decides. */
export function numberFormatTeller(store: ResourceStore): (text: string, language: string | null) => NumberFormat {
  const byLanguage = new Map(
    store.languages().flatMap((code) => {
      const specimens = store.findLexicon(`languages/${code}`, 'number-specimens');
      return specimens === undefined ? [] : [[code, decideNumberFormat(specimens.forms())] as const];
    }),
  );
  return (text, language) => {
    const samples = numeralsIn(text).filter((sample) => !isDate(sample));
    return decideNumberFormat(samples, byLanguage.get(language ?? ''));
  };
}

/** Signs of numerals with separators; what is one is told near them only, which a text mostly has not. */
const RUN = /\d[\d., \u00a0\u202f]{2,}/g;

const SEPARATED = /\d[., \u00a0\u202f]\d/;

function numeralsIn(text: string): string[] {
  const numerals: string[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!SEPARATED.test(run)) continue;
    const around = text.slice(Math.max(0, index - 2), index + run.length + 2);
    for (const [numeral] of around.matchAll(NUMERAL)) numerals.push(numeral);
  }
  return numerals;
}

/** "01.02.20", "5.12": sections and days, which say nothing of numbers. */
const isDate = (sample: string): boolean =>
  /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?$/u.test(sample) && !/\d{3}/u.test(sample) && sample.split('.').length > 2;
