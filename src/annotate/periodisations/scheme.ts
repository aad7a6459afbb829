import type { Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { Announcement } from './announcements.ts';
import type { ReadMention } from './mention.ts';

/** A phrase that defines or redefines a phase, before the scheme is settled. */
export interface Definition extends Span {
  readonly ordinal: number;
  readonly label: string | null;
  readonly begin: number | null;
  readonly until: number | null;
  /** A word of doubt stands before it: hypothetical unless the phase is spoken of without doubt elsewhere. */
  readonly doubted: boolean;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/** A new phase whose number only the whole scheme tells: "a new phase that began in 2006". */
export interface NewPhase extends Omit<Definition, 'ordinal'> {
  readonly ordinal: 'newest' | 'next';
}

/** A scheme while the document is read. */
export class Scheme {
  readonly proposer: string;
  readonly own: boolean;
  definitions: Definition[] = [];
  readonly announcements: Announcement[] = [];
  /** Where it is first spoken of, when nothing announces it. */
  readonly place: Span;
  basis: Scheme | null = null;
  private readonly newPhases: NewPhase[] = [];
  /** By ordinal, the bounds stated first. */
  private readonly stated = new Map<number, Pick<Definition, 'begin' | 'until'>>();

  constructor(proposer: string, own: boolean, place: Span) {
    this.proposer = proposer;
    this.own = own;
    this.place = place;
  }

  get noun(): string | null {
    return this.announcements.at(-1)?.noun ?? null;
  }

  /** The highest ordinal spoken of without doubt; 0 where there is none. */
  highest(): number {
    return Math.max(0, ...this.definitions.filter((one) => !one.doubted).map((one) => one.ordinal));
  }

  /** Whether its phases have the numbers of those it revises, as far as both were counted. */
  countsLikeBasis(): boolean {
    const count = this.announcements.at(-1)?.count ?? null;
    const theirs = this.basis?.announcements.at(-1)?.count ?? null;
    return count === null || theirs === null || count === theirs;
  }

  of(ordinal: number): Definition[] {
    return this.definitions.filter((one) => one.ordinal === ordinal);
  }

  has(ordinal: number): boolean {
    return this.stated.has(ordinal);
  }

  /**
   * Whether a phrase bounds a phase. Bounds that go against those already stated are another date's, unless they stand with
   * the phase or the phrase says that it corrects; a single year of a phase whose bounds are known dates an event in it: "In
   * the second phase, in 1998, the halls were sold".
   */
  accepts(
    ordinal: number,
    { bounds, adjacent, corrects }: Pick<ReadMention, 'bounds' | 'adjacent' | 'corrects'>,
  ): boolean {
    if (corrects) return true;
    const known = this.stated.get(ordinal);
    const bounded = (known?.begin ?? known?.until ?? null) !== null;
    if (bounded && bounds.begin !== null && bounds.begin === bounds.until) return false;
    const same = (before: number | null | undefined, now: number | null) =>
      before === undefined || before === null || now === null || before === now;
    return adjacent || (same(known?.begin, bounds.begin) && same(known?.until, bounds.until));
  }

  define(definition: Definition): void {
    this.definitions.push(definition);
    const known = this.stated.get(definition.ordinal);
    this.stated.set(definition.ordinal, {
      begin: known?.begin ?? definition.begin,
      until: known?.until ?? definition.until,
    });
  }

  defineLater(definition: NewPhase): void {
    this.newPhases.push(definition);
  }

  /** Gives new phases their numbers: that of the phase which begins in the same year, else the last; or one more. */
  settle(): void {
    const highest = this.highest() || (this.basis?.highest() ?? 0) + (this.basis === null ? 0 : 1);
    for (const { ordinal, ...phase } of this.newPhases) {
      if (highest === 0) continue;
      const sameBegin = this.definitions.find((one) => phase.begin !== null && one.begin === phase.begin);
      if (ordinal === 'newest') this.definitions.push({ ...phase, ordinal: sameBegin?.ordinal ?? highest });
      else this.definitions.push({ ...phase, ordinal: highest + 1 });
    }
    this.newPhases.length = 0;
  }

  /** Whether it says more than numbers: "Children pass a first and a second phase" divides no history. */
  isSetOut(): boolean {
    return (
      this.announcements.length > 0 ||
      this.basis !== null ||
      this.definitions.some((one) => one.begin !== null || one.until !== null || one.label !== null)
    );
  }

  /** Phrases that name a phase and say nothing of it define nothing where others do. */
  forgetBare(): void {
    this.definitions = this.definitions.filter((one) => one.begin !== null || one.until !== null || one.label !== null);
  }

  /** Whether anything says when one of its phases was. */
  isBounded(): boolean {
    return this.definitions.some((one) => one.begin !== null || one.until !== null);
  }

  ordinals(): number[] {
    return [...new Set(this.definitions.map((one) => one.ordinal))].sort((a, b) => a - b);
  }
}
