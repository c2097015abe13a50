// What is checked of the machine and the settings.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { EmbeddingError } from '@blacklight/embeddings';
import { ConfigError } from '../config.ts';
import { MailError, smtpMailer } from '../features/alerts/mailing/smtp.ts';
import { remoteProviderOf } from '../features/embeddings/embeddings.ts';
import { LOOPBACK } from '../http/serverAddress.ts';
import { type Check, type Configured, fail, ok, warn } from './check.ts';

const LEAST_NODE = 24;
const GIGABYTE = 1e9;
/** Under the first the embedded database may stop at any import; under the second it soon will. */
const LEAST_SPACE = 0.2 * GIGABYTE;
const SPARE_SPACE = 1 * GIGABYTE;

export const node: Check = {
  name: 'Node',
  run({ nodeVersion }) {
    if (Number.parseInt(nodeVersion, 10) >= LEAST_NODE) return ok(`version ${nodeVersion}`);
    return fail(
      `version ${nodeVersion}; ${LEAST_NODE} or newer is needed`,
      'Run "npx blacklight", which brings the Node it needs.',
    );
  },
};

export const settings: Check = {
  name: 'settings',
  run({ config }) {
    if (!(config instanceof ConfigError)) return ok('all can be used');
    return fail(
      config.problems.join(' '),
      'Change them in the environment or in .env; see docs/configuration.md.',
    );
  },
};

export const dataFolder: Check<Configured> = {
  name: 'data folder',
  run({ config: { databaseUrl, dataFolder: folder } }) {
    if (databaseUrl !== null) return null;
    const mend = 'Set BLACKLIGHT_DATA to a folder that this user may write to.';
    const there = nearestThere(folder);
    if (!statSync(there).isDirectory()) return fail(`${there} is no folder`, mend);
    try {
      accessSync(there, constants.W_OK | constants.X_OK);
    } catch {
      return fail(`${there} is not writable for this user`, mend);
    }
    return ok(there === folder ? folder : `${folder} is made by the first start`);
  },
};

export const diskSpace: Check<Configured> = {
  name: 'disk space',
  async run({ config: { databaseUrl, dataFolder: folder } }) {
    if (databaseUrl !== null) return null;
    const { bavail, bsize } = await statfs(nearestThere(folder));
    return spaceFinding(bavail * bsize);
  },
};

/** What is said of so many free bytes. */
export function spaceFinding(bytes: number) {
  const free = `${(bytes / GIGABYTE).toFixed(1)} GB are free for the embedded database`;
  const mend = 'Free some space, or set BLACKLIGHT_DATA to a folder on another disk.';
  if (bytes < LEAST_SPACE) return fail(free, mend);
  return bytes < SPARE_SPACE ? warn(free, mend) : ok(free);
}

export const port: Check<Configured> = {
  name: 'port',
  async run({ config: { port } }) {
    const code = await listenError(port);
    if (code === null) return ok(port === 0 ? 'any that is free' : `${port} is free`);
    if (await isBlacklight(port)) return ok(`${port}: Blacklight answers there`);
    const reason = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be opened (${code})`;
    return fail(`${port} ${reason}`, 'Set PORT to another one; 0 takes any that is free.');
  },
};

export const embeddings: Check<Configured> = {
  name: 'embeddings',
  async run({ config: { embedding } }) {
    if (embedding.provider === 'local') return ok('local: built in, needs no key');
    const provider = remoteProviderOf(embedding, async () => {});
    try {
      await provider.embed(['Java Developer'], 'posting');
      return ok(`${provider.model} answers`);
    } catch (error) {
      if (!(error instanceof EmbeddingError)) throw error;
      const key = embedding.provider === 'gemini' ? 'GOOGLE_API_KEY' : 'OPENAI_API_KEY';
      return fail(
        error.message.replace(/\.$/, ''),
        `Check ${key}, EMBEDDING_MODEL and EMBEDDING_BASE_URL, or set EMBEDDING_PROVIDER=local.`,
      );
    }
  },
};

export const mail: Check<Configured> = {
  name: 'mail',
  async run({ config: { alertMail } }) {
    if (alertMail === null) return ok('no SMTP_URL: alerts are shown, not mailed');
    try {
      await smtpMailer(alertMail).verify();
      return ok(`${new URL(alertMail.url).host} answers; alerts go to ${alertMail.to}`);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      return fail(
        `${new URL(alertMail.url).host}: ${error.message.replace(/\.$/, '')}`,
        'Check SMTP_URL; without it alerts are shown only.',
      );
    }
  },
};

export const inngest: Check<Configured> = {
  name: 'workflows',
  async run({ config: { inngest } }) {
    if (inngest === null) return ok('run on the database');
    const { isDev, baseUrl = isDev ? 'http://localhost:8288' : 'https://inn.gs' } = inngest;
    try {
      await fetch(baseUrl, { signal: AbortSignal.timeout(5000) });
      return ok(`run on Inngest; ${baseUrl} answers`);
    } catch {
      const start = isDev ? 'Start it with "npx inngest-cli dev", or u' : 'U';
      return fail(
        `Inngest does not answer at ${baseUrl}: nothing is done in the background`,
        `${start}nset INNGEST_DEV and INNGEST_EVENT_KEY to run them on the database.`,
      );
    }
  },
};

/** The path itself, or the nearest above it that there is. */
function nearestThere(path: string): string {
  return existsSync(path) ? path : nearestThere(dirname(path));
}

/** The code of what keeps this user from listening; null when nothing does. */
function listenError(port: number): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'));
    server.listen(port, LOOPBACK, () => server.close(() => resolve(null)));
  });
}

async function isBlacklight(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${LOOPBACK}:${port}/health/live`, {
      signal: AbortSignal.timeout(2000),
    });
    return ((await response.json()) as { status?: string }).status === 'ok';
  } catch {
    return false;
  }
}
