import { describe, expect, it } from 'vitest';
import { candidateServer, PRIYA } from './testCandidates.ts';

const { app, services, database, tenantId, otherTenantId, addCandidate, send, created, modelOf } =
  await candidateServer();

const errorsOf = ({ body }: { body: { errors: { field: string }[] } }) =>
  body.errors.map(({ field }) => field);

describe('POST /api/candidates', () => {
  it('stores and answers every field, for review', async () => {
    const { status, headers, body } = await send('POST', '', { body: PRIYA });
    expect([status, headers.location, headers.etag]).toEqual([201, `/api/candidates/${body.id}`, '"1"']);
    expect(body).toMatchObject({
      ...PRIYA,
      status: 'pending_review',
      version: 1,
      // 70 × 2080.
      expected_salary_min: 145_600,
      sent_back_reason: null,
    });
    expect((await send('GET', `/${body.id}`)).body).toEqual(body);
  });

  it('keeps the roles in order, each by its key once', async () => {
    const id = await created({
      preferred_roles: ['Sr. Data Engineer', 'Python Developer', 'Data Engineer (Remote)'],
    });
    const rows = await database.asTenant(tenantId, (db) =>
      db
        .selectFrom('candidate_preferred_roles')
        .select(['role', 'normalized_role', 'priority'])
        .where('candidate_id', '=', id)
        .orderBy('priority')
        .execute(),
    );
    expect(rows).toEqual([
      { role: 'Sr. Data Engineer', normalized_role: 'data_engineer', priority: 1 },
      { role: 'Python Developer', normalized_role: 'python_developer', priority: 2 },
    ]);
    expect((await send('GET', `/${id}`)).body.preferred_roles).toEqual([
      'Sr. Data Engineer',
      'Python Developer',
    ]);
  });

  it('asks for a first name only, and trims', async () => {
    const { body } = await send('POST', '', {
      body: {
        first_name: ' Ana ',
        last_name: '  ',
        skills: ['Go ', '', 'go', 'Rust'],
        location: '\u0000 \u0007',
      },
    });
    expect(body).toMatchObject({
      first_name: 'Ana',
      last_name: null,
      skills: ['Go', 'Rust'],
      location: null,
    });
  });

  it.each([
    [{}, 400, 'first_name'],
    [{ first_name: '' }, 400, 'first_name'],
    [{ first_name: 'A', salary: 1 }, 400, 'salary'],
    [{ first_name: 'A', status: 'onboarded' }, 400, 'status'],
    [{ first_name: 'A', work_authorization: 'H2B' }, 400, 'work_authorization'],
    [{ first_name: 'A', availability_date: '2026-02-30' }, 400, 'availability_date'],
    [{ first_name: 'A', total_experience_years: 71 }, 400, 'total_experience_years'],
    [{ first_name: 'A', target_hourly_rate: -1 }, 400, 'target_hourly_rate'],
    [{ first_name: 'A', employment_types: ['C2C', 'SLAVERY'] }, 400, 'employment_types.1'],
    [{ first_name: ' ' }, 422, 'first_name'],
    [{ first_name: 'A', email: 'nobody' }, 422, 'email'],
    [{ first_name: 'A', skills: ['Java'], skill_years: { Go: 1 } }, 422, 'skill_years'],
    [{ first_name: 'A', preferred_roles: ['!!!'] }, 422, 'preferred_roles'],
    [{ first_name: 'A', total_experience_years: 'Infinity' }, 400, 'total_experience_years'],
    [{ first_name: 'A', target_hourly_rate: '-Infinity' }, 400, 'target_hourly_rate'],
    [{ first_name: 'A', skills: ['Go'], skill_years: { Go: 'Infinity' } }, 400, 'skill_years.Go'],
  ])('refuses %j by its field', async (body, status, field) => {
    const answer = await send('POST', '', { body });
    expect([answer.status, errorsOf(answer)]).toEqual([status, [field]]);
  });

  it('takes no number that JSON writes and nobody can hold', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/candidates',
      headers: { host: 'localhost:3000', 'content-type': 'application/json' },
      payload: '{"first_name":"A","total_experience_years":1e999}',
    });
    expect([response.statusCode, errorsOf({ body: response.json() })]).toEqual([
      400,
      ['total_experience_years'],
    ]);
  });

  it('tells who has an e-mail address already, in any case, in this firm only', async () => {
    await addCandidate({ first_name: 'Theirs', email: 'taken@example.com' }, otherTenantId);
    const id = await created({ email: 'Taken@example.com' });
    const again = await send('POST', '', { body: { first_name: 'B', email: 'taken@EXAMPLE.com' } });
    expect(again).toMatchObject({ status: 409, body: { code: 'email_taken', candidate_id: id } });
  });
});

describe('PATCH /api/candidates/:id', () => {
  it('changes what is sent and nothing else', async () => {
    const id = await created({ ...PRIYA, email: 'patched@example.com' });
    const before = (await send('GET', `/${id}`)).body;
    const { status, headers, body } = await send('PATCH', `/${id}`, {
      body: { phone: null, preferred_roles: ['Backend Engineer', 'Java Developer'] },
    });
    expect([status, headers.etag]).toEqual([200, '"2"']);
    expect(body).toEqual({
      ...before,
      phone: null,
      preferred_roles: ['Backend Engineer', 'Java Developer'],
      version: 2,
      updated_at: body.updated_at,
    });
    expect(body.updated_at > before.updated_at).toBe(true);
  });

  it('drops the years of skills that are no longer listed', async () => {
    const id = await created({ skills: ['Java', 'Go'], skill_years: { Java: 5, Go: 2 } });
    const { body } = await send('PATCH', `/${id}`, { body: { skills: ['Go', 'Rust'] } });
    expect(body.skill_years).toEqual({ Go: 2 });
  });

  it('is no change where nothing differs', async () => {
    const id = await created({ phone: '1' });
    const before = (await send('GET', `/${id}`)).body;
    expect((await send('PATCH', `/${id}`, { body: { phone: ' 1 ' } })).body).toEqual(before);
    expect((await send('PATCH', `/${id}`, { body: {} })).body).toEqual(before);
  });

  it.each([
    [{ status: 'onboarded' }, 400],
    [{ first_name: null }, 422],
    [{ email: 'x' }, 422],
  ])('refuses %j', async (body, status) => {
    const id = await created({});
    expect((await send('PATCH', `/${id}`, { body })).status).toBe(status);
  });

  it('loses no update: an older version is refused with 412', async () => {
    const id = await created({});
    const edit = (phone: string, tag: string) =>
      send('PATCH', `/${id}`, { body: { phone }, headers: { 'if-match': tag } });
    const both = await Promise.all([edit('1', '"1"'), edit('2', '"1"')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)!.body.code).toBe('precondition_failed');
    expect((await edit('3', 'W/"2"')).status).toBe(412);
    expect((await edit('3', '"9", "2"')).status).toBe(200);
    expect((await edit('4', '*')).status).toBe(200);
    expect((await send('GET', `/${id}`)).body).toMatchObject({ phone: '4', version: 4 });
  });

  it('makes a new vector when, and only when, what it stands for has changed', async () => {
    const id = await created({ current_title: 'DBA' });
    await services.background.idle();
    const model = await modelOf(id);
    expect(model).not.toBeNull();
    const vector = () =>
      database.asTenant(tenantId, async (db) => {
        const row = db.selectFrom('candidates').select('embedding').where('id', '=', id);
        return (await row.executeTakeFirstOrThrow()).embedding;
      });
    const first = await vector();
    await send('PATCH', `/${id}`, { body: { phone: '5' } });
    expect(await vector()).toEqual(first);
    await send('PATCH', `/${id}`, { body: { current_title: 'Python Developer' } });
    await services.background.idle();
    expect(await modelOf(id)).toBe(model);
    expect(await vector()).not.toEqual(first);
  });
});

describe('DELETE /api/candidates/:id', () => {
  it('leaves no copy in any table', async () => {
    const id = await created({ ...PRIYA, email: 'gone@example.com', last_name: 'Vanishing' });
    await send('POST', `/${id}/send-back`, { body: { reason: 'Ask Vanishing for dates' } });
    await send('POST', `/${id}/approve`);
    expect((await send('DELETE', `/${id}`)).status).toBe(204);
    expect((await send('GET', `/${id}`)).status).toBe(404);
    expect((await send('DELETE', `/${id}`)).status).toBe(404);
    const tables = [
      'candidates',
      'candidate_preferred_roles',
      'candidate_job_matches',
      'job_applications',
    ] as const;
    for (const table of tables) {
      const rows = await database.asTenant(tenantId, (db) => db.selectFrom(table).selectAll().execute());
      expect(JSON.stringify(rows)).not.toMatch(/gone@example|Vanishing/);
    }
  });
});
