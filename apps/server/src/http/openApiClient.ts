import { readFileSync, writeFileSync } from 'node:fs';
import { clientTypes } from '@blacklight/client/generate';
import pino from 'pino';
import { createServer, type Services } from '../main.ts';

const TYPES = new URL('../../../../packages/client/src/api.ts', import.meta.url);

/** The types of packages/client as the routes have them now. No database is opened: no request is answered. */
export async function currentClientTypes(): Promise<string> {
  const app = createServer({} as Services, {
    log: pino({ level: 'silent' }),
    authenticate: async () => undefined,
  });
  const { body } = await app.inject({ url: '/openapi.json', headers: { host: 'localhost' } });
  return clientTypes(JSON.parse(body) as object);
}

/** The types of packages/client as they are committed. */
export function committedClientTypes(): string {
  return readFileSync(TYPES, 'utf8');
}

if (import.meta.main) writeFileSync(TYPES, await currentClientTypes());
