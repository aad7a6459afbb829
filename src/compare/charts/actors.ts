import type { Comparison } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { heatMap, roundBounds } from './heat-map.ts';
import { labelsOf } from './labels.ts';
import { shortened } from './shown-text.ts';

const MOST_ACTORS = 30;
const MOST_GROUPS = 20;

/** The actors that most groups share, and how much each group speaks of them. */
export function actorCharts(comparison: Comparison): ChartDesign[] {
  const labels = labelsOf(comparison);
  const groups = comparison.groups.slice(0, MOST_GROUPS);
  const shared = comparison.actors.actors.filter(({ shared }) => shared > 1);
  const actors = shared.slice(0, MOST_ACTORS);
  if (actors.length === 0 || groups.length < 2) return [];
  const names = uniqueNames(actors.map(({ name, link }) => ({ name: shortened(name, 44), link })));
  const cells = actors.flatMap((actor, index) =>
    groups.map(({ id }) => {
      const found = actor.groups.find(({ group }) => group === id);
      const row = names[index] ?? actor.link;
      const rate = found?.perTenThousand ?? 0;
      return {
        row,
        column: labels.group(id),
        value: found === undefined ? null : rate,
        text: found === undefined ? '–' : rate < 10 ? rate.toFixed(1) : String(Math.round(rate)),
        what: `${row}, ${labels.group(id)}: ${found?.mentions ?? 0} mentions`,
      };
    }),
  );
  const title = 'Actors that several groups share';
  return [
    {
      name: 'shared-actors',
      part: 'actors',
      title,
      caption:
        'Mentions per 10,000 words of the group, so that long and short texts can be compared. A dash: the group does not mention it. ' +
        'Persons, organisations, places and peoples are one actor in all documents and languages where they have the same link.' +
        (shared.length > actors.length
          ? ` Drawn are the first ${actors.length} of ${shared.length} shared actors.`
          : '') +
        (comparison.groups.length > groups.length
          ? ` Drawn are the first ${groups.length} of ${comparison.groups.length} groups.`
          : ''),
      spec: heatMap({
        title,
        legend: 'mentions per 10,000 words',
        rows: names,
        columns: groups.map(({ id }) => labels.group(id)),
        cells,
        bounds: roundBounds(
          cells.reduce((largest, { value }) => Math.max(largest, value ?? 0), 0),
          0.5,
        ),
        format: '~r',
        cell: [66, 24],
      }),
    },
  ];
}

/** Two persons of one name are two rows. */
function uniqueNames(actors: readonly { name: string; link: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of actors) counts.set(name, (counts.get(name) ?? 0) + 1);
  return actors.map(({ name, link }) => (counts.get(name) === 1 ? name : `${name} (${shortened(link, 30)})`));
}
