import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise, wordAt } from '../../src/matching/tokens.ts';
import { WORD_CLASSES, WordClassTagger } from '../../src/matching/word-classes.ts';
import { ResourceStore } from '../../src/resources/store.ts';

const tagger = WordClassTagger.of(new ResourceStore(), 'eng');
if (tagger === undefined) throw new Error('English has lexicons for a tagger');

const tagged = (text: string) => {
  const tokens = tokenise(text);
  return [...tagger.tag(text, tokens, 0, tokens.count)].map(
    (number, index) => `${wordAt(tokens, index)}/${WORD_CLASSES[number]}`,
  );
};

describe('classes of English words', () => {
  test.each([
    ['The union may record its work.', ['may/modal', 'record/base', 'work/noun']],
    ['They record the results.', ['they/subject', 'record/present', 'results/plural']],
    ['The record was lost.', ['record/noun', 'was/auxiliary', 'lost/participle']],
    ['She wants to vote.', ['wants/third', 'to/infinitive-mark', 'vote/base']],
    ['Voting was free in Astana.', ['was/auxiliary', 'free/adjective', 'in/preposition', 'astana/name']],
    [
      "They don't agree, and it's late.",
      ["don't/auxiliary", 'agree/base', ',/comma', 'and/coordinator', "'s/auxiliary"],
    ],
    ["That's new, and the town's mayor knows.", ["'s/auxiliary", "'s/possessive", 'mayor/noun']],
    ["Let's go.", ["'s/pronoun", 'go/present']],
    ['Yeah, the fee harms, um, everybody.', ['yeah/interjection', 'um/interjection']],
  ])('%s', (text, expected) => {
    expect(tagged(text)).toEqual(expect.arrayContaining(expected));
  });

  test('a language without the lexicons has no tagger', () => {
    expect(WordClassTagger.of(new ResourceStore(), 'kaz')).toBeUndefined();
  });

  test('every token has a class, whatever the text, and the same text the same classes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const tokens = tokenise(text);
        const tags = tagger.tag(text, tokens, 0, tokens.count);
        expect(tags.length).toBe(tokens.count);
        expect([...tags].every((number) => number < WORD_CLASSES.length)).toBe(true);
        expect(tagger.tag(text, tokens, 0, tokens.count)).toEqual(tags);
      }),
    );
  });
});
