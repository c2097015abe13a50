/** What recruiters say most often; the number of each is its key, from 1. */
export const REJECTION_REASONS = [
  'Pay is too low',
  'Wrong place',
  'Skills do not fit',
  'Work authorization',
  'Terms (C2C, W2)',
  'Client or vendor',
] as const;

/** The reason of a key, "1" to "6". */
export function reasonOfKey(key: string): string | undefined {
  return /^\d$/.test(key) ? REJECTION_REASONS[Number(key) - 1] : undefined;
}
