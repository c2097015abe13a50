import { DEFAULT_WEIGHTS, rankJobs, scorePair } from '@blacklight/matching';
import { PLATFORMS, parsePosting, skillVocabulary } from '@blacklight/parsing';
import { describe, expect, it } from 'vitest';
import { candidateFacts } from '../features/candidates/candidate.ts';
import { jobFacts } from '../features/postings/posting.ts';
import { demoCandidates, demoPostings, demoTenant } from './index.ts';

const TODAY = '2026-11-25';
const rows = demoPostings(TODAY);
const candidates = demoCandidates(TODAY);
const idOf = (row: Record<string, unknown>) => row.job_id ?? row.external_job_id ?? row.id;
const textOf = (row: Record<string, unknown>) => `${row.description}\n${row.requirements ?? ''}`;
const distinct = (values: unknown[]) => new Set(values).size;

describe('demo postings', () => {
  it('are at least 300, and at least 40 on each board', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    for (const platform of PLATFORMS) {
      expect(rows.filter((row) => row.platform === platform).length).toBeGreaterThanOrEqual(40);
    }
  });

  it('have an id of their own on each board', () => {
    expect(distinct(rows.map((row) => `${row.platform} ${idOf(row)}`))).toBe(rows.length);
  });

  it('are the same on every call, but for the dates', () => {
    expect(demoPostings(TODAY)).toEqual(rows);
    const undated = (row: Record<string, unknown>) => ({ ...row, posted_date: null });
    expect(demoPostings('2028-02-29').map(undated)).toEqual(rows.map(undated));
  });

  it('have no two equal descriptions', () => {
    expect(distinct(rows.map((row) => row.description))).toBe(rows.length);
  });

  it('range from one line to several pages', () => {
    const lengths = rows.map((row) => textOf(row).length).sort((a, b) => a - b);
    expect(lengths[0]).toBeGreaterThan(80);
    expect(lengths[0]).toBeLessThan(250);
    expect(lengths.at(-1)).toBeGreaterThan(2500);
    expect(lengths.at(-1)).toBeLessThan(10_000);
  });

  it('fill every field that a board always shows', () => {
    for (const row of rows) {
      for (const field of ['title', 'company', 'location', 'description', 'job_type', 'posted_date']) {
        expect(row[field], `${field} of ${row.platform} ${idOf(row)}`).toMatch(/\S/);
      }
    }
  });

  it('lead only to reserved host names', () => {
    for (const row of rows) {
      expect(row.job_url).toMatch(/^https:\/\/jobs\.example\.com\//);
      expect(`${textOf(row)} ${row.apply_url ?? ''}`).not.toMatch(
        /https?:\/\/(?!apply\.example\.com)|@\w+\.\w/,
      );
    }
  });

  it('carry the terms that bench sales reads first', () => {
    const all = rows.map(textOf).join('\n');
    for (const term of ['USC/GC only', 'No H1B', 'C2C OK', 'W2 only', 'OPT/CPT welcome'])
      expect(all).toContain(term);
    for (const workplace of [/\bremote\b/i, /\bhybrid\b/i, /\bon-?site\b/i]) expect(all).toMatch(workplace);
  });

  it('appear on several boards in at least 15 cases, and three times again on the same one', () => {
    const jobs = groupBySameJob(rows).map((group) => group.map((row) => row.platform));
    expect(jobs.filter((boards) => distinct(boards) > 1).length).toBeGreaterThanOrEqual(15);
    expect(jobs.filter((boards) => distinct(boards) < boards.length).length).toBe(3);
  });
});

/** Shared elements as a part of all, 0–1. */
function overlap(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/** Rows of one company whose texts share four of five words: copies and reposts of one job. */
function groupBySameJob(rows: Record<string, unknown>[]): Record<string, unknown>[][] {
  const groups: { company: string; words: Set<string>; rows: Record<string, unknown>[] }[] = [];
  for (const row of rows) {
    const company = String(row.company).replace(/,? (inc|llc)\.?$/i, '');
    const words = new Set(
      textOf(row)
        .replace(/<[^>]+>/g, ' ')
        .match(/\w+/g),
    );
    const same = groups.find((group) => group.company === company && overlap(group.words, words) >= 0.8);
    if (same) same.rows.push(row);
    else groups.push({ company, words, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

const parsed = rows.map((row) => parsePosting(row, { platform: null, today: TODAY }));

describe('parsePosting on demo postings', () => {
  it('accepts every row without a warning', () => {
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    expect(parsed.filter(({ posting }) => posting === null)).toEqual([]);
  });

  it('finds at least three skills in nine of ten', () => {
    const skilled = parsed.filter(({ posting }) => posting !== null && posting.skills.length >= 3);
    expect(skilled.length).toBeGreaterThanOrEqual(rows.length * 0.9);
  });

  it('dates all of them within the last 30 days', () => {
    for (const { posting } of parsed) {
      expect(posting?.posted_date?.localeCompare('2026-10-26')).toBeGreaterThanOrEqual(0);
      expect(posting?.posted_date?.localeCompare(TODAY)).toBeLessThanOrEqual(0);
    }
  });
});

describe('demo candidates', () => {
  it('are at least 25 for at least 12 roles', () => {
    expect(candidates.length).toBeGreaterThanOrEqual(25);
    expect(distinct(candidates.flatMap(({ preferred_roles }) => preferred_roles))).toBeGreaterThanOrEqual(12);
  });

  it('can be reached at nobody: reserved mail domain and phone numbers', () => {
    for (const person of [...candidates, demoTenant]) {
      expect(person.email).toMatch(/^[a-z.-]+@example\.com$/);
      expect(person.phone).toMatch(/^\(\d{3}\) 555-01\d\d$/);
    }
    expect(distinct(candidates.map(({ email }) => email))).toBe(candidates.length);
    expect(distinct(candidates.map(({ phone }) => phone))).toBe(candidates.length);
  });

  it('are mostly ready, two or three still to be reviewed', () => {
    const pending = candidates.filter(({ status }) => status === 'pending_review').length;
    expect(pending).toBeGreaterThanOrEqual(2);
    expect(pending).toBeLessThanOrEqual(3);
  });

  it('are free from today on', () => {
    for (const { availability_date } of candidates) {
      expect(availability_date >= TODAY && availability_date <= '2026-12-31').toBe(true);
    }
  });

  it('have resumes, six or more, that name their owner and follow the calendar', () => {
    const resumes = candidates.filter(({ resume_text }) => resume_text !== null);
    expect(resumes.length).toBeGreaterThanOrEqual(6);
    for (const { last_name, email, resume_text } of resumes) {
      expect(resume_text!.toLowerCase()).toContain(last_name.toLowerCase());
      expect(resume_text).toContain(email);
      expect(resume_text).toMatch(/\b202[0-6]\b/);
      expect(resume_text).not.toMatch(/\b202[7-9]\b/);
    }
  });

  it('are the same on every call', () => {
    expect(demoCandidates(TODAY)).toEqual(candidates);
  });
});

describe('matching the demo bench', () => {
  const jobs = parsed.flatMap(({ posting }, id) =>
    posting ? [jobFacts(posting, { id, embedding: null })] : [],
  );
  const bench = candidates.map((candidate) => ({
    title: `${candidate.current_title}, ${candidate.last_name}`,
    facts: candidateFacts(candidate, { id: 0, embedding: null }),
  }));

  it.each(bench)('recommends at least two jobs to the $title', ({ facts }) => {
    const options = { weights: DEFAULT_WEIGHTS, limit: 2, minScore: 70, vocabulary: skillVocabulary };
    expect(rankJobs(facts, jobs, options)).toHaveLength(2);
  });

  it('leaves nearly everybody one skill away from some job', () => {
    const near = bench.filter(({ facts }) =>
      jobs.some((job) => {
        const { matched, missing } = scorePair(facts, job, skillVocabulary).skillMatch;
        return matched.length >= 3 && missing.length === 1;
      }),
    );
    expect(near.length).toBeGreaterThanOrEqual(candidates.length - 3);
  });
});
