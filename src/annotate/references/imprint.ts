import { CUT, type EntryText, tidy } from './entry.ts';
import type { BibliographyWords } from './vocabulary.ts';

const PLACE_WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?";
const PLACE = `${PLACE_WORD}(?:\\s(?:(?:de|la|am|an der|a\\.|на|upon|of|and|und|et|&|/|и)\\s)?(?:${PLACE_WORD}|н/Д)){0,3}(?:,\\s(?:${PLACE_WORD}|[A-Z]\\.?\\s?[A-Z]\\.?)(?:\\s${PLACE_WORD}){0,2}){0,2}`;

const PLACE_BEFORE = new RegExp(`(${PLACE})[.,:]\\s?$`, 'u');
const PLACE_BEHIND = new RegExp(`^[.,]\\s(${PLACE})(?=[.,)¦\\s]*(?:[([]?\\d{4}|¦|$))`, 'u');

/** Reads "Place: Publisher", "Publisher", a publisher known by name, and places shortened as in «М.: Наука». */
export class ImprintReader {
  private readonly words: BibliographyWords;
  private readonly placed: RegExp;
  private readonly publisher: RegExp;
  private readonly known: RegExp;
  private readonly periodical: RegExp;
  private readonly kind: RegExp;

  constructor(words: BibliographyWords) {
    this.words = words;
    const page = words.pattern('page');
    this.placed = new RegExp(
      `(?<=^|[¦.,;(–—]\\s{0,2}|\\s[–—-]\\s)\\(?(${PLACE}(?:\\s?[;/–]\\s?${PLACE}){0,2})\\s?:\\s?([\\p{Lu}«"“][^:;¦()]{1,90}?)(?=\\s?\\)|[.,]\\s\\d{1,4}\\s?[-‐‑–]|\\s?¦|[.;]\\s?$|[.]\\s(?:–|—|-|\\p{Lu}|¦)|,\\s(?:[([]?(?:1[5-9]|20)\\d\\d|¦|${page}\\s?\\d)|\\s?\\(|\\s?$)`,
      'u',
    );
    this.publisher = new RegExp(
      `(?<=^|[¦.,;(–]\\s{0,2})([\\p{Lu}][^.,;:¦()]{0,70}?${words.pattern('publisher')}\\.?(?:\\s(?:of|in|de)\\s[^.,;:¦()]{2,50})?(?:,\\s(?:Inc|Ltd|LLC)\\.?)?)(?!\\.?,?\\s\\d{1,4}(?:\\s?[(,:;]|\\s?¦))(?=\\s?[.,;¦)]|\\s?$)`,
      'u',
    );
    this.kind = new RegExp(`^${words.pattern('thesis', 'report', 'genre')}(?![\\p{L}])[.,]?\\s?`, 'iu');
    this.periodical = new RegExp(
      `^(?:The\\s)?${words.pattern('journal', 'proceedings', 'collected', 'thesis')}(?!\\p{L})|^\\p{Lu}{2,6}\\s${words.pattern('journal')}`,
      'u',
    );
    this.known = new RegExp(
      `(?<=^|[¦.,;(–:]\\s{0,2})(${words.pattern('publisher-name')}(?:(?:\\s?[-–]\\s?|\\s&\\s|\\s)(?:${words.pattern('publisher', 'publisher-name')})){0,2}(?:,\\s(?:Inc|Ltd|LLC)\\.?)?)(?!\\.?,?\\s\\d{1,4}(?:\\s?[(,:;]|\\s?¦))(?=\\s?[.,;¦)]|\\s?$)`,
      'u',
    );
  }

  read(entry: EntryText): void {
    const { fields } = entry;
    const placed = this.placed.exec(entry.text);
    if (placed?.[1] !== undefined && placed[2] !== undefined) {
      const place = tidy(placed[1]);
      fields.place =
        this.words.expansion('place-short', placed[1].trim()) ??
        this.words.expansion('place-short', `${place}.`) ??
        place;
      fields.publisher = tidy(placed[2]);
      entry.cut(placed.index, placed.index + placed[0].length);
      return;
    }
    const publisher = this.bare(this.publisher, entry.text) ?? this.bare(this.known, entry.text);
    if (publisher?.[1] === undefined) return;
    const from = fields.thesis || fields.report ? this.departmentBefore(entry.text, publisher.index) : publisher.index;
    fields.publisher = tidy(entry.text.slice(from, publisher.index + publisher[0].length)).replace(this.kind, '');
    const before = PLACE_BEFORE.exec(entry.text.slice(0, from));
    const after = PLACE_BEHIND.exec(entry.text.slice(publisher.index + publisher[0].length));
    const end = publisher.index + publisher[0].length + (after?.[0].length ?? 0);
    if (after?.[1] !== undefined) fields.place = tidy(after[1]);
    else if (before?.[1] !== undefined && before[1].split(' ').length <= 3) fields.place = tidy(before[1]);
    const start = after === null && before?.[1] !== undefined && fields.place !== undefined ? before.index : from;
    entry.text = `${entry.text.slice(0, start)} ${CUT} ${entry.text.slice(end)}`;
  }

  /** Not "Proceedings of the Royal Society", "Journal of the Society of …". */
  private bare(pattern: RegExp, text: string): RegExpExecArray | undefined {
    const match = pattern.exec(text);
    return match === null || this.periodical.test(match[1] ?? '') ? undefined : match;
  }

  /** "Department of Geography, Uppsala University": where the part of the institution before the comma starts. */
  private departmentBefore(text: string, from: number): number {
    const before = /(?:^|[¦.;(\d]\s?|,\s)(\p{Lu}[^,;:¦()\d]{2,80},\s)$/u.exec(
      text.slice(Math.max(0, from - 120), from),
    );
    if (before?.[1] === undefined || !this.words.isInstitution(before[1].replace(/[.,]\s|,\s$/gu, ' ').trim()))
      return from;
    return from - before[1].length;
  }
}
