import { checkSync } from 'recheck';
import { describe, expect, test } from 'vitest';
import { store } from '../support/annotate.ts';

/**
 * No pattern of a rule may take super-linear time. Slots are filled with hundreds of forms, which no checker gets through;
 * what can make a pattern slow is how it repeats, so long alternatives of plain words are cut to a few before checking.
 */
const shortened = (source: string): string =>
  source
    .replace(
      /\(\?:((?:[\p{L}\p{M}\s.'’\\[\]‐‑-]|\[ [^\]]*\]\{1,2\})+(?:\|(?:[\p{L}\p{M}\s.'’\\[\]‐‑-]|\[ [^\]]*\]\{1,2\})+){3,})\)/gu,
      (_, list: string) => {
        const forms = list.split('|');
        return `(?:${[forms[0], forms[1], forms.at(-1)].join('|')})`;
      },
    )
    // Look-around at either end is of fixed length, and the checker knows no look-behind.
    .replace(/\(\?<![^()]*\)/gu, '');

const names = [...new Set(store.files().flatMap((file) => /\/rules\/([^/]+)\.yaml$/u.exec(file)?.[1] ?? []))];

describe.each(names)('%s', (name) => {
  test.each(store.allRules(name).map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const result = checkSync(shortened(rule.expression.source), rule.expression.flags.replace(/[gd]/gu, ''), {
      checker: 'automaton',
      timeout: 20_000,
    });
    // 'unknown' is a checker that gave up; only a found attack is a failure.
    expect(result.status === 'vulnerable' ? result.attack.pattern : null).toBeNull();
  });
});
