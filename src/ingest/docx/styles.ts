import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { numberOf, settingOf, switchOf } from './package.ts';

/** How characters are set; `undefined` where the level does not say. */
export interface CharacterLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly raised?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** What a style, with all it is based on, makes of a paragraph or of characters. */
export interface Style extends CharacterLook {
  readonly role: 'title' | 'caption' | 'quotation' | 'contents' | null;
  /** 1 for the highest; `null` where the style is no heading's. */
  readonly level: number | null;
  readonly numbering: { readonly id: string | undefined; readonly level: number | undefined } | null;
}

const PLAIN: Style = { role: null, level: null, numbering: null };

/** Names of built-in styles as Word (which keeps the English ones in the file), LibreOffice and translators write them. */
const HEADING = /^(?:heading|заголовок|тақырып|überschrift|titre|titolo)\s*([1-9])$/iu;
const ROLES: readonly (readonly [RegExp, NonNullable<Style['role']>])[] = [
  [/^(?:title|название|заглавие)$/iu, 'title'],
  [/^(?:(?:table )?caption|table title|название (?:объекта|таблицы)|заголовок таблицы)$/iu, 'caption'],
  [/^(?:(?:intense )?quote|block text|quotations?|(?:выделенная )?цитата\s*\d*)$/iu, 'quotation'],
  [/^(?:toc(?: heading)?\s*\d*|contents(?: heading)?\s*\d*|оглавление\s*\d*)$/iu, 'contents'],
];

/** The styles of a document, resolved on demand; a circle of styles ends where it closes. */
export class Styles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, Style>();

  constructor(part: XmlElement | undefined) {
    for (const style of childrenOf(part, 'w:style')) this.elements.set(style.attributes['w:styleId'] ?? '', style);
  }

  get(id: string | undefined): Style {
    return id === undefined ? PLAIN : this.resolve(id, 0);
  }

  private resolve(id: string, depth: number): Style {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const element = this.elements.get(id);
    if (element === undefined || depth > 20) return PLAIN;
    const basedOn = settingOf(element, 'w:basedOn');
    const base = basedOn === undefined || basedOn === id ? PLAIN : this.resolve(basedOn, depth + 1);
    const style = overlay(element, base);
    this.resolved.set(id, style);
    return style;
  }
}

function overlay(element: XmlElement, base: Style): Style {
  const name = settingOf(element, 'w:name') ?? '';
  const paragraph = childOf(element, 'w:pPr');
  const named = HEADING.exec(name)?.[1];
  const outline = numberOf(settingOf(paragraph, 'w:outlineLvl'));
  const role = ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? base.role;
  const look = lookOf(childOf(element, 'w:rPr'));
  return {
    bold: look.bold ?? base.bold,
    italic: look.italic ?? base.italic,
    raised: look.raised ?? base.raised,
    hidden: look.hidden ?? base.hidden,
    role,
    level: named !== undefined ? Number(named) : outline !== undefined ? levelOfOutline(outline) : base.level,
    numbering: numberingOf(paragraph) ?? base.numbering,
  };
}

/** Outline level 9 is body text. */
export const levelOfOutline = (outline: number): number | null => (outline >= 0 && outline < 9 ? outline + 1 : null);

/** The direct look of characters. */
export function lookOf(properties: XmlElement | undefined): CharacterLook {
  if (properties === undefined) return {};
  const raised = settingOf(properties, 'w:vertAlign');
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    raised: raised === undefined ? undefined : raised === 'superscript',
    hidden: switchOf(properties, 'w:vanish'),
  };
}

export function numberingOf(paragraph: XmlElement | undefined): Style['numbering'] {
  const properties = childOf(paragraph, 'w:numPr');
  if (properties === undefined) return null;
  return { id: settingOf(properties, 'w:numId'), level: numberOf(settingOf(properties, 'w:ilvl')) };
}
