import type { TokenTable } from '../../core/tokens.ts';
import { country } from '../../layers/define.ts';
import { instrumentKind } from '../../layers/legal-citations.ts';
import { RuleEngine, type RuleMatch, withoutOverlaps } from '../../matching/rule-engine.ts';
import { firstTokenFrom } from '../../matching/tokens.ts';
import { fold } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { readBehind } from './compose.ts';
import { fullYear, readDate } from './date-reading.ts';
import type { KindNoun, Lexica } from './lexica.ts';
import { type Mention, newMention } from './mention.ts';
import type { Passage } from './passage.ts';
import { readProvision } from './provisions.ts';

/** Citations found by the patterns of `rules/law.yaml`. */
export class RuleCitations {
  private readonly engine: RuleEngine;
  private readonly lex: Lexica;
  private readonly anchors: ReadonlySet<string>;

  constructor(lex: Lexica, store: ResourceStore) {
    this.lex = lex;
    this.engine = new RuleEngine(store.allRules('law'));
    this.anchors = new Set(this.engine.rules.flatMap((rule) => rule.anchors.map(fold)));
  }

  /** By distinct word, 1 where it is an anchor of a rule. */
  anchorsOf(tokens: TokenTable): Uint8Array {
    const anchors = new Uint8Array(tokens.words.length);
    for (const anchor of this.anchors) {
      const index = tokens.indexOf.get(anchor);
      if (index !== undefined) anchors[index] = 1;
    }
    return anchors;
  }

  find(p: Passage): Mention[] {
    return withoutOverlaps(this.engine.scan(p, p.block)).flatMap((match) => this.mentionOf(p, match) ?? []);
  }

  private mentionOf(p: Passage, match: RuleMatch): Mention | undefined {
    const kind = instrumentKind.safeParse(match.rule.set.kind).data;
    if (kind === undefined) return undefined;
    const noun: KindNoun = {
      id: match.rule.id,
      form: '',
      lemma: '',
      kind,
      takes: new Set(['quoted']),
      traits: new Set(['numbered']),
      language: match.rule.language.length === 3 ? match.rule.language : p.block.language,
    };
    const mention = newMention(p, noun, firstTokenFrom(p.tokens, match.start), firstTokenFrom(p.tokens, match.end));
    mention.jurisdiction = country.safeParse(match.rule.set.jurisdiction).data ?? null;
    mention.yields = match.rule.set.yields === 'yes';
    mention.number = match.groups.number ?? null;
    mention.title = match.groups.title ?? null;
    const date = match.span('date');
    if (date !== undefined) mention.date = readDate(this.lex, p, firstTokenFrom(p.tokens, date.start))?.value ?? null;
    if (match.groups.provision !== undefined) mention.provision = `art. ${match.groups.provision}`;
    const pinpoint = match.span('pinpoint');
    if (pinpoint !== undefined)
      mention.provision = readProvision(this.lex, p, firstTokenFrom(p.tokens, pinpoint.start))?.normal ?? null;
    mention.authority =
      match.groups.body
        ?.toLowerCase()
        .replace(/ and .*$/u, '')
        .replaceAll(' ', '.') ?? null;
    const title = match.span('title');
    // «закон Ломоносова» is no law of a state.
    if (title !== undefined && this.lex.word(p, firstTokenFrom(p.tokens, title.start), 'not-after')) return undefined;
    readBehind(this.lex, mention);
    mention.date ??= match.groups.year ?? yearOf(kind, mention.number);
    return mention;
  }
}

/** The acts of the Union carry their year in the number: 2016/679, 80/181/EEC. */
function yearOf(kind: Mention['kind'], number: string | null): string | null {
  const year = /^(\d{2}|\d{4})\//u.exec(number ?? '')?.[1];
  return year === undefined || (kind !== 'regulation' && kind !== 'directive') ? null : fullYear(year);
}
