import { LATIN, letters, RUSSIAN, roman } from '../numerals.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { numberOf, settingOf, switchOf } from './package.ts';
import type { Style } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: the number of a level stands for each. */
  readonly text: string;
  /** All numbers in digits, whatever the formats of their levels. */
  readonly legal: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where counting begins anew at the first use of the list, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The number that a word processor prints before a paragraph but keeps out of its text. */
export interface Printed {
  /** As printed: `1.2)`, `Статья 5.`, `•`. */
  readonly text: string;
  /** The number alone: `1.2`; `null` for bullets. */
  readonly ordinal: string | null;
  /** Whether words are printed with the number (`Статья 5.`): then it is part of what the paragraph says. */
  readonly wordy: boolean;
}

/** Counts the numbered paragraphs of a document in its order. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, number[]>();
  private readonly used = new Set<string>();

  constructor(part: XmlElement | undefined) {
    this.lists = readLists(part);
  }

  /** The number of the next paragraph with this numbering; `null` where it has none. */
  next(numbering: NonNullable<Style['numbering']>, styleId: string | undefined): Printed | null {
    const list = numbering.id === undefined ? undefined : this.lists.get(numbering.id);
    if (numbering.id === undefined || list === undefined) return null;
    const ofStyle = [...list.levels].find(([, level]) => styleId !== undefined && level.style === styleId)?.[0];
    const depth = numbering.level ?? ofStyle ?? 0;
    const level = list.levels.get(depth);
    if (level === undefined) return null;
    const counters = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counters);
    if (!this.used.has(numbering.id)) {
      this.used.add(numbering.id);
      for (const [restarted, start] of list.restarts) counters[restarted] = start - 1;
    }
    counters[depth] = (counters[depth] ?? level.start - 1) + 1;
    for (let deeper = depth + 1; deeper < counters.length; deeper++) delete counters[deeper];
    return this.print(list, level, counters);
  }

  private print(list: List, level: Level, counters: readonly number[]): Printed {
    if (level.format === 'bullet') return { text: '', ordinal: null, wordy: false };
    const numbers: string[] = [];
    const text = level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      const number = formatted(counters[at] ?? of?.start ?? 1, level.legal ? 'decimal' : (of?.format ?? 'decimal'));
      if (number !== '') numbers.push(number);
      return number;
    });
    // A number that is not printed leaves the signs around it: they number nothing.
    if (!/[\p{L}\p{N}§]/u.test(text)) return { text: '', ordinal: null, wordy: false };
    return { text, ordinal: numbers.join('.') || null, wordy: /\p{L}{2}|§/u.test(level.text) };
  }
}

function readLists(part: XmlElement | undefined): Map<string, List> {
  const abstract = new Map(
    childrenOf(part, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  );
  const byStyle = new Map([...abstract.values()].map((element) => [settingOf(element, 'w:styleLink'), element]));
  return new Map(
    childrenOf(part, 'w:num').map((element) => {
      const abstractId = settingOf(element, 'w:abstractNumId') ?? '';
      const own = abstract.get(abstractId);
      const linked = settingOf(own, 'w:numStyleLink');
      const levels = readLevels(linked === undefined ? own : (byStyle.get(linked) ?? own));
      const restarts = new Map<number, number>();
      for (const override of childrenOf(element, 'w:lvlOverride')) {
        const depth = numberOf(override.attributes['w:ilvl']) ?? 0;
        const start = numberOf(settingOf(override, 'w:startOverride'));
        if (start !== undefined) restarts.set(depth, start);
        for (const [at, level] of readLevels(override)) levels.set(at, level);
      }
      return [element.attributes['w:numId'] ?? '', { abstractId, levels, restarts }] as const;
    }),
  );
}

const readLevels = (element: XmlElement | undefined): Map<number, Level> =>
  new Map(
    childrenOf(element, 'w:lvl').map((level) => [
      numberOf(level.attributes['w:ilvl']) ?? 0,
      {
        start: numberOf(settingOf(level, 'w:start')) ?? 1,
        format: settingOf(level, 'w:numFmt') ?? 'decimal',
        text: childOf(level, 'w:lvlText')?.attributes['w:val'] ?? '',
        legal: switchOf(level, 'w:isLgl') ?? false,
        style: settingOf(level, 'w:pStyle'),
      },
    ]),
  );

/** A number in one of the formats of ECMA-376 (17.18.59); in digits where the format is none of an alphabet's, nothing where it is `none`. */
export function formatted(number: number, format: string): string {
  if (format === 'none') return '';
  if (number < 1) return String(number);
  switch (format) {
    case 'lowerLetter':
      return letters(number, LATIN);
    case 'upperLetter':
      return letters(number, LATIN).toUpperCase();
    case 'russianLower':
      return letters(number, RUSSIAN);
    case 'russianUpper':
      return letters(number, RUSSIAN).toUpperCase();
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'chicago':
      return ('*†‡§'[(number - 1) % 4] ?? '*').repeat(Math.ceil(number / 4));
    default:
      return String(number);
  }
}
