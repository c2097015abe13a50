import { UnreadableFileError } from '@blacklight/parsing/rows';
import { today } from '../clock.ts';
import { ConfigError } from '../config.ts';
import { BackupError } from '../database/backup/errors.ts';
import { DatabaseSetupError } from '../database/errors.ts';
import { StartError } from '../startError.ts';
import { CommandFailure, UsageError } from './usage.ts';

interface Command {
  usage: string;
  /** Gives the exit code. */
  run(args: string[]): Promise<number>;
}

/** Each is loaded when it is asked for: `match` needs no database. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  start: async () => {
    const { START_USAGE, start } = await import('./start.ts');
    return { usage: START_USAGE, run: start };
  },
  match: async () => {
    const { MATCH_USAGE, match } = await import('./match.ts');
    return { usage: MATCH_USAGE, run: (args) => match(args, today()) };
  },
  parse: async () => {
    const { PARSE_USAGE, parse } = await import('./parse.ts');
    return { usage: PARSE_USAGE, run: (args) => parse(args, today()) };
  },
  import: async () => {
    const { IMPORT_USAGE, importFile } = await import('./import.ts');
    return { usage: IMPORT_USAGE, run: importFile };
  },
  scrape: async () => {
    const { SCRAPE_USAGE, scrape } = await import('./scrape.ts');
    return { usage: SCRAPE_USAGE, run: scrape };
  },
  password: async () => {
    const { PASSWORD_USAGE, choosePassword } = await import('./password.ts');
    return { usage: PASSWORD_USAGE, run: choosePassword };
  },
  'admin-password': async () => {
    const { ADMIN_PASSWORD_USAGE, adminPassword } = await import('./adminPassword.ts');
    return { usage: ADMIN_PASSWORD_USAGE, run: adminPassword };
  },
  doctor: async () => {
    const { DOCTOR_USAGE, doctor } = await import('./doctor.ts');
    return { usage: DOCTOR_USAGE, run: doctor };
  },
  backup: async () => {
    const { BACKUP_USAGE, backup } = await import('./backup.ts');
    return { usage: BACKUP_USAGE, run: backup };
  },
  restore: async () => {
    const { RESTORE_USAGE, restoreBackup } = await import('./restore.ts');
    return { usage: RESTORE_USAGE, run: restoreBackup };
  },
};

const USAGE = `blacklight COMMAND

  start            serve the API on this machine
  match            rank the postings of a file for one consultant
  parse            show what is understood of postings or a resume
  import           send a file of postings to the running server
  scrape           look for the postings of the roles that candidates want
  password         choose a password of your own
  admin-password   give the platform's administrator a new one-time password
  doctor           say what is wrong with the configuration and how to mend it
  backup           write everything to a file
  restore          put a backup into an empty database

blacklight COMMAND --help tells more.`;

const WRONG_USAGE = 2;

/** Errors whose message is all that a person needs. */
const EXPECTED = [
  BackupError,
  CommandFailure,
  ConfigError,
  DatabaseSetupError,
  StartError,
  UnreadableFileError,
];

/** Carries out a command line, without the name of the program; gives the exit code. */
export async function runCommand([name, ...args]: string[]): Promise<number> {
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
    return await command.run(args);
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
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  return 1;
}
