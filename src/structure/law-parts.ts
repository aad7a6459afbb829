import type { Source } from '../core/source.ts';
import { fold, foldPhrase } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';
import { beginning, ending, lengthOf, type RawBlock } from './raw-block.ts';

/** Marks in a law what is none of its provisions. */
export type MarkLawParts = (source: Source, blocks: readonly RawBlock[]) => void;

/** The signature block is at the end: no more blocks than these, none longer than a line. Units: UTF-16 code units. */
const MOST_SIGNATURES = 12;
const LONGEST_SIGNATURE = 140;

/**
 * Marks publishers' notes on changes of the text (`Сноска. Статья 5 в редакции Закона …`, `(as amended by …)`), and the
 * offices, names, places, dates and numbers at the end.
 */
export function prepareLawParts(store: ResourceStore): MarkLawParts {
  const amendments: string[] = [];
  const changes: string[] = [];
  const signatures: string[] = [];
  for (const lexicon of store.lexicons('law-parts'))
    for (const { form, cells } of lexicon.entries)
      (({ amendment: amendments, change: changes })[cells.kind ?? ''] ?? signatures).push(foldPhrase(form));
  const startsWith = (phrases: readonly string[], text: string): boolean => {
    const folded = fold(text.replace(/^[\s("«*]+/u, '').replaceAll(/\s+/gu, ' '));
    return phrases.some((phrase) => folded.startsWith(phrase) && !/^\p{L}/u.test(folded.slice(phrase.length)));
  };

  // "(Часть 3 внесена Законом …)": in brackets the change may be named behind what is changed.
  const names = (words: readonly string[], text: string): boolean => {
    const folded = ` ${fold(text.replaceAll(/[^\p{L}\d]+/gu, ' '))} `;
    return words.some((word) => folded.includes(` ${word} `));
  };

  return (source, blocks) => {
    for (const block of blocks) {
      if (block.kind !== 'text' && block.kind !== 'bullet') continue;
      const text = beginning(source, block).slice(0, 120);
      // In brackets a note is a block of its own: "(в ред. Федерального закона …)".
      if (/^\(/u.test(text) && !/\)[.;]?\s*$/u.test(ending(source, block))) continue;
      if (startsWith(amendments, text) || (/^\(/u.test(text) && names([...changes, ...amendments], text)))
        block.kind = 'amendment-note';
    }
    markSignatures(source, blocks, (text) => startsWith(signatures, text));
  };
}

function markSignatures(source: Source, blocks: readonly RawBlock[], isOffice: (text: string) => boolean): void {
  const last = blocks.slice(-MOST_SIGNATURES);
  const office = last.findIndex(
    (block) => isShort(block) && isOffice(beginning(source, block)) && !/[.;:]$/u.test(ending(source, block)),
  );
  if (office === -1) return;
  const rest = last.slice(office);
  if (rest.some((block) => block.kind === 'heading' || !isShort(block))) return;
  for (const block of rest)
    if (block.kind === 'text' || block.kind === 'bullet' || block.kind === 'rows') block.kind = 'signature';
}

const isShort = (block: RawBlock): boolean => lengthOf(block) <= LONGEST_SIGNATURE;
