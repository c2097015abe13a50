import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blacklight, testFolder } from './testCommand.ts';

const { folder, file } = testFolder();

const POSTINGS = [
  {
    job_id: 'a1',
    title: 'Senior Python Developer',
    location: 'Dallas, TX',
    salary: '$150K - $180K',
    description: '5+ years of Python. No H1B.',
  },
  { job_id: 'a2', title: 7 },
  { id: 'a3', title: 'Java Developer', description: 'Java', posted_date: '2026-02-30' },
  { title: 'Scrum Master', description: 'Scrum' },
];
const RESUME = `Jordan Vale
Senior Python Developer
Dallas, TX | jordan.vale@example.com

Skills: Python, AWS, k8s

Experience
Python Developer, Fenwick Systems, Jan 2018 - Dec 2021
`;

const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await blacklight('parse', ...args, '--json');
  return {
    code,
    stderr,
    rows: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

describe('blacklight parse --json', () => {
  it('gives one object a row, in order, with its own id, its facts and their words', async () => {
    const { code, stderr, rows } = await json(file('jobs.json', JSON.stringify(POSTINGS)));
    expect([code, stderr]).toEqual([0, '']);
    expect(rows.map(({ row, id }) => [row, id])).toEqual([
      [1, 'a1'],
      [2, 'a2'],
      [3, 'a3'],
      [4, null],
    ]);
    expect(rows[0]).toMatchObject({
      posting: {
        external_job_id: 'a1',
        platform: 'dice',
        normalized_role: 'python_developer',
        salary_min: 150_000,
        salary_max: 180_000,
        experience_min: 5,
        work_authorization_terms: [{ value: 'H1B', accepted: false, text: 'No H1B.' }],
      },
      evidence: { salary_min: ['$150K - $180K'] },
      problems: [],
    });
  });

  it('says of a bad row which field and why, and keeps what it can', async () => {
    const { rows } = await json(file('jobs.json', JSON.stringify(POSTINGS)));
    expect(rows[1]).toEqual({
      row: 2,
      id: 'a2',
      evidence: {},
      problems: expect.arrayContaining([expect.objectContaining({ field: 'title' })]),
    });
    expect(rows[2]).toMatchObject({
      posting: { title: 'Java Developer', posted_date: null },
      problems: [{ field: 'posted_date' }],
    });
  });

  it.each([
    ['NDJSON', POSTINGS.map((row) => JSON.stringify(row)).join('\n')],
    ['{ "jobs": [...] }', JSON.stringify({ jobs: POSTINGS })],
    ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(POSTINGS)}`, 'utf16le')],
    ['a byte order mark', `\ufeff${JSON.stringify(POSTINGS)}`],
    ['NUL bytes', JSON.stringify(POSTINGS).replace('Senior', 'Sen\0ior')],
  ])('reads %s alike', async (_, content) => {
    const { rows } = await json(file('jobs.any', content), '--kind', 'posting');
    const expected = await json(file('jobs.json', JSON.stringify(POSTINGS)));
    expect(rows).toEqual(expected.rows);
  });

  it('knows the id of a row by any spelling of its column', async () => {
    const { rows } = await json(
      file('ids.csv', 'Job ID,Title,Description\n  77 ,Java Developer,Java\n,QA,Selenium\n'),
    );
    expect(rows.map(({ id }) => id)).toEqual(['77', null]);
  });

  it('reads a plain text as one resume', async () => {
    const { code, rows } = await json(file('resume.txt', RESUME));
    expect(code).toBe(0);
    expect(rows).toMatchObject([
      {
        row: 1,
        id: null,
        resume: {
          first_name: 'Jordan',
          last_name: 'Vale',
          email: 'jordan.vale@example.com',
          current_title: 'Senior Python Developer',
          location: 'Dallas, TX',
          total_experience_years: 4,
        },
      },
    ]);
    expect(rows[0].resume.skills.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Python', 'AWS', 'Kubernetes']),
    );
  });

  it('reads resumes out of rows, and tells a row that has none', async () => {
    const content = `id,resume\nr1,"${RESUME.replaceAll('"', '""')}"\nr2,\n`;
    const { rows } = await json(file('resumes.csv', content), '--kind', 'resume');
    expect(rows).toMatchObject([
      { row: 1, id: 'r1', resume: { first_name: 'Jordan' } },
      { row: 2, id: 'r2', problems: [{ field: 'resume', code: 'resume_missing' }] },
    ]);
  });
});

describe('blacklight parse', () => {
  it('shows facts and problems to people, without what a terminal would obey', async () => {
    const hostile = [{ ...POSTINGS[0], company: 'Evil \u001b[2J Corp' }, POSTINGS[1]];
    const { code, stdout } = await blacklight('parse', file('jobs.json', JSON.stringify(hostile)));
    expect(code).toBe(0);
    expect(stdout).toContain('Row 1 (a1)');
    expect(stdout).toMatch(/salary_min +150000\n +“\$150K - \$180K”/);
    expect(stdout).toMatch(/Row 2 \(a2\)\n {2}! title: /);
    expect(stdout).not.toContain('\u001b[2J');
  });

  it.each([
    ['a missing file', ['nowhere.csv'], 2, /^There is no file nowhere\.csv\.$/m],
    ['a folder', [folder], 2, / is no file\.$/m],
    ['no file', [], 2, /^Name a file\.$/m],
    ['two files', ['a', 'b'], 2, /^Only one file at a time: b\?$/m],
    ['an unknown option', ['a', '--jsn'], 2, /^Unknown option '--jsn'/m],
    ['an option without its value', ['a', '--kind'], 2, /--kind .*argument missing/m],
    ['an unknown kind', ['a', '--kind', 'letter'], 2, /^--kind letter: posting or resume is needed\.$/m],
    ['an unknown platform', ['a', '--platform', 'x'], 2, /^--platform x: one of linkedin, .* is needed\.$/m],
    ['an empty file of rows', [file('empty.csv', '')], 1, /empty\.csv: The file is empty\.$/m],
    ['a byte order mark alone', [file('bom.json', '\ufeff')], 1, /bom\.json: The file is empty\.$/m],
    ['an empty resume', [file('empty.txt', ' \n')], 1, /empty\.txt: The file is empty\.$/m],
    ['a PDF', [file('cv.pdf', '%PDF-1.4\n\u0001')], 1, /cv\.pdf: The file is binary/m],
    ['a Word file', [file('cv.docx', 'PK\u0003\u0004\0')], 1, /cv\.docx: The file is binary/m],
    [
      'a web page for rows',
      [file('jobs.csv', '<!doctype html><p>')],
      1,
      /jobs\.csv: Line 1, column 1: .* web page/m,
    ],
    ['a text for rows', [file('x.json', 'hello')], 1, /x\.json: Line 1, column 1: neither a JSON array/m],
    [
      'a list of nothing',
      [file('none.json', '[]')],
      1,
      /none\.json: the file has no row that could be understood/m,
    ],
  ])('refuses %s', async (_, args, code, message) => {
    const answer = await blacklight('parse', ...args);
    expect(answer).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
    expect(answer.stderr).not.toMatch(/^ +at /m);
  });
});

const shared = fileURLToPath(new URL('../../../../../shared/data/postings/dice.csv', import.meta.url));

describe.skipIf(!existsSync(shared))('the shared Dice postings (skipped where the folder is absent)', () => {
  it('are understood row by row', async () => {
    const { code, rows } = await json(shared);
    expect(code).toBe(0);
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 450 }, (_, i) => i + 1));
    expect(rows.filter(({ posting }) => posting === undefined)).toEqual([]);
  });
});
