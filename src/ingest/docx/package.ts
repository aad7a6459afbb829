import { DocumentError } from '../../core/diagnostic.ts';
import { childrenOf, parseXml, type XmlElement } from '../xml.ts';
import type { Container } from '../zip.ts';

/** A part of an Open Packaging container, found by the relation that another part has to it. */
export class OfficePackage {
  private readonly container: Container;
  /** The main part, and its relations. */
  readonly main: XmlElement;
  private readonly relations: readonly { readonly type: string; readonly part: string }[];

  /** @throws DocumentError where there is no main document in it */
  constructor(container: Container) {
    this.container = container;
    const root = this.relationsOf('_rels/.rels', '');
    const name = root.find(({ type }) => type === 'officeDocument')?.part ?? 'word/document.xml';
    const text = container.text(name);
    if (text === null)
      throw new DocumentError(
        'ingest/damaged',
        `the file is damaged: its main part ${name} is missing; save it again as .docx`,
      );
    this.main = parseXml(text, name);
    const slash = name.lastIndexOf('/');
    const folder = name.slice(0, slash + 1);
    this.relations = this.relationsOf(`${folder}_rels/${name.slice(slash + 1)}.rels`, folder);
  }

  /** The parts that the main part has a relation of this type to. */
  related(type: string): XmlElement[] {
    return this.relations
      .filter((relation) => relation.type === type)
      .flatMap(({ part }) => {
        const text = this.container.text(part);
        return text === null ? [] : [parseXml(text, part)];
      });
  }

  /** A part by its name, where there is one. */
  part(name: string): XmlElement | null {
    const text = this.container.text(name);
    return text === null ? null : parseXml(text, name);
  }

  private relationsOf(name: string, folder: string): { readonly type: string; readonly part: string }[] {
    const text = this.container.text(name);
    if (text === null) return [];
    return childrenOf(parseXml(text, name), 'Relationship').flatMap(({ attributes }) => {
      const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (mode === 'External') return [];
      const part = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//u, '');
      return [{ type: type.slice(type.lastIndexOf('/') + 1), part }];
    });
  }
}

/** The `w:val` of a child element: `undefined` without the child, `''` where it has no value. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  for (const node of element?.children ?? [])
    if (typeof node !== 'string' && node.name === name) return node.attributes['w:val'] ?? '';
  return undefined;
}

/** A property that is on by being there: `<w:b/>`, but `<w:b w:val="0"/>` is off; `undefined` where nothing is said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = settingOf(element, name);
  return value === undefined ? undefined : !/^(?:0|false|off|none)$/u.test(value);
}

export const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
