/** Roles of people, and scrapers (decisions.md 24). */
export type Role = Person['role'] | 'SCRAPER';

/**
 * What a token may be for. Matches are with their feedback and applications; admin is a firm's or the platform's own
 * affairs: settings, people, firms and the audit log.
 */
export const SCOPES = [
  'postings:read',
  'postings:write',
  'candidates:read',
  'candidates:write',
  'matches:read',
  'matches:write',
  'admin:read',
  'admin:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Somebody who has signed in, or whose program comes with a token. */
export type Person = {
  id: number;
  email: string;
  full_name: string;
  /** Whether the password is one that was told to the person, who may do nothing else before choosing one. */
  password_change_required: boolean;
  /** Null for who comes with a token. */
  session_id: number | null;
  /** Null for who has signed in. */
  token: { id: number; scopes: readonly Scope[] } | null;
} & ({ role: 'PM_ADMIN'; tenant_id: null } | { role: 'TENANT_ADMIN' | 'RECRUITER'; tenant_id: number });

/** A bot with a key. */
export interface Scraper {
  role: 'SCRAPER';
  tenant_id: null;
  /** Of the key. */
  id: number;
  /** The same for a key and those that have replaced it. */
  scraper_id: number;
  /** The platforms that it may upload for; null for all. */
  platforms: string[] | null;
}

/** Who a request comes from. */
export type Principal = Person | Scraper;

/** Whose a request is, on a route that is for people only. */
export function signedIn({ principal }: { principal: Principal | null }): Person {
  return principal as Person;
}
