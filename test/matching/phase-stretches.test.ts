import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/core/layer.ts';
import { edtfOf, phaseStretches, withStretches } from '../../src/matching/phase-stretches.ts';

type Given = readonly [
  ordinal: number,
  begin: number | null,
  until: number | null,
  hypothetical?: boolean,
  evidence?: Evidence[],
];

const phrase = ([ordinal, begin, until, hypothetical = false, evidence = []]: Given) => ({
  start: 0,
  end: 0,
  value: { scheme: 's', ordinal, label: null, begin, until, hypothetical },
  evidence,
});

/** EDTF of every phase, with the status of its bounds where one is not stated. */
const read = (...given: readonly Given[]): string[] =>
  phaseStretches(given.map(phrase)).map(
    (one) => `${one.ordinal} ${edtfOf(one)} ${one.begin.status}/${one.until.status}`,
  );

describe('the stretch of a phase in its scheme', () => {
  test.each<[string, readonly Given[], readonly string[]]>([
    [
      'stated',
      [
        [1, 1991, 1995],
        [2, 1996, 1996],
      ],
      ['1 1991/1995 stated/stated', '2 1996 stated/stated'],
    ],
    [
      'the last is open',
      [
        [1, 1991, 1995],
        [2, 1996, null],
      ],
      ['1 1991/1995 stated/stated', '2 1996/.. stated/open'],
    ],
    [
      'between neighbours',
      [
        [1, 1991, 1995],
        [2, null, null],
        [3, 2001, null],
      ],
      ['1 1991/1995 stated/stated', '2 1996?/2000? inferred/inferred', '3 2001/.. stated/open'],
    ],
    [
      'a correction counts',
      [
        [1, 1998, 2002],
        [1, null, 2001],
      ],
      ['1 1998/2001 stated/stated'],
    ],
    [
      'no begin of the first',
      [
        [1, null, 1991],
        [2, null, null],
      ],
      ['1 /1991 unknown/stated', '2 1992?/.. inferred/open'],
    ],
    ['nothing is known', [[1, null, null]], ['1 null unknown/unknown']],
    [
      'a hypothetical one ends nothing',
      [
        [1, 2006, null],
        [2, null, null, true],
      ],
      ['1 2006/.. stated/open', '2 null unknown/unknown'],
    ],
    [
      'inferred elsewhere',
      [[1, null, 1995, false, [{ kind: 'inferred begin: x', quote: '1991' }]]],
      ['1 1991?/1995 inferred/stated'],
    ],
  ])('%s', (_, given, expected) => {
    expect(read(...given)).toEqual(expected);
  });

  test('every phrase of a phase has the stretch of the phase, approximate where its date is', () => {
    const dated: Evidence[] = [{ kind: 'date', annotation: 'date-1', quote: 'the end of the 1980s to 1994' }];
    const described = withStretches(
      [phrase([1, 1987, 1994, false, dated]), phrase([1, null, null])],
      (id, side, year) => id === 'date-1' && side === 'begin' && year === 1987,
    );
    expect(described.map(({ value }) => [value.begin, value.edtf])).toEqual([
      [1987, '1987~/1994'],
      [null, '1987~/1994'],
    ]);
  });
});
