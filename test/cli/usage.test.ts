import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { packageVersion } from '../../src/pipeline/producer.ts';
import { glossator } from '../support/command-line.ts';
import { SMALL_PIPELINE, workspace } from '../support/workspace.ts';

describe('usage', () => {
  test('version and help go to stdout with status 0', async () => {
    const cwd = workspace();
    expect(await glossator(['--version'], cwd)).toMatchObject({
      status: 0,
      stdout: `${packageVersion()}\n`,
      stderr: '',
    });
    const help = await glossator(['annotate', '--help'], cwd);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('Examples:\n  $ glossator annotate corpus --out output');
  });

  test('every command has examples and a summary', () => {
    for (const command of program().commands) {
      let help = '';
      const writeOut = (text: string): void => {
        help += text;
      };
      command.configureOutput({ writeOut }).outputHelp();
      expect([command.name(), help.includes('Examples:\n  $ glossator ')]).toEqual([command.name(), true]);
      expect(command.summary()).not.toBe('');
    }
  });

  test.each([[[]], [['annotat']], [['annotate']], [['annotate', 'x.txt']], [['explain', 'x.json']]])(
    '%j is wrong usage',
    async (args) => {
      const { status, stdout, messages } = await glossator(args, workspace());
      expect([status, stdout]).toEqual([2, '']);
      expect(messages.length).toBeGreaterThan(0);
    },
  );
});

test('annotate prints documents, annotations a layer and what to open next', async () => {
  const cwd = workspace({ 'in/a.txt': 'The sector grew. It depended on donors.', 'small.yaml': SMALL_PIPELINE });
  const { status, stdout, stderr } = await glossator(
    ['annotate', 'in', '--out', 'results', '--pipeline', 'small.yaml'],
    cwd,
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^document +status +words +annotations +repairs +diagnostics +seconds\na +ok +7 +\d+ +\d+ +\d+ +\d+\.\d\d\n1 document/u,
  );
  expect(stdout).toMatch(/\nsentences +2\n/u);
  expect(stdout).toMatch(/1 annotated in \d+\.\d s\./u);
  for (const [, file] of stdout.matchAll(/^ {2}(results\S+) {3}/gmu))
    expect(readFileSync(join(cwd, file ?? ''), 'utf8')).not.toBe('');
  expect(stdout).toContain('npx glossator explain results/a/annotated.json paragraph-1');
});
