import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { glossator } from '../support/command-line.ts';
import { resultsOf, workspace } from '../support/workspace.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const sample = (country: string, file: string): string =>
  readFileSync(join(CORPUS, 'central-asia', country, file), 'utf8');

test('the same bytes, whatever workers, order of files, locale, time zone and folder', async () => {
  const cwd = workspace({
    'reports/Ünal/source.txt': sample('kyrgyzstan', 'source.txt'),
    'reports/Ünal/meta.yaml': 'country: KG\ngenre: country-report\n',
    'reports/Ivan.md': sample('kazakhstan', 'source.md'),
    'reports/ivan-2.txt': 'In April 1994 the law was adopted. Two years later, it was amended.',
    'reports/ağaç.txt': 'Закон был принят в апреле 1994 года. Через два года его изменили.',
    'elsewhere/x.txt': '',
  });
  const [one, two] = await Promise.all([
    glossator(['annotate', 'reports', '--out', 'one', '--workers', '1'], cwd, { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }),
    glossator(
      [
        'annotate',
        '../reports/ivan-2.txt',
        '../reports/ağaç.txt',
        '../reports/Ünal',
        '../reports/*.md',
        '--out',
        '../two',
        '--workers',
        '2',
        '--force',
      ],
      join(cwd, 'elsewhere'),
      { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    ),
  ]);
  expect([one.status, one.stderr, two.status, two.stderr]).toEqual([0, '', 0, '']);
  const results = resultsOf(join(cwd, 'one'));
  expect(Object.keys(results).filter((name) => name.endsWith('annotated.json'))).toHaveLength(4);
  expect(resultsOf(join(cwd, 'two'))).toEqual(results);
  expect(Object.values(results).filter((text) => text.includes(cwd))).toEqual([]);
});
