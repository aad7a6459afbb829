/**
 * `npx tsx test/scoring/legal-patterns.ts [--errors]`: annotates the collected ways of citing post-Soviet law
 * (../shared/legal-patterns.jsonl) and prints how much of them is found and read right. Says so and stops with status 0
 * where the file is missing.
 *
 * Two counts of exact spans: as the file has them, and without what stands in brackets behind number and title. An edition
 * («ред. от …») is part of what is cited and of the annotation; when an instrument takes effect, which the file has in its
 * mentions too, is only said of it, and the annotation guidelines leave it out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { instruments } from '../../src/layers/instruments.ts';
import { legalCitations } from '../../src/layers/legal-citations.ts';
import { annotateWith } from '../support/annotate.ts';

interface Row {
  readonly text: string;
  readonly mention: string | null;
  readonly kind: string | null;
  readonly jurisdiction: string | null;
  readonly date: string | null;
  readonly number: string | null;
  readonly article: string | null;
  readonly urn: string | null;
  readonly negative?: boolean;
  readonly antecedent?: string;
}

const file = fileURLToPath(new URL('../../../shared/legal-patterns.jsonl', import.meta.url));
if (!existsSync(file)) {
  console.log('legal patterns: ../shared/legal-patterns.jsonl is not here; nothing to score');
  process.exit(0);
}
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Row => JSON.parse(line));
const errors = process.argv.includes('--errors');

const counts = new Map<string, { right: number; of: number }>();
function count(measure: string, right: boolean, row: Row, got: unknown): void {
  const held = counts.get(measure) ?? { right: 0, of: 0 };
  counts.set(measure, { right: held.right + Number(right), of: held.of + 1 });
  if (errors && !right) console.log(`~ ${measure}: ${row.mention ?? row.text}\n    got ${JSON.stringify(got)}`);
}

const plain = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const digits = (text: string | null): string => (text ?? '').replace(/\D+/gu, '');
const core = (mention: string): string =>
  mention
    .replace(/^\*|\*$/gu, '')
    .replace(/\s*\((?:с изм|в ред|изм|ред|as amended|entered|coming|into force|вводится|зарег).*$/u, '')
    .replace(/[,.]$/u, '')
    .replace(/ (?:came into|entered into|introduced in).*$/u, '');

for (const row of rows) {
  const document = annotateWith(['law'], `${row.text}\n`);
  const found = document.layer(legalCitations);
  if (row.negative === true || row.mention === null) {
    count(
      'negatives without a hit',
      found.length === 0,
      row,
      found.map(({ start, end }) => document.text.slice(start, end)),
    );
    continue;
  }
  const printed = document.text.includes(row.mention) ? row.mention : row.mention.replaceAll('*', '');
  const start = document.text.indexOf(printed);
  const end = start + printed.length;
  const shared = (item: { start: number; end: number }) => Math.min(item.end, end) - Math.max(item.start, start);
  const best = [...found]
    .filter((item) => shared(item) > 0)
    .sort((a, b) => distance(a) - distance(b) || shared(b) - shared(a))[0];
  function distance(item: { start: number; end: number }): number {
    return Math.abs(item.start - start) + Math.abs(item.end - end);
  }
  count('mention overlap', best !== undefined, row, null);
  if (best === undefined) continue;
  const quote = document.text.slice(best.start, best.end);
  count('exact span', quote === printed, row, quote);
  count('exact span without editions', plain(quote) === plain(core(printed)) || quote === printed, row, quote);
  const { value } = best;
  count('kind', value.kind === row.kind || (row.antecedent !== undefined && value.kind === 'article'), row, value.kind);
  if (row.jurisdiction !== null)
    count(
      'jurisdiction',
      value.jurisdiction === row.jurisdiction || (row.jurisdiction === 'UN' && value.jurisdiction === 'INT'),
      row,
      value.jurisdiction,
    );
  if (row.date !== null) count('date', value.date?.startsWith(row.date) === true, row, value.date);
  if (row.number !== null) count('number', plain(value.number) === plain(row.number), row, value.number);
  if (row.article !== null) count('article', digits(value.provision) === digits(row.article), row, value.provision);
  if (row.urn !== null) {
    const entry = document.layer(instruments).find(({ id }) => id === value.instrument);
    count('urn', entry?.value.urn === row.urn.replace(/~.*$/u, ''), row, entry?.value.urn);
  }
}
for (const [measure, { right, of }] of counts)
  console.log(`${measure.padEnd(30)} ${(right / of).toFixed(3)}  ${right}/${of}`);
