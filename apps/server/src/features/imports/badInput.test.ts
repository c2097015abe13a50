import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testServer } from '../../testServer.ts';

const server = await testServer();
const { services, upload, get } = server;

let lastId = 0;
const row = (facts: object = {}) => ({ job_id: `bad-${++lastId}`, title: 'Java Developer', ...facts });
const csv = (...lines: string[]) => lines.join('\n');

/** [total, new, failed] of the batch, and [row, severity, field, code] of each problem. */
async function imported(file: string | Buffer, query = '') {
  const { status, body } = await upload(file, `?platform=dice${query}`);
  const batch = (await get(`/api/jobs/batches/${body.id}?per_page=100`)).body;
  const { total_jobs, new_jobs, updated_jobs, unchanged_jobs, failed_jobs } = batch;
  expect(new_jobs + updated_jobs + unchanged_jobs + failed_jobs).toBe(total_jobs);
  const problems = batch.failures.items.map(
    (item: Record<string, unknown>) =>
      [item.row_number, item.severity, item.field, item.code] as [number, string, string | null, string],
  );
  return { status, counts: [total_jobs, new_jobs, failed_jobs], problems };
}

async function stored(id: string) {
  const { body } = await get(`/api/job-postings?per_page=100`);
  return body.items.find((item: { external_job_id: string }) => item.external_job_id === id);
}

describe('encodings', () => {
  const text = (id: string) => csv('title,job_id', `Zoë Developer,${id}`);
  it.each([
    ['UTF-16 LE', (id: string) => Buffer.from(text(id), 'utf16le')],
    ['UTF-16 LE with a mark', (id: string) => Buffer.from(`\ufeff${text(id)}`, 'utf16le')],
    ['UTF-16 BE', (id: string) => Buffer.from(text(id), 'utf16le').swap16()],
    ['UTF-16 BE with a mark', (id: string) => Buffer.from(`\ufeff${text(id)}`, 'utf16le').swap16()],
    ['UTF-8 with a mark', (id: string) => Buffer.from(`\ufeff${text(id)}`)],
    ['Latin-1', (id: string) => Buffer.from(text(id), 'latin1')],
  ])('reads %s', async (name, write) => {
    const id = name.replaceAll(' ', '-');
    expect((await imported(write(id))).counts).toEqual([1, 1, 0]);
    expect((await stored(id)).title).toBe('Zoë Developer');
  });

  it('replaces a lone surrogate of UTF-16', async () => {
    const [before, behind] = [csv('title,job_id', 'Java'), ' Developer,surrogate'];
    const lone = Buffer.from([0x00, 0xd8]);
    const file = Buffer.concat([Buffer.from(before, 'utf16le'), lone, Buffer.from(behind, 'utf16le')]);
    expect((await imported(file)).counts).toEqual([1, 1, 0]);
    expect((await stored('surrogate')).title).toContain('Java');
  });

  it.each([
    'job_id',
    'title',
    'company',
    'location',
    'description',
    'requirements',
    'salary',
    'experience_required',
    'posted_date',
    'job_url',
    'apply_url',
    'job_type',
    'skills',
    'platform',
  ])('keeps a row with U+0000 and lone surrogates in %s', async (field) => {
    const value = field === 'platform' ? 'di\u0000ce' : `a\u0000${++lastId}\ud800z`;
    expect((await imported(JSON.stringify([row({ [field]: value }), row()]))).counts).toEqual([2, 2, 0]);
  });
});

describe('the shape of a file', () => {
  it.each<[string, string, number[], unknown[]]>([
    ['a header without rows', 'title,job_id\n', [0, 0, 0], []],
    [
      'ragged rows',
      csv('title,job_id,company', 'Short Dev,ragged-1', 'Long Dev,ragged-2,x,y', 'Dev,ragged-3,x,,'),
      [3, 2, 1],
      [[2, 'error', null, 'row_too_many_columns']],
    ],
    ['a header that names a column twice', csv('title,job_id,title', 'Dev,twice-1,Other'), [1, 1, 0], []],
    [
      'a quote that is never closed',
      csv('title,job_id', 'A Dev,quote-1', 'B Dev,"quote-2', 'C Dev,quote-3'),
      [3, 2, 1],
      [[2, 'error', 'job_id', 'quote_not_closed']],
    ],
    [
      'JSON that ends in the middle',
      `[${JSON.stringify({ title: 'Dev', job_id: 'cut-1' })},{"title":`,
      [2, 1, 1],
      [[2, 'error', null, 'file_truncated']],
    ],
    [
      'deep nesting',
      `[{"title":"Dev","skills":${'['.repeat(100_000)}${']'.repeat(100_000)}},{"title":"Dev","job_id":"deep-2"}]`,
      [2, 1, 1],
      [[1, 'error', 'skills', 'row_too_deep']],
    ],
    [
      'text behind the list',
      '[{"title":"Dev","job_id":"behind-1"}]\n</body>',
      [2, 1, 1],
      [[2, 'error', null, 'text_behind_list']],
    ],
  ])('%s', async (_, file, counts, problems) => {
    expect(await imported(file)).toEqual({ status: 201, counts, problems });
  });

  it.each([
    ['jobs.csv', JSON.stringify([{ title: 'Dev', job_id: 'extension-1' }])],
    ['jobs.json', csv('title,job_id', 'Dev,extension-2')],
  ])('goes by the content of %s, not by its name', async (name, file) => {
    expect((await imported(file, `&file_name=${name}`)).counts).toEqual([1, 1, 0]);
  });

  it('reads rows of 10,000 columns', async () => {
    const cells = (first: string, second: string) =>
      [first, second, ...Array.from({ length: 9_998 }, (_, i) => `c${i}`)].join(',');
    const file = csv(
      cells('title', 'job_id'),
      ...Array.from({ length: 50 }, (_, i) => cells('Dev', `wide-${i}`)),
    );
    expect((await imported(file)).counts).toEqual([50, 50, 0]);
  });

  it('skips a row of 100 MB', async () => {
    async function* hundredMegabytes() {
      yield Buffer.from('[{"title":"');
      for (let i = 0; i < 100; i++) yield Buffer.alloc(1 << 20, 'x');
      yield Buffer.from(`"},${JSON.stringify(row())}]`);
    }
    const batch = await services.imports.run({
      bytes: hundredMegabytes(),
      fileName: null,
      platform: 'dice',
    });
    expect(batch).toMatchObject({ total_jobs: 2, new_jobs: 1, failed_jobs: 1 });
    const { failures } = await services.imports.get(batch.id, { page: 1, per_page: 10 });
    expect(failures.items).toMatchObject([{ row_number: 1, code: 'row_too_large' }]);
  });
});

describe('absurd values', () => {
  it.each<[object, string]>([
    [{ salary: -50_000 }, 'salary_range'],
    [{ salary: '$99999999999999999999 - $1e400' }, 'salary_range'],
    [{ min_amount: 3_000_000_000, max_amount: 4e9, interval: 'yearly' }, 'amount_min'],
    [{ posted_date: '99999-01-01' }, 'posted_date'],
    [{ posted_date: '0000-00-00' }, 'posted_date'],
    [{ posted_date: '2026-02-30' }, 'posted_date'],
    [{ posted_date: 1e308 }, 'posted_date'],
    [{ experience_required: '999999999 years' }, 'experience_required'],
    [{ experience_required: -3 }, 'experience_required'],
    [{ job_url: 'javascript:alert(1)' }, 'job_url'],
    [{ company: 'C'.repeat(5000) }, 'company'],
  ])('%j', async (facts, field) => {
    const posting = row(facts);
    const { counts, problems } = await imported(JSON.stringify([posting]));
    expect(counts).toEqual([1, 1, 0]);
    expect(problems).toContainEqual([1, 'warning', field, expect.any(String)]);
  });

  it.each<[unknown, string]>([
    [1e30, 'id_inexact'],
    [true, 'wrong_type'],
    ['x'.repeat(256), 'id_too_long'],
  ])('refuses the id %j alone', async (job_id, code) => {
    const { counts, problems } = await imported(JSON.stringify([row({ job_id }), row()]));
    expect(counts).toEqual([2, 1, 1]);
    expect(problems).toEqual([[1, 'error', 'external_job_id', code]]);
  });
});

describe('the database', () => {
  /** Changes the tables as their owner. */
  const asOwner = (statements: string) =>
    services.database.asPlatform((db) => sql.raw(`RESET ROLE; ${statements}`).execute(db));

  it('fails the rows that it refuses, and no other', async () => {
    await asOwner("ALTER TABLE job_postings ADD CONSTRAINT no_cobol CHECK (title <> 'COBOL Developer')");
    const rows = Array.from({ length: 20 }, (_, i) => row(i % 9 === 4 ? { title: 'COBOL Developer' } : {}));
    const { counts, problems } = await imported(JSON.stringify(rows));
    expect(counts).toEqual([20, 18, 2]);
    expect(problems.sort()).toEqual([
      [14, 'error', null, 'row_not_storable'],
      [5, 'error', null, 'row_not_storable'],
    ]);
  });

  it('is asked again when it ends a deadlock by rolling an import back', async () => {
    await asOwner(`
      CREATE SEQUENCE attempts;
      CREATE FUNCTION deadlock_at_first() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF nextval('attempts') = 1 THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER deadlock BEFORE INSERT ON job_postings EXECUTE FUNCTION deadlock_at_first()`);
    expect((await imported(JSON.stringify([row(), row()]))).counts).toEqual([2, 2, 0]);
  });
});
