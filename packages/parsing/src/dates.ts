/**
 * A posting's date ("2025-11-15", "11/15/2025", "3 days ago", "Posted yesterday", epoch numbers as text) as
 * ISO date; null when it is none. `today`: ISO date.
 */
export function parseDate(_text: string, _today: string): string | null {
  return null;
}
