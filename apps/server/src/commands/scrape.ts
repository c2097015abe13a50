import { hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import {
  type BotReport,
  BotStopped,
  folderSource,
  runBot,
  type Source,
  together,
  Web,
  webSource,
} from '@blacklight/client/bot';
import { PLATFORMS, type Platform } from '@blacklight/parsing';
import { configFromProcess } from '../config.ts';
import { knownPlatform } from './readFiles.ts';
import { serverAddress } from './signIn.ts';
import { count, printable } from './terminal.ts';
import { CommandFailure, readArguments, UsageError, wholeNumber } from './usage.ts';

export const SCRAPE_USAGE = `blacklight scrape --key KEY --source DIR|URL [--platform NAME] [--once]

Takes roles from the scrape queue, one after the other, and uploads what the sources have for them. Stop it with Ctrl C;
what it was at is gone on with at the next start.

  --key KEY          scraper key (or BLACKLIGHT_SCRAPER_KEY, which other users of this machine do not see)
  --source DIR|URL   a folder of JSON, NDJSON or CSV files; an RSS, Atom or JSON feed; a board of Greenhouse, Lever or
                     Ashby. May be given several times.
  --platform NAME    what the sources stand for; needed unless the rows of the files say it
  --once             one role only
  --pause SECONDS    between two roles (default: 60)
  --state FILE       where the role at hand is remembered (default: a file here, another one for other sources)
  --server URL       where the server is (default: this machine, port PORT or 3000)`;

/** `blacklight scrape`; gives the exit code: 1 when a search failed. */
export async function scrape(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    key: { type: 'string' },
    source: { type: 'string', multiple: true, default: [] },
    platform: { type: 'string' },
    once: { type: 'boolean', default: false },
    pause: { type: 'string', default: '60' },
    state: { type: 'string' },
    server: { type: 'string' },
  });
  if (positionals.length > 0)
    throw new UsageError(`What is ${positionals[0]}? A source is named by --source.`);
  if (values.source.length === 0) throw new UsageError('Name a folder or an address: --source DIR|URL.');
  const key = values.key ?? configFromProcess().scraperKey;
  if (key === null) throw new UsageError('Give the scraper key: --key KEY, or BLACKLIGHT_SCRAPER_KEY.');
  const platform = values.platform === undefined ? null : knownPlatform(values.platform);
  const server = serverAddress(values.server);
  const pauseMs = wholeNumber('pause', values.pause, { least: 1, most: 86_400 }) * 1000;
  const source = together(await Promise.all(values.source.map((name) => sourceOf(name, platform))));
  requirePlatforms(source);
  const stateFile = values.state ?? stateFileOf([server, ...values.source, platform ?? '']);
  const report = await untilStopped((signal) =>
    runBot({ server, key, source, stateFile, isOnce: values.once, pauseMs, log: say, signal }),
  );
  say(summaryOf(report));
  return report.failedPlatforms === 0 ? 0 : 1;
}

/** Shared by all sources: it keeps the pauses between two requests to a host. */
const web = new Web();

async function sourceOf(name: string, platform: Platform | null): Promise<Source> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return webSourceOf(name, platform);
  const found = await stat(name).catch(() => null);
  if (found?.isDirectory()) return folderSource(name, { platform, log: say });
  throw new UsageError(`--source ${name}: there is no such folder, and an address begins with https://.`);
}

function webSourceOf(name: string, platform: Platform | null): Source {
  if (!/^https?:/i.test(name) || !URL.canParse(name)) {
    throw new UsageError(`--source ${name}: an address like https://example.com/jobs.xml is needed.`);
  }
  if (platform === null) {
    throw new UsageError(
      `--source ${name}: say what it stands for, --platform with one of ${PLATFORMS.join(', ')}.`,
    );
  }
  return webSource(new URL(name), { platform, web });
}

function requirePlatforms({ platforms }: Source): void {
  if (platforms.length === 0) {
    const message = `No file there has a row with a title and a platform (one of ${PLATFORMS.join(', ')}).`;
    throw new UsageError(`${message} Where the rows name none, say it: --platform NAME.`);
  }
  const others = PLATFORMS.filter((platform) => !platforms.includes(platform));
  say(`Looking for postings of ${platforms.join(', ')}`);
  if (others.length > 0) say(`Left to other bots: ${others.join(', ')}`);
}

/** Another one for each bot that is started in a folder, the same one when it is started again. */
function stateFileOf(what: string[]): string {
  return `.blacklight-scrape-${hash('sha256', what.join('\n'), 'hex').slice(0, 8)}.json`;
}

/** Runs until Ctrl C or the end; a second Ctrl C ends the process at once. */
async function untilStopped(run: (signal: AbortSignal) => Promise<BotReport>): Promise<BotReport> {
  const stopping = new AbortController();
  const stop = () => {
    say('Stopping; what is at hand is gone on with at the next start');
    stopping.abort();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await run(stopping.signal);
  } catch (error) {
    if (error instanceof BotStopped) throw new CommandFailure(error.message);
    throw error;
  } finally {
    for (const signal of signals) process.removeListener(signal, stop);
  }
}

function say(line: string): void {
  console.log(`${new Date().toISOString().slice(0, 19)}Z  ${printable(line)}`);
}

function summaryOf({ roles, postings, failedPlatforms }: BotReport): string {
  const failed = failedPlatforms === 0 ? '' : `, ${count(failedPlatforms, 'platform')} failed`;
  return `${count(roles, 'role')}, ${count(postings, 'posting')} uploaded${failed}`;
}
