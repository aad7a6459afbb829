import { Command } from 'commander';
import { packageVersion } from '../pipeline/producer.ts';
import { annotateCommand } from './annotate.ts';
import { compareCommand } from './compare.ts';
import { explainCommand } from './explain.ts';
import { validateCommand } from './validate.ts';

/** The command line. Wrong usage throws a CommanderError after its message was written. */
export function program(): Command {
  const root = new Command('glossator')
    .description('Reads scholarly articles and country reports and writes down what it found, with the evidence.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .addHelpText(
      'after',
      `
Examples:
  $ glossator annotate corpus --out output
  $ glossator compare output --out comparison
  $ glossator explain output/kazakhstan-sample/annotated.json date-4
  $ glossator validate my-pipeline.yaml

\`glossator help <command>\` tells more about each.`,
    );
  for (const command of [annotateCommand(), compareCommand(), validateCommand(), explainCommand()])
    root.addCommand(command);
  for (const command of [root, ...root.commands])
    command
      .exitOverride()
      .showHelpAfterError(false)
      .configureOutput({ outputError: (text, write) => write(text) });
  return root;
}
