import { expect, it } from 'vitest';
import { Background } from './background.ts';

/** Work whose runs end when the test lets them. */
function controlledWork() {
  const runs: PromiseWithResolvers<void>[] = [];
  const errors: unknown[] = [];
  const background = new Background(
    () => {
      const run = Promise.withResolvers<void>();
      runs.push(run);
      return run.promise;
    },
    (error) => errors.push(error),
  );
  return { background, runs, errors };
}

it('does nothing until it is woken', async () => {
  const { background, runs } = controlledWork();
  await background.idle();
  expect(runs).toHaveLength(0);
});

it('runs once more, however often it is woken during a run', async () => {
  const { background, runs } = controlledWork();
  background.wake();
  background.wake();
  background.wake();
  expect(runs).toHaveLength(1);
  runs[0]!.resolve();
  await expect.poll(() => runs.length).toBe(2);
  runs[1]!.resolve();
  await background.idle();
  expect(runs).toHaveLength(2);
});

it('is idle only when no run is under way or wanted', async () => {
  const { background, runs } = controlledWork();
  background.wake();
  let isIdle = false;
  const idle = background.idle().then(() => {
    isIdle = true;
  });
  background.wake();
  runs[0]!.resolve();
  await expect.poll(() => runs.length).toBe(2);
  expect(isIdle).toBe(false);
  runs[1]!.resolve();
  await idle;
});

it('reports a run that fails and goes on with the next', async () => {
  const { background, runs, errors } = controlledWork();
  background.wake();
  background.wake();
  const failure = new Error('no');
  runs[0]!.reject(failure);
  await expect.poll(() => runs.length).toBe(2);
  runs[1]!.resolve();
  await background.idle();
  expect(errors).toEqual([failure]);
  background.wake();
  expect(runs).toHaveLength(3);
  runs[2]!.resolve();
  await background.idle();
});

it('reports work that throws before it has begun', async () => {
  const errors: unknown[] = [];
  const background = new Background(
    () => {
      throw new Error('at once');
    },
    (error) => errors.push(error),
  );
  background.wake();
  await background.idle();
  expect(errors).toEqual([new Error('at once')]);
});
