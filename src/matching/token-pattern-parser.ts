import { MisuseError } from '../core/diagnostic.ts';
import { fold } from '../resources/fold.ts';
import type { Lexicon } from '../resources/lexicon.ts';
import type { Rule } from '../resources/rules.ts';
import { tokenise, wordAt } from './tokens.ts';

export type FindRuleLexicon = (rule: Rule, name: string) => Lexicon | undefined;

const SLOT = /^\{([a-z][a-z-]*)(?: ([a-z_]+)=([^{}]*))?\}/u;
const GROUP = /^\(\?<[a-z][a-zA-Z0-9]*>/u;
/** One token's worth of letters; the possessive is a token of its own. */
const WORD = /^['’]?\p{L}[\p{L}\p{M}]*/u;

/** A piece of a pattern: regular expression as written, or a class of tokens. */
export type Piece = { readonly kind: 'raw'; readonly text: string } | { readonly kind: 'class'; readonly key: string };

/**
 * Takes a pattern apart; `classes` collects the words of every class met.
 * @throws MisuseError where a slot names nothing
 */
export function parsePattern(
  rule: Rule,
  pattern: string,
  findLexicon: FindRuleLexicon,
  slots: ReadonlySet<string>,
  classes: Map<string, Set<string>>,
  depth = 0,
): Piece[] {
  const pieces: Piece[] = [];
  const classPiece = (key: string, words: () => Iterable<string>): void => {
    if (!classes.has(key)) classes.set(key, new Set(words()));
    pieces.push({ kind: 'class', key });
  };
  let rest = pattern;
  while (rest !== '') {
    const slot = SLOT.exec(rest);
    const group = GROUP.exec(rest);
    const word = WORD.exec(rest);
    if (slot !== null) {
      const [whole, name = '', column, value] = slot;
      const definition = rule.defs[name];
      if (slots.has(name)) pieces.push({ kind: 'class', key: `#${name}` });
      else if (definition !== undefined && depth < 8)
        pieces.push(
          { kind: 'raw', text: '(?:' },
          ...parsePattern(rule, definition, findLexicon, slots, classes, depth + 1),
          {
            kind: 'raw',
            text: ')',
          },
        );
      else classPiece(`${rule.language}:${whole}`, () => wordsOf(rule, whole, findLexicon(rule, name), column, value));
      rest = rest.slice(whole.length);
    } else if (group !== null) {
      pieces.push({ kind: 'raw', text: group[0] });
      rest = rest.slice(group[0].length);
    } else if (word !== null) {
      const form = fold(word[0]);
      classPiece(`=${form}`, () => [form]);
      rest = rest.slice(word[0].length);
    } else {
      const length = rest.startsWith('\\') ? 2 : 1;
      pieces.push({ kind: 'raw', text: rest.slice(0, length) });
      rest = rest.slice(length);
    }
  }
  return pieces;
}

function wordsOf(rule: Rule, slot: string, lexicon: Lexicon | undefined, column?: string, value?: string): string[] {
  if (lexicon === undefined)
    throw new MisuseError([
      { file: rule.file, line: rule.line, message: 'no definition, number shape or lexicon of this name', found: slot },
    ]);
  return lexicon.forms(column, value).flatMap((form) => {
    const tokens = tokenise(form);
    return tokens.count === 1 ? [wordAt(tokens, 0)] : [];
  });
}
