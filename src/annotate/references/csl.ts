import type { CslDate, EntryFields } from './entry.ts';

/** The entry as a CSL-JSON item (CSL 1.0.2 variables); only what the entry says is in it. */
export function toCsl(key: string, fields: EntryFields): Record<string, unknown> {
  const status = fields.status === 'forthcoming' ? 'forthcoming' : undefined;
  return withoutAbsent({
    id: key,
    type: typeOf(fields),
    'citation-number': fields.number,
    author: listOf(fields.authors),
    editor: listOf(fields.editors),
    translator: listOf(fields.translators),
    issued: fields.year === undefined ? undefined : dateOf(String(fields.year).padStart(4, '0')),
    'year-suffix': fields.yearSuffix,
    status,
    title: fields.title,
    'container-title': fields.container,
    volume: fields.volume,
    issue: fields.issue,
    page: fields.pages,
    'number-of-pages': fields.pageCount,
    number: fields.reportNumber,
    genre: fields.genre,
    edition: fields.edition,
    publisher: fields.publisher,
    'publisher-place': fields.place,
    URL: fields.url,
    DOI: fields.doi,
    accessed: fields.accessed === undefined ? undefined : dateOf(fields.accessed),
  });
}

function typeOf(fields: EntryFields): string {
  const { container, volume, issue, pages, url, publisher } = fields;
  if (fields.thesis) return 'thesis';
  if (fields.legislation === true && fields.authors.length === 0) return 'legislation';
  if (fields.collected && container !== undefined && issue === undefined) return 'chapter';
  if (fields.proceedings && container !== undefined) return 'paper-conference';
  if (container !== undefined && (fields.contained || fields.editors.length > 0) && issue === undefined)
    return volume === undefined || publisher !== undefined ? 'chapter' : 'article-journal';
  if (container !== undefined && (volume ?? issue ?? pages) !== undefined) return 'article-journal';
  if (container !== undefined) return 'article';
  if (fields.report) return 'report';
  if (url !== undefined && publisher === undefined) return 'webpage';
  const book = (publisher ?? fields.place ?? fields.edition) !== undefined || fields.lawReview === true;
  return book ? 'book' : 'document';
}

const dateOf = (iso: string): CslDate => ({ 'date-parts': [iso.split('-').map(Number)] });

const listOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? [...list] : undefined);

function withoutAbsent(item: Record<string, unknown>): Record<string, unknown> {
  const present: Record<string, unknown> = {};
  for (const name in item) if (item[name] !== undefined) present[name] = item[name];
  return present;
}
