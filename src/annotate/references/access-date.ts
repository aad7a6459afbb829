import { isDay } from '../../matching/calendar.ts';
import type { BibliographyWords } from './vocabulary.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** "2016-09-28", "28.09.2016", "28/09/2016", "28 September 2016", "September 28, 2016", "сентябрь 2016". */
export const DATE_PATTERN =
  '(?:(?:1[89]|20)\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?(?:1[89]|20)\\d\\d|\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s\\p{L}{3,12}\\.?,?\\s(?:1[89]|20)\\d\\d|\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:1[89]|20)\\d\\d|\\p{L}{3,12}\\.?,?\\s(?:1[89]|20)\\d\\d)';

/** An ISO day (or month), `undefined` where the words are no date. Days come before months in figures. */
export function readDate(text: string, words: BibliographyWords): string | undefined {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4})$/u.exec(text);
  if (figures !== null) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
    return second > 12 ? day(year, first, second) : day(year, second, first);
  }
  const month = Array.from(text.matchAll(/\p{L}{3,}\.?/gu), (match) => words.month(match[0])).find((found) => found);
  const year = /\d{4}/u.exec(text);
  if (month === undefined || year === null) return undefined;
  const date = /(?<!\d)\d{1,2}(?!\d)/u.exec(text);
  return date === null ? `${year[0]}-${two(month)}` : day(Number(year[0]), month, Number(date[0]));
}

const day = (year: number, month: number, date: number): string | undefined =>
  isDay({ year, month, day: date }) ? `${year}-${two(month)}-${two(date)}` : undefined;
