import { Piscina } from 'piscina';
import type { CandidateFacts, RankedJob } from '../facts.ts';
import type { JobIndex } from './jobIndex.ts';
import type { JobClasses, JobQuery, NumberedCandidate } from './jobSearch.ts';

/** Candidates that a thread ranks in one go. */
const CHUNK = 64;

export interface RankingTask {
  /** A place in the shared memory that is the task's own. */
  scratch: number;
  /** Sent as text, which costs less to copy than objects; the version tells whether a thread knows it. */
  classes: { version: number; json: string };
  asked: { candidate: NumberedCandidate; query: JobQuery }[];
}

interface AskedCandidate {
  candidate: CandidateFacts;
  query: JobQuery;
}

/** Ranks many candidates on several threads, which share the memory of one index. */
export class RankingPool {
  readonly #index: JobIndex;
  readonly #threads: Piscina<RankingTask, RankedJob[][]>;
  readonly #running = new Set<Promise<void>>();
  #changed: Promise<void> = Promise.resolve();
  #classes: { version: number; json: string; count: number } = { version: 0, json: '', count: -1 };

  /** The threads start when there is something to rank. */
  constructor(index: JobIndex, { threads }: { threads: number }) {
    this.#index = index;
    this.#threads = new Piscina<RankingTask, RankedJob[][]>({
      filename: new URL('rankingWorker.ts', import.meta.url).href,
      workerData: index.memory,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 10_000,
    });
  }

  /** For each candidate what `JobIndex.rank` gives, in order. RangeError for a negative weight. */
  rank(asked: readonly AskedCandidate[]): Promise<RankedJob[][]> {
    const ranking = this.#changed.then(() => this.#rankAll(asked));
    const settled = ranking.then(
      () => {},
      () => {},
    );
    this.#running.add(settled);
    return ranking.finally(() => this.#running.delete(settled));
  }

  /** Applies changes to the index between what was asked before and what is asked after. */
  change(apply: () => void): Promise<void> {
    const change = Promise.all([this.#changed, ...this.#running]).then(apply);
    this.#changed = change.catch(() => {});
    return change;
  }

  close(): Promise<void> {
    return this.#threads.close();
  }

  /** One chunk more than there are threads is under way, so that none of them waits. */
  async #rankAll(asked: readonly AskedCandidate[]): Promise<RankedJob[][]> {
    const lists: RankedJob[][] = [];
    let next = 0;
    const rankChunks = async () => {
      while (next < asked.length) {
        const at = next;
        next += CHUNK;
        const chunk = await this.#runOnThread(asked.slice(at, at + CHUNK));
        for (const [i, list] of chunk.entries()) lists[at + i] = list;
      }
    };
    const done = await Promise.allSettled(Array.from({ length: this.#threads.maxThreads + 1 }, rankChunks));
    for (const part of done) if (part.status === 'rejected') throw part.reason;
    return lists;
  }

  async #runOnThread(asked: readonly AskedCandidate[]): Promise<RankedJob[][]> {
    const { classes, classCount } = this.#index;
    const scratch = this.#index.reserveScratch(classCount);
    try {
      return await this.#threads.run({
        scratch,
        classes: this.#serialized(classes, classCount),
        asked: asked.map(({ candidate, query }) => ({ candidate: this.#index.numbered(candidate), query })),
      });
    } finally {
      this.#index.releaseScratch(scratch, classCount);
    }
  }

  #serialized(classes: JobClasses, count: number): RankingTask['classes'] {
    if (count !== this.#classes.count) {
      this.#classes = { version: this.#classes.version + 1, json: JSON.stringify(classes), count };
    }
    const { version, json } = this.#classes;
    return { version, json };
  }
}
