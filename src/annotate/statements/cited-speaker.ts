import type { Annotation } from '../../core/layer.ts';
import { contains, firstEndingAfter } from '../../core/span.ts';
import type { Citation } from '../../layers/citations.ts';
import { type Mention, mentions } from '../../layers/mentions.ts';
import { fold } from '../../resources/fold.ts';
import type { CitedNames } from './cited-names.ts';
import type { Reading } from './reading.ts';
import type { SentenceView } from './sentence-view.ts';
import type { ResolvedSpeaker } from './speaker.ts';
import type { SpeakerIndex } from './speaker-index.ts';

/** The authors of cited works as speakers. */
export class CitedSpeakers {
  private readonly names: CitedNames;
  private readonly mentions: readonly Annotation<Mention>[];
  private readonly byName = new Map<string, Pick<ResolvedSpeaker, 'type' | 'entity'>>();

  constructor(reading: Reading, names: CitedNames, speakers: SpeakerIndex) {
    this.names = names;
    this.mentions = reading.document.layer(mentions);
    for (const { kind, name, type, entity } of speakers.all)
      if (kind === 'name' && type !== null && !this.byName.has(fold(name)))
        this.byName.set(fold(name), { type, entity });
  }

  /** `null` where the citation names nobody and its work is not known. */
  of(citation: Annotation<Citation>, view: SentenceView): ResolvedSpeaker | null {
    const name = this.names.speakerOf(citation, view.reading.text, view.language.words);
    if (name === null) return null;
    const known = this.names.isInstitution(citation) ? this.byName.get(fold(name)) : undefined;
    return {
      name,
      type: known?.type ?? 'scholar',
      entity: this.mentionIn(citation)?.value.entity ?? known?.entity ?? null,
      citation: citation.id,
      evidence: [{ kind: 'citation', annotation: citation.id }],
      guessed: false,
    };
  }

  private mentionIn(citation: Annotation<Citation>): Annotation<Mention> | undefined {
    const mention = this.mentions[firstEndingAfter(this.mentions, citation.start)];
    return mention !== undefined && contains(citation, mention) ? mention : undefined;
  }
}
