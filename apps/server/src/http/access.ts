import type { Role, Scope } from '../features/sessions/principal.ts';

/** By which a scraper says who it is. */
export const SCRAPER_KEY_HEADER = 'X-Scraper-API-Key';

/** Who may call a route. */
export type Access = 'anyone' | RoleAccess;

export interface RoleAccess {
  roles: readonly Role[];
  /**
   * The scope that a person's token needs. "any": every token will do. "none": no token will, as where ways to come in
   * are handed out or taken away.
   */
  scope: Scope | 'any' | 'none';
  /** Whether also who has a one-time password may. */
  beforeOwnPassword?: true;
}

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
  // There only where workflows run on Inngest, whose calls are signed.
  'GET /api/inngest': 'anyone',
  'POST /api/inngest': 'anyone',
  'PUT /api/inngest': 'anyone',

  'POST /api/auth/sign-in': 'anyone',
  'POST /api/auth/sign-out': 'anyone',
  'GET /api/auth/me': { roles: SIGNED_IN, scope: 'any', beforeOwnPassword: true },
  'POST /api/auth/password': { roles: SIGNED_IN, scope: 'none', beforeOwnPassword: true },
  'GET /api/auth/sessions': { roles: SIGNED_IN, scope: 'none' },
  'DELETE /api/auth/sessions/:id': { roles: SIGNED_IN, scope: 'none' },
  'GET /api/auth/tokens': { roles: SIGNED_IN, scope: 'none' },
  'POST /api/auth/tokens': { roles: SIGNED_IN, scope: 'none' },
  'DELETE /api/auth/tokens/:id': { roles: SIGNED_IN, scope: 'none' },

  'POST /api/jobs/import': { roles: PLATFORM, scope: 'postings:write' },
  'GET /api/jobs/batches': { roles: PLATFORM, scope: 'postings:read' },
  'GET /api/jobs/batches/:id': { roles: PLATFORM, scope: 'postings:read' },
  'GET /api/jobs/stats': { roles: PLATFORM, scope: 'postings:read' },
  'PATCH /api/pm-admin/job-postings/:id': { roles: PLATFORM, scope: 'postings:write' },

  'GET /api/pm-admin/tenants': { roles: PLATFORM, scope: 'admin:read' },
  'POST /api/pm-admin/tenants': { roles: PLATFORM, scope: 'none' },
  'POST /api/pm-admin/tenants/:id/suspend': { roles: PLATFORM, scope: 'admin:write' },
  'POST /api/pm-admin/tenants/:id/restore': { roles: PLATFORM, scope: 'admin:write' },
  'POST /api/pm-admin/tenants/:id/reset-administrator-password': { roles: PLATFORM, scope: 'none' },

  'GET /api/scrape-queue/next': { roles: SCRAPERS, scope: 'none' },
  'POST /api/scrape-queue/:id/jobs': { roles: SCRAPERS, scope: 'none' },
  'POST /api/scrape-queue/:id/complete': { roles: SCRAPERS, scope: 'none' },
  'POST /api/scrape-queue/:id/fail': { roles: SCRAPERS, scope: 'none' },
  'GET /api/scrape-queue/status': { roles: [...SCRAPERS, ...PLATFORM], scope: 'admin:read' },
  'GET /api/pm-admin/scrape-queue': { roles: PLATFORM, scope: 'admin:read' },
  'POST /api/pm-admin/scrape-queue/:id/requeue': { roles: PLATFORM, scope: 'admin:write' },
  'GET /api/pm-admin/scrape-uploads': { roles: PLATFORM, scope: 'admin:read' },
  'GET /api/pm-admin/scrape-uploads/:id': { roles: PLATFORM, scope: 'admin:read' },
  'POST /api/pm-admin/scrape-uploads/:id/redrive': { roles: PLATFORM, scope: 'admin:write' },
  'GET /api/pm-admin/scraper-keys': { roles: PLATFORM, scope: 'none' },
  'POST /api/pm-admin/scraper-keys': { roles: PLATFORM, scope: 'none' },
  'POST /api/pm-admin/scraper-keys/:id/rotate': { roles: PLATFORM, scope: 'none' },
  'DELETE /api/pm-admin/scraper-keys/:id': { roles: PLATFORM, scope: 'none' },

  'GET /api/pm-admin/alerts': { roles: PLATFORM, scope: 'admin:read' },
  'POST /api/pm-admin/alerts/:id/acknowledge': { roles: PLATFORM, scope: 'admin:write' },

  'GET /api/pm-admin/workflows': { roles: PLATFORM, scope: 'admin:read' },
  'GET /api/pm-admin/workflow-runs': { roles: PLATFORM, scope: 'admin:read' },
  'GET /api/pm-admin/workflow-runs/:id': { roles: PLATFORM, scope: 'admin:read' },
  'POST /api/pm-admin/workflow-runs/:id/redrive': { roles: PLATFORM, scope: 'admin:write' },

  'GET /api/pm-admin/statistics': { roles: PLATFORM, scope: 'admin:read' },

  'GET /api/pm-admin/audit-log': { roles: PLATFORM, scope: 'admin:read' },
  'GET /api/pm-admin/audit-log/verification': { roles: PLATFORM, scope: 'admin:read' },

  'GET /api/audit-log': { roles: ADMINISTRATORS, scope: 'admin:read' },
  'GET /api/audit-log/verification': { roles: ADMINISTRATORS, scope: 'admin:read' },

  'GET /api/users': { roles: FIRM, scope: 'admin:read' },
  'POST /api/users': { roles: ADMINISTRATORS, scope: 'none' },
  'GET /api/users/:id': { roles: FIRM, scope: 'admin:read' },
  'PATCH /api/users/:id': { roles: ADMINISTRATORS, scope: 'none' },
  'DELETE /api/users/:id': { roles: ADMINISTRATORS, scope: 'none' },
  'POST /api/users/:id/reset-password': { roles: ADMINISTRATORS, scope: 'none' },

  'GET /api/job-postings': { roles: SIGNED_IN, scope: 'postings:read' },
  'GET /api/job-postings/:id': { roles: SIGNED_IN, scope: 'postings:read' },
  'GET /api/job-postings/:id/candidates': { roles: FIRM, scope: 'matches:read' },
  'GET /api/job-postings/search': { roles: SIGNED_IN, scope: 'postings:read' },
  'GET /api/job-postings/stats': { roles: SIGNED_IN, scope: 'postings:read' },

  'GET /api/candidates': { roles: FIRM, scope: 'candidates:read' },
  'POST /api/candidates': { roles: FIRM, scope: 'candidates:write' },
  'GET /api/candidates/export': { roles: FIRM, scope: 'candidates:read' },
  'POST /api/candidates/import': { roles: FIRM, scope: 'candidates:write' },
  'POST /api/candidates/parse-resume': { roles: FIRM, scope: 'candidates:write' },
  'GET /api/candidates/:id': { roles: FIRM, scope: 'candidates:read' },
  'GET /api/candidates/:id/activity': { roles: FIRM, scope: 'candidates:read' },
  'PATCH /api/candidates/:id': { roles: FIRM, scope: 'candidates:write' },
  'DELETE /api/candidates/:id': { roles: FIRM, scope: 'candidates:write' },
  'POST /api/candidates/:id/approve': { roles: FIRM, scope: 'candidates:write' },
  'POST /api/candidates/:id/send-back': { roles: FIRM, scope: 'candidates:write' },
  'POST /api/candidates/:id/return-to-bench': { roles: FIRM, scope: 'candidates:write' },
  'POST /api/candidates/:id/archive': { roles: FIRM, scope: 'candidates:write' },
  'POST /api/candidates/:id/restore': { roles: FIRM, scope: 'candidates:write' },

  'GET /api/today': { roles: FIRM, scope: 'matches:read' },

  'POST /api/job-matches/candidates/:id/generate': { roles: FIRM, scope: 'matches:write' },
  'POST /api/job-matches/candidates/:id/preview': { roles: FIRM, scope: 'matches:read' },
  'GET /api/job-matches/candidates/:id': { roles: FIRM, scope: 'matches:read' },
  'GET /api/job-matches/candidates/:id/matches/:matchId': { roles: FIRM, scope: 'matches:read' },
  'PATCH /api/job-matches/:id/status': { roles: FIRM, scope: 'matches:write' },
  'GET /api/job-matches/:id/feedback': { roles: FIRM, scope: 'matches:read' },
  'PUT /api/job-matches/:id/feedback': { roles: FIRM, scope: 'matches:write' },
  'POST /api/job-matches/generate-all': { roles: FIRM, scope: 'matches:write' },
  'GET /api/job-matches/runs': { roles: FIRM, scope: 'matches:read' },
  'GET /api/job-matches/runs/:id': { roles: FIRM, scope: 'matches:read' },

  'GET /api/applications': { roles: FIRM, scope: 'matches:read' },
  'POST /api/applications': { roles: FIRM, scope: 'matches:write' },
  'GET /api/applications/:id': { roles: FIRM, scope: 'matches:read' },
  'DELETE /api/applications/:id': { roles: FIRM, scope: 'matches:write' },
  'PATCH /api/applications/:id/status': { roles: FIRM, scope: 'matches:write' },

  'GET /api/settings/match-weights': { roles: FIRM, scope: 'admin:read' },
  'PUT /api/settings/match-weights': { roles: ADMINISTRATORS, scope: 'admin:write' },
  'DELETE /api/settings/match-weights': { roles: ADMINISTRATORS, scope: 'admin:write' },
  'GET /api/settings/job-preferences': { roles: FIRM, scope: 'admin:read' },
  'PUT /api/settings/job-preferences': { roles: ADMINISTRATORS, scope: 'admin:write' },
};

/** Undefined for a route that the table does not have. Who may GET may ask for the HEAD. */
export function accessOf(method: string, route: string): Access | undefined {
  return ACCESS[`${method === 'HEAD' ? 'GET' : method} ${route}`];
}
