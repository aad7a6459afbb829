import { isCapitalUnit } from './character-class.ts';

/** Any capital: \p{Lu} of an expression for which case counts. */
export const CAPITAL = 'capital';

/** What a transition takes: `null` is any character. */
type Chars = ReadonlySet<number> | typeof CAPITAL | null;

interface Transition {
  readonly chars: Chars;
  readonly to: number;
}

const takes = (chars: Chars, unit: number): boolean =>
  chars === null || (chars === CAPITAL ? isCapitalUnit(unit) : chars.has(unit));

interface Fragment {
  readonly start: number;
  readonly end: number;
}

/** A range of more signs than the letters of an alphabet is any sign. */
const LONGEST_RANGE = 32;

const DIGITS: ReadonlySet<number> = new Set(Array.from('0123456789', (sign) => sign.charCodeAt(0)));

/**
 * Tells by the next three characters of a text whether a regular expression can match there at all, so that it is run
 * only where it can. An automaton that accepts more than the expression does: what is only looked at is left out, counts
 * are "once or more", unknown syntax is any character.
 */
export class PatternHead {
  private readonly source: string;
  private readonly anyCase: boolean;
  private position = 0;
  private readonly empty: number[][] = [];
  private readonly transitions: Transition[][] = [];
  private readonly start: ReadonlySet<number>;
  private readonly end: number;

  /** @param anyCase letters of the expression stand for both cases: what is asked about is then in lower case */
  constructor(source: string, anyCase = false) {
    this.source = source;
    this.anyCase = anyCase;
    const whole = this.alternatives();
    this.end = whole.end;
    this.start = this.closure([whole.start]);
  }

  /** Whether a match can begin with these UTF-16 units, or with the first or the first two of them alone. */
  mayBegin(first: number, second: number, third: number): boolean {
    const one = this.step(this.start, first);
    if (one.has(this.end) || one.size === 0) return one.size > 0;
    const two = this.step(one, second);
    return two.has(this.end) || (two.size > 0 && this.step(two, third).size > 0);
  }

  /** Units that a match can begin with, and whether any capital is among them; `null`: any. */
  get first(): { readonly units: ReadonlySet<number>; readonly capitals: boolean } | null {
    if (this.start.has(this.end)) return null;
    const units = new Set<number>();
    let capitals = false;
    for (const state of this.start)
      for (const { chars } of this.transitions[state] ?? []) {
        if (chars === null) return null;
        if (chars === CAPITAL) capitals = true;
        else for (const unit of chars) units.add(unit);
      }
    return { units, capitals };
  }

  /** Whether the expression asks for capitals anywhere among the units that it names. */
  get asksForCapitals(): boolean {
    return this.transitions.some((list) => list.some(({ chars }) => chars === CAPITAL));
  }

  /** Every unit that the expression names. */
  get units(): ReadonlySet<number> {
    const units = new Set<number>();
    for (const list of this.transitions)
      for (const { chars } of list) if (chars !== null && chars !== CAPITAL) for (const unit of chars) units.add(unit);
    return units;
  }

  private step(states: ReadonlySet<number>, unit: number): ReadonlySet<number> {
    const next: number[] = [];
    for (const state of states)
      for (const { chars, to } of this.transitions[state] ?? []) if (takes(chars, unit)) next.push(to);
    return this.closure(next);
  }

  private closure(states: readonly number[]): ReadonlySet<number> {
    const found = new Set(states);
    for (const state of found) for (const to of this.empty[state] ?? []) found.add(to);
    return found;
  }

  private state(): number {
    this.transitions.push([]);
    return this.empty.push([]) - 1;
  }

  private link(from: number, to: number): void {
    this.empty[from]?.push(to);
  }

  private one(chars: Chars): Fragment {
    const [start, end] = [this.state(), this.state()];
    this.transitions[start]?.push({ chars, to: end });
    return { start, end };
  }

  private nothing(): Fragment {
    const state = this.state();
    return { start: state, end: state };
  }

  /** Up to the closing bracket or the end. */
  private alternatives(): Fragment {
    const [start, end] = [this.state(), this.state()];
    for (;;) {
      const branch = this.sequence();
      this.link(start, branch.start);
      this.link(branch.end, end);
      if (this.source[this.position] !== '|') return { start, end };
      this.position++;
    }
  }

  private sequence(): Fragment {
    const whole = this.nothing();
    let end = whole.end;
    while (this.position < this.source.length && !/[|)]/u.test(this.source[this.position] ?? '')) {
      const next = this.quantified();
      this.link(end, next.start);
      end = next.end;
    }
    return { start: whole.start, end };
  }

  private quantified(): Fragment {
    const atom = this.atom();
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u.exec(this.source.slice(this.position, this.position + 12));
    if (quantifier === null) return atom;
    this.position += quantifier[0].length;
    const [start, end] = [this.state(), this.state()];
    this.link(start, atom.start);
    this.link(atom.end, end);
    if (/^[*?]/u.test(quantifier[0]) || quantifier[1] === '0') this.link(start, end);
    if (!quantifier[0].startsWith('?')) this.link(atom.end, atom.start);
    return { start, end };
  }

  private atom(): Fragment {
    const sign = this.source[this.position++] ?? '';
    if (sign === '(') return this.group();
    if (sign === '[') return this.one(this.characterClass());
    if (sign === '\\') return this.escape();
    if (sign === '^' || sign === '$') return this.nothing();
    return sign === '.' ? this.one(null) : this.literal(sign);
  }

  private group(): Fragment {
    const kind = /^\?(?::|<[a-zA-Z][a-zA-Z0-9]*>|<?[=!])/u.exec(
      this.source.slice(this.position, this.position + 40),
    )?.[0];
    this.position += kind?.length ?? 0;
    const inner = this.alternatives();
    this.position++;
    return kind !== undefined && /[=!]$/u.test(kind) ? this.nothing() : inner;
  }

  private escape(): Fragment {
    const sign = this.source[this.position++] ?? '';
    if (sign === 'b' || sign === 'B') return this.nothing();
    if (sign === 'n') return this.one(new Set([0x0a]));
    if (sign === 'd') return this.one(DIGITS);
    if (!/[a-zA-Z0-9]/u.test(sign)) return this.literal(sign);
    // What belongs to the escape: a property, a code point, the name of a group.
    const argument = /^(?:\{[^}]*\}|<[^>]*>)/u.exec(this.source.slice(this.position, this.position + 60))?.[0].length;
    const capital = sign === 'p' && !this.anyCase && this.source.startsWith('{Lu}', this.position);
    if (/[pPuk]/u.test(sign) && argument !== undefined) this.position += argument;
    else if (sign === 'u') this.position += 4;
    else if (sign === 'x') this.position += 2;
    return this.one(capital ? CAPITAL : null);
  }

  private literal(sign: string): Fragment {
    return this.one(new Set([this.unitOf(sign)]));
  }

  private unitOf(sign: string): number {
    return (this.anyCase ? sign.toLowerCase() : sign).charCodeAt(0);
  }

  /** `null` for classes that are negated or hold properties or long ranges. */
  private characterClass(): ReadonlySet<number> | null {
    const body = /(?:[^\\\]]|\\.)*/suy;
    body.lastIndex = this.position;
    const signs = Array.from(body.exec(this.source)?.[0].matchAll(/\\?./gsu) ?? [], ([sign]) => sign);
    this.position = body.lastIndex + 1;
    if (signs[0] === '^' || signs.some((sign) => /^\\[a-zA-Z0-9]/u.test(sign))) return null;
    const units = new Set<number>();
    const plain = (sign: string): string => (sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign);
    for (let i = 0; i < signs.length; i++) {
      const first = plain(signs[i] ?? '');
      const end = signs[i + 1] === '-' ? signs[i + 2] : undefined;
      if (end === undefined) {
        units.add(this.unitOf(first));
        continue;
      }
      // "[2-9]" names its digits: taken for any sign, such a rule was tried at every word of a text.
      const last = plain(end).charCodeAt(0);
      if (last - first.charCodeAt(0) > LONGEST_RANGE) return null;
      for (let unit = first.charCodeAt(0); unit <= last; unit++) units.add(this.unitOf(String.fromCharCode(unit)));
      i += 2;
    }
    return units;
  }
}
