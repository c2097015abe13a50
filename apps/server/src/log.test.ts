import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACCESS } from './http/access.ts';
import { createLog } from './log.ts';
import { createServer } from './main.ts';
import { TEST_PERSON, testServer } from './testServer.ts';

/** Stands for whatever tells of a person, wherever it is sent. */
const MARK = 'Zerlina7';

const lines: string[] = [];
const log = createLog('debug', { write: (line) => void lines.push(line) });
beforeEach(() => void lines.splice(0));
const logged = () => lines.map((line) => JSON.parse(line));

const { services, tenantId } = await testServer();
const app = createServer(services, {
  log,
  authenticate: async ({ headers }) =>
    headers['x-role'] === 'PM_ADMIN'
      ? { ...TEST_PERSON, role: 'PM_ADMIN', tenant_id: null }
      : { ...TEST_PERSON, role: 'TENANT_ADMIN', tenant_id: tenantId },
});

const address = () => `${MARK}-${Math.random().toString(36).slice(2)}@example.com`;
const candidate = { first_name: MARK, last_name: MARK, phone: `+1 ${MARK}`, skills: [MARK], location: MARK };
/** What succeeds, each full of marks. */
const BODIES: Record<string, () => object> = {
  'POST /api/candidates': () => ({ ...candidate, email: address() }),
  'PATCH /api/candidates/:id': () => ({ ...candidate, email: address() }),
  'POST /api/users': () => ({ email: address(), full_name: MARK, role: 'RECRUITER' }),
  'PATCH /api/users/:id': () => ({ full_name: MARK }),
  'POST /api/auth/sign-in': () => ({ email: address(), password: MARK }),
  'POST /api/auth/password': () => ({ current_password: MARK, new_password: `${MARK} and more` }),
  'POST /api/auth/tokens': () => ({ name: MARK, scopes: ['admin:read'] }),
  'POST /api/pm-admin/tenants': () => ({
    name: `${MARK} ${Math.random()}`,
    administrator: { email: address(), full_name: MARK },
  }),
  'POST /api/pm-admin/tenants/:id/reset-administrator-password': () => ({ email: address() }),
  'PUT /api/settings/job-preferences': () => ({ excluded_companies: [MARK] }),
};

/** Sends marks to every route, in every place: as they should be, and as they should not. */
async function askEverything(): Promise<number[]> {
  const statuses: number[] = [];
  for (const [route, access] of Object.entries(ACCESS)) {
    const [method, path] = route.split(' ') as ['GET' | 'POST', string];
    const role = access !== 'anyone' && access.roles.includes('TENANT_ADMIN') ? 'TENANT_ADMIN' : 'PM_ADMIN';
    const headers = {
      host: 'localhost:3000',
      'x-role': role,
      'user-agent': MARK,
      cookie: `blacklight_session=${MARK}`,
      authorization: `Bearer bl_${MARK}`,
    };
    const json = { ...headers, 'content-type': 'application/json' };
    const url = path.replace(/:\w+/g, '1');
    const body = JSON.stringify(BODIES[route]?.() ?? { name: MARK, email: address(), password: MARK });
    const withBody = method === 'GET' ? {} : { payload: body, headers: json };
    for (const request of [
      { method, url, headers, ...withBody },
      { method, url: `${url}?q=${MARK}&email=${MARK}`, headers, ...withBody },
      { method, url: path.replace(/:\w+/g, MARK), headers },
      ...(method === 'GET' ? [] : [{ method, url, headers: json, payload: `{"name":"${MARK}` }]),
      {
        method: 'POST' as const,
        url,
        headers: { ...headers, 'content-type': 'text/csv' },
        payload: `name\n${MARK}`,
      },
    ]) {
      statuses.push((await app.inject(request)).statusCode);
    }
  }
  return statuses;
}

/** Lets the database refuse every marked row, as a fault of the program would. */
async function refuseMarks(): Promise<void> {
  await services.database.asPlatform((db) =>
    sql`
      RESET ROLE;
      ALTER TABLE candidates ADD CONSTRAINT unmarked CHECK (first_name !~ ${sql.lit(MARK)}) NOT VALID;
      ALTER TABLE users ADD CONSTRAINT unmarked CHECK (full_name !~ ${sql.lit(MARK)}) NOT VALID;
      ALTER TABLE failed_sign_ins ADD CONSTRAINT unmarked CHECK (false) NOT VALID;
    `.execute(db),
  );
}

describe('the log', () => {
  it('has nothing of what is sent, whatever becomes of it', async () => {
    log.info('begin');
    const before = new Set(await askEverything());
    for (const status of [200, 201, 204, 400, 404, 415, 422]) expect(before).toContain(status);
    await refuseMarks();
    const after = await askEverything();
    expect(after.filter((status) => status === 500).length).toBeGreaterThan(3);
    const errors = logged().filter(({ err }) => err?.code === '23514');
    expect(errors.map(({ err }) => err.table)).toEqual(
      expect.arrayContaining(['candidates', 'users', 'failed_sign_ins']),
    );
    expect(errors[0].err).toMatchObject({ constraint: 'unmarked', routine: 'ExecConstraints' });
    expect(lines.join('')).not.toContain(MARK);
  }, 120_000);

  it('has nothing of the values that an error names', async () => {
    const statements = [
      sql`select ${MARK}::integer`,
      sql`select ${MARK}::date`,
      sql`select to_tsquery(${`${MARK} & & b`})`,
      sql`select ${`{"a": ${MARK}`}::jsonb`,
      sql`select regexp_replace('a', ${`(${MARK}`}, '')`,
      sql.raw(`select ${MARK} from "${MARK}"`),
    ];
    for (const statement of statements) {
      const error = await services.database
        .asPlatform((db) => statement.execute(db))
        .catch((e: unknown) => e);
      expect(error).toBeInstanceOf(Error);
      log.error(error);
      log.error({ err: error });
      log.error({ err: error }, 'It failed.');
      log.error(new Error('outer', { cause: error }));
    }
    for (const text of [`{"a": ${MARK}`, `'${MARK}`, `\n    at ${MARK}`]) {
      try {
        JSON.parse(text);
      } catch (error) {
        log.child({ a: 1 }).warn(error);
      }
    }
    expect(lines.length).toBe(statements.length * 4 + 3);
    expect(lines.join('')).not.toContain(MARK);
    expect(logged()[0]).toMatchObject({
      msg: 'invalid input syntax for type integer: "…"',
      err: { type: 'error', code: '22P02', stack: expect.arrayContaining([expect.stringContaining('pg')]) },
    });
  });

  it('has nothing of fields that are of people or let them in, at any depth', () => {
    const person = { email: MARK, phone: MARK, first_name: MARK, password: MARK, token: MARK };
    log.info(person);
    log.info({ person, id: 7 });
    log.info({ req: { headers: { cookie: MARK, authorization: MARK }, body: person, url: `/?q=${MARK}` } });
    log.warn({ of: { whom: { person } } });
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toContain(MARK);
    expect(logged()[1]).toMatchObject({ id: 7 });
  });
});
