import type { SectionKind } from '../core/document.ts';
import { foldPhrase } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';

/**
 * What a section's name says about it. Two kinds are no kinds of their own in the layers: `notes`, a list of endnotes, is
 * body there, and `contents`, a list of headings, is a summary.
 */
export type NamedKind = SectionKind | 'notes' | 'contents';

export const toSectionKind = (kind: NamedKind): SectionKind =>
  kind === 'notes' ? 'body' : kind === 'contents' ? 'summary' : kind;

export interface SectionNames {
  /** The kind of a heading that is, or begins with, a known name. */
  kindOf(title: string): NamedKind | undefined;
  /** The kind of a heading that is a known name and nothing more. */
  exactKind(title: string): NamedKind | undefined;
  /** A known name at the start of a block whose text follows on the same line: `Abstract This article …`. */
  runIn(text: string): { readonly kind: SectionKind; readonly title: string; readonly length: number } | undefined;
}

/** Units: UTF-16 code units. */
const LONGEST_NAME = 60;

/** Reads the names of sections in all languages. */
export function readSectionNames(store: ResourceStore): SectionNames {
  const kinds = new Map<string, NamedKind>();
  const runIns: { readonly form: string; readonly lower: string; readonly kind: SectionKind }[] = [];
  for (const lexicon of store.lexicons('section-names'))
    for (const { form, cells } of lexicon.entries) {
      kinds.set(foldPhrase(form), cells.kind as NamedKind);
      if (cells.run_in === 'yes') runIns.push({ form, lower: form.toLowerCase(), kind: cells.kind as SectionKind });
    }
  return {
    exactKind: (title) => kinds.get(foldPhrase(title)),
    kindOf(title) {
      const name = foldPhrase(title.replace(/[.:]\s*$/u, ''));
      const exact = kinds.get(name);
      if (exact !== undefined) return exact;
      // "List of Acronyms und Abbreviations", "Bibliography and Sources": a known name and a few words more.
      const words = name.split(' ');
      if (words.length > 7) return undefined;
      for (let length = words.length - 1; length > 0; length--) {
        const kind = kinds.get(words.slice(0, length).join(' '));
        if (kind !== undefined && kind !== 'body' && (length > 1 || /^(?:and|und|et|и|&)$/u.test(words[length] ?? '')))
          return kind;
      }
      return undefined;
    },
    runIn(text) {
      const start = text.slice(0, LONGEST_NAME).toLowerCase();
      for (const { form, lower, kind } of runIns) {
        if (!start.startsWith(lower)) continue;
        const behindName = text.slice(form.length, form.length + 80);
        // Behind a colon or full stop any text will do; behind a bare space only a paragraph's worth.
        const behind = /^\s*([.:—–-]?)\s+(?=["«“\p{L}\d])/u.exec(behindName);
        if (behind === null) continue;
        const list = kind === 'keywords' && /^[^.]{3,60}[,;–—·]/u.test(behindName);
        if (behind[1] === '' && !list && !/^\s+["«“\p{Lu}\d]/u.test(behindName)) continue;
        if (text.length < form.length + (behind[1] === '' ? 40 : 10)) continue;
        return { kind, title: text.slice(0, form.length), length: form.length };
      }
      return undefined;
    },
  };
}

/** Lists behind the body. */
export const isEndMatter = (kind: SectionKind | null): boolean =>
  kind === 'acronyms' || kind === 'bibliography' || kind === 'resources';

/** What stands between the title page and the body. */
export const isFront = (kind: SectionKind | null): boolean =>
  kind === 'abstract' || kind === 'summary' || kind === 'keywords';
