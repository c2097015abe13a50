import { normalizeRole } from '@blacklight/parsing';
import type { Database } from '../database/database.ts';
import { type CandidateProfile, candidateFacts } from '../features/candidates/candidate.ts';
import { insertCandidate } from '../features/candidates/candidates.ts';
import type { Imports } from '../features/imports/imports.ts';
import { insertTenant, type Tenant } from '../features/tenants/tenants.ts';
import { demoCandidates, demoPostings, demoTenant } from './index.ts';
import type { DemoCandidate } from './types.ts';

/**
 * Takes in the invented postings the way any postings come in, then stores the invented firm and its bench. The firm
 * is SUSPENDED until it is activated: a start that is cut off before that is begun again by the next.
 */
export async function seedDemo(database: Database, imports: Imports, today: string): Promise<Tenant> {
  for (const [platform, postings] of Map.groupBy(demoPostings(today), (posting) =>
    String(posting.platform),
  )) {
    await imports.run({ bytes: jsonBytes(postings), fileName: `demo-${platform}.json`, platform });
  }
  const tenant = await database.asPlatform((db) => insertTenant(db, demoTenant.name));
  await database.asTenant(tenant.id, async (db) => {
    for (const candidate of demoCandidates(today))
      await insertCandidate(db, tenant.id, newCandidate(candidate));
  });
  return tenant;
}

async function* jsonBytes(rows: unknown[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(JSON.stringify(rows));
}

function newCandidate({
  status,
  availability_date,
  willing_to_relocate,
  target_hourly_rate,
  resume_text: _,
  ...person
}: DemoCandidate) {
  const profile: CandidateProfile = person;
  return {
    profile,
    facts: candidateFacts(profile, { id: 0, embedding: null }),
    roles: person.preferred_roles.map((role) => ({ role, normalized_role: normalizeRole(role) })),
    willing_to_relocate,
    availability_date,
    target_hourly_rate,
    // Whom the demo shows as ready is approved here and becomes ready by being matched.
    status: status === 'ready_for_assignment' ? ('onboarded' as const) : status,
  };
}
