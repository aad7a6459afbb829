import { attributeOf, type HtmlElement, type Page, rolesOf, styleOf, wordsOf } from './tree.ts';

/** Why a part of a page is not read. */
export type Reason =
  | 'hidden text'
  | 'navigation'
  | 'the head of the site'
  | 'the foot of the site'
  | 'a sidebar'
  | 'running heads'
  | 'running feet'
  | 'a cookie notice'
  | 'comments'
  | 'sharing and advertising'
  | 'the controls of a form'
  | 'a table of contents'
  | 'edit links'
  | 'text outside the main content';

/** Never text of a page; not even reported. */
export const NO_TEXT = new Set(
  'script style noscript template svg iframe canvas audio video object embed head title meta link base annotation annotation-xml'.split(
    ' ',
  ),
);
const CONTROLS = new Set('button select option textarea input datalist'.split(' '));

const BY_WORD: readonly (readonly [RegExp, Reason])[] = [
  [/ (?:mw )?edit ?section /u, 'edit links'],
  [/ (?:toc|table of contents) /u, 'a table of contents'],
  [/ (?:cookies?|consent|gdpr) /u, 'a cookie notice'],
  [/ (?:comments?|disqus|comment respond) /u, 'comments'],
  [
    / (?:nav|navbar|navbox|navigation|menu|breadcrumbs?|pagination|pager|catlinks|skip link|jump link|noprint|printfooter) /u,
    'navigation',
  ],
  [/ (?:sidebar|side bar) /u, 'a sidebar'],
  [
    / (?:sharing|share|social|addthis|advert|advertisement|ads|promo|newsletter|subscribe|related|recommended|popup|modal) /u,
    'sharing and advertising',
  ],
];

/** Where the main content of a page was found. */
export interface Place {
  readonly body: number;
  readonly root: number;
  readonly dominant: number | undefined;
}

/** Why an element is left out; `null` where it is no text at all, `undefined` where it is read. */
export function reasonFor(element: HtmlElement, page: Page, index: number, place: Place): Reason | null | undefined {
  const { tagName } = element;
  const roles = rolesOf(element);
  if (isHidden(element)) return 'hidden text';
  if (CONTROLS.has(tagName)) return 'the controls of a form';
  if (index === place.body || index === place.root || tagName === 'html') return undefined;
  if (/\b(?:doc-endnotes?|doc-footnote|footnotes?|endnotes?|rearnotes?)\b/u.test(roles)) return undefined;
  if (/\b(?:doc-toc|toc)\b/u.test(roles)) return 'a table of contents';
  if (tagName === 'nav' || tagName === 'menu' || /\b(?:navigation|menu|search)\b/u.test(roles)) return 'navigation';
  if (tagName === 'aside' || /\bcomplementary\b/u.test(roles)) return 'a sidebar';
  if (tagName === 'dialog') return 'a cookie notice';
  if (/mso-element:comment|\bMsoComment/u.test(`${styleOf(element)} ${attributeOf(element, 'class')}`))
    return 'comments';
  const outer = !page.contains(place.root, index) || place.root === place.body;
  if ((tagName === 'header' && outer && !holdsTitle(page, index)) || /\bbanner\b/u.test(roles))
    return 'the head of the site';
  if ((tagName === 'footer' && outer) || /\bcontentinfo\b/u.test(roles)) return 'the foot of the site';
  if (
    tagName === 'article' &&
    place.dominant !== undefined &&
    place.dominant !== index &&
    !page.contains(index, place.dominant) &&
    !page.contains(place.dominant, index)
  )
    return 'sharing and advertising';
  if (element.attrs.length === 0 || tagName === 'body') return undefined;
  const title = attributeOf(element, 'title');
  if (title === 'header' || title === 'footer') return title === 'header' ? 'running heads' : 'running feet';
  const words = wordsOf(element);
  // Rows of tables are called so, too: `<tr class="header">`.
  const isPlace = outer && /^(?:div|section|table|ul|p)$/u.test(tagName);
  if (isPlace && / (?:footer|colophon) /u.test(words)) return 'the foot of the site';
  if (isPlace && / (?:header|masthead) /u.test(words) && !holdsTitle(page, index)) return 'the head of the site';
  return words === '  ' ? undefined : BY_WORD.find(([pattern]) => pattern.test(words))?.[1];
}

export function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  const style = styleOf(element);
  return (
    attributeOf(element, 'hidden') !== null ||
    /display:none|visibility:hidden|mso-hide:all/u.test(style) ||
    /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/u.test(attributeOf(element, 'class') ?? '')
  );
}

const holdsTitle = (page: Page, index: number): boolean => {
  for (let i = index; i <= page.last(index); i++) if (/^h[1-6]$/u.test(page.element(i)?.tagName ?? '')) return true;
  return false;
};
