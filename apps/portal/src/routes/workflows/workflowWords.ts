/** "Nightly match refresh", of the id of a workflow or the name of a step. */
export function nameWords(id: string): string {
  const words = id.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const MS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const SECONDS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** "840 ms", "3.2 s", "2 min 5 s", "1 h 4 min". */
export function durationWords(ms: number): string {
  if (ms < 1000) return `${MS.format(ms)} ms`;
  if (ms < 60_000) return `${SECONDS.format(ms / 1000)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** What a run is about: "candidate id 17 · trigger profile_update", "65 job ids". */
export function aboutWords(data: Record<string, unknown>): string {
  return Object.entries(data)
    .map(([name, value]) => partWords(name.replaceAll('_', ' '), value))
    .join(' · ');
}

const GIVEN = 3;

function partWords(name: string, value: unknown): string {
  if (Array.isArray(value)) {
    return value.length > GIVEN ? `${value.length} ${name}` : `${name} ${value.join(', ')}`;
  }
  return `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}
