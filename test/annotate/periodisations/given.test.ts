import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { periodisationsStage } from '../../../src/annotate/periodisations/stage.ts';
import { describeMisuse, MisuseError } from '../../../src/core/diagnostic.ts';
import { periodisations } from '../../../src/layers/periodisations.ts';
import { phaseRelations } from '../../../src/layers/phase-relations.ts';
import { stamp } from '../../../src/pipeline/stamp.ts';
import { annotateWith, store } from '../../support/annotate.ts';
import { workspace } from '../../support/workspace.ts';

const scheme = (
  name: string,
  country: string,
  phases = '  - {ordinal: 1, label: a, begin: 1990, until: 1999}\n  - {ordinal: 2, label: b, begin: 2000}\n',
) => `name: ${name}\ntitle: Scheme ${name}\ncountry: ${country}\nsource: test\nphases:\n${phases}`;
const FILES = {
  'kz.yaml': scheme('kz', 'KZ'),
  'kg.yaml': scheme('kg', 'KG'),
  'kg-two.yaml': scheme('kg-two', 'KG'),
  'kg-again.yaml': scheme('kg', 'TJ'),
};

const TEXT = '1 Introduction\n\nThe library was closed in 1995 and opened again in 2004.';
const OWN = '1 Introduction\n\nWe distinguish two phases: the first (1990-1995) and the second (since 1996).';

/** Schemes, evidence and messages under the given options. */
function read(options: object, text = TEXT, countries: readonly string[] = ['KG']) {
  const folder = workspace(FILES);
  const parsed = periodisationsStage.options.parse({ schemes: ['kz.yaml', 'kg.yaml'], ...options });
  const annotate = periodisationsStage.prepare(parsed, { store, resolve: (path) => join(folder, path) });
  const document = annotateWith(['dates', 'sentences'], text, {
    countries: [...countries],
    authors: ['Vera Testova'],
    year: 2020,
  });
  stamp(document, 'periodisations', annotate(document));
  return {
    schemes: document.layer(periodisations).map(({ value }) => `${value.origin} ${value.proposer}`),
    evidence: document.layer(periodisations).flatMap(({ evidence }) => evidence ?? []),
    messages: document.diagnostics
      .filter(({ code }) => code.startsWith('periodisations/'))
      .map(({ message }) => message),
    relations: document.layer(phaseRelations).length,
  };
}

describe('which scheme is given to a document', () => {
  test('that of its country, and it is said why', () => {
    const { schemes, evidence, messages } = read({});
    expect(schemes).toEqual(['given Scheme kg']);
    expect(evidence).toEqual([{ kind: 'country', quote: 'KG' }]);
    expect(messages).toEqual([
      'No division into phases was found in the document: it is tagged by "Scheme kg" (kg), chosen for KG.',
    ]);
  });

  test('of several countries, that of the first that has one', () => {
    expect(read({}, TEXT, ['NZ', 'KZ', 'KG']).schemes).toEqual(['given Scheme kz']);
  });

  test.each([
    ['by name', { scheme: 'kz' }, 'given Scheme kz'],
    ['by file', { scheme: 'kg-two.yaml' }, 'given Scheme kg-two'],
    [
      'by name, among several of one country',
      { schemes: ['kg.yaml', 'kg-two.yaml'], scheme: 'kg-two' },
      'given Scheme kg-two',
    ],
  ])('that which the pipeline names, whatever the country: %s', (_, options, expected) => {
    const { schemes, evidence, messages } = read(options, TEXT, ['NZ']);
    expect(schemes).toEqual([expected]);
    expect(evidence[0]?.kind).toBe('named in the pipeline');
    expect(messages[0]).toContain('chosen by the pipeline');
  });

  test('none where none is given for it, and that is said', () => {
    const { schemes, messages } = read({}, TEXT, ['NZ']);
    expect([schemes, messages]).toEqual([
      [],
      ['No division into phases was found in the document, and none is given for NZ.'],
    ]);
  });

  test('none where the document has its own, unless the pipeline asks for both, which are then set against one another', () => {
    expect(read({}, OWN).schemes).toEqual(['document Testova 2020']);
    const both = read({ beside: true }, OWN);
    expect(both.schemes).toEqual(expect.arrayContaining(['document Testova 2020', 'given Scheme kg']));
    expect(both.messages).toEqual([
      expect.stringMatching(/has a division into phases: it is tagged by "Scheme kg" \(kg\) as well/u),
    ]);
    expect(both.relations).toBeGreaterThan(0);
  });
});

describe('options that cannot be followed are refused before any document is read', () => {
  const refused = (options: object): string[] => {
    try {
      read(options);
      return [];
    } catch (error) {
      if (error instanceof MisuseError) return error.problems.map(describeMisuse);
      throw error;
    }
  };
  test.each<[string, object, RegExp]>([
    ['an unknown name', { scheme: 'uz' }, /gives the scheme that the pipeline names \(found "uz"; allowed: kz, kg\)/u],
    ['a missing file', { schemes: ['uz.yaml'] }, /uz\.yaml: this file is missing/u],
    ['a missing file as the one to take', { scheme: 'uz.yaml' }, /uz\.yaml: this file is missing/u],
    ['two of one name', { schemes: ['kg.yaml', 'kg-again.yaml'] }, /the same name \(found "kg"\)/u],
    [
      'two of one country',
      { schemes: ['kg.yaml', 'kg-two.yaml'] },
      /for one country.*found "KG"; allowed: .*kg or kg-two/u,
    ],
  ])('%s', (_, options, expected) => {
    expect(refused(options)).toEqual([expect.stringMatching(expected)]);
  });
});
