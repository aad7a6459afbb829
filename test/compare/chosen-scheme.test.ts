import { expect, test } from 'vitest';
import { chooseScheme } from '../../src/compare/grouping/chosen-scheme.ts';
import type { SchemeRegister } from '../../src/compare/grouping/schemes.ts';
import type { ComparedScheme } from '../../src/compare/model/periodisations.ts';
import type { DocumentFacts } from '../../src/compare/read/facts.ts';

const compared = (id: string, kind: ComparedScheme['kind']) => ({ id, kind, proposer: id, phases: [{}] });
const BY_ID = new Map([compared('own', 'own'), compared('rival', 'reported')].map((scheme) => [scheme.id, scheme]));

// Only what the choice looks at: a whole document of facts would hide it.
const register = { byId: BY_ID, idOf: (_: string, scheme: string) => scheme } as unknown as SchemeRegister;

/** A document of four paragraphs, of which each scheme tags the first so many. */
const document = (id: string, tagged: Readonly<Record<string, number>>) =>
  ({
    document: { id },
    paragraphs: ['a', 'b', 'c', 'd'].map((paragraph) => ({ id: paragraph })),
    schemes: Object.entries(tagged).map(([scheme, count]) => ({
      id: scheme,
      phases: [{}],
      tags: new Map(['a', 'b', 'c', 'd'].slice(0, count).map((paragraph) => [paragraph, 1])),
    })),
  }) as unknown as DocumentFacts;

const chosen = (documents: readonly DocumentFacts[], asked: string | null = null): string | undefined =>
  chooseScheme(documents, register, asked)?.id;

test('an author’s own periodisation goes before one reported, however many paragraphs that has', () => {
  expect(chosen([document('a', { own: 2, rival: 4 })])).toBe('own');
});

test('one by which more documents are tagged goes before the own one of a single document', () => {
  expect(chosen([document('a', { own: 4, rival: 1 }), document('b', { rival: 1 })])).toBe('rival');
});

test('one that tags nothing is no choice before one that does', () => {
  expect(chosen([document('a', { own: 0, rival: 1 })])).toBe('rival');
});

test('the one asked for goes before all', () => {
  expect(chosen([document('a', { own: 2, rival: 1 })], 'rival')).toBe('rival');
});
