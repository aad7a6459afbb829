import { describe, expect, test } from 'vitest';
import { lemmatiserOf } from '../../src/matching/lemmas.ts';
import { ResourceStore } from '../../src/resources/store.ts';

const store = new ResourceStore();

describe('lemmas', () => {
  const english = lemmatiserOf('eng', store);
  test.each([
    ['organisations', 'organization'],
    ['organizations', 'organization'],
    ['ngos', 'ngo'],
    ['laws', 'law'],
    ['policies', 'policy'],
    ['crises', 'crisis'],
    ['children', 'child'],
    ['was', 'be'],
    ['said', 'say'],
    ['wrote', 'write'],
    ['adopted', 'adopt'],
    ['registered', 'register'],
    ['programmes', 'program'],
    ['provides', 'provide'],
    ['goes', 'go'],
    ['registering', 'register'],
    ['adopting', 'adopt'],
    ['planned', 'plan'],
    ['organising', 'organize'],
    ['labelling', 'labeling'],
    ['meetings', 'meeting'],
  ])('%s is counted as %s', (form, lemma) => expect(english(form)).toBe(lemma));

  test.each([
    'status',
    'basis',
    'religious',
    'politics',
    'media',
    'process',
    'speed',
    'indeed',
    'funding',
    'hearing',
    'ongoing',
    'according',
    'spring',
    'peacebuilding',
    'beijing',
    'this',
    'as',
    'its',
    'hundred',
    'constructor',
    'toString',
  ])('%s stays as it is', (form) => expect(english(form)).toBe(form));

  const russian = lemmatiserOf('rus', store);
  test.each([
    ['организаций', 'организация'],
    ['общества', 'общество'],
    ['стали', 'стать'],
    ['мирных', 'мирный'],
    ['подотчетности', 'подотчетность'],
    ['нко', 'нко'],
  ])('%s is counted as %s', (form, lemma) => expect(russian(form)).toBe(lemma));

  test('a language without a lemmatiser is counted by form', () => {
    expect(lemmatiserOf('kaz', store)('заңдар')).toBe('заңдар');
    expect(lemmatiserOf('toString', store)('x')).toBe('x');
  });
});
