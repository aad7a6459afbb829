import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSchemeFile } from '../../../src/annotate/periodisations/scheme-file.ts';
import { MisuseError } from '../../../src/core/diagnostic.ts';
import { periodisations } from '../../../src/layers/periodisations.ts';
import { phaseRelations } from '../../../src/layers/phase-relations.ts';
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

const inferredLabels = (text: string): (string | undefined)[] =>
  annotateWith(['periodisations'], text, { authors: ['Vera Testova'], year: 2020 })
    .layer(phases)
    .flatMap(({ evidence }) => evidence?.filter(({ kind }) => kind.startsWith('inferred label')) ?? [])
    .map(({ quote }) => quote);

test('a phase that only the revised scheme names has that name as evidence', () => {
  const basis =
    'Samplov (2008) identifies two stages: the first stage (1991-1999): hunger; the second stage (since 2000): bread.';
  expect(
    inferredLabels(
      `${basis} Going beyond his periodization, this paper proposes a third stage since 2014. In our second stage, prices rose.`,
    ),
  ).toEqual(['bread']);
  // Of three that were made of two, the second is not the second of the two.
  expect(
    inferredLabels(
      `${basis} Going beyond his periodization, we distinguish three stages: the first (1991-1995), the second (1996-1999) and the third (since 2000).`,
    ),
  ).toEqual([]);
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
  test.each<[string, string, object]>([
    [
      'reversed bounds',
      '  - {ordinal: 1, label: a, begin: 1995, until: 1990}\n',
      { line: 6, found: '1995–1990', allowed: 'an end in 1995 or later' },
    ],
    [
      'an overlap',
      '  - {ordinal: 1, label: a, begin: 1990, until: 1995}\n  - {ordinal: 2, label: b, begin: 1994}\n',
      { line: 7, found: '1994', allowed: '1996 or later' },
    ],
    [
      'a boundary year in both',
      '  - {ordinal: 1, label: a, begin: 1990, until: 1995}\n  - {ordinal: 2, label: b, begin: 1995}\n',
      { line: 7, found: '1995', allowed: '1996 or later' },
    ],
    [
      'an open phase before another',
      '  - {ordinal: 1, label: a, begin: 1990}\n  - {ordinal: 2, label: b, begin: 1996}\n',
      { line: 7, found: 'phase 1 without "until"', allowed: 'until: 1995, or earlier' },
    ],
    [
      'an end before the end of the phase before',
      '  - {ordinal: 1, label: a, until: 1995}\n  - {ordinal: 2, label: b, until: 1994}\n',
      { line: 7, found: '1994', allowed: '1996 or later' },
    ],
    [
      'ordinals out of order',
      '  - {ordinal: 2, label: a}\n  - {ordinal: 1, label: b}\n',
      { line: 7, found: '1', allowed: 'more than 2' },
    ],
    [
      'an ordinal twice',
      '  - {ordinal: 2, label: a}\n  - {ordinal: 2, label: b}\n',
      { line: 7, found: '2', allowed: 'more than 2' },
    ],
    ['an ordinal in words', '  - {ordinal: one, label: a}\n', { line: 6, found: 'one' }],
    ['the time before the first', '  - {ordinal: 0, label: a}\n', { line: 6, found: '0' }],
    ['an unknown key', '  - {ordinal: 1, name: a}\n', { line: 6, found: 'name' }],
    ['no label', '  - {ordinal: 1, begin: 1990}\n', { line: 6, message: expect.stringContaining('phases.0.label') }],
    ['an empty label', '  - {ordinal: 1, label: ""}\n', { line: 6, found: '' }],
    ['a year that is none', '  - {ordinal: 1, label: a, begin: 90}\n', { line: 6, found: '90' }],
    ['phases of a wrong type', '  {ordinal: 1}\n', { line: 6, allowed: 'array' }],
    ['no phases', '  []\n', { line: 6 }],
    ['broken YAML', '  - {ordinal: 1\n', { line: expect.any(Number) }],
  ])('%s', (_, lines, expected) => {
    expect(problemsOf(lines)).toContainEqual(expect.objectContaining(expected));
  });

  test.each([
    ['a gap', '  - {ordinal: 1, label: a, begin: 1990, until: 1995}\n  - {ordinal: 3, label: b, begin: 2001}\n'],
    [
      'bounds left to the neighbours',
      '  - {ordinal: 1, label: a, until: 1995}\n  - {ordinal: 2, label: b, until: 2004}\n  - {ordinal: 3, label: c}\n',
    ],
  ])('may have %s', (_, lines) => {
    expect(problemsOf(lines)).toEqual([]);
  });
});

describe('schemes set against one another', () => {
  const relations = (text: string) => {
    const document = annotateWith(['periodisations'], text, { authors: ['Vera Testova'], year: 2020 });
    const name = new Map(document.layer(periodisations).map((one) => [one.id, one.value.proposer.split(' ')[0]]));
    return document
      .layer(phaseRelations)
      .map(({ value: { scheme, phase, otherScheme, otherPhase, relation, overlapYears, beginShift, untilShift } }) =>
        [
          name.get(scheme),
          phase,
          relation,
          name.get(otherScheme),
          otherPhase,
          overlapYears,
          beginShift,
          untilShift,
        ].join(' '),
      );
  };

  test('rivals: pairs that share years or meet, not those apart', () => {
    expect(
      relations(
        'Fictov (2003) divides the reforms into two periods: the first (1990-1994) and the second (1995-2002). Mockova (2010), in contrast, counts three periods: the first period (1990-1993), the second period (1994-1998) and the third period (since 1999).',
      ),
    ).toEqual([
      'Mockova 1 starts Fictov 1 4 0 -1',
      'Mockova 2 overlapped-by Fictov 1 1 4 4',
      'Mockova 2 overlaps Fictov 2 4 -1 -4',
      'Mockova 3 overlapped-by Fictov 2 4 4 ',
    ]);
  });

  test('a revision: the shift of each bound, and the phase added', () => {
    const all = relations(
      'Samplov (2008) identifies two stages: the first (1991-1999) and the second (since 2000). Going beyond his periodization, this paper ends the second stage in 2013 and proposes a third stage since 2014. In the first stage, between 1991 and 1998, schools were closed.',
    );
    expect(all).toContain('Testova 1 starts Samplov 1 8 0 -1');
    expect(all).toContain('Testova 3 finishes Samplov 2  14 ');
  });

  test('one scheme alone has none', () => {
    expect(relations('We distinguish two phases: the first (1990-1995) and the second (since 1996).')).toEqual([]);
  });
});

describe('within one scheme', () => {
  const said = (text: string) =>
    annotateWith(['periodisations'], text, { authors: ['Vera Testova'], year: 2020 })
      .diagnostics.filter(({ code }) => code.startsWith('periodisations/'))
      .map(({ code, message }) => `${code.replace('periodisations/', '')}: ${message}`);
  test.each<[string, string, readonly unknown[]]>([
    [
      'an overlap',
      'We distinguish two phases: the first (1990-1997) and the second (1995-2003).',
      [expect.stringMatching(/^overlap: .*ends in 1997 .*begins in 1995/u)],
    ],
    [
      'a gap',
      'We distinguish two phases: the first (1990-1995) and the second (1999-2003).',
      [expect.stringMatching(/^gap: .*1996–1998 lies in none/u)],
    ],
    [
      'reversed bounds',
      'We distinguish two phases: the first (from 1990 to 1995) and the second (from 2003 to 1999).',
      [expect.stringMatching(/^reversed-bounds: /u), expect.stringMatching(/^gap: /u)],
    ],
    ['a boundary year in both', 'We distinguish two phases: the first (1990-1995) and the second (1995-2003).', []],
    ['one after the other', 'We distinguish two phases: the first (1990-1995) and the second (1996-2003).', []],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
