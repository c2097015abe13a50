/**
 * The facts that parsing gives. Records that are stored or sent use the snake_case field names of the
 * database and the wire, so that a parsed posting reaches both unchanged (docs/decisions/0001).
 */

/** A fact that was found in a text, with the words it was found in. */
export interface Found<T> {
  value: T;
  text: string;
}

export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Salary {
  /** The words it was read from. */
  text: string;
  /** ISO 4217. */
  currency: string;
  period: PayPeriod;
  /** As written: per `period`, in `currency`. */
  amount_min: number | null;
  amount_max: number | null;
  /** Whole annual USD; null when the currency is another one. */
  salary_min: number | null;
  salary_max: number | null;
}

export interface Experience {
  text: string;
  /** Whole years. */
  experience_min: number | null;
  experience_max: number | null;
}

export interface Place {
  text: string;
  city: string | null;
  /** USPS code of the state, district or territory. */
  state: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

export type Workplace = 'remote' | 'hybrid' | 'onsite';

export interface ParsedLocation {
  places: Place[];
  /** Only what the location text itself says ("Remote - US", "Hybrid - Dallas, TX"). */
  workplace: Workplace | null;
}

export type EmploymentType =
  | 'C2C'
  | 'W2'
  | '1099'
  | 'FULL_TIME'
  | 'PART_TIME'
  | 'CONTRACT'
  | 'CONTRACT_TO_HIRE'
  | 'TEMPORARY'
  | 'INTERNSHIP';

export type WorkAuthorization =
  | 'USC'
  | 'GC'
  | 'GC-EAD'
  | 'H1B'
  | 'H4-EAD'
  | 'OPT'
  | 'STEM-OPT'
  | 'CPT'
  | 'TN'
  | 'L2-EAD';

/** What a posting says of one kind of employment or authorisation, and the sentence that says it. */
export interface Term<T> {
  value: T;
  accepted: boolean;
  text: string;
}

export type Seniority =
  | 'intern'
  | 'junior'
  | 'mid'
  | 'senior'
  | 'lead'
  | 'staff'
  | 'principal'
  | 'manager'
  | 'director'
  | 'executive';

export interface ParsedTitle {
  /** The title without decoration: "Python Developer". */
  title: string;
  /** The role key: "python_developer"; null when nothing of a role is left. */
  normalized_role: string | null;
  seniority: Seniority | null;
}

export interface Posting {
  platform: string;
  external_job_id: string;
  title: string;
  company: string | null;
  location: string | null;
  description: string;
  requirements: string | null;
  salary_range: string | null;
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  salary_period: PayPeriod | null;
  experience_required: string | null;
  experience_min: number | null;
  experience_max: number | null;
  skills: string[];
  keywords: string[];
  places: Place[];
  workplace: Workplace | null;
  is_remote: boolean;
  job_type: string | null;
  employment_terms: Term<EmploymentType>[];
  work_authorization_terms: Term<WorkAuthorization>[];
  normalized_role: string | null;
  seniority: Seniority | null;
  job_url: string | null;
  apply_url: string | null;
  /** ISO date. */
  posted_date: string | null;
}

/** The words each fact of a posting or resume was read from, by field name. */
export type Evidence = Record<string, string[]>;

/** Why a row, or one field of it, was refused or could not be understood. */
export interface Problem {
  field: string | null;
  code: string;
  message: string;
}

/**
 * `problems` beside a posting are warnings (a date that could not be read is kept out, the row is kept);
 * without a posting they are the reasons why the row failed.
 */
export type ParsedPosting =
  | { posting: Posting; evidence: Evidence; problems: Problem[] }
  | { posting: null; problems: Problem[] };

export interface ResumeSkill {
  /** The canonical spelling. */
  name: string;
  years: number | null;
  /** Calendar year. */
  last_used: number | null;
  text: string;
}

export interface Employment {
  title: string | null;
  company: string | null;
  /** ISO months, "2019-03"; `to` null while it lasts. */
  from: string;
  to: string | null;
  text: string;
}

export interface Resume {
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  links: string[];
  current_title: string | null;
  normalized_role: string | null;
  professional_summary: string | null;
  /** Years with one decimal; overlapping jobs counted once. */
  total_experience_years: number | null;
  skills: ResumeSkill[];
  location: string | null;
  places: Place[];
  preferred_locations: string[];
  wants_remote: boolean;
  expected_salary: string | null;
  work_authorization: WorkAuthorization | null;
  employment_types: EmploymentType[];
  employments: Employment[];
}

export interface ParsedResume {
  resume: Resume;
  evidence: Evidence;
}
