import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartDesigns, chartsOf } from '../../../src/compare/charts/charts-of.ts';
import { draw } from '../../../src/compare/charts/draw.ts';
import { roundBounds } from '../../../src/compare/charts/heat-map.ts';
import { MOST_SCHEMES } from '../../../src/compare/charts/periodisations.ts';
import { shownText } from '../../../src/compare/charts/shown-text.ts';
import { segmentsOf } from '../../../src/compare/charts/tree.ts';
import { STYLE } from '../../../src/compare/page/style.ts';
import { descendants, parseXml, textOf } from '../../../src/ingest/xml.ts';
import { withTextsOf } from '../page/hostile.ts';
import { sampleComparison } from '../page/sample.ts';

const comparison = sampleComparison();
const designs = chartDesigns(comparison);
const designOf = (name: string) => {
  const found = designs.find((design) => design.name === name);
  if (found === undefined) throw new Error(`no chart ${name}`);
  return found;
};

describe('charts', () => {
  test('there is one for every part that has something to draw', () => {
    expect(designs.map(({ name }) => name)).toEqual([
      'periodisations',
      'codes-choir-life',
      'codes-by-years-choir-life',
      'codes-together',
      'laws-by-year',
      'laws-by-subject',
      'shared-actors',
      'speakers',
      'keyness-word-eng',
      'keyness-word-rus',
      'similarity-words-eng',
      'tree-words-eng',
      'amounts-money-kzt',
      'amounts-count-choir',
    ]);
  });

  test.each(designs.map((design) => [design.name, design] as const))(
    '%s is drawn without a warning, as one SVG',
    async (_, design) => {
      const warnings: string[] = [];
      const { svg } = await draw(design, (message) => warnings.push(message));
      expect(warnings).toEqual([]);
      const root = parseXml(svg, design.name);
      expect(root.name).toBe('svg');
      expect(root.attributes['aria-label']).toContain(design.title);
      expect([...descendants(root)].some(({ name }) => name === 'script' || name === 'image')).toBe(false);
      expect(/NaN|Infinity|undefined/u.test(svg)).toBe(false);
    },
  );

  test('are the same bytes whenever they are drawn, also side by side', async () => {
    const [once, twice] = await Promise.all([chartsOf(comparison), chartsOf(sampleComparison())]);
    expect(twice).toEqual(once);
  });

  test('keep their specification as plain data', () => {
    for (const { spec } of designs) expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  test('have names that are file names, whatever the codebook and the unit are called', () => {
    const [codebook] = comparison.grid.codebooks;
    const named = (name: string): typeof comparison => ({
      ...comparison,
      grid: {
        ...comparison.grid,
        codebooks: codebook === undefined ? [] : [{ ...codebook, name }],
        cells: comparison.grid.cells.map((cell) => ({ ...cell, codebook: name })),
      },
      amounts: comparison.amounts.map((row) => ({ ...row, unit: name })),
    });
    fc.assert(
      fc.property(fc.oneof(fc.constant('../../etc/passwd'), fc.constant(''), fc.string()), (name) => {
        const names = chartDesigns(named(name)).map((design) => design.name);
        expect(names.filter((each) => !/^[\p{L}\p{N}-]{1,80}$/u.test(each))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['<script>&"\'', 'a\u0000b\uD800c', '\u202Eabc'])(
    'text %j leaves the picture well-formed',
    async (text) => {
      for (const { svg, name } of await chartsOf(withTextsOf(comparison, text))) {
        expect(parseXml(svg, name).name).toBe('svg');
        expect(shownText(svg)).toBe(svg);
      }
    },
  );
});

describe('periodisations', () => {
  interface Bar {
    readonly row: string;
    readonly from: number;
    readonly to: number;
    readonly openFrom: boolean;
    readonly openTo: boolean;
    readonly hypothetical: boolean;
    readonly text: string;
  }
  const barsOf = (from = comparison): Bar[] => {
    const design = chartDesigns(from).find(({ name }) => name === 'periodisations');
    if (design === undefined) throw new Error('no chart of periodisations');
    return (design.spec as unknown as { data: { values: Bar[] } }).data.values;
  };

  test('a phase reaches to the end of its last year', () => {
    expect(barsOf().find(({ row, text }) => row === 'Kyrgyzstan: Example 2016' && text.startsWith('2'))).toMatchObject({
      from: 1994,
      to: 2002,
      openFrom: false,
      openTo: false,
    });
  });

  test('open ends reach to the edge and are marked; what is only wondered about is too', () => {
    const bars = barsOf();
    const first = Math.min(...bars.map(({ from }) => from));
    const last = Math.max(...bars.map(({ to }) => to));
    expect(first).toBeLessThan(1985);
    expect(last).toBeGreaterThan(2019);
    for (const bar of bars.filter(({ openTo }) => openTo)) expect(bar.to).toBe(last);
    for (const bar of bars.filter(({ openFrom }) => openFrom)) expect(bar.from).toBe(first);
    expect(bars.filter(({ hypothetical }) => hypothetical)).toHaveLength(3);
    expect(bars.filter(({ openFrom }) => openFrom)).toHaveLength(3);
  });

  test('two schemes of one proposer on one country are two rows', () => {
    const [scheme] = comparison.periodisations.schemes;
    if (scheme === undefined) throw new Error('the sample has schemes');
    const twice = { ...comparison.periodisations, schemes: [scheme, { ...scheme, id: 'KG Example 2016 (2)' }] };
    expect(new Set(barsOf({ ...comparison, periodisations: twice }).map(({ row }) => row)).size).toBe(2);
  });

  test('of very many schemes the first are drawn, and the caption says so', () => {
    const many = comparison.periodisations.schemes.flatMap((scheme) =>
      Array.from({ length: 20 }, (_, index) => ({ ...scheme, id: `${scheme.id} ${index}` })),
    );
    const large = { ...comparison, periodisations: { ...comparison.periodisations, schemes: many } };
    expect(new Set(barsOf(large).map(({ row }) => row)).size).toBe(MOST_SCHEMES);
    expect(chartDesigns(large)[0]?.caption).toContain(`the first ${MOST_SCHEMES} of ${many.length} schemes`);
  });
});

test('the picture of the codes holds the share of each cell, and a dash where nothing was coded', async () => {
  const { svg } = await draw(designOf('codes-by-years-choir-life'));
  const texts = [...descendants(parseXml(svg, 'codes'))].filter(({ name }) => name === 'text').map(textOf);
  expect(texts).toContain('1985–1989');
  expect(texts).toContain('rehearsal rooms · Mongolia');
  const cell = comparison.grid.cells.find(({ column, paragraphs }) => column === '1985-1989' && paragraphs > 0);
  expect(texts).toContain(String(Math.round((100 * (cell?.paragraphs ?? 0)) / (cell?.of ?? 1))));
});

test.each([
  [
    3,
    [
      { a: 0, b: 1, height: 0.2, size: 2 },
      { a: 3, b: 2, height: 0.5, size: 3 },
    ],
    [
      { x: 0, x2: 0.2, y: 0, y2: 0 },
      { x: 0, x2: 0.2, y: 1, y2: 1 },
      { x: 0.2, x2: 0.2, y: 0, y2: 1 },
      { x: 0.2, x2: 0.5, y: 0.5, y2: 0.5 },
      { x: 0, x2: 0.5, y: 2, y2: 2 },
      { x: 0.5, x2: 0.5, y: 0.5, y2: 2 },
    ],
  ],
  [1, [], []],
])('a tree of %i leaves', (leaves, merges, segments) => {
  expect(segmentsOf(leaves, merges)).toEqual(segments);
});

test('every colour of a chart is one that the page turns for the dark', async () => {
  const colours = new Set<string>();
  for (const { svg, name } of await chartsOf(comparison)) {
    for (const { attributes } of descendants(parseXml(svg, name))) {
      for (const key of ['fill', 'stroke'])
        if (attributes[key] !== undefined) colours.add(`[${key}="${attributes[key]}"]`);
    }
  }
  expect(colours.size).toBeGreaterThan(12);
  expect(
    [...colours].filter((colour) => !/"(?:none|transparent)"/u.test(colour) && !STYLE.includes(`.chart ${colour}{`)),
  ).toEqual([]);
});

describe('bounds of colours', () => {
  test.each([
    [100, 1, [20, 40, 60, 80, 100]],
    [28, 1, [5, 10, 15, 20, 25]],
    [0, 1, [1, 2, 3, 4, 5]],
    [3, 0.5, [0.5, 1, 1.5, 2, 2.5]],
  ])('up to %d, at least %d apart', (largest, least, bounds) => {
    expect(roundBounds(largest, least)).toEqual(bounds);
  });

  test('rise and leave no value far above the last', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (largest) => {
        const bounds = roundBounds(largest, 0.5);
        for (let index = 1; index < bounds.length; index++)
          expect(bounds[index]).toBeGreaterThan(bounds[index - 1] ?? 0);
        expect(largest).toBeLessThanOrEqual(Math.max(3, (bounds[4] ?? 0) * 1.25));
      }),
    );
  });
});
