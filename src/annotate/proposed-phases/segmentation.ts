/** How often each feature was seen in one year; features by index, the same for all years. */
export interface YearCounts {
  readonly year: number;
  /** May be fractions: what a paragraph shows is shared among the years that it speaks of. */
  readonly counts: readonly number[];
  /** How many paragraphs speak of the year, as fractions likewise. */
  readonly paragraphs: number;
}

/** What a series is cut into. */
export interface Segmentation {
  /** Index of the first year of each segment; the first is 0. One segment: nothing changes. */
  readonly starts: readonly number[];
  /** By how much the description grows shorter with the cuts, in nats; 0 without any. */
  readonly gain: number;
}

/** A segment has at least so many dated years … */
const FEWEST_YEARS = 3;
/** … and so many paragraphs that speak of them. */
const FEWEST_PARAGRAPHS = 4;

/**
 * Cuts a series of counts where the shares of the features change: the segmentation of highest multinomial likelihood less
 * a penalty for each cut, found exactly by dynamic programming (optimal partitioning: Jackson et al. 2005, "An algorithm
 * for optimal partitioning of data on an interval", IEEE Signal Processing Letters 12(2)). The penalty is that of the
 * Bayesian information criterion (Yao 1988, "Estimating the number of change-points via Schwarz' criterion", Statistics &
 * Probability Letters 6(3)): half the logarithm of the number of observations for each free share and for the place of the
 * cut. Quadratic in the number of years, which the calendar bounds, linear in that of features.
 *
 * @param series in order of time
 */
export function segment(series: readonly YearCounts[]): Segmentation {
  const years = series.length;
  const features = series[0]?.counts.length ?? 0;
  const sums = prefixSums(series, features);
  const total = sums.counts.subarray(years * features).reduce((sum, count) => sum + count, 0);
  if (years === 0 || features < 2 || total <= 1) return { starts: [0], gain: 0 };
  const penalty = (features / 2) * Math.log(total);
  /** By end: the best likelihood of all before it, less penalties, and where its last segment starts. */
  const best = new Float64Array(years + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(years + 1);
  best[0] = 0;
  for (let end = 1; end <= years; end++)
    for (let start = 0; start < end; start++) {
      const before = best[start] ?? Number.NEGATIVE_INFINITY;
      if (before === Number.NEGATIVE_INFINITY || !isLongEnough(sums, start, end)) continue;
      const value = before + likelihood(sums, start, end) - (start === 0 ? 0 : penalty);
      if (value > (best[end] ?? 0)) {
        best[end] = value;
        from[end] = start;
      }
    }
  if (best[years] === Number.NEGATIVE_INFINITY) return { starts: [0], gain: 0 };
  const starts: number[] = [];
  for (let end = years; end > 0; end = from[end] ?? 0) starts.push(from[end] ?? 0);
  return { starts: starts.reverse(), gain: Math.max(0, (best[years] ?? 0) - likelihood(sums, 0, years)) };
}

interface PrefixSums {
  readonly features: number;
  /** `year * features + feature`: of all years before it. */
  readonly counts: Float64Array;
  readonly paragraphs: Float64Array;
}

function prefixSums(series: readonly YearCounts[], features: number): PrefixSums {
  const counts = new Float64Array((series.length + 1) * features);
  const paragraphs = new Float64Array(series.length + 1);
  series.forEach((year, index) => {
    paragraphs[index + 1] = (paragraphs[index] ?? 0) + year.paragraphs;
    for (let feature = 0; feature < features; feature++)
      counts[(index + 1) * features + feature] =
        (counts[index * features + feature] ?? 0) + (year.counts[feature] ?? 0);
  });
  return { features, counts, paragraphs };
}

const isLongEnough = ({ paragraphs }: PrefixSums, start: number, end: number): boolean =>
  end - start >= FEWEST_YEARS && (paragraphs[end] ?? 0) - (paragraphs[start] ?? 0) >= FEWEST_PARAGRAPHS;

/** Log-likelihood of the counts of a segment at its own shares, without the constant of the multinomial. */
function likelihood({ features, counts }: PrefixSums, start: number, end: number): number {
  let sum = 0;
  let total = 0;
  for (let feature = 0; feature < features; feature++) {
    const count = (counts[end * features + feature] ?? 0) - (counts[start * features + feature] ?? 0);
    if (count <= 0) continue;
    sum += count * Math.log(count);
    total += count;
  }
  return total === 0 ? 0 : sum - total * Math.log(total);
}
