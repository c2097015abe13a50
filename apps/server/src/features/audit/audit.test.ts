import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../database/transactions.ts';
import { testServer } from '../../testServer.ts';
import { verifyEntries } from './queries.ts';

const { services, tenantId, otherTenantId, get, post, patch, addCandidate } = await testServer();
const { database } = services;

interface Entry {
  id: number;
  actor: string;
  action: string;
  subject: string;
  subject_id: number;
  data: { before: Record<string, unknown>; after: Record<string, unknown> } | null;
}

async function entriesOf(subject: string, id: number): Promise<Entry[]> {
  const { status, body } = await get(`/api/audit-log?per_page=100&subject=${subject}&subject_id=${id}`);
  expect(status).toBe(200);
  return body.items;
}

const verification = async () => (await get('/api/audit-log/verification')).body;

/** Runs as the owner of the tables, whom row security and rights do not hold, and takes it back. */
async function tampered(change: (db: Db) => Promise<unknown>) {
  const undo = new Error('undo');
  let found: { first_broken_id: number | null } | undefined;
  await database
    .asTenant(tenantId, async (db) => {
      await sql`reset role; alter table audit_log no force row level security`.execute(db);
      await change(db);
      found = await verifyEntries(db);
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return found!.first_broken_id;
}

describe('the audit log', () => {
  it('tells who changed what, from what to what', async () => {
    const { body } = await post('/api/users', {
      email: 'kim@example.com',
      full_name: 'Kim',
      role: 'RECRUITER',
    });
    await patch(`/api/users/${body.id}`, { full_name: 'Kim Lee' });
    await post(`/api/users/${body.id}/reset-password`);
    const entries = await entriesOf('users', body.id);
    expect(entries.map(({ actor, action }) => [actor, action])).toEqual([
      ['USER 1', 'UPDATE'],
      ['USER 1', 'UPDATE'],
      ['USER 1', 'INSERT'],
    ]);
    expect(entries[1]!.data).toEqual({ before: { full_name: 'Kim' }, after: { full_name: 'Kim Lee' } });
    expect(entries[0]!.data).toEqual({
      before: { password_expires_at: expect.any(String) },
      after: { password_expires_at: expect.any(String), password_hash: 'changed' },
    });
    expect(JSON.stringify(entries)).not.toContain('scrypt');
  });

  it('says nothing of what changes nothing', async () => {
    const { body } = await post('/api/users', {
      email: 'same@example.com',
      full_name: 'Same',
      role: 'RECRUITER',
    });
    await patch(`/api/users/${body.id}`, { full_name: 'Same' });
    expect(await entriesOf('users', body.id)).toHaveLength(1);
  });

  it('is written by the program in its own name, and not at all when the change is taken back', async () => {
    const id = await addCandidate({ first_name: 'Uma' });
    expect((await entriesOf('candidates', id))[0]).toMatchObject({ actor: 'system', action: 'INSERT' });
    const failing = database.asTenant(tenantId, async (db) => {
      await db.updateTable('candidates').set({ first_name: 'Not' }).where('id', '=', id).execute();
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await entriesOf('candidates', id)).toHaveLength(1);
  });

  it('keeps nothing of an erased candidate but that it was done', async () => {
    const id = await addCandidate({ first_name: 'Zerlina', email: 'zerlina@example.com' });
    await database.asTenant(tenantId, (db) => db.deleteFrom('candidates').where('id', '=', id).execute());
    const entries = await entriesOf('candidates', id);
    expect(entries.map(({ action, data }) => [action, data])).toEqual([
      ['DELETE', null],
      ['INSERT', null],
    ]);
    const whole = await database.asTenant(tenantId, (db) =>
      db.selectFrom('audit_log').select('data').execute(),
    );
    expect(JSON.stringify(whole)).not.toMatch(/zerlina/i);
    expect(await verification()).toMatchObject({ is_intact: true });
  });

  it('holds together when many change things at once', async () => {
    const { entries } = await verification();
    await Promise.all(Array.from({ length: 20 }, () => addCandidate({ first_name: 'Many' })));
    expect(await verification()).toEqual({ entries: entries + 20, is_intact: true, first_broken_id: null });
  });

  it('shows an entry that was changed, one that was taken out, and one that was put in', async () => {
    const ids = [await addCandidate({}), await addCandidate({}), await addCandidate({})];
    const [first, second, third] = await Promise.all(
      ids.map(async (id) => (await entriesOf('candidates', id))[0]!.id),
    );
    expect(await tampered(async () => {})).toBeNull();
    expect(
      await tampered((db) => sql`update audit_log set actor = 'USER 9' where id = ${first}`.execute(db)),
    ).toBe(first);
    expect(
      await tampered((db) =>
        sql`update audit_log set data = '{"before":{}}' where id = ${second}`.execute(db),
      ),
    ).toBe(second);
    expect(await tampered((db) => sql`delete from audit_log where id = ${second}`.execute(db))).toBe(third);
  });

  it("cannot be written by the program's roles", async () => {
    for (const statement of ["update audit_log set actor = 'nobody'", 'delete from audit_log']) {
      await expect(database.asTenant(tenantId, (db) => sql.raw(statement).execute(db))).rejects.toMatchObject(
        { code: '42501' },
      );
    }
  });

  it("is a firm's own", async () => {
    const id = await addCandidate({ first_name: 'Foreign' }, otherTenantId);
    expect(await entriesOf('candidates', id)).toEqual([]);
    const { body } = await get('/api/pm-admin/audit-log?per_page=100');
    expect(JSON.stringify(body)).not.toContain('Foreign');
  });
});
