import { LATIN, letters, roman } from '../numerals.ts';
import { childOf, descendants, type XmlElement } from '../xml.ts';

export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly hidden: boolean;
}

export interface Style extends Look {
  /** Names from the style itself to the one it is finally based on, as people see them: `Heading 1`. */
  readonly names: readonly string[];
  readonly listStyle: string | undefined;
}

interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly shownLevels: number;
  readonly start: number;
}

export const PLAIN: Style = {
  names: [],
  bold: false,
  italic: false,
  raised: false,
  hidden: false,
  listStyle: undefined,
};

/** Named and automatic styles of an OpenDocument text, and the numberings of its lists and headings. */
export class Styles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, Style>();
  private readonly lists = new Map<string, ReadonlyMap<number, ListLevel>>();
  /** The numbering of headings by their level. */
  readonly outline: ReadonlyMap<number, ListLevel>;

  constructor(parts: readonly XmlElement[]) {
    let outline: ReadonlyMap<number, ListLevel> = new Map();
    for (const part of parts)
      for (const element of descendants(part)) {
        const name = element.attributes['style:name'] ?? '';
        if (element.name === 'style:style') this.elements.set(`${element.attributes['style:family']} ${name}`, element);
        else if (element.name === 'text:list-style') this.lists.set(name, levelsOf(element));
        else if (element.name === 'text:outline-style') outline = levelsOf(element);
      }
    this.outline = outline;
  }

  get(family: 'paragraph' | 'text', name: string | undefined): Style {
    return name === undefined ? PLAIN : this.resolve(`${family} ${name}`, 0);
  }

  list(name: string | undefined): ReadonlyMap<number, ListLevel> | undefined {
    return name === undefined ? undefined : this.lists.get(name);
  }

  private resolve(key: string, depth: number): Style {
    const known = this.resolved.get(key);
    if (known !== undefined) return known;
    const element = this.elements.get(key);
    const [family = '', ...rest] = key.split(' ');
    const own = readable(element?.attributes['style:display-name'] ?? rest.join(' '));
    if (element === undefined || depth > 20) return { ...PLAIN, names: [own] };
    const parent = element.attributes['style:parent-style-name'];
    const base = parent === undefined ? PLAIN : this.resolve(`${family} ${parent}`, depth + 1);
    const text = childOf(element, 'style:text-properties')?.attributes ?? {};
    const position = text['style:text-position'];
    const weight = text['fo:font-weight'];
    const style: Style = {
      names: [own, ...base.names],
      bold: weight === undefined ? base.bold : /^(?:bold|[6-9]00)$/u.test(weight),
      italic: text['fo:font-style'] === undefined ? base.italic : text['fo:font-style'] !== 'normal',
      raised:
        position === undefined ? base.raised : /^(?:super\b|[1-9]\d*%)/u.test(position) && !/\s100%$/u.test(position),
      hidden: text['text:display'] === undefined ? base.hidden : text['text:display'] === 'none',
      listStyle: element.attributes['style:list-style-name'] ?? base.listStyle,
    };
    this.resolved.set(key, style);
    return style;
  }
}

/** `Heading_20_1` → `Heading 1`. */
const readable = (name: string): string =>
  name.replaceAll(/_([0-9a-f]{2})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const levelsOf = (list: XmlElement): ReadonlyMap<number, ListLevel> =>
  new Map(
    list.children.flatMap((child): [number, ListLevel][] => {
      if (typeof child === 'string' || child.attributes['text:level'] === undefined) return [];
      const { attributes } = child;
      return [
        [
          Number(attributes['text:level']),
          {
            format: attributes['style:num-format'] ?? '',
            prefix: attributes['style:num-prefix'] ?? '',
            suffix: attributes['style:num-suffix'] ?? '',
            shownLevels: Number(attributes['text:display-levels'] ?? 1),
            start: Number(attributes['text:start-value'] ?? 1),
          },
        ],
      ];
    }),
  );

/** Counts the items of one list, or the headings of a document, by level. */
export class Counter {
  private readonly levels: ReadonlyMap<number, ListLevel>;
  private readonly counts: number[] = [];

  constructor(levels: ReadonlyMap<number, ListLevel>) {
    this.levels = levels;
  }

  /** The number of the next item: as printed, and alone; `null` where the level has none (bullets). */
  next(level: number, start?: number): { readonly text: string; readonly ordinal: string } | null {
    const own = this.levels.get(level);
    this.counts[level] = start ?? (this.counts[level] ?? (own?.start ?? 1) - 1) + 1;
    this.counts.length = level + 1;
    if (own === undefined || own.format === '') return null;
    const numbers: string[] = [];
    for (let at = Math.max(1, level - own.shownLevels + 1); at <= level; at++) {
      const of = this.levels.get(at);
      if (of !== undefined && of.format !== '') numbers.push(formatted(this.counts[at] ?? of.start, of.format));
    }
    const ordinal = numbers.join('.');
    return { text: own.prefix + ordinal + own.suffix, ordinal };
  }
}

function formatted(number: number, format: string): string {
  if (number < 1) return String(number);
  if (format === 'a') return letters(number, LATIN);
  if (format === 'A') return letters(number, LATIN).toUpperCase();
  if (format === 'i') return roman(number).toLowerCase();
  return format === 'I' ? roman(number) : String(number);
}
