import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadEnvFile } from 'node:process';

export type EmbeddingSettings =
  | { provider: 'local' }
  | { provider: 'gemini'; apiKey: string; model?: string; baseUrl?: string }
  | { provider: 'openai'; apiKey: string; model: string; baseUrl: string };

/** Every setting of the program; `docs/configuration.md` describes each. */
export interface Config {
  port: number;
  /** PostgreSQL; null for the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** The least score, 0–100, and the most rows of a candidate's list. */
  matchMinScore: number;
  matchLimit: number;
  /** Days after which a posting is taken for filled. */
  jobExpirationDays: number;
  /** In which nightly work is done at night: an IANA name. */
  timeZone: string;
  /** Between the firms of the nightly matching. */
  matchTenantPauseSeconds: number;
  /** How long a scraper may take for a role. */
  scrapeLeaseMinutes: number;
  /** The pause between two uploads that are processed. */
  processingDelaySeconds: number;
  /** How alerts are mailed; null when they are shown only. */
  alertMail: AlertMailSettings | null;
  /** Null when the database runs the workflows. */
  inngest: InngestSettings | null;
  embedding: EmbeddingSettings;
  /** The index on the postings' vectors (docs/decisions/0008). */
  vectorIndex: 'none' | 'hnsw' | 'ivfflat';
  /** Of whoever uses a command that signs in to a server; null to be asked. */
  password: string | null;
  /** Of `blacklight scrape`. */
  scraperKey: string | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Of Inngest, where it runs the workflows. */
export interface InngestSettings {
  /** A server for development, whose calls are not signed. */
  isDev: boolean;
  /** Where it is, if it is not Inngest's own service, or the usual place of one for development. */
  baseUrl?: string;
  eventKey?: string;
  signingKey?: string;
}

export interface AlertMailSettings {
  /** smtp: or smtps:, with user and password where the server asks for them. */
  url: string;
  to: string;
  from: string;
}

/** Settings that cannot be used, one line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The configuration of this process: its environment over the file `.env` of the current folder. */
export function configFromProcess(): Config {
  if (existsSync('.env')) loadEnvFile('.env');
  return readConfig(process.env);
}

/**
 * Reads and checks all settings at once.
 *
 * @throws ConfigError that names every setting which cannot be used.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const problems: string[] = [];

  const text = (name: string): string | null => environment[name]?.trim() || null;

  const number = (name: string, fallback: number, [least, most]: readonly [number, number]): number => {
    const written = text(name);
    if (written === null) return fallback;
    const value = Number(written);
    if (value >= least && value <= most) return value;
    problems.push(`${name}=${written}: a number from ${least} to ${most} is needed.`);
    return fallback;
  };

  const choice = <T extends string>(name: string, choices: readonly T[], fallback: T): T => {
    const written = text(name);
    if (written === null) return fallback;
    const chosen = choices.find((known) => known === written);
    if (chosen === undefined) problems.push(`${name}=${written}: one of ${choices.join(', ')} is needed.`);
    return chosen ?? fallback;
  };

  const zone = (name: string, fallback: string): string => {
    const written = text(name) ?? fallback;
    try {
      return new Intl.DateTimeFormat('en-US', { timeZone: written }).resolvedOptions().timeZone;
    } catch {
      problems.push(`${name}=${written}: the name of a time zone is needed, such as America/Chicago.`);
      return fallback;
    }
  };

  const needed = (name: string, why: string): string => {
    const written = text(name);
    if (written === null) problems.push(`${name} is missing: ${why}.`);
    return written ?? '';
  };

  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl !== null && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    problems.push('DATABASE_URL: an address that begins with postgresql:// is needed.');
  }

  const embedding = (): EmbeddingSettings => {
    const apiKey = text('GOOGLE_API_KEY');
    const provider = choice(
      'EMBEDDING_PROVIDER',
      ['local', 'gemini', 'openai'],
      apiKey === null ? 'local' : 'gemini',
    );
    switch (provider) {
      case 'local':
        return { provider };
      case 'gemini':
        return {
          provider,
          apiKey: needed('GOOGLE_API_KEY', 'EMBEDDING_PROVIDER=gemini calls the Gemini API'),
          ...given('model', text('EMBEDDING_MODEL')),
          ...given('baseUrl', text('EMBEDDING_BASE_URL')),
        };
      case 'openai':
        return {
          provider,
          apiKey: text('OPENAI_API_KEY') ?? '',
          model: needed('EMBEDDING_MODEL', 'EMBEDDING_PROVIDER=openai has no default model'),
          baseUrl: needed('EMBEDDING_BASE_URL', 'EMBEDDING_PROVIDER=openai calls the endpoint under it'),
        };
    }
  };

  const address = (name: string): string | null => {
    const written = text(name);
    if (written === null || /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(written)) return written;
    problems.push(`${name}=${written}: one address such as admin@example.com is needed.`);
    return null;
  };

  const alertMail = (): AlertMailSettings | null => {
    const url = text('SMTP_URL');
    const to = address('PM_ADMIN_ALERT_EMAIL');
    const from = address('ALERT_FROM') ?? to;
    if (url === null) return null;
    if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '') || !URL.parse(url)?.hostname) {
      problems.push('SMTP_URL: an address such as smtp://user:password@mail.example.com:587 is needed.');
    }
    if (to === null || from === null) {
      needed('PM_ADMIN_ALERT_EMAIL', 'it is where SMTP_URL sends alerts to');
      return null;
    }
    return { url, to, from };
  };

  const inngest = (): InngestSettings | null => {
    const dev = text('INNGEST_DEV');
    const isDev = dev !== null && !/^(?:0|false)$/i.test(dev);
    const eventKey = text('INNGEST_EVENT_KEY');
    if (!isDev && eventKey === null) return null;
    const baseUrl = isDev && !/^(?:1|true)$/i.test(dev) ? dev : text('INNGEST_BASE_URL');
    if (baseUrl !== null && !/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? '')) {
      problems.push(
        `${isDev ? 'INNGEST_DEV' : 'INNGEST_BASE_URL'}: an address such as http://127.0.0.1:8288 is needed.`,
      );
    }
    const signingKey = isDev
      ? text('INNGEST_SIGNING_KEY')
      : needed('INNGEST_SIGNING_KEY', 'with INNGEST_EVENT_KEY, Inngest calls, and signs its calls by it');
    return {
      isDev,
      ...given('baseUrl', baseUrl),
      ...given('eventKey', eventKey),
      ...given('signingKey', signingKey),
    };
  };

  const config: Config = {
    port: number('PORT', 3000, [0, 65_535]),
    databaseUrl,
    dataFolder: resolve(text('BLACKLIGHT_DATA') ?? '.blacklight'),
    matchMinScore: number('JOB_MATCH_MIN_SCORE', 50, [0, 100]),
    matchLimit: number('JOB_MATCH_LIMIT', 50, [1, 1000]),
    jobExpirationDays: number('JOB_EXPIRATION_DAYS', 30, [1, 3650]),
    timeZone: zone('TIME_ZONE', 'America/New_York'),
    matchTenantPauseSeconds: number('MATCH_TENANT_PAUSE_SECONDS', 5, [0, 3600]),
    scrapeLeaseMinutes: number('SCRAPE_LEASE_MINUTES', 120, [1, 10_080]),
    processingDelaySeconds: number('PROCESSING_QUEUE_DELAY_SECONDS', 5, [0, 3600]),
    alertMail: alertMail(),
    inngest: inngest(),
    embedding: embedding(),
    vectorIndex: choice('VECTOR_INDEX', ['none', 'hnsw', 'ivfflat'], 'none'),
    password: text('BLACKLIGHT_PASSWORD'),
    scraperKey: text('BLACKLIGHT_SCRAPER_KEY'),
    logLevel: choice('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'warn'),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

function given<K extends string, T>(key: K, value: T | null): { [key in K]?: T } {
  return value === null ? {} : ({ [key]: value } as { [key in K]: T });
}
