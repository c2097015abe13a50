import { describe, expect, it } from 'vitest';
import { testServer } from '../../testServer.ts';
import { sendEvents, type WorkflowEvent } from '../../workflows/events.ts';
import { raiseAlert, raiseAlertHourly } from './alerts.ts';
import { alertWorkflows } from './workflows.ts';

const { services, get, post } = await testServer({ hasWorker: true });
const { database, workflows } = services;

const alertOf = (kind: string, subject: string) => ({
  kind,
  subject,
  body: `About ${subject}.`,
  data: { n: 1 },
});
const raise = (kind: string, subject: string) =>
  database.asPlatform((db) => raiseAlert(db, alertOf(kind, subject)));
const listed = async (query: string) => (await get(`/api/pm-admin/alerts?per_page=100&${query}`)).body.items;
const send = (event: WorkflowEvent) => database.asPlatform((db) => sendEvents(db, [event]));

describe('/api/pm-admin/alerts', () => {
  it('lists alerts, the newest first, by kind and by whether they are open', async () => {
    await raise('listed', 'a');
    await raise('listed', 'b');
    await raise('other', 'c');
    const { status, body } = await get('/api/pm-admin/alerts?kind=listed&is_open=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({ page: 1, per_page: 25, total: 2 });
    expect(body.items).toMatchObject([
      { subject: 'b', mailed_at: null, mail_error: null, acknowledged_at: null },
      { subject: 'a', body: 'About a.', data: { n: 1 } },
    ]);
    expect(await listed('kind=listed&is_open=false')).toEqual([]);
  });

  it('closes the earlier alerts of an incident with it, and leaves later and other ones open', async () => {
    for (const subject of ['a', 'a', 'b', 'a']) await raise('closed', subject);
    const [, , second] = await listed('kind=closed');
    const { status, body } = await post(`/api/pm-admin/alerts/${second.id}/acknowledge`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: second.id, acknowledged_at: expect.any(String) });
    const open = await listed('kind=closed&is_open=true');
    expect(open.map(({ subject }: { subject: string }) => subject)).toEqual(['a', 'b']);
    expect((await post(`/api/pm-admin/alerts/${second.id}/acknowledge`)).body).toEqual(body);
    const log = await get(`/api/pm-admin/audit-log?subject=alerts&subject_id=${second.id}`);
    expect(log.body.items).toMatchObject([{ actor: 'PM_ADMIN 1', action: 'UPDATE' }]);
  });

  it('knows no other', async () => {
    expect(await post('/api/pm-admin/alerts/2000000000/acknowledge')).toMatchObject({
      status: 404,
      body: { code: 'alert_not_found' },
    });
  });
});

describe('raising', () => {
  it('is undone with its transaction', async () => {
    const failing = database.asPlatform(async (db) => {
      await raiseAlert(db, alertOf('undone', 'x'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await listed('kind=undone')).toEqual([]);
  });

  it('about a state is done once an hour', async () => {
    const look = () => database.asPlatform((db) => raiseAlertHourly(db, alertOf('lasting', 'x')));
    await look();
    await look();
    expect(await listed('kind=lasting')).toHaveLength(1);
    await database.asPlatform((db) =>
      db
        .updateTable('alerts')
        .set({ created_at: new Date(Date.now() - 61 * 60_000) } as never)
        .where('kind', '=', 'lasting')
        .execute(),
    );
    await look();
    expect(await listed('kind=lasting')).toHaveLength(2);
  });

  it('by a run that is tried again is done once', async () => {
    const raisedBy = '11111111-1111-4111-8111-111111111111';
    for (const subject of ['x', 'x']) {
      await database.asPlatform((db) => raiseAlert(db, alertOf('tried', subject), { raisedBy }));
    }
    expect(await listed('kind=tried')).toHaveLength(1);
  });
});

describe('the workflows', () => {
  it('tell of a role that was scraped without finding a job, as documented', async () => {
    await send({
      name: 'scrape-queue/zero-jobs',
      data: { queue_id: 123, role: 'Java Developer', platform: 'dice' },
    });
    await workflows.idle();
    const [alert, ...others] = await listed('kind=zero_jobs_scraped');
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      subject: 'Java Developer',
      data: { queue_id: 123, role: 'Java Developer', platform: 'dice' },
    });
    const [before, after] = alert.body.split(/^Time: \d{4}-\d\d-\d\dT.+Z$/m);
    expect(before).toBe('Role: Java Developer\nPlatform: dice\nQueue ID: 123\n');
    expect(after).toBe(`

The scraper returned 0 jobs. This may indicate:
- Platform blocked our scraper
- Role has very few listings
- Scraper configuration issue

The role will remain in the queue for retry.`);
  });

  it('tell of a run that is dead', async () => {
    const data = {
      workflow: 'expire-old-jobs',
      run_id: '22222222-2222-4222-8222-222222222222',
      error: 'No disk.',
    };
    await send({ name: 'workflow/failed', data });
    await workflows.idle();
    expect(await listed('kind=workflow_failed')).toMatchObject([
      { subject: 'expire-old-jobs', body: expect.stringContaining('No disk.'), data },
    ]);
  });

  it('mail only where there is a mailer', () => {
    const ids = (mailer: Parameters<typeof alertWorkflows>[0]['mailer']) =>
      alertWorkflows({ database, mailer }).map(({ id }) => id);
    expect(ids(null)).not.toContain('mail-alerts');
    expect(ids({ send: async () => {}, verify: async () => {} })).toContain('mail-alerts');
  });
});
