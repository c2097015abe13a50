import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * A function of one item, out of one that handles many: what is asked for while a batch is being handled makes up the
 * next batch. `handle` gives an answer for each item, in their order; it runs in the context of this call, not of those
 * who ask.
 */
export function gathered<T, R>(
  handle: (items: readonly T[]) => Promise<readonly R[]>,
): (item: T) => Promise<R> {
  let waiting: { item: T; answer: PromiseWithResolvers<R> }[] = [];
  let isHandling = false;
  const inOwnContext = AsyncLocalStorage.snapshot();

  async function handleAll(): Promise<void> {
    isHandling = true;
    // Who asks at the same time is handled together from the first time on.
    await nextTurn();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const answers = await handle(batch.map(({ item }) => item));
        batch.forEach(({ answer }, index) => {
          answer.resolve(answers[index]!);
        });
      } catch (error) {
        for (const { answer } of batch) answer.reject(error);
      }
    }
    isHandling = false;
  }

  return (item) => {
    const answer = Promise.withResolvers<R>();
    waiting.push({ item, answer });
    if (!isHandling) void inOwnContext(handleAll);
    return answer.promise;
  };
}
