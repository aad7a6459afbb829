import { SIGNIFICANT } from '../charts/keyness.ts';
import type { Comparison } from '../comparison.ts';
import { type Html, html } from './html.ts';
import { grouped } from './numbers.ts';

/** What there is, in numbers that lead to the sections. */
export function atAGlance({ periodisations, grid, laws, actors, voices, keyness, amounts }: Comparison): Html {
  const named = laws.instruments.filter(({ origin }) => origin === 'documents').length;
  const statements = voices.statements.reduce(
    (sum, { speaker, column, statements: count }) => (speaker === null && column === 'all' ? sum + count : sum),
    0,
  );
  const key = keyness.lists.reduce((sum, { significant }) => sum + significant, 0);
  const facts: readonly (readonly [number, string, string])[] = [
    [periodisations.schemes.length, 'periodisations', 'periodisations'],
    [grid.passages.length, 'coded passages', 'grid'],
    [named, 'laws and other instruments', 'laws'],
    [actors.actors.filter(({ shared }) => shared > 1).length, 'actors that groups share', 'actors'],
    [statements, 'attributed statements', 'voices'],
    [key, `key words, codes and entities (q ≤ ${SIGNIFICANT})`, 'keyness'],
    [amounts.reduce((sum, { count }) => sum + count, 0), 'amounts', 'amounts'],
  ];
  return html`<ul class="glance">${facts.map(
    ([count, what, section]) => html`<li><strong>${grouped(count)}</strong><a href="#${section}">${what}</a></li>
`,
  )}</ul>`;
}
