import type { StatedMetadata } from '../../core/source.ts';
import { dateOf, languageCode, personName, stated } from '../metadata-values.ts';
import { attributeOf, type Page } from './tree.ts';

/** What a page says of itself: tags for catalogues are stated, `<title>` and `lang` (of the template, often) supposed. */
export function pageMetadata(page: Page): { readonly stated: StatedMetadata; readonly supposed: StatedMetadata } {
  const tags = new Map<string, string[]>();
  for (const index of page.all('meta')) {
    const element = page.element(index);
    const name = (attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? '').toLowerCase();
    const content = (attributeOf(element, 'content') ?? '').replaceAll(/\s+/gu, ' ').trim();
    if (name !== '' && content !== '') tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  const first = (...names: readonly string[]): string | undefined => names.flatMap((name) => tags.get(name) ?? [])[0];
  const authors = (...names: readonly string[]): string[] =>
    names
      .map((name) => (tags.get(name) ?? []).flatMap((value) => value.split(/\s*;\s*/u)))
      .find((found) => found.length > 0) ?? [];
  const title = page.all('title')[0];
  return {
    stated: stated({
      title: first('citation_title', 'dc.title', 'dcterms.title'),
      authors: authors('citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator').map(personName),
      ...dateOf(
        first(
          'citation_publication_date',
          'citation_date',
          'citation_online_date',
          'dc.date',
          'dcterms.date',
          'dc.date.issued',
          'dcterms.issued',
          'article:published_time',
        ),
      ),
      language: languageCode(first('citation_language', 'dc.language', 'dcterms.language')),
      rights: first('dc.rights', 'dcterms.rights'),
    }),
    supposed: stated({
      title: first('og:title') ?? (title === undefined ? undefined : page.textOf(title)),
      authors: authors('author')
        .filter((name) => !/^https?:/u.test(name))
        .map(personName),
      language: languageCode(attributeOf(page.element(page.all('html')[0] ?? -1), 'lang')),
    }),
  };
}
