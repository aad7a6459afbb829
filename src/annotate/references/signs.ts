import { CharacterClass, classOf } from '../../matching/character-class.ts';

const SPACE = ' '.charCodeAt(0);

/**
 * With one space for every run of white space. Nearly every text is so already, which a look at its signs tells; replacing
 * each space by itself would cost more than all else that is read off a short field.
 */
export function withSingleSpaces(text: string): string {
  let afterSpace = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const space = classOf(unit) === CharacterClass.space;
    if (space && (afterSpace || unit !== SPACE)) return text.replace(/\s+/gu, ' ');
    afterSpace = space;
  }
  return text;
}

const isOneOf = (text: string, at: number, signs: string): boolean =>
  signs.includes(text.charAt(at)) || classOf(text.charCodeAt(at)) === CharacterClass.space;

/** Without white space and the signs of `leading` at the beginning, of `trailing` at the end. */
export function withoutEnds(text: string, leading: string, trailing: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOneOf(text, start, leading)) start++;
  while (end > start && isOneOf(text, end - 1, trailing)) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
