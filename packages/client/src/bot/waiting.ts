import { setTimeout } from 'node:timers/promises';

/** Waits so many milliseconds; rejects as soon as the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export const wait: Wait = (ms, signal) => setTimeout(ms, undefined, { signal });

/** How long to wait before try `tries` + 1: doubling from `firstMs`, a random part of it, at most `mostMs`. */
export function backoffMs(tries: number, { firstMs, mostMs }: { firstMs: number; mostMs: number }): number {
  const ms = Math.min(mostMs, firstMs * 2 ** (tries - 1));
  return Math.round(ms * (0.5 + Math.random() / 2));
}

/** Timers end at once when they are set for too long. */
const LONGEST_MS = 24 * 3_600_000;

/**
 * What an answer says by Retry-After, in milliseconds from now and at most a day; null where it says nothing that can
 * be used.
 */
export function retryAfterMs({ headers }: Response): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(LONGEST_MS, Number(text) * 1000);
  // "Wed, 25 Nov 2026 10:00:30 GMT".
  const ms = /^[a-z]/i.test(text) ? Date.parse(text) - Date.now() : Number.NaN;
  return Number.isNaN(ms) ? null : Math.min(LONGEST_MS, Math.max(0, ms));
}

/** "45 s", "12 min". */
export function shownWait(ms: number): string {
  return ms < 120_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`;
}
