import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { entitySubtype, entityType, type Mention } from '../../layers/mentions.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import type { LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { Candidate } from './candidate.ts';

interface Known {
  readonly entry: LexiconEntry;
  readonly type: Mention['type'];
  readonly subtype: Mention['subtype'];
  readonly country: string | undefined;
}

/** The lexicons of names of every language and country, with the type of those that have no column for it. */
const LEXICONS: readonly (readonly [string, Mention['type']])[] = [
  ['places', 'PLACE'],
  ['countries', 'PLACE'],
  ['organisations', 'ORG'],
  ['nationalities', 'NORP'],
  ['events', 'EVENT'],
];

/** Names that are known from gazetteers. A form matches in capitals only, unless it is written small itself. */
export class Gazetteer {
  private readonly trie = new LexiconTrie<Known>();

  constructor(store: ResourceStore) {
    for (const [name, type] of LEXICONS)
      for (const lexicon of store.lexicons(name)) {
        const code = /jurisdictions\/([A-Z]{2})\//u.exec(lexicon.id)?.[1];
        for (const entry of lexicon.entries)
          this.trie.add(entry.form, {
            entry,
            type: entityType.safeParse(entry.cells.type).data ?? type,
            subtype: entitySubtype.safeParse(entry.cells.subtype).data ?? null,
            country: code ?? (entry.cells.code || entry.cells.country || undefined),
          });
      }
  }

  find(document: Document, span: Span): Candidate[] {
    const { from, to } = tokensWithin(document.tokens, span);
    return this.candidatesWithin(document, from, to);
  }

  /** A form that does not fit as it is printed may hide a shorter one: "collapse of the Soviet Union" the name of the state. */
  private candidatesWithin(document: Document, from: number, to: number): Candidate[] {
    return this.trie.matches(document.tokens, from, to).flatMap((match): Candidate[] => {
      const printed = document.text.slice(match.start, match.end);
      const known = match.values.find((value) => fits(printed, value));
      if (known === undefined)
        return match.to - match.from > 1 ? this.candidatesWithin(document, match.from + 1, match.to) : [];
      const { entry, type, subtype, country } = known;
      const eng = entry.cells.eng || entry.cells.name || undefined;
      const rus = entry.cells.rus || undefined;
      return [
        {
          start: match.start,
          end: match.end,
          type,
          subtype,
          name: entry.cells.name || entry.form,
          ...(country === undefined ? {} : { country }),
          names: { ...(eng === undefined ? {} : { eng }), ...(rus === undefined ? {} : { rus }) },
          rule: entry.id,
          weight: 0.9,
          evidence: [{ kind: 'gazetteer', quote: entry.id }],
        },
      ];
    });
  }
}

/**
 * Acronyms and ordinary words (`US`, `Oral`) match as they are written. Others need a capital wherever their form has one:
 * "the Kazakh government" is not the name "Kazakh Government". Events may be written small ("perestroika").
 */
function fits(printed: string, { entry, type }: Known): boolean {
  if (entry.cells.case === 'exact') return printed === entry.form;
  if (type === 'EVENT' && !/\s/u.test(printed)) return true;
  const words = printed.split(/\s+/u);
  const capital = entry.form.split(/\s+/u).map((word) => /^\p{Lu}/u.test(word));
  if (words.length !== capital.length) return /^\p{Lu}/u.test(printed) || capital[0] === false;
  return words.every((word, index) => capital[index] !== true || /^\p{Lu}/u.test(word));
}
