import type { Comparison, KeyItem, KeyList } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { fileName } from './grid.ts';
import { labelsOf } from './labels.ts';
import { shortened } from './shown-text.ts';
import { CATEGORIES } from './theme.ts';

const MOST_GROUPS = 12;
const MOST_ITEMS = 8;

export const KEY_KINDS: Readonly<Record<KeyList['kind'], string>> = {
  word: 'Words',
  code: 'Codes',
  entity: 'Entities',
};
const LANGUAGES: Readonly<Record<string, string>> = { eng: 'English', rus: 'Russian', kaz: 'Kazakh', kir: 'Kyrgyz' };
/** The name of a language that the page knows, else its ISO 639-3 code. */
export const languageName = (code: string): string =>
  LANGUAGES[code] ?? (code === 'und' ? 'unknown language' : shortened(code, 20));

/** The kinds and languages of the lists, in their order, each with its lists by group. */
export function keyTopics(
  lists: readonly KeyList[],
): { readonly title: string; readonly name: string; readonly lists: readonly KeyList[] }[] {
  const topics = new Map<string, KeyList[]>();
  for (const list of lists) {
    const key = `${list.kind}${list.language === null ? '' : `-${list.language}`}`;
    topics.set(key, [...(topics.get(key) ?? []), list]);
  }
  return [...topics].map(([key, found]) => {
    const language = found[0]?.language ?? null;
    const kind = KEY_KINDS[found[0]?.kind ?? 'word'];
    return {
      title: language === null ? kind : `${kind} (${languageName(language)})`,
      name: fileName(key),
      lists: found,
    };
  });
}

export const SIGNIFICANT = 0.05;

/** Of each kind and language: what sets each group apart, as bars of the log ratio. */
export function keynessCharts(comparison: Comparison): ChartDesign[] {
  const labels = labelsOf(comparison);
  return keyTopics(comparison.keyness.lists).flatMap(({ title: topic, name, lists }) => {
    const shown = lists.filter(({ items }) => drawnItems(items).length > 0).slice(0, MOST_GROUPS);
    if (shown.length === 0) return [];
    const title = `${topic} that set a group apart`;
    const values = shown.flatMap((list) => {
      const drawn = drawnItems(list.items);
      const names = namesOf(drawn);
      return drawn.map((item, place) => ({
        group: labels.group(list.group),
        item: names[place] ?? item.item,
        place,
        logRatio: item.logRatio,
        direction: item.direction === 'over' ? 'more frequent here' : 'less frequent here',
        what: `${list.group}, ${item.label}: log ratio ${item.logRatio.toFixed(2)}, G² ${item.logLikelihood.toFixed(1)}, ${item.count} here, ${item.rest} elsewhere`,
      }));
    });
    const groups = shown.map(({ group }) => labels.group(group));
    return [
      {
        name: `keyness-${name}`,
        part: `keyness/${name}`,
        title,
        caption:
          'Bars show the log ratio: how many times a word doubles its frequency in this group against all others (1 = twice, 2 = four times as frequent; to the left, rarer here). ' +
          `Of each group at most ${MOST_ITEMS} with the strongest evidence (log-likelihood), all with q ≤ ${SIGNIFICANT}, function words left out. ` +
          'A large ratio of a rare word says less than a moderate one of a frequent word: see counts and dispersion in the table.' +
          (lists.length > shown.length
            ? ` Drawn are ${shown.length} of ${lists.length} groups: those that have any, at most ${MOST_GROUPS}.`
            : ''),
        spec: {
          data: { values },
          title,
          facet: { field: 'group', type: 'nominal', sort: groups, header: { labelAnchor: 'start', title: null } },
          columns: 2,
          spacing: 22,
          resolve: { scale: { y: 'independent' } },
          spec: {
            width: 260,
            height: { step: 20 },
            mark: { type: 'bar', height: { band: 0.7 } },
            encoding: {
              y: {
                field: 'item',
                type: 'nominal',
                sort: { field: 'place', op: 'min' },
                title: null,
                axis: { labelLimit: 230 },
              },
              x: { field: 'logRatio', type: 'quantitative', title: 'log ratio (binary)' },
              color: {
                field: 'direction',
                type: 'nominal',
                title: null,
                scale: { domain: ['more frequent here', 'less frequent here'], range: [CATEGORIES[0], CATEGORIES[1]] },
                legend: { orient: 'bottom' },
              },
              description: { field: 'what', type: 'nominal' },
            },
          },
        } as ChartDesign['spec'],
      },
    ];
  });
}

const drawnItems = (items: readonly KeyItem[]): readonly KeyItem[] =>
  items
    .filter(({ q, functionWord }) => q <= SIGNIFICANT && !functionWord)
    .sort((a, b) => b.logLikelihood - a.logLikelihood || (a.item < b.item ? -1 : 1))
    .slice(0, MOST_ITEMS)
    .sort((a, b) => Number(a.direction === 'under') - Number(b.direction === 'under'));

/** Two items may be shown by the same word: then what they are tells them apart. */
function namesOf(items: readonly KeyItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { label } of items) counts.set(label, (counts.get(label) ?? 0) + 1);
  return items.map(({ label, item }) => shortened(counts.get(label) === 1 ? label : `${label} (${item})`, 36));
}
