import { DATE_PATTERN, readDate } from './access-date.ts';
import type { EntryText } from './entry.ts';
import type { BibliographyWords } from './vocabulary.ts';

const URL = /(?:https?:\/\/|www\.)[^\s¦<>"«»“”]{3,2000}/iu;
const DOI = /(?:\bdoi\s?[:.]?\s{0,2}|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/[^\s¦<>"«»“”,;]{1,200})/iu;
/** "…/page.php(2016-09-28)", "…/page (2016-09-28)": a date in brackets behind an address is that of access. */
const GLUED_DATE = /\((\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})\)?[.,;]*$/u;
/** What follows a break inside an address: a file name, an escape or a path, with no sign of prose. */
const TAIL =
  /^ ([^\s¦(),;]{0,200}(?:\.(?:pdf|html?|docx?|xlsx?|aspx?|php|jsp|shtml?)(?:[?#]\S{0,200})?|%[0-9A-F]{2}\S{0,400}))(?=[\s,;.)]|$)/iu;
const CLOSES_PATH = /[/\-_%=&?]$/u;
const PATH_TAIL = /^ ([a-z0-9][^\s¦(),;]{0,200}[/_=.-][^\s¦(),;]{1,200})(?=\s?\(|[\s.]*$|\s¦)/iu;

/** Reads address, DOI and day of access off an entry. */
export class WebReader {
  private readonly accessed: RegExp;
  private readonly introducer: RegExp;
  private readonly words: BibliographyWords;

  constructor(words: BibliographyWords) {
    this.words = words;
    this.accessed = new RegExp(
      `[([]?(?:${words.pattern('access')})[\\s:–—,]{1,4}(?:on\\s|am\\s|le\\s|il\\s)?(${DATE_PATTERN})[)\\]]?`,
      'u',
    );
    this.introducer = new RegExp(`(?:(?<=[\\s.,;(\\[¦–—])(?:${words.pattern('web')})[\\s:<]*|[(<\\[])+$`, 'u');
  }

  read(entry: EntryText): void {
    const { fields } = entry;
    const address = URL.exec(entry.text);
    if (address !== null) this.takeAddress(entry, address.index, address[0]);
    const doi = entry.take(DOI) ?? (fields.url === undefined ? undefined : (DOI.exec(fields.url) ?? undefined));
    if (doi?.[1] !== undefined) fields.doi = doi[1].replace(/[.)\]]+$/u, '');
    if (fields.accessed !== undefined) return;
    const accessed = this.accessed.exec(entry.text);
    const day = accessed?.[1] === undefined ? undefined : readDate(accessed[1], this.words);
    if (accessed === null || day === undefined) return;
    fields.accessed = day;
    entry.cut(accessed.index, accessed.index + accessed[0].length);
  }

  private takeAddress(entry: EntryText, start: number, printed: string): void {
    const { fields } = entry;
    let address = printed;
    let end = start + printed.length;
    const glued = GLUED_DATE.exec(address);
    if (glued !== null) address = address.slice(0, glued.index);
    else
      for (let breaks = 0; breaks < 3; breaks++) {
        const rest = entry.text.slice(end, end + 600);
        const tail = TAIL.exec(rest) ?? (CLOSES_PATH.test(address) ? PATH_TAIL.exec(rest) : null);
        if (tail?.[1] === undefined) break;
        address += tail[1];
        end += tail[0].length;
        fields.urlBroken = true;
      }
    if (glued !== null) fields.urlBroken = true;
    fields.url = trimAddress(address);
    const date = glued?.[1] ?? bracketedDate(entry.text.slice(end));
    if (date !== undefined) {
      const day = readDate(date, this.words);
      if (day !== undefined) fields.accessed = day;
      if (glued === null) end += entry.text.slice(end).indexOf(')') + 1;
    }
    const before = this.introducer.exec(entry.text.slice(Math.max(0, start - 60), start));
    entry.cut(before === null ? start : start - before[0].length, end);
  }
}

/** The day in brackets directly behind an address. */
function bracketedDate(rest: string): string | undefined {
  return /^[\s.,]{0,3}\((\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})\)/u.exec(rest)?.[1];
}

/** Without the punctuation of the sentence around it; a bracket stays where it was opened in the address. */
function trimAddress(address: string): string {
  let url = address.replace(/[.,;:>]+$/u, '');
  while (/[)\]]$/u.test(url) && !/[([]/u.test(url)) url = url.slice(0, -1).replace(/[.,;:]+$/u, '');
  return url;
}
