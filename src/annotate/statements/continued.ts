import { overlaps } from '../../core/span.ts';
import { type CitedContent, citedContents } from './cited-content.ts';
import type { CitedSpeakers } from './cited-speaker.ts';
import { trimmedContent } from './content.ts';
import type { DraftMaker, Made } from './drafts.ts';
import type { StatementOptions } from './options.ts';
import type { SentenceView } from './sentence-view.ts';
import type { ResolvedSpeaker } from './speaker.ts';

interface Last {
  readonly paragraph: string;
  readonly sentence: number;
  readonly made: Made;
}

/**
 * Statements that only a citation attributes, and sentences that carry on the speech of the one before: a citation of
 * pages only, or of the same work, right after a statement.
 */
export class ContinuedSpeech {
  private readonly maker: DraftMaker;
  private readonly cited: CitedSpeakers;
  private readonly options: StatementOptions;
  private last: Last | null = null;

  constructor(maker: DraftMaker, cited: CitedSpeakers, options: StatementOptions) {
    this.maker = maker;
    this.cited = cited;
    this.options = options;
  }

  /** @param made what words attribute in this sentence */
  readSentence(view: SentenceView, sentence: number, paragraph: string, made: readonly Made[]): void {
    const all = [...made];
    for (const cited of citedContents(view)) {
      const content = trimmedContent(view, cited.content);
      if (content === null || all.some((known) => overlaps(known.content, content) || known.bracket === cited.bracket))
        continue;
      // The last sentence of a quotation that an earlier one attributes.
      if (this.last !== null && overlaps(this.last.made.content, content)) continue;
      if (this.maker.isFragment(content)) continue;
      const latest = all.at(-1);
      if (latest !== undefined) this.last = { paragraph, sentence, made: latest };
      const speaker = this.speakerOf(cited, view, sentence, paragraph);
      if (speaker === null) continue;
      this.maker.add(
        `statements/${speaker.attribution === 'citation' ? 'citation-only' : 'continued'}`,
        content,
        speaker.who,
        {
          cue: null,
          attribution: speaker.attribution,
          citation: cited.citation.id,
          confidence: speaker.attribution === 'citation' ? 0.8 : 0.6,
          evidence: speaker.who.evidence,
        },
      );
      all.push({ speaker: speaker.who, content, bracket: cited.bracket });
    }
    const latest = all.at(-1);
    if (latest !== undefined) this.last = { paragraph, sentence, made: latest };
  }

  private speakerOf(
    cited: CitedContent,
    view: SentenceView,
    sentence: number,
    paragraph: string,
  ): { who: ResolvedSpeaker; attribution: 'citation' | 'continued' } | null {
    const carried = this.carriedOn(cited, sentence, paragraph);
    const author = this.cited.of(cited.citation, view);
    // A document quoted through a secondary source goes on speaking while the source stays the same.
    const through = carried?.type === 'document' || carried?.type === 'president';
    if (cited.quoted) {
      if (carried !== null && (through || author === null)) return { who: carried, attribution: 'continued' };
      return author === null ? null : { who: author, attribution: 'citation' };
    }
    if (carried !== null) return { who: carried, attribution: 'continued' };
    return this.options.citedParaphrases && author !== null ? { who: author, attribution: 'citation' } : null;
  }

  /** The speaker of the sentence before, where this citation is of the same work. */
  private carriedOn({ citation }: CitedContent, sentence: number, paragraph: string): ResolvedSpeaker | null {
    if (this.last === null || this.last.paragraph !== paragraph || sentence - this.last.sentence > 1) return null;
    const { speaker, bracket } = this.last.made;
    if (citation.value.form === 'page-only') return speaker;
    const before = bracket?.citations[0]?.value.targets ?? [];
    const same = before.length === 1 && citation.value.targets.length === 1 && before[0] === citation.value.targets[0];
    return same ? speaker : null;
  }
}
