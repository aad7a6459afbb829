import { CUT, type EntryText, tidy } from './entry.ts';
import { withoutEnds } from './signs.ts';
import { sentenceEnd } from './title.ts';
import type { BibliographyWords } from './vocabulary.ts';

const QUOTED = /[«“"„]([^«»“”"„¦]{3,200})[»”"“]/u;
/** Signs between pieces, beside white space. */
const BETWEEN = ',;:–—-';
const ITALIC = /\*([^*¦]{3,250})\*/u;

/** Reads the work that the entry's work stands in: a journal, a book, proceedings. */
export class ContainerReader {
  private readonly words: BibliographyWords;
  private readonly marker: RegExp;
  private readonly journal: RegExp;
  private readonly publisher: RegExp;
  private readonly kind: RegExp;
  private readonly report: RegExp;
  private readonly series: RegExp;
  private readonly stop: RegExp;

  constructor(words: BibliographyWords) {
    this.words = words;
    this.marker = new RegExp(
      `(?<=^|[¦.,;(*]\\s{0,3}|\\s(?=\\/\\/))(?:${words.pattern('in')})(?:\\s?:\\s?|\\s(?:the\\s)?(?=[\\p{Lu}«“"„*\\d]))`,
      'u',
    );
    this.journal = new RegExp(`(?<!\\p{L})${words.pattern('journal', 'proceedings', 'collected')}(?![\\p{L}])`, 'u');
    const place = `\\p{Lu}[\\p{L}.’'-]+(?:\\s\\p{Lu}[\\p{L}.’'-]+){0,2}`;
    this.stop = new RegExp(
      `[.,:;]?\\s?(?:¦|\\((?!\\p{Lu}{2,}[\\p{L}\\d'’*-]*\\))|,?\\s\\d{1,3}(?:\\s?\\(|,?\\s?¦|$|[,:]\\s?\\d|\\s(?:\\p{L}{1,3}\\.?\\s?)?\\d+\\s?[-–])|,?\\s${words.pattern('page', 'volume', 'issue')}\\s?\\d|,\\s(?:\\d|${words.pattern('page', 'volume', 'issue')}\\s?\\d|${place}(?:,\\s${place})?:\\s|${place}(?:,\\s(?:\\p{Lu}{2}|\\p{Lu}\\.\\s?\\p{Lu}\\.|${place}))?[,.]?\\s?(?:¦|$|\\p{Lu}\\p{Ll}{2,8}\\.?,?\\s?¦))|\\s[–—-]\\s)`,
      'u',
    );
    this.series = new RegExp(`^\\s${words.pattern('series')}\\s`, 'u');
    this.report = new RegExp(`^(?:[\\p{L}]+\\s){0,4}${words.pattern('report')}$`, 'iu');
    this.kind = new RegExp(`^${words.pattern('thesis', 'report', 'genre')}(?![\\p{L}])[.,]?\\s?`, 'iu');
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
    const numbered =
      fields.volume !== undefined ||
      fields.issue !== undefined ||
      fields.pages !== undefined ||
      fields.quoted === true ||
      fields.status === 'forthcoming';
    for (const piece of this.pieces(entry.text)) {
      const candidate = tidy(piece);
      if (candidate.length < 2 || !/\p{L}{2}/u.test(candidate) || !/^[\p{Lu}\d«“"„*]/u.test(candidate)) continue;
      if (/^(?:1[4-9]|20)\d\d$/u.test(candidate) || this.words.month(candidate) !== undefined) continue;
      if (!numbered && !this.journal.test(candidate)) continue;
      if (!numbered && candidate.split(' ').length > 12) continue;
      if (this.report.test(candidate)) {
        fields.report = true;
        fields.genre = candidate;
        if (fields.issue !== undefined) fields.reportNumber = fields.issue;
        delete fields.issue;
      } else fields.container = candidate.replace(/,?\s(?:1[5-9]|20)\d\d$/u, '');
      entry.text = entry.text.replace(piece.trim(), CUT);
      return;
    }
  }

  /** A place or a publisher that nothing else has claimed: «– Томск, 2004», "Ph.D. thesis, University of Leeds". */
  readLeftImprint(entry: EntryText): void {
    const { fields } = entry;
    for (const piece of entry.text.split(CUT).flatMap((part) => this.sentences(part))) {
      if (fields.place !== undefined && fields.publisher !== undefined) return;
      // «М., 2003»: a shortened place without a publisher.
      const short =
        fields.place === undefined
          ? this.words.expansion('place-short', withoutEnds(piece, BETWEEN, BETWEEN))
          : undefined;
      if (short !== undefined) {
        fields.place = short;
        continue;
      }
      const candidate = tidy(piece)
        .replace(/,?\s?[([]?(?:1[5-9]|20)\d\d[)\]]?$/u, '')
        .replace(this.kind, '')
        .replace(/^[(\s,;.]+/u, '');
      if (!/^\p{Lu}[^:]{2,120}$/u.test(candidate) || !/\p{Ll}|\p{Lu}{3}/u.test(candidate)) continue;
      if (this.words.month(candidate.split(' ')[0] ?? '') !== undefined || /\d/u.test(candidate)) continue;
      if (fields.place === undefined && this.words.isPlace(candidate)) {
        fields.place = candidate;
        if (fields.publisher !== undefined) return;
        continue;
      }
      if (fields.publisher !== undefined) continue;
      const house = this.publisherOf(entry, candidate);
      if (house === undefined) continue;
      fields.publisher = house;
      return;
    }
  }

  private publisherOf(entry: EntryText, candidate: string): string | undefined {
    const { fields } = entry;
    const institution = (fields.thesis || fields.report) === true && this.words.isInstitution(candidate);
    if (!institution && (candidate.includes('.') || candidate.split(' ').length > 6)) return undefined;
    if (fields.place === undefined && fields.container !== undefined && fields.contained) {
      fields.place = candidate;
      return undefined;
    }
    const alone = fields.container === undefined && fields.url === undefined;
    if (!institution && !this.publisher.test(candidate) && !alone) return undefined;
    if (this.words.has('thesis', `${candidate}.`)) return undefined;
    const parts = candidate.split(/,\s/u);
    for (const count of [2, 1]) {
      const place = parts.slice(-count).join(', ');
      if (parts.length <= count || fields.place !== undefined || !this.words.isPlace(place)) continue;
      fields.place = place;
      return parts.slice(0, -count).join(', ');
    }
    return candidate;
  }

  /** What is left between cuts, by sentences; read one by one, as the first that will do is taken. */
  private *pieces(text: string): Generator<string> {
    for (const part of text.split(CUT)) {
      if (isAbbreviated(part)) yield part;
      else yield* this.sentences(part);
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
    let end = sentenceEnd(rest, this.words);
    if (this.series.test(rest.slice(end, end + 20))) end = sentenceEnd(rest, this.words, end);
    const stop = this.stop.exec(rest.slice(0, end));
    return stop === null || stop.index < 3 ? end : stop.index;
  }

  private set(entry: EntryText, text: string): void {
    const name = tidy(text).replace(/,?\s[([]?(?:1[5-9]|20)\d\d[)\]]?$/u, '');
    if (name !== '') entry.fields.container = this.withoutPlace(entry, name);
  }

  /** "Proceedings of the Second Workshop on Aid, Seattle, WA": where a meeting was held is no part of its name. */
  private withoutPlace(entry: EntryText, name: string): string {
    const parts = name.split(/,\s/u);
    for (const count of [3, 2, 1]) {
      const place = parts.slice(-count).join(', ');
      if (parts.length <= count || !/^\p{Lu}/u.test(place) || !this.words.isPlace(place)) continue;
      entry.fields.place ??= place;
      return parts.slice(0, -count).join(', ');
    }
    return name;
  }
}

/** "Trans. Amer. Math. Soc.", "J. Opt. Soc. Am.": full stops that shorten words do not divide the name of a journal. */
function isAbbreviated(piece: string): boolean {
  if (!piece.includes('.') || /[:«“]/u.test(piece)) return false;
  const words = piece
    .replace(/[(][^()]*[)]/gu, '')
    .trim()
    .split(/\s+/u);
  const stopped = words.slice(0, -1).filter((word) => /\p{L}\.$/u.test(word));
  return words.length <= 9 && stopped.length > 0 && stopped.every((word) => word.length <= 7);
}
