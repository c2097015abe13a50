/** Roles (decisions.md 24). */
export type Role = 'PM_ADMIN' | 'TENANT_ADMIN' | 'RECRUITER';

interface Person {
  id: number;
  email: string;
  full_name: string;
}

/** Who a request comes from. */
export type Principal = Person & { session_id: number } & (
    | { role: 'PM_ADMIN'; tenant_id: null }
    | { role: 'TENANT_ADMIN' | 'RECRUITER'; tenant_id: number }
  );
