import type { Platform } from '@blacklight/parsing';

/** A posting under the column names of the common scrapers (docs/bot.md lists them); all but the title may be missing. */
export interface Posting {
  title: string;
  [column: string]: unknown;
}

/** What a source is asked for: everything that one platform has for a role. */
export interface Search {
  /** As people write it: "Java Developer". */
  role: string;
  /** As the queue knows it: "java_developer"; `isForRole` compares titles with it. */
  normalizedRole: string;
  /** Where most of those who want the role look for work, "Dallas, TX" for example; often empty. */
  locationHints: readonly string[];
  platform: Platform;
  /** Aborted when the bot stops or the time for the role is over. */
  signal: AbortSignal;
  /** For what people should know although the search goes on. */
  log: (line: string) => void;
}

/** Where a bot looks for postings. */
export interface Source {
  /** Those it has postings of. Others are left to other bots. */
  readonly platforms: readonly Platform[];
  /** Throwing reports the platform as failed for this turn of the role. */
  find(search: Search): AsyncIterable<Posting>;
}
