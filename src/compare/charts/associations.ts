import type { Association, Comparison } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { inWords } from './labels.ts';
import { shortened } from './shown-text.ts';
import { CATEGORIES } from './theme.ts';

const MOST_PAIRS = 20;
const SIGNIFICANT = 0.05;

/** "money + public trust"; the codebook only where the two are of different ones. */
export function pairName({ a, b }: Association): string {
  const name = ({ codebook, code }: Association['a']): string =>
    a.codebook === b.codebook ? inWords(code) : `${inWords(code)} (${inWords(codebook)})`;
  return `${name(a)} + ${name(b)}`;
}

/** Codes that stand together, or avoid one another, more than chance would have it. */
export function associationCharts(comparison: Comparison): ChartDesign[] {
  const sure = comparison.associations.filter(({ q }) => q <= SIGNIFICANT);
  const drawn = [...sure]
    .sort((x, y) => y.logLikelihood - x.logLikelihood)
    .slice(0, MOST_PAIRS)
    .sort((x, y) => y.phi - x.phi);
  if (drawn.length === 0) return [];
  const names = drawn.map((pair) => shortened(pairName(pair), 90));
  const title = 'Codes that go together';
  return [
    {
      name: 'codes-together',
      part: 'associations',
      title,
      caption:
        'φ is the correlation of two codes over all coded paragraphs: 1 = always together, 0 = as chance would have it, to the left of 0 = they avoid one another. ' +
        `Drawn are ${drawn.length === sure.length ? 'all' : `the ${drawn.length} strongest of ${sure.length}`} pairs with q ≤ ${SIGNIFICANT}.`,
      spec: {
        data: {
          values: drawn.map(({ phi, direction, both }, index) => ({
            pair: names[index],
            phi,
            direction,
            both,
            what: `${names[index]}: φ ${phi.toFixed(2)}, ${both} paragraphs with both`,
          })),
        },
        title,
        width: 360,
        height: { step: 22 },
        mark: { type: 'bar', height: { band: 0.7 } },
        encoding: {
          y: { field: 'pair', type: 'nominal', sort: names, title: null, axis: { labelLimit: 700 } },
          x: { field: 'phi', type: 'quantitative', title: 'φ' },
          color: {
            field: 'direction',
            type: 'nominal',
            title: null,
            scale: { domain: ['together', 'apart'], range: [CATEGORIES[0], CATEGORIES[1]] },
            legend: { orient: 'bottom' },
          },
          description: { field: 'what', type: 'nominal' },
        },
      } as ChartDesign['spec'],
    },
  ];
}
