import { today } from './clock.ts';
import { UsageError } from './commands/usage.ts';
import { ConfigError } from './config.ts';
import { DatabaseSetupError } from './database/errors.ts';
import { UnreadableFileError } from './rows/index.ts';

interface Command {
  usage: string;
  run(args: string[]): Promise<void>;
}

/** Each is loaded when it is asked for: `match` needs no database. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  start: async () => {
    const { START_USAGE, start } = await import('./commands/start.ts');
    return { usage: START_USAGE, run: start };
  },
  match: async () => {
    const { MATCH_USAGE, match } = await import('./commands/match.ts');
    return { usage: MATCH_USAGE, run: (args) => match(args, today()) };
  },
  parse: async () => {
    const { PARSE_USAGE, parse } = await import('./commands/parse.ts');
    return { usage: PARSE_USAGE, run: (args) => parse(args, today()) };
  },
  import: async () => {
    const { IMPORT_USAGE, importFile } = await import('./commands/import.ts');
    return { usage: IMPORT_USAGE, run: importFile };
  },
};

const USAGE = `blacklight COMMAND

  start     serve the API on this machine
  match     rank the postings of a file for one consultant
  parse     show what is understood of postings or a resume
  import    send a file of postings to the running server

blacklight COMMAND --help tells more.`;

const WRONG_USAGE = 2;

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await run(process.argv.slice(2));

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
  if (command === undefined) {
    console.error(`There is no command "${name}".\n\n${USAGE}`);
    return WRONG_USAGE;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  try {
    await command.run(args);
    return process.exitCode === undefined ? 0 : Number(process.exitCode);
  } catch (error) {
    return reported(error);
  }
}

/** Says in a line what a person can mend; anything else is a fault of the program and shows where. */
function reported(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(error.message);
    return WRONG_USAGE;
  }
  const isExpected =
    error instanceof UnreadableFileError ||
    error instanceof ConfigError ||
    error instanceof DatabaseSetupError;
  console.error(isExpected ? error.message : error);
  return 1;
}
