import type { Database } from '../../database/database.ts';
import { DomainError } from '../../errors.ts';
import { defineWorkflow, type Workflow } from '../../workflows/workflow.ts';
import { getCandidate, isLookingForWork } from '../candidates/candidates.ts';
import type { Matches } from './matches.ts';
import type { NewJobs } from './rematching/newJobs.ts';
import { activeFirms } from './rematching/queries.ts';
import { candidatesForRole, jobsForRole } from './roles/queries.ts';
import type { RoleMatches } from './roles/roleMatches.ts';
import type { MatchRuns } from './runs/runs.ts';

interface Parts {
  database: Database;
  matches: Matches;
  newJobs: NewJobs;
  roleMatches: RoleMatches;
  runs: MatchRuns;
  /** Makes the vectors that are missing. */
  embed: () => Promise<void>;
}

interface Settings {
  /** The time zone of "2 AM". */
  timeZone: string;
  tenantPauseMs: number;
}

/** Of a role; their matches are stored in one transaction (system.md "Batch Processing"). */
const CANDIDATES_AT_A_TIME = 10;

/** What keeps matches up to date (system.md "Workflows", "Intelligent Re-Matching"). */
export function matchWorkflows(
  { database, matches, newJobs, roleMatches, runs, embed }: Parts,
  { timeZone, tenantPauseMs }: Settings,
): Workflow[] {
  return [
    defineWorkflow(
      {
        id: 'generate-candidate-matches',
        trigger: { event: 'job-match/generate-candidate' },
        oneAtATime: { key: 'candidate_id', isCoalesced: true },
      },
      async ({ event, step }) => {
        const { tenant_id, candidate_id, trigger } = event!.data;
        await step.run('ensure-embedding', embed);
        return step.run('generate-matches', () =>
          unlessGone(async () => {
            const { status } = await database.asTenant(tenant_id, (db) => getCandidate(db, candidate_id));
            const isDone = trigger === 'onboarding_approval' && status !== 'onboarded';
            if (isDone || !isLookingForWork(status)) return { skipped: status };
            return matches.generate(tenant_id, candidate_id);
          }),
        );
      },
    ),

    defineWorkflow(
      { id: 'generate-all-matches', trigger: { event: 'job-match/generate-all' } },
      async ({ event, step, runId }) => {
        const { tenant_id, run_id } = event!.data;
        await step.run('take-run', () => runs.take(tenant_id, run_id, runId));
        await step.run('ensure-embeddings', embed);
        return step.run('match-all', () => runs.work(tenant_id, run_id));
      },
    ),

    defineWorkflow(
      {
        id: 'nightly-match-refresh',
        trigger: { cron: '0 2 * * *', timeZone },
        oneAtATime: { isCoalesced: true },
      },
      async ({ step, runId: workflowRun }) => {
        await step.run('ensure-embeddings', embed);
        const tenants = await step.run('fetch-tenants', async () =>
          (await database.acrossTenants(activeFirms)).map(({ tenant_id }) => tenant_id),
        );
        const totals = { tenants: tenants.length, candidates: 0, failed: 0, matches: 0 };
        for (const [place, tenantId] of tenants.entries()) {
          if (place > 0) await step.sleep(`pause-before-${tenantId}`, tenantPauseMs);
          const runId = await step.run(`start-${tenantId}`, () => runs.begin(tenantId, workflowRun));
          const { done, failed, matches } = await step.run(`match-${tenantId}`, () =>
            runs.work(tenantId, runId),
          );
          totals.candidates += done;
          totals.failed += failed;
          totals.matches += matches;
        }
        return totals;
      },
    ),

    defineWorkflow(
      { id: 'end-left-match-runs', trigger: { event: 'workflow/failed' } },
      async ({ event, step }) => ({
        ended: await step.run('end', () => runs.endLeft(event!.data.run_id)),
      }),
    ),

    defineWorkflow(
      { id: 'smart-match-on-new-job', trigger: { event: 'job/created' } },
      async ({ event, step }) => {
        await step.run('ensure-embeddings', embed);
        return step.run('match-candidates', () => newJobs.match(event!.data.job_ids));
      },
    ),

    defineWorkflow(
      { id: 'update-job-embeddings', trigger: { event: 'job-posting/updated' } },
      async ({ event, step }) => {
        await step.run('update-embeddings', embed);
        return step.run('match-candidates', () => newJobs.rematch(event!.data.job_ids));
      },
    ),

    defineWorkflow(
      { id: 'match-candidates-for-role', trigger: { event: 'scrape-queue/role-completed' } },
      async ({ event, step }) => {
        const { queue_id, normalized_role } = event!.data;
        await step.run('ensure-embeddings', embed);
        const tenants = await step.run('get-candidates', () =>
          database.acrossTenants((db) => candidatesForRole(db, normalized_role)),
        );
        const jobs = await step.run('get-jobs', () =>
          database.acrossTenants((db) => jobsForRole(db, queue_id)),
        );
        const totals = { queue_id, role: normalized_role, candidates_matched: 0, total_matches_created: 0 };
        for (const { tenant_id, candidate_ids } of tenants) {
          for (let at = 0; at < candidate_ids.length; at += CANDIDATES_AT_A_TIME) {
            const ids = candidate_ids.slice(at, at + CANDIDATES_AT_A_TIME);
            const created = await step.run(`match-${tenant_id}-${ids[0]}`, () =>
              roleMatches.match(tenant_id, ids, jobs),
            );
            totals.candidates_matched += ids.length;
            totals.total_matches_created += created;
          }
        }
        return totals;
      },
    ),

    defineWorkflow(
      { id: 'embed-missing', trigger: { cron: '0 * * * *' }, oneAtATime: { isCoalesced: true } },
      async ({ step }) => {
        await step.run('embed', embed);
      },
    ),
  ];
}

/** Who was erased meanwhile needs no matches. */
async function unlessGone<T>(work: () => Promise<T>): Promise<T | { skipped: string }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'candidate_not_found') return { skipped: 'erased' };
    throw error;
  }
}
