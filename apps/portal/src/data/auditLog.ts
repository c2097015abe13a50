import { api, ask, type Schemas } from '../api/client.ts';
import type { Role } from './session.ts';
import { type PagedRows, usePages } from './usePages.ts';

export type AuditEntry = Schemas['AuditEntry'];
export type Verification = Schemas['AuditVerification'];

export interface AuditFilters {
  subject?: string | undefined;
  subject_id?: number | undefined;
  actor?: string | undefined;
}

/** Who changed what, the newest first: on the platform for its administrator, in the firm for the firm's. */
export function useAuditLog(role: Role, filters: AuditFilters): PagedRows<AuditEntry> {
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  return usePages(['audit-log', asked], (paging) => {
    const params = { query: { ...paging, ...asked } };
    return ask(() =>
      role === 'PM_ADMIN'
        ? api.GET('/api/pm-admin/audit-log', { params })
        : api.GET('/api/audit-log', { params }),
    );
  });
}

/** Whether every entry is as it was written. */
export function verifyAuditLog(role: Role): Promise<Verification> {
  return ask(() =>
    role === 'PM_ADMIN'
      ? api.GET('/api/pm-admin/audit-log/verification')
      : api.GET('/api/audit-log/verification'),
  );
}
