import { CUT, type EntryText, tidy } from './entry.ts';
import { sentenceEnd } from './title.ts';
import type { BibliographyWords } from './vocabulary.ts';

const QUOTED = /[«“"„]([^«»“”"„¦]{3,200})[»”"“]/u;
const ITALIC = /\*([^*¦]{3,250})\*/u;

/** Reads the work that the entry's work stands in: a journal, a book, proceedings. */
export class ContainerReader {
  private readonly words: BibliographyWords;
  private readonly marker: RegExp;
  private readonly journal: RegExp;
  private readonly publisher: RegExp;
  private readonly stop: RegExp;

  constructor(words: BibliographyWords) {
    this.words = words;
    this.marker = new RegExp(
      `(?<=^|[¦.,;(*]\\s{0,3}|\\s(?=\\/\\/))(?:${words.pattern('in')})(?:\\s?:\\s?|\\s(?=[\\p{Lu}«“"„*\\d]))`,
      'u',
    );
    this.journal = new RegExp(`(?<!\\p{L})${words.pattern('journal', 'proceedings')}(?![\\p{L}])`, 'u');
    const place = `\\p{Lu}[\\p{L}.’'-]+(?:\\s\\p{Lu}[\\p{L}.’'-]+){0,2}`;
    this.stop = new RegExp(
      `[.,:;]?\\s?(?:¦|\\((?!\\p{Lu}{2,}\\))|,\\s(?:\\d|${words.pattern('page', 'volume', 'issue')}\\s?\\d|${place}(?:,\\s${place})?:\\s|${place}(?:,\\s(?:\\p{Lu}{2}|\\p{Lu}\\.\\s?\\p{Lu}\\.|${place}))?[,.]?\\s?(?:¦|$|\\p{Lu}\\p{Ll}{2,8}\\.?,?\\s?¦))|\\s[–—-]\\s)`,
      'u',
    );
    this.publisher = new RegExp(`(?<!\\p{L})${words.pattern('publisher', 'publisher-name')}(?![\\p{L}])`, 'u');
  }

  /** Before place and publisher are read: containers that announce themselves. */
  readMarked(entry: EntryText): void {
    const marker = this.marker.exec(entry.text);
    if (marker !== null) {
      entry.fields.contained = true;
      const rest = entry.text.slice(marker.index + marker[0].length);
      const end = this.endOf(rest);
      this.set(entry, rest.slice(0, end));
      entry.text = `${entry.text.slice(0, marker.index)} ${CUT} ${rest.slice(end)}`;
      return;
    }
    const italic = entry.take(ITALIC) ?? (entry.fields.title === undefined ? undefined : entry.take(QUOTED));
    if (italic?.[1] !== undefined) this.set(entry, italic[1]);
    else if (entry.fields.contained) {
      const start = /^[\s¦.,;]*/u.exec(entry.text)?.[0].length ?? 0;
      const end = start + this.endOf(entry.text.slice(start));
      this.set(entry, entry.text.slice(start, end));
      entry.text = `${CUT} ${entry.text.slice(end).trimStart()}`;
    }
  }

  /** After all else: the first remaining piece, where volume, pages or its words make it a container. */
  readRemaining(entry: EntryText): void {
    const { fields } = entry;
    if (fields.container !== undefined) return;
    const pieces = entry.text.split(CUT).flatMap((piece) => this.sentences(piece));
    const numbered = fields.volume !== undefined || fields.issue !== undefined || fields.pages !== undefined;
    for (const piece of pieces) {
      const candidate = tidy(piece);
      if (candidate.length < 2 || !/\p{L}{2}/u.test(candidate) || !/^[\p{Lu}\d«“"„*]/u.test(candidate)) continue;
      if (/^(?:1[4-9]|20)\d\d$/u.test(candidate) || this.words.month(candidate) !== undefined) continue;
      if (!numbered && !this.journal.test(candidate)) continue;
      if (!numbered && candidate.split(' ').length > 12) continue;
      fields.container = candidate.replace(/,?\s(?:1[5-9]|20)\d\d$/u, '');
      entry.text = entry.text.replace(piece.trim(), CUT);
      return;
    }
  }

  /** A place or a publisher that nothing else has claimed. */
  readLeftImprint(entry: EntryText): void {
    const { fields } = entry;
    if (fields.publisher !== undefined || fields.thesis) return;
    for (const piece of entry.text.split(CUT).flatMap((part) => this.sentences(part))) {
      const candidate = tidy(piece).replace(/,?\s?[([]?(?:1[5-9]|20)\d\d[)\]]?$/u, '');
      if (
        !/^\p{Lu}[^.:]{2,60}$/u.test(candidate) ||
        candidate.split(' ').length > 6 ||
        !/\p{Ll}|\p{Lu}{3}/u.test(candidate)
      )
        continue;
      if (this.words.month(candidate.split(' ')[0] ?? '') !== undefined || /\d/u.test(candidate)) continue;
      if (fields.place === undefined && fields.container !== undefined && fields.contained) fields.place = candidate;
      else if (this.publisher.test(candidate) || (fields.container === undefined && fields.url === undefined))
        fields.publisher = candidate;
      return;
    }
  }

  private sentences(piece: string): string[] {
    const found: string[] = [];
    let start = 0;
    for (let guard = 0; guard < 8 && start < piece.length; guard++) {
      const end = sentenceEnd(piece, this.words, start);
      found.push(piece.slice(start, end));
      start = Math.max(end, start + 1);
    }
    return found;
  }

  private endOf(rest: string): number {
    const italic = /^\s?\*[^*]{3,250}\*/u.exec(rest) ?? /^\s?[«“"„][^«»“”"„]{3,250}[»”"“]/u.exec(rest);
    if (italic !== null) return italic[0].length;
    const end = sentenceEnd(rest, this.words);
    const stop = this.stop.exec(rest.slice(0, end));
    return stop === null || stop.index < 3 ? end : stop.index;
  }

  private set(entry: EntryText, text: string): void {
    const name = tidy(text).replace(/,?\s[([]?(?:1[5-9]|20)\d\d[)\]]?$/u, '');
    if (name !== '') entry.fields.container = name;
  }
}
