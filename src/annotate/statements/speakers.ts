import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { type Citation, citations } from '../../layers/citations.ts';
import { entities } from '../../layers/entities.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { type Mention, mentions } from '../../layers/mentions.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { fold } from '../../resources/fold.ts';
import type { CitedNames } from './cited-names.ts';
import { InstrumentNames } from './instrument-names.ts';
import type { StatementLanguage } from './languages.ts';
import type { Reading } from './reading.ts';
import type { Speaker } from './speaker.ts';
import type { SpeakerType } from './speaker-nouns.ts';

const TYPE_OF_SUBTYPE: Readonly<Record<string, SpeakerType>> = {
  government: 'government',
  igo: 'igo',
  supranational: 'igo',
  donor: 'donor',
  country: 'government',
  city: 'government',
  region: 'government',
  academic: 'scholar',
};

/** Collects candidates; what is placed first keeps its tokens. */
export class SpeakerBoard {
  readonly found: Speaker[] = [];
  private readonly taken: Uint8Array;

  constructor(tokens: number) {
    this.taken = new Uint8Array(tokens);
  }

  isTaken(token: number): boolean {
    return this.taken[token] === 1;
  }

  isAnyTaken(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.taken[i] === 1) return true;
    return false;
  }

  place(speaker: Speaker): void {
    if (this.isAnyTaken(speaker.from, speaker.to)) return;
    this.taken.fill(1, speaker.from, speaker.to);
    this.found.push(speaker);
  }
}

/** "Howard (2003)": the author, with his work. */
export function placeWorks(
  board: SpeakerBoard,
  reading: Reading,
  names: CitedNames,
  language: StatementLanguage,
): void {
  let organisations: ReadonlyMap<string, SpeakerType> | undefined;
  for (const citation of reading.document.layer(citations)) {
    if (citation.value.form !== 'narrative') continue;
    const speaker = workSpeaker(citation, reading, names, language);
    if (speaker === null) continue;
    // "According to USAID (2013)": a donor, with a work or without.
    organisations ??= organisationTypes(reading.document);
    const known = organisations.get(fold(speaker.name));
    board.place(known === undefined ? speaker : { ...speaker, type: known, person: false });
  }
}

/** What the organisations of the register are as speakers, by every name of theirs, folded. */
function organisationTypes(document: Document): ReadonlyMap<string, SpeakerType> {
  const types = new Map<string, SpeakerType>();
  for (const { value } of document.layer(entities)) {
    const type = value.subtype === null ? undefined : (TYPE_OF_SUBTYPE[value.subtype] ?? 'ngo');
    if (value.type !== 'ORG' || type === undefined) continue;
    for (const name of [value.name, ...value.aliases]) {
      const folded = fold(name);
      if (!types.has(folded)) types.set(folded, type);
    }
  }
  return types;
}

/** The author of a cited work, with his citation; `null` where nobody is named and the list does not have the work. */
export function workSpeaker(
  citation: Annotation<Citation>,
  reading: Reading,
  names: CitedNames,
  language: StatementLanguage,
): Speaker | null {
  const name = names.speakerOf(citation, reading.text, language.words);
  if (name === null) return null;
  return {
    ...tokensWithin(reading.tokens, citation),
    kind: 'work',
    name,
    type: 'scholar',
    entity: null,
    citation: citation.id,
    singular: names.hasOneAuthor(citation, name, language.words),
    person: !names.isInstitution(citation),
    lemma: '',
    evidence: [{ kind: 'citation', annotation: citation.id }],
  };
}

/** Named laws and programmes; a bare "the Concept" has the name of what it stands for. */
export function placeInstruments(board: SpeakerBoard, reading: Reading): void {
  const names = new InstrumentNames(reading.document);
  for (const legal of reading.document.layer(legalCitations)) {
    const quote = reading.text.slice(legal.start, legal.end);
    const { from, to } = tokensWithin(reading.tokens, legal);
    board.place({
      from,
      to,
      kind: 'document',
      name: names.of(legal, quote),
      type: 'document',
      entity: null,
      citation: null,
      singular: true,
      person: false,
      lemma: legal.value.kind,
      evidence: [{ kind: 'legal-citation', annotation: legal.id }],
    });
  }
}

export function placeMentions(board: SpeakerBoard, reading: Reading, names: CitedNames): void {
  const subtypes = new Map(reading.document.layer(entities).map(({ id, value }) => [id, value.subtype]));
  const matched = new Map<string, string | null>();
  for (const mention of reading.document.layer(mentions)) {
    const type = mention.value.type;
    if (type !== 'PERSON' && type !== 'ORG' && type !== 'PLACE') continue;
    const { from, to } = tokensWithin(reading.tokens, mention);
    if (board.isAnyTaken(from, to)) continue;
    const quote = reading.text.slice(mention.start, mention.end);
    let cited = matched.get(quote);
    if (cited === undefined) {
      cited = names.match(quote);
      matched.set(quote, cited);
    }
    board.place({
      from,
      to,
      kind: type === 'PLACE' ? 'place' : 'name',
      name: type === 'PERSON' ? (cited ?? quote) : quote,
      type: typeOfMention(mention, subtypes.get(mention.value.entity) ?? null, cited !== null),
      entity: mention.value.entity,
      citation: null,
      singular: true,
      person: type === 'PERSON',
      lemma: '',
      evidence: [{ kind: 'mention', annotation: mention.id, quote }],
    });
  }
}

/** Scholars where cited; organisations by what they are; `null` where nothing tells. */
export function typeOfMention(
  { value }: Annotation<Mention>,
  subtype: string | null,
  cited: boolean,
): SpeakerType | null {
  if (value.type === 'PERSON') {
    if (value.role === 'president') return 'president';
    return cited || value.role === 'cited-author' || value.role === 'scholar' ? 'scholar' : null;
  }
  const known = value.subtype ?? subtype;
  if (known === null) return value.type === 'PLACE' ? 'government' : cited ? 'scholar' : null;
  return TYPE_OF_SUBTYPE[known] ?? 'ngo';
}

/** Surnames and institutions of the bibliography, where they stand in the text without their work. */
export function placeCitedNames(board: SpeakerBoard, reading: Reading, names: CitedNames): void {
  if (names.isEmpty) return;
  const trie = new LexiconTrie<string>(false);
  for (const name of names.all()) trie.add(name, name);
  for (const { from, to, values } of trie.matches(reading.tokens))
    if (reading.isCapitalised(from)) board.place(citedName(from, to, values[0] ?? ''));
  const { word, words, count } = reading.tokens;
  const others = new Uint8Array(words.length);
  for (let i = 0; i < count; i++) {
    const index = word[i] ?? 0;
    if (others[index] === 1 || board.isTaken(i) || !reading.isCapitalised(i)) continue;
    const name = names.matchWord(words[index] ?? '');
    if (name === null) others[index] = 1;
    else board.place(citedName(i, i + 1, name));
  }
}

const citedName = (from: number, to: number, name: string): Speaker => ({
  from,
  to,
  kind: 'name',
  name,
  type: 'scholar',
  entity: null,
  citation: null,
  singular: true,
  person: !/\s/u.test(name),
  lemma: '',
  evidence: [{ kind: 'bibliography', quote: name }],
});
