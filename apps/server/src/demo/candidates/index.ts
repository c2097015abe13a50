import { addDays } from '../text.ts';
import type { DemoCandidate } from '../types.ts';
import { BENCH, type BenchEntry } from './people.ts';
import { RESUMES } from './resumes.ts';

/** The bench of the demo firm; availability and the dates in resumes follow `today` (ISO date). */
export function demoCandidates(today: string): DemoCandidate[] {
  return BENCH.map((entry) => toCandidate(entry, today));
}

function toCandidate({ contact, pay, terms, ...entry }: BenchEntry, today: string): DemoCandidate {
  const [first_name, ...lastNames] = contact.name.split(' ');
  const email = `${contact.name.toLowerCase().replaceAll(' ', '.')}@example.com`;
  const resume = RESUMES[contact.name];
  return {
    first_name: first_name!,
    last_name: lastNames.join(' '),
    email,
    phone: contact.phone,
    current_title: entry.current_title,
    professional_summary: entry.professional_summary,
    skills: entry.skills,
    total_experience_years: entry.years,
    expected_salary: pay.asks,
    target_hourly_rate: pay.rate,
    location: contact.location,
    preferred_locations: entry.prefers,
    preferred_roles: entry.roles,
    work_authorization: terms.visa,
    employment_types: terms.accepts,
    availability_date: addDays(today, terms.freeIn),
    willing_to_relocate: terms.relocates,
    status: entry.status ?? 'ready_for_assignment',
    resume_text: resume ? resume(Number(today.slice(0, 4)), { email, phone: contact.phone }) : null,
  };
}
