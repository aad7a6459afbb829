import type { Name } from './entry.ts';
import type { BibliographyWords } from './vocabulary.ts';

/** Authors at the start of a text, and where they end. */
export interface NameList {
  readonly names: readonly Name[];
  readonly end: number;
  readonly othersToo: boolean;
  /** A word such as "(eds.)" stands behind them. */
  readonly editors: boolean;
}

type Shape = 'family, initials' | 'family, given' | 'initials family' | 'family initials' | 'given family';

interface Found {
  readonly name: Name;
  readonly end: number;
  readonly shape: Shape;
}

/** Which shapes may follow the first one behind a comma: "Milner, R., M. Tofte"; behind "and" any may. */
const FOLLOWERS: Readonly<Record<Shape, readonly Shape[]>> = {
  'family, initials': ['family, initials', 'family initials', 'initials family'],
  'family, given': ['family, given', 'family, initials', 'initials family', 'given family'],
  'initials family': ['initials family'],
  'family initials': ['family initials', 'initials family'],
  'given family': ['initials family', 'given family'],
};

const EVERY_SHAPE: readonly Shape[] = [
  'family, initials',
  'family initials',
  'initials family',
  'family, given',
  'given family',
];

const WORD =
  "\\p{Lu}(?=[\\p{L}\\p{M}’'ʼ`‘])[\\p{L}\\p{M}]*(?:[’'ʼ`‘]\\p{L}[\\p{L}\\p{M}]*)*(?:\\s?[-‐‑–]\\s?\\p{L}[\\p{L}\\p{M}’']*)*";
/** "A.", "J-L.", "Zh.", "Ю.": of two letters only those that stand for one in another script ("Li." is a name). */
const INITIAL =
  '(?:\\p{Lu}(?:-\\p{Lu})?|Zh|Kh|Ch|Sh|Yu|Ya|Ye|Yo|Ts|Th|Ph|St|Ju|Ja|Je|Dm|Gy|Sz|Cs|Dz|Дж|Дм|Вл|Ал|Ев)\\.';
/** The full stop of the last one may be lost: "J. J Koenderink", "Ouellett, M. L, Stanley". */
const INITIALS = `${INITIAL}(?:\\s?[-‐–]?\\s?${INITIAL}){0,4}(?:\\s\\p{Lu}(?=,|\\s(?:\\p{Lu}\\p{Ll}|and\\s)))?`;
/** "JJ", "BD" behind a surname (Vancouver style). */
const BARE_INITIALS = '\\p{Lu}{1,3}(?:-\\p{Lu})?';

/** How many authors of an entry are read one by one; an entry may have hundreds. */
const MOST_NAMES = 1000;

/** Reads lists of names in the habits of English, Russian, German and French bibliographies. */
export class NameReader {
  private readonly shapes: readonly { readonly shape: Shape; readonly pattern: RegExp }[];
  private readonly separator: RegExp;
  private readonly joiner: RegExp;
  private readonly others: RegExp;
  private readonly editorMark: RegExp;
  private readonly makerMark: RegExp;

  private readonly words: BibliographyWords;

  constructor(words: BibliographyWords) {
    this.words = words;
    const particle = `(?:${words.pattern('particle')}\\s|[dDlL][’'])`;
    const family = `((?:${particle}){0,3}${WORD}(?:\\s(?:${particle}){0,2}${WORD}){0,2})`;
    const suffix = `(?:,?\\s${words.pattern('suffix')}(?=[\\s,;.(]|$))?`;
    const end = '(?=$|[\\s,;.:(\\[¦"“«‘\'&–—/*])';
    const at = (body: string): RegExp => new RegExp(`${body}${end}`, 'uy');
    this.shapes = [
      {
        shape: 'family, initials',
        pattern: at(`${family}${suffix},\\s?(${INITIALS}(?:\\s(?:${particle}){1,2})?|${BARE_INITIALS}\\b)${suffix}`),
      },
      // Not "Larry D." in "Larry D. Wittie, Gudjun …"; but «Иванов И.И. Название».
      {
        shape: 'family initials',
        pattern: at(
          `${family}\\s\\(?(${INITIALS}|\\p{Lu}(?=[,;:\\s)]|$)|\\p{Lu}{2,3}(?=[,;:.\\s)]|$))\\)?(?!\\s(?:\\p{Script=Latin}+\\s){0,1}\\p{Script=Latin}[\\p{Script=Latin}’'-]+(?:[,.]|\\s\\(|\\s(?:${words.pattern('and')})\\s\\p{Lu}))`,
        ),
      },
      { shape: 'initials family', pattern: at(`(${INITIALS})\\s?${family}${suffix}`) },
      {
        shape: 'family, given',
        pattern: at(
          `${family},\\s(${WORD}(?:\\s${WORD}){0,2}(?:\\s(?:${INITIALS}|\\p{Lu}(?=\\sand\\s|[,;]|$)))?)${suffix}`,
        ),
      },
      {
        shape: 'given family',
        pattern: at(`(${WORD}(?:\\s${INITIALS}|\\s${WORD}){0,2})\\s((?:${particle}){0,3}${WORD})${suffix}`),
      },
    ];
    const and = words.pattern('and');
    this.joiner = new RegExp(`(?:\\s?[,;]\\s|\\s)?(?:${and}\\s|…\\s|\\.\\s?\\.\\s?\\.\\s)`, 'uy');
    this.separator = /\s?[,;]\s?|\s?\/\s?(?=\p{Lu}\p{Ll}+(?:,\s\p{Lu}|\s\p{Lu}\p{Ll}))/uy;
    this.others = new RegExp(`[\\s,]{1,3}(?:&\\s)?(?:\\[?${words.pattern('et-al')}\\]?)(?=$|[\\s,.;:(¦])\\.?`, 'uy');
    this.makerMark = new RegExp(`\\s?\\((?:${words.pattern('maker')})\\)`, 'uy');
    this.editorMark = new RegExp(`[\\s,]{0,3}[(\\[]?(?:${words.pattern('editor')})[)\\]]?(?=$|[\\s.,:;(¦])`, 'uy');
  }

  /**
   * The names at the start of `text` from `from` on; `undefined` where none stands there. `whole`: the caller knows
   * that nothing but names stands up to the end, so that a comma always divides names.
   */
  read(text: string, from = 0, whole = false): NameList | undefined {
    const first = this.oneOf(text, from, EVERY_SHAPE);
    if (first === undefined) return undefined;
    const found: Found[] = [first];
    let kept = 1;
    let position = this.stop(this.makerMark, text, first.end) ?? first.end;
    while (found.length < MOST_NAMES) {
      const joined = this.stop(this.joiner, text, position);
      const start = joined ?? this.stop(this.separator, text, position);
      if (start === undefined) break;
      const next = this.oneOf(text, start, joined === undefined ? FOLLOWERS[first.shape] : EVERY_SHAPE);
      if (next === undefined) break;
      found.push(next);
      position = this.stop(this.makerMark, text, next.end) ?? next.end;
      // "Simon Haykin, Neural Networks" – bare capitalised words behind a comma are a name only where "and" follows.
      const sure = next.shape !== 'given family' || joined !== undefined || whole || text[start - 2] === ';';
      if (sure) kept = found.length;
      if (joined !== undefined && next.shape === 'given family') break;
    }
    const names = found.slice(0, kept);
    let end = names.at(-1)?.end ?? from;
    end = this.stop(this.makerMark, text, end) ?? end;
    const others = this.stop(this.others, text, end);
    if (others !== undefined) end = others;
    const editors = this.stop(this.editorMark, text, end);
    return {
      names: names.map(({ name }) => name),
      end: editors ?? end,
      othersToo: others !== undefined,
      editors: editors !== undefined,
    };
  }

  private oneOf(text: string, from: number, allowed: readonly Shape[]): Found | undefined {
    for (const { shape, pattern } of this.shapes) {
      if (!allowed.includes(shape)) continue;
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (match === null) continue;
      let [family, given] =
        shape === 'initials family' || shape === 'given family' ? [match[2], match[1]] : [match[1], match[2]];
      if (family === undefined) continue;
      // "DURAND Paul": capitals tell the family name, wherever it stands.
      const turned = shape === 'given family' && CAPITALS.test(given ?? '') && this.words.isGivenName(family);
      if (turned) [family, given] = [given ?? family, family];
      // "Cédric Durand, Tristan Auvray": two names, not one.
      if (shape === 'given family' && this.words.isInstitution(match[0])) continue;
      if (shape === 'family, given' && isFullName(family) && isFullName(given ?? '')) continue;
      if (!turned && !this.mayBeName(shape, family, given)) continue;
      const name = { family: joined(family), ...(given === undefined ? {} : { given: given.trim() }) };
      return { name, end: pattern.lastIndex, shape };
    }
    return undefined;
  }

  /**
   * Not "Robert J. Banks, God the Worker" as family and given name, nor "The Second Coming", nor «Закон Республики», nor
   * "UNDP Kazakhstan".
   */
  private mayBeName(shape: Shape, family: string, given: string | undefined): boolean {
    if (shape === 'family, given') {
      const words = family.split(' ');
      if (
        words.length > 1 &&
        this.words.isGivenName(words[0] ?? '') &&
        !this.words.isGivenName(given?.split(' ')[0] ?? '')
      )
        return false;
    }
    if (shape !== 'family, given' && shape !== 'given family') return true;
    const words = `${given ?? ''} ${family}`.split(' ').filter((word) => /^\p{Lu}/u.test(word));
    if (shape === 'given family' && /^\p{Lu}{2,6}$/u.test(words[0] ?? '') && !/^\p{Lu}{2,}$/u.test(words[1] ?? ''))
      return false;
    return !words.some((word) => this.words.isStopword(word) || this.words.has('legislation', word));
  }

  private stop(pattern: RegExp, text: string, from: number): number | undefined {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : undefined;
  }
}

const CAPITALS = /^\p{Lu}{3,}(?:[’'-]\p{Lu}{2,})*$/u;
const isFullName = (name: string): boolean => name.split(' ').filter((word) => /^\p{Lu}\p{Ll}+/u.test(word)).length > 1;

/** "Vrijen- hoek" was cut at a line's end; "LAFON" and "DE WAAL" are printed in capitals. */
const joined = (family: string): string => recased(family.replace(/[-‐]\s/gu, '-').trim());

const recased = (family: string): string =>
  family.length > 3 && /^[\p{Lu}\s’'-]+$/u.test(family)
    ? family.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : family;
