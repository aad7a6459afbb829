import { DocumentError } from '../../core/diagnostic.ts';
import type { StatedMetadata } from '../../core/source.ts';
import { Flow } from '../flow.ts';
import type { Reading } from '../format.ts';
import { leftOutDiagnostic } from '../left-out.ts';
import { isRealTitle, personName, stated } from '../metadata-values.ts';
import { childOf, descendants, parseXml, textOf, type XmlElement } from '../xml.ts';
import { Container } from '../zip.ts';
import { Styles } from './styles.ts';
import { BodyWriter } from './write.ts';

/** OpenDocument text (ISO/IEC 26300), as LibreOffice writes it; deleted text of tracked changes is left out. */
export function readOdt(bytes: Uint8Array): Reading {
  const container = new Container(bytes);
  const part = (name: string): XmlElement | undefined => {
    const text = container.text(name);
    return text === null ? undefined : parseXml(text, name);
  };
  if ((container.text('META-INF/manifest.xml') ?? '').includes('encryption-data'))
    throw new DocumentError(
      'ingest/locked',
      'the file is protected with a password: open it in LibreOffice and save it without one',
    );
  const content = part('content.xml');
  const body = childOf(childOf(content, 'office:body'), 'office:text');
  if (content === undefined || body === undefined)
    throw new DocumentError(
      'ingest/damaged',
      'the file is damaged or holds no text: its part content.xml has no office:text; save it again as .odt',
    );
  const styles = part('styles.xml');
  const flow = new Flow();
  const writer = new BodyWriter(flow, new Styles(styles === undefined ? [content] : [styles, content]));
  writer.write(body);
  const extracted = flow.finish();
  if (extracted.text === '') throw new DocumentError('ingest/empty', 'the document has no text');
  const running =
    styles === undefined
      ? []
      : [...descendants(styles)].filter(({ name }) => /^style:(?:header|footer)(?:-left|-first)?$/u.test(name));
  const beside: (readonly [string, string])[] = [
    ['running heads and feet', running.map(textOf).join(' ')],
    ...writer.leftOut,
  ];
  return {
    ...extracted,
    encoding: null,
    supposed: metadataOf(part('meta.xml')),
    diagnostics: beside.flatMap(([reason, text]) => leftOutDiagnostic(reason, text)),
  };
}

function metadataOf(meta: XmlElement | undefined): StatedMetadata {
  const held = childOf(meta, 'office:meta');
  const value = (name: string): string => {
    const element = childOf(held, name);
    return element === undefined ? '' : textOf(element).trim();
  };
  const title = value('dc:title');
  const author = personName(value('meta:initial-creator') || value('dc:creator'));
  return stated({
    title: isRealTitle(title) ? title : null,
    authors: /^\p{Lu}\S*\s+(?:\S+\s+)*\p{Lu}/u.test(author) ? [author] : [],
  });
}
