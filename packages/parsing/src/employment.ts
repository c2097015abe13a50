import type { EmploymentType, Term } from './facts.ts';

/** Employment types that a text accepts or rules out, each with the sentence that says it. */
export function findEmploymentTerms(_text: string): Term<EmploymentType>[] {
  return [];
}
