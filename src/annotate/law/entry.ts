import type { Mention } from './mention.ts';
import type { SeedInstrument } from './seed-instrument.ts';

/** One instrument of the document with its mentions. */
export interface Entry {
  readonly kind: Mention['kind'];
  jurisdiction: string | null;
  date: string | null;
  number: string | null;
  effective: string | null;
  authority: string | null;
  seed: SeedInstrument | null;
  /** Other names that the registers have for it, in any language. */
  readonly synonyms: ReadonlySet<string>[];
  readonly titles: {
    readonly text: string;
    readonly language: string;
    readonly words: ReadonlySet<string>;
    readonly period: string | null;
  }[];
  readonly mentions: Mention[];
  readonly amendedBy: Set<number>;
  /** Numbers under which it is registered. */
  registration: string | null;
}

const LAWS: ReadonlySet<string> = new Set(['law', 'constitutional-law']);

/** A constitutional law is cited as a law, too. */
export const sameKind = (a: Mention['kind'], b: Mention['kind']): boolean => a === b || (LAWS.has(a) && LAWS.has(b));
