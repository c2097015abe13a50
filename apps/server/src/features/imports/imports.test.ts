import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { testServer } from '../../testServer.ts';

const server = await testServer();
const { upload, get } = server;

let lastId = 0;
const uniqueId = () => `job-${++lastId}`;
const row = (facts: object = {}) => ({
  job_id: uniqueId(),
  title: 'Senior Python Developer',
  company: 'Larkmoor Labs',
  location: 'Dallas, TX',
  salary: '$150K - $180K',
  description: 'We need 5+ years of Python and AWS.',
  posted_date: '2026-11-01',
  ...facts,
});
const counts = ({ body }: { body: Record<string, unknown> }) => [
  body.total_jobs,
  body.new_jobs,
  body.updated_jobs,
  body.unchanged_jobs,
  body.failed_jobs,
];

describe('POST /api/jobs/import', () => {
  it('stores what the parser understood', async () => {
    const posting = row();
    const batch = await upload(JSON.stringify([posting]), '?platform=dice&file_name=dice.json');
    expect(batch).toMatchObject({
      status: 201,
      body: { import_status: 'COMPLETED', platform: 'dice', file_name: 'dice.json', new_jobs: 1 },
    });
    const { body } = await get('/api/job-postings?q=Larkmoor&per_page=100');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        external_job_id: posting.job_id,
        platform: 'dice',
        salary_min: 150_000,
        salary_max: 180_000,
        experience_min: 5,
        is_remote: false,
        posted_date: '2026-11-01',
        status: 'ACTIVE',
      }),
    );
  });

  it.each([
    ['a JSON array', (rows: object[]) => JSON.stringify(rows)],
    ['{ "jobs": [...] }', (rows: object[]) => JSON.stringify({ jobs: rows })],
    ['NDJSON', (rows: object[]) => rows.map((value) => JSON.stringify(value)).join('\n')],
    [
      'CSV',
      (rows: object[]) =>
        [Object.keys(rows[0]!), ...rows.map((value) => Object.values(value))]
          .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
          .join('\n'),
    ],
    ['UTF-16', (rows: object[]) => Buffer.from(`\ufeff${JSON.stringify(rows)}`, 'utf16le')],
  ])('reads %s', async (_, write) => {
    expect(counts(await upload(write([row(), row()]), '?platform=dice'))).toEqual([2, 2, 0, 0, 0]);
  });

  it('takes a multipart form, its platform before the file', async () => {
    const boundary = 'border';
    const body = [
      `--${boundary}\r\ncontent-disposition: form-data; name="platform"\r\n\r\nindeed\r\n`,
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="jobs.json"\r\n`,
      `content-type: application/json\r\n\r\n${JSON.stringify([row()])}\r\n--${boundary}--\r\n`,
    ].join('');
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/jobs/import',
      headers: { host: 'localhost', 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: body,
    });
    expect(response.statusCode).toBe(201);
    expect(response.json()).toMatchObject({ platform: 'indeed', file_name: 'jobs.json', new_jobs: 1 });
  });

  it('changes nothing when the same file comes twice', async () => {
    const file = JSON.stringify([row(), row({ title: 'Java Developer' })]);
    expect(counts(await upload(file, '?platform=dice'))).toEqual([2, 2, 0, 0, 0]);
    const before = (await get('/api/job-postings?per_page=100')).body.items;
    expect(counts(await upload(file, '?platform=dice'))).toEqual([2, 0, 0, 2, 0]);
    expect((await get('/api/job-postings?per_page=100')).body.items).toEqual(before);
  });

  it('updates a posting whose content differs, by platform and id', async () => {
    const posting = row();
    await upload(JSON.stringify([posting]), '?platform=dice');
    const changed = { ...posting, salary: '$160K - $190K' };
    expect(counts(await upload(JSON.stringify([changed]), '?platform=dice'))).toEqual([1, 0, 1, 0, 0]);
    expect(counts(await upload(JSON.stringify([changed]), '?platform=monster'))).toEqual([1, 1, 0, 0, 0]);
  });

  it('takes the last of several rows with one id', async () => {
    const posting = row();
    const rows = [posting, posting, { ...posting, title: 'Staff Python Developer' }];
    expect(counts(await upload(JSON.stringify(rows), '?platform=dice'))).toEqual([3, 1, 1, 1, 0]);
  });

  it('keeps the good rows and says of every bad one where and why', async () => {
    const file = `[${JSON.stringify(row())}, {"job_id": "x", "title": 7}, {broken}, ${JSON.stringify(row({ site: 'craigslist' }))}, ${JSON.stringify(row())}]`;
    const batch = await upload(file, '?platform=dice');
    expect(counts(batch)).toEqual([5, 2, 0, 0, 3]);
    const { body } = await get(`/api/jobs/batches/${batch.body.id}`);
    expect(body.failures).toMatchObject({
      total: 3,
      items: [
        { row_number: 2, severity: 'error', field: 'title' },
        { row_number: 3, severity: 'error', code: 'row_not_json', raw_row: null },
        { row_number: 4, severity: 'error', field: 'platform', code: 'platform_unknown' },
      ],
    });
  });

  it('keeps a row without the field it could not read, and warns', async () => {
    const posting = row({ posted_date: '2025-02-30' });
    const batch = await upload(JSON.stringify([posting]), '?platform=dice');
    expect(counts(batch)).toEqual([1, 1, 0, 0, 0]);
    const { body } = await get(`/api/jobs/batches/${batch.body.id}`);
    expect(body.failures.items).toMatchObject([
      { row_number: 1, severity: 'warning', field: 'posted_date', code: 'date_unreadable' },
    ]);
  });

  it.each([
    ['an empty file', '', 'file_empty'],
    ['a web page', '<!doctype html><p>Sign in</p>', 'file_is_html'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'file_is_binary'],
    ['a file that ends in its first row', '[{"title": "Java', 'file_truncated'],
  ])('refuses %s and says where', async (_, file, code) => {
    const { status, body } = await upload(file, '?platform=dice');
    expect(status).toBe(422);
    expect(body).toMatchObject({ code, detail: expect.stringMatching(/\w/) });
    const batch = await get(`/api/jobs/batches/${body.id}`);
    expect(batch.body).toMatchObject({ import_status: 'FAILED', total_jobs: 0, error: body.detail });
  });

  it('keeps the rows before the place where a file breaks off', async () => {
    const batch = await upload(`[${JSON.stringify(row())}, {"title": "Jav`, '?platform=dice');
    expect(counts(batch)).toEqual([2, 1, 0, 0, 1]);
  });

  it('refuses a platform that it does not know', async () => {
    expect(await upload('[]', '?platform=craigslist')).toMatchObject({
      status: 422,
      body: { code: 'platform_unknown' },
    });
  });

  it('stores nothing of what a database cannot hold, and no row of it is lost', async () => {
    const hostile = row({
      title: 'Java \u0000 Dev\ud800eloper',
      description: 'x\ufffe \u0007<script>alert(1)</script>',
    });
    const batch = await upload(JSON.stringify([hostile]), '?platform=dice');
    expect(counts(batch)).toEqual([1, 1, 0, 0, 0]);
    const { body } = await get('/api/job-postings?q=Java&per_page=100');
    const stored = body.items.find(
      (item: { external_job_id: string }) => item.external_job_id === hostile.job_id,
    );
    expect((await get(`/api/job-postings/${stored.id}`)).body.description).not.toContain('<script>');
  });

  it('adds up and answers 201 or 4xx whatever the rows are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.dictionary(
            fc.constantFrom(
              'title',
              'job_id',
              'salary',
              'description',
              'skills',
              'posted_date',
              'is_remote',
              'experience_required',
              'location',
            ),
            fc.jsonValue(),
          ),
          { minLength: 1, maxLength: 20 },
        ),
        async (rows) => {
          const { status, body } = await upload(JSON.stringify(rows), '?platform=dice');
          expect(status).toBe(201);
          expect(body.total_jobs).toBe(rows.length);
          expect(body.new_jobs + body.updated_jobs + body.unchanged_jobs + body.failed_jobs).toBe(
            rows.length,
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('duplicates', () => {
  const text = Array.from(
    { length: 80 },
    (_, i) => `Sentence ${i} of a posting about billing in Python.`,
  ).join(' ');
  const postings = async (company: string) =>
    (await get(`/api/job-postings?q=${company}&per_page=100`)).body.items as {
      id: number;
      canonical_id: number | null;
    }[];

  it('links the same job on another board to the first, and shows each other', async () => {
    const posting = row({ company: 'Duplicado', description: text });
    await upload(JSON.stringify([posting]), '?platform=dice');
    const other = {
      ...posting,
      job_id: uniqueId(),
      company: 'Duplicado Inc.',
      description: `${text} Apply now.`,
    };
    await upload(JSON.stringify([other]), '?platform=indeed');
    const stored = (await postings('Duplicado')).sort((a, b) => a.id - b.id);
    expect(stored.map(({ canonical_id }) => canonical_id)).toEqual([null, stored[0]!.id]);
    const { body } = await get(`/api/job-postings/${stored[0]!.id}`);
    expect(body.other_sources).toMatchObject([{ id: stored[1]!.id, platform: 'indeed' }]);
  });

  it('links one to the other when both boards are imported at the same time', async () => {
    const posting = row({ company: 'Simultania', description: text });
    await Promise.all(
      ['dice', 'indeed', 'monster'].map((platform) =>
        upload(JSON.stringify([posting]), `?platform=${platform}`),
      ),
    );
    const [first, ...others] = (await postings('Simultania')).sort((a, b) => a.id - b.id);
    expect(first!.canonical_id).toBeNull();
    expect(others.map(({ canonical_id }) => canonical_id)).toEqual([first!.id, first!.id]);
  });

  it('lets a posting stand for itself again when the one it repeats becomes another job', async () => {
    const posting = row({ company: 'Wandelbar', description: text });
    await upload(JSON.stringify([posting]), '?platform=dice');
    for (const platform of ['indeed', 'monster'])
      await upload(JSON.stringify([posting]), `?platform=${platform}`);
    const other = 'Maintain COBOL batch jobs on the mainframe and answer the phone at night. '.repeat(20);
    await upload(JSON.stringify([{ ...posting, description: other }]), '?platform=dice');
    const [dice, indeed, monster] = (await postings('Wandelbar')).sort((a, b) => a.id - b.id);
    expect([dice!.canonical_id, indeed!.canonical_id, monster!.canonical_id]).toEqual([
      null,
      null,
      indeed!.id,
    ]);
  });

  it('takes a posting that comes again after weeks as a repost', async () => {
    const posting = row({ company: 'Reposta', description: text, posted_date: '2026-10-01' });
    await upload(JSON.stringify([posting]), '?platform=dice');
    const repost = { ...posting, job_id: uniqueId(), posted_date: '2026-11-10' };
    await upload(JSON.stringify([repost]), '?platform=dice');
    expect((await postings('Reposta')).map(({ canonical_id }) => canonical_id)).toEqual([null, null]);
  });
});

describe('GET /api/jobs/batches', () => {
  beforeEach(async () => {
    await upload(JSON.stringify([row()]), '?platform=glassdoor');
  });

  it('lists the newest first, by page and platform', async () => {
    const { body } = await get('/api/jobs/batches?per_page=1&platform=glassdoor');
    expect(body).toMatchObject({ page: 1, per_page: 1, items: [{ platform: 'glassdoor' }] });
    expect(body.total).toBeGreaterThan(0);
  });

  it.each(['/api/jobs/batches/999999', '/api/job-postings/999999'])('answers 404 at %s', async (url) => {
    expect(await get(url)).toMatchObject({
      status: 404,
      body: { code: expect.stringMatching(/_not_found$/) },
    });
  });

  it.each(['?per_page=101', '?page=0', '?import_status=DONE'])('refuses %s', async (query) => {
    expect(await get(`/api/jobs/batches${query}`)).toMatchObject({
      status: 400,
      body: { code: 'request_invalid' },
    });
  });
});
