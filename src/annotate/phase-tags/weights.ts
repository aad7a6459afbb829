import { type Misuse, MisuseError } from '../../core/diagnostic.ts';
import type { ResourceStore } from '../../resources/store.ts';

const NAMES = [
  'definition',
  'basis-definition',
  'hypothetical',
  'ordinal',
  'date',
  'date-quoted',
  'date-inferred',
  'date-vague',
  'instrument',
  'instrument-again',
  'instrument-abroad',
  'era-word',
  'heading',
  'heading-above',
  'opening',
  'list-position',
  'later',
  'long-interval',
  'method',
  'no-phase',
  'stay',
  'forward',
  'leap',
  'back',
  'to-none',
  'new-chapter',
  'of-paragraph',
  'sentence-step',
  'spoken-of',
  'spoken-of-least',
  'overview-share',
] as const;

/** What each kind of evidence counts for: `languages/mul/phase-evidence.tsv`. */
export type Weights = Readonly<Record<(typeof NAMES)[number], number>>;

/** @throws MisuseError where a weight is missing or no number */
export function readWeights(store: ResourceStore): Weights {
  const lexicon = store.lexicon('languages/mul', 'phase-evidence');
  const problems: Misuse[] = [];
  const weights = NAMES.map((name) => {
    const printed = lexicon.cell(name, 'weight');
    const value = Number(printed);
    if (printed === undefined || Number.isNaN(value))
      problems.push({
        file: `${lexicon.id}.tsv`,
        message: `the weight of "${name}" is no number`,
        found: printed ?? '',
      });
    return [name, value] as const;
  });
  if (problems.length > 0) throw new MisuseError(problems);
  return Object.fromEntries(weights) as Weights;
}
