import { normalizeRole } from '@blacklight/parsing';
import { beforeEach, describe, expect, it } from 'vitest';
import { scraper, testQueue } from './testQueue.ts';

const { database, queue, services, tenantId, otherTenantId, addCandidate } = await testQueue();
type Facts = Parameters<typeof addCandidate>[0];

beforeEach(async () => {
  for (const tenant of [tenantId, otherTenantId]) {
    await database.asTenant(tenant, (db) => db.deleteFrom('candidates').execute());
  }
  await database.asPlatform((db) => db.deleteFrom('scrape_queue').execute());
});

async function candidate(roles: string[], facts: Facts = {}, tenant = tenantId): Promise<number> {
  const id = await addCandidate(facts, tenant);
  const rows = roles.map((role) => ({
    tenant_id: tenant,
    candidate_id: id,
    role,
    normalized_role: normalizeRole(role),
  }));
  await database.asTenant(tenant, (db) => db.insertInto('candidate_preferred_roles').values(rows).execute());
  return id;
}

const move = (id: number, change: object, tenant = tenantId) =>
  database.asTenant(tenant, (db) => db.updateTable('candidates').set(change).where('id', '=', id).execute());

async function counts(): Promise<Record<string, number>> {
  const { items } = await queue.list({ page: 1, per_page: 100 });
  return Object.fromEntries(items.map((role) => [role.normalized_role, role.candidate_count]));
}

describe('the queue', () => {
  it('has a role once somebody wants it, whatever it is called, and counts over all firms', async () => {
    await candidate(['Python Developer', 'Backend Engineer']);
    await candidate(['Sr. Python Developer'], {}, otherTenantId);
    expect(await counts()).toEqual({ python_developer: 2, backend_engineer: 1 });
  });

  it('follows who looks for work', async () => {
    const id = await candidate(['Java Developer']);
    await move(id, { status: 'pending_review' });
    expect(await counts()).toEqual({});
    await move(id, { status: 'onboarded' });
    expect(await counts()).toEqual({ java_developer: 1 });
    await move(id, { status: 'ready_for_assignment' });
    expect(await counts()).toEqual({ java_developer: 1 });
    for (const status of ['assigned', 'inactive']) {
      await move(id, { status });
      expect(await counts()).toEqual({ java_developer: 0 });
    }
  });

  it('keeps a role that nobody wants, with its history, and hands it out no more', async () => {
    const id = await candidate(['Java Developer']);
    const ann = scraper(1);
    const taken = (await queue.next(ann, null))!;
    await queue.complete(ann, { id: taken.id, leaseId: null });
    await database.asTenant(tenantId, (db) => db.deleteFrom('candidates').where('id', '=', id).execute());
    expect(await queue.next(ann, null)).toBeNull();
    const { items } = await queue.list({ page: 1, per_page: 10 });
    expect(items).toMatchObject([
      { candidate_count: 0, location_hints: [], last_scraped_at: expect.any(Date) },
    ]);
    await candidate(['Java Developer']);
    expect((await queue.next(ann, null))?.id).toBe(taken.id);
  });

  it('has nothing of a suspended firm', async () => {
    await candidate(['Java Developer']);
    await candidate(['Java Developer'], {}, otherTenantId);
    expect(await counts()).toEqual({ java_developer: 2 });
    await services.tenants.setStatus(otherTenantId, 'SUSPENDED');
    expect(await counts()).toEqual({ java_developer: 1 });
    await services.tenants.setStatus(otherTenantId, 'ACTIVE');
    expect(await counts()).toEqual({ java_developer: 2 });
  });

  it('names the five places that most candidates want, else where they live', async () => {
    const wants = (...preferred_locations: string[]) =>
      candidate(['Java Developer'], { preferred_locations });
    await wants('Dallas, TX', 'Remote');
    await wants('dallas, tx ', 'Austin, TX', 'Remote');
    await wants('Dallas, TX', 'Boston, MA', 'New York, NY', 'Chicago, IL');
    await candidate(['Java Developer'], { location: 'Austin, TX' }, otherTenantId);
    await counts();
    const { items } = await queue.list({ page: 1, per_page: 10 });
    expect(items[0]!.location_hints).toEqual([
      'Dallas, TX',
      'Austin, TX',
      'Remote',
      'Boston, MA',
      'Chicago, IL',
    ]);
  });

  it('is right after many changes at the same time', async () => {
    const tenants = [tenantId, otherTenantId];
    const ids = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        candidate(['Java Developer', at % 4 === 0 ? 'Data Engineer' : 'QA Engineer'], {}, tenants[at % 2]),
      ),
    );
    await Promise.all([
      ...ids.slice(0, 6).map((id, at) => move(id, { status: 'inactive' }, tenants[at % 2])),
      ...Array.from({ length: 6 }, () => counts()),
      ...Array.from({ length: 4 }, () => candidate(['Data Engineer'])),
    ]);
    const { java_developer, data_engineer } = await counts();
    // Of the first six, number 0 and number 4 wanted to be data engineers.
    expect({ java_developer, data_engineer }).toEqual({ java_developer: 10, data_engineer: 2 + 4 });
  });

  it('does not show a firm what others want', async () => {
    await candidate(['Java Developer'], {}, otherTenantId);
    const read = database.asTenant(tenantId, (db) =>
      db.selectFrom('changed_preferred_roles').selectAll().execute(),
    );
    await expect(read).rejects.toMatchObject({ code: '42501' });
  });
});
