import { AsyncLocalStorage } from 'node:async_hooks';

/** A worker's hold on one attempt of a workflow's run. */
export interface Claim {
  workflow: string;
  run_id: string;
  attempt: number;
}

/** SQLSTATE of assert_workflow_claim (migrations/0020_workflows.sql). */
export const CLAIM_LOST = 'BL001';

const claims = new AsyncLocalStorage<Claim>();

/** Transactions that `work` begins commit only while the claim holds: a worker that was overtaken writes nothing. */
export function underClaim<T>(claim: Claim, work: () => T): T {
  return claims.run(claim, work);
}

/** SQL to end a transaction with; nothing outside of runs. Fails with CLAIM_LOST. */
export function claimCheck(): string {
  const claim = claims.getStore();
  if (claim === undefined) return '';
  return `RESET ROLE; SELECT assert_workflow_claim('${claim.run_id}', '${claim.workflow}', ${claim.attempt})`;
}
