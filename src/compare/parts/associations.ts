import type { Association } from '../model/associations.ts';
import { byCodeUnits, entryOf, rounded, significant } from '../order.ts';
import { chiSquareP } from '../statistics/chi-square.ts';
import { benjaminiHochberg } from '../statistics/false-discovery.ts';
import { associationG2 } from '../statistics/log-likelihood.ts';
import { TraceOf } from '../traces.ts';
import type { Coding } from './coded.ts';
import type { Comparing } from './comparing.ts';

/** Rarer codes go with one another by chance: they are not tested. */
export const FEWEST_PARAGRAPHS = 5;

/** Codes that stand together in paragraphs, over all documents; the most associated pairs first. */
export function associationsOf({ placement }: Comparing, coding: Coding): Association[] {
  const byCode = new Map<string, Set<string>>();
  const coded = new Map<string, Set<string>>(coding.codebooks.map((name) => [name, new Set()]));
  for (const document of placement.documents) {
    document.facts.paragraphs.forEach(({ id }, index) => {
      for (const codebook of coding.codebooks)
        if (coding.isCoded(document, index, codebook)) coded.get(codebook)?.add(`${document.id}\n${id}`);
    });
    for (const { codebook, code, paragraph } of document.facts.codes) {
      const id = document.facts.paragraphs[paragraph]?.id;
      if (id !== undefined) entryOf(byCode, `${codebook}\n${code}`, () => new Set()).add(`${document.id}\n${id}`);
    }
  }
  const codes = [...byCode]
    .filter(([, paragraphs]) => paragraphs.size >= FEWEST_PARAGRAPHS)
    .sort(([a], [b]) => byCodeUnits(a, b));
  const tested = codes.flatMap(([a, inA], index) =>
    codes.slice(index + 1).map(([b, inB]) => cells(a, inA, b, inB, coded)),
  );
  const probabilities = tested.map(({ logLikelihood }) => chiSquareP(logLikelihood));
  const discoveries = benjaminiHochberg(probabilities);
  return tested
    .map((one, at) => ({
      ...one,
      logLikelihood: rounded(one.logLikelihood, 4),
      phi: rounded(one.phi, 4),
      p: significant(probabilities[at] ?? 1, 6),
      q: significant(discoveries[at] ?? 1, 6),
    }))
    .sort((a, b) => b.logLikelihood - a.logLikelihood || byCodeUnits(nameOf(a), nameOf(b)));
}

const nameOf = ({ a, b }: Association): string => [a.codebook, a.code, b.codebook, b.code].join('\n');

function cells(
  a: string,
  inA: ReadonlySet<string>,
  b: string,
  inB: ReadonlySet<string>,
  coded: ReadonlyMap<string, ReadonlySet<string>>,
): Omit<Association, 'p' | 'q'> {
  const [first, second] = [split(a), split(b)];
  const [booksA, booksB] = [
    coded.get(first.codebook) ?? new Set<string>(),
    coded.get(second.codebook) ?? new Set<string>(),
  ];
  const counts = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
  const trace = new TraceOf();
  for (const paragraph of booksA) {
    if (!booksB.has(paragraph)) continue;
    const [hasA, hasB] = [inA.has(paragraph), inB.has(paragraph)];
    counts[hasA ? (hasB ? 'both' : 'onlyA') : hasB ? 'onlyB' : 'neither']++;
    if (!hasA || !hasB) continue;
    const [document = '', id = ''] = paragraph.split('\n');
    trace.add(document, id);
  }
  const { both, onlyA, onlyB, neither } = counts;
  const margins = (both + onlyA) * (onlyB + neither) * (both + onlyB) * (onlyA + neither);
  const difference = both * neither - onlyA * onlyB;
  return {
    a: first,
    b: second,
    ...counts,
    logLikelihood: associationG2(both, onlyA, onlyB, neither),
    direction: difference >= 0 ? 'together' : 'apart',
    phi: margins === 0 ? 0 : difference / Math.sqrt(margins),
    trace: trace.trace,
  };
}

const split = (key: string): { codebook: string; code: string } => {
  const [codebook = '', code = ''] = key.split('\n');
  return { codebook, code };
};
