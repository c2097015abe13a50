import type { MatchablePosting } from '../postings/postings.ts';
import { employerKey } from '../preferences/exclusion.ts';

/** Where a posting stands. */
export interface Offer {
  /** By `employerKey`. */
  employer: string | null;
  /** Its own platform and those of its duplicates. */
  platforms: readonly string[];
}

/** Who offers the postings that can be matched, and on which boards. */
export class Offers {
  readonly #own = new Map<number, { employer: string | null; platform: string }>();
  /** Duplicates: id → the posting that stands for it, and where the duplicate is. */
  readonly #copies = new Map<number, { of: number; platform: string }>();

  /** What is known of a posting now; of one that has ended, nothing. */
  apply({ id, status, canonical_id, company, platform }: MatchablePosting): void {
    this.#own.delete(id);
    this.#copies.delete(id);
    if (status !== 'ACTIVE') return;
    if (canonical_id === null) this.#own.set(id, { employer: employerKey(company), platform });
    else this.#copies.set(id, { of: canonical_id, platform });
  }

  /** All of them by posting. */
  byPosting(): Map<number, Offer> {
    const copies = Map.groupBy(this.#copies.values(), ({ of }) => of);
    return new Map(
      Array.from(this.#own, ([id, { employer, platform }]) => {
        const others = (copies.get(id) ?? []).map((copy) => copy.platform);
        return [id, { employer, platforms: [platform, ...others] }];
      }),
    );
  }
}
