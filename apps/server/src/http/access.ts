import type { Role } from '../features/sessions/principal.ts';

/** By which a scraper says who it is. */
export const SCRAPER_KEY_HEADER = 'X-Scraper-API-Key';

/** Who may call a route: anybody, or those of these roles. */
export type Access = 'anyone' | readonly Role[];

const PLATFORM = ['PM_ADMIN'] as const;
const FIRM = ['TENANT_ADMIN', 'RECRUITER'] as const;
const ADMINISTRATORS = ['TENANT_ADMIN'] as const;
const SCRAPERS = ['SCRAPER'] as const;
const SIGNED_IN = [...PLATFORM, ...FIRM] as const;
/** Every route and who may call it (decisions.md 23, 24). What is not in the table cannot be served. */
export const ACCESS: Readonly<Record<string, Access>> = {
  'GET /health/live': 'anyone',
  'GET /health/ready': 'anyone',
  // Whoever watches the machine has no account: it tells of no firm and nobody, and is asked on this machine only.
  'GET /metrics': 'anyone',
  'GET /openapi.json': 'anyone',
  'GET /docs': 'anyone',
  'GET /docs/': 'anyone',
  'GET /docs/js/scalar.js': 'anyone',
  'GET /': 'anyone',
  'GET /*': 'anyone',

  'POST /api/auth/sign-in': 'anyone',
  'POST /api/auth/sign-out': 'anyone',
  'GET /api/auth/me': SIGNED_IN,
  'POST /api/auth/password': SIGNED_IN,
  'GET /api/auth/sessions': SIGNED_IN,
  'DELETE /api/auth/sessions/:id': SIGNED_IN,

  'POST /api/jobs/import': PLATFORM,
  'GET /api/jobs/batches': PLATFORM,
  'GET /api/jobs/batches/:id': PLATFORM,
  'GET /api/jobs/stats': PLATFORM,

  'GET /api/pm-admin/tenants': PLATFORM,
  'POST /api/pm-admin/tenants': PLATFORM,
  'POST /api/pm-admin/tenants/:id/suspend': PLATFORM,
  'POST /api/pm-admin/tenants/:id/restore': PLATFORM,

  'GET /api/scrape-queue/next': SCRAPERS,
  'POST /api/scrape-queue/:id/jobs': SCRAPERS,
  'POST /api/scrape-queue/:id/complete': SCRAPERS,
  'POST /api/scrape-queue/:id/fail': SCRAPERS,
  'GET /api/scrape-queue/status': [...SCRAPERS, ...PLATFORM],
  'GET /api/pm-admin/scrape-queue': PLATFORM,
  'POST /api/pm-admin/scrape-queue/:id/requeue': PLATFORM,
  'GET /api/pm-admin/scraper-keys': PLATFORM,
  'POST /api/pm-admin/scraper-keys': PLATFORM,
  'POST /api/pm-admin/scraper-keys/:id/rotate': PLATFORM,
  'DELETE /api/pm-admin/scraper-keys/:id': PLATFORM,

  'GET /api/pm-admin/alerts': PLATFORM,
  'POST /api/pm-admin/alerts/:id/acknowledge': PLATFORM,

  'GET /api/pm-admin/audit-log': PLATFORM,
  'GET /api/pm-admin/audit-log/verification': PLATFORM,

  'GET /api/audit-log': ADMINISTRATORS,
  'GET /api/audit-log/verification': ADMINISTRATORS,

  'GET /api/users': FIRM,
  'POST /api/users': ADMINISTRATORS,
  'GET /api/users/:id': FIRM,
  'PATCH /api/users/:id': ADMINISTRATORS,
  'DELETE /api/users/:id': ADMINISTRATORS,
  'POST /api/users/:id/reset-password': ADMINISTRATORS,

  'GET /api/job-postings': SIGNED_IN,
  'GET /api/job-postings/:id': SIGNED_IN,
  'GET /api/job-postings/search': SIGNED_IN,
  'GET /api/job-postings/stats': SIGNED_IN,

  'GET /api/candidates': FIRM,
  'POST /api/candidates': FIRM,
  'GET /api/candidates/export': FIRM,
  'POST /api/candidates/import': FIRM,
  'POST /api/candidates/parse-resume': FIRM,
  'GET /api/candidates/:id': FIRM,
  'PATCH /api/candidates/:id': FIRM,
  'DELETE /api/candidates/:id': FIRM,
  'POST /api/candidates/:id/approve': FIRM,
  'POST /api/candidates/:id/send-back': FIRM,
  'POST /api/candidates/:id/return-to-bench': FIRM,
  'POST /api/candidates/:id/archive': FIRM,
  'POST /api/candidates/:id/restore': FIRM,

  'POST /api/job-matches/candidates/:id/generate': FIRM,
  'GET /api/job-matches/candidates/:id': FIRM,
  'GET /api/job-matches/candidates/:id/matches/:matchId': FIRM,
  'PATCH /api/job-matches/:id/status': FIRM,
  'GET /api/job-matches/:id/feedback': FIRM,
  'PUT /api/job-matches/:id/feedback': FIRM,
  'POST /api/job-matches/generate-all': FIRM,
  'GET /api/job-matches/runs': FIRM,
  'GET /api/job-matches/runs/:id': FIRM,

  'GET /api/applications': FIRM,
  'POST /api/applications': FIRM,
  'GET /api/applications/:id': FIRM,
  'DELETE /api/applications/:id': FIRM,
  'PATCH /api/applications/:id/status': FIRM,

  'GET /api/settings/match-weights': FIRM,
  'PUT /api/settings/match-weights': ADMINISTRATORS,
  'DELETE /api/settings/match-weights': ADMINISTRATORS,
  'GET /api/settings/job-preferences': FIRM,
  'PUT /api/settings/job-preferences': ADMINISTRATORS,
};

/** Undefined for a route that the table does not have. Who may GET may ask for the HEAD. */
export function accessOf(method: string, route: string): Access | undefined {
  return ACCESS[`${method === 'HEAD' ? 'GET' : method} ${route}`];
}
