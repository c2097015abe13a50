import { AsyncLocalStorage } from 'node:async_hooks';

/** A worker's hold on one attempt of a workflow's run. */
export interface Claim {
  workflow: string;
  run_id: string;
  attempt: number;
}

/** The function of the database that knows whether a claim holds: of pg-boss's runs, or of Inngest's. */
export type ClaimCheck = 'assert_workflow_claim' | 'assert_inngest_claim';

/** SQLSTATE of these functions (migrations/0020_workflows.sql, 0029_inngest.sql). */
export const CLAIM_LOST = 'BL001';

const claims = new AsyncLocalStorage<Claim & { check: ClaimCheck }>();

/** Transactions that `work` begins commit only while the claim holds: a worker that was overtaken writes nothing. */
export function underClaim<T>(claim: Claim, work: () => T, check: ClaimCheck = 'assert_workflow_claim'): T {
  return claims.run({ ...claim, check }, work);
}

/** SQL to end a transaction with; nothing outside of runs. Fails with CLAIM_LOST. */
export function claimCheck(): string {
  const claim = claims.getStore();
  if (claim === undefined) return '';
  const { check, run_id, workflow, attempt } = claim;
  return `RESET ROLE; SELECT ${check}('${run_id}', '${workflow}', ${attempt})`;
}
