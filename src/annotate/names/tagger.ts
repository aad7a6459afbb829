import { createRequire } from 'node:module';
import type { EntityType } from '../../layers/mentions.ts';
import { type Candidate, type Decided, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import type { Run } from './runs.ts';

interface View {
  out(format: 'array'): string[];
}
interface Tagged {
  people(): View;
  places(): View;
  organizations(): View;
}
type Compromise = (text: string) => Tagged;

/** A clause for the tagger: so many words on either side of the candidate. */
const CONTEXT = 3;
/** Candidates a thousand tokens that may be asked about: it reads 0.15 MB a second. */
const PER_THOUSAND = 0.1;
const LEAST = 3;

/** compromise, as one voter on English candidates that nothing else has decided. */
export class Tagger {
  private readonly nlp: Compromise;

  constructor() {
    this.nlp = createRequire(import.meta.url)('compromise');
  }

  vote(reading: Reading, lexica: Lexica, runs: readonly Run[], decided: readonly Decided[]): Candidate[] {
    const taken = new Uint8Array(reading.count);
    for (const { from, to } of decided) taken.fill(1, from, to);
    const asked = new Map<string, EntityType | null>();
    const limit = LEAST + Math.floor((reading.count * PER_THOUSAND) / 1000);
    const found: Candidate[] = [];
    for (const run of runs) {
      if (!isOpen(reading, lexica, run, taken)) continue;
      const printed = reading.printed(run.from, run.to);
      let type = asked.get(printed);
      if (type === undefined) {
        if (asked.size >= limit) continue;
        type = this.typeOf(printed, clause(reading, run));
        asked.set(printed, type);
      }
      if (type !== null) found.push(vote(run.from, run.to, type, 0.52, 'tagger', `compromise: ${type}`));
    }
    return found;
  }

  private typeOf(name: string, context: string): EntityType | null {
    const tagged = this.nlp(context);
    const names = (view: View): boolean => view.out('array').some((text) => text.replace(/[.,;:()]+$/u, '') === name);
    if (names(tagged.people())) return 'PERSON';
    if (names(tagged.organizations())) return 'ORG';
    return names(tagged.places()) ? 'PLACE' : null;
  }
}

function clause(reading: Reading, { from, to }: Run): string {
  let start = from;
  while (start > 0 && from - start < CONTEXT && reading.together(start - 1, from)) start--;
  let end = to;
  while (end < reading.count && end - to < CONTEXT && reading.together(from, end)) end++;
  return reading.printed(start, end);
}

function isOpen(reading: Reading, lexica: Lexica, { from, to }: Run, taken: Uint8Array): boolean {
  if (!reading.isLatin(from) || reading.opens[from] === 1 || reading.titleCase[from] === 1 || to - from > 4)
    return false;
  for (let i = from; i < to; i++)
    if (taken[i] === 1 || lexica.ordinary.has(reading.word(i)) || lexica.stopwords.has(reading.word(i))) return false;
  return reading.shape[from] !== Shape.acronym && !reading.isUsuallyLower(from);
}
