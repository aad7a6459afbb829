import { fold } from '../../resources/fold.ts';
import { roles, type WordMasks } from './function-words.ts';
import type { StatementLanguage } from './languages.ts';
import type { Reading } from './reading.ts';
import type { Speaker } from './speaker.ts';
import { SpeakerIndex } from './speaker-index.ts';
import type { SpeakerNoun, SpeakerType } from './speaker-nouns.ts';

const PREPOSITION = roles('preposition');
const RELATIVE = roles('relative');
/** ", a former deputy head of the press office of the Ministry of Sample Affairs,": words of a description. */
const LONGEST_DESCRIPTION = 16;
/** "a well-known young political scientist": words before the noun. */
const LONGEST_LEAD = 5;
const CLOSES = /^[,;:.!?()«»“”"–—]$/u;

/**
 * Gives persons of whom nothing else is known the type that the document says once and means throughout: by a title
 * ("Professor Example"), an apposition ("Example, head of the press office of the Ministry,", "the President of the
 * Alliance, Example,") or a relative clause with an office ("Example, who led the government,"). The first that says
 * something counts.
 */
export function describedPersons(
  found: readonly Speaker[],
  reading: Reading,
  language: StatementLanguage,
): readonly Speaker[] {
  let descriptions: Descriptions | undefined;
  const types = new Map<string, SpeakerType>();
  for (const speaker of found) {
    if (!isPerson(speaker) || types.has(speaker.entity ?? '')) continue;
    descriptions ??= new Descriptions(found, reading, language);
    const type = titleOf(speaker) ?? descriptions.behind(speaker.to) ?? descriptions.before(speaker.from);
    if (type !== null) types.set(speaker.entity ?? '', type);
  }
  if (types.size === 0) return found;
  return found.map((speaker) =>
    isPerson(speaker) && speaker.type === null
      ? { ...speaker, type: types.get(speaker.entity ?? '') ?? null }
      : speaker,
  );
}

const isPerson = ({ kind, person, entity }: Speaker): boolean => kind === 'name' && person && entity !== null;

const titleOf = ({ type }: Speaker): SpeakerType | null => (type === 'interviewees' ? null : type);

class Descriptions {
  private readonly reading: Reading;
  private readonly language: StatementLanguage;
  private readonly masks: WordMasks;
  private readonly index: SpeakerIndex;

  constructor(found: readonly Speaker[], reading: Reading, language: StatementLanguage) {
    this.reading = reading;
    this.language = language;
    this.masks = language.words.masks(reading.tokens);
    this.index = new SpeakerIndex(found, reading.tokens.count);
  }

  /** What stands between commas behind a name that ends before `token`. */
  behind(token: number): SpeakerType | null {
    if (this.reading.sign(token) !== ',') return null;
    const end = this.close(token + 1);
    if (end < 0) return null;
    if (this.is(token + 1, RELATIVE)) {
      const heads = this.language.words.heads.has(fold(this.reading.printed(token + 2, token + 3)));
      return heads ? this.bodyIn(token + 3, end) : null;
    }
    return this.office(token + 1, end);
  }

  /** "The President of the Alliance, Example,": the office before the comma before a name that begins at `token`. */
  before(token: number): SpeakerType | null {
    if (this.reading.sign(token - 1) !== ',' || this.reading.sign(token - 2) === ',') return null;
    for (let start = token - 2; start >= 0 && token - start <= LONGEST_DESCRIPTION; start--) {
      if (CLOSES.test(this.reading.sign(start)) || this.isBreak(start)) return null;
      if (this.personNoun(start, token - 1) !== null) {
        // Only where the name ends what it explains: "the head of the office, Example, said".
        return this.close(token) < 0 ? null : this.office(start, token - 1);
      }
    }
    return null;
  }

  /** The type of an office in `[from, to)`: that of the body it is held at, else of the noun itself. */
  private office(from: number, to: number): SpeakerType | null {
    for (let i = from; i < to && i - from <= LONGEST_LEAD; i++) {
      const noun = this.personNoun(i, to);
      if (noun !== null) {
        const own = noun.type === 'interviewees' || noun.type === 'president' ? null : noun.type;
        return own ?? this.bodyIn(i + 1, to);
      }
      if (this.is(i, PREPOSITION) || !this.reading.isWord(i)) return null;
    }
    return null;
  }

  private personNoun(from: number, to: number): SpeakerNoun | null {
    const noun = this.language.nouns.longestAt(this.reading.tokens, from, to)?.values[0];
    return noun?.human === true && noun.type !== null && noun.type !== 'author' ? noun : null;
  }

  /** The first body named in `[from, to)`: a ministry, a foundation, a university. */
  private bodyIn(from: number, to: number): SpeakerType | null {
    const body = this.index.firstIn(
      from,
      to,
      ({ kind, person, type, human }) =>
        (kind === 'name' || kind === 'noun') &&
        !person &&
        human !== true &&
        type !== null &&
        type !== 'document' &&
        type !== 'author',
    );
    if (body !== undefined) return body.type;
    for (let i = from; i < to; i++) {
      const noun = this.language.nouns.longestAt(this.reading.tokens, i, to)?.values[0];
      if (
        noun !== undefined &&
        !noun.human &&
        (noun.type === 'government' || noun.type === 'ngo' || noun.type === 'igo')
      )
        return noun.type;
    }
    return null;
  }

  /** The comma or end behind a description that begins at `from`; -1 where it runs on. */
  private close(from: number): number {
    for (let i = from; i <= from + LONGEST_DESCRIPTION && i < this.reading.tokens.count; i++)
      if (CLOSES.test(this.reading.sign(i)) && !/^[«»“”"]$/u.test(this.reading.sign(i))) return i;
    return -1;
  }

  private isBreak(token: number): boolean {
    return /\n/u.test(this.reading.text.slice(this.reading.end(token - 1), this.reading.start(token)));
  }

  private is(token: number, mask: number): boolean {
    return (this.masks.at(token) & mask) !== 0;
  }
}
