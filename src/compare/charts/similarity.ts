import type { Comparison, Similarity } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { heatMap } from './heat-map.ts';
import { languageName } from './keyness.ts';
import { labelsOf } from './labels.ts';
import { shortened } from './shown-text.ts';
import { treeSpec } from './tree.ts';

/** A heat map of more documents than this cannot be read, and would be larger than the rest of the page. */
export const MOST_DOCUMENTS = 60;

const MEASURES: Readonly<Record<Similarity['measure'], string>> = {
  words: 'words',
  codes: 'codes',
  entities: 'actors and places',
};
export const measureName = ({ measure, language }: Similarity): string =>
  language === null ? MEASURES[measure] : `${MEASURES[measure]}, ${languageName(language)}`;

/** Of each measure a heat map and a tree of documents; of many documents a heat map of groups. */
export function similarityCharts(comparison: Comparison): ChartDesign[] {
  return comparison.similarity.flatMap((similarity) => {
    if (similarity.documents.length < 2) return [];
    if (similarity.documents.length > MOST_DOCUMENTS) return groupMap(comparison, similarity);
    return [documentMap(similarity), ...(similarity.documents.length > 2 ? [tree(similarity)] : [])];
  });
}

const nameOf = ({ measure, language }: Similarity): string => `${measure}${language === null ? '' : `-${language}`}`;

/** Similarities lie between 0 and 1: the same colours mean the same in all maps. */
const BOUNDS = [0.1, 0.25, 0.4, 0.6, 0.8];

function documentMap(similarity: Similarity): ChartDesign {
  const names = similarity.documents.map((id) => shortened(id, 40));
  const small = names.length > 24;
  const title = `How alike documents are: ${measureName(similarity)}`;
  const cells = names.flatMap((row, i) =>
    names.slice(0, i + 1).map((column, j) => {
      const value = i === j ? 1 : (similarity.rows[i]?.[j] ?? null);
      const text = value === null ? '–' : i === j ? '' : value.toFixed(2).replace(/^0/u, '');
      return {
        row,
        column,
        value: i === j ? null : value,
        text: small ? '' : text,
        what: `${row}, ${column}: ${text}`,
      };
    }),
  );
  return {
    name: `similarity-${nameOf(similarity)}`,
    part: `similarity/${nameOf(similarity)}`,
    title,
    caption: `${similarity.meaning} 1 = the same, 0 = nothing in common. Documents that are alike stand side by side.`,
    spec: heatMap({
      title,
      legend: 'similarity',
      rows: names,
      columns: names,
      cells,
      bounds: BOUNDS,
      format: '.2~r',
      cell: small ? [14, 14] : [44, 30],
    }),
  };
}

function tree(similarity: Similarity): ChartDesign {
  const title = `Which documents join first: ${measureName(similarity)}`;
  return {
    name: `tree-${nameOf(similarity)}`,
    part: `similarity/${nameOf(similarity)}`,
    title,
    caption:
      'A dendrogram (average linkage): two documents, or clusters of them, join at the distance 1 − their average similarity. ' +
      'The further to the left a line joins, the more alike they are.',
    spec: treeSpec(
      title,
      similarity.documents.map((id) => shortened(id, 40)),
      similarity.merges,
    ),
  };
}

/** The average similarity of the documents of two groups; a document is not compared with itself. */
function groupMap(comparison: Comparison, similarity: Similarity): ChartDesign[] {
  const labels = labelsOf(comparison);
  const groupOf = new Map(comparison.documents.map(({ id, group }) => [id, group]));
  const sums = new Map<string, { sum: number; pairs: number }>();
  similarity.documents.forEach((one, i) => {
    similarity.documents.slice(0, i).forEach((other, j) => {
      const ends = [groupOf.get(one) ?? 'unknown', groupOf.get(other) ?? 'unknown'].sort();
      const key = JSON.stringify(ends);
      const at = sums.get(key) ?? { sum: 0, pairs: 0 };
      sums.set(key, { sum: at.sum + (similarity.rows[i]?.[j] ?? 0), pairs: at.pairs + 1 });
    });
  });
  const having = new Set(similarity.documents.map((id) => groupOf.get(id) ?? 'unknown'));
  const groups = comparison.groups.flatMap(({ id }) => (having.has(id) ? [id] : [])).slice(0, MOST_DOCUMENTS);
  if (groups.length < 2) return [];
  const title = `How alike the documents of groups are: ${measureName(similarity)}`;
  const cells = groups.flatMap((row, i) =>
    groups.slice(0, i + 1).map((column) => {
      const at = sums.get(JSON.stringify([row, column].sort()));
      const value = at === undefined ? null : at.sum / at.pairs;
      return {
        row: labels.group(row),
        column: labels.group(column),
        value,
        text: value === null ? '–' : groups.length > 24 ? '' : value.toFixed(2).replace(/^0/u, ''),
        what: `${labels.group(row)}, ${labels.group(column)}: ${value?.toFixed(3) ?? 'no pair'} over ${at?.pairs ?? 0} pairs of documents`,
      };
    }),
  );
  return [
    {
      name: `similarity-${nameOf(similarity)}`,
      part: `similarity/${nameOf(similarity)}`,
      title,
      caption:
        `${similarity.meaning} Averaged over all pairs of documents of two groups (on the diagonal: of one group), since ` +
        `${similarity.documents.length} documents are too many to draw one by one. A dash: there is no such pair.`,
      spec: heatMap({
        title,
        legend: 'average similarity',
        rows: groups.map(labels.group),
        columns: groups.map(labels.group),
        cells,
        bounds: BOUNDS,
        format: '.2~r',
        cell: groups.length > 24 ? [16, 16] : [44, 30],
      }),
    },
  ];
}
