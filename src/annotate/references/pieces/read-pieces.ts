import { type EntryFields, EntryText, tidy } from '../entry.ts';
import type { NameReader } from '../names.ts';
import type { NumerationReader } from '../numeration.ts';
import type { BibliographyWords } from '../vocabulary.ts';
import type { EntryWord, Piece } from './piece.ts';

/** A run of words of one kind, as printed. */
interface Run {
  readonly piece: Piece;
  readonly text: string;
}

const kindOf = (piece: Piece | undefined): Piece | undefined => (piece === 'book' ? 'journal' : piece);

/** Runs in the order of the entry; a book and a journal are both what the work stands in. */
export function runsOf(text: string, words: readonly EntryWord[], pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && kindOf(pieces[i]) === kindOf(pieces[from])) continue;
    const piece = kindOf(pieces[from]);
    if (piece !== undefined) runs.push({ piece, text: text.slice(words[from]?.start, words[i - 1]?.end) });
    from = i;
  }
  return runs;
}

/** Puts what the pieces say in place of what the rules read, field by field. */
export class PieceReader {
  private readonly words: BibliographyWords;
  private readonly names: NameReader;
  private readonly numeration: NumerationReader;
  private readonly inside: RegExp;
  private readonly pageWord: RegExp;
  private readonly pageCount: RegExp;
  private readonly editorWord: RegExp;

  constructor(words: BibliographyWords, names: NameReader, numeration: NumerationReader) {
    this.words = words;
    this.names = names;
    this.numeration = numeration;
    this.inside = new RegExp(`^[\\s.,;:([]*${words.pattern('in')}(?::\\s?|\\s)(?:the\\s(?=\\p{Lu}))?`, 'u');
    this.editorWord = new RegExp(`^[\\s.,;:([]*${words.pattern('editor')}[\\s.:)]+(?=\\p{Lu})`, 'u');
    this.pageWord = new RegExp(`^[\\s.,;:([]*${words.pattern('page')}`, 'u');
    this.pageCount = new RegExp(`\\d\\s?${words.pattern('page')}[\\s.,;)]*$`, 'u');
  }

  apply(fields: EntryFields, runs: readonly Run[]): void {
    const first = (piece: Piece): string | undefined => runs.find((run) => run.piece === piece)?.text;
    const title = unquoted(titleOf(runs));
    const agreed = title === fields.title && fields.authors.length > 0;
    if (title !== undefined && !holdsEdition(fields, title)) fields.title = title;
    const container = unquoted(first('journal')?.replace(this.inside, '').replace(PAGES_BEHIND, ''));
    setOrDelete(fields, 'container', container);
    setOrDelete(fields, 'publisher', tidied(first('publisher')));
    const place = this.withoutDay(tidied(first('place')));
    setOrDelete(
      fields,
      'place',
      place === undefined ? undefined : (this.words.expansion('place-short', place) ?? place),
    );
    const volumes = runs.filter(({ piece }) => piece === 'volume').map(({ text }) => text);
    const dates = runs.filter(({ piece }) => piece === 'date').map(({ text }) => text);
    this.applyVolume(fields, volumes, dates);
    this.applyPages(fields, first('pages'), [...volumes, ...dates].join(' '));
    this.applyNames(fields, agreed ? undefined : first('author'), first('editor'));
  }

  /** "Paderborn, July", "New York, 3": what stands behind a place in its run. */
  private withoutDay(place: string | undefined): string | undefined {
    if (place === undefined) return undefined;
    const words = place.split(' ');
    const isDay = (word: string): boolean =>
      /^\d{1,2}(?:[-–]\d{1,2})?$/u.test(word) || this.words.month(word) !== undefined;
    while (words.length > 1 && isDay(words.at(-1) ?? '')) words.pop();
    return tidied(words.join(' '));
  }

  /** What the rules read is kept where the model sees numbers of that kind there: "2012;27(3):214-22" is one word. */
  private applyVolume(fields: EntryFields, volumes: readonly string[], dates: readonly string[]): void {
    const run = volumes[0];
    const known = fields.volume ?? fields.issue;
    if (known !== undefined && holds((run === undefined ? dates : volumes).join(' '), known)) return;
    const entry = new EntryText(run ?? '');
    if (run !== undefined) this.numeration.read(entry);
    const { volume, issue } = entry.fields;
    setOrDelete(fields, 'volume', volume ?? (issue === undefined ? /\d{1,6}/u.exec(run ?? '')?.[0] : undefined));
    setOrDelete(fields, 'issue', issue);
  }

  private applyPages(fields: EntryFields, run: string | undefined, elsewhere: string): void {
    const known = fields.pages?.split(/[-‐‑–—]/u)[0];
    if (known !== undefined && holds(run ?? elsewhere, known)) return;
    if (run !== undefined && this.pageCount.test(run) && !this.pageWord.test(run)) {
      delete fields.pages;
      fields.pageCount = /\d+/u.exec(run)?.[0] ?? '';
      return;
    }
    // "H. 1–2" taken for pages: no page has no number.
    if (known !== undefined && run !== undefined && !/\d|^[ivxlc]+$/u.test(run)) return;
    const pages = tidied(run?.replace(this.pageWord, ''));
    setOrDelete(
      fields,
      'pages',
      pages?.replace(/\s?([-‐‑–—−]{1,2})\s?/gu, (_, dash: string) => (dash.length > 1 ? '-' : dash)),
    );
  }

  private applyNames(fields: EntryFields, author: string | undefined, editor: string | undefined): void {
    if (author !== undefined) {
      const list = this.names.read(author, 0, true);
      if (list !== undefined) fields.authors = [...list.names];
    }
    if (editor !== undefined) {
      const names = editor
        .replace(this.inside, '')
        .replace(this.editorWord, '')
        .replace(/^[\s.,;:([]+/u, '');
      const list = this.names.read(names, 0, true);
      if (list !== undefined) fields.editors = [...list.names];
    }
  }
}

/** Behind a container: "(p.227)", or a bracket that the run cuts short. */
const PAGES_BEHIND = /[\s,]*\((?:pp?\.\s?\d[\d\s–-]*\)?|[^()]{0,4})[\s,.]*$/u;
const YEARS = /^\(\d{4}\s?[-–—]\s?\d{2,4}\)[.,:;]*$/u;

/** The first title, with the years that it is about: "The Reform of the Courts (1989–1995)." */
function titleOf(runs: readonly Run[]): string | undefined {
  const at = runs.findIndex(({ piece }) => piece === 'title');
  const title = runs[at]?.text;
  const next = runs[at + 1];
  const years = next?.piece === 'date' && YEARS.test(next.text) && title !== undefined && /\p{L}$/u.test(title);
  return years && next !== undefined ? `${title} ${next.text}` : title;
}

function tidied(text: string | undefined): string | undefined {
  const field = text === undefined ? '' : tidy(text);
  return field === '' ? undefined : field;
}

/** Without the marks around the whole: the closing one of ‘title’ looks like an apostrophe. */
function unquoted(text: string | undefined): string | undefined {
  const field = tidied(text?.replace(/(?<=[»«”"’'])[.,;:\s]+$/u, ''));
  return /^[\s(]*[‘'`]/u.test(text ?? '') ? field?.replace(/[’'][.,;]*$/u, '') : field;
}

/** "Sustainability Index, 17th edition": behind the title that the rules read stands the edition that they read. */
function holdsEdition({ title, edition }: EntryFields, longer: string): boolean {
  if (title === undefined || edition === undefined || !longer.startsWith(title)) return false;
  return holds(longer.slice(title.length).replace(/(?<=\d)\p{L}{2}(?!\p{L})/gu, ''), edition);
}

/** Whether a number stands in a text on its own. */
function holds(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1))
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && !/\d/u.test(text[at + number.length] ?? ' ')) return true;
  return false;
}

function setOrDelete(
  fields: EntryFields,
  field: 'container' | 'publisher' | 'place' | 'volume' | 'issue' | 'pages',
  value: string | undefined,
): void {
  if (value === undefined) delete fields[field];
  else fields[field] = value;
}
