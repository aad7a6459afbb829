import { type Diagnostic, DocumentError } from '../../core/diagnostic.ts';
import type { StatedMetadata } from '../../core/source.ts';
import { Flow } from '../flow.ts';
import type { Reading } from '../format.ts';
import { leftOutDiagnostic } from '../left-out.ts';
import { isRealTitle, personName, stated } from '../metadata-values.ts';
import { childOf, textOf, type XmlElement } from '../xml.ts';
import { Container, isZip, namesPart } from '../zip.ts';
import { Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { OfficePackage } from './package.ts';
import { Styles } from './styles.ts';
import { BodyWriter } from './write.ts';

/** Word's format (ECMA-376), with tracked changes accepted. */
export function readDocx(bytes: Uint8Array): Reading {
  const office = new OfficePackage(new Container(bytes));
  const body = childOf(office.main, 'w:body');
  if (body === undefined)
    throw new DocumentError('ingest/damaged', 'the file is damaged: its main part holds no document');
  const [footnotes] = office.related('footnotes');
  const [endnotes] = office.related('endnotes');
  const [settings] = office.related('settings');
  const notes = new Notes(body, footnotes, endnotes, settings);
  const flow = new Flow();
  const writer = new BodyWriter(
    flow,
    new Styles(office.related('styles')[0]),
    new Numbering(office.related('numbering')[0]),
    notes,
  );
  writer.write(body);
  const extracted = flow.finish();
  if (extracted.text === '') throw new DocumentError('ingest/empty', 'the document has no text');
  const beside: (readonly [string, string])[] = [
    ['running heads', office.related('header').map(textOf).join(' ')],
    ['running feet', office.related('footer').map(textOf).join(' ')],
    ['comments', office.related('comments').map(textOf).join(' ')],
    ['notes that nothing calls', notes.uncalled().map(textOf).join(' ')],
    ...writer.leftOut,
  ];
  return {
    ...extracted,
    encoding: null,
    supposed: properties(office.part('docProps/core.xml')),
    diagnostics: [
      ...changesDiagnostic(writer.changes),
      ...beside.flatMap(([reason, text]) => leftOutDiagnostic(reason, text)),
    ],
  };
}

export const looksLikeDocx = (bytes: Uint8Array): boolean => isZip(bytes) && namesPart(bytes, 'word/document');

function properties(core: XmlElement | null): StatedMetadata {
  const value = (name: string): string => {
    const element = core === null ? undefined : childOf(core, name);
    return element === undefined ? '' : textOf(element).trim();
  };
  const title = value('dc:title');
  // The account that a computer was set up with is no author: a name has at least two words.
  const authors = value('dc:creator')
    .split(/\s*;\s*/u)
    .map(personName)
    .filter((name) => /^\p{Lu}\S*\s+(?:\S+\s+)*\p{Lu}/u.test(name));
  return stated({ title: isRealTitle(title) ? title : null, authors });
}

function changesDiagnostic({
  inserted,
  deleted,
}: {
  readonly inserted: number;
  readonly deleted: number;
}): Diagnostic[] {
  if (inserted + deleted === 0) return [];
  return [
    {
      code: 'ingest/tracked-changes',
      severity: 'info',
      message: `The document has tracked changes: ${inserted} inserted characters were taken as text, ${deleted} deleted ones left out.`,
      source: [],
    },
  ];
}
