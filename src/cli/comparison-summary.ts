import { join } from 'node:path';
import type { WrittenTable } from '../batch/write-comparison.ts';
import type { Comparison } from '../compare/comparison.ts';
import { textTable } from './text-table.ts';

/** Longer lists say nothing at a glance. */
const LISTED = 30;

/** What a comparison prints at its end: the groups, what to know before trusting a number, and what to open next. */
export function comparisonSummary(comparison: Comparison, tables: readonly WrittenTable[], out: string): string {
  return [groupTable(comparison), ...notes(comparison), openNext(comparison, tables, out)].join('\n\n');
}

function groupTable({ groups, documents, by, grid, laws, actors }: Comparison): string {
  const shown = groups.slice(0, LISTED);
  const rows = shown.map((group) => [
    group.id === group.label ? group.id : `${group.id} ${group.label}`,
    String(group.documents.length),
    String(group.words),
    String(grid.passages.filter((passage) => passage.group === group.id).length),
    String(laws.instruments.filter((one) => one.groups.includes(group.id)).length),
    String(actors.actors.filter((actor) => actor.groups.some((one) => one.group === group.id)).length),
    group.scheme ?? '-',
  ]);
  const table = textTable([by, 'documents', 'words', 'coded passages', 'laws', 'actors', 'periodisation'], rows, [
    'left',
    'right',
    'right',
    'right',
    'right',
    'right',
    'left',
  ]);
  const more = groups.length > LISTED ? `\n… and ${groups.length - LISTED} more` : '';
  const count = `${documents.length} document${documents.length === 1 ? '' : 's'} in ${groups.length} group${groups.length === 1 ? '' : 's'}`;
  return `${table}${more}\n${count}`;
}

const notes = ({ notes: all }: Comparison): string[] =>
  all.length === 0
    ? []
    : [
        ['To know:', ...all.map(({ severity, message }) => `  ${severity === 'warning' ? '!' : '-'} ${message}`)].join(
          '\n',
        ),
      ];

function openNext({ laws, grid }: Comparison, tables: readonly WrittenTable[], out: string): string {
  const table = (name: string): string => join(out, 'tables', `${name}.csv`);
  const filled = (name: string): boolean => tables.some((one) => one.name === name && one.rows > 0);
  return [
    'Open next:',
    `  ${join(out, 'comparison.html')}   in a browser: everything side by side, every number with its passages`,
    ...(grid.cells.length > 0
      ? [`  ${table('grid')}   codes by group and phase; the passages stand in passages.csv`]
      : []),
    ...(laws.bySubject.length > 0 ? [`  ${table('subjects')}   which country has a law on what, since when`] : []),
    ...(filled('keyness') ? [`  ${table('keyness')}   words, codes and entities that set the groups apart`] : []),
    `  ${join(out, 'comparison.json')}   everything, with the annotations behind every number`,
    `  ${join(out, 'datapackage.json')}   what every column means`,
  ].join('\n');
}
