import { afterEach, describe, expect, it } from 'vitest';
import { candidateServer, PRIYA } from '../testCandidates.ts';

const { services, database, tenantId, otherTenantId, addCandidate, send, created, modelOf } =
  await candidateServer();

afterEach(() => database.asTenant(tenantId, (db) => db.deleteFrom('candidates').execute()));

const importFile = (file: string | object[], query = '', headers = {}) =>
  send('POST', `/import${query}`, {
    body: typeof file === 'string' ? file : JSON.stringify(file),
    headers: { 'content-type': 'application/octet-stream', ...headers },
  });
const all = async () => (await send('GET', '?sort=created_at')).body.items;
const exported = async () => (await send('GET', '/export')).text;

describe('POST /api/candidates/import', () => {
  it('reads the columns that recruiters use', async () => {
    const { body } = await importFile(
      [
        'First Name,Last Name,E-mail,Visa,Rate,Skills,Title,Experience,City/State,Tax Terms,Relocation,Availability,Notes',
        'Ravi,Menon,ravi@example.com,H1-B,$65/hr,"Java, AWS",Java Developer,8+ years,"Dallas, TX",C2C/W2,Yes,12/1/2026,x',
        'Lena,Ortiz,lena@example.com,Green Card,70,Python; SQL,DBA,5,Remote,Corp to Corp,no,2027-01-15,y',
      ].join('\n'),
    );
    expect(body).toMatchObject({
      dry_run: false,
      total: 2,
      created: 2,
      failed: 0,
      ignored_columns: ['Notes'],
    });
    expect(await all()).toMatchObject([
      {
        first_name: 'Ravi',
        last_name: 'Menon',
        email: 'ravi@example.com',
        work_authorization: 'H1B',
        target_hourly_rate: 65,
        skills: ['Java', 'AWS'],
        current_title: 'Java Developer',
        total_experience_years: 8,
        location: 'Dallas, TX',
        employment_types: ['C2C', 'W2'],
        willing_to_relocate: true,
        availability_date: '2026-12-01',
        status: 'pending_review',
      },
      {
        first_name: 'Lena',
        work_authorization: 'GC',
        target_hourly_rate: 70,
        skills: ['Python', 'SQL'],
        employment_types: ['C2C'],
        willing_to_relocate: false,
      },
    ]);
  });

  it.each([
    ['JSON', JSON.stringify([PRIYA])],
    ['NDJSON', JSON.stringify(PRIYA)],
  ])('reads %s with the names of the API', async (_, file) => {
    expect((await importFile(file)).body).toMatchObject({ created: 1, failed: 0, ignored_columns: [] });
    expect(await all()).toMatchObject([PRIYA]);
  });

  it('parts a name that is in one column', async () => {
    await importFile('Name,Email\nAna de la Cruz,a@example.com\n"Okafor, Chidi",c@example.com\n');
    expect(await all()).toMatchObject([
      { first_name: 'Ana', last_name: 'de la Cruz' },
      { first_name: 'Chidi', last_name: 'Okafor' },
    ]);
  });

  it('updates who has the e-mail address: empty cells and columns that are not there leave what is stored', async () => {
    const id = await created({ ...PRIYA });
    const { body } = await importFile('First Name,Email,Phone,Rate\nPriya,PRIYA.V@example.com,,80\n');
    expect(body.rows).toEqual([{ row: 1, outcome: 'updated', candidate_id: id, errors: [] }]);
    const [candidate] = await all();
    expect(candidate).toMatchObject({
      ...PRIYA,
      email: 'PRIYA.V@example.com',
      target_hourly_rate: 80,
      version: 2,
    });
  });

  it('counts the same person twice in a file once', async () => {
    const { body } = await importFile(
      'name,email,phone\nA,a@example.com,1\nA,A@example.com,2\nA,a@example.com,2\n',
    );
    expect(body.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'created',
      'updated',
      'updated',
    ]);
    expect(new Set(body.rows.map(({ candidate_id }: { candidate_id: number }) => candidate_id)).size).toBe(1);
    expect(await all()).toMatchObject([{ email: 'a@example.com', phone: '2' }]);
  });

  it('keeps good rows, and names field and reason of each bad one', async () => {
    const file = [
      'first_name,email,visa,rate,experience,availability',
      'Good,good@example.com,USC,60,3,',
      'Bad,nobody,USC,60,3,',
      'Bad,bad@example.com,H2B,lots,many,someday',
      ',nameless@example.com,,,,',
      'Bad,x@example.com,USC,60,3,,,extra',
    ].join('\n');
    const { status, body } = await importFile(file);
    expect([status, body.created, body.failed]).toEqual([200, 1, 4]);
    const fields = body.rows.map(({ errors }: { errors: { field: string }[] }) =>
      errors.map(({ field }) => field),
    );
    expect(fields).toEqual([
      [],
      ['email'],
      ['total_experience_years', 'target_hourly_rate', 'work_authorization', 'availability_date'],
      ['first_name'],
      ['The row'],
    ]);
    const csv = await importFile(file, '', { accept: 'text/csv' });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = csv.text.trimEnd().split('\r\n');
    expect([lines[0], lines.length]).toEqual(['row,field,message', 8]);
    expect(lines[1]).toBe('2,email,is not an e-mail address');
  });

  it('tells by a dry run what it would do, and does nothing', async () => {
    const id = await created({ first_name: 'Old', email: 'old@example.com' });
    const before = await exported();
    const file = 'first_name,email,phone\nOld,old@example.com,1\nNew,new@example.com,2\n,x@example.com,3\n';
    const { body } = await importFile(file, '?dry_run=true');
    expect(body).toMatchObject({ dry_run: true, created: 1, updated: 1, unchanged: 0, failed: 1 });
    expect(body.rows.map(({ candidate_id }: { candidate_id: number }) => candidate_id)).toEqual([
      id,
      null,
      null,
    ]);
    expect(await exported()).toBe(before);
    expect((await importFile(file)).body).toMatchObject({ created: 1, updated: 1, failed: 1 });
  });

  it('does not touch the people of another firm', async () => {
    const foreign = await addCandidate({ first_name: 'Theirs', email: 'shared@example.com' }, otherTenantId);
    const { body } = await importFile([{ id: foreign, first_name: 'Theirs', email: 'shared@example.com' }]);
    expect(body.rows).toMatchObject([{ outcome: 'created' }]);
    expect(body.rows[0].candidate_id).not.toBe(foreign);
  });

  it('does not take the ids of another system for ours', async () => {
    const id = await created({ first_name: 'Ours', last_name: 'Here' });
    const { body } = await importFile([{ id, first_name: 'Somebody', last_name: 'Else' }]);
    expect(body).toMatchObject({ created: 1, updated: 0 });
  });

  it('makes a new vector of who is changed', async () => {
    const id = await created({ current_title: 'DBA', email: 'v@example.com' });
    await services.background.idle();
    expect(await modelOf(id)).not.toBeNull();
    await importFile([{ email: 'v@example.com', current_title: 'Java Developer' }]);
    await services.background.idle();
    expect(await modelOf(id)).not.toBeNull();
  });

  it('takes a form with a file', async () => {
    const body = [
      '--x',
      'Content-Disposition: form-data; name="file"; filename="bench.csv"',
      'Content-Type: text/csv',
      '',
      'name,email\nAna,form@example.com',
      '--x--',
      '',
    ].join('\r\n');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await send('POST', '/import', { body, headers })).body).toMatchObject({ created: 1 });
  });

  it.each([
    '',
    '"O"',
    '--x\r\n',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nname',
  ])('refuses the broken form %j', async (body) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await send('POST', '/import', { body, headers })).status).toBe(422);
    expect(await all()).toEqual([]);
  });

  it.each([
    ['', 'file_empty'],
    ['%PDF-1.7', 'file_is_binary'],
    ['just words', 'file_format_unknown'],
    [`name,email\n${'A,\n'.repeat(10_001)}`, 'import_too_large'],
  ])('refuses a file that is %.12j', async (file, code) => {
    expect(await importFile(file)).toMatchObject({ status: 422, body: { code } });
    expect(await all()).toEqual([]);
  });
});

describe('GET /api/candidates/export', () => {
  const NASTY = {
    ...PRIYA,
    first_name: '=HYPERLINK("http://x.example","x")',
    last_name: 'O\'Brien, "Bo"',
    current_title: '@SUM(A1)',
    professional_summary: '-1+1\r\nsecond "line"; third',
    phone: '+1 214 555 0142',
    skills: ['C, C++', '=1+1', 'PL/SQL; T-SQL', "'quoted"],
    skill_years: { '=1+1': 4, 'C, C++': 2.5 },
    preferred_locations: ['Dallas, TX', 'Washington, DC', '-remote'],
  };

  it('loses nothing: imported again, also without e-mail, it changes nothing', async () => {
    await created(NASTY);
    await created({ first_name: 'Bare' });
    await created({ first_name: "'=x", last_name: "'x", location: '\tTab' });
    const id = await created({ first_name: 'Ready', email: 'r@example.com', skills: ['Java'] });
    await send('POST', `/${id}/approve`);
    const before = await exported();
    expect((await importFile(before)).body).toMatchObject({ total: 4, unchanged: 4, ignored_columns: [] });
    expect(await exported()).toBe(before);
    const people = await all();
    await database.asTenant(tenantId, (db) => db.deleteFrom('candidates').execute());
    expect((await importFile(before)).body).toMatchObject({ created: 4 });
    const without = ({ id: _, created_at, updated_at, status, version, ...facts }: Record<string, unknown>) =>
      facts;
    expect((await all()).map(without).sort(byName)).toEqual(people.map(without).sort(byName));
  });

  const byName = (a: Record<string, unknown>, b: Record<string, unknown>) =>
    String(a.first_name).localeCompare(String(b.first_name));

  it('has no cell that is a formula to a spreadsheet', async () => {
    await created(NASTY);
    const { headers, text } = await send('GET', '/export');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="candidates.csv"');
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"",""x"")"`);
    expect(text).toContain(",'+1 214 555 0142,");
    expect(text).toContain(",'@SUM(A1),");
    expect(text).toContain(`"'-1+1\r\nsecond ""line""; third"`);
  });

  it('has all pages of a large firm, and nobody of another', async () => {
    await addCandidate({ first_name: 'Theirs' }, otherTenantId);
    await importFile(
      Array.from({ length: 1100 }, (_, i) => ({ first_name: `P${i}`, email: `p${i}@example.com` })),
    );
    const text = await exported();
    expect(text.trimEnd().split('\r\n')).toHaveLength(1101);
    expect(text).not.toContain('Theirs');
  });
});
