import type { JobPreferences } from '../preferences/exclusion.ts';
import type { Jobs } from './jobs.ts';

/** Tenants whose sets are kept, those who asked last: a set may name most of the postings. */
const KEPT = 16;

const NOTHING: ReadonlySet<number> = new Set();

/** Which postings each tenant's preferences exclude, found once per change of them or of the postings. */
export class Exclusions {
  readonly #jobs: Jobs;
  readonly #known = new Map<number, { version: number; wanted: string; ids: ReadonlySet<number> }>();

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
  }

  of(tenantId: number, preferences: JobPreferences | undefined): ReadonlySet<number> {
    const known = this.#known.get(tenantId);
    this.#known.delete(tenantId);
    if (preferences === undefined) return NOTHING;
    const { version } = this.#jobs;
    const wanted = JSON.stringify(preferences);
    const isCurrent = known?.version === version && known.wanted === wanted;
    const ids = isCurrent ? known.ids : (this.#jobs.excludedBy(preferences) ?? NOTHING);
    this.#known.set(tenantId, { version, wanted, ids });
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value!);
    return ids;
  }
}
