import type { Role } from '../data/session.ts';
import type { IconName } from '../parts/Icon.tsx';

export interface Destination {
  to:
    | '/today'
    | '/candidates'
    | '/jobs'
    | '/pipeline'
    | '/settings'
    | '/import'
    | '/scrape-queue'
    | '/scraper-keys'
    | '/alerts'
    | '/workflows'
    | '/tenants'
    | '/audit-log'
    | '/statistics';
  label: string;
  icon: IconName;
}

const TODAY: Destination = { to: '/today', label: 'Today', icon: 'today' };
const CANDIDATES: Destination = { to: '/candidates', label: 'Candidates', icon: 'candidates' };
const JOBS: Destination = { to: '/jobs', label: 'Jobs', icon: 'jobs' };
const PIPELINE: Destination = { to: '/pipeline', label: 'Pipeline', icon: 'pipeline' };
const ALERTS: Destination = { to: '/alerts', label: 'Alerts', icon: 'warning' };
const SETTINGS: Destination = { to: '/settings', label: 'Settings', icon: 'settings' };
const IMPORT: Destination = { to: '/import', label: 'Import', icon: 'import' };
const SCRAPE_QUEUE: Destination = { to: '/scrape-queue', label: 'Scrape queue', icon: 'queue' };
const SCRAPER_KEYS: Destination = { to: '/scraper-keys', label: 'Scraper keys', icon: 'key' };
const WORKFLOWS: Destination = { to: '/workflows', label: 'Workflows', icon: 'workflows' };
const TENANTS: Destination = { to: '/tenants', label: 'Firms', icon: 'firms' };
const AUDIT_LOG: Destination = { to: '/audit-log', label: 'Audit log', icon: 'log' };
const STATISTICS: Destination = { to: '/statistics', label: 'Statistics', icon: 'statistics' };

export interface DestinationGroup {
  /** Null where the entries speak for themselves. */
  heading: string | null;
  destinations: readonly [Destination, ...Destination[]];
}

/** Where each role may go, in the order of the navigation; the first is where it begins. */
export const DESTINATION_GROUPS: Record<Role, readonly [DestinationGroup, ...DestinationGroup[]]> = {
  RECRUITER: [{ heading: null, destinations: [TODAY, CANDIDATES, JOBS, PIPELINE, SETTINGS] }],
  TENANT_ADMIN: [{ heading: null, destinations: [TODAY, CANDIDATES, JOBS, PIPELINE, AUDIT_LOG, SETTINGS] }],
  PM_ADMIN: [
    { heading: 'Postings', destinations: [JOBS, IMPORT, SCRAPE_QUEUE, SCRAPER_KEYS] },
    { heading: 'Machinery', destinations: [ALERTS, WORKFLOWS] },
    { heading: 'Oversight', destinations: [TENANTS, AUDIT_LOG, STATISTICS] },
    { heading: null, destinations: [SETTINGS] },
  ],
};

export const ROLE_NAMES: Record<Role, string> = {
  RECRUITER: 'Recruiter',
  TENANT_ADMIN: 'Administrator of the firm',
  PM_ADMIN: 'Administrator of the platform',
};
