import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { isCapitalised, type Passage, sentenceFrom, sentenceTo, textOf, wordOf } from './passage.ts';

/** Whether a composed citation names an instrument, or only uses the noun ("rule of law", "concept of democracy"). */
export function isInstrument(lex: Lexica, mention: Mention, behindNoun: number): boolean {
  const { passage: p, noun } = mention;
  const dated = mention.date !== null && mention.date.length > 4;
  const identified = mention.number !== null || dated;
  if (!identified && isCapitalised(p, mention.from) && isInsideOrganisation(lex, mention)) return false;
  if (mention.to === behindNoun && lex.word(p, behindNoun, 'not-after') !== undefined) return false;
  // "Director of Communications Bill Bodie"
  if (mention.kind === 'bill' && mention.to === behindNoun && isCapitalised(p, behindNoun)) return false;
  if (noun.traits.has('abbreviation')) {
    mention.needsProvision =
      !noun.traits.has('sure') &&
      !identified &&
      mention.jurisdiction === null &&
      (mention.title === null || mention.title === noun.lemma);
    return true;
  }
  const capital = isCapitalised(p, mention.from) || wordOf(p, mention.from) !== wordOf(p, behindNoun - 1);
  if (p.block.kind === 'heading' && !identified && mention.title === null) return false;
  if (noun.traits.has('alone')) return isNamedCode(lex, mention, behindNoun, identified);
  if (
    noun.traits.has('capital') &&
    !isCapitalised(p, behindNoun - 1) &&
    !hasCapitalAdjective(mention) &&
    mention.title !== textOf(p, mention.from, behindNoun) &&
    !(mention.kind === 'bill' && mention.title !== null) &&
    mention.number === null &&
    !isQuoted(mention) &&
    !isCapitalised(p, behindNoun)
  )
    return false;
  if (noun.traits.has('plural'))
    return mention.number !== null || (dated && mention.title === null) || isQuoted(mention);
  if (noun.traits.has('numbered') && noun.traits.has('capital') && !isCapitalised(p, behindNoun - 1))
    return mention.number !== null && (dated || mention.authority !== null || isQuoted(mention));
  if (noun.traits.has('numbered'))
    return mention.number !== null || dated || (isQuoted(mention) && capital) || isOfHead(mention);
  if (noun.traits.has('policy'))
    return (
      mention.title !== null &&
      (identified || mention.jurisdiction !== null || mention.date !== null || isOfState(lex, mention))
    );
  return mention.title !== null || mention.number !== null || (mention.date !== null && (dated || capital));
}

const hasCapitalAdjective = (mention: Mention): boolean =>
  mention.noun.takes.has('adjective') && isCapitalised(mention.passage, mention.from);

const isQuoted = (mention: Mention): boolean =>
  mention.title !== null && /[»”"’'\]]$/u.test(textOf(mention.passage, mention.from, mention.to));

/** "the Criminal Code", "the constitution", "Kazakhstan's tax code": in lower case, only where definite. */
function isNamedCode(lex: Lexica, mention: Mention, behindNoun: number, identified: boolean): boolean {
  const { passage: p, noun } = mention;
  if (identified || mention.jurisdiction !== null) return true;
  if (isCapitalised(p, mention.from)) return true;
  if (noun.traits.has('capital')) return false;
  if (noun.language !== 'eng') return true;
  if (wordOf(p, behindNoun) === 'of') return false;
  let at = mention.from;
  for (let skipped = 0; skipped < 2 && lex.word(p, at - 1, 'modifier') !== undefined; skipped++) at--;
  return lex.word(p, at - 1, 'demonstrative') !== undefined;
}

/** «указ президента»: one person's act; what other organs issue daily needs a number. */
const isOfHead = ({ noun, authority, kind }: Mention): boolean =>
  noun.language !== 'eng' && kind === 'decree' && authority === 'president';

/** A name of an organisation that covers the mention: "United Nations Development Programme". */
function isInsideOrganisation(lex: Lexica, mention: Mention): boolean {
  const p = mention.passage;
  for (let at = Math.max(p.from, mention.from - 8); at <= mention.from; at++) {
    if (!isCapitalised(p, at)) continue;
    const match = lex.organisations.longestAt(p.tokens, at, p.to);
    if (match !== undefined && match.to - match.from > 1 && match.to >= mention.to) return true;
  }
  return false;
}

/** A policy, not a project: an organ of state stands in its sentence, or "State", "National" in its name. */
function isOfState(lex: Lexica, mention: Mention): boolean {
  const p = mention.passage;
  const to = sentenceTo(p, mention.to);
  for (let at = sentenceFrom(p, mention.from); at < to; at++) {
    if (at >= mention.from && at < mention.to) continue;
    if (lex.organs.longestAt(p.tokens, at, p.to) !== undefined) return true;
  }
  return isStateful(lex, p, mention);
}

const isStateful = (lex: Lexica, p: Passage, mention: Mention): boolean => {
  const quoted = isQuoted(mention);
  for (let at = mention.from; at < mention.to; at++) {
    if (lex.word(p, at, 'state-word') !== undefined) return true;
    // the Strategy “Kazakhstan 2050”
    if (quoted && lex.jurisdiction(p, at, ['name']) !== undefined) return true;
  }
  return false;
};
