import type { EmploymentType, Platform, WorkAuthorization } from '@blacklight/parsing';

/** A posting before it is written in the columns of its board. */
export interface DemoPosting {
  platform: Platform;
  title: string;
  company: string;
  location: string;
  /** As the board shows it; null when it shows none. */
  salary: string | null;
  description: string;
  requirements: string | null;
  /** "8+ years", for the boards that have a field for it. */
  experience: string | null;
  /** For the boards that list skills. */
  skills: string[];
  job_type: string;
  is_remote: boolean;
  /** Days before today. */
  age: number;
}

/** What postings for one role are made of. */
export interface RoleProfile {
  titles: string[];
  /** Skills that nearly every posting for the role asks for. */
  core: string[];
  /** Skills that some ask for. */
  extra: string[];
  /** What the team builds, to follow "a team that works on …". */
  projects: string[];
  duties: string[];
  /** Sentences that name skills; `{years}` is the experience asked for. */
  needs: string[];
  /** Whether the role is offered to people in their first years. */
  juniors?: true;
  /** Hourly USD of a senior contractor. */
  rate: [number, number];
}

export interface DemoCandidate {
  first_name: string;
  last_name: string;
  email: string;
  phone: string;
  current_title: string;
  professional_summary: string;
  skills: string[];
  total_experience_years: number;
  expected_salary: string | null;
  /** Hourly USD. */
  target_hourly_rate: number | null;
  location: string;
  preferred_locations: string[];
  preferred_roles: string[];
  work_authorization: WorkAuthorization;
  employment_types: EmploymentType[];
  /** ISO date. */
  availability_date: string;
  willing_to_relocate: boolean;
  status: 'pending_review' | 'onboarded' | 'ready_for_assignment';
  resume_text: string | null;
}
