import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { Citation } from '../../layers/citations.ts';
import { type Reference, type ReferenceAuthor, references } from '../../layers/references.ts';
import { fold } from '../../resources/fold.ts';
import type { FunctionWords } from './function-words.ts';

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;
const SHORTEST_TO_MEND = 6;
/** Authors that are named before the rest become “et al.” */
const NAMED_AUTHORS = 3;

/** The works of a document's bibliography by key, and the names of their authors as speakers. */
export class CitedNames {
  private readonly byKey = new Map<string, Reference>();
  /** Folded surname or name of an institution → as the bibliography prints it. */
  private readonly names = new Map<string, string>();
  private readonly byStem = new Map<string, string[]>();

  constructor(document: Document) {
    for (const { value } of document.layer(references)) {
      if (!this.byKey.has(value.key)) this.byKey.set(value.key, value);
      for (const author of value.authors) this.add(nameOf(author));
    }
  }

  /** Every surname and institution that the bibliography names. */
  all(): Iterable<string> {
    return this.names.values();
  }

  /**
   * Who speaks in a cited work: the authors that the bibliography gives, else the words before the year.
   * `null` where neither names anyone (a page only, whose work is not known).
   */
  speakerOf(citation: Annotation<Citation>, text: string, words: FunctionWords): string | null {
    const work = citation.value.targets.length === 1 ? this.byKey.get(citation.value.targets[0] ?? '') : undefined;
    const authors = work?.authors.map(nameOf) ?? [];
    if (authors.length > 0) return joinNames(authors, words);
    const printed = /^[^\d(]{2,80}/u.exec(text.slice(citation.start, citation.end))?.[0] ?? '';
    const name = printed.replace(/[\s,;.([]+$/u, '').trim();
    return /^\p{Lu}/u.test(name) ? name : null;
  }

  /** Whether a cited work has one author; by its printed words where the bibliography does not have it. */
  hasOneAuthor(citation: Annotation<Citation>, name: string, { join, others }: FunctionWords): boolean {
    const work = citation.value.targets.length === 1 ? this.byKey.get(citation.value.targets[0] ?? '') : undefined;
    if (work !== undefined) return work.authors.length <= 1;
    return !name.includes(` ${join} `) && !name.includes(others) && !/[,&]/u.test(name);
  }

  /** Whether the speaker of a work is an institution, as far as the bibliography tells. */
  isInstitution(citation: Annotation<Citation>): boolean {
    const work = this.byKey.get(citation.value.targets[0] ?? '');
    const first = work?.authors[0];
    return first !== undefined && 'literal' in first;
  }

  /**
   * The cited name that a printed one stands for: the same, an inflected form of it («Говарда»), or one with a letter
   * misread ("Kazantsey"); `null` where there is none, or more than one that fits.
   */
  match(printed: string): string | null {
    if (this.isEmpty) return null;
    const same = this.names.get(fold(printed));
    return same ?? this.matchWord(fold(printed.split(/\s+/u).at(-1) ?? printed));
  }

  /** As {@link match}, for one word, folded. */
  matchWord(name: string): string | null {
    const same = this.names.get(name);
    if (same !== undefined) return same;
    const alike = this.byStem.get(name.slice(0, SHORTEST_STEM))?.filter((other) => isVariant(fold(other), name));
    return alike?.length === 1 ? (alike[0] ?? null) : null;
  }

  /** Whether the bibliography names nobody. */
  get isEmpty(): boolean {
    return this.names.size === 0;
  }

  private add(name: string): void {
    const key = fold(name);
    if (key === '' || this.names.has(key)) return;
    this.names.set(key, name);
    const stem = key.slice(0, SHORTEST_STEM);
    const there = this.byStem.get(stem);
    if (there === undefined) this.byStem.set(stem, [name]);
    else there.push(name);
  }
}

const nameOf = (author: ReferenceAuthor): string => ('literal' in author ? author.literal : author.family);

export function joinNames(names: readonly string[], words: FunctionWords): string {
  const [first = '', ...others] = names;
  if (names.length > NAMED_AUTHORS) return `${first} ${words.others}`;
  const last = others.at(-1);
  if (last === undefined) return first;
  return `${[first, ...others.slice(0, -1)].join(', ')} ${words.join} ${last}`;
}

/** One letter misread in a long name, or, in Cyrillic, another ending on the same stem. */
function isVariant(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  const restA = a.length - same;
  const restB = b.length - same;
  if (same >= SHORTEST_STEM && /^\p{Script=Cyrillic}/u.test(a) && restA <= 1 && restB <= LONGEST_ENDING) return true;
  return a.length >= SHORTEST_TO_MEND && a.length === b.length && a.slice(same + 1) === b.slice(same + 1);
}
