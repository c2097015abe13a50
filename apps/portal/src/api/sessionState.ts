import { useSyncExternalStore } from 'react';

/** What the page must ask of the person before anything else goes on. */
type Demand = 'none' | 'sign-in' | 'password';

let demand: Demand = 'none';
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();

function change(next: Demand): void {
  demand = next;
  for (const listener of listeners) listener();
}

/** Asks for signing in again, and resolves when it has been done. */
export function sessionRenewed(): Promise<void> {
  const renewed = new Promise<void>((resolve) => waiting.push(resolve));
  change('sign-in');
  return renewed;
}

/** The API does nothing for this person before the password has been changed. */
export function needsPasswordChange(): void {
  change('password');
}

/** What was asked for has been done: all that waited goes on. */
export function demandMet(): void {
  const resumed = waiting;
  waiting = [];
  change('none');
  for (const resume of resumed) resume();
}

export function useDemand(): Demand {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => demand,
  );
}
