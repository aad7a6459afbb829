import { sortName } from '../charts/labels.ts';
import type { Actor } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { fixed, grouped } from './numbers.ts';
import type { Reading, Section } from './reading.ts';
import { langAttribute } from './reading.ts';
import { type Column, excerpt, more, table } from './table.ts';
import { traceOf } from './traces.ts';

const MOST_SHARED = 200;
const MOST_UNSHARED = 25;
const MOST_GROUP_COLUMNS = 12;
const MOST_PAIRS = 300;
/** So many groups have a list of their own; a comparison by years may have dozens. */
const MOST_LISTS = 60;

/** Who is spoken of everywhere, and who in one group only. */
export function actorsSection(reading: Reading): Section {
  const { actors, pairs } = reading.comparison.actors;
  const { groups } = reading.comparison;
  const { labels } = reading;
  const id = 'actors';
  const title = 'Actors shared and unshared';
  if (actors.length === 0) return { id, title, content: html`<p>No names were found in the documents.</p>` };
  const shared = actors.filter((actor) => actor.shared > 1);
  const lists = excerpt(groups, MOST_LISTS, TABLES.actors);
  const shownPairs = excerpt(pairs, MOST_PAIRS, TABLES.actorPairs);
  return {
    id,
    title,
    content: html`<p>Persons, organisations, places, peoples and events, put together over documents, languages and scripts by their link. ${
      groups.length < 2
        ? 'With one group only, nothing can be shared.'
        : `${grouped(shared.length)} of ${grouped(actors.length)} are mentioned by more than one group.`
    }</p>
${reading.figures('actors')}
${shared.length > 0 && sharedTable(reading, shared)}
${
  pairs.length > 0 &&
  more(
    'How much groups have in common, pair by pair',
    table({
      caption: html`The Jaccard index is the share of the actors of either group that both mention. ${shownPairs.note}`,
      rows: shownPairs.shown,
      columns: [
        { title: 'Group', cell: ({ a }) => labels.group(a) },
        { title: 'and group', cell: ({ b }) => labels.group(b) },
        { title: 'Both', numeric: true, cell: (pair) => pair.shared },
        { title: 'Only the first', numeric: true, cell: ({ onlyA }) => onlyA },
        { title: 'Only the second', numeric: true, cell: ({ onlyB }) => onlyB },
        { title: 'Jaccard', numeric: true, cell: ({ jaccard }) => (jaccard === null ? '–' : fixed(jaccard, 3)) },
      ],
    }),
  )
}
<h3>Mentioned by one group only</h3>
${lists.note !== null && html`<p>${lists.note}</p>`}${lists.shown.map((group) => unsharedList(reading, group.id, actors))}`,
  };
}

const name = ({ name: shown, names, link }: Actor): Html => {
  const language = names.rus === shown ? 'rus' : names.eng === shown ? 'eng' : null;
  const other =
    names.rus !== null && names.rus !== shown ? html` <span class="small faint" lang="ru">${names.rus}</span>` : null;
  return html`<span${langAttribute(language)}>${shown}</span>${other} <span class="small faint"><code>${link}</code></span>`;
};
const kind = ({ type, subtype }: Actor): string => (subtype === null ? type.toLowerCase() : sortName(subtype));

function sharedTable({ comparison, labels }: Reading, shared: readonly Actor[]): Html {
  const { shown, note } = excerpt(shared, MOST_SHARED, TABLES.actors);
  const groups = comparison.groups.length <= MOST_GROUP_COLUMNS ? comparison.groups : [];
  const rate = (actor: Actor, group: string): number | undefined =>
    actor.groups.find((found) => found.group === group)?.perTenThousand;
  return table<Actor>({
    caption: html`Mentions, and, by group, mentions per 10,000 words. Only names in paragraphs count. ${note}`,
    filtered: true,
    rows: shown,
    columns: [
      { title: 'Actor', text: true, cell: name, sort: (actor) => actor.name },
      { title: 'Kind', cell: kind },
      { title: 'Groups', numeric: true, cell: (actor) => actor.shared },
      { title: 'Documents', numeric: true, cell: ({ documents }) => documents },
      { title: 'Mentions', numeric: true, cell: ({ mentions }) => mentions },
      { title: 'Cited', numeric: true, cell: ({ cited }) => cited },
      ...groups.map(
        ({ id, label }): Column<Actor> => ({
          title: label,
          numeric: true,
          cell: (actor) => {
            const found = rate(actor, id);
            return found === undefined ? '–' : fixed(found, 1);
          },
          sort: (actor) => rate(actor, id) ?? 0,
        }),
      ),
      ...(groups.length > 0
        ? []
        : [
            {
              title: 'Mentioned by',
              cell: (actor: Actor) => actor.groups.map(({ group }) => labels.group(group)).join(', '),
            },
          ]),
      { title: 'For instance', cell: (actor) => traceOf(actor.groups[0]?.trace ?? []) },
    ],
  });
}

function unsharedList({ labels }: Reading, group: string, actors: readonly Actor[]): Html | null {
  const own = actors.filter((actor) => actor.shared === 1 && actor.groups[0]?.group === group);
  const { shown, note } = excerpt(own, MOST_UNSHARED, TABLES.actors);
  if (own.length === 0) return null;
  return more(
    `${labels.group(group)}: ${grouped(own.length)}`,
    table<Actor>({
      caption: note ?? 'All of them.',
      rows: shown,
      columns: [
        { title: 'Actor', text: true, cell: name, sort: (actor) => actor.name },
        { title: 'Kind', cell: kind },
        { title: 'Documents', numeric: true, cell: ({ documents }) => documents },
        { title: 'Mentions', numeric: true, cell: ({ mentions }) => mentions },
        { title: 'Per 10,000 words', numeric: true, cell: (actor) => fixed(actor.groups[0]?.perTenThousand ?? 0, 1) },
        { title: 'For instance', cell: (actor) => traceOf(actor.groups[0]?.trace ?? []) },
      ],
    }),
  );
}
