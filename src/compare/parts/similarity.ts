import type { Similarity } from '../model/similarity.ts';
import { byCodeUnits, entryOf, rounded } from '../order.ts';
import type { Comparing } from './comparing.ts';
import { averageLinkage } from './dendrogram.ts';

/** A table of all pairs grows with the square of the documents: beyond this it is left out, and that is said. */
export const MOST_DOCUMENTS = 1000;
/** A document with fewer words in a language has no profile in it: a quotation is not enough. */
const FEWEST_WORDS = 100;

/** Feature → value. */
type Profile = ReadonlyMap<string | number, number>;

interface Profiled {
  readonly id: string;
  readonly profile: Profile;
}

export function similarityOf(comparing: Comparing): Similarity[] {
  const { documents } = comparing.placement;
  if (documents.length > MOST_DOCUMENTS) return [];
  return [
    ...wordProfiles(comparing).map(({ language, profiles }) =>
      table('words', language, WORDS, profiles, cosine, weighted(profiles)),
    ),
    table(
      'codes',
      null,
      CODES,
      documents.map(({ id, facts }) => ({
        id,
        profile: countsOf(facts.codes.map(({ codebook, code }) => `${codebook}:${code}`)),
      })),
      cosine,
    ),
    table(
      'entities',
      null,
      ENTITIES,
      documents.map(({ id, facts }) => ({
        id,
        profile: countsOf(facts.mentions.filter(({ cited }) => !cited).map(({ link }) => link)),
      })),
      jaccard,
    ),
  ].filter(({ documents: compared }) => compared.length > 1);
}

const WORDS =
  'Cosine of the words of two documents: lemmas without function words, weighted by (1 + ln count) × (1 + ln((1 + documents) / (1 + documents with it))). High where they use the same words, whatever they say with them.';
const CODES =
  'Cosine of how often each code stands in two documents. High where they speak of the same themes in the same proportions; polarity is not looked at.';
const ENTITIES =
  'Jaccard: entities that both documents mention, of all that either mentions; authors that are only cited are left out.';

function countsOf(features: readonly (string | number)[]): Map<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function wordProfiles({ placement, vocabulary }: Comparing): { language: string; profiles: Profiled[] }[] {
  const found = new Map<string, Profiled[]>();
  for (const { id, facts } of placement.documents) {
    const byLanguage = new Map<string, number[]>();
    facts.sentences.forEach(({ language }, index) => {
      const words = entryOf(byLanguage, language, () => []);
      const to = facts.words.sentenceFrom[index + 1] ?? 0;
      for (let at = facts.words.sentenceFrom[index] ?? 0; at < to; at++) words.push(facts.words.lemmas[at] ?? 0);
    });
    for (const [language, words] of byLanguage)
      if (words.length >= FEWEST_WORDS)
        entryOf(found, language, () => []).push({
          id,
          profile: countsOf(words.filter((word) => vocabulary.lemmas[word]?.functionWord === false)),
        });
  }
  return [...found].sort(([a], [b]) => byCodeUnits(a, b)).map(([language, profiles]) => ({ language, profiles }));
}

/** Term frequency damped by its logarithm, times a smoothed inverse document frequency: words of all documents still count. */
function weighted(profiles: readonly Profiled[]): (profile: Profile) => Profile {
  const documents = countsOf(profiles.flatMap(({ profile }) => [...profile.keys()]));
  return (profile) =>
    new Map(
      [...profile].map(([feature, count]) => [
        feature,
        (1 + Math.log(count)) * (1 + Math.log((1 + profiles.length) / (1 + (documents.get(feature) ?? 0)))),
      ]),
    );
}

type Measure = (profiles: readonly Profile[]) => (a: number, b: number) => number;

const cosine: Measure = (profiles) => {
  const norms = profiles.map((profile) => Math.sqrt([...profile.values()].reduce((sum, value) => sum + value ** 2, 0)));
  return (a, b) => {
    const norm = (norms[a] ?? 0) * (norms[b] ?? 0);
    return norm === 0 ? 0 : Math.min(1, dot(profiles[a] ?? new Map(), profiles[b] ?? new Map()) / norm);
  };
};

function dot(a: Profile, b: Profile): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [feature, value] of shorter) sum += value * (longer.get(feature) ?? 0);
  return sum;
}

const jaccard: Measure = (profiles) => (a, b) => {
  const [first, second] = [profiles[a] ?? new Map(), profiles[b] ?? new Map()];
  const shared = [...first.keys()].filter((feature) => second.has(feature)).length;
  return shared / (first.size + second.size - shared);
};

/** Documents without a profile (no codes, another language) are left out: nothing is known of their similarity. */
function table(
  measure: Similarity['measure'],
  language: string | null,
  meaning: string,
  all: readonly Profiled[],
  similar: Measure,
  weigh: (profile: Profile) => Profile = (profile) => profile,
): Similarity {
  const profiled = all.filter(({ profile }) => profile.size > 0);
  const between = similar(profiled.map(({ profile }) => weigh(profile)));
  const count = profiled.length;
  const values = profiled.map((_, a) => Array.from({ length: a }, (_, b) => rounded(between(a, b), 4)));
  const at = (a: number, b: number): number => (a > b ? values[a]?.[b] : values[b]?.[a]) ?? 0;
  const { order, merges } = averageLinkage(count, (a, b) => 1 - at(a, b));
  const places = new Map(order.map((item, place) => [item, place]));
  const renumbered = (cluster: number): number => (cluster < count ? (places.get(cluster) ?? cluster) : cluster);
  return {
    measure,
    language,
    meaning,
    documents: order.map((item) => profiled[item]?.id ?? ''),
    rows: order.map((a, place) => order.slice(0, place).map((b) => at(a, b))),
    merges: merges.map(({ a, b, height, size }) => ({
      a: renumbered(a),
      b: renumbered(b),
      height: rounded(height, 4),
      size,
    })),
  };
}
