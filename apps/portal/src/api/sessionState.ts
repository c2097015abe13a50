import { sharedValue } from '../sharedValue.ts';

/** What the page must ask of the person before anything else goes on. */
const demand = sharedValue<'none' | 'sign-in' | 'password'>('none');

let waiting: (() => void)[] = [];

/** Asks for signing in again, and resolves when it has been done. */
export function sessionRenewed(): Promise<void> {
  const renewed = new Promise<void>((resolve) => waiting.push(resolve));
  demand.set('sign-in');
  return renewed;
}

/** Asks for a password of one's own, and resolves when it has been set: the API does nothing before. */
export function passwordChanged(): Promise<void> {
  const changed = new Promise<void>((resolve) => waiting.push(resolve));
  demand.set('password');
  return changed;
}

/** What was asked for has been done: all that waited goes on. */
export function demandMet(): void {
  const resumed = waiting;
  waiting = [];
  demand.set('none');
  for (const resume of resumed) resume();
}

export const useDemand = demand.use;
