import type { Found, Workplace } from './facts.ts';

/** Where the work is done as running text or a title says it, with the sentence; null when it is silent. */
export function findWorkplace(_text: string): Found<Workplace> | null {
  return null;
}
