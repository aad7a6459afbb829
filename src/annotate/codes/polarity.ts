import type { Polarity } from './codebook.ts';

/** A cue near a term; `distance` in tokens, negative before it. */
export interface Cue {
  readonly direction: 'supportive' | 'restrictive';
  readonly negated: boolean;
  readonly quote: string;
}

const OPPOSITE = { supportive: 'restrictive', restrictive: 'supportive', ambivalent: 'ambivalent' } as const;

/**
 * The polarity of the state's role: the term's own; else the code's, moved by the cues of the same sentence. Cues
 * against the code's polarity make it ambivalent where cues for it stand too, or where the code is restrictive (help
 * beside repression is no help); cues give an ambivalent code their direction. A negation turns the result round.
 */
export function settlePolarity(
  own: Polarity | null,
  byDefault: Polarity,
  cues: readonly Cue[],
  negated: boolean,
): Polarity {
  const settled = own ?? moved(byDefault, cues);
  return negated ? OPPOSITE[settled] : settled;
}

function moved(byDefault: Polarity, cues: readonly Cue[]): Polarity {
  const directions = new Set(cues.map((cue) => (cue.negated ? OPPOSITE[cue.direction] : cue.direction)));
  const [only] = directions;
  if (only === undefined || directions.size > 1) return directions.size > 1 ? 'ambivalent' : byDefault;
  if (byDefault === 'ambivalent' || only === byDefault) return only;
  return byDefault === 'restrictive' ? 'ambivalent' : 'restrictive';
}
