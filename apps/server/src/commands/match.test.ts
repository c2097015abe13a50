import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blacklight, testFolder } from './testCommand.ts';

const { folder, file } = testFolder();

const CANDIDATE = {
  first_name: 'Jordan',
  current_title: 'Python Developer',
  skills: ['Python', 'Amazon Web Services', 'k8s'],
  total_experience_years: 6,
  location: 'Dallas, TX',
  expected_salary: '$140,000',
};
const candidate = file('candidate.json', JSON.stringify(CANDIDATE));
const resume = file(
  'resume.txt',
  'Jordan Vale\nPython Developer\nDallas, TX\n\nSkills: Python, AWS, Kubernetes\n\nExperience\nPython Developer, Fenwick Systems, Jan 2016 - Dec 2021\n',
);

const FIT = {
  job_id: 'fit',
  title: 'Senior Python Developer',
  company: 'Larkmoor Labs',
  location: 'Dallas, TX',
  salary: '$150K - $180K',
  skills: 'Python, AWS, Kubernetes, Django',
  experience_required: '5+ years',
  description: 'We build billing services.',
  posted_date: '2026-11-01',
};
const FAIR = {
  external_job_id: 'fair',
  title: 'Python Developer',
  salary_range: 'DOE',
  location: 'Austin, TX',
  skills: ['Python', 'AWS', 'Rust', 'Terraform'],
  experience_required: '9+ years',
  description: 'We build trading services.',
};
const POOR = {
  id: 'poor',
  title: 'COBOL Developer',
  skills: ['COBOL'],
  description: 'Mainframes. 20+ years.',
};
const jobs = file('jobs.json', JSON.stringify([POOR, FAIR, { job_id: 'bad', title: '' }, FIT]));

const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await blacklight('match', ...args, '--json');
  return { code, stderr, ...(stdout === '' ? {} : { document: JSON.parse(stdout) }) };
};
const idsOf = (document: { matches: { external_job_id: string }[] }) =>
  document.matches.map(({ external_job_id }) => external_job_id);

describe('blacklight match --json', () => {
  it('ranks by the five factors and says why', async () => {
    const { code, document } = await json('--jobs', jobs, '--candidate', candidate);
    expect(code).toBe(0);
    expect(document).toMatchObject({ candidate: CANDIDATE, postings: 3, failed: [{ row: 3 }] });
    expect(document.failed[0].problems).toContainEqual(expect.objectContaining({ field: 'title' }));
    expect(idsOf(document)).toEqual(['fit', 'fair']);
    expect(document.matches[0]).toMatchObject({
      rank: 1,
      row: 4,
      title: 'Senior Python Developer',
      skill_match_score: 75,
      experience_match_score: 100,
      location_match_score: 100,
      salary_match_score: 100,
      matched_skills: ['Python', 'AWS', 'Kubernetes'],
      missing_skills: ['Django'],
      is_recommended: true,
    });
    for (const { match_score, semantic_similarity, explanation, ...match } of document.matches) {
      const weighted =
        0.4 * match.skill_match_score +
        0.25 * match.experience_match_score +
        0.15 * match.location_match_score +
        0.1 * match.salary_match_score +
        0.1 * semantic_similarity;
      expect(match_score).toBeCloseTo(weighted, 1);
      const points = explanation.factors.map((factor: { points: number }) => factor.points);
      expect(points.reduce((sum: number, each: number) => sum + each)).toBeCloseTo(match_score, 2);
    }
  });

  it('reads the candidate out of a resume', async () => {
    const { document } = await json('--jobs', jobs, '--resume', resume);
    expect(document.candidate).toMatchObject({ first_name: 'Jordan', total_experience_years: 6 });
    expect(idsOf(document)).toEqual(['fit', 'fair']);
  });

  const rows = [POOR, FAIR, FIT].map((row) => ({ ...row, skills: [row.skills].flat().join(', ') }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = (row: Record<string, unknown>) => columns.map((column) => `"${row[column] ?? ''}"`);

  it.each([
    ['NDJSON', rows.map((row) => JSON.stringify(row)).join('\r\n')],
    ['{ "jobs": [...] }', JSON.stringify({ jobs: rows })],
    ['CSV', [columns.join(','), ...rows.map((row) => cells(row).join(','))].join('\n')],
    [
      'CSV with semicolons and CRLF',
      [columns.join(';'), ...rows.map((row) => cells(row).join(';'))].join('\r\n'),
    ],
    ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(rows)}`, 'utf16le')],
    ['a byte order mark', `\ufeff${JSON.stringify(rows)}`],
    ['NUL bytes', JSON.stringify(rows).replace('Senior', 'Sen\0ior')],
  ])('reads postings as %s alike', async (_, content) => {
    const { document } = await json('--jobs', file('jobs.any', content), '--candidate', candidate);
    const plain = await json('--jobs', file('plain.json', JSON.stringify(rows)), '--candidate', candidate);
    expect(document).toEqual(plain.document);
    expect(idsOf(document)).toEqual(['fit', 'fair']);
  });

  it('reads the CSV that JobSpy writes', async () => {
    const csv = [
      'id,site,job_url,job_url_direct,title,company,location,date_posted,job_type,salary_source,interval,min_amount,max_amount,currency,is_remote,description',
      'in-1,indeed,https://jobs.example.com/1,https://apply.example.com/1,Python Developer,Larkmoor Labs,"Dallas, TX, US",2026-11-01,"fulltime, contract",direct_data,hourly,70,80,USD,False,"5+ years of Python, AWS and Kubernetes."',
      'li-2,linkedin,https://jobs.example.com/2,,Python Developer,Fenwick,,2026-11-02,,,,,,,True,"Python, AWS, remote."',
    ].join('\n');
    const { document } = await json('--jobs', file('jobspy.csv', csv), '--candidate', candidate);
    expect(document.failed).toEqual([]);
    const first = document.matches.find(
      ({ external_job_id }: { external_job_id: string }) => external_job_id === 'in-1',
    );
    // $80 an hour are $166,400 a year, over the $140,000 that are expected.
    expect(first).toMatchObject({
      location: 'Dallas, TX, US',
      job_url: 'https://jobs.example.com/1',
      location_match_score: 100,
      salary_match_score: 100,
      experience_match_score: 100,
      matched_skills: expect.arrayContaining(['Python', 'AWS', 'Kubernetes']),
    });
    expect(idsOf(document)).toContain('li-2');
  });

  it('shows as many as asked for, and none under the least score', async () => {
    const top = await json('--jobs', jobs, '--candidate', candidate, '--top', '1');
    expect(idsOf(top.document)).toEqual(['fit']);
    const all = await json('--jobs', jobs, '--candidate', candidate, '--min-score', '0');
    expect(idsOf(all.document)).toEqual(['fit', 'fair', 'poor']);
    const best = await json('--jobs', jobs, '--candidate', candidate, '--min-score', '100');
    expect(best).toMatchObject({ code: 0, document: { postings: 3, matches: [] } });
  });

  it('says which fields of a candidate it does not use', async () => {
    const path = file('more.json', JSON.stringify({ ...CANDIDATE, id: 7, salery: 1 }));
    const { code, stderr } = await json('--jobs', jobs, '--candidate', path);
    expect([code, stderr]).toEqual([0, `${path}: not used: id, salery\n`]);
  });
});

describe('blacklight match', () => {
  it('prints a table: rank, score, grade, skills, reasons and the rows it could not read', async () => {
    const { code, stdout } = await blacklight('match', '--jobs', jobs, '--candidate', candidate);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Best 2 of 3 postings for Jordan \(Python Developer, 6 years, 3 skills, Dallas, TX\)/,
    );
    expect(stdout).toMatch(/1 row could not be read:\n {2}row 3: title: /);
    expect(stdout).toMatch(
      / 1 +\d\d\.\d\d +(?:A\+|A|B) +Senior Python Developer · Larkmoor Labs · Dallas, TX/,
    );
    expect(stdout).toMatch(/has +Python, AWS, Kubernetes\n +lacks +Django\n +\+ Has 3 of 4 required skills/);
  });

  const wrong = (name: string, value: unknown) => file(name, JSON.stringify(value));
  it.each([
    ['no postings', ['--candidate', candidate], 2, /^Name the postings: --jobs FILE\.$/m],
    [
      'no consultant',
      ['--jobs', jobs],
      2,
      /^Name the consultant: either --resume FILE or --candidate FILE\.$/m,
    ],
    [
      'two consultants',
      ['--jobs', jobs, '--resume', resume, '--candidate', candidate],
      2,
      /^Name the consultant/m,
    ],
    ['a surplus word', ['x', '--jobs', jobs, '--resume', resume], 2, /^What is "x"\?/m],
    ['an unknown option', ['--job', jobs], 2, /^Unknown option '--job'/m],
    [
      '--top 0',
      ['--jobs', jobs, '--resume', resume, '--top', '0'],
      2,
      /^--top 0: a whole number from 1 to 10000/m,
    ],
    ['--top x', ['--jobs', jobs, '--resume', resume, '--top', 'x'], 2, /^--top x: /m],
    ['--min-score 101', ['--jobs', jobs, '--resume', resume, '--min-score', '101'], 2, /^--min-score 101: /m],
    [
      'an unknown platform',
      ['--jobs', jobs, '--resume', resume, '--platform', 'x'],
      2,
      /^--platform x: one of /m,
    ],
    ['missing postings', ['--jobs', 'nowhere', '--resume', resume], 2, /^There is no file nowhere\.$/m],
    ['a missing resume', ['--jobs', jobs, '--resume', 'nowhere'], 2, /^There is no file nowhere\.$/m],
    ['a folder', ['--jobs', folder, '--resume', resume], 2, / is no file\.$/m],
    [
      'empty postings',
      ['--jobs', file('empty.csv', ''), '--resume', resume],
      1,
      /empty\.csv: The file is empty\.$/m,
    ],
    [
      'an empty resume',
      ['--jobs', jobs, '--resume', file('empty.txt', '')],
      1,
      /empty\.txt: The file is empty\.$/m,
    ],
    ['a PDF', ['--jobs', jobs, '--resume', file('cv.pdf', '%PDF-1.7')], 1, /cv\.pdf: The file is binary/m],
    [
      'an empty candidate',
      ['--jobs', jobs, '--candidate', file('empty.json', '')],
      1,
      /empty\.json: The file is empty/m,
    ],
    [
      'broken JSON',
      ['--jobs', jobs, '--candidate', file('broken.json', '{"skills": [}')],
      2,
      /broken\.json: .*not valid JSON/m,
    ],
    [
      'several candidates',
      ['--jobs', jobs, '--candidate', wrong('two.json', [CANDIDATE, CANDIDATE])],
      2,
      /two\.json: one candidate at a time/m,
    ],
    [
      'something else',
      ['--jobs', jobs, '--candidate', wrong('else.json', { a: 1 })],
      2,
      /else\.json has no field of a candidate/m,
    ],
    [
      'fields of the wrong kind',
      ['--jobs', jobs, '--candidate', wrong('kinds.json', { skills: 'Python', work_authorization: 'H1' })],
      2,
      /kinds\.json is no candidate:\n {2}skills must be array\n {2}work_authorization must be one of USC, GC, /m,
    ],
  ])('refuses %s', async (_, args, code, message) => {
    const answer = await blacklight('match', ...args);
    expect(answer).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
    expect(answer.stderr).not.toMatch(/^ +at /m);
  });

  it('fails when no posting of the file could be read', async () => {
    const path = file('bad.json', '[{"title": ""}, {"title": 7}]');
    const { code, stdout, stderr } = await blacklight('match', '--jobs', path, '--candidate', candidate);
    expect(code).toBe(1);
    expect(stdout).toMatch(/2 rows could not be read:\n {2}row 1: title: .*\n(?:.*\n)* {2}row 2: title: /);
    expect(stderr).toBe(`${path}: the file has no posting that could be read.\n`);
  });
});

const shared = fileURLToPath(new URL('../../../../../shared/data/postings/dice.csv', import.meta.url));

describe.skipIf(!existsSync(shared))('the shared Dice postings (skipped where the folder is absent)', () => {
  it('are ranked without a failed row, the best first', async () => {
    const { document } = await json('--jobs', shared, '--resume', resume, '--min-score', '0');
    expect(document).toMatchObject({ postings: 450, failed: [] });
    const scores = document.matches.map(({ match_score }: { match_score: number }) => match_score);
    expect(scores).toHaveLength(20);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });
});
