#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {Command} from 'commander';
import {buildCommand} from './build.js';
import {checkCommand} from './check.js';
import {Failure} from '../document/failure.js';
import {EXIT} from './exit-codes.js';
import {importCommand} from './import.js';
import {newCommand} from './new.js';
import {tell, tellFailure} from './output.js';
import {previewCommand} from './preview.js';

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};

const program = new Command('unspool')
  .description('Turns a list of dated events into a story that unspools as the reader scrolls.')
  .version(version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .helpCommand('help [command]', 'print help on a command')
  .addHelpText('after', '\nExit codes: 0 done; 1 a story has errors; 2 the command could not be carried out.')
  .configureOutput({
    writeOut: (text) => tell(process.stdout, ...linesOf(text)),
    writeErr: (text) => tell(process.stderr, ...linesOf(text)),
    outputError: (text) => tell(process.stderr, ...text.trimEnd().split(/\n(?=\(Did you mean )/)), // the rest is of others
  })
  .exitOverride(({exitCode}) => {
    process.exit(exitCode === 0 ? EXIT.ok : EXIT.failed);
  });

for (const command of [newCommand(), checkCommand(), importCommand(), buildCommand(), previewCommand()]) {
  program.addCommand(command.copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Failure) tellFailure(error.message);
  else tellFailure(...(linesOf((error as Error).stack ?? String(error)) as [string, ...string[]]));
  process.exitCode = EXIT.failed;
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}
