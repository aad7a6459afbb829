import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import { entities } from '../../layers/entities.ts';
import { type Mention, mentions } from '../../layers/mentions.ts';
import { CharacterClass, classOf, isLetterAt, lettersBefore } from '../../matching/character-class.ts';
import { fold } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** Between a name and the quotation that it says stand a verb and few other words: "Anna Brook said on Monday:". */
const REACH = 60;

/** With what words that somebody says end before a verb of saying. */
const ENDS_SPEECH: ReadonlySet<string> = new Set([',', '.', '!', '?']);

/** Verbs of saying, in all languages. */
export class SayingVerbs {
  private readonly forms = new Set<string>();

  constructor(store: ResourceStore) {
    for (const lexicon of store.lexicons('reporting-verbs'))
      for (const form of lexicon.forms()) if (!form.includes(' ')) this.forms.add(fold(form));
  }

  /** The verb of saying among the words of a short stretch; `undefined` where there is none. */
  in(stretch: string): string | undefined {
    for (let end = 0; end < stretch.length; end++) {
      if (!isLetterAt(stretch, end)) continue;
      const start = end;
      while (isLetterAt(stretch, end)) end++;
      const word = stretch.slice(start, end);
      if (this.forms.has(fold(word))) return word;
    }
    return undefined;
  }

  /** «He said, "It is over,"», «"It is over," said she»: a verb of saying stands at the quotation, behind a comma or colon. */
  surround(before: string, inside: string, behind: string): boolean {
    const introducing = wordBeforeComma(before);
    if (introducing !== '' && this.forms.has(fold(introducing))) return true;
    if (!ENDS_SPEECH.has(inside.charAt(inside.length - 1))) return false;
    const words = /^[,.]?\s[—–-]?\s?((?:\p{L}+\s?){1,3})/u.exec(behind)?.[1];
    return words !== undefined && this.in(words) !== undefined;
  }
}

/** The word before the comma or colon with which a stretch ends; '' where there is none. */
function wordBeforeComma(stretch: string): string {
  let at = stretch.length;
  if (isSpaceAt(stretch, at - 1)) at--;
  const sign = stretch.charAt(at - 1);
  if (sign !== ',' && sign !== ':') return '';
  at--;
  return lettersBefore(stretch, isSpaceAt(stretch, at - 1) ? at - 1 : at);
}

const isSpaceAt = (text: string, at: number): boolean =>
  at >= 0 && classOf(text.charCodeAt(at)) === CharacterClass.space;

/** The people and bodies of a document that say what stands in quotation marks. */
export class SaidBy {
  private readonly text: string;
  private readonly mentions: readonly Annotation<Mention>[];
  private readonly document: Document;
  private names: ReadonlyMap<string, string> | undefined;
  private readonly verbs: SayingVerbs;

  constructor(document: Document, verbs: SayingVerbs) {
    this.text = document.text;
    this.verbs = verbs;
    this.mentions = document.layer(mentions).filter(({ value }) => value.type === 'PERSON' || value.type === 'ORG');
    this.document = document;
  }

  /** Who is named beside the quotation with a verb of saying between: in front ("X said: …") or behind ("…," said X). */
  of(quotation: Span, sentence: Span): string | null {
    const inside = this.insideOf(quotation);
    if (inside !== null) return inside;
    const next = firstEndingAfter(this.mentions, quotation.end);
    const behind = this.mentions[next];
    if (behind !== undefined && behind.start >= quotation.end && behind.start - quotation.end <= REACH) {
      const between = this.text.slice(quotation.end, behind.start);
      if (!/[.!?]\s|[«“"„:;()]/u.test(between) && this.verbs.in(between) !== undefined && !this.isPossessive(behind))
        return this.nameOf(behind);
    }
    const before = this.mentions[firstEndingAfter(this.mentions, quotation.start - 1) - 1];
    if (before === undefined || before.start < sentence.start || quotation.start - before.end > REACH) return null;
    const between = this.text.slice(before.end, quotation.start);
    return /[:,]\s?$/u.test(between) && !/[.!?]\s|[«»“”"()]/u.test(between) && this.verbs.in(between) !== undefined
      ? this.nameOf(before)
      : null;
  }

  /** «Это конец, — сказал Иван Громов, — мы едем»: the words of the narrator within the marks. */
  private insideOf(quotation: Span): string | null {
    const first = this.mentions[firstEndingAfter(this.mentions, quotation.start)];
    if (first === undefined || first.end >= quotation.end || first.start < quotation.start) return null;
    const verb = /[,.!?…]\s?[—–]\s(\p{L}+)\s$/u.exec(
      this.text.slice(Math.max(quotation.start, first.start - REACH), first.start),
    )?.[1];
    if (verb === undefined || this.verbs.in(verb) === undefined) return null;
    return /^[^—–«»]{0,40}[,.]\s?[—–]\s/u.test(this.text.slice(first.end, first.end + 50)) ? this.nameOf(first) : null;
  }

  /** "the Fund's director" is not the Fund. */
  private isPossessive({ end }: Span): boolean {
    return /^[’']s?(?!\p{L})/u.test(this.text.slice(end, end + 3));
  }

  private nameOf(mention: Annotation<Mention>): string {
    this.names ??= new Map(this.document.layer(entities).map(({ id, value }) => [id, value.name]));
    return this.names.get(mention.value.entity) ?? this.text.slice(mention.start, mention.end);
  }
}
