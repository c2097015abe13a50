import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { configFromProcess } from '../config.ts';
import { createLog } from '../log.ts';
import { type RunningServer, startServer } from '../main.ts';
import { count, printable, styled, wrap } from './terminal.ts';
import { readArguments, UsageError } from './usage.ts';

export const START_USAGE = `blacklight start [--role web|worker|all]

Serves the API on this machine. The first start makes an invented demo firm, its bench and the postings to match.
Settings are read from the environment and the file .env; docs/configuration.md lists them.

  --role web     serves the API only
  --role worker  does the background work only
  --role all     both (the default)

Any number of processes may share one PostgreSQL; the embedded database has room for one.`;

/** A start that is under way may take longer to close; the database recovers from what is cut off. */
const MOST_CLOSING_MS = 5000;

/** Candidates whose best matches the first start shows. */
const SHOWN_CANDIDATES = 3;
const SHOWN_MATCHES = 3;

const ROLES = ['web', 'worker', 'all'] as const;

/** `blacklight start`: runs until it is told to stop, then ends the process with the exit code 0. */
export async function start(args: string[]): Promise<never> {
  const { positionals, values } = readArguments(args, { role: { type: 'string', default: 'all' } });
  if (positionals.length > 0)
    throw new UsageError(`What is "${positionals[0]}"? See blacklight start --help.`);
  const role = ROLES.find((known) => known === values.role);
  if (role === undefined)
    throw new UsageError(`--role ${values.role}: one of ${ROLES.join(', ')} is needed.`);
  const config = configFromProcess();
  const log = createLog(config.logLevel, pino.destination(2));
  const stop = new AbortController();
  const stopped = stopSignal().then(() => stop.abort());
  const onProgress = (doing: string) => console.log(`${doing}…`);
  const starting = startServer(config, { log, onProgress, signal: stop.signal, role });
  const server = await Promise.race([starting, stopped]);
  if (server !== undefined) {
    await announce(server);
    await stopped;
  }
  console.log('\nStopping…');
  const closed = starting
    .then((running) => running.close())
    .catch((error: unknown) => {
      if (error !== stop.signal.reason) throw error;
    });
  await Promise.race([closed, sleep(MOST_CLOSING_MS)]);
  process.exit();
}

async function announce(server: RunningServer): Promise<void> {
  if (server.isFirstStart) await showBench(server);
  console.log(`\n${styled('bold', 'Blacklight')} works for ${server.tenant.name}; stop it with Ctrl+C.`);
  if (server.address === null) console.log('It does the background work; the API is served by others.');
  else announceAddress(server.address, server);
  if (server.newAccounts.length > 0) console.log('\nSign in with (shown this once):');
  for (const { email, password } of server.newAccounts) console.log(`  ${email.padEnd(24)} ${password}`);
  for (const { email } of server.newAccounts.filter(({ isOneTime }) => isOneTime)) {
    console.log(`The password of ${email} is one-time: choose your own with npx blacklight password.`);
  }
}

function announceAddress(address: string, { hasPortal }: RunningServer): void {
  console.log(`Portal: ${hasPortal ? styled('underline', address) : 'not built; npm start builds it'}`);
  console.log(`API: ${styled('underline', `${address}/api`)}`);
}

/** One Ctrl+C may arrive twice: npm passes on what the terminal has sent already. What follows the first is ignored. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

async function showBench({ services: { matches }, tenant }: RunningServer): Promise<void> {
  const bench = await matches.bench(tenant.id, SHOWN_CANDIDATES);
  for (const { id, name, current_title } of bench) {
    console.log(
      `\n${styled('bold', printable(name))}${current_title === null ? '' : `, ${printable(current_title)}`}`,
    );
    const page = { page: 1, per_page: SHOWN_MATCHES };
    const { items, total } = await matches.list(tenant.id, id, {}, page);
    for (const match of items) {
      const where = [match.title, match.company, match.location].filter((part) => part !== null).join(' · ');
      console.log(
        `  ${match.match_score.toFixed(2).padStart(6)}  ${match.grade.padEnd(2)}  ${printable(where)}`,
      );
      for (const reason of match.match_reasons.slice(0, 2)) {
        for (const line of wrap(printable(reason), 90)) console.log(`              ${styled('dim', line)}`);
      }
    }
    console.log(
      `  ${count(total, 'match').replace(/matchs$/, 'matches')}: /api/job-matches/candidates/${id}`,
    );
  }
}
