import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { contains, firstEndingAfter } from '../../core/span.ts';
import type { Citation } from '../../layers/citations.ts';
import { entities } from '../../layers/entities.ts';
import { type Mention, mentions } from '../../layers/mentions.ts';
import { fold } from '../../resources/fold.ts';
import type { CitedNames } from './cited-names.ts';
import type { Reading } from './reading.ts';
import type { RegisteredNames } from './registered-names.ts';
import type { SentenceView } from './sentence-view.ts';
import type { ResolvedSpeaker } from './speaker.ts';
import type { SpeakerIndex } from './speaker-index.ts';
import type { SpeakerType } from './speaker-nouns.ts';
import { typeOfMention } from './speakers.ts';

type Organisation = Pick<ResolvedSpeaker, 'type' | 'entity'>;

function organisationsOf(speakers: SpeakerIndex): ReadonlyMap<string, Organisation> {
  const byName = new Map<string, Organisation>();
  for (const { kind, name, type, entity, person } of speakers.all) {
    if (kind !== 'name' || person || type === null) continue;
    const folded = fold(name);
    if (!byName.has(folded)) byName.set(folded, { type, entity });
  }
  return byName;
}

/** The authors of cited works as speakers. */
export class CitedSpeakers {
  private readonly names: CitedNames;
  private readonly registered: RegisteredNames;
  private readonly document: Document;
  private readonly mentions: readonly Annotation<Mention>[];
  private readonly speakers: SpeakerIndex;
  private subtypes: ReadonlyMap<string, string | null> | undefined;
  /** Organisations by their folded names; read when a work is first asked about. */
  private byName: ReadonlyMap<string, Organisation> | undefined;

  constructor(reading: Reading, names: CitedNames, speakers: SpeakerIndex, registered: RegisteredNames) {
    this.registered = registered;
    this.names = names;
    this.mentions = reading.document.layer(mentions);
    this.document = reading.document;
    this.speakers = speakers;
  }

  /** `null` where the citation names nobody and its work is not known. */
  of(citation: Annotation<Citation>, view: SentenceView): ResolvedSpeaker | null {
    const name = this.names.speakerOf(citation, view.reading.text, view.language.words);
    // «…» (цит. по: Марат 2003): Marat is whom it is quoted through, not who said it.
    const through = citation.evidence?.some(({ kind }) => kind === 'quotes-passage') === true;
    if (name === null || through) return null;
    this.byName ??= organisationsOf(this.speakers);
    const known = this.byName.get(fold(name));
    const several = !this.names.hasOneAuthor(citation, name, view.language.words);
    // The first author alone is not the speaker of a joint work.
    const mention = several ? undefined : this.mentionIn(citation);
    return {
      name,
      type: known?.type ?? this.organisationType(mention) ?? 'scholar',
      entity: mention?.value.entity ?? known?.entity ?? this.registered.entityOf(name),
      citation: citation.id,
      evidence: [
        { kind: 'citation', annotation: citation.id },
        ...(several ? this.registered.eachOf(name, view.language.words.join) : []),
      ],
      guessed: false,
    };
  }

  private organisationType(mention: Annotation<Mention> | undefined): SpeakerType | null {
    if (mention?.value.type !== 'ORG') return null;
    this.subtypes ??= new Map(this.document.layer(entities).map(({ id, value }) => [id, value.subtype]));
    return typeOfMention(mention, this.subtypes.get(mention.value.entity) ?? null, true);
  }

  private mentionIn(citation: Annotation<Citation>): Annotation<Mention> | undefined {
    const mention = this.mentions[firstEndingAfter(this.mentions, citation.start)];
    return mention !== undefined && contains(citation, mention) ? mention : undefined;
  }
}
