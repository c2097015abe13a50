import { messageOf } from '../../api/problems.ts';
import type { Candidate } from '../../data/candidates.ts';

/** Requests that are under way at the same time. */
const AT_ONCE = 4;

export interface BulkResult {
  done: Candidate[];
  failed: { candidate: Candidate; reason: string }[];
}

/** Does the same for each; one that fails takes nobody along. */
export async function forEach(
  candidates: readonly Candidate[],
  act: (candidate: Candidate) => Promise<unknown>,
  onProgress: (count: number) => void,
): Promise<BulkResult> {
  const result: BulkResult = { done: [], failed: [] };
  const waiting = [...candidates];
  const work = async () => {
    for (let candidate = waiting.shift(); candidate !== undefined; candidate = waiting.shift()) {
      try {
        await act(candidate);
        result.done.push(candidate);
      } catch (error) {
        result.failed.push({ candidate, reason: messageOf(error) });
      }
      onProgress(result.done.length + result.failed.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return result;
}
