import { addDays } from '../text.ts';
import type { DemoCandidate } from '../types.ts';
import { BENCH, type BenchEntry } from './people.ts';
import { RESUMES } from './resumes.ts';

/** The bench of the demo firm; availability and the dates in resumes follow `today` (ISO date). */
export function demoCandidates(today: string): DemoCandidate[] {
  return BENCH.map((entry) => toCandidate(entry, today));
}

function toCandidate(entry: BenchEntry, today: string): DemoCandidate {
  const [first_name, ...rest] = entry.name.split(' ');
  const last_name = rest.join(' ');
  const mailbox = entry.name.toLowerCase().replaceAll(' ', '.');
  const email = `${mailbox}@example.com`;
  const resume = RESUMES[entry.name];
  return {
    first_name: first_name!,
    last_name,
    email,
    phone: entry.phone,
    current_title: entry.current_title,
    professional_summary: entry.professional_summary,
    skills: entry.skills,
    total_experience_years: entry.years,
    expected_salary: entry.asks,
    target_hourly_rate: entry.rate,
    location: entry.location,
    preferred_locations: entry.prefers,
    preferred_roles: entry.roles,
    work_authorization: entry.work_authorization,
    employment_types: entry.accepts,
    availability_date: addDays(today, entry.freeIn),
    willing_to_relocate: entry.relocates,
    status: entry.status ?? 'ready_for_assignment',
    resume_text: resume ? resume(Number(today.slice(0, 4)), { email, phone: entry.phone }) : null,
  };
}
