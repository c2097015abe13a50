import type { Platform } from '@blacklight/parsing';
import type { Random } from './random.ts';
import { addDays } from './text.ts';
import type { DemoPosting } from './types.ts';

/** How one job board names and writes the fields that all of them have. */
interface Board {
  newId(random: Random): string;
  columns: { id: string; salary: string };
  date(today: string, age: number): string;
  /** Fields that only this board has. */
  extras(posting: DemoPosting, id: string): Record<string, unknown>;
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.int(0, 9)).join('');
const hex = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.int(0, 15).toString(16)).join('');
const isoDate = (today: string, age: number) => addDays(today, -age);
const relativeDate = (today: string, age: number) => {
  if (age === 0) return 'today';
  if (age > 14) return isoDate(today, age);
  return age === 1 ? '1 day ago' : `${age} days ago`;
};
const usDate = (today: string, age: number) => {
  const [year, month, day] = isoDate(today, age).split('-');
  return `${month}/${day}/${year}`;
};

const BOARDS: Record<Platform, Board> = {
  linkedin: {
    newId: (random) => `4${digits(random, 9)}`,
    columns: { id: 'job_id', salary: 'salary_range' },
    date: isoDate,
    extras: ({ is_remote }, id) => ({ is_remote, apply_url: `https://apply.example.com/linkedin/${id}` }),
  },
  indeed: {
    newId: (random) => hex(random, 16),
    columns: { id: 'external_job_id', salary: 'salary' },
    date: relativeDate,
    extras: () => ({}),
  },
  dice: {
    newId: (random) => `${random.int(10_000_000, 91_999_999)}-${random.int(1000, 9999)}`,
    columns: { id: 'job_id', salary: 'salary' },
    date: usDate,
    extras: ({ skills, is_remote }) => ({
      skills: skills.join(', '),
      is_remote: is_remote ? 'true' : 'false',
    }),
  },
  techfetch: {
    newId: (random) => `J${digits(random, 7)}`,
    columns: { id: 'id', salary: 'salary' },
    date: usDate,
    extras: ({ skills, experience }) => ({ skills, experience_required: experience }),
  },
  glassdoor: {
    newId: (random) => `1009${digits(random, 9)}`,
    columns: { id: 'id', salary: 'salary_range' },
    date: relativeDate,
    extras: () => ({}),
  },
  monster: {
    newId: (random) => [8, 4, 4, 4, 12].map((count) => hex(random, count)).join('-'),
    columns: { id: 'external_job_id', salary: 'salary' },
    date: (today, age) => `${isoDate(today, age)}T09:30:00Z`,
    extras: ({ skills, experience }) => ({ skills: skills.slice(0, 5), experience_required: experience }),
  },
};

/** A posting as a row of an upload, in the columns of its board; fields the board leaves out are absent. */
export function toRow(posting: DemoPosting, today: string, random: Random): Record<string, unknown> {
  const { platform } = posting;
  const board = BOARDS[platform];
  const id = board.newId(random);
  const fields = {
    platform,
    [board.columns.id]: id,
    title: posting.title,
    company: posting.company,
    location: posting.location,
    [board.columns.salary]: posting.salary,
    description: posting.description,
    requirements: posting.requirements,
    job_type: posting.job_type,
    posted_date: board.date(today, posting.age),
    job_url: `https://jobs.example.com/${platform}/${id}`,
    ...board.extras(posting, id),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}
