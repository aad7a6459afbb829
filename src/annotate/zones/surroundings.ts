import { type FeatureSpace, NONE } from './feature-space.ts';
import type { ParagraphFeatures, SentenceFeatures } from './read-paragraph.ts';

/** Features whose share among the sentences of a paragraph or section says what that is for. */
const SHARED: readonly string[] = [
  'citation-narrative',
  'citation-parenthetical',
  'c:us',
  'c:them',
  'past',
  'modal',
  'amount',
  'date',
  'quotation',
  'c:this-text',
  'cited-name',
  'instrument',
  'c:example',
  'c:problem',
  'c:data',
  'c:measure',
];
/** Upper bounds of the shares that are told apart, and their names. */
const SHARES = [
  [0, 'none'],
  [0.1, 'few'],
  [0.3, 'some'],
  [1, 'many'],
] as const;

/** Adds to each sentence what its neighbours tell and what is frequent in its paragraph and section. */
export function addSurroundings(read: readonly ParagraphFeatures[], space: FeatureSpace): void {
  const all = read.flatMap(({ sentences }) => sentences);
  all.forEach(({ numbers }, i) => {
    for (const telling of all[i - 1]?.telling ?? []) push(numbers, space.elsewhere('last', telling));
    for (const telling of all[i + 1]?.telling ?? []) push(numbers, space.elsewhere('next', telling));
  });
  const sections = new Map<string, SentenceFeatures[]>();
  for (const { paragraph, sentences } of read) {
    const section = sections.get(paragraph.value.section ?? '');
    if (section === undefined) sections.set(paragraph.value.section ?? '', [...sentences]);
    else section.push(...sentences);
    addShares('paragraph', sentences, space);
  }
  for (const section of sections.values()) addShares('section', section, space);
}

function addShares(where: string, group: readonly SentenceFeatures[], space: FeatureSpace): void {
  const counts = new Map<number, number>();
  for (const { telling } of group) for (const number of telling) counts.set(number, (counts.get(number) ?? 0) + 1);
  const shares: number[] = [];
  for (const name of SHARED) {
    const of = space.of(name);
    const share = (counts.get(of) ?? 0) / group.length;
    const bucket = SHARES.find(([most]) => share <= most)?.[1] ?? 'many';
    const number = space.elsewhere(`${where}-${bucket}`, of);
    if (number !== NONE) shares.push(number);
  }
  for (const { numbers } of group) for (const number of shares) numbers.push(number);
}

function push(numbers: number[], number: number): void {
  if (number !== NONE) numbers.push(number);
}
