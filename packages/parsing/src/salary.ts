import type { Salary } from './facts.ts';

/** A salary field ("$150K - $180K", "$65/hr C2C"); null when it names no amount ("DOE"). */
export function parseSalary(_text: string): Salary | null {
  return null;
}

/** The pay that running text states (a posting's description); null when it states none. */
export function findSalary(_text: string): Salary | null {
  return null;
}
