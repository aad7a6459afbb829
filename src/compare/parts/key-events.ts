import type { KeyList } from '../model/keyness.ts';
import { byCodeUnits, entryOf } from '../order.ts';
import type { Comparing } from './comparing.ts';
import type { GroupParts } from './key-parts.ts';

/** One occurrence of an item. */
export type Visit = (item: number, group: number, part: number, document: string, annotation: string) => void;

/** What keyness is counted of. Occurrences are walked through twice, and not kept: there is one for every word. */
export interface KeyEvents {
  readonly kind: KeyList['kind'];
  readonly language: string | null;
  readonly unit: string;
  /** By index: what the item is called in the comparison. */
  readonly items: readonly string[];
  /** Every annotation is kept for the trace; else, of words, the first sentence of each document. */
  readonly everyAnnotation: boolean;
  label(item: number): string;
  isFunctionWord(item: number): boolean;
  each(visit: Visit): void;
}

/** Languages are never mixed: each is compared with itself elsewhere. */
export function wordEvents({ placement, vocabulary }: Comparing, { partOf }: GroupParts): KeyEvents[] {
  const languages = new Set(
    placement.documents.flatMap(({ facts }) => [...new Set(facts.sentences.map(({ language }) => language))]),
  );
  const items = vocabulary.lemmas.map(({ lemma }) => lemma);
  return [...languages].sort(byCodeUnits).map((language) => ({
    kind: 'word',
    language,
    unit: 'words',
    items,
    everyAnnotation: false,
    label: (item) => vocabulary.label(item),
    isFunctionWord: (item) => vocabulary.lemmas[item]?.functionWord ?? false,
    each: (visit) =>
      placement.documents.forEach(({ facts: { sentences, words }, id, groupOf }, at) => {
        sentences.forEach((sentence, index) => {
          if (sentence.language !== language) return;
          const group = groupOf[sentence.paragraph] ?? 0;
          const part = partOf[at]?.[sentence.paragraph] ?? 0;
          const to = words.sentenceFrom[index + 1] ?? 0;
          for (let word = words.sentenceFrom[index] ?? 0; word < to; word++)
            visit(words.lemmas[word] ?? 0, group, part, id, sentence.id);
        });
      }),
  }));
}

export function codeEvents({ placement }: Comparing, { partOf }: GroupParts): KeyEvents {
  const numbers = new Numbers();
  return {
    kind: 'code',
    language: null,
    unit: 'coded passages',
    items: numbers.names,
    everyAnnotation: true,
    label: (item) => numbers.names[item] ?? '',
    isFunctionWord: () => false,
    each: (visit) =>
      placement.documents.forEach(({ facts, id, groupOf }, at) => {
        for (const { paragraph, codebook, code, passage } of facts.codes)
          if (paragraph >= 0)
            visit(
              numbers.of(`${codebook}:${code}`),
              groupOf[paragraph] ?? 0,
              partOf[at]?.[paragraph] ?? 0,
              id,
              passage.annotation,
            );
      }),
  };
}

/** Authors that are only cited tell about the literature, not about the country: they are left out. */
export function entityEvents({ placement }: Comparing, { partOf }: GroupParts): KeyEvents {
  const numbers = new Numbers();
  const names = new Map<string, string>();
  for (const { facts } of placement.documents)
    for (const { link, name } of facts.entities) {
      const known = names.get(link);
      if (known === undefined || byCodeUnits(name, known) < 0) names.set(link, name);
    }
  return {
    kind: 'entity',
    language: null,
    unit: 'mentions',
    items: numbers.names,
    everyAnnotation: true,
    label: (item) => names.get(numbers.names[item] ?? '') ?? '',
    isFunctionWord: () => false,
    each: (visit) =>
      placement.documents.forEach(({ facts, id, groupOf }, at) => {
        for (const { link, paragraph, id: mention, cited } of facts.mentions)
          if (!cited) visit(numbers.of(link), groupOf[paragraph] ?? 0, partOf[at]?.[paragraph] ?? 0, id, mention);
      }),
  };
}

/** Numbers names in the order in which they are met; `names` grows with the first walk. */
class Numbers {
  readonly names: string[] = [];
  private readonly indexes = new Map<string, number>();

  of(name: string): number {
    return entryOf(this.indexes, name, () => this.names.push(name) - 1);
  }
}
