import { LATIN, letters, roman } from '../numerals.ts';
import { attributeOf, type HtmlElement, type Page, styleOf } from './tree.ts';

/** The numbers of the items of all ordered lists, by item: `3`, `c`, `iv`. */
export function itemNumerals(page: Page): ReadonlyMap<number, string> {
  const numerals = new Map<number, string>();
  for (const list of page.all('ol')) {
    const element = page.element(list);
    if (
      element === null ||
      styleOf(element).includes('list-style:none') ||
      styleOf(element).includes('list-style-type:none')
    )
      continue;
    const items = element.childNodes
      .map((node) => page.indexOf(node))
      .filter((index) => page.element(index)?.tagName === 'li');
    const reversed = attributeOf(element, 'reversed') !== null;
    let number = wholeNumber(attributeOf(element, 'start')) ?? (reversed ? items.length : 1);
    for (const item of items) {
      number = wholeNumber(attributeOf(page.element(item), 'value')) ?? number;
      numerals.set(item, numeral(number, typeOf(element)));
      number += reversed ? -1 : 1;
    }
  }
  return numerals;
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^-?\d{1,9}$/u.test(text.trim()) ? Number(text) : null;

const STYLES: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

const typeOf = (list: HtmlElement): string =>
  STYLES[/list-style(?:-type)?:([a-z-]+)/u.exec(styleOf(list))?.[1] ?? ''] ?? attributeOf(list, 'type') ?? '1';

function numeral(number: number, type: string): string {
  if (number < 1) return String(number);
  if (type === 'a') return letters(number, LATIN);
  if (type === 'A') return letters(number, LATIN).toUpperCase();
  if (type === 'i') return roman(number).toLowerCase();
  return type === 'I' ? roman(number) : String(number);
}
