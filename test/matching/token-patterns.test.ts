import { join } from 'node:path';
import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { TokenPatterns } from '../../src/matching/token-patterns.ts';
import { rangeSpan, withSymbols } from '../../src/matching/token-string.ts';
import { tokenise } from '../../src/matching/tokens.ts';
import type { Rule } from '../../src/resources/rules.ts';
import { store } from '../support/annotate.ts';

const rule = (id: string, pattern: string, set: Record<string, string> = {}): Rule => ({
  id,
  language: 'eng',
  file: join('rules', 'test.yaml'),
  line: 1,
  order: 0,
  pattern,
  defs: { 'day-month': '{day} (?<month>{months})' },
  expression: /(?!)/gu,
  anchors: [],
  needs: [],
  set,
  examples: [],
  rejects: [],
});
const find = (given: Rule, name: string) => store.findLexicon(`languages/${given.language}`, name);

function quotes(pattern: string, text: string): string[] {
  const patterns = new TokenPatterns([rule('test', pattern)], find);
  const tokens = tokenise(text);
  const string = patterns.write(text, tokens, [{ from: 0, to: tokens.count }]);
  return patterns.scan(string).map((match) => {
    const { start, end } = rangeSpan(tokens, match);
    return text.slice(start, end);
  });
}

describe('patterns over tokens', () => {
  test.each<[string, string, string[]]>([
    ['{day-month}', 'It was 3 May, and 31\u00a0AUGUST\nthen; 32 May is none.', ['3 May', '31\u00a0AUGUST']],
    ['{months}', 'maybe in marches of Mayo', []],
    ["{year}(?:s|'s)", 'the 1990s, 1980’s and 1990 s', ['1990s', '1980’s']],
    ['{year}-{year}', '1998–2002 and 1998 – 2002', ['1998–2002']],
    ['since (?<span>{year})', 'Since 2006 and after 2007', ['2006']],
    ['in (?:the )?{year}', 'in the 2006 unknown words in 2007', ['in the 2006', 'in 2007']],
    ['a[^.]{1,9}b', 'a unknown words here b. a very. b', ['a unknown words here b']],
  ])('%s in %s', (pattern, text, found) => {
    expect(quotes(pattern, text)).toEqual(found);
  });

  test('gives groups as tokens', () => {
    const patterns = new TokenPatterns([rule('test', '{day-month}')], find);
    const text = 'on 3 May';
    const tokens = tokenise(text);
    const [match] = patterns.scan(patterns.write(text, tokens, [{ from: 0, to: tokens.count }]));
    expect(match?.group('month')).toEqual({ from: 2, to: 3 });
    expect(match?.group('year')).toBeUndefined();
  });

  test('runs later passes over what was found, and over its neighbourhood alone', () => {
    const patterns = new TokenPatterns([rule('later', 'from {date} to {date}', { pass: 'later' })], find, {
      found: ['date'],
    });
    const text = 'words and words and from AAA to BBB and words';
    const tokens = tokenise(text);
    const symbol = (from: number) => ({ from, to: from + 1, char: patterns.symbol('found') });
    const string = patterns.write(text, tokens, [{ from: 0, to: tokens.count }]);
    for (const reach of [Number.POSITIVE_INFINITY, 8]) {
      const [match] = patterns.scan(
        withSymbols(
          patterns.write(text, tokens, [{ from: 0, to: tokens.count }], [symbol(5), symbol(7)]),
          [symbol(5), symbol(7)],
          reach,
        ),
        'later',
      );
      expect(match).toMatchObject({ from: 4, to: 8 });
    }
    expect(patterns.scan(string)).toEqual([]);
  });

  test('names file, line and slot of what it does not know', () => {
    expect(() => new TokenPatterns([rule('test', '{no-such-thing}')], find)).toThrow(/test\.yaml:1.*no-such-thing/u);
  });
});

test('no pattern over tokens blows up', { timeout: 120_000 }, () => {
  for (const name of ['dates', 'amounts']) {
    const symbols = {
      all: [
        'date',
        'partable',
        'partial',
        'date-unit',
        'present',
        'event',
        'other-time',
        'clock',
        'holiday',
        'bound',
        'currency',
        'percent',
        'measure',
      ],
    };
    const findHere = (given: Rule, lexicon: string) =>
      find(given, lexicon) ?? store.findLexicon('languages/mul', lexicon);
    for (const { rule: own, expression } of new TokenPatterns(store.allRules(name), findHere, symbols).expressions) {
      const verdict = checkSync(expression.source, '', { timeout: 5000 });
      expect([own.id, verdict.status === 'vulnerable' ? verdict.complexity.type : '']).not.toContain('exponential');
    }
  }
});
