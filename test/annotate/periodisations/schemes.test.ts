import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSchemeFile } from '../../../src/annotate/periodisations/scheme-file.ts';
import { MisuseError } from '../../../src/core/diagnostic.ts';
import { periodisations } from '../../../src/layers/periodisations.ts';
import { phases } from '../../../src/layers/phases.ts';
import { annotateWith } from '../../support/annotate.ts';

describe('a document without a scheme', () => {
  const text = '1 Introduction\n\nThe library was closed in 1995 and opened again in 2004.';

  test('gets the one given for its country, and says so', () => {
    const document = annotateWith(['periodisations'], text, { countries: ['KG'] });
    const [scheme] = document.layer(periodisations);
    expect(scheme?.value).toMatchObject({ proposer: 'Kyrgyzstan by political milestones', own: false });
    expect(scheme?.value.phases).toHaveLength(document.layer(phases).length);
    expect(document.diagnostics.map((one) => one.code)).toContain('periodisations/given-scheme');
  });

  test('gets none where none is given', () => {
    const document = annotateWith(['periodisations'], text, { countries: ['NZ'] });
    expect(document.layer(periodisations)).toEqual([]);
    expect(document.diagnostics.map((one) => one.code)).toContain('periodisations/none');
  });
});

test('bounds that no phrase states are evidence, not bounds', () => {
  const document = annotateWith(
    ['periodisations'],
    'We distinguish three phases: the first (1990-1995), the second, and the third (since 2001). In the second phase, prices rose.',
    { authors: ['Vera Testova'], year: 2020 },
  );
  const second = document.layer(phases).find((phase) => phase.value.ordinal === 2);
  expect(second?.value).toMatchObject({ begin: null, until: null });
  expect(second?.evidence).toEqual([
    { kind: 'inferred begin: phase 1 ends in 1995', quote: '1996' },
    { kind: 'inferred until: phase 3 begins in 2001', quote: '2000' },
  ]);
});

test('a scheme names its basis', () => {
  const document = annotateWith(
    ['periodisations'],
    'Samplov (2008) identifies two stages: the first (1991-1999) and the second (since 2000). Going beyond his periodization, this paper proposes a third stage since 2014.',
    { authors: ['Vera Testova'], year: 2020 },
  );
  const [other, own] = document.layer(periodisations);
  expect(own?.value).toMatchObject({ own: true, basis: other?.id, proposer: 'Testova 2020' });
});

describe('a scheme file', () => {
  const problemsOf = (phaseLines: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'scheme-')), 'test.yaml');
    writeFileSync(file, `name: t\ntitle: T\ncountry: KZ\nsource: s\nphases:\n${phaseLines}`);
    try {
      readSchemeFile(file);
      return [];
    } catch (error) {
      if (error instanceof MisuseError) return error.problems;
      throw error;
    }
  };
  test.each([
    ['  - {ordinal: 1, label: a, begin: 1995, until: 1990}\n', { line: 6, found: '1995–1990' }],
    [
      '  - {ordinal: 1, label: a, begin: 1990, until: 1995}\n  - {ordinal: 2, label: b, begin: 1994}\n',
      { line: 7, found: '1994', allowed: '1996 or later' },
    ],
    ['  - {ordinal: 2, label: a}\n  - {ordinal: 1, label: b}\n', { line: 7, found: '1' }],
    ['  - {ordinal: one, label: a}\n', { line: 6, found: 'one' }],
    ['  - {ordinal: 1, name: a}\n', { line: 6, found: 'name' }],
  ])('%s', (lines, expected) => {
    expect(problemsOf(lines)).toContainEqual(expect.objectContaining(expected));
  });
});
