import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { type Found, RULES } from './citation-draft.ts';
import type { CitationWords } from './words.ts';
import type { Works } from './works.ts';

const BRACKET = /\[([^[\]\n]{1,120})\]/gu;
const NUMBERS = /(\d{1,4})(?:\s?[-–—]\s?(\d{1,4}))?/gu;

/**
 * Whether a document cites by number: its bibliography is numbered, or numbers in square brackets are many and lie within
 * the bibliography.
 */
export function citesByNumber(document: Document, works: Works): boolean {
  if (works.all.length === 0) return false;
  let count = 0;
  let outside = 0;
  for (const match of document.text.matchAll(/\[(\d{1,4})(?:[,;\s–—-][^[\]\n]{0,60})?\]/gu)) {
    if (Number(match[1]) >= 1 && Number(match[1]) <= works.all.length) count++;
    else outside++;
  }
  return works.isNumbered ? count > 0 : count >= 3 && outside * 5 <= count;
}

/** Reads "[12]", "[3, 5–7]", "[12, с. 45; 15]": one citation a number; a span of numbers is one, with all its targets. */
export class NumberedReader {
  private readonly page: RegExp;

  constructor(words: CitationWords) {
    this.page = new RegExp(
      `^\\s?[,:]\\s?${words.pattern('page')}\\s?(\\d{1,4}(?:\\s?[-–—]\\s?\\d{1,4})?(?:,\\s?\\d{1,4}(?:[-–—]\\d{1,4})?)*)`,
      'iu',
    );
  }

  read(text: string, block: Span, works: Works): Found[] {
    const passage = text.slice(block.start, block.end);
    const found: Found[] = [];
    for (const bracket of passage.matchAll(BRACKET)) {
      const inside = bracket[1] ?? '';
      if (!/^(?:\p{L}{1,8}[.:]{0,2}\s){0,4}\d/u.test(inside) || /^(?:1[5-9]|20)\d\d$/u.test(inside)) continue;
      const offset = bracket.index + 1;
      let position = 0;
      while (position < inside.length) {
        NUMBERS.lastIndex = position;
        const match = NUMBERS.exec(inside);
        if (match === null) break;
        if (position > 0 && !/^\s?[,;]\s?(?:\p{L}{1,8}[.:]{0,2}\s){0,4}$/u.test(inside.slice(position, match.index)))
          break;
        const end = match.index + match[0].length;
        const page = this.page.exec(inside.slice(end));
        position = end + (page?.[0].length ?? 0);
        const targets = range(Number(match[1]), match[2] === undefined ? undefined : Number(match[2])).flatMap(
          (number) => {
            const work = works.numbered(String(number)) ?? (works.isNumbered ? undefined : works.all[number - 1]);
            return work === undefined ? [] : [work.key];
          },
        );
        found.push({
          start: offset + match.index,
          end: offset + position,
          value: { targets, locator: page?.[1] ?? null, form: 'parenthetical' },
          rule: RULES.numbered,
          confidence: works.isNumbered ? 0.95 : 0.7,
        });
      }
    }
    return found;
  }
}

function range(first: number, last: number | undefined): number[] {
  if (last === undefined || last <= first || last - first > 30) return [first];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
