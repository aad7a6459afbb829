import { DocumentError } from '../../core/diagnostic.ts';
import { Flow } from '../flow.ts';
import type { Reading } from '../format.ts';
import { bookContent } from '../html/main-content.ts';
import { linkedNotes } from '../html/notes.ts';
import { Page, type PageFile, resolvePath } from '../html/tree.ts';
import { PageWriter } from '../html/write.ts';
import { closeEmpty } from '../html/xhtml.ts';
import { dateOf, languageCode, personName, stated } from '../metadata-values.ts';
import { childOf, childrenOf, descendants, parseXml, textOf, type XmlElement } from '../xml.ts';
import { Container } from '../zip.ts';

/** EPUB 2 and 3: the chapters in the order of the spine, read as one page so that notes are found across files. */
export function readEpub(bytes: Uint8Array): Reading {
  const container = new Container(bytes);
  const packageName = packageOf(container);
  const text = container.text(packageName);
  if (text === null) throw damaged(`its part ${packageName} is missing`);
  const book = parseXml(text, packageName);
  const page = new Page(chaptersOf(book, packageName, container));
  const notes = linkedNotes(page);
  const content = bookContent(page);
  const flow = new Flow();
  new PageWriter(page, flow, content, notes).write();
  const extracted = flow.finish();
  if (extracted.text === '') throw new DocumentError('ingest/empty', 'the book has no text');
  return { ...extracted, encoding: null, stated: metadataOf(book), diagnostics: content.diagnostics };
}

const damaged = (how: string): DocumentError =>
  new DocumentError('ingest/damaged', `the file is damaged: ${how}; get the book again from where it came from`);

function packageOf(container: Container): string {
  const text = container.text('META-INF/container.xml');
  if (text === null) throw damaged('META-INF/container.xml is missing');
  for (const element of descendants(parseXml(text, 'META-INF/container.xml')))
    if (localName(element) === 'rootfile') return element.attributes['full-path'] ?? '';
  throw damaged('it names no package');
}

function chaptersOf(book: XmlElement, packageName: string, container: Container): PageFile[] {
  const locked = lockedParts(container);
  const items = new Map(
    [...descendants(book)]
      .filter((element) => localName(element) === 'item')
      .map((item) => [item.attributes.id ?? '', item]),
  );
  const spine = [...descendants(book)].filter((element) => localName(element) === 'itemref');
  return spine.flatMap((reference): PageFile[] => {
    const item = items.get(reference.attributes.idref ?? '');
    const { href = '', 'media-type': type = '', properties = '' } = item?.attributes ?? {};
    if (!/html/u.test(type) || /\bnav\b/u.test(properties)) return [];
    const name = resolvePath(packageName, unescapePath(href));
    if (locked.has(name))
      throw new DocumentError(
        'ingest/locked',
        'the book is locked by its seller (DRM): only a copy without the lock can be read',
      );
    const text = container.text(name);
    if (text === null) throw damaged(`its chapter ${name} is missing`);
    return [{ name, text: closeEmpty(text) }];
  });
}

function unescapePath(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Parts that are encrypted; fonts often are, and do not matter. */
function lockedParts(container: Container): ReadonlySet<string> {
  const text = container.text('META-INF/encryption.xml');
  if (text === null) return new Set();
  const references = [...descendants(parseXml(text, 'META-INF/encryption.xml'))].filter(
    (element) => localName(element) === 'CipherReference',
  );
  return new Set(references.map(({ attributes }) => unescapePath(attributes.URI ?? '')));
}

/** Packages are written with and without a prefix. */
const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

function metadataOf(book: XmlElement): NonNullable<Reading['stated']> {
  const metadata = childOf(book, 'metadata') ?? childOf(book, 'opf:metadata');
  const all = (name: string): string[] =>
    childrenOf(metadata, `dc:${name}`).map((element) => textOf(element).replaceAll(/\s+/gu, ' ').trim());
  return stated({
    title: all('title')[0],
    authors: all('creator').map(personName),
    ...dateOf(all('date')[0]),
    language: languageCode(all('language')[0]),
    rights: all('rights')[0],
  });
}
