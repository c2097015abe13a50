import type { Database } from '../../database/database.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import type { Invitation, InvitedUser, Users } from '../users/users.ts';
import { insertNamedTenant, pageOfTenants, setTenantStatus, type TenantDetail } from './queries.ts';

export { activateTenant, firstTenant, insertTenant, type Tenant, type TenantDetail } from './queries.ts';

/** The firms, for who runs the platform. */
export class Tenants {
  readonly #database: Database;
  readonly #users: Users;

  constructor(database: Database, users: Users) {
    this.#database = database;
    this.#users = users;
  }

  list(paging: Paging): Promise<PageOf<TenantDetail>> {
    return this.#database.asPlatform((db) => pageOfTenants(db, paging));
  }

  /** A firm and its first administrator. @throws DomainError `tenant_name_taken` */
  async create(
    name: string,
    administrator: Omit<Invitation, 'role'>,
  ): Promise<TenantDetail & { administrator: InvitedUser }> {
    const tenant = await this.#database.asPlatform((db) => insertNamedTenant(db, name));
    if (tenant === undefined) {
      throw new DomainError('conflict', 'tenant_name_taken', `There is a firm named ${name} already.`);
    }
    return {
      ...tenant,
      administrator: await this.#users.invite(tenant.id, { ...administrator, role: 'TENANT_ADMIN' }),
    };
  }

  /** A suspended firm's people cannot come in; everything is kept. @throws DomainError `tenant_not_found` */
  async setStatus(id: number, status: TenantDetail['status']): Promise<TenantDetail> {
    const tenant = await this.#database.asPlatform((db) => setTenantStatus(db, id, status));
    if (tenant === undefined) throw notFound('tenant');
    return tenant;
  }
  /** @throws DomainError `user_not_found` */
  resetAdministratorPassword(id: number, email: string): Promise<InvitedUser> {
    return this.#users.resetAdministratorPassword(id, email);
  }
}
