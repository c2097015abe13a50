/** Roles of people, and scrapers (decisions.md 24). */
export type Role = Person['role'] | 'SCRAPER';

/** Somebody who has signed in. */
export type Person = { id: number; email: string; full_name: string; session_id: number } & (
  | { role: 'PM_ADMIN'; tenant_id: null }
  | { role: 'TENANT_ADMIN' | 'RECRUITER'; tenant_id: number }
);

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
