export { activateTenant, firstTenant, insertTenant, type Tenant } from './queries.ts';
