import { ConfigError } from '../config.ts';
import { hasEmbedded, withConnection } from '../database/connection.ts';
import { DatabaseSetupError } from '../database/errors.ts';
import { type Check, type Configured, type Finding, fail, ok, type Subject, warn } from './check.ts';
import { DATABASE_CHECKS } from './databaseChecks.ts';
import { dataFolder, diskSpace, embeddings, inngest, mail, node, port, settings } from './machineChecks.ts';
import { databaseState } from './queries.ts';

const database: Check<Configured> = {
  name: 'database',
  run({ config: { databaseUrl, dataFolder }, database: found }) {
    if (found === null) return ok('embedded; the first start makes it');
    if (!(found instanceof Error)) return ok(databaseUrl === null ? 'embedded; it opens' : 'it answers');
    if (found instanceof DatabaseSetupError && found.code === 'data_folder_in_use') {
      return warn(found.message.split('. ')[0]!, 'Stop the server to have the database itself checked.');
    }
    return databaseUrl === null
      ? fail(
          `${dataFolder} does not open: ${found.message}`,
          'Restore a backup into another BLACKLIGHT_DATA.',
        )
      : fail(
          found.message,
          'Check DATABASE_URL, and that the database server runs and lets this machine in.',
        );
  },
};

/** What needs no settings, what needs them, and what needs an open database. Another check is another entry. */
const CHECKS: readonly Check[] = [node, settings];
const CONFIGURED_CHECKS: readonly Check<Configured>[] = [
  port,
  embeddings,
  mail,
  inngest,
  dataFolder,
  diskSpace,
  database,
];

export type NamedFinding = { name: string } & Finding;

/** Looks into everything that can be looked into; changes nothing. */
export async function examine(
  nodeVersion: string,
  readConfig: () => Subject['config'],
): Promise<NamedFinding[]> {
  const config = configOrError(readConfig);
  const subject: Subject = { nodeVersion, config, database: null };
  const findings = await runAll(CHECKS, subject);
  if (config instanceof ConfigError) return findings;
  const configured = { ...subject, config, database: await open(config) };
  findings.push(...(await runAll(CONFIGURED_CHECKS, configured)));
  if (configured.database === null || configured.database instanceof Error) return findings;
  return [...findings, ...(await runAll(DATABASE_CHECKS, configured.database))];
}

function configOrError(readConfig: () => Subject['config']): Subject['config'] {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

async function open({ databaseUrl: url, dataFolder }: Configured['config']): Promise<Subject['database']> {
  if (url === null && !hasEmbedded(dataFolder)) return null;
  return withConnection({ url, dataFolder }, databaseState).catch((error: Error) => error);
}

/** The findings of those that apply. */
export async function runAll<S>(checks: readonly Check<S>[], subject: S): Promise<NamedFinding[]> {
  const findings: NamedFinding[] = [];
  for (const { name, run } of checks) {
    const finding = await run(subject);
    if (finding !== null) findings.push({ name, ...finding });
  }
  return findings;
}
