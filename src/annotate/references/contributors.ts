import { CUT, type EntryText } from './entry.ts';
import type { NameReader } from './names.ts';
import type { BibliographyWords } from './vocabulary.ts';

/** Reads editors and translators that stand behind the title. */
export class ContributorReader {
  private readonly names: NameReader;
  private readonly editedBy: RegExp;
  private readonly translatedBy: RegExp;
  private readonly translatorMark: RegExp;
  private readonly container: RegExp;
  private readonly inside: RegExp;

  constructor(words: BibliographyWords, names: NameReader) {
    this.names = names;
    this.editedBy = new RegExp(`(?<=[\\s¦.,;(/–—[])(?:${words.pattern('editor')})[\\s:]{1,2}(?=\\p{Lu})`, 'u');
    this.translatedBy = new RegExp(
      `(?<=[\\s¦.,;(/–—[])(?:${words.pattern('translator')})(?:\\s(?:with|by|von|par))?[\\s:]{1,2}(?=\\p{Lu})`,
      'u',
    );
    this.translatorMark = new RegExp(`\\(([^()]{3,60}),\\s(?:${words.pattern('translator')})\\)`, 'u');
    this.inside = new RegExp(`(?<=[\\s¦.,;])${words.pattern('in')}(?::\\s?|\\s)(?=\\p{Lu})`, 'gu');
    this.container = new RegExp(`[\\s¦.,;]*(?:${words.pattern('in')}(?::\\s?|\\s))?`, 'uy');
  }

  read(entry: EntryText): void {
    this.editorsBeforeContainer(entry);
    this.behind(entry, this.editedBy, 'editors');
    const marked = entry.take(this.translatorMark);
    if (marked?.[1] !== undefined) entry.fields.translators.push(...(this.names.read(marked[1], 0, true)?.names ?? []));
    else this.behind(entry, this.translatedBy, 'translators');
    this.editorsAnywhere(entry);
    this.responsibility(entry);
  }

  /** "In O. C. Ash and D. Card (Eds.), Handbook …", "Ziegler, Charles E. (ed.), *Civil Society*". */
  private editorsBeforeContainer(entry: EntryText): void {
    this.container.lastIndex = 0;
    const start = this.container.exec(entry.text)?.[0].length ?? 0;
    const marked = Array.from(entry.text.matchAll(this.inside), (match) => match.index + match[0].length);
    for (const from of new Set([start, ...marked.slice(0, 5)])) {
      const list = this.names.read(entry.text, from, true);
      if (list?.editors !== true) continue;
      entry.fields.editors.push(...list.names);
      entry.fields.contained = true;
      entry.text = `${entry.text.slice(0, from)}${entry.text.slice(list.end).replace(/^[\s.,:;]+/u, '')}`;
      return;
    }
  }

  private behind(entry: EntryText, pattern: RegExp, field: 'editors' | 'translators'): void {
    const match = pattern.exec(entry.text);
    if (match === null) return;
    const list = this.names.read(entry.text, match.index + match[0].length);
    if (list === undefined) return;
    entry.fields[field].push(...list.names);
    entry.cut(match.index, list.end);
  }

  /** "…, Ugo Piovano (ed.), …": the names directly before the mark. */
  private editorsAnywhere(entry: EntryText): void {
    if (entry.fields.editors.length > 0 || !/[(\s](?:\p{L}{2,5}\.?\)|\p{L}{2,4}\.\))/u.test(entry.text)) return;
    for (const match of entry.text.matchAll(/(?<=[¦.,;–]\s{1,2}\(?|\s\()\p{Lu}/gu)) {
      const list = this.names.read(entry.text, match.index, true);
      if (list?.editors !== true) continue;
      entry.fields.editors.push(...list.names);
      entry.cut(match.index, list.end);
      return;
    }
  }

  /** «Название / И.И. Иванов, П.П. Петров. – М.»: the authors stand behind the stroke where none stand in front. */
  private responsibility(entry: EntryText): void {
    const match = /[¦\s]\/\s(?=\p{Lu})/u.exec(entry.text);
    if (match === null) return;
    const list = this.names.read(entry.text, match.index + match[0].length);
    if (list === undefined) return;
    if (entry.fields.authors.length === 0 && !entry.fields.sameAuthor) entry.fields.authors.push(...list.names);
    entry.text = `${entry.text.slice(0, match.index)} ${CUT} ${entry.text.slice(list.end)}`;
  }
}
